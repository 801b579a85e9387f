package huigou.publish.release;

import huigou.disk.Trees;
import huigou.model.view.MadeFile;
import huigou.publish.FileSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A release in the making. A file whose bytes are those of the standing release becomes a hard link
 * to it, so that it keeps its inode and time and a mirror has nothing to copy. A file that shows
 * what the standing one shows is not made again.
 */
public final class ReleaseFolder implements FileSink {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path standing;
  private final Map<String, MadeFile> before;
  private final Queue<MadeFile> made = new ConcurrentLinkedQueue<>();

  private ReleaseFolder(Path folder, Path standing, Map<String, MadeFile> before) {
    this.folder = folder;
    this.standing = standing;
    this.before = before;
  }

  /**
   * Starts an empty folder; what an interrupted run left there is removed. {@code standing} need
   * not exist.
   *
   * @param before what files of the standing release were made from, as far as that is known
   */
  public static ReleaseFolder start(Path folder, Path standing, Map<String, MadeFile> before) {
    try {
      Trees.delete(folder);
      Files.createDirectories(folder);
      return resume(folder, standing, before);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot start a release in " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A folder that was started before. */
  public static ReleaseFolder resume(Path folder, Path standing, Map<String, MadeFile> before) {
    return new ReleaseFolder(folder, standing, before);
  }

  /** What files were made from since this was asked last. */
  public List<MadeFile> made() {
    List<MadeFile> since = new ArrayList<>();
    for (MadeFile file = made.poll(); file != null; file = made.poll()) {
      since.add(file);
    }
    return since;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void write(String path, byte[] bytes) {
    Path before = standing.resolve(path);
    try {
      if (Files.isRegularFile(before)
          && Files.size(before) == bytes.length
          && Arrays.equals(Files.readAllBytes(before), bytes)) {
        takeOver(path, bytes);
        return;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + before + " of the standing release: " + e.getMessage(), e);
    }
    create(path, bytes);
  }

  /**
   * Puts a file of the standing release into this one.
   *
   * @param bytes what it holds
   */
  private void takeOver(String path, byte[] bytes) {
    try {
      Path target = folder.resolve(path);
      Files.createDirectories(target.getParent());
      Files.createLink(target, standing.resolve(path).toRealPath());
    } catch (UnsupportedOperationException | FileSystemException noHardLinksHere) {
      create(path, bytes);
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  private void create(String path, byte[] bytes) {
    Path target = folder.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  private static UncheckedIOException unwritten(String path, IOException e) {
    return new UncheckedIOException(
        "cannot write " + path + " into the release: " + e.getMessage(), e);
  }

  @Override
  public void stream(String path, Content content) {
    Path target = folder.resolve(path);
    Path before = standing.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
        content.writeTo(out);
      }
      if (Files.isRegularFile(before) && Files.mismatch(before, target) < 0) {
        link(before, target);
      }
    } catch (IOException e) {
      throw unwritten(path, e);
    }
  }

  @Override
  public void write(
      String path, String shown, UnaryOperator<byte[]> reline, Supplier<byte[]> making) {
    Optional<byte[]> same = standing(path, path, shown);
    byte[] bytes = same.map(reline).orElseGet(making);
    if (same.isPresent() && Arrays.equals(same.get(), bytes)) {
      takeOver(path, bytes);
    } else {
      create(path, bytes);
    }
    made.add(new MadeFile(path, shown, 0, bytes.length, sum(bytes)));
  }

  @Override
  public void stream(String path, String shown, Content content) {
    Optional<byte[]> same = standing(path, path, shown);
    if (same.isPresent()) {
      takeOver(path, same.get());
      made.add(before.get(path));
      return;
    }
    CheckedOutputStream[] checked = new CheckedOutputStream[1];
    stream(
        path,
        out -> {
          checked[0] = new CheckedOutputStream(out, new CRC32());
          content.writeTo(checked[0]);
        });
    try {
      made.add(
          new MadeFile(
              path,
              shown,
              0,
              Files.size(folder.resolve(path)),
              checked[0].getChecksum().getValue()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + path + " in the release", e);
    }
  }

  @Override
  public Optional<byte[]> part(String path, String part, String shown) {
    return standing(path, path + "#" + part, shown);
  }

  @Override
  public void partWritten(String path, String part, String shown, long at, byte[] bytes) {
    made.add(new MadeFile(path + "#" + part, shown, at, bytes.length, sum(bytes)));
  }

  /** Bytes of the standing release that were made from the same and are still what was made. */
  private Optional<byte[]> standing(String file, String name, String shown) {
    MadeFile known = before.get(name);
    Path path = standing.resolve(file);
    if (known == null || !known.shown().equals(shown) || !Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (SeekableByteChannel in = Files.newByteChannel(path)) {
      boolean whole = name.equals(file);
      if (in.size() < known.at() + known.length() || whole && in.size() != known.length()) {
        return Optional.empty();
      }
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(known.length()));
      in.position(known.at());
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // Until there is no more.
      }
      return !bytes.hasRemaining() && sum(bytes.array()) == known.sum()
          ? Optional.of(bytes.array())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + path + " of the standing release: " + e.getMessage(), e);
    }
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  /** Puts a link where a file may stand; leaves the file where there are no hard links. */
  private static void link(Path before, Path target) throws IOException {
    Path link = target.resolveSibling("." + target.getFileName() + ".link");
    try {
      Files.createLink(link, before.toRealPath());
      Files.move(link, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (UnsupportedOperationException | FileSystemException noHardLinksHere) {
      return;
    } finally {
      // A rename of one link over another of the same file does nothing and leaves both.
      Files.deleteIfExists(link);
    }
  }
}
