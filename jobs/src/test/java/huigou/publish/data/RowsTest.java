package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.publish.ShownDigest;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Revisions;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;

/** One description of a row gives its line of CSV, its object of JSON and its digest. Made up. */
class RowsTest {

  private static final Spoken MUTE = new Spoken(Map.of());

  private static Revision revision(String newValue) {
    return new Revision(
        SeriesId.of("sofr"),
        LocalDate.parse("2025-11-24"),
        new BigDecimal("0.00000010"),
        new BigDecimal(newValue),
        LocalDate.parse("2025-11-25"),
        Revision.Kind.REVISION);
  }

  private static Dataset<Revision> dataset() {
    return Revisions.DATASET;
  }

  private static String csv(Revision... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRows.write(out, dataset(), Stream.of(rows), MUTE);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFileHasItsHeaderAndALineARowAndDecimalsAsTheyAre() {
    String[] lines = csv(revision("1E+3"), revision("4.10")).split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[3]).isEmpty();
    assertThat(lines[0].split(",")).hasSameSizeAs(lines[1].split(","));
    assertThat(lines[1]).contains("sofr", "2025-11-24", "0.00000010", ",1000,").doesNotContain("E");
    assertThat(lines[2]).contains(",4.10,");
  }

  @Test
  void membersAreTheSameLinesWithoutTheHeader() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRows.members(out, dataset(), Stream.of(revision("4.10")), MUTE);
    String whole = csv(revision("4.10"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(whole.substring(whole.indexOf('\n') + 1));
  }

  @Test
  void anObjectOfJsonHasTheColumnsAsMembersWithTheirTypes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonRows.generator(out)) {
      JsonRows.array(json, dataset(), Stream.of(revision("4.10")), MUTE);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("[{")
        .endsWith("}]")
        .contains("\"series_id\":\"sofr\"")
        .containsPattern("\"[a-z_]+\":4\\.10")
        .contains("\"2025-11-24\"");
  }

  @Test
  void theDigestTurnsWithAnyCellAndWithNothingElse() {
    assertThat(digest(revision("4.10"))).isEqualTo(digest(revision("4.10")));
    assertThat(digest(revision("4.10"))).isNotEqualTo(digest(revision("4.11")));
    assertThat(digest(revision("4.10"))).isNotEqualTo(digest(revision("4.10"), revision("4.10")));
  }

  private static String digest(Revision... rows) {
    ShownDigest digest = new ShownDigest();
    new ShownCells(digest).add(dataset(), Stream.of(rows));
    return digest.hex();
  }
}
