package huigou.catalogue;

import java.util.List;

/**
 * Words that mean the same to somebody who looks for something.
 *
 * @param words two at least
 */
public record Synonyms(List<String> words) {

  public Synonyms {
    words = List.copyOf(words);
    if (words.size() < 2) {
      throw new IllegalArgumentException("a word alone has no synonym: " + words);
    }
  }
}
