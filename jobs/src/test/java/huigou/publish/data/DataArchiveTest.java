package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.BundledEdition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The archive of all data of the bundled edition. */
class DataArchiveTest {

  @Test
  void itHoldsEveryTableAsItStandsAndSaysHowToCiteIt() throws IOException {
    Path root = BundledEdition.root();
    List<String> tables;
    try (Stream<Path> walk = Files.walk(root.resolve("data"))) {
      tables =
          walk.map(file -> root.resolve("data").relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".csv"))
              .sorted()
              .toList();
    }
    try (ZipFile zip = new ZipFile(root.resolve(DataArchive.PATH).toFile())) {
      List<String> names =
          Collections.list(zip.entries()).stream()
              .map(ZipEntry::getName)
              .map(name -> name.substring("huigou-data/".length()))
              .toList();
      assertThat(names).contains("README.txt", "datapackage.json").containsAll(tables);
      assertThat(names).hasSize(tables.size() + 2);
      for (String table : List.of("breaches.csv", "series/sofr.csv", "monthly-purchases.csv")) {
        assertThat(zip.getInputStream(zip.getEntry("huigou-data/" + table)))
            .hasBinaryContent(Files.readAllBytes(root.resolve("data").resolve(table)));
      }
      assertThat(
              new String(
                  zip.getInputStream(zip.getEntry("huigou-data/README.txt")).readAllBytes(),
                  StandardCharsets.UTF_8))
          .contains("To cite: huigou 回購, edition of 2026-09-15 (huigou ")
          .contains("may take for a formula")
          .contains("does not sanction or endorse any particular")
          .contains("引用格式：huigou回購，版次日期2026-09-15（huigou", "試算表或視為公式");
    }
  }
}
