package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendars, line by line as RFC 5545 has it. */
class CalendarFileTest {

  private static String text(String language) throws IOException {
    return Files.readString(
        BundledEdition.root().resolve("calendar/" + language + ".ics"), StandardCharsets.UTF_8);
  }

  private static List<String> values(String text, String name) {
    return unfolded(text).filter(line -> line.startsWith(name + ":")).toList();
  }

  private static Stream<String> unfolded(String text) {
    return text.replace("\r\n ", "").lines();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void linesEndAsTheyMustAndNoneIsTooLong(String language) throws IOException {
    String text = text(language);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void everyDayHasAnEventOfItsOwnName(String language) throws IOException {
    String text = text(language);
    List<String> names = values(text, "UID");
    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    assertThat(names).containsExactlyElementsOf(values(text("en"), "UID"));
    assertThat(values(text, "BEGIN")).hasSize(names.size() + 1);
    assertThat(values(text, "END")).hasSize(names.size() + 1);
    List<LocalDate> starts = days(text, "DTSTART;VALUE=DATE");
    assertThat(days(text, "DTEND;VALUE=DATE"))
        .containsExactlyElementsOf(starts.stream().map(day -> day.plusDays(1)).toList());
    assertThat(starts).hasSameSizeAs(names).allMatch(LocalDate.of(2026, 9, 15)::isBefore);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void onlyWhatIsKnownOrAnnouncedIsAnEvent(String language) throws IOException {
    List<String> rows =
        Files.readAllLines(BundledEdition.root().resolve("data/ahead.csv")).stream()
            .skip(1)
            .filter(row -> row.contains(",known,") || row.contains(",announced,"))
            .map(row -> row.split(",")[0] + "-" + row.split(",")[1] + "@")
            .toList();
    assertThat(
            values(text(language), "UID").stream()
                .map(name -> name.replaceAll("UID:|@.*", "") + "@"))
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  private static List<LocalDate> days(String text, String name) {
    return values(text, name).stream()
        .map(
            line ->
                LocalDate.parse(
                    line.substring(name.length() + 1), DateTimeFormatter.BASIC_ISO_DATE))
        .toList();
  }
}
