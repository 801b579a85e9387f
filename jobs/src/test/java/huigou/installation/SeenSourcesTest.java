package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenSourcesTest {

  private static final Map<SourceId, ZoneId> SOURCES =
      Map.of(
          new SourceId("hkex"), ZoneId.of("Asia/Hong_Kong"),
          new SourceId("new-york-fed"), ZoneId.of("America/New_York"));

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void kept() throws IOException {
    file = folder.resolve("state/seen-sources");
    SeenSources.write(file, "program catalogue", SOURCES);
  }

  @Test
  void theSameCatalogueIsTakenAtItsEarlierWord() {
    assertThat(SeenSources.read(file, "program catalogue")).contains(SOURCES);
  }

  @Test
  void anotherCatalogueOrProgramIsReadAnew() {
    assertThat(SeenSources.read(file, "program other")).isEmpty();
    assertThat(SeenSources.read(folder.resolve("none"), "program catalogue")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "program catalogue\n",
        "program catalogue\nhkex Asia/Hong_Kong\n",
        "program catalogue\nhkex Asia/Hong_Kong\nsources 2\n",
        "program catalogue\nhkex\nsources 1\n",
        "program catalogue\nHKEX Asia/Hong_Kong\nsources 1\n",
        "program catalogue\nhkex Asia/Nowhere\nsources 1\n"
      })
  void whatWasCutShortOrCannotBeReadIsReadAnew(String lines) throws IOException {
    Files.writeString(file, lines);
    assertThat(SeenSources.read(file, "program catalogue")).isEmpty();
  }
}
