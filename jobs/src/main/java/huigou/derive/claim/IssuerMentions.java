package huigou.derive.claim;

import huigou.derive.announcement.Script;
import huigou.model.buyback.Market;
import huigou.model.claim.PrintedNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Where an article names companies whose shares are bought back, by any of their names, codes or
 * tickers, in Traditional or Simplified characters. A number is about those that its sentence
 * names, and where it names none about the one that was named last.
 */
final class IssuerMentions {

  /** So short a name is one only as it is written: MS, and not the ms of systems. */
  private static final int SHORT = 4;

  private static final int BEFORE = 8;
  private static final int BEHIND = 6;
  private static final int EARLIER = 3;

  /** So many letters between a name and a number make it less likely by one. */
  private static final int STEP = 15;

  private static final int MOST_STEPS = 4;

  private static final BinaryOperator<Subject> MORE =
      (one, other) -> one.likelihood() >= other.likelihood() ? one : other;

  private final TreeMap<Integer, Named> mentions = new TreeMap<>();

  /**
   * A company by what it may be called.
   *
   * @param id such as {@code 00175-hk}
   * @param names in both languages, and its codes and tickers
   */
  record Named(String id, Market market, Set<String> names) {

    Named {
      names = Set.copyOf(names);
    }
  }

  /** A company that a number may be about; the likelier the higher. */
  record Subject(String id, Market market, int likelihood) {

    Subject lessLikely(int by) {
      return new Subject(id, market, likelihood - by);
    }
  }

  /**
   * @param article the whole of it, folded
   */
  IssuerMentions(List<Named> issuers, String article, Script script) {
    String lower = article.toLowerCase(Locale.ROOT);
    Map<Integer, Integer> lengths = new HashMap<>();
    for (Named issuer : issuers) {
      for (String name : issuer.names()) {
        String folded = script.folded(name);
        boolean exact = name.length() < SHORT && name.charAt(0) < 'z';
        String in = exact ? article : lower;
        String wanted = exact ? folded : folded.toLowerCase(Locale.ROOT);
        for (int at = in.indexOf(wanted); at >= 0; at = in.indexOf(wanted, at + 1)) {
          if (isWord(in, at, at + wanted.length())
              && wanted.length() > lengths.getOrDefault(at, 0)) {
            lengths.put(at, wanted.length());
            mentions.put(at, issuer);
          }
        }
      }
    }
  }

  /** Whether no letter or digit of the Latin script goes on before or behind. */
  private static boolean isWord(String text, int from, int to) {
    return !(from > 0 && goesOn(text.charAt(from - 1), text.charAt(from)))
        && !(to < text.length() && goesOn(text.charAt(to), text.charAt(to - 1)));
  }

  private static boolean goesOn(char one, char other) {
    return isLatin(one) && isLatin(other);
  }

  private static boolean isLatin(char letter) {
    return letter < 0x250 && Character.isLetterOrDigit(letter);
  }

  /** Those that a number may be about, the likeliest first; none where none is named. */
  List<Subject> of(PrintedNumber number) {
    Map<String, Subject> subjects = new HashMap<>();
    int end = number.start() + number.sentence().length();
    mentions
        .subMap(number.start(), end)
        .forEach(
            (at, issuer) -> {
              int apart = number.start() + number.at() - at;
              int likely =
                  (apart > 0 ? BEFORE : BEHIND) - Math.min(MOST_STEPS, Math.abs(apart) / STEP);
              subjects.merge(issuer.id(), new Subject(issuer.id(), issuer.market(), likely), MORE);
            });
    Map.Entry<Integer, Named> earlier = mentions.lowerEntry(number.start());
    if (subjects.isEmpty() && earlier != null) {
      Named issuer = earlier.getValue();
      return List.of(new Subject(issuer.id(), issuer.market(), EARLIER));
    }
    List<Subject> ordered = new ArrayList<>(subjects.values());
    ordered.sort(
        Comparator.comparingInt(Subject::likelihood).reversed().thenComparing(Subject::id));
    return ordered;
  }
}
