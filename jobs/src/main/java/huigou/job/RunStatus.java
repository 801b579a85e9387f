package huigou.job;

import huigou.model.issue.Severity;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code status.json} of a release: which run made it, when, out of what; the one file of an
 * edition that carries a clock.
 *
 * @param quarantined issues that kept rows or files out
 * @param late sources that are late at the edition's date
 */
record RunStatus(String fingerprint, String content, int quarantined, List<String> late) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static byte[] json(SiteView site, RunIdentity identity, String content, Instant now) {
    int quarantined = quarantined(site);
    List<String> late =
        site.sources().stream().filter(SourceView::late).map(SourceView::id).toList();
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("edition", identity.asOf().toString());
    status.put("fingerprint", identity.fingerprint());
    status.put("content", content);
    status.put("program", identity.program().number());
    status.put("published_at", now.toString());
    status.put("java", System.getProperty("java.version"));
    status.put("series", site.series().size());
    status.put("witnessed", site.edition().witnessed());
    status.put("reconstructed", site.edition().reconstructed());
    status.put("quarantined", quarantined);
    status.put("late", late);
    List<Map<String, Object>> sources = new ArrayList<>();
    for (SourceView source : site.sources()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", source.id());
      row.put("data_to", source.dataTo().map(Object::toString).orElse(null));
      row.put(
          "last_received_on",
          source.deliveries().isEmpty()
              ? null
              : source.deliveries().get(0).receivedOn().toString());
      row.put("late", source.late());
      sources.add(row);
    }
    status.put("sources", sources);
    status.put(
        "alert",
        quarantined == 0 && late.isEmpty()
            ? "edition " + identity.asOf() + " published, nothing in quarantine, no source late"
            : "edition "
                + identity.asOf()
                + " published with "
                + quarantined
                + " quarantined, late: "
                + (late.isEmpty() ? "none" : String.join(", ", late)));
    return (JSON.writeValueAsString(status) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static int quarantined(SiteView site) {
    return (int)
        site.issues().stream().filter(view -> view.issue().severity() != Severity.WARNING).count();
  }

  /** The status of a release; empty when it has none that can be read. */
  static Optional<RunStatus> read(Path release) {
    try {
      JsonNode json = JSON.readTree(Files.readAllBytes(release.resolve("status.json")));
      List<String> late = new ArrayList<>();
      json.path("late").forEach(entry -> late.add(entry.asString()));
      return Optional.of(
          new RunStatus(
              json.path("fingerprint").asString(""),
              json.path("content").asString(""),
              json.path("quarantined").asInt(0),
              late));
    } catch (java.nio.file.NoSuchFileException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the status of " + release + ": " + e.getMessage(), e);
    }
  }
}
