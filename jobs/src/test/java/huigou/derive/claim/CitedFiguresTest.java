package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Authorised;
import huigou.model.claim.Cited.Bought;
import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.Cited.Filed;
import huigou.model.claim.Cited.Operating;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.Judgement.Observed;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.Listing;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that no series holds, by name. Made up. */
class CitedFiguresTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  private static MarketTotal total(String amount) {
    return new MarketTotal(
        "Made",
        "announced-year",
        LocalDate.parse("2025-12-31"),
        "USD",
        new BigDecimal(amount),
        false,
        "cited",
        LocalDate.parse("2025-11-20"),
        Optional.empty(),
        "https://example.org/");
  }

  private static Authorisation authorisation(String announced, String amount) {
    return new Authorisation(
        "made-us",
        "Made",
        announced,
        "USD",
        new BigDecimal(amount),
        false,
        false,
        false,
        "new",
        "source");
  }

  private static OperatingFigure sold(String period, String value) {
    return new OperatingFigure(
        "made-hk", period, "all", Optional.empty(), new BigDecimal(value), "pieces", "source");
  }

  private static ProgrammeState programme(Optional<BigDecimal> limit) {
    return new ProgrammeState(
        new Programme(
            "made-hk",
            "plan",
            Programme.Kind.PLAN,
            WORDS,
            WORDS,
            LocalDate.parse("2025-10-06"),
            Optional.empty(),
            "HKD",
            limit.stream()
                .map(amount -> new Programme.BudgetFrom(LocalDate.parse("2025-10-06"), amount))
                .toList(),
            false,
            limit.map(each -> each.add(BigDecimal.ONE)),
            Optional.empty(),
            limit.map(each -> each.add(BigDecimal.TEN)),
            Optional.empty(),
            List.of(),
            "source"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ProgrammeState.Binding.UNKNOWN,
        Programme.Fate.UNKNOWN,
        ProgrammeState.Status.ANNOUNCED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private final CitedFigures figures =
      new CitedFigures(
          List.of(total("1"), total("2")),
          List.of(authorisation("2025-04", "3"), authorisation("2025-05-01", "4")),
          List.of(sold("2025-09", "5"), sold("2025-01/2025-09", "6")),
          new CitedFigures.Buybacks(
              List.of(programme(Optional.of(new BigDecimal("20")))),
              List.of(
                  line("a-hk", "2025-01-06", "HKD", "100"),
                  line("a-hk", "2025-01-06", "HKD", "11"),
                  line("b-hk", "2025-01-12", "HKD", "40"),
                  line("b-hk", "2025-01-13", "USD", "7"),
                  line("a-hk", "2025-12-31", "HKD", "111")),
              List.of(filed("2024-09-29", false), filed("2023-10-01", true))));

  private static ReportLine line(String issuer, String day, String currency, String paid) {
    return line(issuer, day, null, currency, paid, paid);
  }

  private static ReportLine line(
      String issuer, String day, String report, String currency, String shares, String paid) {
    return line(issuer, day, report, currency, shares, "1", paid);
  }

  private static ReportLine priced(String day, String shares, String price) {
    return line("a-hk", day, null, "HKD", shares, price, "1000");
  }

  private static ReportLine line(
      String issuer,
      String day,
      String report,
      String currency,
      String shares,
      String price,
      String paid) {
    return new ReportLine(
        new Execution(
            issuer,
            "Made",
            LocalDate.parse(day),
            Optional.ofNullable(report).map(LocalDate::parse),
            1,
            "",
            "Exchange",
            Execution.Method.EXCHANGE,
            currency,
            new BigDecimal(shares),
            new BigDecimal(price),
            Optional.empty(),
            Optional.ofNullable(paid).map(BigDecimal::new),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Set.of());
  }

  private static Repurchase filed(String start, boolean doubtful) {
    return new Repurchase(
        "made-us",
        LocalDate.parse(start),
        LocalDate.parse("2025-09-27"),
        Repurchase.PeriodKind.YEAR,
        "USD",
        new BigDecimal("90"),
        "0000000000-25-000001",
        LocalDate.parse("2025-10-31"),
        false,
        doubtful);
  }

  private static Bought bought(String whom, Span span, String from) {
    return new Bought(whom, span, LocalDate.parse(from), "HKD");
  }

  private static CitedFigures of(ReportLine... lines) {
    return new CitedFigures(
        List.of(),
        List.of(),
        List.of(),
        new CitedFigures.Buybacks(List.of(), List.of(lines), List.of()));
  }

  /** What lines at hand tell in part alone is no evidence, of a day and of a market it is. */
  @ParameterizedTest
  @CsvSource({
    "a-hk, DAY, 2025-01-06, true",
    "a-hk, YEAR, 2025-01-01, true",
    "a-hk, YEAR, 2024-12-30, true",
    "a-hk, YEAR, 2024-12-29, false",
    "a-hk, LARGEST_DAY, 2024-01-01, false",
    "hk, YEAR, 2024-12-29, true",
    "c-hk, DAY, 2025-02-03, true",
    "c-hk, YEAR, 2025-01-01, false",
    "d-hk, YEAR, 2025-01-01, false",
    "d-hk, DAY, 2025-03-03, true",
    "hk, YEAR, 2025-01-01, true"
  })
  void aSumThatLinesTellInPartIsNoEvidence(String whom, Span span, String from, boolean told) {
    CitedFigures figures =
        of(
            line("a-hk", "2025-01-06", "HKD", "100"),
            line("c-hk", "2025-02-03", "2025-02-04", "HKD", "5", "5"),
            line("d-hk", "2025-03-03", "HKD", "7"),
            line("d-hk", "2025-03-04", null, "HKD", "7", null));
    assertThat(figures.find(bought(whom, span, from)).isPresent()).isEqualTo(told);
  }

  /** Shares before and after a split are not added; what was paid is. */
  @Test
  void sharesAcrossAJumpOfPricesAreNoEvidence() {
    CitedFigures figures = of(priced("2025-01-06", "10", "100"), priced("2025-01-07", "100", "10"));
    LocalDate year = LocalDate.parse("2025-01-01");
    assertThat(figures.find(new Bought("a-hk", Span.YEAR, year, Bought.SHARES))).isEmpty();
    assertThat(figures.find(bought("a-hk", Span.YEAR, "2025-01-01"))).isPresent();
    assertThat(
            of(priced("2025-01-06", "10", "100"))
                .find(new Bought("a-hk", Span.YEAR, year, Bought.SHARES)))
        .isPresent();
  }

  private static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(
            new Total("Made", "announced-year", LocalDate.parse("2025-12-31")), "2", "2025-12-31"),
        Arguments.of(new Authorised("made-us", "2025-04"), "3", "2025-04-30"),
        Arguments.of(new Authorised("made-us", "2025-05-01"), "4", "2025-05-01"),
        Arguments.of(new Operating("made-hk", "2025-09", "all"), "5", "2025-09-30"),
        Arguments.of(new Operating("made-hk", "2025-01/2025-09", "all"), "6", "2025-09-30"),
        Arguments.of(new Planned("plan", Part.BUDGET), "20", "2025-10-06"),
        Arguments.of(new Planned("plan", Part.MANDATE_SHARES), "21", "2025-10-06"),
        Arguments.of(new Planned("plan", Part.MANDATE_BASE), "30", "2025-10-06"),
        Arguments.of(
            new Filed("made-us", LocalDate.parse("2024-09-29"), LocalDate.parse("2025-09-27")),
            "90",
            "2025-09-27"),
        Arguments.of(bought("a-hk", Span.DAY, "2025-01-06"), "111", "2025-01-06"),
        Arguments.of(bought("hk", Span.WEEK, "2025-01-06"), "151", "2025-01-12"),
        Arguments.of(bought("b-hk", Span.MONTH, "2025-01-01"), "40", "2025-01-12"),
        Arguments.of(bought("hk", Span.YEAR, "2025-01-01"), "262", "2025-12-31"),
        // Of two days alike the earlier one.
        Arguments.of(bought("hk", Span.LARGEST_DAY, "2025-01-01"), "111", "2025-01-06"),
        Arguments.of(bought("hk", Span.LARGEST_DAY, "2025-01-07"), "111", "2025-12-31"),
        Arguments.of(bought("hk", Span.SMALLEST_DAY, "2025-01-01"), "40", "2025-01-12"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyKindIsFoundByItsNameOnItsDay(Cited cited, String value, String day) {
    assertThat(figures.find(cited))
        .contains(new Observed(new BigDecimal(value), LocalDate.parse(day), cited));
  }

  @Test
  void anotherNameFindsNothing() {
    assertThat(figures.find(new Authorised("made-us", "2025-06"))).isEmpty();
    assertThat(figures.find(new Operating("made-us", "2025-09", "all"))).isEmpty();
  }

  @Test
  void nothingIsBoughtWhereNoLineIsAtHandAndADoubtfulFilingIsNoFigure() {
    assertThat(figures.find(bought("a-hk", Span.DAY, "2025-01-07"))).isEmpty();
    assertThat(figures.find(bought("c-hk", Span.YEAR, "2025-01-01"))).isEmpty();
    assertThat(
            figures.find(
                new Filed("made-us", LocalDate.parse("2023-10-01"), LocalDate.parse("2025-09-27"))))
        .isEmpty();
  }

  @Test
  void sharesAreCountedWhateverTheyWerePaidIn() {
    LocalDate from = LocalDate.parse("2025-01-01");
    assertThat(figures.find(new Bought("hk", Span.YEAR, from, Bought.SHARES)).orElseThrow().value())
        .isEqualByComparingTo("269");
    assertThat(figures.find(new Bought("hk", Span.YEAR, from, "HKD")).orElseThrow().value())
        .isEqualByComparingTo("262");
    assertThat(figures.find(new Bought("hk", Span.YEAR, from, "USD")).orElseThrow().value())
        .isEqualByComparingTo("7");
  }

  @Test
  void aQuarterIsThreeMonths() {
    Bought quarter = bought("a-hk", Span.QUARTER, "2025-01-01");
    assertThat(quarter.takes(line("a-hk", "2025-03-31", "HKD", "1").execution())).isTrue();
    assertThat(quarter.takes(line("a-hk", "2025-04-01", "HKD", "1").execution())).isFalse();
  }

  @Test
  void theLastDayOfPurchasesIsOneByTheDayAsked() {
    assertThat(figures.lastDay("a-hk", LocalDate.parse("2025-01-06")))
        .contains(LocalDate.parse("2025-01-06"));
    assertThat(figures.lastDay("a-hk", LocalDate.parse("2025-01-05"))).isEmpty();
  }

  @Test
  void aSumStandsOnTheLinesOfItsSpanAlone() {
    Bought week = bought("a-hk", Span.WEEK, "2025-01-06");
    assertThat(week.standsOn(line("a-hk", "2025-01-12", "HKD", "1").execution())).isTrue();
    assertThat(week.standsOn(line("a-hk", "2025-01-13", "HKD", "1").execution())).isFalse();
    assertThat(week.standsOn(line("a-hk", "2025-01-05", "HKD", "1").execution())).isFalse();
    assertThat(week.standsOn(line("b-hk", "2025-01-06", "HKD", "1").execution())).isFalse();
    assertThat(week.standsOn(line("a-hk", "2025-01-06", "USD", "1").execution())).isFalse();
    assertThat(week.standsOn(total("1"))).isFalse();
  }

  @Test
  void whatAProgrammeDoesNotSayIsNotFound() {
    CitedFigures silent =
        new CitedFigures(
            List.of(),
            List.of(),
            List.of(),
            new CitedFigures.Buybacks(List.of(programme(Optional.empty())), List.of(), List.of()));
    assertThat(silent.find(new Planned("plan", Part.BUDGET))).isEmpty();
  }

  @Test
  void namesOfAWordAreToldInOrder() {
    assertThat(figures.names("authorisation"))
        .containsExactly("made-us/2025-04", "made-us/2025-05-01");
    assertThat(figures.names("operating"))
        .containsExactly("made-hk/2025-01_2025-09/all", "made-hk/2025-09/all");
  }

  @Test
  void aFactIsTheFigureOfItsOwnNameAndAFilingIsNone() {
    assertThat(Cited.of(total("1")))
        .contains(new Total("Made", "announced-year", LocalDate.parse("2025-12-31")));
    assertThat(Cited.of(authorisation("2025-04", "3")))
        .contains(new Authorised("made-us", "2025-04"));
    assertThat(Cited.of(sold("2025-09", "5"))).contains(new Operating("made-hk", "2025-09", "all"));
    assertThat(Cited.of(new Listing("made-hk", "1", Optional.empty(), "Made"))).isEmpty();
  }

  @Test
  void aNameIsWrittenAsTheCatalogueWritesIt() {
    assertThat(new Planned("plan", Part.MANDATE_BASE).text())
        .isEqualTo("programme plan/mandate-base");
    assertThat(new Operating("made-hk", "2025-01/2025-09", "all").text())
        .isEqualTo("operating made-hk/2025-01_2025-09/all");
  }
}
