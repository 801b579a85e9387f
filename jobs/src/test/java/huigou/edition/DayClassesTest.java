package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.model.scarcity.DayClass;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which classes a fixing's day has, by the calendar alone. */
class DayClassesTest {

  private final DayClasses classes =
      new DayClasses(CatalogueReader.read(Project.input()).findings().fixings(), List.of());

  /** 29 November 2024 is the last business day of its month, 30 a Saturday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-25|ALL",
        "2024-11-29|ALL MONTH_END",
        "2024-12-02|ALL FIRST_AFTER",
        "2025-10-31|ALL MONTH_END",
        "2025-11-03|ALL FIRST_AFTER",
        "2025-10-15|ALL MID_MONTH",
        "2025-09-15|ALL MID_MONTH TAX_DATE"
      })
  void aDayHasItsClasses(LocalDate day, String expected) {
    Set<DayClass> wanted =
        Stream.of(expected.split(" ")).map(DayClass::valueOf).collect(Collectors.toSet());
    assertThat(classes.of(day)).isEqualTo(wanted);
  }

  /** Of 25 November, on which nothing else stands out, and of the 26th. */
  @Test
  void aDayOnWhichNotesOrBondsSettleIsOfTheirClassAndOneOfBillsIsNot() {
    DayClasses known =
        new DayClasses(
            MadeStore.CATALOGUE.findings().fixings(),
            List.of(
                MadeStore.auction("A", "Bond", "2025-11-25", "", "1", ""),
                MadeStore.auction("B", "Bill", "2025-11-26", "", "1", "")));
    assertThat(known.of(LocalDate.parse("2025-11-25")))
        .isEqualTo(Set.of(DayClass.ALL, DayClass.COUPON_SETTLEMENT));
    assertThat(known.of(LocalDate.parse("2025-11-26"))).containsExactly(DayClass.ALL);
  }
}
