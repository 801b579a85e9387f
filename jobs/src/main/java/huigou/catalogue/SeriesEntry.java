package huigou.catalogue;

import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published series.
 *
 * @param group id of the group under which pages list it
 * @param shortTitle the name used in charts and narrow tables
 * @param inText the name within a sentence
 * @param decimals places to which its figures are padded
 * @param lowest a figure below this is no figure of the series
 * @param highest a figure above this is no figure of the series
 * @param largestJump factor by which no figure differs from the one shortly before it; empty where
 *     figures may jump by any
 * @param usualMove by how much, in the unit of the series, a figure moves against the one before it
 *     without anybody looking twice; empty where any move is usual
 * @param facts facts from which its figures are summed; they precede the feeds
 * @param feeds where its figures come from, the first source that has a date wins; empty for a
 *     derived series
 * @param handling what is peculiar to a feed's figures; nothing to most
 * @param combination the definition of a derived series
 * @param ended the last day of a series that its publisher has given up; empty where it goes on
 */
public record SeriesEntry(
    SeriesId id,
    String group,
    Kind kind,
    Localised title,
    Localised shortTitle,
    Localised inText,
    Localised basis,
    Localised definition,
    Unit unit,
    int decimals,
    Frequency frequency,
    ReleaseRule release,
    BigDecimal lowest,
    BigDecimal highest,
    Optional<BigDecimal> largestJump,
    Optional<BigDecimal> usualMove,
    List<FactFeed> facts,
    List<Feed> feeds,
    Map<Feed, Handling> handling,
    Optional<Combination> combination,
    Optional<LocalDate> ended) {

  private static final int MOST_DECIMALS = 12;

  public SeriesEntry {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals " + decimals + " is not between 0 and " + MOST_DECIMALS);
    }
    if (lowest.compareTo(highest) >= 0) {
      throw new IllegalArgumentException(
          "lowest " + lowest.toPlainString() + " is not below highest " + highest.toPlainString());
    }
  }

  /** What makes the figures. */
  public enum Kind {
    /** The market or a publisher's books: a figure of its own date, never carried forward. */
    MARKET,
    /** An authority: in force until replaced, one figure a calendar day. */
    ADMINISTERED,
    /** Arithmetic on other series. */
    DERIVED
  }

  /**
   * One way in which figures reach the series.
   *
   * @param item the source's own name
   * @param field the layout's name for the figure
   */
  public record Feed(SourceId source, String item, String field) {}

  /**
   * Facts of which figures of the series are sums.
   *
   * @param measure what is summed: a facility, or a kind of security by month
   * @param field of an operation that is summed, or stands; of an auction the measure itself
   */
  public record FactFeed(SourceId source, FactKind kind, String measure, String field) {

    /** Amounts of operations are summed. */
    public static final String ACCEPTED = "accepted";

    /** Their rate is that of the facility. */
    public static final String RATE = "rate";

    public boolean isRate() {
      return field.equals(RATE);
    }
  }

  /**
   * How the figures of a feed become those of the series.
   *
   * @param multiplier by which they are multiplied, besides what the layout says
   * @param opening whether they are what a day begins with, and so the close of the day before
   * @param whole whether the publisher counts them in whole units
   */
  public record Handling(BigDecimal multiplier, boolean opening, boolean whole) {

    public Handling {
      Layout.requireMultiplier(multiplier);
    }

    public static final Handling PLAIN = new Handling(BigDecimal.ONE, false, false);
  }

  public Handling handling(Feed feed) {
    return handling.getOrDefault(feed, Handling.PLAIN);
  }

  /** The sources of its figures in order of precedence; none of a derived series. */
  public List<SourceId> sources() {
    return Stream.concat(facts.stream().map(FactFeed::source), feeds.stream().map(Feed::source))
        .distinct()
        .toList();
  }

  /** Position of a source in the order of precedence, 0 first; -1 when it is none of them. */
  public int rank(SourceId source) {
    return sources().indexOf(source);
  }
}
