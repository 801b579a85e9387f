package huigou.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rerun --as-of DATE}: rebuilds a dated edition; the current one is not touched. */
@Command(
    name = "rerun",
    description =
        "Rebuilds the edition of a date from what was known then, into site/editions/DATE/.",
    mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "Date of the edition, such as 2025-11-28.")
  private LocalDate asOf;

  @Override
  public Integer call() {
    return EditionRun.of(options, Optional.of(asOf), Clock.systemUTC());
  }
}
