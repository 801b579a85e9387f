package huigou.publish.release;

import huigou.disk.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final List<String> PACKED = List.of(".xlsx", ".zip");

  /** What stands in a folder. */
  public static SealedContent of(Path release) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    for (Path file : ContentHash.files(release)) {
      String path = release.relativize(file).toString().replace('\\', '/');
      boolean packed = PACKED.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
      try (InputStream in = Files.newInputStream(file)) {
        files.put(path, packed ? ofEntries(in) : Checksum.of(in));
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

  private static String ofEntries(InputStream in) throws IOException {
    TreeMap<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), Checksum.of(zip));
      }
    }
    return Checksum.of(lines(entries));
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
    return Checksum.of(lines());
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
}
