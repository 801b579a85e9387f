package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huigou.model.buyback.Repurchase;
import huigou.model.fact.Filing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paid by period: how long a period may be, and whose filing counts. Made up. */
class RepurchasesTest {

  private static final LocalDate NEW_YEAR = LocalDate.parse("2024-01-01");

  /** A span of so many days from the first of January 2024. */
  private static Filing span(int days, String value, String accession, String filed) {
    return filing(NEW_YEAR, NEW_YEAR.plusDays(days - 1), value, accession, filed);
  }

  private static Filing filing(
      LocalDate start, LocalDate end, String value, String accession, String filed) {
    return new Filing(
        "made-us",
        Filing.PAID,
        "USD",
        Optional.of(start),
        end,
        new BigDecimal(value),
        accession,
        LocalDate.parse(filed));
  }

  private static List<Repurchase> derived(Filing... filings) {
    return Repurchases.of(List.of(filings)).stream()
        .filter(each -> each.kind() == Repurchase.PeriodKind.DERIVED_QUARTER)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"69, 0", "70, 1", "91, 1", "125, 1", "126, 0", "182, 0", "200, 0"})
  void whatIsLeftIsAQuarterWhenItIsAsLongAsOne(int rest, int quarters) {
    assertThat(
            derived(span(180, "60", "a", "2024-07-30"), span(180 + rest, "100", "b", "2025-01-30")))
        .hasSize(quarters);
  }

  @ParameterizedTest
  @CsvSource({
    "69, ''",
    "70, quarter",
    "125, quarter",
    "126, half",
    "215, half",
    "216, nine-months",
    "310, nine-months",
    "311, year",
    "380, year",
    "381, ''"
  })
  void aPeriodIsNamedByItsLengthAndOneOfNoLengthIsLeftOut(int days, String kind) {
    assertThat(
            Repurchases.of(List.of(span(days, "1", "a", "2025-01-30"))).stream()
                .map(each -> each.kind().token()))
        .isEqualTo(Stream.of(kind).filter(each -> !each.isEmpty()).toList());
  }

  @Test
  void aDerivedQuarterStandsOnTheLaterOfItsTwoFilings() {
    assertThat(derived(span(180, "60", "a", "2024-07-30"), span(271, "100", "b", "2024-10-30")))
        .extracting(Repurchase::accession, Repurchase::filed)
        .containsExactly(tuple("b", LocalDate.parse("2024-10-30")));
    assertThat(derived(span(180, "60", "c", "2025-07-30"), span(271, "100", "b", "2024-10-30")))
        .extracting(Repurchase::accession, Repurchase::filed)
        .containsExactly(tuple("c", LocalDate.parse("2025-07-30")));
  }

  @Test
  void aFiledQuarterKeepsADerivedOneOut() {
    LocalDate july = NEW_YEAR.plusDays(180);
    assertThat(
            derived(
                span(180, "60", "a", "2024-07-30"),
                span(271, "100", "b", "2024-10-30"),
                filing(july, NEW_YEAR.plusDays(270), "39", "b", "2024-10-30")))
        .isEmpty();
  }

  @Test
  void periodsStandInOrderOfTheirStartAndEnd() {
    assertThat(
            Repurchases.of(
                    List.of(
                        span(366, "150", "d", "2025-01-30"),
                        span(271, "100", "c", "2024-10-30"),
                        filing(
                            NEW_YEAR.minusYears(1), NEW_YEAR.minusDays(1), "80", "b", "2024-01-30"),
                        span(91, "20", "a", "2024-04-30")))
                .stream()
                .map(each -> each.start() + " " + each.kind().token()))
        .containsExactly(
            "2023-01-01 year",
            "2024-01-01 quarter",
            "2024-01-01 nine-months",
            "2024-01-01 year",
            "2024-09-28 derived-quarter");
  }

  /** 60 after half a year, 100 after nine months; what else was filed tells the basis. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // Nothing restated: as they stand.
        "60 a 2024-07-30, 100 b 2024-10-30 | 40 b",
        // The half year restated later: both as they stood when the nine months were filed.
        "60 a 2024-07-30, 100 b 2024-10-30, 70 c 2025-07-30 | 40 b",
        // Restated together.
        "60 a 2024-07-30, 100 b 2024-10-30, 70 c 2025-07-30, +130 c 2025-07-30 | 60 c",
        // Only the longer one restated: the first figures of both.
        "60 a 2024-07-30, 100 b 2024-10-30, +130 c 2025-07-30 | 40 b",
        // The nine months restated in a filing that tells the half year as it was.
        "60 a 2024-07-30, 100 b 2024-10-30, 60 c 2025-07-30, +130 c 2025-07-30 | 70 c",
        // Restated together, and the nine months told once more.
        "60 a 2024-07-30, 100 b 2024-10-30, 70 c 2025-07-30, +130 c 2025-07-30, +130 d 2026-07-30 | 60 d",
        // Each restated by a filing of its own: the first figures of both.
        "60 a 2024-07-30, 100 b 2024-10-30, 70 c 2025-07-30, +130 d 2025-10-30 | 40 b",
        // The half year restated before and after: what stood on the day of the nine months.
        "60 a 2024-07-30, 65 e 2024-09-30, 100 b 2024-10-30, 70 c 2025-07-30 | 35 b",
        // Nothing was paid between.
        "100 a 2024-07-30, +100 b 2024-10-30 | 0 b",
        // The half year is known only after it was restated, and less than nothing is left.
        "100 b 2024-10-30, 110 c 2025-07-30 | none"
      })
  void aQuarterIsSubtractedWithinOneBasisOrLeftBlank(String filed, String quarter) {
    List<Filing> filings = new ArrayList<>();
    for (String each : filed.split(", ")) {
      String[] parts = each.split(" ");
      boolean nine = each.startsWith("+") || parts[1].equals("b");
      filings.add(span(nine ? 271 : 180, parts[0].replace("+", ""), parts[1], parts[2]));
    }
    Repurchases.Reading reading = Repurchases.reading(filings);
    List<String> derived =
        reading.periods().stream()
            .filter(each -> each.kind() == Repurchase.PeriodKind.DERIVED_QUARTER)
            .map(each -> each.amount() + " " + each.accession())
            .toList();
    assertThat(derived).isEqualTo(quarter == null ? List.of() : List.of(quarter));
    assertThat(reading.withheld()).hasSize(quarter == null ? 1 : 0);
  }

  @Test
  void aDoubtfulFigureGivesWayAndWhereItStandsAloneNothingIsSubtracted() {
    Repurchases.Reading gaveWay =
        Repurchases.reading(
            List.of(
                span(91, "50", "z", "2024-04-30"),
                span(180, "100", "a", "2024-07-30"),
                span(271, "150", "b", "2024-10-30"),
                span(271, "150000", "c", "2025-10-30")));
    assertThat(gaveWay.doubts()).hasSize(1);
    assertThat(gaveWay.periods())
        .filteredOn(each -> each.kind() == Repurchase.PeriodKind.NINE_MONTHS)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.amount()).isEqualByComparingTo("150");
              assertThat(each.restated()).isTrue();
              assertThat(each.doubtful()).isFalse();
            });
    Repurchases.Reading alone =
        Repurchases.reading(
            List.of(
                span(91, "5000", "z", "2024-04-30"),
                span(180, "10000", "a", "2024-07-30"),
                span(271, "15", "b", "2024-10-30")));
    assertThat(alone.periods())
        .filteredOn(Repurchase::doubtful)
        .extracting(Repurchase::accession)
        .containsExactly("b");
    assertThat(alone.withheld()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"6, 1", "7, 0"})
  void startsUpToSixDaysApartAreOneYear(int later, int quarters) {
    assertThat(
            derived(
                span(180, "60", "a", "2024-07-30"),
                filing(NEW_YEAR.plusDays(later), NEW_YEAR.plusDays(270), "100", "b", "2024-10-30")))
        .hasSize(quarters);
  }

  @Test
  void aDerivedQuarterStandsAmongTheOthersByItsStart() {
    LocalDate last = NEW_YEAR.minusYears(1);
    assertThat(
            Repurchases.of(
                    List.of(
                        filing(last, last.plusDays(179), "60", "a", "2023-07-30"),
                        filing(last, last.plusDays(270), "100", "b", "2023-10-30"),
                        span(91, "20", "c", "2024-04-30")))
                .stream()
                .map(each -> each.start() + " " + each.kind().token()))
        .containsExactly(
            "2023-01-01 half",
            "2023-01-01 nine-months",
            "2023-06-30 derived-quarter",
            "2024-01-01 quarter");
  }

  @Test
  void whatIsNoPeriodOfAYearIsNotSubtractedFrom() {
    assertThat(derived(span(300, "60", "a", "2024-11-30"), span(400, "100", "b", "2025-03-30")))
        .isEmpty();
  }

  @Test
  void whatHasNoStartIsNoPeriod() {
    Filing instant =
        new Filing(
            "made-us",
            Filing.PAID,
            "USD",
            Optional.empty(),
            NEW_YEAR,
            BigDecimal.TEN,
            "a",
            NEW_YEAR.plusDays(30));
    assertThat(Repurchases.of(List.of(instant))).isEmpty();
  }
}
