package huigou.installation;

import huigou.disk.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder, taken as one thing. */
final class FileTree {

  private FileTree() {}

  /**
   * A hash of every file's path and bytes; hidden files are left out.
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

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
