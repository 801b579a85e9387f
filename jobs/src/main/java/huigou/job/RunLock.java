package huigou.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run at a time in one state folder.
 *
 * <p>The lock is the operating system's, on {@code var/lock}: it goes with the process that holds
 * it, however that ends. So the rule of takeover is simple: a dead owner is taken over at once, a
 * live one never. {@code var/lock.json} names the owner for people, and a run that finds it there
 * without the lock knows that the owner was killed.
 */
public final class RunLock implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOTE = "lock.json";

  private final FileChannel channel;
  private final Path note;
  private final Optional<String> predecessor;

  private RunLock(FileChannel channel, Path note, Optional<String> predecessor) {
    this.channel = channel;
    this.note = note;
    this.predecessor = predecessor;
  }

  /**
   * Takes the lock; empty when another run holds it.
   *
   * @throws UncheckedIOException when the state folder cannot be written
   */
  public static Optional<RunLock> take(Path state, Instant now) {
    FileChannel channel = null;
    boolean taken = false;
    try {
      Files.createDirectories(state);
      channel =
          FileChannel.open(
              state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        return Optional.empty();
      }
      Path note = state.resolve(NOTE);
      Optional<String> dead = Files.exists(note) ? Optional.of(owner(state)) : Optional.empty();
      Map<String, Object> owner = new LinkedHashMap<>();
      owner.put("owner", System.getProperty("user.name"));
      owner.put("process", ProcessHandle.current().pid());
      owner.put("host", host());
      owner.put("start", now.toString());
      Files.writeString(note, JSON.writeValueAsString(owner) + "\n");
      taken = true;
      return Optional.of(new RunLock(channel, note, dead));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take the lock in " + state + ": " + e, e);
    } finally {
      if (channel != null && !taken) {
        closeQuietly(channel);
      }
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the lock", e);
    }
  }

  /** The run that held the lock before and ended without giving it back: it was killed. */
  Optional<String> predecessor() {
    return predecessor;
  }

  /** The words in which the owner of the lock describes itself. */
  public static String owner(Path state) {
    return note(state)
        .map(
            note ->
                "process "
                    + note.path("process").asString("?")
                    + " of "
                    + note.path("owner").asString("?")
                    + " on "
                    + note.path("host").asString("?")
                    + ", started "
                    + note.path("start").asString("?"))
        .orElse("an unnamed process");
  }

  /**
   * The owner that is alive, in its own words; empty when nobody runs. Looks at the note alone, so
   * that looking never stands in a run's way. A note from another host is believed.
   */
  static Optional<String> liveOwner(Path state) {
    return note(state)
        .filter(
            note ->
                !note.path("host").asString("").equals(host())
                    || ProcessHandle.of(note.path("process").asLong(-1))
                        .map(ProcessHandle::isAlive)
                        .orElse(false))
        .map(note -> owner(state));
  }

  private static Optional<JsonNode> note(Path state) {
    try {
      JsonNode note = JSON.readTree(Files.readAllBytes(state.resolve(NOTE)));
      return note.isObject() ? Optional.of(note) : Optional.empty();
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + state.resolve(NOTE), e);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back the lock " + note, e);
    }
  }
}
