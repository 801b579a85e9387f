package huigou.publish.release;

import huigou.disk.Trees;
import huigou.publish.FileSink;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A release in the making. A file whose bytes are those of the standing release becomes a hard link
 * to it, so that it keeps its inode and time and a mirror has nothing to copy.
 */
public final class ReleaseFolder implements FileSink {

  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Path standing;

  private ReleaseFolder(Path folder, Path standing) {
    this.folder = folder;
    this.standing = standing;
  }

  /**
   * Starts an empty folder; what an interrupted run left there is removed. {@code standing} need
   * not exist.
   */
  public static ReleaseFolder start(Path folder, Path standing) {
    try {
      Trees.delete(folder);
      Files.createDirectories(folder);
      return new ReleaseFolder(folder, standing);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot start a release in " + folder + ": " + e.getMessage(), e);
    }
  }

  /** A folder that was started before. */
  public static ReleaseFolder resume(Path folder, Path standing) {
    return new ReleaseFolder(folder, standing);
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void write(String path, byte[] bytes) {
    Path target = folder.resolve(path);
    Path before = standing.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      if (Files.isRegularFile(before)
          && Files.size(before) == bytes.length
          && Arrays.equals(Files.readAllBytes(before), bytes)) {
        try {
          Files.createLink(target, before.toRealPath());
          return;
        } catch (UnsupportedOperationException | FileSystemException noHardLinksHere) {
          // The file is written as if there had been none before.
        }
      }
      Files.write(target, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + path + " into the release: " + e.getMessage(), e);
    }
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
      throw new UncheckedIOException(
          "cannot write " + path + " into the release: " + e.getMessage(), e);
    }
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
