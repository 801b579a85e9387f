package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV files are data: what a publisher wrote stands in them as it was written. */
class CsvRowsTest {

  private static final Dataset<String> TITLES =
      new Dataset<>(
          "titles",
          List.of(Column.text("title", title -> title)),
          List.of("title"),
          site -> Stream.empty());

  private static String written(String title) {
    Map<Language, Words> words = Words.all(Project.templates());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRows.write(out, TITLES, Stream.of(title), new Spoken(words));
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "＝1+1", "＋1", "－1", "＠sum", "a_x000D_b"})
  void aTitleStandsLetterForLetter(String title) {
    assertThat(written(title)).isEqualTo("title\n" + title + "\n");
  }

  @Test
  void onlyWhatWouldBreakTheFileIsQuoted() {
    assertThat(written("=HYPERLINK(\"x\",1)")).isEqualTo("title\n\"=HYPERLINK(\"\"x\"\",1)\"\n");
  }
}
