package huigou.command;

import huigou.installation.ExitCode;
import huigou.publish.release.SiteFolder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rerun}: rebuilds dated editions; the current one is not touched. */
@Command(
    name = "rerun",
    description =
        "Rebuilds the edition of a date from what was known then, into site/editions/DATE/.",
    mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @ArgGroup(multiplicity = "1")
  private Dates dates;

  @Spec private CommandSpec command;

  /** One date, or those of a span. */
  static final class Dates {
    @Option(
        names = "--as-of",
        paramLabel = "DATE",
        required = true,
        description = "Date of the edition, such as 2025-11-28.")
    private LocalDate asOf;

    @ArgGroup(exclusive = false)
    private Span span;
  }

  /** Editions that were published with dates from one to another. */
  static final class Span {
    @Option(
        names = "--from",
        paramLabel = "DATE",
        required = true,
        description = "Rebuild every edition that was published since a date,")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "… until another.")
    private LocalDate to;
  }

  @Override
  public Integer call() {
    if (dates.span == null) {
      return EditionRun.of(options, Optional.of(dates.asOf), Clock.systemUTC());
    }
    List<LocalDate> published =
        new SiteFolder(options.place().site())
            .everPublished().stream()
                .filter(date -> !date.isBefore(dates.span.from) && !date.isAfter(dates.span.to))
                .toList();
    if (published.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "no edition was published from "
              + dates.span.from
              + " to "
              + dates.span.to
              + "; site/editions.json says which were");
    }
    int worst = ExitCode.DONE.code();
    for (LocalDate date : published) {
      int exit = EditionRun.of(options, Optional.of(date), Clock.systemUTC());
      if (!EditionRun.isPublished(exit)) {
        return exit;
      }
      worst = Math.max(worst, exit);
    }
    return worst;
  }
}
