package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.series.Standing;
import huigou.model.view.SeriesPageView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a series says of its newest figure, and what stands on its page. Made up. */
class SeriesAssemblerTest {

  private static final LocalDate BEGINS = LocalDate.parse("2018-04-02");
  private static final LocalDate BEFORE = LocalDate.parse("2025-11-26");
  private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-02");

  private static Standing.Span span(int fixings, boolean ever, int missing) {
    return new Standing.Span(ever ? Optional.empty() : Optional.of(LONG_AGO), fixings, missing);
  }

  private static String said(Standing.Span high, Standing.Span low) {
    return InLines.of(
        SeriesAssembler.standing(
            new Standing(
                Optional.of(BEFORE),
                0,
                Optional.of(BigDecimal.ONE),
                50,
                high,
                low,
                Optional.empty()),
            BEGINS));
  }

  /** Of two that reach as far the lower side is told, as it is of a calm day. */
  @ParameterizedTest
  @CsvSource({
    "30, 20, false, 0, standing.highest-since(2024-01-02)",
    "20, 30, false, 0, standing.lowest-since(2024-01-02)",
    "30, 30, false, 0, standing.lowest-since(2024-01-02)",
    "30, 20, true, 0, standing.highest(2018-04-02)",
    "20, 30, true, 0, standing.lowest(2018-04-02)",
    "30, 20, false, 2, 'standing.highest-since.at-hand(2024-01-02, 2)'",
    "20, 30, true, 3, 'standing.lowest.at-hand(2018-04-02, 3)'",
    "20, 5, false, 0, standing.highest-since(2024-01-02)",
    "19, 5, false, 0, standing.within(20)",
    "19, 5, true, 0, standing.highest.few(20)",
    "5, 19, true, 0, standing.lowest.few(20)"
  })
  void theSideThatReachesFurtherIsToldIfItReachesOverTwentyFixings(
      int high, int low, boolean ever, int missing, String said) {
    assertThat(said(span(high, ever, missing), span(low, ever, missing))).isEqualTo(said);
  }

  @Test
  void aFirstFigureAGapAndAnUnchangedOneAreToldBeforeAnythingElse() {
    Standing.Span far = span(99, false, 0);
    assertThat(
            InLines.of(
                SeriesAssembler.standing(
                    new Standing(
                        Optional.empty(), 0, Optional.empty(), 50, far, far, Optional.empty()),
                    BEGINS)))
        .isEqualTo("standing.first");
    assertThat(
            InLines.of(
                SeriesAssembler.standing(
                    new Standing(
                        Optional.of(BEFORE),
                        2,
                        Optional.empty(),
                        50,
                        far,
                        far,
                        Optional.of(LONG_AGO)),
                    BEGINS)))
        .isEqualTo("standing.gap(2025-11-26, 2)");
    assertThat(
            InLines.of(
                SeriesAssembler.standing(
                    new Standing(
                        Optional.of(BEFORE),
                        0,
                        Optional.empty(),
                        50,
                        far,
                        far,
                        Optional.of(LONG_AGO)),
                    BEGINS)))
        .isEqualTo("standing.unchanged(2024-01-02)");
  }

  private static SeriesPageView page(MadeEdition edition, String asOf) {
    return edition.seriesParts().page(SeriesId.of("sofr"), LocalDate.parse(asOf));
  }

  private static List<String> rows(SeriesPageView page) {
    return page.rows().stream()
        .map(
            row ->
                row.date()
                    + " "
                    + InLines.of(row.value())
                    + " "
                    + row.change().map(InLines::of).orElse("–"))
        .toList();
  }

  @Test
  void rowsStandNewestFirstEachWithItsChangeFromTheOneBefore() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-24", "4.00", "2025-11-25", "4.05", "2025-11-26", "4.01"));
    assertThat(rows(page(edition, "2025-11-28")))
        .containsExactly(
            "2025-11-26 4.01 % -4 bp", "2025-11-25 4.05 % +5 bp", "2025-11-24 4.00 % –");
  }

  /** Where a figure is missing between two, what lies between them is no change of a day. */
  @Test
  void acrossAMissingDayThereIsNoChange() {
    MadeEdition edition =
        new MadeEdition(Made.series("sofr", "2025-11-24", "4.00", "2025-11-26", "4.01"))
            .missing("sofr", "2025-11-25");
    SeriesPageView page = page(edition, "2025-11-28");
    assertThat(rows(page)).containsExactly("2025-11-26 4.01 % –", "2025-11-24 4.00 % –");
    assertThat(absences(page)).containsExactly("2025-11-25 2025-11-25 series.absence.unknown");
  }

  private static List<String> absences(SeriesPageView page) {
    return page.absences().stream()
        .map(each -> each.first() + " " + each.last() + " " + InLines.of(each.reason()))
        .toList();
  }

  /** Thanksgiving has a reason of its own between two days that were not published. */
  @Test
  void neighboursWithOneReasonAreToldAsOneAndAWeekendIsNone() {
    MadeEdition edition =
        new MadeEdition(Made.series("sofr", "2025-11-21", "4.00", "2025-12-02", "4.01"));
    assertThat(absences(page(edition, "2025-12-03")))
        .hasSize(3)
        .first()
        .isEqualTo("2025-11-28 2025-12-01 series.absence.unknown");
    assertThat(absences(page(edition, "2025-12-03")).get(1)).startsWith("2025-11-27 2025-11-27 ");
    assertThat(absences(page(edition, "2025-12-03")).get(2))
        .isEqualTo("2025-11-24 2025-11-26 series.absence.unknown");
  }

  @Test
  void aPageHoldsTheNewestTwoHundredAndFiftyRows() {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < 251; i++) {
      values.add(new BigDecimal(i));
    }
    MadeEdition edition =
        new MadeEdition(Made.daily("sofr", LocalDate.parse("2025-01-01"), values));
    assertThat(rows(page(edition, "2025-11-28"))).hasSize(250).endsWith("2025-01-02 1 % +100 bp");
  }

  @Test
  void aSeriesWithoutFiguresHasNoSummary() {
    MadeEdition edition = new MadeEdition();
    assertThat(edition.seriesParts().summary(MadeEdition.CATALOGUE.getSeries(SeriesId.of("sofr"))))
        .isEmpty();
  }
}
