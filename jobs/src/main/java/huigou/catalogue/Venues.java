package huigou.catalogue;

import huigou.model.fact.Execution.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words by which reports say where and how shares were bought.
 *
 * @param whole by method, texts that say nothing else
 * @param within by method, names that stand as words within a text, the longest first
 */
public record Venues(Map<String, Method> whole, List<Named> within) {

  /** A name of a venue. */
  record Named(String name, Method method) {}

  /** The method that a text means; empty where it names nothing known. */
  public Optional<Method> find(String text) {
    String lower = normal(text);
    Method exact = whole.get(lower);
    if (exact != null) {
      return Optional.of(exact);
    }
    String words = " " + lower.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return within.stream()
        .filter(named -> words.contains(" " + named.name() + " "))
        .map(Named::method)
        .findFirst();
  }

  static String normal(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
