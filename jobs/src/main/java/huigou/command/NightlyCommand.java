package huigou.command;

import huigou.catalogue.Catalogue;
import huigou.collect.CollectRun;
import huigou.collect.FeedReport;
import huigou.disk.FolderLock;
import huigou.installation.ExitCode;
import huigou.installation.OrderlyEnd;
import huigou.installation.RunLock;
import huigou.installation.Workplace;
import huigou.installation.WrongUse;
import huigou.job.OpenEditions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: publishes what stands under {@code input/} as the current edition. */
@Command(
    name = "nightly",
    description =
        "Reads what is new under input/, and publishes the edition of the newest delivery's day."
            + " Works offline; with --collect publishers are asked first for what is due.",
    mixinStandardHelpOptions = true)
final class NightlyCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;
  @Mixin private CollectOptions collecting;

  @Option(names = "--collect", description = "Ask publishers first for what is due.")
  private boolean collect;

  @Option(
      names = "--only",
      paramLabel = "FEED-or-SOURCE",
      split = ",",
      description = "With --collect: ask these feeds alone.")
  private List<String> only = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Clock clock = collecting.clock();
    if (options.dryRun() && collect) {
      throw new WrongUse(
          "--dry-run with --collect: what would come is not known before it is asked for; collect"
              + " --dry-run says what would be asked, nightly --dry-run what would be published of"
              + " what is there");
    }
    if (options.dryRun()) {
      return EditionRun.of(options, Optional.empty(), clock);
    }
    Workplace place = options.place();
    int fetched =
        collect
            ? collect(place, options.catalogue().of(place.input()), clock)
            : ExitCode.DONE.code();
    if (isToldToEnd(fetched)) {
      return fetched;
    }
    int published = published(clock);
    if (EditionRun.isPublished(published) && FeedReport.isAnythingCollected(place)) {
      FeedReport.publish(place, options.catalogue().of(place.input()), clock.instant());
    }
    return together(fetched, published);
  }

  private static boolean isToldToEnd(int fetched) {
    return fetched == ExitCode.TERMINATED.code() || fetched == ExitCode.INTERRUPTED.code();
  }

  /** The newest edition, and those of the days before that are open and that something came for. */
  private int published(Clock clock) {
    int published = EditionRun.of(options, Optional.empty(), clock);
    if (!EditionRun.isPublished(published) || options.dryRun()) {
      return published;
    }
    for (LocalDate open : OpenEditions.changed(options.settings(Optional.empty(), true, clock))) {
      int again = EditionRun.of(options, Optional.of(open), clock);
      if (!EditionRun.isPublished(again)) {
        return again;
      }
      published = Math.max(published, again);
    }
    return published;
  }

  /**
   * What failed in the program, its use or at the gate beats what was not fetched; that the rest.
   */
  static int together(int fetched, int published) {
    boolean beaten = fetched == ExitCode.DONE.code() || !EditionRun.isPublished(published);
    return beaten ? published : fetched;
  }

  private int collect(Workplace place, Catalogue catalogue, Clock clock)
      throws InterruptedException {
    try (OrderlyEnd end = OrderlyEnd.expected(tooLate -> {});
        FolderLock held = RunLock.ofCollecting(place.state(), clock.instant());
        CollectRun run = collecting.run(place, catalogue, false)) {
      end.working(run);
      ExitCode exit =
          CollectOptions.asked(
              end, options, run, run.due(CollectCommand.wanted(catalogue, only)), false);
      if (end.isAsked()) {
        return end.exit().code();
      }
      CollectOptions.say(options, run.skew());
      return exit == ExitCode.PUBLISHED_WITH_ISSUES && !options.strict()
          ? ExitCode.DONE.code()
          : exit.code();
    }
  }
}
