package huigou.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * One run at a time in one state folder.
 *
 * <p>The lock is the operating system's, on {@code var/lock}: it goes with the process that holds
 * it, however that ends, so a dead owner is taken over at once and a live one never. {@code
 * var/lock.json} names the owner for people.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;
  private final Path owner;
  private final boolean predecessorDied;

  private RunLock(FileChannel channel, FileLock lock, Path owner, boolean predecessorDied) {
    this.channel = channel;
    this.lock = lock;
    this.owner = owner;
    this.predecessorDied = predecessorDied;
  }

  /**
   * Takes the lock; empty when another run holds it.
   *
   * @throws UncheckedIOException when the state folder cannot be written
   */
  public static Optional<RunLock> take(Path state, Instant now) {
    try {
      Files.createDirectories(state);
      FileChannel channel =
          FileChannel.open(
              state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Path owner = state.resolve("lock.json");
      boolean predecessorDied = Files.exists(owner);
      Files.writeString(
          owner,
          "{\"owner\": \"%s\", \"process\": %d, \"host\": \"%s\", \"start\": \"%s\"}%n"
              .formatted(
                  System.getProperty("user.name"), ProcessHandle.current().pid(), host(), now));
      return Optional.of(new RunLock(channel, lock, owner, predecessorDied));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take the lock in " + state + ": " + e.getMessage(), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Whether the run that held the lock before ended without giving it back: it was killed. */
  boolean predecessorDied() {
    return predecessorDied;
  }

  /** The words in which the owner of the lock described itself. */
  public static String owner(Path state) {
    try {
      return Files.readString(state.resolve("lock.json")).strip();
    } catch (IOException e) {
      return "an unnamed process";
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
    try {
      Files.deleteIfExists(owner);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back the lock " + owner, e);
    }
  }
}
