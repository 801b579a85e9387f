package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every weekday of a series' table has its figure or its reason, and not both. */
class AbsencesTest {

  private static final Pattern ROW =
      Pattern.compile("<th scope=\"row\"><time datetime=\"([^\"]+)\"");
  private static final Pattern ABSENCE =
      Pattern.compile(
          "<span class=\"absence\"><time datetime=\"([^\"]+)\">[^<]*</time>"
              + "(?: – <time datetime=\"([^\"]+)\">[^<]*</time>)? ([^<]*)</span>");

  private static String page(String series) throws IOException {
    String text =
        Files.readString(BundledEdition.root().resolve("en/series/" + series + "/index.html"));
    return text.substring(0, text.indexOf("</table>")) + absences(text);
  }

  private static String absences(String text) {
    return String.join("", ABSENCE.matcher(text).results().map(found -> found.group()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sofr", "repo-gcf-rate", "repo-cleared-rate"})
  void everyWeekdayIsTold(String series) throws IOException {
    String page = page(series);
    Map<LocalDate, Integer> told = new HashMap<>();
    ROW.matcher(page)
        .results()
        .forEach(row -> told.merge(LocalDate.parse(row.group(1)), 1, Integer::sum));
    TreeSet<LocalDate> rows = new TreeSet<>(told.keySet());
    for (List<String> each : spans(page)) {
      for (LocalDate day = LocalDate.parse(each.get(0));
          !day.isAfter(LocalDate.parse(each.get(1)));
          day = day.plusDays(1)) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
          told.merge(day, 1, Integer::sum);
        }
      }
    }
    List<LocalDate> weekdays =
        rows.first()
            .datesUntil(rows.last().plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
    assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(weekdays);
    assertThat(Collections.max(told.values())).isOne();
  }

  @Test
  void neighboursWithOneReasonAreToldAsOneAndAHolidayByItself() throws IOException {
    assertThat(spans(page("repo-gcf-rate")))
        .contains(
            List.of("2018-06-18", "2018-06-19", "not published, or not at hand"),
            List.of("2018-09-03", "2018-09-03", "Labor Day"))
        .hasSizeLessThan(500);
  }

  private static List<List<String>> spans(String page) {
    return ABSENCE
        .matcher(page)
        .results()
        .map(found -> List.of(found.group(1), last(found), found.group(3)))
        .toList();
  }

  private static String last(MatchResult found) {
    return found.group(2) == null ? found.group(1) : found.group(2);
  }
}
