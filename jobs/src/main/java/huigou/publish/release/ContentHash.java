package huigou.publish.release;

import huigou.disk.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A hash over paths, sizes and CRC-32 sums of a release's files, {@code status.json} left out: it
 * carries a clock. Finds what is missing, cut short or changed by accident; it is no seal against
 * forgery.
 */
public final class ContentHash {

  public static final String CLOCK_FILE = "status.json";

  /** As long as most pages; the longest tables are longer than the memory there is. */
  private static final int BUFFER = 1 << 16;

  private ContentHash() {}

  public static String of(Path release) throws IOException {
    MessageDigest digest = Checksum.digest();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files(release)) {
      CRC32 sum = new CRC32();
      long length = 0;
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          sum.update(buffer, 0, read);
          length += read;
        }
      }
      digest.update(
          (path(release, file) + " " + length + " " + sum.getValue() + "\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Files of a release in order of their paths. */
  static List<Path> files(Path release) throws IOException {
    try (Stream<Path> walk = Files.walk(release)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !path(release, file).equals(CLOCK_FILE))
          .sorted(java.util.Comparator.comparing(file -> path(release, file)))
          .toList();
    }
  }

  private static String path(Path release, Path file) {
    return release.relativize(file).toString().replace('\\', '/');
  }
}
