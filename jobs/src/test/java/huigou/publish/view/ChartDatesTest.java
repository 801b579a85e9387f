package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.SeriesEntry;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which days stand along a chart: those on which there could be a figure. Made up. */
class ChartDatesTest {

  private static ChartDates of(TimeSeries figures) {
    return ChartDates.of(entry(figures), figures);
  }

  private static SeriesEntry entry(TimeSeries figures) {
    return MadeEdition.CATALOGUE.getSeries(figures.id());
  }

  private static LocalDate[] days(String... days) {
    return java.util.stream.Stream.of(days).map(LocalDate::parse).toArray(LocalDate[]::new);
  }

  /** 27 November 2025 is Thanksgiving; the 29th and 30th are a weekend. */
  @Test
  void aFixingHasNoWeekendsAndNoHolidaysButTheDayThatIsMissing() {
    TimeSeries sofr = Made.series("sofr", "2025-11-25", "3.9", "2025-12-01", "4.1");
    ChartDates dates = of(sofr);
    assertThat(dates.dates())
        .containsExactly(days("2025-11-25", "2025-11-26", "2025-11-28", "2025-12-01"));
    assertThat(dates.values(sofr))
        .containsExactly(new BigDecimal("3.9"), null, null, new BigDecimal("4.1"));
  }

  @Test
  void aFigureOfAHolidayStandsWhereItIs() {
    assertThat(of(Made.series("sofr", "2025-11-26", "4", "2025-11-27", "4")).dates())
        .containsExactly(days("2025-11-26", "2025-11-27"));
  }

  @Test
  void aRateInForceHasEveryDay() {
    assertThat(of(Made.series("iorb", "2025-11-28", "3.9", "2025-12-01", "3.9")).dates())
        .containsExactly(days("2025-11-28", "2025-11-29", "2025-11-30", "2025-12-01"));
  }

  /** A week without a release is a gap; one released a day early stands on its own day. */
  @Test
  void aWeeklySeriesHasItsWeekdayAndTheDaysThatItHasBesides() {
    TimeSeries assets =
        Made.series("total-assets", "2025-11-05", "1", "2025-11-18", "2", "2025-11-26", "3");
    ChartDates dates = of(assets);
    assertThat(dates.dates())
        .containsExactly(
            days("2025-11-05", "2025-11-12", "2025-11-18", "2025-11-19", "2025-11-26"));
    assertThat(dates.values(assets))
        .containsExactly(BigDecimal.ONE, null, new BigDecimal("2"), null, new BigDecimal("3"));
  }

  @Test
  void theLastFixingsBeginWithTheFirstOfThem() {
    TimeSeries sofr =
        Made.series("sofr", "2025-11-24", "3.8", "2025-11-25", "3.9", "2025-11-28", "4");
    assertThat(ChartDates.last(2, entry(sofr), sofr).dates())
        .containsExactly(days("2025-11-25", "2025-11-26", "2025-11-28"));
    assertThat(ChartDates.last(9, entry(sofr), sofr).dates()).hasSize(4);
  }

  @Test
  void itSpansItsFirstDayAndItsLast() {
    ChartDates dates = of(Made.series("sofr", "2025-11-25", "3.9", "2025-11-28", "4"));
    assertThat(dates.spans(LocalDate.parse("2025-11-25"))).isTrue();
    assertThat(dates.spans(LocalDate.parse("2025-11-27"))).isTrue();
    assertThat(dates.spans(LocalDate.parse("2025-11-28"))).isTrue();
    assertThat(dates.spans(LocalDate.parse("2025-11-24"))).isFalse();
    assertThat(dates.spans(LocalDate.parse("2025-11-29"))).isFalse();
  }

  @Test
  void aMonthlySeriesOfMonthEndsStaysOnThem() {
    SeriesId monthly =
        MadeEdition.CATALOGUE.series().stream()
            .filter(entry -> entry.frequency() == huigou.model.series.Frequency.MONTHLY)
            .findFirst()
            .orElseThrow()
            .id();
    TimeSeries figures = Made.series(monthly.value(), "2025-01-31", "1", "2025-04-30", "2");
    assertThat(of(figures).dates())
        .containsExactly(days("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"));
  }
}
