package huigou.installation;

import huigou.publish.release.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the key stands with which editions are signed: outside input and web root, beside the
 * state, or where {@code HUIGOU_SIGNING_KEY} says.
 */
public final class SigningKeyFile {

  public static final String VARIABLE = "HUIGOU_SIGNING_KEY";

  private SigningKeyFile() {}

  /** Its place in an installation. */
  public static Path of(Workplace place) {
    String named = System.getenv(VARIABLE);
    return named == null || named.isBlank()
        ? place.state().toAbsolutePath().resolveSibling("keys").resolve("signing-key")
        : Path.of(named);
  }

  /**
   * The key of an installation; empty where none was made.
   *
   * @throws UncheckedIOException when the file holds none, or the variable names a file that is not
   *     there
   */
  public static Optional<SigningKey> find(Workplace place) {
    Path file = of(place);
    try {
      return Files.exists(file) || System.getenv(VARIABLE) != null
          ? Optional.of(SigningKey.read(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the signing key: " + e.getMessage(), e);
    }
  }
}
