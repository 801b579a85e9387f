package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AllowanceState.Kind;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.MandateReturn;
import huigou.model.fact.OperatingFigure;
import huigou.model.view.TopicView;
import huigou.model.view.TopicView.Programmes;
import huigou.model.view.TopicView.Programmes.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the page of one company. Made up. */
class IssuerAssemblerTest {

  private static final String APPLE = "aapl-us";
  private static final String CODES = "issuer.fact.codes(list.joined(AAPL, CIK 0000320193))";
  private static final String NAMES = "issuer.fact.names(Apple Inc.)";

  private static TopicView topic(MadeBuybacks made, String issuer) {
    BuybackParts parts = made.parts();
    return new IssuerAssembler(MadeEdition.CATALOGUE, parts, new AnnouncementsAssembler(parts))
        .topics().stream()
            .filter(topic -> topic.page().path().equals("issuers/" + issuer + "/"))
            .findFirst()
            .orElseThrow();
  }

  private static MandateReturn returned(String day, String moratorium) {
    return new MandateReturn(
        "00175-hk",
        LocalDate.parse(day),
        "HKD",
        Optional.of(new BigDecimal("100")),
        Optional.of(new BigDecimal("2")),
        Optional.empty(),
        Optional.of(new BigDecimal("150")),
        Optional.empty(),
        new BigDecimal("900"),
        Optional.of(new BigDecimal("1.5")),
        moratorium.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(moratorium)),
        Optional.empty(),
        "https://made.up/");
  }

  @ParameterizedTest
  @CsvSource({"2025-12-30, true", "'', false"})
  void theNewestReturnTellsUntilWhenNoSharesAreIssued(String moratorium, boolean told) {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(returned("2025-11-20", "2025-12-20"), returned("2025-11-28", moratorium)),
            "00175-hk");
    assertThat(InLines.of(topic.facts()))
        .filteredOn(fact -> fact.startsWith("issuer.fact.moratorium"))
        .isEqualTo(told ? List.of("issuer.fact.moratorium(2025-12-30, 2025-11-28)") : List.of());
    assertThat(InLines.rows(InLines.table(topic, "returns")))
        .containsExactly(
            "2025-11-28 | 100 | 2 | – | 150 HKD | – | 900 | 1.5 | – | https://made.up/",
            "2025-11-20 | 100 | 2 | – | 150 HKD | – | 900 | 1.5 | – | https://made.up/");
  }

  @Test
  void aYearIsToldInTheCompanysCurrencyAndPeriodsInOthersAreNamed() {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    paid(APPLE, PeriodKind.YEAR, "2024-09-28", "10"),
                    paid(APPLE, PeriodKind.YEAR, "2025-09-27", "11"),
                    paid(APPLE, PeriodKind.YEAR, "2026-09-26", "USD", "12", true),
                    paid(APPLE, PeriodKind.QUARTER, "2026-12-26", "3"),
                    paid(APPLE, PeriodKind.YEAR, "2027-09-26", "EUR", "9", false)),
            APPLE);
    assertThat(InLines.of(topic.facts()))
        .containsExactly(
            CODES,
            NAMES,
            "issuer.fact.year(2024-09-28, 2025-09-27, 11 USD)",
            "issuer.fact.other-currency(USD, EUR)");
  }

  @Test
  void quartersInDollarsThatNobodyDoubtsMakeAChartNamedByTheHighestOfTheLastForty() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                paid(APPLE, PeriodKind.QUARTER, "2025-03-29", "USD", "99", true),
                paid(APPLE, PeriodKind.QUARTER, "2025-06-28", "EUR", "98", false),
                paid(APPLE, PeriodKind.YEAR, "2025-09-27", "97"));
    assertThat(InLines.sections(topic(made, APPLE))).containsExactly("repurchases");
    LocalDate end = LocalDate.parse("2015-03-31");
    for (int i = 0; i < 41; i++) {
      made.with(
          paid(
              APPLE,
              i % 2 == 0 ? PeriodKind.QUARTER : PeriodKind.DERIVED_QUARTER,
              end.plusMonths(3L * i).toString(),
              i == 0 ? "500" : i == 40 ? "20" : "10"));
    }
    made.with(paid(APPLE, PeriodKind.DERIVED_QUARTER, "2025-03-31", "30"));
    TopicView topic = topic(made, APPLE);
    assertThat(InLines.sections(topic)).containsExactly("quarters", "repurchases");
    assertThat(InLines.points(InLines.chart(topic, "quarters"), 0))
        .hasSize(40)
        .startsWith("2015-06-30 10")
        .endsWith("2025-03-31 20");
    assertThat(InLines.of(InLines.chart(topic, "quarters").title()))
        .isEqualTo("issuer.chart.quarters(Apple, 20 USD, 2025-03-31, 40)");
  }

  private static AllowanceState allowed(String announcedOn, Kind kind) {
    return new AllowanceState(
        authorisation(APPLE, announcedOn, "100"),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        kind == null
            ? Optional.empty()
            : Optional.of(new AllowanceState.Standing(kind, LocalDate.parse("2025-10-30"))));
  }

  @Test
  void threeStandingAuthorisationsHaveACardAndAllAreInTheTable() {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    authorisation(APPLE, "2025-05-01", "100"),
                    allowed("2025-05-01", Kind.REPLACED),
                    allowed("2024-05-01", null),
                    allowed("2023-05-01", Kind.EXHAUSTED),
                    allowed("2022-05-01", Kind.RUNNING),
                    allowed("2021-05-01", Kind.RUNNING)),
            APPLE);
    assertThat(((Programmes) topic.sections().get(0)).cards())
        .extracting(Card::id)
        .containsExactly(
            "allowed-2024-05-01-100", "allowed-2023-05-01-100", "allowed-2022-05-01-100");
    assertThat(InLines.table(topic, "authorisations").rows()).hasSize(5);
  }

  private static OperatingFigure figure(String period, String item, String partOf, String value) {
    return new OperatingFigure(
        "00175-hk",
        period,
        item,
        partOf.isEmpty() ? Optional.empty() : Optional.of(partOf),
        new BigDecimal(value),
        "vehicles",
        "https://made.up/");
  }

  /** A part of a part is within it, and not added again. */
  @ParameterizedTest
  @CsvSource({
    "100, 'issuer.fact.adds-up(2025-10, 2, 100, vehicles)'",
    "101, 'issuer.fact.differs(2025-10, 100, 101, vehicles)'"
  })
  void thePartsOfATotalAreHeldAgainstIt(String total, String said) {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    figure("2025-10", "geely", "all-brands", "70"),
                    figure("2025-10", "galaxy", "geely", "40"),
                    figure("2025-10", "all-brands", "", total),
                    figure("2025-10", "zeekr", "all-brands", "30"),
                    figure("2025-09", "zeekr", "all-brands", "20")),
            "00175-hk");
    assertThat(InLines.of(topic.facts())).last().isEqualTo(said);
    assertThat(InLines.rows(InLines.table(topic, "operating")))
        .extracting(row -> String.join(" ", Arrays.asList(row.split(" \\| ")).subList(0, 4)))
        .containsExactly(
            "All brands 2025-10 – " + total,
            "Geely brand 2025-10 All brands 70",
            "Galaxy series 2025-10 Geely brand 40",
            "Zeekr 2025-10 All brands 30",
            "Zeekr 2025-09 All brands 20");
  }

  @Test
  void aTotalWithoutPartsAddsUpToNothing() {
    TopicView topic =
        topic(new MadeBuybacks().with(figure("2025-10", "unknown", "", "70")), "00175-hk");
    assertThat(InLines.of(topic.facts())).noneMatch(fact -> fact.contains("2025-10"));
    assertThat(InLines.rows(InLines.table(topic, "operating")).get(0)).startsWith("unknown | ");
  }

  private static FiledAmount filed(FiledAmount.Item item, String end, String filed) {
    return new FiledAmount(
        APPLE,
        item,
        Optional.empty(),
        LocalDate.parse(end),
        "USD",
        BigDecimal.TEN,
        "a",
        LocalDate.parse(filed),
        FiledAmount.Sense.OWN);
  }

  @Test
  void filedAmountsStandNewestFirstThenByItemThenByFiling() {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    authorisation(APPLE, "2025-05-01", "100"),
                    filed(FiledAmount.Item.TREASURY, "2025-09-27", "2025-10-31"),
                    filed(FiledAmount.Item.AUTHORISED, "2025-09-27", "2025-11-30"),
                    filed(FiledAmount.Item.AUTHORISED, "2025-09-27", "2025-10-31"),
                    filed(FiledAmount.Item.REMAINING, "2025-12-27", "2026-01-31")),
            APPLE);
    assertThat(InLines.rows(InLines.table(topic, "filed")))
        .containsExactly(
            "2025-12-27 | filed.item.remaining | 10 USD | filed.sense.own | 2026-01-31 | a",
            "2025-09-27 | filed.item.authorised | 10 USD | filed.sense.own | 2025-10-31 | a",
            "2025-09-27 | filed.item.authorised | 10 USD | filed.sense.own | 2025-11-30 | a",
            "2025-09-27 | filed.item.treasury | 10 USD | filed.sense.own | 2025-10-31 | a");
  }

  @Test
  void linesOfTheCompanyAloneStandNewestFirst() {
    TopicView topic =
        topic(
            new MadeBuybacks()
                .with(
                    ledger("00175-hk", "2025-01-06", "HKD", "1500"),
                    ledger("00005-hk", "2025-01-07", "HKD", "1500"),
                    ledger("00175-hk", "2025-01-08", "HKD", "1400")),
            "00175-hk");
    assertThat(InLines.rows(InLines.table(topic, "executions")))
        .extracting(row -> row.split(" \\| ")[0])
        .containsExactly("2025-01-08", "2025-01-06");
  }
}
