package huigou.snapshot;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the {@code origin.yml} of a delivery folder: one entry a file. */
final class OriginReader {

  static final String FILE_NAME = "origin.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private OriginReader() {}

  /**
   * Origins by file name; empty when the folder has no {@code origin.yml}. One that cannot be read
   * is an issue, and its files count as of unknown origin.
   */
  static Map<String, Origin> read(Path folder, String pathBelowInput, List<Issue> issues) {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.exists(file)) {
      return Map.of();
    }
    Map<String, Origin> origins = new HashMap<>();
    try {
      YAML.readValue(file.toFile(), OriginFile.class)
          .files()
          .forEach((name, row) -> origins.put(name, row.origin()));
    } catch (JacksonException e) {
      String line = e.getLocation() == null ? "" : String.valueOf(e.getLocation().getLineNr());
      String key = e instanceof PropertyBindingException unknown ? unknown.getPropertyName() : "";
      issues.add(unreadable(pathBelowInput, line, key));
    } catch (IllegalArgumentException | NullPointerException e) {
      issues.add(unreadable(pathBelowInput, "", ""));
    }
    return origins;
  }

  private static Issue unreadable(String folder, String line, String key) {
    return new Issue(
        IssueCode.ORIGIN_UNREADABLE,
        Place.row(folder + "/" + FILE_NAME, line).column(key),
        key,
        "files: {NAME: {producer, title, url, retrieved_on, licence, sha256, bytes_are, read_through, correction}}");
  }

  record OriginFile(Map<String, OriginRow> files) {}

  record OriginRow(
      String producer,
      String title,
      String url,
      LocalDate retrievedOn,
      String licence,
      String sha256,
      String bytesAre,
      String readThrough,
      String correction) {

    Origin origin() {
      return new Origin(
          text(producer),
          text(title),
          text(url),
          retrievedOn,
          text(licence),
          text(sha256),
          OriginKind.parse(bytesAre),
          text(readThrough),
          text(correction));
    }

    private static String text(String value) {
      return value == null ? "" : value;
    }
  }
}
