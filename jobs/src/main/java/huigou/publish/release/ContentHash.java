package huigou.publish.release;

import huigou.disk.Checksum;
import huigou.disk.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /**
   * The hash of a release; its files are summed up on all processors.
   *
   * @throws IOException when one cannot be read
   */
  public static String of(Path release) throws IOException {
    MessageDigest digest = Checksum.digest();
    try {
      List.copyOf(files(release).entrySet()).parallelStream()
          .map(file -> line(file.getKey(), file.getValue()))
          .forEachOrdered(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How the files of a release look from outside. */
  public static Look look(Path release) throws IOException {
    return Look.of(files(release));
  }

  private static String line(String path, Path file) {
    byte[] buffer = new byte[BUFFER];
    CRC32 sum = new CRC32();
    long length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.update(buffer, 0, read);
        length += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return path + " " + length + " " + sum.getValue() + "\n";
  }

  /** Files of a release by their paths within it, in the order of these. */
  static SortedMap<String, Path> files(Path release) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(release)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(release.relativize(file).toString().replace('\\', '/'), file));
    }
    files.remove(CLOCK_FILE);
    return files;
  }
}
