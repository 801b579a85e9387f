package huigou.derive;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Spread;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpreadSeriesTest {

  private static final SourceId SOURCE = new SourceId("new-york-fed");

  static TimeSeries series(String id, String... datesAndValues) {
    List<Vintage> figures = new ArrayList<>();
    for (int i = 0; i < datesAndValues.length; i += 2) {
      LocalDate date = LocalDate.parse(datesAndValues[i]);
      figures.add(
          new Vintage(
              date,
              new BigDecimal(datesAndValues[i + 1]),
              ObservationStatus.FINAL,
              date.plusDays(1),
              date.plusDays(2),
              SOURCE,
              Place.of("f")));
    }
    return new TimeSeries(SeriesId.of(id), figures);
  }

  private static final Spread SPREAD =
      new Spread(SeriesId.of("sofr-minus-iorb"), SeriesId.of("sofr"), SeriesId.of("iorb"));

  private static SeriesVintages unchanged(TimeSeries series) {
    return new SeriesVintages(series, Map.of(), List.of());
  }

  private static TimeSeries spread(TimeSeries minuend, TimeSeries subtrahend) {
    SeriesVintages spread = SpreadSeries.of(SPREAD, unchanged(minuend), unchanged(subtrahend));
    assertThat(spread.earlier()).isEmpty();
    return spread.current();
  }

  @Test
  void whereAPartWasAnotherFigureBeforeSoWasTheSpread() {
    // SOFR of the 30th was printed as 4.04 (known on the 31st) and changed to 4.06 on 5 November;
    // IORB stood at 3.90 throughout: 14 bp first, then 16 bp.
    Vintage first = series("sofr", "2025-10-30", "4.04").newest();
    Vintage changed =
        new Vintage(
            first.referenceDate(),
            new BigDecimal("4.06"),
            first.status(),
            LocalDate.parse("2025-11-05"),
            LocalDate.parse("2025-11-05"),
            SOURCE,
            Place.of("f"));
    SeriesVintages sofr =
        new SeriesVintages(
            new TimeSeries(SeriesId.of("sofr"), List.of(changed)),
            Map.of(first.referenceDate(), List.of(first)),
            List.of(first));
    SeriesVintages spread =
        SpreadSeries.of(SPREAD, sofr, unchanged(series("iorb", "2025-10-30", "3.90")));
    assertThat(spread.current().newest().value()).isEqualByComparingTo("16");
    assertThat(spread.current().newest().knownOn()).isEqualTo("2025-11-05");
    assertThat(spread.earlier().get(first.referenceDate()))
        .extracting(vintage -> vintage.value().toPlainString() + " " + vintage.knownOn())
        .containsExactly("14 2025-10-31");
    assertThat(spread.others()).hasSize(1);
  }

  @Test
  void aSpreadIsTheDifferenceTimesOneHundred() {
    TimeSeries sofr =
        series("sofr", "2025-10-30", "4.04", "2025-10-31", "4.22", "2025-11-03", "4.13");
    TimeSeries iorb =
        series("iorb", "2025-10-29", "4.15", "2025-10-30", "3.90", "2025-10-31", "3.90");
    TimeSeries spread = spread(sofr, iorb);
    // 4.04 − 3.90 = 0.14 = 14 bp; 4.22 − 3.90 = 32 bp; 3 November has no IORB, so it has no spread.
    assertThat(spread.figures())
        .extracting(figure -> figure.referenceDate() + " " + figure.value().toPlainString())
        .containsExactly("2025-10-30 14", "2025-10-31 32");
    assertThat(spread.newest().source()).isNull();
    assertThat(spread.newest().place().toString()).contains("sofr − iorb");
  }

  @Test
  void fractionsOfABasisPointAreKept() {
    TimeSeries spread =
        spread(series("sofr", "2025-10-30", "4.125"), series("iorb", "2025-10-30", "4.10"));
    assertThat(spread.newest().value().toPlainString()).isEqualTo("2.5");
  }

  @Test
  void aSpreadIsKnownWithTheLaterOfItsParts() {
    TimeSeries spread =
        spread(series("sofr", "2025-10-30", "4.04"), series("iorb", "2025-10-30", "3.90"));
    assertThat(spread.newest().knownOn()).isEqualTo("2025-10-31");
  }

  @Test
  void dailyStepsFillWeekendsAndClaimNothingAfterTheLastReading() {
    TimeSeries days =
        DailySteps.of(series("on-rrp-rate", "2020-03-13", "1.00", "2020-03-16", "0.00"));
    assertThat(days.figures())
        .extracting(figure -> figure.referenceDate() + " " + figure.value())
        .containsExactly(
            "2020-03-13 1.00", "2020-03-14 1.00", "2020-03-15 1.00", "2020-03-16 0.00");
    assertThat(days.figures().get(1).knownOn()).isEqualTo("2020-03-14");
  }

  @Test
  void standingCountsAnEqualFigureAsJustAsHigh() {
    Standing standing =
        HistoricalStanding.of(
            series(
                "sofr",
                "2025-11-03",
                "4.13",
                "2025-11-04",
                "4.00",
                "2025-11-25",
                "4.01",
                "2025-11-28",
                "4.12",
                "2025-12-01",
                "4.13"));
    assertThat(standing.highSince()).contains(LocalDate.parse("2025-11-03"));
    assertThat(standing.lowSince()).contains(LocalDate.parse("2025-11-28"));
    assertThat(standing.change()).contains(new BigDecimal("0.01"));
    assertThat(standing.percentile()).isEqualTo(100);
    assertThat(standing.unchangedSince()).isEmpty();
  }

  @Test
  void anAllTimeHighHasNoDateSince() {
    Standing standing =
        HistoricalStanding.of(
            series("sofr", "2025-11-03", "4.13", "2025-11-04", "4.00", "2025-11-25", "4.50"));
    assertThat(standing.highSince()).isEmpty();
    // Three figures, all of them no higher than the newest; two thirds would be the rank of 4.13.
    assertThat(standing.percentile()).isEqualTo(100);
  }

  @Test
  void aRunOfEqualFiguresSaysSinceWhen() {
    Standing standing =
        HistoricalStanding.of(
            series(
                "iorb",
                "2025-12-10",
                "3.90",
                "2025-12-11",
                "3.65",
                "2025-12-12",
                "3.65",
                "2025-12-13",
                "3.65"));
    assertThat(standing.unchangedSince()).contains(LocalDate.parse("2025-12-11"));
  }
}
