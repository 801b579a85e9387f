package huigou.model.fact;

import huigou.model.origin.Place;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One fact as one delivery gives it.
 *
 * @param key its own name, the same in every delivery
 * @param referenceDate what day it is about
 * @param scheduledOn day on which the publisher was to release it
 * @param fields what is said, each under its name: canonical decimals, ISO dates, tokens, texts
 *     without line ends; what is not said has no field
 * @param place the row or record it was read from
 */
public record Fact(
    FactKind kind,
    String key,
    LocalDate referenceDate,
    LocalDate scheduledOn,
    Map<String, String> fields,
    Place place) {

  private static final int SHORT = 16;

  /** The field that names the report that a fact came with, by its day. */
  private static final String REPORT = "reported-on";

  private static final String WITHDRAWN = "withdrawn";

  public Fact {
    fields = Map.copyOf(fields);
    fields.forEach(
        (name, value) -> {
          if (name.indexOf('=') >= 0 || name.indexOf('\n') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(key + ": " + name + " cannot be written down");
          }
        });
  }

  /** The same fact under another key. */
  public Fact under(String other) {
    return new Fact(kind, other, referenceDate, scheduledOn, fields, place);
  }

  /** The report that it came with, where its publisher issues reports. */
  public Optional<String> report() {
    return report(fields);
  }

  /** The same of fields alone. */
  public static Optional<String> report(Map<String, String> fields) {
    return Optional.ofNullable(fields.get(REPORT));
  }

  /**
   * What is left of a fact that its report no longer has: all that it said, and that it is
   * withdrawn.
   *
   * @param sample a fact of the report that no longer has it
   */
  public static Fact withdrawn(Fact sample, String key, Map<String, String> fields) {
    Map<String, String> marked = new HashMap<>(fields);
    marked.put(WITHDRAWN, "true");
    LocalDate day =
        LocalDate.parse(fields.getOrDefault("trade-date", sample.referenceDate().toString()));
    return new Fact(
        sample.kind(), key, day, sample.scheduledOn(), marked, Place.of(sample.place().file()));
  }

  /** Whether its report no longer has it. */
  public boolean isWithdrawn() {
    return fields.containsKey(WITHDRAWN);
  }

  /** The same of a {@link #content()}. */
  public static boolean isWithdrawn(String content) {
    return content.lines().anyMatch(line -> line.startsWith(WITHDRAWN + "="));
  }

  /** All fields as one text, a line a field in order of names: equal facts have equal texts. */
  public String content() {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("\n"));
  }

  /** Thousands of facts say the same few names, days and words: each is held once. */
  private static String shared(String value) {
    return value.length() <= SHORT ? value.intern() : value;
  }

  /** The fields of a {@link #content()}. */
  public static Map<String, String> fields(String content) {
    return content
        .lines()
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf('=')).intern(),
                line -> shared(line.substring(line.indexOf('=') + 1))));
  }
}
