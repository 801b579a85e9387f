package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.support.Project;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysWithinTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"day\"\\s*:\\s*\"([0-9-]+)\"|\"day\"",
        "DATE_TIME\\\\?\"|DATE_TIME",
        "days?(x)|day",
        "day*(x)|da",
        "day{2}(x)|da",
        "day+(x)|day",
        "(day)|''",
        "^day (x)|''",
        "[d]ay(x)|''"
      })
  void whatAPatternFindsBeginsWithItsPlainLetters(String form, String start) {
    assertThat(DaysWithin.plainStart(Pattern.compile(form))).isEqualTo(start);
  }

  @Test
  void whereItMayBeginInTwoWaysOrInAnyLettersNothingIsKnown() {
    assertThat(DaysWithin.plainStart(Pattern.compile("day(x)|week(y)"))).isEmpty();
    assertThat(DaysWithin.plainStart(Pattern.compile("day(x)", Pattern.CASE_INSENSITIVE)))
        .isEmpty();
  }

  private static Set<String> byThePatternAlone(Pattern pattern, String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void whatIsFoundIsWhatThePatternFinds() {
    String text =
        "\"day\" : \"2025-10-30\", \"day\":\"2025-10-29\", \"day\" \"day\": \"2025-10-30\","
            + " \"days\": \"1\", \"day\": \"";
    for (String form :
        new String[] {
          "\"day\"\\s*:\\s*\"([0-9-]+)\"",
          "\"da(y)\"",
          "\"day\"(?= :)(.)",
          "(?<=, )\"(day)",
          "a(y)\\b"
        }) {
      Pattern pattern = Pattern.compile(form);
      assertThat(DaysWithin.found(pattern, text))
          .as(form)
          .containsExactlyElementsOf(byThePatternAlone(pattern, text));
    }
  }

  /** What is shipped is looked for by its letters: a pattern alone takes many times as long. */
  @Test
  void everyPatternThatIsShippedBeginsWithPlainLetters() {
    assertThat(CatalogueReader.read(Project.input()).feeds().all())
        .filteredOn(feed -> feed.answer().within().isPresent())
        .isNotEmpty()
        .allMatch(feed -> DaysWithin.plainStart(feed.answer().within().get().day()).length() > 5);
  }
}
