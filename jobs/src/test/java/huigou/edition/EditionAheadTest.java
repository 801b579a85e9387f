package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days that stand out are known to come, by the catalogue's calendars and meetings. */
class EditionAheadTest {

  /** Thirty open days later is 13 January 2026. */
  private static final String AS_OF = "2025-11-28";

  private static List<Coming> coming(MadeStore store, String asOf, Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return store.edition(asOf).ahead().coming().stream()
        .filter(each -> wanted.contains(each.kind()))
        .toList();
  }

  private static List<String> days(String asOf, Kind... kinds) {
    return coming(new MadeStore(), asOf, kinds).stream()
        .map(each -> each.date() + " " + each.kind().token())
        .toList();
  }

  private static String line(Coming each) {
    return Stream.of(
            each.date(),
            each.kind().token(),
            each.amount().map(BigDecimal::toPlainString).orElse("–"),
            each.knownOn().map(LocalDate::toString).orElse("–"),
            each.certainty().token())
        .map(String::valueOf)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  @Test
  void daysOnWhichTheMarketIsClosedAreToldWithTheirReason() {
    List<Coming> closed = coming(new MadeStore(), AS_OF, Kind.CLOSED);
    assertThat(closed)
        .extracting(each -> each.date().toString())
        .containsExactly("2025-12-25", "2026-01-01");
    assertThat(closed.stream().map(EditionAheadTest::line))
        .containsExactly("2025-12-25 closed – – known", "2026-01-01 closed – – known");
  }

  /** The thirtieth open day is the last that is looked at: 20 January comes after a closed day. */
  @ParameterizedTest
  @CsvSource({"2025-12-03, 2", "2025-12-04, 3"})
  void aClosedDayIsToldOnceAnOpenDayAfterItIsLookedAt(String asOf, int closed) {
    assertThat(days(asOf, Kind.CLOSED)).hasSize(closed);
  }

  private static final Kind[] TURNS = {
    Kind.MONTH_END, Kind.QUARTER_END, Kind.YEAR_END, Kind.FIRST_AFTER, Kind.TAX_DATE
  };

  @Test
  void turnsOfMonthsQuartersAndYearsAndTaxDatesFollowFromTheCalendar() {
    assertThat(days(AS_OF, TURNS))
        .containsExactly(
            "2025-12-01 first-after",
            "2025-12-15 tax-date",
            "2025-12-31 month-end",
            "2025-12-31 quarter-end",
            "2025-12-31 year-end",
            "2026-01-02 first-after");
    assertThat(days("2025-09-16", TURNS))
        .as("a quarter ends and no year")
        .containsExactly(
            "2025-09-30 month-end", "2025-09-30 quarter-end", "2025-10-01 first-after");
    assertThat(days("2025-10-14", TURNS))
        .as("a month ends and no quarter")
        .startsWith("2025-10-31 month-end", "2025-11-03 first-after");
  }

  /** Decided on 10 December 2025, in force a day later; next on 29 January 2026. */
  @ParameterizedTest
  @CsvSource({"2025-12-10, 2025-12-11", "2025-12-11, ", "2025-12-12, ", "2025-12-15, 2026-01-29"})
  void aDecisionIsInForceFromTheDayAfterTheMeeting(String asOf, String effective) {
    List<Coming> meetings = coming(new MadeStore(), asOf, Kind.FOMC_EFFECTIVE);
    assertThat(meetings.stream().map(EditionAheadTest::line).toList())
        .isEqualTo(
            effective == null
                ? List.of()
                : List.of(effective + " fomc-effective – 2024-08-09 announced"));
  }
}
