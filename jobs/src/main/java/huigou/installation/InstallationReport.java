package huigou.installation;

import huigou.disk.FolderLock;
import huigou.disk.TemporaryFolder;
import huigou.disk.Trees;
import huigou.publish.release.SiteFolder;
import huigou.store.StoreContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an installation is made of, for {@code doctor}.
 *
 * @param host encoding of file names, folder of temporary files, clock
 * @param notes what may be meant, and stands in the way of a web server if it is not
 * @param faults what has to be put right before a night can run; empty when all is well
 */
public record InstallationReport(
    Map<String, String> versions,
    Map<String, String> host,
    Map<String, String> space,
    Map<String, String> state,
    List<String> notes,
    List<String> faults) {

  private static final long SCARCE = 200L << 20;

  /** A disk that takes an empty file may yet be full. */
  private static final int PROBE = 1 << 16;

  /**
   * @param clock is held against the last publication
   */
  public static InstallationReport of(Workplace place, Clock clock) {
    List<String> notes = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    return new InstallationReport(
        readVersions(),
        readHost(place, clock, notes, faults),
        readSpace(place, faults),
        readState(place, notes, faults),
        notes,
        faults);
  }

  private static Map<String, String> readHost(
      Workplace place, Clock clock, List<String> notes, List<String> faults) {
    Map<String, String> host = new LinkedHashMap<>();
    String names = System.getProperty("sun.jnu.encoding", "unknown");
    host.put("file names", names + "; text is " + Charset.defaultCharset());
    if (!names.equalsIgnoreCase("UTF-8")) {
      faults.add(
          "names of files are read as "
              + names
              + ", so those in Chinese are lost; set LC_ALL to a UTF-8 locale that this host has (locale -a lists them)");
    }
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    host.put("temporary", temporary.toString());
    try (TemporaryFolder probe = new TemporaryFolder(temporary, "doctor")) {
      Path file = probe.path().resolve("probe");
      Files.write(file, new byte[PROBE]);
      closedByDefault(file).ifPresent(notes::add);
    } catch (IOException | UncheckedIOException e) {
      faults.add(
          "temporary files cannot be written to "
              + temporary
              + " ("
              + e.getMessage()
              + "); make room there, or let this user write it");
    }
    if (System.getProperty("huigou.temporary") != null) {
      faults.add(
          "temporary files go to "
              + temporary
              + ", since "
              + place.temporary()
              + " cannot be written by "
              + System.getProperty("user.name")
              + "; give this user the right to, or an installation of its own");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    host.put("clock", now.toString());
    new SiteFolder(place.site())
        .standing()
        .flatMap(RunStatus::read)
        .map(RunStatus::publishedAt)
        .map(Instant::parse)
        .filter(now.plusSeconds(1)::isBefore)
        .ifPresent(
            last ->
                faults.add(
                    "the clock stands before the last publication, at " + last + "; set it"));
    return host;
  }

  /**
   * What is to be said where others cannot read the files that this user makes, as a file that was
   * just made shows; empty where they can, or the disk knows no such rights.
   */
  static Optional<String> closedByDefault(Path made) throws IOException {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(made);
      return rights.contains(PosixFilePermission.OTHERS_READ)
          ? Optional.empty()
          : Optional.of(
              "files that "
                  + System.getProperty("user.name")
                  + " makes are closed to others ("
                  + PosixFilePermissions.toString(rights)
                  + "): what is published is opened all the same, deliveries and the log are not;"
                  + " umask 022 opens them");
    } catch (UnsupportedOperationException noSuchRightsHere) {
      return Optional.empty();
    }
  }

  private static Map<String, String> readVersions() {
    Map<String, String> versions = new LinkedHashMap<>();
    ProgramVersion program = ProgramVersion.current();
    versions.put("huigou", program.number() + " (" + program.hash().substring(0, 12) + ")");
    versions.put(
        "java", System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    versions.put("h2", StoreContents.engine());
    versions.put("zones", "tzdb " + ZoneRulesProvider.getVersions("UTC").lastKey());
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
    growth(place).ifPresent(said -> space.put("growth", said));
    return space;
  }

  /** What a night adds to the web root, and for how many more there is room. */
  private static Optional<String> growth(Workplace place) {
    try {
      Optional<SiteGrowth> growth = SiteGrowth.of(new SiteFolder(place.site()));
      if (growth.isEmpty()) {
        return Optional.empty();
      }
      long free = Files.getFileStore(place.site()).getUsableSpace();
      return Optional.of(
          (growth.get().bytes() >> 10)
              + " KiB a night, by the dates of "
              + growth.get().nights()
              + " editions; room for "
              + free / Math.max(1, growth.get().bytes())
              + " more");
    } catch (IOException e) {
      return Optional.empty();
    }
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

  private static Map<String, String> readState(
      Workplace place, List<String> notes, List<String> faults) {
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
    state.put("readable", readable(place.site(), notes, faults));
    state.put("lock", RunLock.liveOwner(place.state()).orElse("free"));
    state.put("lock of site", RunLock.ofSite(place.site()).liveOwner().orElse("free"));
    state.put("lock of input", FolderLock.Place.of(place.input()).liveOwner().orElse("free"));
    return state;
  }

  /** Whether a web server, which is another user, can read what is published. */
  private static String readable(Path site, List<String> notes, List<String> faults) {
    if (!Files.isDirectory(site)) {
      return "nothing is published yet";
    }
    try {
      Optional<Path> closed = Trees.closedToOthers(site);
      if (closed.isPresent()) {
        faults.add(
            closed.get()
                + " cannot be read by other users, such as a web server; chmod -R a+rX "
                + site
                + " lets them");
        return "not by others";
      }
      Optional<Path> barred = Trees.barredToOthers(site);
      barred.ifPresent(
          folder ->
              notes.add(
                  "other users, such as a web server, cannot pass through "
                      + folder
                      + " on the way to the web root; chmod a+x "
                      + folder
                      + ", or --site elsewhere, if one is to serve it"));
      return barred.isEmpty() ? "by everybody" : "by whoever gets there";
    } catch (IOException e) {
      faults.add("the rights of " + site + " cannot be read: " + e);
      return "unknown";
    }
  }
}
