package huigou.job;

import huigou.disk.TemporaryFolder;
import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.installation.Workplace;
import huigou.publish.release.ReleaseComparison;
import huigou.publish.release.SiteFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run that writes nothing of the installation's: the whole night, on a store in memory, into a
 * folder that is removed, held against what stands.
 *
 * @param exit what the run would have ended with
 * @param release folder of the release that would be swapped in; empty when none would
 * @param against the release that it would follow, file by file; empty when there is nothing to
 *     publish
 */
public record DryRun(ExitCode exit, Optional<String> release, Optional<ReleaseComparison> against) {

  public static DryRun of(RunSettings settings) {
    Optional<ExitCode> nothingToDo = Nightly.rehearsal(settings).withoutStarting();
    if (nothingToDo.isPresent()) {
      return new DryRun(nothingToDo.get(), Optional.empty(), Optional.empty());
    }
    try (TemporaryFolder folder = new TemporaryFolder(settings.place().temporary(), "dry-run")) {
      Workplace real = settings.place();
      Workplace elsewhere =
          new Workplace(
              real.input(),
              folder.path().resolve("site"),
              folder.path().resolve("store").toString(),
              folder.path().resolve("var"),
              real.templates());
      ExitCode exit = Nightly.rehearsal(settings.at(elsewhere)).run();
      SiteFolder made = new SiteFolder(elsewhere.site());
      Optional<Path> release = settings.asOf().map(made::edition).orElseGet(made::standing);
      if (release.isEmpty()) {
        return new DryRun(exit, Optional.empty(), Optional.empty());
      }
      SiteFolder site = new SiteFolder(real.site());
      Optional<Path> standing = settings.asOf().map(site::edition).orElseGet(site::standing);
      return new DryRun(
          exit,
          Optional.of(release.get().getFileName().toString()),
          Optional.of(ReleaseComparison.of(standing, release.get())));
    }
  }
}
