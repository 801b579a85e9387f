package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.Verdict;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers of articles about buybacks may mean. Companies, figures and texts are made up. */
class BuybackSuggestionsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-06-12");
  private static final Localised WORDS = new Localised("made up", "虛構");

  private static final List<Issuer> ISSUERS =
      List.of(
          issuer("00999-hk", Market.HK, "Orchid Holdings", "蘭花控股", List.of("00999"), List.of()),
          issuer("01888-hk", Market.HK, "Bamboo Group", "青竹集團", List.of("01888"), List.of()),
          issuer("oak-us", Market.US, "Oak Software", "橡樹軟件", List.of(), List.of("OAK", "O")),
          issuer("elm-us", Market.US, "Elm Chips", "榆樹芯片", List.of(), List.of("ELM")));

  private static final List<Programme> PROGRAMMES = List.of(programme(), withoutBase());

  private static final CitedFigures CITED =
      new CitedFigures(
          List.of(
              total("completed-quarter", "2025-03-31", "S&P", "USD", "293500000000"),
              total("announced-year-to-date", "2025-05-31", "Made Research", "USD", "700000000000"),
              total("repurchased-month", "2025-05-31", "Made Securities", "HKD", "20000000000")),
          List.of(
              authorised("oak-us", "Oak", "2025-05-01", "10000000000"),
              authorised("oak-us", "Oak", "2024-06", "9000000000"),
              authorised("elm-us", "Elm", "2025-06-03", "2000000000")),
          List.of(),
          new CitedFigures.Buybacks(
              List.of(state()),
              List.of(
                  line("00999-hk", "2024-11-05", "HKD", "100", "7"),
                  line("00999-hk", "2025-01-02", "HKD", "5000000", "350000000"),
                  line("00999-hk", "2025-06-02", "HKD", "1200000", "84000000"),
                  line("00999-hk", "2025-06-10", "HKD", "1000000", "70500000"),
                  line("00999-hk", "2025-06-11", "USD", "2000", "18000")),
              List.of(
                  filed("oak-us", "2024-04-01", "2024-06-30", "3000000000"),
                  filed("oak-us", "2024-07-01", "2024-09-30", "3100000000"),
                  filed("oak-us", "2024-10-01", "2024-12-31", "3200000000"),
                  filed("oak-us", "2025-01-01", "2025-03-31", "3300000000"),
                  filed("oak-us", "2024-01-01", "2024-12-31", "12000000000"),
                  filed("oak-us", "2025-04-01", "2025-06-30", "3400000000"),
                  filed("elm-us", "2025-01-01", "2025-03-31", "100000000"))));

  private static Issuer issuer(
      String id, Market market, String en, String zh, List<String> codes, List<String> tickers) {
    return new Issuer(
        id,
        market,
        new Localised(en, zh),
        new OtherNames(List.of(en.split(" ")[0]), List.of(zh.substring(0, 2))),
        Optional.empty(),
        codes,
        List.of(),
        tickers,
        Map.of());
  }

  private static Programme programme() {
    return new Programme(
        "00999-hk",
        "orchid-2025",
        Programme.Kind.PLAN,
        WORDS,
        WORDS,
        LocalDate.parse("2025-03-20"),
        Optional.of(LocalDate.parse("2025-01-01")),
        "HKD",
        List.of(
            new Programme.BudgetFrom(LocalDate.parse("2025-03-20"), new BigDecimal("1000000000"))),
        false,
        Optional.of(new BigDecimal("30000000")),
        Optional.of(LocalDate.parse("2025-05-30")),
        Optional.of(new BigDecimal("300000000")),
        Optional.of(LocalDate.parse("2025-12-31")),
        List.of(),
        "https://example.org/");
  }

  /** Of another issuer, whose shares in issue are not told. */
  private static Programme withoutBase() {
    Programme orchid = programme();
    return new Programme(
        "01888-hk",
        "bamboo-2025",
        orchid.kind(),
        orchid.title(),
        orchid.conditions(),
        orchid.announcedOn(),
        orchid.begins(),
        orchid.currency(),
        orchid.budgets(),
        orchid.budgetIsLeast(),
        orchid.mandateShares(),
        orchid.mandateDate(),
        Optional.empty(),
        orchid.expires(),
        orchid.fates(),
        orchid.source());
  }

  private static ProgrammeState state() {
    return new ProgrammeState(
        programme(),
        Optional.of(new BigDecimal("7202000")),
        Optional.of(
            new ProgrammeState.Paid(
                new BigDecimal("504518000"),
                LocalDate.parse("2025-06-10"),
                Optional.of(new BigDecimal("50.4518")),
                Optional.empty(),
                Optional.empty())),
        Optional.of(new BigDecimal("24.006667")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ProgrammeState.Binding.BUDGET,
        Programme.Fate.UNKNOWN,
        ProgrammeState.Status.RUNNING,
        Optional.of(LocalDate.parse("2025-06-10")),
        Optional.empty(),
        Optional.empty());
  }

  private static ReportLine line(
      String issuer, String day, String currency, String shares, String paid) {
    return new ReportLine(
        new Execution(
            issuer,
            "Made",
            LocalDate.parse(day),
            Optional.empty(),
            1,
            "shares",
            "Exchange",
            Execution.Method.EXCHANGE,
            currency,
            new BigDecimal(shares),
            new BigDecimal("70"),
            Optional.empty(),
            Optional.of(new BigDecimal(paid)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Set.of());
  }

  private static Repurchase filed(String issuer, String start, String end, String amount) {
    return new Repurchase(
        issuer,
        LocalDate.parse(start),
        LocalDate.parse(end),
        Repurchase.PeriodKind.QUARTER,
        "USD",
        new BigDecimal(amount),
        "0000000000-25-000001",
        LocalDate.parse("2025-05-01"),
        false,
        false);
  }

  private static Authorisation authorised(String issuer, String name, String on, String amount) {
    return new Authorisation(
        issuer, name, on, "USD", new BigDecimal(amount), false, false, false, "new", "made up");
  }

  private static MarketTotal total(
      String measure, String asOf, String who, String currency, String amount) {
    return new MarketTotal(
        who,
        measure,
        LocalDate.parse(asOf),
        currency,
        new BigDecimal(amount),
        false,
        "cited",
        LocalDate.parse("2025-06-01"),
        Optional.empty(),
        "https://example.org/");
  }

  private static Map<String, String> first(String article) {
    Map<String, String> first = new LinkedHashMap<>();
    for (Found each : read(article)) {
      first.put(
          each.number().text(),
          each.found().isEmpty() ? "-" : each.found().get(0).measure().text());
    }
    return first;
  }

  private record Found(PrintedNumber number, List<Suggestions.Suggestion> found) {}

  private static List<Found> read(String article) {
    ClaimCheck check =
        new ClaimCheck(
            new Measuring(
                id -> Made.series(id.value()),
                id -> Unit.PERCENT,
                CITED::find,
                (share, day) -> Optional.empty()),
            DAY,
            claim -> Optional.empty());
    Suggestions suggestions =
        new Suggestions(
            List.of(),
            new BuybackSuggestions(
                ISSUERS, Map.of("00555-hk", "CEDAR INTL"), PROGRAMMES, CITED, article, DAY),
            check,
            DAY);
    List<Found> found = new ArrayList<>();
    for (PrintedNumber number : new NumberReader(DAY).read(article)) {
      if (!number.isDate()) {
        found.add(new Found(number, suggestions.of(number)));
      }
    }
    return found;
  }

  @Test
  void aChineseArticleHasEachNumberWithWhatItMayMean() {
    assertThat(
            first(
                """
                蘭花控股（00999.HK）6月10日斥資7,050萬港元回購100萬股，每股70.5港元，股價收報71港元。
                今年以來合計回購約5.05億港元，其中本月2日單日購回120萬股。
                董事會3月公布的計畫上限為10億港元，按授權最多可購3,000萬股，即已發行股份的10%，至今已購回720.2萬股。
                """))
        .containsExactly(
            Map.entry("00999", "-"),
            Map.entry("7,050萬港元", "bought 00999-hk/day/2025-06-10/HKD"),
            Map.entry("100萬股", "bought 00999-hk/day/2025-06-10/shares"),
            Map.entry("70.5港元", "-"),
            Map.entry("71港元", "-"),
            Map.entry("5.05億港元", "bought 00999-hk/year/2025-01-01/HKD"),
            Map.entry("120萬股", "bought 00999-hk/day/2025-06-02/shares"),
            Map.entry("10億港元", "programme orchid-2025/budget"),
            Map.entry("3,000萬股", "programme orchid-2025/mandate-shares"),
            Map.entry(
                "10%",
                "ratio (programme orchid-2025/mandate-shares) to (programme"
                    + " orchid-2025/mandate-base)"),
            Map.entry("720.2萬股", "programme orchid-2025/executed-shares"));
  }

  @Test
  void anEnglishArticleHasEachNumberWithWhatItMayMean() {
    assertThat(
            first(
                """
                Oak Software (OAK) bought back $3.3bn of its own stock in the quarter to March 31, 2025 and $12.6 billion over the last 12 months. In 2024 it had spent $12.0 billion. Its board authorised another $10 billion in May 2025.
                S&P 500 companies bought back $293.5 billion in the first quarter, S&P said.
                In Hong Kong, Orchid paid HK$70.5m for one million shares on Tuesday; its biggest day since January 2025 came to HK$350 million, or 5.0 million shares.
                """))
        .containsExactly(
            Map.entry("$3.3bn", "filed oak-us/2025-01-01/2025-03-31"),
            Map.entry(
                "$12.6 billion",
                "(filed oak-us/2024-04-01/2024-06-30) + (filed oak-us/2024-07-01/2024-09-30)"
                    + " + (filed oak-us/2024-10-01/2024-12-31) + (filed"
                    + " oak-us/2025-01-01/2025-03-31)"),
            Map.entry("12 months", "-"),
            Map.entry("$12.0 billion", "filed oak-us/2024-01-01/2024-12-31"),
            Map.entry("$10 billion", "authorisation oak-us/2025-05-01"),
            Map.entry("500", "-"),
            Map.entry("$293.5 billion", "market-total S&P/completed-quarter/2025-03-31"),
            Map.entry("HK$70.5m", "bought 00999-hk/day/2025-06-10/HKD"),
            Map.entry("HK$350 million", "bought 00999-hk/largest-day/2025-01-01/HKD"),
            Map.entry("5.0 million shares", "bought 00999-hk/largest-day/2025-01-01/shares"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          兰花控股6月10日回购7,050万港元。             | bought 00999-hk/day/2025-06-10/HKD
          999.HK 6月11日回購1.8萬美元股份。            | -
          999.HK 6月11日回購180萬美元股份。            | bought 00999-hk/day/2025-06-11/USD
          蘭花控股上週回購7,050萬港元。                | bought 00999-hk/week/2025-06-02/HKD
          蘭花控股去年回購2億港元。                    | bought 00999-hk/year/2024-01-01/HKD
          蘭花控股第二季回購2億港元。                  | bought 00999-hk/quarter/2025-04-01/HKD
          蘭花控股2024年11月回購2億元。                | bought 00999-hk/month/2024-11-01/HKD
          蘭花控股昨日回購7,050萬元。                  | bought 00999-hk/day/2025-06-11/HKD
          港股今年已回購2億港元。                      | bought hk/year/2025-01-01/HKD
          CEDAR INTL bought HK$2 million of shares on 10 June. | bought 00555-hk/day/2025-06-10/HKD
          CEDARS bought HK$2 million of shares on 10 June.     | -
          蘭花控股6月10日回購3,000萬英鎊股份。         | bought 00999-hk/day/2025-06-10/GBP
          蘭花控股6月10日回購3,000萬歐元股份。         | bought 00999-hk/day/2025-06-10/EUR
          蘭花控股6月10日回購3,000萬元人民幣股份。     | bought 00999-hk/day/2025-06-10/CNY
          蘭花控股6月10日回購3,000萬美元股份。         | bought 00999-hk/day/2025-06-10/USD
          蘭花控股6月10日回購3,000萬，股份不少。       | -
          蘭花控股6月10日回購10萬港元股份。            | bought 00999-hk/day/2025-06-10/HKD
          蘭花控股6月10日回購9.99萬港元股份。          | -
          O bought back $3.3 billion in the quarter.           | -
          蘭花控股6月10日收入7,050萬港元。             | -
          蘭花控股已註銷回購所得股份，市值70億港元。   | -
          蘭花控股6月10日漲2%，此前回購股份。          | -
          """)
  void theIssuerThePeriodAndTheUnitAreTold(String article, String measure) {
    assertThat(first(article).values()).last().isEqualTo(measure);
  }

  @Test
  void aSuggestionHasItsUnitAndTheVerdictThatItWouldGet() {
    Suggestions.Suggestion paid = read("蘭花控股6月10日斥資7,050萬港元回購100萬股。").get(0).found().get(0);
    assertThat(paid.unit()).isEqualTo(Unit.HKD);
    assertThat(paid.judgement().verdict()).isEqualTo(Verdict.AGREES);
    Suggestions.Suggestion shares = read("蘭花控股6月10日斥資7,050萬港元回購101萬股。").get(1).found().get(0);
    assertThat(shares.unit()).isEqualTo(Unit.NUMBER);
    assertThat(shares.judgement().verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void aCompanyNamedBeforeIsTheOneSpokenOfUntilAnotherIs() {
    assertThat(first("青竹集團今日公布業績。該公司6月10日回購1億港元。").values())
        .last()
        .isEqualTo("bought 01888-hk/day/2025-06-10/HKD");
    assertThat(first("青竹集團今日公布業績。蘭花控股6月10日回購1億港元。").values())
        .last()
        .isEqualTo("bought 00999-hk/day/2025-06-10/HKD");
  }

  /** What the last number of an article may mean and how likely, before it is judged. */
  private static List<String> meant(String article, LocalDate day) {
    List<PrintedNumber> numbers = new ArrayList<>(new NumberReader(day).read(article));
    numbers.removeIf(PrintedNumber::isDate);
    return new BuybackSuggestions(ISSUERS, Map.of(), PROGRAMMES, CITED, article, day)
        .of(numbers.get(numbers.size() - 1)).stream()
            .map(each -> each.measure().text() + " " + each.likelihood())
            .toList();
  }

  private static List<String> meant(String article) {
    return meant(article, DAY);
  }

  private static final String RATIO =
      "ratio (programme orchid-2025/mandate-shares) to (programme orchid-2025/mandate-base) ";

  @Test
  void perCentAreOfTheMandateTheBudgetOrTheIssuedSharesByTheirWords() {
    assertThat(meant("兰花控股授权的24%已回购。"))
        .containsExactlyInAnyOrder("programme orchid-2025/percent-of-mandate 16", RATIO + "13");
    assertThat(meant("兰花控股回购计划，至今用了24%。"))
        .containsExactlyInAnyOrder("programme orchid-2025/percent-of-budget 14");
    assertThat(meant("兰花控股回购的占总股本2%。")).containsExactlyInAnyOrder(RATIO + "13");
    assertThat(meant("青竹集团回购的占总股本2%。")).isEmpty();
    assertThat(meant("兰花控股回购2%。")).isEmpty();
  }

  @Test
  void sharesAreAMandateItsBaseOrThoseBoughtByTheirWords() {
    assertThat(meant("兰花按授权可购买3,000万股，不曾回购。"))
        .containsExactlyInAnyOrder(
            "programme orchid-2025/mandate-shares 13",
            "programme orchid-2025/mandate-base 10",
            "programme orchid-2025/executed-shares 10",
            "bought 00999-hk/day/2025-06-11/shares 8");
    assertThat(meant("兰花已发行3亿股，不曾回购。"))
        .containsExactlyInAnyOrder(
            "programme orchid-2025/mandate-shares 10",
            "programme orchid-2025/mandate-base 13",
            "programme orchid-2025/executed-shares 10",
            "bought 00999-hk/day/2025-06-11/shares 8");
    assertThat(meant("兰花至今回购3亿股。"))
        .containsExactlyInAnyOrder(
            "programme orchid-2025/mandate-shares 10",
            "programme orchid-2025/mandate-base 10",
            "programme orchid-2025/executed-shares 13",
            "bought 00999-hk/day/2025-06-11/shares 8");
  }

  @Test
  void anAmountIsABudgetOrWhatWasSpentByItsWordsAndInTheProgrammesCurrency() {
    assertThat(meant("兰花的回购预算是10亿港元。"))
        .containsExactlyInAnyOrder(
            "programme orchid-2025/budget 13",
            "programme orchid-2025/executed-amount 10",
            "bought 00999-hk/day/2025-06-11/HKD 8");
    assertThat(meant("兰花至今回购了10亿港元。"))
        .containsExactlyInAnyOrder(
            "programme orchid-2025/budget 10",
            "programme orchid-2025/executed-amount 13",
            "bought 00999-hk/day/2025-06-11/HKD 8");
    assertThat(meant("兰花至今回购了10亿美元。"))
        .containsExactlyInAnyOrder("bought 00999-hk/day/2025-06-11/USD 8");
  }

  @Test
  void aProgrammeIsLikelierWhileItRunsAndUnknownBeforeItIsAnnounced() {
    assertThat(meant("兰花预算10亿港元回购。", LocalDate.parse("2026-01-01")))
        .contains("programme orchid-2025/budget 11");
    assertThat(meant("兰花预算10亿港元回购。", LocalDate.parse("2025-12-31")))
        .contains("programme orchid-2025/budget 13");
    assertThat(meant("兰花预算10亿港元回购。", LocalDate.parse("2025-03-19")))
        .contains("programme orchid-2025/budget 13");
    assertThat(meant("兰花预算10亿港元回购。", LocalDate.parse("2025-03-18")))
        .noneMatch(each -> each.startsWith("programme"));
  }

  @Test
  void aRecordIsCountedSinceWhatIsNamedOrAYearSpokenOfOrThisYear() {
    assertThat(meant("兰花单日最大回购1亿港元。"))
        .contains(
            "bought 00999-hk/day/2025-06-11/HKD 8", "bought 00999-hk/largest-day/2025-01-01/HKD 11")
        .noneMatch(each -> each.contains("smallest"));
    assertThat(meant("兰花单日最少回购1亿港元。"))
        .contains("bought 00999-hk/smallest-day/2025-01-01/HKD 11")
        .noneMatch(each -> each.contains("largest"));
    assertThat(meant("兰花去年单日最大回购1亿港元。"))
        .contains("bought 00999-hk/largest-day/2024-01-01/HKD 11")
        .noneMatch(each -> each.contains("/day/"));
    assertThat(meant("兰花单日回购为2022年以来最大，达1亿港元。"))
        .contains("bought 00999-hk/largest-day/2022-01-01/HKD 11");
    assertThat(meant("兰花单日回购为2022年以来最少，达1亿港元。"))
        .contains("bought 00999-hk/smallest-day/2022-01-01/HKD 11");
    assertThat(meant("兰花回购1亿港元。")).noneMatch(each -> each.contains("est-day"));
  }

  @Test
  void aSpanThatIsToldTwiceIsAsLikelyAsItsLikeliest() {
    assertThat(meant("昨日即6月11日，兰花回购1亿港元。")).contains("bought 00999-hk/day/2025-06-11/HKD 13");
    assertThat(meant("6月10日会后，周二兰花回购1亿港元。")).contains("bought 00999-hk/day/2025-06-10/HKD 14");
  }

  @Test
  void aWordOfBuybacksMayStandThreeHundredLettersBefore() {
    String sentence = "。兰花6月10日付1亿港元。";
    assertThat(meant("回购。" + "甲".repeat(296) + sentence)).isNotEmpty();
    assertThat(meant("回购。" + "甲".repeat(297) + sentence)).isEmpty();
  }

  @Test
  void whatACompanyFiledIsOfItAloneAndOfPeriodsThatHaveEnded() {
    assertThat(meant("Oak paid $3.3 billion for buybacks in the quarter."))
        .containsExactlyInAnyOrder(
            "filed oak-us/2024-04-01/2024-06-30 11",
            "filed oak-us/2024-07-01/2024-09-30 11",
            "filed oak-us/2024-10-01/2024-12-31 11",
            "filed oak-us/2025-01-01/2025-03-31 13");
    assertThat(
            meant(
                "Oak paid $3.3 billion for buybacks in the quarter.",
                LocalDate.parse("2025-06-30")))
        .contains("filed oak-us/2025-04-01/2025-06-30 13", "filed oak-us/2025-01-01/2025-03-31 11");
    assertThat(meant("Elm paid $100,000 for buybacks in the quarter."))
        .containsExactlyInAnyOrder("filed elm-us/2025-01-01/2025-03-31 13");
  }

  @ParameterizedTest
  @CsvSource({
    "Elm paid $99000 for buybacks.",
    "Elm paid HK$3 billion for buybacks.",
    "Elm paid for buybacks of 3 million shares.",
    "Elm paid for buybacks of 3%."
  })
  void whatACompanyOfTheUnitedStatesFiledIsDollarsAndNoPrice(String article) {
    assertThat(meant(article)).isEmpty();
  }

  @Test
  void twelveMonthsAreFourQuartersWhereThereAreFour() {
    assertThat(meant("Over 12 months Oak paid $12.6 billion for buybacks."))
        .contains(
            "(filed oak-us/2024-04-01/2024-06-30) + (filed oak-us/2024-07-01/2024-09-30)"
                + " + (filed oak-us/2024-10-01/2024-12-31) + (filed"
                + " oak-us/2025-01-01/2025-03-31) 16");
    assertThat(meant("Over 12 months Elm paid $12.6 billion for buybacks."))
        .containsExactlyInAnyOrder("filed elm-us/2025-01-01/2025-03-31 11");
    assertThat(meant("Over 2 months Oak paid $12.6 billion for buybacks."))
        .noneMatch(each -> each.contains("+"));
  }

  @Test
  void whatABoardAllowedNeedsAWordAndIsLikelierByItsDay() {
    assertThat(meant("Elm approved $2 billion of buybacks."))
        .contains("authorisation elm-us/2025-06-03 16")
        .noneMatch(each -> each.contains("oak-us"));
    assertThat(meant("Elm plans $2 billion of buybacks."))
        .contains("authorisation elm-us/2025-06-03 14");
    assertThat(meant("Elm paid $2 billion for buybacks."))
        .noneMatch(each -> each.startsWith("authorisation"));
    assertThat(meant("In May 2025 Oak approved $10 billion of buybacks."))
        .contains("authorisation oak-us/2025-05-01 17", "authorisation oak-us/2024-06 13");
    assertThat(meant("On 20 June 2024 Oak approved $9 billion of buybacks."))
        .contains("authorisation oak-us/2024-06 17", "authorisation oak-us/2025-05-01 13");
    assertThat(meant("Oak approved $9 billion of buybacks."))
        .contains("authorisation oak-us/2024-06 13", "authorisation oak-us/2025-05-01 13");
  }

  @Test
  void aMarketHasTotalsOfPublishersAndWhatItsIssuersBought() {
    assertThat(meant("港股5月单月回购200亿港元。"))
        .containsExactlyInAnyOrder(
            "market-total Made Securities/repurchased-month/2025-05-31 13",
            "bought hk/month/2025-05-01/HKD 7");
    assertThat(meant("Made称，港股5月单月回购200亿港元。"))
        .contains("market-total Made Securities/repurchased-month/2025-05-31 17");
    assertThat(meant("港股有额度，5月单月回购200亿港元。"))
        .contains(
            "market-total Made Securities/repurchased-month/2025-05-31 9",
            "bought hk/month/2025-05-01/HKD 5");
    assertThat(meant("港股5月单月回购200亿美元。"))
        .containsExactlyInAnyOrder("bought hk/month/2025-05-01/USD 7");
    assertThat(meant("5月单月回购200亿港元。")).isEmpty();
    assertThat(meant("港股5月单月回购200亿股。")).isEmpty();
    assertThat(meant("港股5月单月回购2%。")).isEmpty();
    assertThat(meant("港股5月单月回购9万港元。")).isEmpty();
  }

  @Test
  void announcedTotalsGoWithWordsOfPlansAndCompletedOnesWithout() {
    assertThat(meant("US companies announced $700 billion of buybacks this year, Made said."))
        .containsExactlyInAnyOrder(
            "market-total Made Research/announced-year-to-date/2025-05-31 14",
            "market-total S&P/completed-quarter/2025-03-31 3");
    assertThat(meant("US companies completed $700 billion of buybacks this year, Made said."))
        .containsExactlyInAnyOrder(
            "market-total Made Research/announced-year-to-date/2025-05-31 12",
            "market-total S&P/completed-quarter/2025-03-31 5");
    assertThat(meant("US companies approved $700 billion of buybacks this year, Made said."))
        .contains("market-total Made Research/announced-year-to-date/2025-05-31 14");
  }

  @Test
  void aCompanyIsLessLikelyWhereItsClauseNamesAMarket() {
    assertThat(meant("兰花今年在港股回购1亿港元。"))
        .contains("bought 00999-hk/year/2025-01-01/HKD 10", "bought hk/year/2025-01-01/HKD 8");
    assertThat(meant("兰花今年跟美企回购1亿港元。")).contains("bought 00999-hk/year/2025-01-01/HKD 10");
    assertThat(meant("兰花今年也是回购1亿港元。")).contains("bought 00999-hk/year/2025-01-01/HKD 14");
  }

  @Test
  void anAmountWithoutACurrencyIsInThatOfTheMarket() {
    assertThat(meant("港股5月单月回购200亿元。"))
        .contains("market-total Made Securities/repurchased-month/2025-05-31 13");
    assertThat(meant("美股5月单月回购200亿元。"))
        .contains("market-total S&P/completed-quarter/2025-03-31 5")
        .noneMatch(each -> each.contains("repurchased"));
  }

  @ParameterizedTest
  @CsvSource({
    "港股5月单月回购200亿港元。, HKD",
    "US companies bought back $200 billion., USD",
    "兰花2025年回购3000万英镑。, CURRENCY",
    "Oak bought back $3.3 billion in the quarter., USD"
  })
  void whatIsMeantHasTheUnitInWhichItIsCounted(String article, Unit unit) {
    List<PrintedNumber> numbers = new ArrayList<>(new NumberReader(DAY).read(article));
    numbers.removeIf(PrintedNumber::isDate);
    assertThat(
            new BuybackSuggestions(ISSUERS, Map.of(), PROGRAMMES, CITED, article, DAY)
                .of(numbers.get(0)))
        .isNotEmpty()
        .allMatch(each -> each.unit() == unit);
  }
}
