package huigou.installation;

import huigou.publish.release.SiteFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an installation stands, read off its web root and its state folder: never off the store, so
 * that it can be asked while a night runs.
 *
 * @param edition date of the standing edition; empty when there is none
 * @param running the run under way, in its own words; empty when there is none
 * @param step step of the run under way, or at which the last one ended
 * @param lastExit exit code of the last run; empty while one runs, or when it was killed
 * @param pinned whether {@code site/current} is held by a rollback
 * @param late sources that are late by the clock
 * @param feeds how the feeds stand that are collected; none where nothing is
 * @param alert one line for whoever is on duty
 */
public record InstallationStatus(
    Optional<String> edition,
    Optional<String> publishedAt,
    Optional<String> program,
    int quarantined,
    Optional<String> running,
    Optional<String> lastRun,
    Optional<String> lastStartedAt,
    Optional<String> lastEndedAt,
    Optional<Integer> lastExit,
    Optional<String> lastSaid,
    Optional<String> step,
    boolean pinned,
    List<Source> sources,
    List<String> late,
    List<FeedLine> feeds,
    String alert) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * How fresh a source is.
   *
   * @param state {@code current}, {@code late}, {@code carried-over} or {@code no-data}
   */
  public record Source(
      String id,
      Optional<LocalDate> dataTo,
      Optional<LocalDate> lastReceivedOn,
      Optional<LocalDate> lateAfter,
      String state) {}

  public static InstallationStatus of(Workplace place, Clock clock, List<FeedLine> feeds) {
    SiteFolder site = new SiteFolder(place.site());
    Optional<Path> release = site.standing();
    Optional<RunStatus> status = release.flatMap(RunStatus::read);
    Optional<RunRecord.Facts> last = RunRecord.read(place.state());
    Optional<String> running = RunLock.liveOwner(place.state());
    Instant now = clock.instant();
    List<Source> sources =
        status.stream()
            .flatMap(known -> known.sources().stream())
            .map(source -> source(source, now))
            .toList();
    List<String> late =
        sources.stream().filter(source -> source.state().equals("late")).map(Source::id).toList();
    return new InstallationStatus(
        status.map(RunStatus::edition),
        status.map(RunStatus::publishedAt),
        status.map(RunStatus::program),
        status.map(RunStatus::quarantined).orElse(0),
        running,
        last.map(RunRecord.Facts::command),
        last.map(RunRecord.Facts::startedAt),
        last.map(RunRecord.Facts::endedAt).filter(time -> !time.isEmpty()),
        last.flatMap(facts -> Optional.ofNullable(facts.exit())),
        last.map(RunRecord.Facts::said).filter(said -> !said.isEmpty()),
        last.map(RunRecord.Facts::step).filter(step -> !step.isEmpty()),
        site.pin().isPresent(),
        sources,
        late,
        feeds,
        alert(release.isPresent(), status, running, last, late));
  }

  private static Source source(RunStatus.SourceStatus source, Instant now) {
    String state =
        source.dataTo() == null
            ? "no-data"
            : source.carriedOver() ? "carried-over" : source.lateAt(now) ? "late" : "current";
    return new Source(
        source.id(),
        Optional.ofNullable(source.dataTo()),
        Optional.ofNullable(source.lastReceivedOn()),
        Optional.ofNullable(source.lateAfter()),
        state);
  }

  private static String alert(
      boolean stands,
      Optional<RunStatus> status,
      Optional<String> running,
      Optional<RunRecord.Facts> last,
      List<String> late) {
    if (status.isEmpty() && stands) {
      return "an edition stands whose status cannot be read; the next night makes it anew";
    }
    if (status.isEmpty()) {
      return running.isPresent() ? "no edition yet; a run is under way" : "no edition";
    }
    boolean failed =
        running.isEmpty()
            && last.filter(facts -> facts.exit() == null || !isWell(facts.exit())).isPresent();
    String edition = "edition " + status.get().edition();
    if (failed) {
      return edition
          + " stands; the last run "
          + last.map(RunRecord.Facts::exit).map(exit -> "ended with " + exit).orElse("was killed");
    }
    int quarantined = status.get().quarantined();
    return edition
        + " stands, "
        + (quarantined == 0 ? "nothing" : String.valueOf(quarantined))
        + " in quarantine, late: "
        + (late.isEmpty() ? "none" : String.join(", ", late));
  }

  private static boolean isWell(int exit) {
    return exit == ExitCode.DONE.code() || exit == ExitCode.PUBLISHED_WITH_ISSUES.code();
  }

  /** The status as one JSON object. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** The same in one line. */
  public String jsonLine() {
    return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this);
  }
}
