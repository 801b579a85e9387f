package huigou.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The word that somebody may have meant. */
public final class Nearest {

  private Nearest() {}

  /** The candidate with the fewest letters to change; the first of several; empty without any. */
  public static Optional<String> to(String word, Collection<String> candidates) {
    return candidates.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /** So many candidates, those with the fewest letters to change first. */
  public static List<String> first(int count, String word, Collection<String> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .toList();
  }

  /** Letters to put in, take out or exchange (Levenshtein 1965). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchange = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchange, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
