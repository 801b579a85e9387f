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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that addresses carry: from the environment, from the folder of credentials that systemd
 * hands over, or from {@code secrets.properties} that nobody else may read. They are put into an
 * address last, and taken out of everything that is said.
 */
public final class Secrets {

  /** The file beside the launcher. */
  public static final String FILE = "secrets.properties";

  /** Characters have names in pages. */
  private static final Map<Integer, String> NAMED =
      Map.of(
          (int) '"',
          "quot",
          (int) '&',
          "amp",
          (int) '<',
          "lt",
          (int) '>',
          "gt",
          (int) '\'',
          "apos");

  /** A character of a key is written with no more than so many. */
  private static final int LONGEST_SPELLING = 24;

  private static final int PIECE = 1 << 20;

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
        Optional<Found> credential =
            Optional.of(Files.readString(Path.of(folder, name)).strip())
                .filter(value -> !value.isEmpty())
                .map(value -> new Found(value, "credential of the service manager"));
        if (credential.isPresent()) {
          return credential;
        }
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
   * A text without the value of a key, whatever name it stands under: plain, or as it is written in
   * an address, in JSON or in a page.
   */
  static String without(String text, Optional<String> value) {
    return value
        .filter(key -> !key.isEmpty())
        .map(key -> spellings(key).matcher(text).replaceAll("…"))
        .orElse(text);
  }

  /** Whether a file has a key in one of its spellings. */
  static boolean isIn(Path file, String key) throws IOException {
    Pattern spellings = spellings(key);
    int longest = key.length() * LONGEST_SPELLING;
    String before = "";
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        String text = before + new String(piece, StandardCharsets.ISO_8859_1);
        if (spellings.matcher(text).find()) {
          return true;
        }
        before = text.substring(Math.max(0, text.length() - longest));
      }
    }
    return false;
  }

  private static Pattern spellings(String key) {
    return Pattern.compile(
        key.codePoints().mapToObj(Secrets::spellings).collect(Collectors.joining()),
        Pattern.CASE_INSENSITIVE);
  }

  /** How one character may be written. */
  private static String spellings(int character) {
    String plain = Character.toString(character);
    StringBuilder inAddress = new StringBuilder();
    for (byte each : plain.getBytes(StandardCharsets.UTF_8)) {
      inAddress.append("%(?:25)?").append("%02x".formatted(each & 0xFF));
    }
    String named = NAMED.get(character);
    return "(?:\\\\?"
        + Pattern.quote(plain)
        + "|"
        + inAddress
        + "|\\\\u%04x".formatted(character)
        + "|&#0*%d;|&#x0*%x;".formatted(character, character)
        + (named == null ? "" : "|&" + named + ";")
        + (character == ' ' ? "|\\+" : "")
        + ")";
  }
}
