package huigou.parse;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The keys with which a JSON answer begins, in whatever order: what tells one answer of a service
 * from another.
 *
 * @param keys keys by their path, arrays passed through ({@code repo.operations.note})
 * @param values plain values that do not stand within an array, unless it is one of complaints, by
 *     the path of their key
 */
record JsonShape(Set<String> keys, Map<String, String> values) {

  private static final Pattern COMPLAINT =
      Pattern.compile(
          "(?i)(.*[._])?(error|errors|fault|message|msg|detail|details|reason|status|title|description)([_A-Z].*)?");

  /** Names of keys under which a service complains, and nothing else stands. */
  private static final Pattern ERROR = Pattern.compile("(?i).*(error|fault|denied|exceeded).*");

  /** Lists of complaints: what stands in them is one. */
  private static final Pattern ERRORS = Pattern.compile("(?i)(errors?|faults?)(\\..*)?");

  /** The first keys, for a message; of a list alone its bracket. */
  String start() {
    String first =
        keys.stream().filter(key -> !key.contains(".")).limit(5).collect(Collectors.joining(", "));
    return first.isEmpty() ? "[" : first;
  }

  /**
   * @param beginning the first characters of a file, cut anywhere
   */
  static JsonShape of(String beginning) {
    Set<String> keys = new LinkedHashSet<>();
    Map<String, String> values = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    int arrays = 0;
    try (JsonParser json = JsonReading.of(new StringReader(beginning))) {
      String at = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String within = path.isEmpty() ? "" : path.peek();
          at = within.isEmpty() ? json.currentName() : within + "." + json.currentName();
          keys.add(at);
        } else if (token.isStructStart()) {
          path.push(at);
          arrays += token == JsonToken.START_ARRAY ? 1 : 0;
        } else if (token.isStructEnd()) {
          at = path.pop();
          arrays -= token == JsonToken.END_ARRAY ? 1 : 0;
        } else if (!at.isEmpty() && (arrays == 0 || ERRORS.matcher(at).matches())) {
          values.put(at, json.getString());
        }
      }
    } catch (JacksonException cutOrIllFormed) {
      // The beginning ends somewhere; whoever reads the whole says what is wrong with it.
      return new JsonShape(keys, values);
    }
    return new JsonShape(keys, values);
  }

  boolean has(String key) {
    return keys.contains(key);
  }

  /** Whether something stands under a key, and not null alone. */
  boolean holds(String key) {
    return has(key) && !"null".equals(values.get(key));
  }

  /** What a service says instead of an answer, in its own words; empty where it does not. */
  String complaint() {
    boolean complains =
        values.entrySet().stream()
            .anyMatch(
                entry ->
                    ERROR.matcher(entry.getKey()).matches()
                        || COMPLAINT.matcher(entry.getKey()).matches()
                            && Complaint.isIn(entry.getValue()));
    return complains
        ? values.entrySet().stream()
            .filter(entry -> COMPLAINT.matcher(entry.getKey()).matches())
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "))
        : "";
  }
}
