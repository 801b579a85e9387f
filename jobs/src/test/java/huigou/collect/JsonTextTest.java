package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Feed.Rows;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class JsonTextTest {

  private static final String BODY =
      "{\"a\": {\"deep\": [1, 2]}, \"meta\": {\"pages\": \"1\", \"more\": false, \"none\": null},"
          + " \"list\": [], \"object\": {}, \"rows\": [[3, 4], {\"x\": 1.50}]}";

  @ParameterizedTest
  @CsvSource({
    "/meta/pages, 1",
    "/meta/more, false",
    "/meta/none, null",
    "/list, []",
    "/object, {}",
    "/a, an object that is not empty",
    "/a/deep, a list that is not empty",
    "/rows/0/1, 4",
    "/rows/1/x, 1.50",
    "/rows/2, missing",
    "/deep, missing",
    "/meta/pages/0, missing"
  })
  void aValueIsFoundByItsPointer(String pointer, String plain) {
    assertThat(new JsonText(BODY).plain(pointer)).isEqualTo(plain);
  }

  @Test
  void whatIsNoJsonUpToThereIsNamed() {
    assertThatThrownBy(() -> new JsonText("{\"rows\": [").plain("/rows"))
        .isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> new JsonText("not found").plain("/rows"))
        .isInstanceOf(JacksonException.class);
  }

  private static RowsOf rows(String... elements) {
    return RowsOf.of(
        new Rows.Elements("/rows", List.of("day", "type")),
        "{\"meta\": {\"rows\": [0]}, \"rows\": [" + String.join(",\n ", elements) + "]}");
  }

  private static final String FIRST = "{\"day\": \"2025-10-30\", \"type\": \"A\", \"rate\": 4.10}";
  private static final String OTHER =
      "{\"day\": \"2025-10-31\", \"type\": \"A\", \"in\": {\"type\": 1}}";

  @Test
  void rowsAreKnownByTheirKeysWhereverTheyStand() {
    assertThat(rows(FIRST, OTHER).byKey()).containsOnlyKeys("2025-10-30 | A", "2025-10-31 | A");
    assertThat(rows("{\"type\": null, \"day\": 7}", "5").byKey()).containsOnlyKeys("7 | ", " | ");
    assertThat(rows(OTHER).isWithin(rows(FIRST, OTHER))).isTrue();
    assertThat(rows(FIRST, OTHER).isWithin(rows(OTHER))).as("one more").isFalse();
  }

  /** Blanks between values, and zeros behind a figure, say nothing new; its value does. */
  @Test
  void rowsAreTheSameByTheirValues() {
    assertThat(rows(FIRST).isWithin(rows(FIRST.replace(": ", ":").replace("4.10", "4.1"))))
        .isTrue();
    assertThat(rows(FIRST).isWithin(rows(FIRST.replace("4.10", "4.11")))).isFalse();
    assertThat(rows(FIRST).isWithin(rows(FIRST.replace("rate", "rite")))).isFalse();
  }

  @Test
  void linesAreTheSameButForBlanksAroundThem() {
    Rows.Lines lines = new Rows.Lines(Pattern.compile("(?m)^([^,]+),.*$"));
    assertThat(RowsOf.of(lines, "a,1 \nb,2\n").isWithin(RowsOf.of(lines, "b,2\na,1\nc,3")))
        .isTrue();
    assertThat(RowsOf.of(lines, "a,1\n").isWithin(RowsOf.of(lines, "a,2\n"))).isFalse();
  }
}
