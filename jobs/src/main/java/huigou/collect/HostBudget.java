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
 * this installation ask. A file a budget is locked meanwhile, and says before when nobody may ask,
 * and whether that is a pause, and how long a one, or the host is closed: a clock that was set
 * back, or that somebody plays, makes nobody wait longer for a pause than it lasts.
 */
final class HostBudget {

  private static final int LONGEST_NOTE = 64;
  private static final String CLOSED = "closed";
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
    private Optional<Instant> closed = Optional.empty();

    private Turn(FeedHost host, ReentrantLock local, FileChannel channel, FileLock lock) {
      this.host = host;
      this.local = local;
      this.channel = channel;
      this.lock = lock;
    }

    /** Nobody is to ask for a time. */
    void closeHost(Duration time) {
      closed =
          Optional.of(
              clock.instant().plus(time.compareTo(LONGEST_CLOSED) > 0 ? LONGEST_CLOSED : time));
    }

    @Override
    public void close() {
      try (channel;
          lock) {
        write(
            channel,
            closed
                .map(until -> until + " " + CLOSED)
                .orElseGet(() -> clock.instant().plus(host.pause()) + " " + host.pause()));
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
        Note note = Note.read(channel);
        if (note.closedUntil(clock.instant(), host).isEmpty()) {
          Duration wait = note.pause(clock.instant(), host);
          if (!wait.isZero()) {
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
   * What a file says.
   *
   * @param notBefore when anybody may ask again
   * @param pause how long a pause it ends; empty where it ends none
   * @param closed whether the host is closed until then
   */
  private record Note(Instant notBefore, Optional<Duration> pause, boolean closed) {

    private static final Note NONE = new Note(Instant.EPOCH, Optional.empty(), false);

    static Note read(FileChannel channel) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NOTE);
      channel.read(bytes, 0);
      String[] words =
          new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
              .strip()
              .split(" ", 2);
      try {
        boolean closed = words.length > 1 && words[1].equals(CLOSED);
        return new Note(
            Instant.parse(words[0]),
            words.length < 2 || closed ? Optional.empty() : Optional.of(Duration.parse(words[1])),
            closed);
      } catch (DateTimeException noNote) {
        return NONE;
      }
    }

    /**
     * Until when the host is closed; empty when it is not. Nobody asks to be left alone for so long
     * as a note of a clock that was wrong. A former version does not say what it notes: what it
     * makes wait longer than any pause is closed.
     */
    Optional<Instant> closedUntil(Instant now, FeedHost host) {
      boolean one =
          closed
              ? notBefore.isAfter(now)
              : pause.isEmpty() && notBefore.isAfter(now.plus(host.pause().multipliedBy(2)));
      return Optional.of(notBefore)
          .filter(until -> one && !until.isAfter(now.plus(LONGEST_CLOSED)));
    }

    /** How much of a pause is left. */
    Duration pause(Instant now, FeedHost host) {
      Duration left = Duration.between(now, notBefore);
      Duration longest = pause.orElse(host.pause().multipliedBy(2));
      return closed || left.isNegative()
          ? Duration.ZERO
          : left.compareTo(longest) > 0 ? longest : left;
    }
  }

  /** Until when nobody may ask; empty when anybody may. */
  Optional<Instant> closedUntil(FeedHost host) {
    if (!Files.exists(file(host))) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file(host), StandardOpenOption.READ)) {
      return Note.read(channel).closedUntil(clock.instant(), host);
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

  private static void write(FileChannel channel, String note) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8)), 0);
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
