package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {

  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingIsLeftBesideIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Durable.replace(file, "new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aFileWhoseFolderIsGoneIsAFault() {
    assertThatThrownBy(() -> Durable.replace(folder.resolve("gone/a"), new byte[1]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTreeIsForcedOutWithItsLinksAndSecondNames() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/within"));
    Path file = Files.writeString(tree.resolve("a"), "a");
    Files.createLink(tree.resolve("b"), file);
    Files.createSymbolicLink(tree.resolve("c"), Path.of("nowhere"));
    Durable.forceTree(folder.resolve("tree"));
    assertThat(file).hasContent("a");
    assertThatThrownBy(() -> Durable.forceTree(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }
}
