package huigou.installation;

import com.fasterxml.jackson.annotation.JsonInclude;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code status.json} of a release: which run made it, when, out of what; the one file of an
 * edition that carries a clock.
 *
 * @param content hash of the release without this file
 * @param replaced content of the release that stood at the edition's dated address before; empty
 *     when none did
 * @param quarantined issues that kept rows or files out
 * @param keptWithRemark issues about what was read and kept; null in a status of an older program
 * @param material hash of all that it was made from but the program; null in a status of an older
 *     program
 * @param late sources that are late at the edition's date
 * @param alert one line for whoever is on duty
 * @param feeds how the feeds stand that are collected; null where nothing is
 */
public record RunStatus(
    String edition,
    String fingerprint,
    String content,
    String replaced,
    String program,
    @JsonInclude(JsonInclude.Include.NON_NULL) String material,
    String publishedAt,
    String java,
    int series,
    long witnessed,
    long reconstructed,
    int quarantined,
    Integer keptWithRemark,
    List<String> late,
    List<SourceStatus> sources,
    String alert,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<FeedLine> feeds) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * A source as the edition knows it.
   *
   * @param lateAfter last day, in the source's zone, on which nothing of it is late yet; null when
   *     nothing can be
   */
  record SourceStatus(
      String id,
      LocalDate dataTo,
      LocalDate lastReceivedOn,
      boolean carriedOver,
      LocalDate lateAfter,
      String zone,
      boolean late) {

    /** Whether something of it is late at that moment. */
    boolean lateAt(Instant now) {
      return lateAfter != null && now.atZone(ZoneId.of(zone)).toLocalDate().isAfter(lateAfter);
    }
  }

  public static byte[] json(
      SiteView site, RunIdentity identity, String content, String replaced, Instant now) {
    int quarantined = site.received().leftOut().size();
    int remarks = site.received().remarks().size();
    List<String> late =
        site.received().sources().stream().filter(SourceView::late).map(SourceView::id).toList();
    RunStatus status =
        new RunStatus(
            identity.asOf().toString(),
            identity.fingerprint(),
            content,
            replaced,
            identity.program().number(),
            identity.material(),
            now.toString(),
            System.getProperty("java.version"),
            site.series().size(),
            site.edition().witnessed(),
            site.edition().reconstructed(),
            quarantined,
            remarks,
            late,
            site.received().sources().stream().map(RunStatus::source).toList(),
            alert(identity, quarantined, remarks, late),
            null);
    return status.json();
  }

  /** The same with how the feeds stand. */
  public RunStatus with(List<FeedLine> lines) {
    return new RunStatus(
        edition,
        fingerprint,
        content,
        replaced,
        program,
        material,
        publishedAt,
        java,
        series,
        witnessed,
        reconstructed,
        quarantined,
        keptWithRemark,
        late,
        sources,
        alert,
        lines);
  }

  /** As the file has it. */
  public byte[] json() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static SourceStatus source(SourceView source) {
    return new SourceStatus(
        source.id(),
        source.dataTo().orElse(null),
        source.deliveries().isEmpty() ? null : source.deliveries().get(0).receivedOn(),
        source.carriedOver(),
        source.lateAfter().orElse(null),
        source.zone().getId(),
        source.late());
  }

  private static String alert(
      RunIdentity identity, int quarantined, int remarks, List<String> late) {
    String kept = remarks == 0 ? "" : " (" + remarks + " kept with a remark)";
    return quarantined == 0 && late.isEmpty()
        ? "edition "
            + identity.asOf()
            + " published, nothing in quarantine"
            + kept
            + ", no source late"
        : "edition "
            + identity.asOf()
            + " published with "
            + quarantined
            + " quarantined"
            + kept
            + ", late: "
            + (late.isEmpty() ? "none" : String.join(", ", late));
  }

  /**
   * Whether its day has ended in the zone of every source: an edition is sealed then, and a later
   * program does not make it again.
   */
  public boolean isSealed(Clock clock) {
    LocalDate date = LocalDate.parse(edition);
    return !sources.isEmpty()
        && sources.stream()
            .allMatch(
                source ->
                    clock.instant().atZone(ZoneId.of(source.zone())).toLocalDate().isAfter(date));
  }

  /** Sources that are late by the clock. */
  public List<String> lateBy(Clock clock) {
    return sources.stream()
        .filter(source -> source.lateAt(clock.instant()))
        .map(SourceStatus::id)
        .toList();
  }

  /** The status of a release; empty when it has none that can be read. */
  public static Optional<RunStatus> read(Path release) {
    try {
      return Optional.of(
          JSON.readValue(Files.readAllBytes(release.resolve("status.json")), RunStatus.class));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the status of " + release + ": " + e.getMessage(), e);
    }
  }
}
