package huigou.command;

import huigou.installation.ReadCatalogue;
import huigou.installation.RunSettings;
import huigou.installation.Workplace;
import huigou.model.text.WebAddress;
import huigou.model.view.SiteAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Options that every command has. Precedence: option, environment, {@code huigou.properties},
 * default.
 */
final class CommonOptions {

  /** Set by the launcher when it found no folder of its own for temporary files. */
  private static final String ELSEWHERE = "huigou.temporary";

  /** A name, an at and a host: what a program for mail will take for an address. */
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

  /** Forms of the log. */
  enum LogForm {
    text,
    json
  }

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Deliveries and catalogue (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:huigou.home:-.}/input")
  private Path input;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Web root to publish into (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:huigou.home:-.}/site")
  private Path site;

  @Option(
      names = "--store",
      paramLabel = "DIR-or-JDBC-URL",
      description =
          "The store: a folder, or an address that begins with jdbc:h2: (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:huigou.home:-.}/var/store")
  private String store;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Templates and messages (default: ${DEFAULT-VALUE}).",
      defaultValue = "${sys:huigou.home:-.}/templates")
  private Path templates;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "Address under which the site will stand; makes links between languages absolute.")
  private String baseUrl;

  @Option(
      names = "--tag-authority",
      paramLabel = "HOST,YEAR",
      description = "Authority of the names of feed entries (default: ${DEFAULT-VALUE}).",
      defaultValue = "huigou.example,2025")
  private String tagAuthority;

  @Option(
      names = "--errors-to",
      paramLabel = "ADDRESS",
      description =
          "Where readers tell of errors, an e-mail address or a web address: every page names it.")
  private String errorsTo;

  @Option(names = "--dry-run", description = "Write nothing, and say what would be written.")
  private boolean dryRun;

  @Option(names = "--full", description = "Publish anew although the standing edition is right.")
  private boolean full;

  @Option(
      names = "--strict",
      description = "Exit 3 when something is in quarantine or a source is late.")
  private boolean strict;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "Form of the log: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private LogForm log;

  private final ReadCatalogue catalogue = new ReadCatalogue();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  boolean dryRun() {
    return dryRun;
  }

  boolean strict() {
    return strict;
  }

  /** The catalogue, which a command reads once. */
  ReadCatalogue catalogue() {
    return catalogue;
  }

  LogForm log() {
    return log;
  }

  /** Whether whatever is said is an object a line. */
  boolean isJson() {
    return log == LogForm.json;
  }

  /** Tables and statements are H2's; another database is refused here and not half-way. */
  private void requireOurStore() {
    if (store.startsWith("jdbc:") && !store.startsWith("jdbc:h2:")) {
      throw new ParameterException(
          command.commandLine(),
          "--store "
              + store
              + " is no store that this program can keep; expected is a folder, in which it makes an"
              + " H2 file, or an address that begins with jdbc:h2:");
    }
  }

  /**
   * @throws ParameterException for an empty folder, or a store that is none
   */
  Workplace place() {
    required("--input", input.toString());
    required("--site", site.toString());
    required("--store", store);
    requireOurStore();
    required("--templates", templates.toString());
    Path state =
        store.startsWith("jdbc:")
            ? Path.of(System.getProperty("huigou.home", "."), "var")
            : Optional.ofNullable(Path.of(store).toAbsolutePath().getParent()).orElse(Path.of("."));
    Workplace place =
        new Workplace(
            input.normalize(), site.normalize(), store, state.normalize(), templates.normalize());
    temporaryFilesInto(place.temporary());
    return place;
  }

  /**
   * Where the launcher's own folder cannot be written, as in an image whose root is read-only,
   * temporary files go to the state folder: the system's may be read-only too.
   */
  private static void temporaryFilesInto(Path folder) {
    if (System.getProperty(ELSEWHERE) == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException notHereEither) {
      return;
    }
    if (Files.isWritable(folder)) {
      System.setProperty("java.io.tmpdir", folder.toString());
      System.clearProperty(ELSEWHERE);
    }
  }

  /** The same by the machine's clock. */
  RunSettings settings(Optional<LocalDate> asOf, boolean intoCurrent) {
    return settings(asOf, intoCurrent, Clock.systemUTC());
  }

  /**
   * @throws ParameterException for an empty folder or an address that cannot be the site's
   */
  RunSettings settings(Optional<LocalDate> asOf, boolean intoCurrent, Clock clock) {
    return new RunSettings(place(), asOf, intoCurrent, full, strict, address(), clock, catalogue);
  }

  private void required(String option, String value) {
    if (value.isBlank()) {
      throw new ParameterException(
          command.commandLine(), option + " is empty; a folder is expected");
    }
  }

  private SiteAddress address() {
    if (!tagAuthority.matches("[A-Za-z0-9.-]+,\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
      throw new ParameterException(
          command.commandLine(),
          "--tag-authority "
              + tagAuthority
              + " names nobody; expected is a host and a year, such as example.org,2025");
    }
    return new SiteAddress(base(), tagAuthority, errors());
  }

  /** Where readers tell of errors: an e-mail address becomes a link that writes to it. */
  private Optional<String> errors() {
    if (errorsTo == null || errorsTo.isBlank()) {
      return Optional.empty();
    }
    String address = errorsTo.strip().replaceFirst("^mailto:", "");
    if (MAIL.matcher(address).matches()) {
      return Optional.of("mailto:" + address);
    }
    return Optional.of(
        WebAddress.of(address)
            .map(URI::toString)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--errors-to "
                            + errorsTo
                            + " is no address that a reader can write to; expected is one such as"
                            + " errors@example.org or https://example.org/errors")));
  }

  private Optional<String> base() {
    if (baseUrl == null || baseUrl.isBlank()) {
      return Optional.empty();
    }
    Optional<URI> address =
        WebAddress.of(baseUrl.strip())
            .filter(url -> url.getQuery() == null && url.getFragment() == null);
    if (address.isPresent()) {
      return Optional.of(address.get().toString().replaceAll("/+$", ""));
    }
    throw new ParameterException(
        command.commandLine(),
        "--base-url "
            + baseUrl
            + " cannot be the site's address; expected is one such as https://example.org/huigou");
  }
}
