package huigou.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The program as a run identifies it: the version for people, and a hash of its classes for the
 * fingerprint.
 *
 * @param number such as {@code 0.1.0}
 * @param hash changes when any class or resource of ours does
 */
public record ProgramVersion(String number, String hash) {

  /** Worked out once: a program does not change while it runs. */
  private static final class Current {

    private static final ProgramVersion VERSION = read();
  }

  /** The program that runs. */
  public static ProgramVersion current() {
    return Current.VERSION;
  }

  /** Reads both off the place from which this class was loaded, a jar or a folder. */
  private static ProgramVersion read() {
    Properties properties = new Properties();
    try (var in = ProgramVersion.class.getResourceAsStream("/huigou.properties")) {
      properties.load(in);
      Path code =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String hash = Files.isRegularFile(code) ? FileTree.hashOfJar(code) : FileTree.hash(code);
      return new ProgramVersion(properties.getProperty("version"), hash);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own files", e);
    } catch (URISyntaxException | java.nio.file.FileSystemNotFoundException e) {
      return new ProgramVersion(
          properties.getProperty("version"), properties.getProperty("version"));
    }
  }
}
