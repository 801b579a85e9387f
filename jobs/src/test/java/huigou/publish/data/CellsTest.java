package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.publish.ShownDigest;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** A cell of each type, known and not known, in each form in which data are written. Made up. */
class CellsTest {

  private static final Spoken WORDS = new Spoken(Words.all(Project.templates()));

  private record Row(
      String text,
      Optional<LocalDate> date,
      Optional<BigDecimal> number,
      long count,
      Optional<Boolean> flag,
      List<Sentence> said) {}

  private static final Dataset<Row> DATASET =
      new Dataset<>(
          "made-up",
          List.of(
              Column.text("text", Row::text),
              Column.optionalDate("date", Row::date),
              Column.optionalNumber("number", Unit.NUMBER, Row::number),
              Column.integer("count", Row::count),
              Column.optionalFlag("flag", Row::flag),
              Column.said("en", Language.EN, Row::said),
              Column.said("zh", Language.ZH_HANT, Row::said)),
          List.of("text"),
          site -> Stream.empty());

  private static final Row KNOWN =
      new Row(
          "a, \"b\"",
          Optional.of(LocalDate.parse("2025-11-28")),
          Optional.of(new BigDecimal("1.50E+3")),
          7,
          Optional.of(true),
          List.of(Sentence.text(new Localised("Yes", "是"))));

  private static final Row UNKNOWN =
      new Row("", Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of());

  private static String json(Row... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonRows.generator(out)) {
      JsonRows.array(json, DATASET, Stream.of(rows), WORDS);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void inJsonACellHasTheTypeOfItsColumnAndWhatIsNotKnownIsNull() {
    assertThat(json(KNOWN, UNKNOWN))
        .isEqualTo(
            "[{\"text\":\"a, \\\"b\\\"\",\"date\":\"2025-11-28\",\"number\":1500,\"count\":7,\"flag\":true,\"en\":\"Yes\",\"zh\":\"是\"},"
                + "{\"text\":\"\",\"date\":null,\"number\":null,\"count\":0,\"flag\":null,\"en\":\"\",\"zh\":\"\"}]");
    assertThat(json()).isEqualTo("[]");
  }

  @Test
  void inCsvWhatIsNotKnownIsEmptyAndALineEndsAlike() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRows.write(out, DATASET, Stream.of(KNOWN, UNKNOWN), WORDS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "text,date,number,count,flag,en,zh\n"
                + "\"a, \"\"b\"\"\",2025-11-28,1500,7,true,Yes,是\n"
                + ",,,0,,,\n");
  }

  private static String digest(Row... rows) {
    ShownDigest digest = new ShownDigest();
    new ShownCells(digest).add(DATASET, Stream.of(rows));
    return digest.hex();
  }

  /** Each is another than the known row in one cell. */
  @Test
  void theDigestTurnsWithACellOfAnyType() {
    List<Row> others =
        List.of(
            new Row("c", KNOWN.date(), KNOWN.number(), 7, KNOWN.flag(), KNOWN.said()),
            new Row(
                KNOWN.text(),
                Optional.of(LocalDate.parse("2025-11-27")),
                KNOWN.number(),
                7,
                KNOWN.flag(),
                KNOWN.said()),
            new Row(KNOWN.text(), Optional.empty(), KNOWN.number(), 7, KNOWN.flag(), KNOWN.said()),
            new Row(
                KNOWN.text(),
                KNOWN.date(),
                Optional.of(BigDecimal.ONE),
                7,
                KNOWN.flag(),
                KNOWN.said()),
            new Row(KNOWN.text(), KNOWN.date(), KNOWN.number(), 8, KNOWN.flag(), KNOWN.said()),
            new Row(
                KNOWN.text(), KNOWN.date(), KNOWN.number(), 7, Optional.of(false), KNOWN.said()),
            new Row(KNOWN.text(), KNOWN.date(), KNOWN.number(), 7, KNOWN.flag(), List.of()));
    assertThat(others.stream().map(CellsTest::digest))
        .doesNotContain(digest(KNOWN))
        .doesNotHaveDuplicates();
    assertThat(digest(KNOWN)).isEqualTo(digest(KNOWN));
  }

  /** Where one dataset ends and the next begins is part of it. */
  @Test
  void rowsOfOneDatasetAreNotThoseOfTheNext() {
    ShownDigest apart = new ShownDigest();
    new ShownCells(apart).add(DATASET, Stream.of(KNOWN)).add(DATASET, Stream.of(UNKNOWN));
    assertThat(apart.hex()).isNotEqualTo(digest(KNOWN, UNKNOWN));
  }

  @Test
  void wordsAreSaidInTheLanguageOfTheirColumn() {
    List<Sentence> said = List.of(Sentence.text(new Localised("Yes", "是")));
    assertThat(WORDS.say(Language.EN, said)).isEqualTo("Yes");
    assertThat(WORDS.say(Language.ZH_HANT, said)).isEqualTo("是");
  }
}
