package huigou.job;

import huigou.publish.release.SiteFolder;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.engine.Constants;

/**
 * What an installation is made of, for {@code doctor}.
 *
 * @param faults what has to be put right before a night can run; empty when all is well
 */
public record InstallationReport(
    Map<String, String> versions,
    Map<String, String> space,
    Map<String, String> state,
    List<String> faults) {

  private static final long SCARCE = 200L << 20;

  public static InstallationReport of(Workplace place) {
    List<String> faults = new ArrayList<>();
    return new InstallationReport(
        readVersions(), readSpace(place, faults), readState(place, faults), faults);
  }

  private static Map<String, String> readVersions() {
    Map<String, String> versions = new LinkedHashMap<>();
    ProgramVersion program = ProgramVersion.current();
    versions.put("huigou", program.number() + " (" + program.hash().substring(0, 12) + ")");
    versions.put(
        "java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    versions.put("h2", Constants.VERSION);
    versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    versions.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
    return versions;
  }

  private static Map<String, String> readSpace(Workplace place, List<String> faults) {
    Map<String, String> space = new LinkedHashMap<>();
    space.put("input", folder(place.input(), false, faults));
    space.put("templates", folder(place.templates(), false, faults));
    space.put("site", folder(place.site(), true, faults));
    space.put("state", folder(place.state(), true, faults));
    return space;
  }

  /** Free space and rights; of a folder that is to be made, those of the one that it will be in. */
  private static String folder(Path folder, boolean written, List<String> faults) {
    Path standing = folder.toAbsolutePath().normalize();
    while (written && standing.getParent() != null && !Files.exists(standing)) {
      standing = standing.getParent();
    }
    if (!Files.isDirectory(standing)) {
      faults.add("there is no folder " + folder);
      return "missing: " + folder;
    }
    if (!Files.isReadable(standing) || written && !Files.isWritable(standing)) {
      faults.add(folder + " cannot be " + (written ? "written" : "read"));
    }
    try {
      FileStore store = Files.getFileStore(standing);
      long free = store.getUsableSpace();
      if (written && free < SCARCE) {
        faults.add(folder + " has less than " + (SCARCE >> 20) + " MiB left");
      }
      return folder + ", " + (free >> 20) + " MiB free";
    } catch (IOException e) {
      faults.add(folder + " cannot be asked for its space: " + e);
      return folder.toString();
    }
  }

  private static Map<String, String> readState(Workplace place, List<String> faults) {
    Map<String, String> state = new LinkedHashMap<>();
    StoreHealth health = StoreHealth.of(place);
    if (!health.well()) {
      faults.add("the store " + health.said());
    }
    state.put("store", health.said());
    SiteFolder site = new SiteFolder(place.site());
    state.put(
        "site",
        site.editionDates().size()
            + " dated editions, "
            + site.releases()
            + " releases"
            + (site.pin().isPresent() ? ", held by a rollback" : ""));
    state.put("lock", RunLock.liveOwner(place.state()).orElse("free"));
    return state;
  }
}
