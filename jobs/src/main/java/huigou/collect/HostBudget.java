package huigou.collect;

import huigou.catalogue.FeedHost;
import huigou.disk.DiskFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to the hosts of one budget, with a pause after each, whichever processes of
 * this installation ask. A file a budget is locked meanwhile, and says before when nobody may ask.
 */
final class HostBudget {

  private static final int LONGEST_NOTE = 64;
  private static final Duration LONGEST_CLOSED = Duration.ofDays(2);

  private final Path folder;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

  /**
   * @param folder of the files
   */
  HostBudget(Path folder, Clock clock, Sleeper sleeper) {
    this.folder = folder;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** The right to ask, until it is given back. */
  final class Turn implements AutoCloseable {
    private final FeedHost host;
    private final ReentrantLock local;
    private final FileChannel channel;
    private final FileLock lock;
    private Instant notBefore;

    private Turn(FeedHost host, ReentrantLock local, FileChannel channel, FileLock lock) {
      this.host = host;
      this.local = local;
      this.channel = channel;
      this.lock = lock;
    }

    /** Nobody is to ask for a time. */
    void closeHost(Duration time) {
      notBefore = clock.instant().plus(time.compareTo(LONGEST_CLOSED) > 0 ? LONGEST_CLOSED : time);
    }

    @Override
    public void close() {
      try (channel;
          lock) {
        write(channel, notBefore == null ? clock.instant().plus(host.pause()) : notBefore);
      } catch (IOException e) {
        throw fault(e);
      } finally {
        local.unlock();
      }
    }
  }

  /**
   * Waits for its turn.
   *
   * @return empty when nobody may ask for longer than a pause, see {@link #closedUntil}
   */
  Optional<Turn> enter(FeedHost host) throws InterruptedException {
    ReentrantLock local = here.computeIfAbsent(host.budget(), name -> new ReentrantLock());
    local.lockInterruptibly();
    boolean entered = false;
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file(host),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.lock();
        Duration wait = Duration.between(clock.instant(), note(channel));
        if (wait.compareTo(longestPause(host)) <= 0) {
          if (!wait.isNegative() && !wait.isZero()) {
            sleeper.sleep(wait);
          }
          entered = true;
          return Optional.of(new Turn(host, local, channel, lock));
        }
        return Optional.empty();
      } finally {
        if (!entered) {
          channel.close();
        }
      }
    } catch (IOException e) {
      throw fault(e);
    } finally {
      if (!entered) {
        local.unlock();
      }
    }
  }

  /**
   * What the note of a file says: before when nobody may ask. Nobody asks to be left alone for so
   * long as a note of a clock that was wrong.
   */
  private Instant note(FileChannel channel) throws IOException {
    Instant note = read(channel);
    return note.isAfter(clock.instant().plus(LONGEST_CLOSED)) ? Instant.EPOCH : note;
  }

  /** A note that waits longer than any pause closes the host. */
  private static Duration longestPause(FeedHost host) {
    return host.pause().multipliedBy(2);
  }

  /** Until when nobody may ask; empty when anybody may. */
  Optional<Instant> closedUntil(FeedHost host) {
    if (!Files.exists(file(host))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file(host), StandardOpenOption.READ)) {
      return Optional.of(note(channel)).filter(clock.instant().plus(longestPause(host))::isBefore);
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /** Lets a host be asked again. */
  void reopen(FeedHost host) {
    try {
      Files.deleteIfExists(file(host));
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private Path file(FeedHost host) {
    return folder.resolve(host.budget() + ".not-before");
  }

  private static Instant read(FileChannel channel) throws IOException {
    ByteBuffer note = ByteBuffer.allocate(LONGEST_NOTE);
    channel.read(note, 0);
    try {
      return Instant.parse(
          new String(note.array(), 0, note.position(), StandardCharsets.UTF_8).strip());
    } catch (DateTimeException noNote) {
      return Instant.EPOCH;
    }
  }

  private static void write(FileChannel channel, Instant notBefore) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((notBefore + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  private UncheckedIOException fault(IOException e) {
    return new UncheckedIOException(
        "cannot keep the pauses of hosts in "
            + folder
            + ": "
            + DiskFault.reason(e)
            + DiskFault.repair(e, folder.toString()),
        e);
  }
}
