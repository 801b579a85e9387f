package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.operation.StigmaDay;
import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.view.ScarcityView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of facilities says of their use and of days unused. Made up. */
class FacilitiesAssemblerTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-25");
  private static final String SHUNNED = "1000000000 USD";

  private static StigmaDay stigma(String measure, String date, String rate) {
    return new StigmaDay(
        SeriesId.of(measure),
        LocalDate.parse(date),
        new BigDecimal(rate),
        new BigDecimal("4.00"),
        new BigDecimal("5"));
  }

  private static TopicView page(MadeEdition edition, List<StigmaDay> stigma, Lacking... lacking) {
    return new FacilitiesAssembler(edition.parts(), edition)
        .topic(
            List.of(),
            stigma,
            new ScarcityView(
                List.of(), List.of(), List.of(), List.of(), List.of(lacking), Optional.empty()));
  }

  private static TopicView page(MadeEdition edition) {
    return page(edition, List.of());
  }

  private static MadeEdition used(String... datesAndAmounts) {
    return new MadeEdition(Made.series("srf-accepted", datesAndAmounts));
  }

  @Test
  void whatWasTakenOnTheNewestDayIsToldBesideTheMostThatEverWas() {
    assertThat(InLines.of(page(used("2025-11-24", "7", "2025-11-25", "5")).facts()))
        .containsExactly(
            "facilities.fact.srf(2025-11-25, 5 USD)",
            "facilities.fact.srf.record(7 USD, 2025-11-24, 2025-11-24)",
            "facilities.fact.stigma.none(" + SHUNNED + ")");
    assertThat(InLines.of(page(used("2025-11-24", "0", "2025-11-25", "0")).facts()))
        .as("nothing ever is no record")
        .containsExactly(
            "facilities.fact.srf.none(2025-11-25, 0 USD)",
            "facilities.fact.stigma.none(" + SHUNNED + ")");
  }

  @Test
  void theNewestUseOfTheReverseFacilityIsToldAndOfAnEmptyEditionNothing() {
    MadeEdition edition =
        new MadeEdition(Made.series("on-rrp-accepted", "2025-11-24", "9", "2025-11-25", "8"));
    assertThat(InLines.of(page(edition).facts()))
        .containsExactly("facilities.fact.rrp(2025-11-25, 8 USD)");
    assertThat(page(new MadeEdition()).facts()).isEmpty();
  }

  @Test
  void daysOnWhichTheFacilityWasShunnedAreCountedOnceForAllRates() {
    List<StigmaDay> days =
        List.of(
            stigma("sofr", "2025-11-24", "4.05"),
            stigma("sofr", "2025-11-25", "4.02"),
            stigma("sofr-p75", "2025-11-24", "4.07"));
    assertThat(InLines.of(page(new MadeEdition(), days).facts()))
        .containsExactly("facilities.fact.stigma(2, " + SHUNNED + ", 2025-11-25)");
  }

  /** Zeros to the newest of so many figures, after a first one of 9. */
  @ParameterizedTest
  @CsvSource({
    "499, 'facilities.chart.srf(9 USD, 2024-01-01, 500)'",
    "500, 'facilities.chart.srf.unused(0 USD, 2024-01-02, 500)'"
  })
  void whatTheChartOfTheFacilityDoesNotReachIsNotItsHighest(int zeros, String title) {
    List<BigDecimal> values = new ArrayList<>(List.of(new BigDecimal("9")));
    for (int i = 0; i < zeros; i++) {
      values.add(BigDecimal.ZERO);
    }
    MadeEdition edition =
        new MadeEdition(Made.daily("srf-accepted", LocalDate.parse("2024-01-01"), values));
    assertThat(InLines.of(InLines.chart(page(edition), "srf").title())).isEqualTo(title);
    assertThat(InLines.of(page(edition).facts()).get(1))
        .as("the record is over all")
        .isEqualTo("facilities.fact.srf.record(9 USD, 2024-01-01, 2024-01-01)");
  }

  @Test
  void aShortChartOfTheFacilitySaysHowManyDaysItHas() {
    assertThat(
            InLines.of(
                InLines.chart(page(used("2025-11-24", "7", "2025-11-25", "7")), "srf").title()))
        .as("the first of equals")
        .isEqualTo("facilities.chart.srf(7 USD, 2025-11-24, 2)");
  }

  @ParameterizedTest
  @CsvSource({
    "8, 'facilities.chart.rrp(8 USD, 2025-11-26, 9 USD, 2025-11-25, 2025-11-24)'",
    "9, 'facilities.chart.rrp.highest(9 USD, 2025-11-26, 9 USD, 2025-11-25, 2025-11-24)'",
    "9.0, 'facilities.chart.rrp.highest(9.0 USD, 2025-11-26, 9 USD, 2025-11-25, 2025-11-24)'"
  })
  void theReverseFacilityStandsAtItsHighestWhereNoDayIsAboveTheNewest(String newest, String title) {
    MadeEdition edition =
        new MadeEdition(
            Made.series(
                "on-rrp-accepted", "2025-11-24", "1", "2025-11-25", "9", "2025-11-26", newest));
    assertThat(InLines.of(InLines.chart(page(edition), "on-rrp").title())).isEqualTo(title);
  }

  @Test
  void chartsAndRecordsStandWhereTheirSeriesHasFigures() {
    assertThat(InLines.sections(page(new MadeEdition())))
        .containsExactly("days", "take-up", "stigma", "operations");
    MadeEdition edition =
        new MadeEdition(
            Made.series("srf-accepted", "2025-11-25", "0"),
            Made.series("on-rrp-accepted", "2025-11-25", "0"));
    Lacking own = new Lacking(Lacking.TAKE_UP, SeriesId.of("srf-rate"), DAY, DAY, 1);
    Lacking other = new Lacking(Lacking.POPS, SeriesId.of("sofr"), DAY, DAY, 1);
    assertThat(InLines.sections(page(edition, List.of(), own, other)))
        .containsExactly(
            "srf", "on-rrp", "days", "take-up", "lacking", "stigma", "records", "operations");
    assertThat(InLines.sections(page(edition, List.of(), other))).doesNotContain("lacking");
  }
}
