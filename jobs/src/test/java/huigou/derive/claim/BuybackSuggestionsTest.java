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
          issuer("oak-us", Market.US, "Oak Software", "橡樹軟件", List.of(), List.of("OAK")));

  private static final List<Programme> PROGRAMMES = List.of(programme());

  private static final CitedFigures CITED =
      new CitedFigures(
          List.of(total("completed-quarter", "2025-03-31", "S&P", "293500000000")),
          List.of(
              new Authorisation(
                  "oak-us",
                  "Oak",
                  "2025-05-01",
                  "USD",
                  new BigDecimal("10000000000"),
                  false,
                  false,
                  false,
                  "new",
                  "made up")),
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
                  filed("2024-04-01", "2024-06-30", "3000000000"),
                  filed("2024-07-01", "2024-09-30", "3100000000"),
                  filed("2024-10-01", "2024-12-31", "3200000000"),
                  filed("2025-01-01", "2025-03-31", "3300000000"),
                  filed("2024-01-01", "2024-12-31", "12000000000"))));

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

  private static Repurchase filed(String start, String end, String amount) {
    return new Repurchase(
        "oak-us",
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

  private static MarketTotal total(String measure, String asOf, String who, String amount) {
    return new MarketTotal(
        who,
        measure,
        LocalDate.parse(asOf),
        "USD",
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
}
