package huigou.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huigou.model.buyback.Filing;
import huigou.model.buyback.Repurchase;
import java.math.BigDecimal;
import java.time.LocalDate;
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
}
