package huigou.snapshot;

import huigou.disk.Durable;
import huigou.disk.Look;
import huigou.model.origin.Delivery;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

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
  private static final int BUFFER = 1 << 16;

  private final String program;
  private final Map<String, Seen> earlier;
  private final TreeMap<String, Seen> now = new TreeMap<>();
  private boolean isNew;

  private SeenFolders(String program, Map<String, Seen> earlier) {
    this.program = program;
    this.earlier = earlier;
  }

  private record Seen(String look, List<Delivery> deliveries) {}

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
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), sum))) {
      DeliveryCodec.Reader reader = new DeliveryCodec.Reader(in);
      if (!reader.text().equals(program)) {
        return none(program);
      }
      Map<String, Seen> folders = new HashMap<>();
      for (int left = reader.number(); left > 0; left--) {
        String folder = reader.text();
        String look = reader.text();
        List<Delivery> deliveries = new ArrayList<>();
        for (int more = reader.number(); more > 0; more--) {
          deliveries.add(reader.delivery());
        }
        folders.put(folder, new Seen(look, deliveries));
      }
      long read = sum.getValue();
      return in.readLong() == read ? new SeenFolders(program, folders) : none(program);
    } catch (IOException unreadable) {
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
    CRC32 sum = new CRC32();
    try (DataOutputStream out =
        new DataOutputStream(
            new CheckedOutputStream(
                new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER), sum))) {
      DeliveryCodec.Writer writer = new DeliveryCodec.Writer(out);
      writer.text(program);
      writer.number(now.size());
      for (Map.Entry<String, Seen> folder : now.entrySet()) {
        writer.text(folder.getKey());
        writer.text(folder.getValue().look());
        writer.number(folder.getValue().deliveries().size());
        for (Delivery delivery : folder.getValue().deliveries()) {
          writer.delivery(delivery);
        }
      }
      out.writeLong(sum.getValue());
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
}
