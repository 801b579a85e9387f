package huigou.model.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can be looked for.
 *
 * @param entries in the order of the site
 * @param synonyms words that find each other, list by list
 */
public record SearchView(List<Entry> entries, List<List<String>> synonyms) {

  public SearchView {
    entries = List.copyOf(entries);
    synonyms = List.copyOf(synonyms);
  }

  /** What a place is about, in the order in which readers mean it by the same word. */
  public enum Kind {
    PAGE,
    SERIES,
    ISSUER,
    TERM,
    EVENT,
    CLAIM,
    FORECAST,
    ANNOUNCEMENT;

    /** The word in message keys and addresses. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A place on the site.
   *
   * @param title in words
   * @param path address under the language
   * @param names by which it is found besides: of both languages, codes and variants
   */
  public record Entry(Sentence title, Kind kind, String path, List<String> names) {

    public Entry {
      names = List.copyOf(names);
    }
  }

  /** The kinds of which there are entries. */
  public List<Kind> kinds() {
    return Arrays.stream(Kind.values()).filter(kind -> !of(kind).isEmpty()).toList();
  }

  /** The entries of a kind. */
  public List<Entry> of(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }
}
