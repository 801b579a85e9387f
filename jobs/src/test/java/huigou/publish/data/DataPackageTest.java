package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.disk.Checksum;
import huigou.support.BundledEdition;
import huigou.support.TableKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the bundled edition's tables beside their files. */
class DataPackageTest {

  private final Path data = BundledEdition.root().resolve("data");
  private final JsonNode written =
      JsonMapper.shared().readTree(BundledEdition.root().resolve(DataPackage.PATH).toFile());

  @Test
  void everyTableIsDescribedAndItsFileIsTheOneDescribed() throws IOException {
    TreeSet<String> described = new TreeSet<>();
    for (JsonNode table : written.required("resources")) {
      String path = table.required("path").asString();
      Path file = data.resolve(path);
      described.add(path);
      assertThat(table.required("bytes").asLong()).as(path).isEqualTo(Files.size(file));
      assertThat(table.required("hash").asString())
          .as(path)
          .isEqualTo("sha256:" + Checksum.of(file));
    }
    try (Stream<Path> files = Files.walk(data)) {
      assertThat(described)
          .containsExactlyElementsOf(
              files
                  .map(file -> data.relativize(file).toString())
                  .filter(name -> name.endsWith(".csv"))
                  .sorted()
                  .toList());
    }
  }

  @Test
  void whatASpreadsheetMayTakeForAFormulaIsTold() {
    assertThat(written.required("description").asString()).contains("letter for letter", "=, +, -");
  }

  @Test
  void everyKeyIsOneAndAPrimaryKeyHasNoBlanks() throws IOException {
    assertThat(TableKeys.broken(BundledEdition.root())).isEmpty();
    assertThat(schema("quarantine.csv").required("uniqueKeys").required(0))
        .extracting(JsonNode::asString)
        .isEqualTo(List.of("source", "file", "sheet", "row", "column", "rule"));
    assertThat(schema("quarantine.csv").has("primaryKey")).isFalse();
    assertThat(schema("series/sofr.csv").required("primaryKey").required(0).asString())
        .isEqualTo("reference_date");
  }

  @Test
  void aSeriesNamesItsOwnSources() {
    assertThat(resource("series/sofr.csv").required("sources"))
        .extracting(source -> source.required("title").asString())
        .isEqualTo(
            List.of(
                "Federal Reserve Bank of New York", "FRED (Federal Reserve Bank of St. Louis)"));
    assertThat(resource("breaches.csv").has("sources")).isFalse();
  }

  @Test
  void titlesAndColumnsAreWordedInBothLanguages() {
    assertThat(resource("breaches.csv").required("title_zh").asString())
        .containsPattern("\\p{IsHan}");
    assertThat(resource("series/sofr.csv").required("title").asString()).isEqualTo("SOFR");
    for (JsonNode table : written.required("resources")) {
      for (JsonNode field : table.required("schema").required("fields")) {
        assertThat(field.required("description").asString()).isNotBlank();
        assertThat(field.required("description_zh").asString())
            .as(table.required("path") + " " + field.required("name"))
            .containsPattern("\\p{IsHan}");
      }
    }
  }

  private JsonNode schema(String path) {
    return resource(path).required("schema");
  }

  private JsonNode resource(String path) {
    for (JsonNode table : written.required("resources")) {
      if (table.required("path").asString().equals(path)) {
        return table;
      }
    }
    throw new AssertionError("no table " + path);
  }
}
