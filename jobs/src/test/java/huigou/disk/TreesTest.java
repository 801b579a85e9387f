package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {

  @TempDir Path folder;

  private Path tree() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/within"));
    Files.writeString(tree.resolve("a"), "a");
    return folder.resolve("tree");
  }

  private static void rights(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void whatAMaskClosedIsOpenedAndNoRightIsTaken() throws IOException {
    Path tree = tree();
    rights(tree.resolve("within/a"), "rw-------");
    rights(tree.resolve("within"), "rwx------");
    assertThat(Trees.closedToOthers(tree)).contains(tree.resolve("within"));
    Trees.open(tree);
    assertThat(Trees.closedToOthers(tree)).isEmpty();
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.resolve("within/a"))))
        .isEqualTo("rw-r--r--");
    rights(tree.resolve("within/a"), "rwxrwxr-x");
    Trees.open(tree);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(tree.resolve("within/a"))))
        .isEqualTo("rwxrwxr-x");
  }

  @Test
  void aHiddenFileIsNotServedAndMayBeClosed() throws IOException {
    Path tree = tree();
    Trees.open(tree);
    rights(Files.writeString(tree.resolve(".pinned"), "x"), "rw-------");
    assertThat(Trees.closedToOthers(tree)).isEmpty();
  }

  @Test
  void theFolderThatBarsTheWayIsNamed() throws IOException {
    Path tree = tree();
    rights(tree, "rwxr-x---");
    assertThat(Trees.barredToOthers(tree.resolve("within"))).contains(tree.toRealPath());
    rights(tree, "rwxr-x--x");
    assertThat(Trees.barredToOthers(tree.resolve("within"))).isNotEqualTo(tree.toRealPath());
  }

  @Test
  void aTreeIsRemovedAndWhatItsLinksPointAtStays() throws IOException {
    Path tree = tree();
    Path outside = Files.writeString(folder.resolve("outside"), "x");
    Files.createSymbolicLink(tree.resolve("link"), outside);
    Trees.delete(tree);
    assertThat(tree).doesNotExist();
    assertThat(outside).exists();
    Trees.delete(tree);
  }
}
