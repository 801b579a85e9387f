package huigou.snapshot;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import huigou.disk.Checksum;
import huigou.disk.Durable;
import huigou.model.origin.Delivery;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What earlier looks at the input found, folder by folder (a day of a source, or the archive of a
 * month), so that years of deliveries need not be hashed and read each night: a folder is taken at
 * its earlier word while every entry has the size, the times and the number that it had then.
 *
 * <p>Only folders without any issue are kept, and only when their newest entry had rested for a
 * while: a file that is written twice within a tick of the clock may look the same both times.
 */
public final class SeenFolders {

  private static final Duration REST = Duration.ofSeconds(5);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultVisibility(
              all ->
                  all.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                      .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
          .build();

  private final String program;
  private final Map<String, Seen> earlier;
  private final TreeMap<String, Seen> now = new TreeMap<>();
  private boolean isNew;

  private SeenFolders(String program, Map<String, Seen> earlier) {
    this.program = program;
    this.earlier = earlier;
  }

  private record Seen(String look, List<Delivery> deliveries) {}

  private record Kept(String program, TreeMap<String, Seen> folders) {}

  /** Nothing is known: everything is read. */
  public static SeenFolders none(String program) {
    return new SeenFolders(program, new HashMap<>());
  }

  /**
   * What another run kept.
   *
   * @param program whose reading it must be; another one may read the same bytes otherwise
   * @return nothing where there is no such file, or one that cannot be read: all is read then
   */
  public static SeenFolders read(Path file, String program) {
    if (!Files.exists(file)) {
      return none(program);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Kept kept = JSON.readValue(in, Kept.class);
      return program.equals(kept.program()) && kept.folders() != null
          ? new SeenFolders(program, kept.folders())
          : none(program);
    } catch (IOException | JacksonException unreadable) {
      return none(program);
    }
  }

  /**
   * Keeps what was seen now for runs to come. Folders that are gone are forgotten.
   *
   * @throws IOException when it cannot be written; what was kept before then stands
   */
  public void write(Path file) throws IOException {
    if (!isNew && now.size() == earlier.size()) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
      JSON.writeValue(out, new Kept(program, now));
    }
    Durable.move(fresh, file);
  }

  /** The deliveries of a folder, if it looks as it did when they were read. */
  Optional<List<Delivery>> of(String folder, Look look) {
    Seen seen = earlier.get(folder);
    if (seen == null || !seen.look().equals(look.digest())) {
      return Optional.empty();
    }
    now.put(folder, seen);
    return Optional.of(seen.deliveries());
  }

  /**
   * Notes what was found in a folder without any issue.
   *
   * @param at instant of the look, before anything in it was read
   */
  void put(String folder, Look look, Instant at, List<Delivery> deliveries) {
    if (look.newest().plus(REST).isBefore(at)) {
      now.put(folder, new Seen(look.digest(), List.copyOf(deliveries)));
      isNew = true;
    }
  }

  /**
   * How a folder looks from outside.
   *
   * @param digest of names, sizes, times and numbers of its entries
   * @param newest time at which one of them changed
   */
  record Look(String digest, Instant newest) {

    private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino";

    /** Of a folder with all its entries, or of a single file. */
    static Look of(Path path) throws IOException {
      StringBuilder looks = new StringBuilder();
      Instant newest = Instant.MIN;
      List<Path> entries;
      if (Files.isDirectory(path)) {
        try (Stream<Path> list = Files.list(path)) {
          entries = list.sorted().toList();
        }
      } else {
        entries = List.of(path);
      }
      for (Path entry : entries) {
        Map<String, Object> attributes = attributes(entry);
        looks
            .append(entry.getFileName())
            .append(' ')
            .append(new TreeMap<>(attributes))
            .append('\n');
        for (Object value : attributes.values()) {
          if (value instanceof FileTime time && time.toInstant().isAfter(newest)) {
            newest = time.toInstant();
          }
        }
      }
      return new Look(Checksum.of(looks.toString()), newest);
    }

    /**
     * A change that leaves size and time of a file alone changes its {@code ctime} all the same.
     */
    private static Map<String, Object> attributes(Path file) throws IOException {
      if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
        return Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
      }
      BasicFileAttributes basic =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Map.of(
          "size",
          basic.size(),
          "lastModifiedTime",
          basic.lastModifiedTime(),
          "fileKey",
          String.valueOf(basic.fileKey()));
    }
  }
}
