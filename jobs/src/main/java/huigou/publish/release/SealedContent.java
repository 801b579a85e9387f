package huigou.publish.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What an edition holds, so that any changed byte is found: a line a file, {@code path sha256}, in
 * order of the paths; {@code status.json} is left out, for it carries a clock. Workbooks and
 * archives count by their entries, since how they are packed says nothing.
 *
 * @param files SHA-256 by path
 */
public record SealedContent(TreeMap<String, String> files) {

  private static final int BUFFER = 1 << 16;
  private static final List<String> PACKED = List.of(".xlsx", ".zip");

  /** What stands in a folder. */
  public static SealedContent of(Path release) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    for (Path file : ContentHash.files(release)) {
      String path = release.relativize(file).toString().replace('\\', '/');
      boolean packed = PACKED.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
      try (InputStream in = Files.newInputStream(file)) {
        files.put(path, packed ? ofEntries(in) : of(in));
      }
    }
    return new SealedContent(files);
  }

  /** The lines that were written down once. */
  static SealedContent parse(String lines) {
    TreeMap<String, String> files = new TreeMap<>();
    for (String line : lines.split("\n")) {
      int space = line.lastIndexOf(' ');
      if (space > 0) {
        files.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new SealedContent(files);
  }

  private static String of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String ofEntries(InputStream in) throws IOException {
    TreeMap<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), of(zip));
      }
    }
    return sha256(lines(entries));
  }

  private static String lines(TreeMap<String, String> hashes) {
    StringBuilder lines = new StringBuilder();
    hashes.forEach((path, hash) -> lines.append(path).append(' ').append(hash).append('\n'));
    return lines.toString();
  }

  /** A line a file. */
  public String lines() {
    return lines(files);
  }

  /** The hash of the whole. */
  public String hash() {
    return sha256(lines());
  }

  /** What is not as it was sealed, a sentence a file. */
  List<String> differences(SealedContent sealed) {
    List<String> differences = new ArrayList<>();
    sealed.files.forEach(
        (path, hash) -> {
          String now = files.get(path);
          if (now == null) {
            differences.add(path + " is missing");
          } else if (!now.equals(hash)) {
            differences.add(path + " is another: its SHA-256 was " + hash + ", now it is " + now);
          }
        });
    files.keySet().stream()
        .filter(path -> !sealed.files.containsKey(path))
        .forEach(path -> differences.add(path + " was not there"));
    return differences;
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
