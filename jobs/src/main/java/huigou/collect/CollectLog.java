package huigou.collect;

import huigou.disk.DiskFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was asked and what came, a line of JSON a request and one an answer that was judged, a file
 * a month; and the bodies that were refused, for thirty days and as long as there is room.
 */
final class CollectLog {

  private static final Duration KEPT = Duration.ofDays(30);

  /** Where refused bodies are, in the state folder. */
  static final String REFUSED = "collect/refused";

  private static final long ROOM = 99L << 20;

  /** So much may be put aside before somebody looks whether there is room. */
  private static final long STEP = 1L << 20;

  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final Path folder;

  /** What was put aside since somebody looked; nobody has yet. */
  private long unseen = STEP;

  /**
   * @param folder of both
   */
  CollectLog(Path folder) {
    this.folder = folder;
  }

  /** Notes a request: a try, a redirect that was followed, a page on which an address is found. */
  void request(Instant at, String address, String came) {
    line(
        at,
        json -> {
          json.writeStringProperty("request", address);
          json.writeStringProperty("came", came);
        });
  }

  /** Notes what came of what was asked. */
  void note(Instant at, Collected collected) {
    line(at, collected::write);
  }

  private void line(Instant at, Consumer<JsonGenerator> fields) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("at", at.toString());
      fields.accept(json);
      json.writeEndObject();
    }
    line.write('\n');
    try {
      Files.createDirectories(folder);
      Files.write(
          folder.resolve("log-" + MONTH.format(at) + ".jsonl"),
          line.toByteArray(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Keeps a body that was refused, and lets old ones go. */
  void keep(Path body, String name, Instant at) {
    Path refused = folder.resolveSibling(REFUSED);
    try {
      Files.createDirectories(refused);
      long size = 0;
      if (Files.exists(body)) {
        size = Files.size(body);
        Files.move(body, refused.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      unseen += size;
      if (unseen >= STEP) {
        letGo(refused, at);
        unseen = 0;
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private static void letGo(Path refused, Instant at) throws IOException {
    long room = ROOM;
    for (Path file : newestFirst(refused)) {
      room -= Files.size(file);
      if (Files.getLastModifiedTime(file).toInstant().isBefore(at.minus(KEPT)) || room < 0) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<Path> newestFirst(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(
              Comparator.comparing((Path file) -> file.toFile().lastModified())
                  .reversed()
                  .thenComparing(Path::getFileName))
          .toList();
    }
  }

  private UncheckedIOException fault(IOException e) {
    return new UncheckedIOException(
        "cannot write down what was asked: "
            + DiskFault.reason(e)
            + DiskFault.repair(e, folder.toString()),
        e);
  }
}
