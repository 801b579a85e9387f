package huigou.derive.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.corridor.CalendarLabel;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of days that were, by the catalogue's own calendar of fixings. */
class CalendarLabelsTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  private static final CalendarLabels LABELS =
      new CalendarLabels(
          CATALOGUE.findings().fixings(),
          Set.of(LocalDate.parse("2019-09-16")),
          Set.of(LocalDate.parse("2019-09-17")),
          CATALOGUE.policyDays(),
          List.of(
              new CalendarLabels.Span(
                  LocalDate.parse("2025-11-28"), LocalDate.parse("2025-11-28"))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019-09-16|tax-date;coupon-settlement",
        "2019-09-17|bill-settlement",
        "2019-09-18|",
        "2019-09-19|fomc-effective",
        "2025-04-15|tax-date",
        "2025-06-16|tax-date",
        "2025-06-15|",
        "2025-12-15|tax-date",
        "2025-10-31|month-end",
        "2025-11-03|month-end",
        "2025-09-30|month-end;quarter-end",
        "2025-10-01|month-end;quarter-end",
        "2025-12-31|month-end;quarter-end;year-end;holiday-adjacent",
        "2026-01-02|month-end;quarter-end;year-end;holiday-adjacent",
        "2025-11-26|holiday-adjacent",
        "2025-11-28|month-end;holiday-adjacent;episode",
        "2025-12-01|month-end",
        "2025-10-30|fomc-effective",
        "2018-12-31|month-end;quarter-end;year-end;holiday-adjacent",
        "2027-12-31|month-end;quarter-end;year-end",
      })
  void aDayHasTheLabelsThatTheCalendarGives(LocalDate day, String expected) {
    String labels =
        LABELS.of(day).stream().sorted().map(CalendarLabel::token).collect(Collectors.joining(";"));
    assertThat(labels).isEqualTo(expected == null ? "" : expected);
  }
}
