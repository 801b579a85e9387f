package huigou.support;

import huigou.job.ExitCode;
import huigou.job.Nightly;
import huigou.job.RunSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/** Runs of a test, all in one folder. */
public final class Night {

  private final Path folder;
  private final Path input;

  public Night(Path folder, Path input) {
    this.folder = folder;
    this.input = input;
  }

  public Path site() {
    return folder.resolve("site");
  }

  public Path current() {
    return site().resolve("current");
  }

  public Path state() {
    return folder.resolve("var");
  }

  public ExitCode run() {
    return run(Optional.empty(), true, false);
  }

  public ExitCode runFully() {
    return run(Optional.empty(), true, true);
  }

  public ExitCode rerun(String date) {
    return run(Optional.of(LocalDate.parse(date)), false, false);
  }

  private ExitCode run(Optional<LocalDate> asOf, boolean intoCurrent, boolean full) {
    return new Nightly(settings(asOf, intoCurrent, full, false)).run();
  }

  public ExitCode runStrictly() {
    return new Nightly(settings(Optional.empty(), true, false, true)).run();
  }

  private RunSettings settings(
      Optional<LocalDate> asOf, boolean intoCurrent, boolean full, boolean strict) {
    return new RunSettings(
        input,
        site(),
        state().resolve("store").toString(),
        state(),
        Project.templates(),
        asOf,
        intoCurrent,
        full,
        strict,
        Optional.empty());
  }
}
