package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.MissingDays;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records against the plain definition, and case by case. Made up. */
class RecordsTest {

  private static final Records.Filter ALL = new Records.Filter("all", day -> true);

  private static Optional<SeriesRecord> find(List<SeriesRecord> records, Kind kind, String date) {
    return records.stream()
        .filter(each -> each.kind() == kind && each.date().equals(LocalDate.parse(date)))
        .findFirst();
  }

  @Test
  void anEqualFigureCountsAsExceeding() {
    TimeSeries series =
        Made.series(
            "sofr",
            "2020-01-02",
            "1.00",
            "2021-01-04",
            "2.00",
            "2022-01-03",
            "1.50",
            "2023-01-03",
            "2.00");
    List<SeriesRecord> records =
        new Records(1, 1).of(series, MissingDays.NONE, Unit.PERCENT, List.of(Kind.HIGH), ALL);
    SeriesRecord newest = find(records, Kind.HIGH, "2023-01-03").orElseThrow();
    assertThat(newest.exceededOn()).contains(LocalDate.parse("2021-01-04"));
    assertThat(newest.exceededValue()).contains(new BigDecimal("2.00"));
    assertThat(newest.standing()).isFalse();
    assertThat(find(records, Kind.HIGH, "2021-01-04").orElseThrow().standing())
        .as("the first to reach it stands")
        .isTrue();
  }

  @Test
  void movesOfRatesAreInBasisPointsAndSigned() {
    TimeSeries series =
        Made.series(
            "sofr",
            "2020-01-02",
            "1.00",
            "2020-01-03",
            "1.40",
            "2021-06-01",
            "1.20",
            "2021-06-02",
            "1.45");
    List<SeriesRecord> records =
        new Records(2, 1)
            .of(series, MissingDays.NONE, Unit.PERCENT, List.of(Kind.RISE, Kind.FALL), ALL);
    assertThat(find(records, Kind.RISE, "2021-06-02").orElseThrow().value())
        .isEqualByComparingTo("25");
    assertThat(find(records, Kind.RISE, "2021-06-02").orElseThrow().exceededValue())
        .contains(new BigDecimal("40"));
    assertThat(find(records, Kind.FALL, "2021-06-01").orElseThrow().value())
        .isEqualByComparingTo("-20");
    assertThat(find(records, Kind.FALL, "2021-06-01").orElseThrow().exceededOn()).isEmpty();
  }

  @Test
  void aRecordOfLessThanAYearIsNoNews() {
    TimeSeries series =
        Made.series("sofr", "2020-01-02", "3.00", "2020-06-01", "1.00", "2020-09-01", "2.00");
    assertThat(
            new Records(10, 1)
                .of(series, MissingDays.NONE, Unit.PERCENT, List.of(Kind.HIGH), ALL).stream()
                    .filter(record -> !record.standing()))
        .isEmpty();
  }

  @Test
  void aRecordThatReachesBackAYearToTheDayIsNewsAndOneOfADayLessIsNot() {
    TimeSeries year =
        Made.series("sofr", "2020-01-02", "3.00", "2020-01-03", "1.00", "2021-01-02", "2.00");
    SeriesRecord record =
        find(
                new Records(1, 1).of(year, MissingDays.NONE, Unit.PERCENT, List.of(Kind.HIGH), ALL),
                Kind.HIGH,
                "2021-01-02")
            .orElseThrow();
    assertThat(record.exceededOn()).contains(LocalDate.parse("2020-01-02"));
    TimeSeries less =
        Made.series("sofr", "2020-01-02", "3.00", "2020-01-03", "1.00", "2021-01-01", "2.00");
    assertThat(
            find(
                new Records(1, 1).of(less, MissingDays.NONE, Unit.PERCENT, List.of(Kind.HIGH), ALL),
                Kind.HIGH,
                "2021-01-01"))
        .isEmpty();
  }

  @Test
  void aFilterTestsTheDayOfTheMoveAndOfTheOneThatExceeds() {
    TimeSeries series =
        Made.series(
            "sofr",
            "2020-01-02",
            "1.00",
            "2020-01-03",
            "1.30",
            "2022-06-01",
            "2.00",
            "2022-06-02",
            "2.75",
            "2024-01-02",
            "2.80",
            "2024-01-03",
            "2.98");
    Records.Filter outside = new Records.Filter("outside-2022", day -> day.getYear() != 2022);
    SeriesRecord unfiltered =
        find(
                new Records(1, 1)
                    .of(series, MissingDays.NONE, Unit.PERCENT, List.of(Kind.RISE), ALL),
                Kind.RISE,
                "2024-01-03")
            .orElseThrow();
    assertThat(unfiltered.exceededOn()).contains(LocalDate.parse("2022-06-02"));
    SeriesRecord filtered =
        find(
                new Records(1, 1)
                    .of(series, MissingDays.NONE, Unit.PERCENT, List.of(Kind.RISE), outside),
                Kind.RISE,
                "2024-01-03")
            .orElseThrow();
    assertThat(filtered.exceededOn()).contains(LocalDate.parse("2020-01-03"));
    assertThat(filtered.id()).isEqualTo("sofr-rise-2024-01-03-outside-2022");
  }

  @Test
  void aSeriesOfOneFigureHasItAsItsExtremes() {
    List<SeriesRecord> records =
        new Records(10, 1)
            .of(
                Made.series("sofr", "2020-01-02", "1.00"),
                MissingDays.NONE,
                Unit.PERCENT,
                List.of(Kind.values()),
                ALL);
    assertThat(records).extracting(SeriesRecord::kind).containsExactly(Kind.HIGH, Kind.LOW);
    assertThat(records).allMatch(SeriesRecord::standing);
  }

  private static MissingDays missing(String... days) {
    return new MissingDays(Stream.of(days).map(LocalDate::parse).toList());
  }

  @Test
  void noMoveReachesAcrossADayThatIsMissing() {
    TimeSeries series =
        Made.series(
            "sofr", "2024-01-02", "1", "2024-01-03", "2", "2024-01-05", "9", "2024-01-08", "9.5");
    List<Kind> rises = List.of(Kind.RISE);
    assertThat(new Records(10, 1).of(series, MissingDays.NONE, Unit.USD, rises, ALL))
        .extracting(SeriesRecord::date)
        .contains(LocalDate.parse("2024-01-05"));
    assertThat(new Records(10, 1).of(series, missing("2024-01-04"), Unit.USD, rises, ALL))
        .extracting(SeriesRecord::date)
        .doesNotContain(LocalDate.parse("2024-01-05"));
  }

  @Test
  void aRecordSaysHowManyDaysAreMissingBehindIt() {
    TimeSeries series =
        Made.series(
            "sofr", "2022-01-03", "9", "2022-01-05", "1", "2022-01-06", "3", "2024-01-08", "5");
    MissingDays days = missing("2022-01-04", "2022-01-07");
    SeriesRecord record =
        find(
                new Records(1, 1).of(series, days, Unit.USD, List.of(Kind.HIGH), ALL),
                Kind.HIGH,
                "2024-01-08")
            .orElseThrow();
    assertThat(record.missing()).isEqualTo(2);
    Records.Filter later = new Records.Filter("later", day -> day.getDayOfMonth() > 4);
    SeriesRecord among =
        find(
                new Records(1, 1).of(series, days, Unit.USD, List.of(Kind.HIGH), later),
                Kind.HIGH,
                "2024-01-08")
            .orElseThrow();
    assertThat(among.missing()).as("a missing day that does not pass is no matter").isEqualTo(1);
  }

  /** For many random series: what one pass finds is what the definition finds. */
  @Test
  void onePassFindsWhatTheDefinitionFinds() {
    Random random = new Random(20251104);
    for (int round = 0; round < 200; round++) {
      List<BigDecimal> values = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(900); i++) {
        values.add(new BigDecimal(random.nextInt(12)).movePointLeft(1));
      }
      TimeSeries series = Made.daily("sofr", LocalDate.parse("2020-01-01"), values);
      List<SeriesRecord> found =
          new Records(10, 1)
              .of(series, MissingDays.NONE, Unit.USD, List.of(Kind.HIGH, Kind.LOW), ALL);
      for (Kind kind : List.of(Kind.HIGH, Kind.LOW)) {
        for (int i = Math.max(1, values.size() - 10); i < values.size(); i++) {
          Vintage figure = series.figures().get(i);
          Optional<LocalDate> exceeded = Optional.empty();
          for (int j = i - 1; j >= 0 && exceeded.isEmpty(); j--) {
            if (kind.atLeast(series.figures().get(j).value(), figure.value())) {
              exceeded = Optional.of(series.figures().get(j).referenceDate());
            }
          }
          boolean news =
              exceeded.map(day -> !day.isAfter(figure.referenceDate().minusYears(1))).orElse(true);
          Optional<SeriesRecord> record = find(found, kind, figure.referenceDate().toString());
          if (news) {
            assertThat(record.orElseThrow().exceededOn()).isEqualTo(exceeded);
          } else {
            assertThat(record).isEmpty();
          }
        }
      }
    }
  }
}
