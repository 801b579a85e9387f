package huigou.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Folders with all that is in them. */
public final class Trees {

  private static final Set<PosixFilePermission> READ =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<PosixFilePermission> ENTER =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_EXECUTE);

  private Trees() {}

  /** Removes a folder with all that is in it; links are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Lets everybody read a tree, whatever the mask under which it was written: a web server is
   * another user. Rights are added, none is taken.
   */
  public static void open(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            add(folder, ENTER);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              add(file, READ);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Lets everybody read one folder's names, or one file. */
  public static void openOne(Path path) throws IOException {
    add(path, Files.isDirectory(path) ? ENTER : READ);
  }

  private static void add(Path path, Set<PosixFilePermission> wanted) throws IOException {
    Set<PosixFilePermission> rights;
    try {
      rights = Files.getPosixFilePermissions(path);
    } catch (UnsupportedOperationException noSuchRightsHere) {
      return;
    }
    if (rights.addAll(wanted)) {
      Files.setPosixFilePermissions(path, rights);
    }
  }

  /** The first file or folder of a tree that others may not read; empty when they may all. */
  public static Optional<Path> closedToOthers(Path root) throws IOException {
    Path[] found = new Path[1];
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return look(folder, ENTER);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            boolean served =
                attributes.isRegularFile() && !file.getFileName().toString().startsWith(".");
            return served ? look(file, READ) : FileVisitResult.CONTINUE;
          }

          private FileVisitResult look(Path path, Set<PosixFilePermission> needed)
              throws IOException {
            if (isOpen(path, needed)) {
              return FileVisitResult.CONTINUE;
            }
            found[0] = path;
            return FileVisitResult.TERMINATE;
          }
        });
    return Optional.ofNullable(found[0]);
  }

  /** The first folder on the way to a path that others may not pass through; empty when none. */
  public static Optional<Path> barredToOthers(Path path) throws IOException {
    for (Path above = path.toRealPath().getParent(); above != null; above = above.getParent()) {
      if (!isOpen(above, EnumSet.of(PosixFilePermission.OTHERS_EXECUTE))) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private static boolean isOpen(Path path, Set<PosixFilePermission> needed) throws IOException {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
      return needed.stream()
          .filter(right -> right.name().startsWith("OTHERS"))
          .allMatch(rights::contains);
    } catch (UnsupportedOperationException noSuchRightsHere) {
      return true;
    }
  }
}
