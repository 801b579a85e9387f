package huigou.publish.truth;

import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds every sentence of an edition against the edition's own data files: each is recomputed from
 * the published tables, by its key and what fills it, by code that has no part in making it.
 */
public final class SentenceTruth {

  /** What a chart shows, not what it says. */
  private static final String SUBTITLE = ".subtitle";

  private static final Map<String, SentenceCheck> CHECKS = checks();

  private final PublishedData data;

  public SentenceTruth(PublishedData data) {
    this.data = data;
  }

  private static Map<String, SentenceCheck> checks() {
    Map<String, SentenceCheck> checks = new HashMap<>();
    SeriesChecks.register(checks);
    CorridorChecks.register(checks);
    FindingChecks.register(checks);
    TopicChecks.register(checks);
    BuybackChecks.register(checks);
    LedgerChecks.register(checks);
    UnitedStatesChecks.register(checks);
    ScarcityChecks.register(checks);
    return checks;
  }

  /** The check of a key: the one registered for the longest beginning of it. */
  static Optional<SentenceCheck> check(String key) {
    if (key.contains(SUBTITLE)) {
      return Optional.empty();
    }
    for (int length = key.length(); length > 0; length--) {
      SentenceCheck check = CHECKS.get(key.substring(0, length));
      if (check != null) {
        return Optional.of(check);
      }
    }
    return Optional.empty();
  }

  /** What the data do not bear out, of all that pages, feeds and workbooks print. */
  public List<Falsehood> falsehoods(SiteView site) {
    return List.copyOf(PrintedSentences.of(site)).parallelStream()
        .flatMap(
            sentence -> difference(sentence).map(said -> new Falsehood(sentence, said)).stream())
        .toList();
  }

  /** The sentences of an edition that are checked. */
  public static List<Sentence> checked(SiteView site) {
    return PrintedSentences.of(site).stream()
        .filter(sentence -> check(sentence.key()).isPresent())
        .toList();
  }

  /** How a sentence differs from the data; empty when it does not, or when nothing checks it. */
  public Optional<String> difference(Sentence sentence) {
    Optional<SentenceCheck> check = check(sentence.key());
    if (check.isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = new Comparison();
    try {
      check.get().compare(new Stated(sentence), data, comparison);
    } catch (NoSuchElementException | IndexOutOfBoundsException missing) {
      comparison.holds("the data have what it speaks of (" + missing.getMessage() + ")", false);
    } catch (NumberFormatException | DateTimeException another) {
      comparison.holds("it says what its check compares (" + another.getMessage() + ")", false);
    }
    return comparison.difference();
  }

  /**
   * The keys of sentences that state something of the data, with what checks them.
   *
   * @return keys, each with the beginning for which its check is registered; empty for none
   */
  public static Map<String, Optional<String>> coverage(SiteView site) {
    Map<String, Optional<String>> coverage = new TreeMap<>();
    for (Sentence sentence : PrintedSentences.of(site)) {
      coverage.put(sentence.key(), registered(sentence.key()));
    }
    return coverage;
  }

  private static Optional<String> registered(String key) {
    if (check(key).isEmpty()) {
      return Optional.empty();
    }
    Set<String> fits = new TreeSet<>();
    CHECKS.keySet().stream().filter(key::startsWith).forEach(fits::add);
    return fits.stream().reduce((one, other) -> other.length() > one.length() ? other : one);
  }
}
