package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.MissingDays;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CombinedSeriesTest {

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

  private static final Combination SPREAD =
      Combination.spread(SeriesId.of("sofr-minus-iorb"), SeriesId.of("sofr"), SeriesId.of("iorb"));

  private static SeriesVintages unchanged(TimeSeries series) {
    return new SeriesVintages(series, Map.of(), List.of());
  }

  private static SeriesVintages sum(Combination combination, SeriesVintages... parts) {
    return CombinedSeries.of(
        combination,
        0,
        id ->
            Stream.of(parts)
                .filter(part -> part.current().id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  private static TimeSeries spread(TimeSeries minuend, TimeSeries subtrahend) {
    SeriesVintages spread = sum(SPREAD, unchanged(minuend), unchanged(subtrahend));
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
    SeriesVintages spread = sum(SPREAD, sofr, unchanged(series("iorb", "2025-10-30", "3.90")));
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
                "4.13"),
            MissingDays.NONE);
    assertThat(standing.high().since()).contains(LocalDate.parse("2025-11-03"));
    assertThat(standing.low().since()).contains(LocalDate.parse("2025-11-28"));
    assertThat(standing.change()).contains(new BigDecimal("0.01"));
    assertThat(standing.percentile()).isEqualTo(100);
    assertThat(standing.unchangedSince()).isEmpty();
  }

  @Test
  void anAllTimeHighHasNoDateSince() {
    Standing standing =
        HistoricalStanding.of(
            series("sofr", "2025-11-03", "4.13", "2025-11-04", "4.00", "2025-11-25", "4.50"),
            MissingDays.NONE);
    assertThat(standing.high().since()).isEmpty();
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
                "3.65"),
            MissingDays.NONE);
    assertThat(standing.unchangedSince()).contains(LocalDate.parse("2025-12-11"));
  }

  private static Combination of(
      Combination.Reach reach, Optional<String> unless, String... signedParts) {
    return new Combination(
        SeriesId.of("made"),
        Stream.of(signedParts)
            .map(
                part ->
                    new Combination.Term(
                        SeriesId.of(part.substring(1)), part.startsWith("+") ? 1 : -1))
            .toList(),
        BigDecimal.ONE,
        reach,
        unless.map(SeriesId::of));
  }

  private static List<String> said(SeriesVintages series) {
    return series.current().figures().stream()
        .map(figure -> figure.referenceDate() + " " + figure.value().toPlainString())
        .toList();
  }

  @Test
  void aChangeIsAgainstSevenDaysBeforeAndNoOtherDay() {
    // 17 December is a week after the 10th; 24 December is missing, so the 31st has no change.
    SeriesVintages level =
        unchanged(series("level", "2025-12-10", "100", "2025-12-17", "130", "2025-12-31", "90"));
    assertThat(said(sum(of(new Combination.Change(7), Optional.empty(), "+level"), level)))
        .containsExactly("2025-12-17 30");
  }

  /** An item that begins on the 20th: before it the sum lacks nothing, from it on it does. */
  @Test
  void aPartThatBeganOnADayIsNoPartBeforeIt() {
    SeriesVintages old =
        unchanged(
            series(
                "old", "2020-05-06", "5", "2020-05-13", "6", "2020-05-20", "7", "2020-05-27", "8"));
    SeriesVintages late = unchanged(series("late", "2020-05-20", "40"));
    Combination sum =
        new Combination(
            SeriesId.of("made"),
            List.of(
                new Combination.Term(SeriesId.of("old"), 1),
                new Combination.Term(
                    SeriesId.of("late"), 1, Optional.of(LocalDate.parse("2020-05-20")))),
            BigDecimal.ONE,
            new Combination.Level(),
            Optional.empty());
    assertThat(said(sum(sum, old, late)))
        .containsExactly("2020-05-06 5", "2020-05-13 6", "2020-05-20 47");
    assertThat(sum.formula()).isEqualTo("old + late (from 2020-05-20)");
    Combination change =
        new Combination(
            SeriesId.of("made"),
            sum.terms(),
            BigDecimal.ONE,
            new Combination.Change(7),
            Optional.empty());
    assertThat(said(sum(change, old, late))).containsExactly("2020-05-13 1", "2020-05-20 41");
  }

  @Test
  void aSumSinceADateBeginsWithNoughtThere() {
    SeriesVintages level =
        unchanged(series("level", "2022-05-25", "50", "2022-06-01", "70", "2022-06-08", "64"));
    Combination since =
        of(new Combination.Since(LocalDate.parse("2022-06-01")), Optional.empty(), "+level");
    assertThat(said(sum(since, level))).containsExactly("2022-06-01 0", "2022-06-08 -6");
  }

  @Test
  void belowPeakIsNoughtAtEachNewHighAndKnowsNoLaterOne() {
    SeriesVintages level =
        unchanged(
            series(
                "level",
                "2022-04-06",
                "80",
                "2022-04-13",
                "90",
                "2022-04-20",
                "85",
                "2022-04-27",
                "95"));
    assertThat(said(sum(of(new Combination.BelowPeak(), Optional.empty(), "+level"), level)))
        .containsExactly("2022-04-06 0", "2022-04-13 0", "2022-04-20 -5", "2022-04-27 0");
  }

  @Test
  void aDateOnWhichAPartLacksItsFigureHasNoSum() {
    SeriesVintages one = unchanged(series("one", "2022-04-06", "8", "2022-04-13", "9"));
    SeriesVintages two = unchanged(series("two", "2022-04-13", "5"));
    assertThat(said(sum(of(new Combination.Level(), Optional.empty(), "+one", "-two"), one, two)))
        .containsExactly("2022-04-13 4");
  }

  @Test
  void whereABetterSeriesHasAFigureThisOneHasNone() {
    SeriesVintages one = unchanged(series("one", "2022-04-06", "8", "2022-04-13", "9"));
    SeriesVintages better = unchanged(series("better", "2022-04-13", "5"));
    assertThat(said(sum(of(new Combination.Level(), Optional.of("better"), "+one"), one, better)))
        .containsExactly("2022-04-06 8");
  }

  @Test
  void theFormulaReadsAsAReaderWouldWriteIt() {
    assertThat(SPREAD.formula()).isEqualTo("sofr − iorb, times 100");
    assertThat(of(new Combination.Change(7), Optional.empty(), "-one", "+two").formula())
        .isEqualTo("− one + two, change over 7 days");
  }

  private static List<String> parts(Combination combination, String date, SeriesVintages... parts) {
    return CombinedSeries.parts(
            combination,
            LocalDate.parse(date),
            id ->
                Stream.of(parts)
                    .filter(part -> part.current().id().equals(id))
                    .findFirst()
                    .orElseThrow())
        .stream()
        .map(part -> part.term().sign() + " " + part.term().series() + " " + part.date())
        .toList();
  }

  @Test
  void thePartsOfAFigureHaveTheirSignAndTheDateOnWhichTheyAreRead() {
    SeriesVintages one = unchanged(series("one", "2022-05-25", "1", "2022-06-01", "2"));
    SeriesVintages two = unchanged(series("two", "2022-05-25", "1", "2022-06-01", "2"));
    Combination change = of(new Combination.Change(7), Optional.empty(), "+one", "-two");
    assertThat(parts(change, "2022-06-01", one, two))
        .containsExactly(
            "1 one 2022-06-01", "-1 two 2022-06-01", "-1 one 2022-05-25", "1 two 2022-05-25");
    Combination since =
        of(new Combination.Since(LocalDate.parse("2022-06-01")), Optional.empty(), "+one");
    assertThat(parts(since, "2022-06-01", one))
        .containsExactly("1 one 2022-06-01", "-1 one 2022-06-01");
    assertThat(parts(since, "2022-05-25", one)).containsExactly("1 one 2022-05-25");
  }

  @Test
  void aPartThatHadNotBegunIsNotAmongTheParts() {
    SeriesVintages old = unchanged(series("old", "2022-05-25", "1"));
    SeriesVintages late = unchanged(series("late", "2022-06-01", "1"));
    Combination sum =
        new Combination(
            SeriesId.of("made"),
            List.of(
                new Combination.Term(SeriesId.of("old"), 1),
                new Combination.Term(
                    SeriesId.of("late"), 1, Optional.of(LocalDate.parse("2022-06-01")))),
            BigDecimal.ONE,
            new Combination.Level(),
            Optional.empty());
    assertThat(parts(sum, "2022-05-25", old, late)).containsExactly("1 old 2022-05-25");
    assertThat(parts(sum, "2022-06-01", old, late))
        .containsExactly("1 old 2022-06-01", "1 late 2022-06-01");
  }

  @Test
  void ofTwoHighsAlikeTheFirstIsThePeak() {
    SeriesVintages level =
        unchanged(series("level", "2022-04-06", "90", "2022-04-13", "90", "2022-04-20", "85"));
    Combination below = of(new Combination.BelowPeak(), Optional.empty(), "+level");
    assertThat(parts(below, "2022-04-20", level))
        .containsExactly("1 level 2022-04-20", "-1 level 2022-04-06");
  }

  private static Vintage figure(String value, ObservationStatus status, String knownOn) {
    return new Vintage(
        LocalDate.parse("2025-10-30"),
        new BigDecimal(value),
        status,
        LocalDate.parse(knownOn),
        LocalDate.parse(knownOn),
        SOURCE,
        Place.of("f"));
  }

  @Test
  void aSumIsAsPreliminaryAsTheFirstOfItsPartsThatIsNotFinal() {
    for (ObservationStatus status : ObservationStatus.values()) {
      SeriesVintages sofr =
          unchanged(
              new TimeSeries(SeriesId.of("sofr"), List.of(figure("4", status, "2025-10-31"))));
      SeriesVintages iorb = unchanged(series("iorb", "2025-10-30", "3"));
      assertThat(sum(SPREAD, sofr, iorb).current().newest().status()).isEqualTo(status);
      assertThat(
              sum(
                      Combination.spread(
                          SeriesId.of("made"), SeriesId.of("iorb"), SeriesId.of("sofr")),
                      sofr,
                      iorb)
                  .current()
                  .newest()
                  .status())
          .isEqualTo(status);
    }
  }

  @Test
  void ofAFigureThatWasChangedTwiceTheLastThatWasKnownStands() {
    SeriesVintages sofr =
        new SeriesVintages(
            new TimeSeries(
                SeriesId.of("sofr"), List.of(figure("7", ObservationStatus.FINAL, "2025-11-09"))),
            Map.of(
                LocalDate.parse("2025-10-30"),
                List.of(
                    figure("5", ObservationStatus.FINAL, "2025-10-31"),
                    figure("6", ObservationStatus.FINAL, "2025-11-05"))),
            List.of());
    SeriesVintages spread = sum(SPREAD, sofr, unchanged(series("iorb", "2025-10-30", "3")));
    assertThat(spread.earlier().get(LocalDate.parse("2025-10-30")))
        .extracting(figure -> figure.value().toPlainString() + " " + figure.knownOn())
        .containsExactly("200 2025-10-31", "300 2025-11-05");
  }
}
