package huigou.command;

import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.job.DryRun;
import huigou.job.Nightly;
import huigou.publish.release.ReleaseComparison;
import java.io.PrintStream;
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
    PrintStream out = System.out;
    if (run.release().isEmpty()) {
      out.println("nothing would be written");
      return run.exit().code();
    }
    ReleaseComparison files = run.against().orElseThrow();
    out.println("would write site/releases/" + run.release().get());
    out.println(
        asOf.isEmpty()
            ? "would point site/current, site/previous and the edition's date at it"
            : "would point site/editions/" + asOf.get() + " at it");
    list(out, "new", files.added());
    list(out, "changed", files.changed());
    list(out, "gone", files.gone());
    out.println("same: " + files.same() + " files");
    return run.exit().code();
  }

  /** Whether an edition stands after a run that ended so. */
  static boolean isPublished(int exit) {
    return exit == ExitCode.DONE.code() || exit == ExitCode.PUBLISHED_WITH_ISSUES.code();
  }

  private static void list(PrintStream out, String what, List<String> paths) {
    out.println(what + ": " + paths.size() + " files");
    paths.stream().limit(NAMED).forEach(path -> out.println("  " + path));
    if (paths.size() > NAMED) {
      out.println("  … and " + (paths.size() - NAMED) + " more");
    }
  }
}
