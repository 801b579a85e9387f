package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One process at a time at a folder, on this machine and on others that share it.
 *
 * <p>The lock is the operating system's and goes with the process that holds it, however that ends.
 * Beside it stands a note that names the owner and is touched every ten seconds while it lives. A
 * system's lock may not reach another machine; so a note of another kernel that is fresh is
 * believed, and one that was not touched for a minute is of an owner that is gone. Ages are taken
 * by the clock of the disk that holds the note, never by two machines' clocks.
 *
 * <p>A system may take a lock back when the process closes the file anywhere, even where it was
 * only read. So whoever holds the lock reads its file through the channel that holds it, and
 * nowhere else.
 */
public final class FolderLock implements AutoCloseable {

  static final Duration HEARTBEAT = Duration.ofSeconds(10);
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long RETRY_MILLIS = 100;
  private static final int LONGEST_NOTE = 1 << 13;

  /** What this process holds, by the file that the lock is on. */
  private static final Map<Path, FolderLock> HELD = new ConcurrentHashMap<>();

  private final Path file;
  private final Path noteFile;
  private final FileChannel channel;
  private final Object identity;
  private final byte[] note;
  private final Optional<String> predecessor;
  private final ScheduledExecutorService heart;

  private FolderLock(
      Path file, Path noteFile, FileChannel channel, byte[] note, Optional<String> predecessor)
      throws IOException {
    this.identity = identity(file);
    this.file = file;
    this.noteFile = noteFile;
    this.channel = channel;
    this.note = note;
    this.predecessor = predecessor;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "lock-" + file.getFileName());
              thread.setDaemon(true);
              return thread;
            });
    heart.scheduleAtFixedRate(
        this::touch, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A lock that can be had.
   *
   * @param file the system's lock is on it
   * @param note where the owner names itself; may be the same file
   */
  public record Place(Path file, Path note) {

    /** The lock of a folder that others fill or read. */
    public static Place of(Path folder) {
      Path file = folder.resolve(".huigou-lock");
      return new Place(file, file);
    }

    /** The owner that lives, as far as its note tells; empty when there is none. Takes nothing. */
    public Optional<String> liveOwner() {
      return owning()
          .filter(owner -> !owner.isGone(silenceByOurClock(), PATIENCE))
          .map(owner -> owner + touched());
    }

    /** The words in which the owner describes itself. */
    public String owner() {
      return owning().map(LockNote::toString).orElse("an unnamed process");
    }

    private Optional<LockNote> owning() {
      FolderLock held = HELD.get(key());
      return held == null ? LockNote.read(note) : LockNote.of(held.note);
    }

    /**
     * @throws FileSystemException when something else stands where a file of the lock has to
     */
    private void requireFiles() throws FileSystemException {
      for (Path each : List.of(file, note)) {
        if (Files.exists(each, LinkOption.NOFOLLOW_LINKS)
            && !Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
          throw new FileSystemException(
              each.toString(), null, each + " is no plain file; remove it, the next run makes it");
        }
      }
    }

    private Path key() {
      return file.toAbsolutePath().normalize();
    }

    private Duration silenceByOurClock() {
      try {
        return Duration.between(Files.getLastModifiedTime(note).toInstant(), Instant.now());
      } catch (IOException e) {
        return Duration.ZERO;
      }
    }

    private String touched() {
      return ", seen alive " + Math.max(0, silenceByOurClock().toSeconds()) + " s ago";
    }
  }

  /**
   * Takes the lock; empty when a living process holds it.
   *
   * @param now what the note says as start
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static Optional<FolderLock> take(Place place, Instant now) {
    if (HELD.containsKey(place.key())) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      place.requireFiles();
      Files.createDirectories(place.file().toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              place.file(),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        return Optional.empty();
      }
      Optional<LockNote> before =
          place.note().equals(place.file())
              ? LockNote.of(bytes(channel))
              : LockNote.read(place.note());
      if (before.isPresent() && livesElsewhere(before.get(), place.note())) {
        return Optional.empty();
      }
      byte[] note = LockNote.mine(now).bytes();
      write(place, channel, note);
      FolderLock lock =
          new FolderLock(place.key(), place.note(), channel, note, before.map(LockNote::toString));
      HELD.put(place.key(), lock);
      taken = true;
      return Optional.of(lock);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot take the lock "
              + place.file()
              + ": "
              + DiskFault.reason(e)
              + DiskFault.repair(e, String.valueOf(place.file().getParent())),
          e);
    } finally {
      if (channel != null && !taken) {
        closeQuietly(channel);
      }
    }
  }

  /** As {@link #take}, for a lock that is soon given back: waits for it as long as that. */
  public static Optional<FolderLock> await(Place place, Instant now, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    Optional<FolderLock> lock = take(place, now);
    while (lock.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
      lock = take(place, now);
    }
    return lock;
  }

  /**
   * The system gave us its lock, and yet the owner of the note may live: where the lock does not
   * reach. On our own kernel it does.
   */
  private static boolean livesElsewhere(LockNote owner, Path note) throws IOException {
    return !Host.here().isOfOneKernel(owner.where()) && silence(note).compareTo(PATIENCE) <= 0;
  }

  /** How long ago a note was touched, by the clock of the disk that it stands on. */
  private static Duration silence(Path note) throws IOException {
    Path probe = Files.createTempFile(note.toAbsolutePath().getParent(), ".huigou-lock", ".now");
    try {
      return Duration.between(
          Files.getLastModifiedTime(note).toInstant(),
          Files.getLastModifiedTime(probe).toInstant());
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void write(Place place, FileChannel channel, byte[] note) throws IOException {
    if (place.note().equals(place.file())) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(note), 0);
    } else {
      Files.write(place.note(), note);
    }
  }

  /** Shows that the owner lives, unless the note is another's by now. */
  private void touch() {
    try {
      if (isHeld()) {
        if (isNoteWithin()) {
          channel.write(ByteBuffer.wrap(note), 0);
        } else {
          try (FileChannel standing = FileChannel.open(noteFile, StandardOpenOption.WRITE)) {
            standing.write(ByteBuffer.wrap(note), 0);
          }
        }
      }
    } catch (IOException | UncheckedIOException theFolderIsGone) {
      // Found out, and said, by isHeld before anything is published.
    }
  }

  /**
   * Whether the lock is still this process's: its note stands where it was put. It does not when
   * the folder was removed, or when this process was away for so long that another took over.
   */
  public boolean isHeld() {
    try {
      byte[] standing = isNoteWithin() ? bytes(channel) : Files.readAllBytes(noteFile);
      return Arrays.equals(standing, note) && Objects.equals(identity, identity(file));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + noteFile + ": " + e, e);
    }
  }

  private boolean isNoteWithin() {
    return noteFile.toAbsolutePath().normalize().equals(file);
  }

  private static byte[] bytes(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_NOTE));
    while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
      // Read on.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  /** Tells a file from another that was put in its place, without opening it. */
  private static Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** The owner that ended without giving the lock back: it was killed, or its machine is gone. */
  public Optional<String> predecessor() {
    return predecessor;
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the lock", e);
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try (channel) {
      if (isHeld()) {
        if (isNoteWithin()) {
          channel.truncate(0);
        } else {
          Files.deleteIfExists(noteFile);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back the lock " + noteFile + ": " + e, e);
    } finally {
      HELD.remove(file);
    }
  }
}
