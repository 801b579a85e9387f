package huigou.support;

import huigou.installation.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The edition of the bundled input, made once for all tests of a JVM that look at it. */
public final class BundledEdition {

  private static Path edition;

  private BundledEdition() {}

  /** The edition's root; nobody may write there. */
  public static synchronized Path root() {
    if (edition == null) {
      try {
        Night night = new Night(Files.createTempDirectory("huigou-bundled"), Project.input());
        ExitCode code = night.run();
        if (code != ExitCode.DONE) {
          throw new IllegalStateException("the bundled input gives " + code);
        }
        edition = night.current().toRealPath();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return edition;
  }
}
