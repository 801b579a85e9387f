package huigou.installation;

import huigou.disk.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files below a folder, taken as one thing. */
final class FileTree {

  private FileTree() {}

  /**
   * A hash of every file's path and bytes, of those too that links lead to; hidden files are left
   * out.
   *
   * @param except names of files that are left out too
   */
  static String hash(Path folder, String... except) throws IOException {
    MessageDigest digest = Checksum.digest();
    List<String> leftOut = List.of(except);
    for (Path file : files(folder)) {
      if (leftOut.contains(folder.relativize(file).toString())) {
        continue;
      }
      digest.update(
          folder.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * A hash of the path, the length and the sum of every file that a jar packs, as its index has
   * them: of the same files it is the same whenever they were packed, and none need be unpacked.
   */
  static String hashOfJar(Path jar) throws IOException {
    StringBuilder index = new StringBuilder();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .sorted(Comparator.comparing(ZipEntry::getName))
          .forEach(
              entry ->
                  index
                      .append(entry.getName())
                      .append(' ')
                      .append(entry.getSize())
                      .append(' ')
                      .append(entry.getCrc())
                      .append('\n'));
    }
    return Checksum.of(index.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
