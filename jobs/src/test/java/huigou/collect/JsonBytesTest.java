package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Feed.Rows;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonBytesTest {

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
    assertThat(json(BODY).plain(pointer)).isEqualTo(plain);
  }

  private static JsonBytes json(String text) {
    return new JsonBytes(text.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** Signs that stand for others, in names and in values. */
  @Test
  void whatIsWrittenInSignsIsWhatTheyStandFor() {
    JsonBytes json = json("{\"\\u0061\": {\"x\\/y\": \"1\\n2\"}, \"é\": \"ü\", \"q\\\"\": \"}\"}");
    assertThat(json.plain("/a/x~1y")).isEqualTo("1\n2");
    assertThat(json.plain("/é")).isEqualTo("ü");
    assertThat(json.plain("/q\"")).isEqualTo("}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not found",
        "{\"rows\": [",
        "{\"rows\": [1,]}",
        "{\"rows\": [1 2]}",
        "{\"rows\" [1]}",
        "{\"rows: [1]}",
        "{\"other\": 1, }",
        "{\"other\": }",
        "{\"other\": [1",
        "{\"other\": \"1\\",
        "{other: 1}",
        "[1, ",
        "{\"rows\": [{\"day\": 1, }]}"
      })
  void whatIsNoJsonUpToThereIsNamed(String text) {
    assertThatThrownBy(
            () -> {
              json(text).plain("/rows/5");
              read(text, NONE);
            })
        .as(text)
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void inABlankTextNothingIsThere() {
    assertThat(json(" ").plain("/rows")).isEqualTo("missing");
    assertThat(json("").plain("")).isEqualTo("missing");
  }

  @Test
  void whatStandsBehindIsNotLookedAtUnlessSomebodyWantsTheWhole() {
    JsonBytes json = json("{\"rows\": [], \"cut");
    assertThat(json.plain("/rows")).isEqualTo("[]");
    assertThatThrownBy(json::requireWellFormed).isInstanceOf(JacksonException.class);
    json("{\"rows\": []} ").requireWellFormed();
  }

  /** What is behind a list that was gone over is found without going over it again. */
  @Test
  void aListIsGoneOverOnce() {
    byte[] body =
        "{\"rows\": [{\"day\": 1}, [2]], \"meta\": {\"pages\": 3}}"
            .getBytes(StandardCharsets.UTF_8);
    JsonBytes json = new JsonBytes(body, 0);
    json.elements("/rows", List.of("day"), new Keys());
    Arrays.fill(body, 10, 20, (byte) '"');
    assertThat(json.plain("/meta/pages")).isEqualTo("3");
  }

  /** Keys of elements, none of which is known before. */
  private static final class Keys implements JsonBytes.Elements {
    @Override
    public int known(int from) {
      return -1;
    }

    @Override
    public void element(int from, int to, String key) {}
  }

  private static final RowsOf NONE = rows();

  private static RowsOf rows(String... elements) {
    return read(text(elements), null);
  }

  private static String text(String... elements) {
    return "{\"meta\": {\"rows\": [0]}, \"rows\": [" + String.join(",\n ", elements) + "]}";
  }

  private static RowsOf read(String text, RowsOf like) {
    Rows rows = new Rows.Elements("/rows", List.of("day", "type"));
    ReceivedBody body = ReceivedBody.of(text.getBytes(StandardCharsets.UTF_8));
    return like == null ? RowsOf.of(rows, body) : RowsOf.of(rows, body, like);
  }

  private static final String FIRST = "{\"day\": \"2025-10-30\", \"type\": \"A\", \"rate\": 4.10}";
  private static final String OTHER =
      "{\"day\": \"2025-10-31\", \"type\": \"A\", \"in\": {\"type\": 1}}";

  @Test
  void rowsAreKnownByTheirKeysWhereverTheyStand() {
    assertThat(rows(FIRST, OTHER).keys())
        .containsExactlyInAnyOrder("2025-10-30 | A", "2025-10-31 | A");
    assertThat(rows("{\"type\": null, \"day\": 7}", "5").keys())
        .containsExactlyInAnyOrder("7 | ", " | ");
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
    assertThat(lines("a,1 \nb,2\n").isWithin(lines("b,2\na,1\nc,3"))).isTrue();
    assertThat(lines("a,1\n").isWithin(lines("a,2\n"))).isFalse();
  }

  private static RowsOf lines(String text) {
    return RowsOf.of(
        new Rows.Lines(Pattern.compile("(?m)^([^,]+),.*$")),
        ReceivedBody.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of two rows with one key the later stands, whichever way they were found. */
  @Test
  void theLaterOfTwoRowsStands() {
    String first = "{\"day\": 1, \"type\": 1, \"rate\": 1}";
    String later = first.replace("\"rate\": 1", "\"rate\": 2");
    for (boolean helped : new boolean[] {false, true}) {
      RowsOf both = rows(first, later);
      assertThat(read(text(later, first), helped ? both : null).isWithin(both)).isFalse();
      assertThat(read(text(later), helped ? both : null).isWithin(both)).isTrue();
      assertThat(read(text(first), helped ? both : null).isWithin(both)).isFalse();
    }
  }

  /**
   * Whatever two bodies have in common, and wherever it stands: rows that are found with the help
   * of those of the other are those that are found without.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void rowsOfALikeBodyHelpAndChangeNothing(int seed) {
    Random random = new Random(seed);
    List<Integer> one = random.ints(random.nextInt(12), 0, 10).boxed().toList();
    List<Integer> other = new ArrayList<>(one);
    for (int turn = random.nextInt(4); turn > 0 && !other.isEmpty(); turn--) {
      int at = random.nextInt(other.size());
      switch (random.nextInt(3)) {
        case 0 -> other.remove(at);
        case 1 -> other.add(at, random.nextInt(10));
        default -> other.set(at, random.nextInt(10));
      }
    }
    RowsOf known = rows(made(one));
    RowsOf alone = rows(made(other));
    RowsOf helped = read(text(made(other)), known);
    assertThat(helped.keys()).isEqualTo(alone.keys());
    assertThat(known.isWithin(helped)).isEqualTo(known.isWithin(alone));
    assertThat(helped.isWithin(known)).isEqualTo(alone.isWithin(known));
    assertThat(known.lackOf(helped, Optional.empty(), Optional.empty()))
        .isEqualTo(known.lackOf(alone, Optional.empty(), Optional.empty()));
    assertThat(helped.lackOf(known, Optional.empty(), Optional.empty()))
        .isEqualTo(alone.lackOf(known, Optional.empty(), Optional.empty()));
  }

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /** Rows of five days, of two figures each. */
  private static String[] made(List<Integer> numbers) {
    return numbers.stream()
        .map(
            number ->
                "{\"day\": \"2025-10-0%d\", \"type\": \"A\", \"rate\": %d}"
                    .formatted(1 + number / 2, number % 2))
        .toArray(String[]::new);
  }
}
