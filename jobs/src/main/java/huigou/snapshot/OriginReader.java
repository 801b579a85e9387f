package huigou.snapshot;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.AskedBy;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Place;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the {@code origin.yml} of a delivery folder: one entry a file. */
final class OriginReader {

  static final String FILE_NAME = "origin.yml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, pathBelowInput, issues);
    } catch (IOException e) {
      issues.add(unreadable(pathBelowInput, "", "", e.getClass().getSimpleName()));
      return Map.of();
    }
  }

  /** The same of the bytes of a file. */
  static Map<String, Origin> read(InputStream file, String pathBelowInput, List<Issue> issues) {
    Map<String, Origin> origins = new HashMap<>();
    try {
      OriginFile read = YAML.readValue(file, OriginFile.class);
      if (read == null || read.files() == null) {
        issues.add(unreadable(pathBelowInput, "", "files", ""));
        return origins;
      }
      read.files()
          .forEach(
              (name, row) -> {
                if (row == null || !row.saysWhoseBytes()) {
                  String found = row == null ? "" : String.valueOf(row.bytesAre());
                  issues.add(unreadable(pathBelowInput, "", name + ".bytes_are", found));
                } else {
                  origins.put(name, row.origin());
                }
              });
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      issues.add(
          unreadable(pathBelowInput, line < 1 ? "" : String.valueOf(line), key(e), found(e)));
    }
    return origins;
  }

  /** The key at which reading broke off, from the top of the file. */
  private static String key(JacksonException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  private static String found(JacksonException e) {
    if (e instanceof InvalidFormatException value) {
      return String.valueOf(value.getValue());
    }
    return e instanceof PropertyBindingException unknown ? unknown.getPropertyName() : "";
  }

  private static Issue unreadable(String folder, String line, String key, String found) {
    return new Issue(
        IssueCode.ORIGIN_UNREADABLE,
        Place.row(folder + "/" + FILE_NAME, line).column(key),
        found,
        "files: {NAME: {producer, title, url, retrieved_on: yyyy-mm-dd, retrieved_at: yyyy-mm-ddThh:mm:ssZ, licence, sha256, bytes_are: publisher | carried-over | unknown, read_through, correction, feed, part, asked_for: {from, to, by: schedule | name}, status, etag, last_modified, content_type, decoded_from, tries, program, bytes}}");
  }

  record OriginFile(Map<String, OriginRow> files) {}

  record AskedFor(LocalDate from, LocalDate to, String by) {}

  record OriginRow(
      String producer,
      String title,
      String url,
      LocalDate retrievedOn,
      String licence,
      String sha256,
      String bytesAre,
      String readThrough,
      String correction,
      Instant retrievedAt,
      String feed,
      String part,
      AskedFor askedFor,
      Integer status,
      String etag,
      String lastModified,
      String contentType,
      String decodedFrom,
      Integer tries,
      String program,
      Long bytes) {

    boolean saysWhoseBytes() {
      return Arrays.stream(OriginKind.values()).anyMatch(kind -> kind.token().equals(bytesAre));
    }

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
          text(correction),
          Optional.ofNullable(retrievedAt).map(this::retrieval));
    }

    private Retrieval retrieval(Instant at) {
      Optional<AskedFor> asked = Optional.ofNullable(askedFor);
      return new Retrieval(
          at,
          text(feed),
          text(part),
          asked.map(AskedFor::from),
          asked.map(AskedFor::to),
          AskedBy.parse(asked.map(AskedFor::by).orElse("")),
          status == null ? 0 : status,
          text(etag),
          text(lastModified),
          text(contentType),
          text(decodedFrom),
          tries == null ? 0 : tries,
          text(program));
    }

    private static String text(String value) {
      return value == null ? "" : value;
    }
  }
}
