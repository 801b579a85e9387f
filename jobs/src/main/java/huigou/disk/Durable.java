package huigou.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Files that are believed only when they are on the disk: bytes are forced out before the rename
 * that shows them, and the folder after it. Where a folder cannot be forced (some systems know no
 * such thing) the rename alone counts.
 */
public final class Durable {

  /** A disk takes many small requests at once in hardly more time than one. */
  private static final int AT_ONCE = 16;

  private Durable() {}

  /**
   * Puts bytes where a file stands or is to stand: readers see the old one or the new one, whole.
   *
   * @throws IOException when they cannot be written; the old file then stands as it was
   */
  public static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(fresh, bytes);
    move(fresh, file);
  }

  /** Moves a file or folder of the same disk to where it is seen, over what may stand there. */
  public static void move(Path from, Path to) throws IOException {
    if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      force(from);
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(to.toAbsolutePath().getParent());
  }

  /** Forces a file's bytes out. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Forces out which names a folder has. */
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException noSuchThingHere) {
      // Systems that cannot open a folder keep its names in order by themselves.
    }
  }

  /**
   * Forces out a whole tree. Files with a second name are passed over: they are part of a tree that
   * was forced out before.
   *
   * @throws IOException when bytes do not get onto the disk
   */
  public static void forceTree(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && names(file) == 1) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
          }
        });
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> under = new ArrayList<>();
      for (Path file : files) {
        under.add(
            threads.submit(
                () -> {
                  force(file);
                  return file;
                }));
      }
      for (Path folder : folders) {
        under.add(threads.submit(() -> forceFolder(folder)));
      }
      for (Future<?> each : under) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the release was forced onto the disk", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** How many names a file has; one where that cannot be asked. */
  private static int names(Path file) throws IOException {
    try {
      return (Integer) Files.getAttribute(file, "unix:nlink");
    } catch (UnsupportedOperationException | IllegalArgumentException notHere) {
      return 1;
    }
  }
}
