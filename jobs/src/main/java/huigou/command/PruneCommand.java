package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.RunLock;
import huigou.installation.SigningKeyFile;
import huigou.installation.Workplace;
import huigou.publish.release.SiteFolder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code prune}: removes old dated editions, and leaves their record. */
@Command(
    name = "prune",
    description =
        "Removes dated editions that are older than a number of days, but for the last of each month; editions.json keeps their record, and rerun makes them again.",
    mixinStandardHelpOptions = true)
final class PruneCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(
      names = "--keep",
      paramLabel = "DAYS",
      required = true,
      description = "Keep all editions of so many days before the newest one.")
  private int keep;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new ParameterException(
          command.commandLine(), "--keep " + keep + " keeps nothing; expected is a number of days");
    }
    Workplace place = options.place();
    SiteFolder site = new SiteFolder(place.site(), SigningKeyFile.find(place));
    Clock clock = Clock.systemUTC();
    if (options.dryRun()) {
      say(prune(site, true), true);
      return ExitCode.DONE.code();
    }
    try (RunLock held = RunLock.take(place, clock.instant())) {
      held.takeSite(clock.instant());
      say(prune(site, false), false);
    }
    return ExitCode.DONE.code();
  }

  private List<LocalDate> prune(SiteFolder site, boolean dry) {
    List<LocalDate> dates = site.editionDates().stream().map(LocalDate::parse).toList();
    if (dates.isEmpty()) {
      return List.of();
    }
    TreeMap<YearMonth, LocalDate> lastOfMonth = new TreeMap<>();
    dates.forEach(date -> lastOfMonth.merge(YearMonth.from(date), date, PruneCommand::later));
    Set<LocalDate> kept = new HashSet<>(lastOfMonth.values());
    LocalDate first = dates.get(dates.size() - 1).minusDays(keep - 1L);
    return site.prune(date -> kept.contains(date) || !date.isBefore(first), dry);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void say(List<LocalDate> gone, boolean dry) {
    String what = dry ? "would remove" : "removed";
    Console.row(
        options,
        gone.isEmpty() ? "nothing to remove" : what + " " + gone.size() + " editions: " + gone,
        "outcome",
        what.replace(' ', '-'),
        "editions",
        gone.stream().map(LocalDate::toString).toList());
  }
}
