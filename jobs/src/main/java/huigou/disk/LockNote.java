package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the owner of a lock writes of itself.
 *
 * @param owner name of the user
 * @param process number of the process
 * @param where machine, start of its kernel and set of processes
 * @param start when the owner began, by its clock
 * @param since when the process itself was started, in milliseconds since 1970: tells it from a
 *     later process of the same number; 0 when that is not known
 */
record LockNote(String owner, long process, Host where, String start, long since) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static LockNote mine(Instant start) {
    return new LockNote(
        System.getProperty("user.name"),
        ProcessHandle.current().pid(),
        Host.here(),
        start.toString(),
        since(ProcessHandle.current()));
  }

  private static long since(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  byte[] bytes() {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("owner", owner);
    note.put("process", process);
    note.put("host", where.name());
    note.put("boot", where.boot());
    note.put("processes", where.processes());
    note.put("start", start);
    note.put("since", since);
    return (JSON.writeValueAsString(note) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * The note in a file; empty when there is none, or none that can be read as one. One that names
   * no machine is of this one.
   */
  static Optional<LockNote> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + DiskFault.reason(e), e);
    }
  }

  /** The same of bytes. */
  static Optional<LockNote> of(byte[] bytes) {
    try {
      JsonNode note = JSON.readTree(bytes);
      return note.isObject()
          ? Optional.of(
              new LockNote(
                  note.path("owner").asString("?"),
                  note.path("process").asLong(-1),
                  new Host(
                      note.path("host").asString(Host.here().name()),
                      note.path("boot").asString(""),
                      note.path("processes").asString("")),
                  note.path("start").asString("?"),
                  note.path("since").asLong(0)))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether the owner is gone for certain, or has been silent for so long that it must be.
   *
   * @param silence how long ago the note was touched
   */
  boolean isGone(Duration silence, Duration patience) {
    if (Host.here().seesProcessesOf(where)) {
      return ProcessHandle.of(process)
          .filter(ProcessHandle::isAlive)
          .filter(alive -> since == 0 || since(alive) == since)
          .isEmpty();
    }
    return silence.compareTo(patience) > 0;
  }

  @Override
  public String toString() {
    return "process " + process + " of " + owner + " on " + where.name() + ", started " + start;
  }
}
