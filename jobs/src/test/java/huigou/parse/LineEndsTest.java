package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.support.TestInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A last line that does not end may have been cut. Made up. */
class LineEndsTest {

  private static final String HEADER = "observation_date,SOFR\n";
  private static final String ONE = "2025-11-24,4.05\n";

  @TempDir Path folder;

  @Test
  void whatWasReadLastTellsWhetherALineEnds() throws IOException {
    try (LineEnds text = new LineEnds(new StringReader("a\nb\rc"))) {
      assertThat(text.endsLine()).isTrue();
      assertThat(text.read()).isEqualTo('a');
      assertThat(text.endsLine()).isFalse();
      assertThat(text.read(new char[] {'x', 'x'}, 1, 1)).isEqualTo(1);
      assertThat(text.endsLine()).isTrue();
      assertThat(text.read(new char[9], 0, 2)).isEqualTo(2);
      assertThat(text.endsLine()).isTrue();
      assertThat(text.read()).isEqualTo('c');
      assertThat(text.read()).isEqualTo(-1);
      assertThat(text.read(new char[1], 0, 1)).isEqualTo(-1);
      assertThat(text.endsLine()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'2025-11-25,4.06\n', '', 2",
    "'2025-11-25,4.06\r\n', '', 2",
    "'2025-11-25,4.06\r', '', 2",
    "'2025-11-25,4.06\n\n', '', 2",
    "'2025-11-25,4.06', row: LAST_ROW_CUT 3, 1",
    "'2025-11-25,\"4.06\"', row: LAST_ROW_CUT 3, 1",
    "'2025-11-25,', row: LAST_ROW_CUT 3, 1",
    "'2025-11-25', row: LAST_ROW_CUT 3, 1",
    "'2025-11-2', row: LAST_ROW_CUT 3, 1",
    "'2025-11-25,\"4.0', row: LAST_ROW_CUT 3, 1",
    "'2025-11-25\n', row: ROW_LENGTH 3, 1",
  })
  void aLastRowThatDoesNotEndIsGivenUpAndSaid(String last, String issue, int rows) {
    MadeDelivery made = MadeDelivery.of("fred", HEADER + ONE + last);
    assertThat(String.join("", made.issues)).isEqualTo(issue);
    assertThat(made.lines).hasSize(rows);
    if (issue.contains("LAST_ROW_CUT")) {
      assertThat(made.quoted).containsExactly(last.replaceAll("\"|,$", ""));
    }
  }

  @Test
  void aHeaderThatDoesNotEndIsReadAsOne() {
    assertThat(MadeDelivery.of("fred", HEADER.strip()).issues).containsExactly("refused: NO_ROWS");
    assertThat(MadeDelivery.of("fred", HEADER + ONE.strip()).issues)
        .containsExactly("row: LAST_ROW_CUT 2");
  }

  @Test
  void theRowOfAPublisherThatNeverEndsItsLastLineStays() throws IOException {
    String id = "- id: fred-graph-table\n  source: fred\n  format: table\n";
    TestInput input = TestInput.in(folder);
    Path layouts = input.folder().resolve("catalogue/layouts.yml");
    String before = Files.readString(layouts);
    assertThat(before).contains(id);
    Files.writeString(layouts, before.replace(id, id + "  checks: {unended-last-line: true}\n"));
    DeliveryForms forms = CatalogueReader.read(input.folder()).forms(new SourceId("fred"));
    Rows rows = new Rows();
    new CsvTable("d", forms, rows).parse(new StringReader(HEADER + ONE + "2025-11-25,4.06"));
    assertThat(rows.texts).containsExactly("4.05", "4.06");
    Rows cut = new Rows();
    new CsvTable("d", forms, cut).parse(new StringReader(HEADER + ONE + "2025-11-25"));
    assertThat(cut.texts).containsExactly("4.05", "LAST_ROW_CUT");
  }

  private static final class Rows implements RowSink {

    private final List<String> texts = new ArrayList<>();

    @Override
    public void row(RawRow row, Layout layout) {
      row.cells().forEach(cell -> texts.add(cell.text()));
    }

    @Override
    public void record(RawRecord record, Layout layout) {
      texts.add("record");
    }

    @Override
    public void otherRow(Issue issue) {
      texts.add(issue.code().name());
    }

    @Override
    public void oddity(Issue issue) {
      texts.add(issue.code().name());
    }
  }
}
