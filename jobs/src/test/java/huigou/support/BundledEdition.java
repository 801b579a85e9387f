package huigou.support;

import huigou.installation.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The edition of the bundled input, made once for all tests that look at it: of one run of the
 * build, whichever of its processes asks first.
 */
public final class BundledEdition {

  private static Path edition;

  private BundledEdition() {}

  /** The edition's root; nobody may write there. */
  public static synchronized Path root() {
    if (edition == null) {
      try {
        edition =
            System.getProperty("huigou.run") == null
                ? made(Files.createTempDirectory("huigou-bundled"))
                : shared();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return edition;
  }

  /** The one of this run of the build; what an earlier run left is removed. */
  private static Path shared() throws IOException {
    Path all = Files.createDirectories(Project.root().resolve("jobs/target/bundled"));
    Path own = all.resolve(System.getProperty("huigou.run").replaceAll("[^0-9A-Za-z-]", "-"));
    try (FileChannel channel =
            FileChannel.open(
                all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Path whole = own.resolve("whole");
      if (!Files.exists(whole)) {
        for (Path old : folders(all)) {
          Trees.delete(old);
        }
        Files.writeString(whole, made(Files.createDirectories(own)).toString());
      }
      return Path.of(Files.readString(whole));
    }
  }

  private static List<Path> folders(Path all) throws IOException {
    try (Stream<Path> found = Files.list(all)) {
      return found.filter(Files::isDirectory).toList();
    }
  }

  private static Path made(Path folder) throws IOException {
    Night night = new Night(folder, Project.input());
    ExitCode code = night.run();
    if (code != ExitCode.DONE) {
      throw new IllegalStateException("the bundled input gives " + code);
    }
    return night.current().toRealPath();
  }
}
