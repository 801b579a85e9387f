package huigou.command;

import huigou.catalogue.CatalogueFault;
import huigou.catalogue.CatalogueReader;
import huigou.collect.FeedReport;
import huigou.installation.ExitCode;
import huigou.installation.FeedLine;
import huigou.installation.InstallationStatus;
import huigou.installation.Workplace;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how things stand, by the clock, while a night runs too. */
@Command(
    name = "status",
    description =
        "Last run, freshness of every source by the clock, what is late. Works while a night runs.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private TrialOptions trial;

  @Option(names = "--json", description = "One JSON object instead of lines.")
  private boolean json;

  @Override
  public Integer call() {
    Clock clock = trial.clock();
    InstallationStatus status =
        InstallationStatus.of(options.place(), clock, feeds(options.place(), clock));
    if (options.isJson()) {
      System.out.println(status.jsonLine());
    } else {
      System.out.println(json ? status.json() : text(status, clock.instant()));
    }
    boolean well = status.quarantined() == 0 && status.late().isEmpty();
    return (well || !options.strict() ? ExitCode.DONE : ExitCode.PUBLISHED_WITH_ISSUES).code();
  }

  /** How feeds stand; a catalogue that cannot be read is told by the next night. */
  private static List<FeedLine> feeds(Workplace place, Clock clock) {
    try {
      return FeedReport.of(place, CatalogueReader.read(place.input()), clock.instant());
    } catch (CatalogueFault unreadable) {
      return List.of();
    }
  }

  private static String text(InstallationStatus status, Instant now) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "edition",
        status.edition().orElse("none")
            + status.publishedAt().map(time -> ", published " + time).orElse("")
            + status.program().map(program -> " by huigou " + program).orElse("")
            + (status.pinned() ? "; held by a rollback" : ""));
    line(
        text,
        "running",
        status
            .running()
            .map(owner -> owner + status.step().map(step -> ", at step " + step).orElse(""))
            .orElse("no"));
    if (status.running().isEmpty()) {
      line(text, "last run", lastRun(status));
    }
    for (InstallationStatus.Source source : status.sources()) {
      line(
          text,
          source.id(),
          words(source.state())
              + date(", figures to ", source.dataTo())
              + date(", received ", source.lastReceivedOn())
              + date(", late after ", source.lateAfter()));
    }
    for (FeedLine feed : status.feeds()) {
      line(
          text,
          feed.id(),
          (feed.outcome().isEmpty() ? "never asked" : feed.outcome())
              + date(", answered ", Optional.ofNullable(feed.lastAnswer()))
              + date(", failing since ", Optional.ofNullable(feed.failingSince()))
              + (feed.why().isEmpty() ? "" : ": " + feed.why())
              + next(feed, now));
    }
    line(text, "quarantine", String.valueOf(status.quarantined()));
    line(text, "late", status.late().isEmpty() ? "none" : String.join(", ", status.late()));
    text.append(status.alert());
    return text.toString();
  }

  private static String next(FeedLine feed, Instant now) {
    return feed.nextAsk() != null && !feed.nextAsk().isAfter(now)
        ? ", due now: the next run asks"
        : date(", asked next ", Optional.ofNullable(feed.nextAsk()));
  }

  private static String lastRun(InstallationStatus status) {
    return status
        .lastRun()
        .map(
            command ->
                command
                    + ", started "
                    + status.lastStartedAt().orElse("?")
                    + status
                        .lastExit()
                        .map(
                            exit ->
                                ", ended "
                                    + status.lastEndedAt().orElse("?")
                                    + " with exit "
                                    + exit
                                    + status.lastSaid().map(said -> " (" + said + ")").orElse(""))
                        .orElse(
                            ", killed" + status.step().map(step -> " at step " + step).orElse("")))
        .orElse("none");
  }

  private static String words(String state) {
    return switch (state) {
      case "carried-over" -> "carried over from another copy: not late, and not fresh";
      case "no-data" -> "no figures";
      default -> state;
    };
  }

  private static String date(String words, Optional<? extends Object> date) {
    return date.map(day -> words + day).orElse("");
  }

  private static void line(StringBuilder text, String what, String said) {
    text.append("%-14s %s%n".formatted(what, said));
  }
}
