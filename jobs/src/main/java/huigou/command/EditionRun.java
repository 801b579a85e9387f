package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.job.DryRun;
import huigou.job.Nightly;
import huigou.publish.release.ReleaseComparison;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A run that publishes an edition, or with {@code --dry-run} says what it would publish. */
final class EditionRun {

  private static final int NAMED = 10;

  private EditionRun() {}

  /**
   * @param asOf date of a dated edition; empty for the current one
   */
  static int of(CommonOptions options, Optional<LocalDate> asOf, Clock clock) {
    RunSettings settings = options.settings(asOf, asOf.isEmpty(), clock);
    if (!options.dryRun()) {
      return new Nightly(settings).run().code();
    }
    DryRun run = DryRun.of(settings);
    if (run.release().isEmpty()) {
      Console.row(options, "nothing would be written", "would_write", List.of());
      return run.exit().code();
    }
    ReleaseComparison files = run.against().orElseThrow();
    String release = "site/releases/" + run.release().get();
    Console.row(options, "would write " + release, "would_write", List.of(release));
    Console.row(
        options,
        asOf.isEmpty()
            ? "would point site/current, site/previous and the edition's date at it"
            : "would point site/editions/" + asOf.get() + " at it",
        "would_point",
        asOf.map(date -> List.of("site/editions/" + date))
            .orElseGet(() -> List.of("site/current", "site/previous", "the edition's date")));
    list(options, "new", files.added());
    list(options, "changed", files.changed());
    list(options, "gone", files.gone());
    Console.row(
        options, "same: " + files.same() + " files", "files", "same", "count", files.same());
    return run.exit().code();
  }

  /** Whether an edition stands after a run that ended so. */
  static boolean isPublished(int exit) {
    return exit == ExitCode.DONE.code() || exit == ExitCode.PUBLISHED_WITH_ISSUES.code();
  }

  /** Some of the paths for people; all of them for whoever reads objects. */
  private static void list(CommonOptions options, String what, List<String> paths) {
    StringBuilder lines = new StringBuilder(what + ": " + paths.size() + " files");
    paths.stream().limit(NAMED).forEach(path -> lines.append("\n  ").append(path));
    if (paths.size() > NAMED) {
      lines.append("\n  … and ").append(paths.size() - NAMED).append(" more");
    }
    Console.row(options, lines.toString(), "files", what, "count", paths.size(), "paths", paths);
  }
}
