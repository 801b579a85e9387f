package huigou.support;

import huigou.evidence.EvidenceDesk;
import huigou.evidence.Explanation;
import huigou.evidence.FigureEvidence;
import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.installation.Workplace;
import huigou.job.Nightly;
import huigou.model.view.SiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of a test, all in one folder. The clock stands at the evening of 28 November 2025. */
public final class Night {

  private static final Clock EVENING =
      Clock.fixed(Instant.parse("2025-11-28T23:00:00Z"), ZoneOffset.UTC);

  private final Workplace place;
  private final Clock clock;

  public Night(Path folder, Path input) {
    this(
        new Workplace(
            input,
            folder.resolve("site"),
            folder.resolve("var/store").toString(),
            folder.resolve("var"),
            Project.templates()),
        EVENING);
  }

  private Night(Workplace place, Clock clock) {
    this.place = place;
    this.clock = clock;
  }

  /** The same installation at another time. */
  public Night at(String instant) {
    return new Night(place, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  public Workplace place() {
    return place;
  }

  /** What a figure stands on, the input looked through anew. */
  public FigureEvidence explained(String id, Optional<LocalDate> asOf) {
    try (EvidenceDesk desk = EvidenceDesk.at(place, asOf)) {
      return Explanation.of(desk, id);
    }
  }

  public Clock clock() {
    return clock;
  }

  public Path site() {
    return place.site();
  }

  public Path current() {
    return site().resolve("current");
  }

  public Path state() {
    return place.state();
  }

  public ExitCode run() {
    return new Nightly(settings(Optional.empty(), false, false)).run();
  }

  public ExitCode runFully() {
    return new Nightly(settings(Optional.empty(), true, false)).run();
  }

  public ExitCode runStrictly() {
    return new Nightly(settings(Optional.empty(), false, true)).run();
  }

  public ExitCode rerun(String date) {
    return new Nightly(settings(Optional.of(LocalDate.parse(date)), false, false)).run();
  }

  /** Settings of a plain night. */
  public RunSettings settings() {
    return settings(Optional.empty(), false, false);
  }

  private RunSettings settings(Optional<LocalDate> asOf, boolean full, boolean strict) {
    return new RunSettings(place, asOf, asOf.isEmpty(), full, strict, SiteAddress.UNKNOWN, clock);
  }

  /**
   * Checksums of an edition's files by path; {@code status.json} carries a clock and is left out.
   */
  public static Map<String, String> content(Path edition) {
    Map<String, String> files = new TreeMap<>();
    try {
      Path root = edition.toRealPath();
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String name = root.relativize(file).toString();
          if (!name.equals("status.json")) {
            files.put(name, huigou.disk.Checksum.of(file));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
