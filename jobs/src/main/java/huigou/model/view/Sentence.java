package huigou.model.view;

import java.util.List;

/**
 * A sentence before it is put into words: the key of its template and what fills it.
 *
 * @param arguments quantities, dates, numbers and texts in both languages, in the order of the
 *     template
 */
public record Sentence(String key, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }
}
