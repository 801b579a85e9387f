package huigou.collect;

import huigou.installation.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Keys that addresses carry: from the environment, from the folder of credentials that systemd
 * hands over, or from {@code secrets.properties} that nobody else may read. They are put into an
 * address last, and taken out of everything that is said.
 */
public final class Secrets {

  /** The file beside the launcher. */
  public static final String FILE = "secrets.properties";

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Map<String, String> environment;
  private final Path home;

  public Secrets(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  /** A key with where it comes from. */
  public record Found(String value, String from) {}

  /**
   * A key by name.
   *
   * @throws WrongUse when the file of keys can be read by others
   */
  public Optional<Found> find(String name) {
    String variable = "HUIGOU_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    String set = environment.get(variable);
    if (set != null && !set.isBlank()) {
      return Optional.of(new Found(set.strip(), "environment, " + variable));
    }
    String folder = environment.get("CREDENTIALS_DIRECTORY");
    try {
      if (folder != null && Files.isReadable(Path.of(folder, name))) {
        return Optional.of(
            new Found(
                Files.readString(Path.of(folder, name)).strip(),
                "credential of the service manager"));
      }
      Path file = home.resolve(FILE);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      requirePrivate(file);
      Properties keys = new Properties();
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in);
      }
      return Optional.ofNullable(keys.getProperty(name))
          .filter(value -> !value.isBlank())
          .map(value -> new Found(value.strip(), FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key " + name + ": " + e.getMessage(), e);
    }
  }

  private static void requirePrivate(Path file) throws IOException {
    try {
      List<PosixFilePermission> open = new ArrayList<>(Files.getPosixFilePermissions(file));
      open.retainAll(OTHERS);
      if (!open.isEmpty()) {
        throw new WrongUse(
            file
                + " can be read by others, and holds keys; take that right away: chmod 600 "
                + file);
      }
    } catch (UnsupportedOperationException noSuchRightsHere) {
      // The file system has no such rights.
    }
  }

  /** A key as it stands in an address, whatever characters it has. */
  static String inAddress(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * A text without the value of a key, whatever name it stands under, plain or as in an address.
   */
  static String without(String text, Optional<String> value) {
    return value
        .filter(key -> !key.isEmpty())
        .map(key -> text.replace(key, "…").replace(inAddress(key), "…"))
        .orElse(text);
  }
}
