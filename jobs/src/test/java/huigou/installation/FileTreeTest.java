package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  @TempDir private Path folder;

  @Test
  void everyByteAndNameOfATreeCounts() throws IOException {
    Files.writeString(folder.resolve("a.yml"), "one");
    Files.writeString(folder.resolve("b.yml"), "two");
    String before = FileTree.hash(folder);
    assertThat(FileTree.hash(folder)).isEqualTo(before);
    assertThat(FileTree.hash(folder, "b.yml")).isNotEqualTo(before);
    Files.writeString(folder.resolve(".hidden"), "nobody's");
    assertThat(FileTree.hash(folder)).isEqualTo(before);
    Files.writeString(folder.resolve("b.yml"), "twp");
    assertThat(FileTree.hash(folder)).isNotEqualTo(before);
  }

  /** What a reader follows the hash follows too. */
  @Test
  void filesBehindLinksCount() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real/claims"));
    Files.writeString(real.resolve("a.yml"), "one");
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("claims"), real);
    Path link = Files.createSymbolicLink(folder.resolve("link"), tree);
    String before = FileTree.hash(tree);
    String through = FileTree.hash(link);
    Files.writeString(real.resolve("a.yml"), "two");
    assertThat(FileTree.hash(tree)).isNotEqualTo(before);
    assertThat(FileTree.hash(link)).isNotEqualTo(through);
  }

  @Test
  void aJarIsWhatItPacksNotWhenItWasPacked() throws IOException {
    String hash =
        FileTree.hashOfJar(jar("one.jar", 1_000_000_000_000L, "a", "first", "b", "second"));
    assertThat(
            FileTree.hashOfJar(jar("later.jar", 1_700_000_000_000L, "b", "second", "a", "first")))
        .isEqualTo(hash);
    assertThat(FileTree.hashOfJar(jar("byte.jar", 1_000_000_000_000L, "a", "firsT", "b", "second")))
        .isNotEqualTo(hash);
    assertThat(FileTree.hashOfJar(jar("name.jar", 1_000_000_000_000L, "a", "first", "c", "second")))
        .isNotEqualTo(hash);
    assertThat(FileTree.hashOfJar(jar("less.jar", 1_000_000_000_000L, "a", "first")))
        .isNotEqualTo(hash);
  }

  private Path jar(String name, long time, String... entries) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        ZipEntry entry = new ZipEntry(entries[i]);
        entry.setTime(time);
        zip.putNextEntry(entry);
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return jar;
  }
}
