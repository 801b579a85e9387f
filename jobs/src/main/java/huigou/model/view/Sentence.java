package huigou.model.view;

import huigou.model.text.Localised;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence before it is put into words: the key of its template and what fills it.
 *
 * @param arguments quantities, dates, numbers and texts in both languages, in the order of the
 *     template
 * @param about ids of series, issuers and the like of which it speaks, in an order of its key's
 *     own: not printed, but by them it can be held against the published tables
 */
public record Sentence(String key, List<Object> arguments, List<String> about) {

  public Sentence {
    arguments = List.copyOf(arguments);
    about = List.copyOf(about);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments), List.of());
  }

  /** Words of the catalogue, in both languages, as they are. */
  public static Sentence text(Localised words) {
    return of("text", words);
  }

  /** The same with what it is about. */
  public Sentence about(Object... ids) {
    return new Sentence(key, arguments, Stream.of(ids).map(String::valueOf).toList());
  }
}
