package huigou.command;

import huigou.job.RunSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * Options that every command which runs the job has. Precedence: option, environment, {@code
 * huigou.properties}, default.
 */
final class CommonOptions {

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
      description = "The store (default: ${DEFAULT-VALUE}).",
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

  @Option(names = "--full", description = "Publish anew although the standing edition is right.")
  private boolean full;

  @Option(
      names = "--strict",
      description = "Exit 3 when something is in quarantine or a source is late.")
  private boolean strict;

  RunSettings settings(Optional<LocalDate> asOf, boolean intoCurrent) {
    Path state =
        store.startsWith("jdbc:")
            ? Path.of(System.getProperty("huigou.home", "."), "var")
            : Optional.ofNullable(Path.of(store).getParent()).orElse(Path.of("."));
    Optional<String> base =
        Optional.ofNullable(baseUrl)
            .filter(url -> !url.isBlank())
            .map(url -> url.replaceAll("/+$", ""));
    return new RunSettings(
        input.normalize(), site, store, state, templates, asOf, intoCurrent, full, strict, base);
  }
}
