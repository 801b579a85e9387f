package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.StandingInput;
import huigou.model.time.BusinessCalendar;
import huigou.publish.release.SiteFolder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
        "Makes the edition of a date from what was known then, into site/editions/DATE/, or those of a span.",
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

  /**
   * Editions with dates from one to another: those published, and those of days on which rates are
   * fixed.
   */
  static final class Span {
    @Option(
        names = "--from",
        paramLabel = "DATE",
        required = true,
        description =
            "Make every edition since a date: of days on which one was published, and of those on which rates are fixed,")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, description = "… until another.")
    private LocalDate to;
  }

  @Override
  public Integer call() {
    if (dates.span == null) {
      return EditionRun.of(options, Optional.of(dates.asOf), Clock.systemUTC());
    }
    List<LocalDate> wanted = days(dates.span);
    if (wanted.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "from "
              + dates.span.from
              + " to "
              + dates.span.to
              + " there is no day on which rates are fixed and none on which an edition was"
              + " published, or nothing is delivered yet");
    }
    int worst = ExitCode.DONE.code();
    for (LocalDate date : wanted) {
      int exit = EditionRun.of(options, Optional.of(date), Clock.systemUTC());
      if (!EditionRun.isPublished(exit)) {
        return exit;
      }
      worst = Math.max(worst, exit);
    }
    return worst;
  }

  /**
   * Days of editions in a span, none after the newest delivery: nobody knows what is known then.
   */
  private List<LocalDate> days(Span span) {
    StandingInput input = StandingInput.read(options.place(), options.catalogue());
    BusinessCalendar calendar = input.catalogue().findings().fixings();
    LocalDate newest = input.editionDate(options.place(), Optional.empty());
    TreeSet<LocalDate> days = new TreeSet<>(new SiteFolder(options.place().site()).everPublished());
    span.from
        .datesUntil(span.to.isBefore(span.from) ? span.from : span.to.plusDays(1))
        .filter(day -> calendar.covers(day) && calendar.isBusinessDay(day))
        .forEach(days::add);
    return days.stream()
        .filter(day -> !day.isBefore(span.from) && !day.isAfter(span.to))
        .filter(day -> !day.isAfter(newest))
        .toList();
  }
}
