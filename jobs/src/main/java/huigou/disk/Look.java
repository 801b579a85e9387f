package huigou.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How files look from outside: what was read of them once need not be read again while they look
 * the same.
 *
 * @param digest of names, sizes, times and numbers
 * @param newest time at which one of them changed
 */
public record Look(String digest, Instant newest) {

  private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

  /** Of a folder with all its entries, or of a single file. */
  public static Look of(Path path) throws IOException {
    return of(entries(path), entry -> entry.getFileName().toString());
  }

  /** Of files, each under a name. */
  public static Look of(Map<String, Path> files) throws IOException {
    TreeMap<Path, String> names = new TreeMap<>();
    files.forEach((name, file) -> names.put(file, name));
    return of(names.keySet(), names::get);
  }

  private static Look of(Collection<Path> files, java.util.function.Function<Path, String> name)
      throws IOException {
    MessageDigest looks = Checksum.digest();
    Instant newest = Instant.MIN;
    for (Path file : files) {
      StringBuilder look = new StringBuilder(name.apply(file)).append('\n');
      for (Object value : attributes(file)) {
        if (value instanceof FileTime time) {
          Instant at = time.toInstant();
          look.append(at.getEpochSecond()).append('.').append(at.getNano()).append('\n');
          newest = at.isAfter(newest) ? at : newest;
        } else {
          look.append(value).append('\n');
        }
      }
      looks.update(look.toString().getBytes(StandardCharsets.UTF_8));
    }
    return new Look(HexFormat.of().formatHex(looks.digest()), newest);
  }

  private static List<Path> entries(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> list = Files.list(path)) {
      return list.sorted().toList();
    }
  }

  /** A change that leaves size and time of a file alone changes its {@code ctime} all the same. */
  private static List<Object> attributes(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> unix = Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
      return List.of(
          unix.get("size"), unix.get("lastModifiedTime"), unix.get("ctime"), unix.get("ino"));
    }
    BasicFileAttributes basic =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return List.of(basic.size(), basic.lastModifiedTime(), String.valueOf(basic.fileKey()));
  }
}
