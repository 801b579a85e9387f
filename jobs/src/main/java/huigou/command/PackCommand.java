package huigou.command;

import huigou.disk.FolderLock;
import huigou.installation.ExitCode;
import huigou.installation.RunLock;
import huigou.installation.Workplace;
import huigou.snapshot.DeliveryPacking;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pack}: puts the deliveries of months that are over into archives. */
@Command(
    name = "pack",
    description =
        "Puts the deliveries of months that are over into input/<source>/packed/<month>.zip, in which they are read in place; editions stay as they are.",
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(names = "--undo", description = "Put them back as files.")
  private boolean undo;

  @Option(
      names = "--before",
      paramLabel = "MONTH",
      description =
          "Months before this one, such as 2026-01 (default: the current month; with --undo all).")
  private String before;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Workplace place = options.place();
    Clock clock = Clock.systemUTC();
    YearMonth month = month(clock);
    if (options.dryRun()) {
      say(done(place, month, true), true);
      return ExitCode.DONE.code();
    }
    try (RunLock run = RunLock.take(place, clock.instant());
        FolderLock deliveries = RunLock.ofDeliveries(place.input(), clock.instant())) {
      say(done(place, month, false), false);
    }
    return ExitCode.DONE.code();
  }

  private List<DeliveryPacking.Done> done(Workplace place, YearMonth month, boolean dry) {
    return undo
        ? DeliveryPacking.unpack(place.input(), month, dry)
        : DeliveryPacking.pack(place.input(), month, dry);
  }

  private void say(List<DeliveryPacking.Done> done, boolean dry) {
    String what = (dry ? "would be " : "") + (undo ? "unpacked" : "packed");
    for (DeliveryPacking.Done each : done) {
      String archive = "input/" + each.archive();
      Console.row(
          options,
          what + ": " + archive + ", " + each.files() + " files",
          "outcome",
          what.replace(' ', '-'),
          "archive",
          archive,
          "files",
          each.files());
    }
    if (done.isEmpty()) {
      Console.line(options, "nothing to " + (undo ? "unpack" : "pack"));
    }
  }

  private YearMonth month(Clock clock) {
    if (before == null) {
      return undo ? YearMonth.of(9999, 12) : YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }
    try {
      return YearMonth.parse(before);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandLine(),
          "--before " + before + " is no month; expected is one such as 2026-01");
    }
  }
}
