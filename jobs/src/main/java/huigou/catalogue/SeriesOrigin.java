package huigou.catalogue;

import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Where the figures of a series come from: a publisher, or arithmetic on other series. */
public sealed interface SeriesOrigin {

  /**
   * Figures that a publisher prints, or that are sums of what it prints.
   *
   * @param administered whether an authority sets them: in force until replaced, one a calendar
   *     day; else each is of its own date and never carried forward
   * @param limits what a figure can be
   * @param facts facts from which figures are summed; they precede the feeds
   * @param feeds where figures come from, the first source that has a date wins
   * @param handling what is peculiar to a feed's figures; nothing to most
   */
  record Published(
      boolean administered,
      FigureLimits limits,
      List<FactFeed> facts,
      List<Feed> feeds,
      Map<Feed, Handling> handling)
      implements SeriesOrigin {

    public Published {
      facts = List.copyOf(facts);
      feeds = List.copyOf(feeds);
      handling = Map.copyOf(handling);
    }
  }

  /** Figures that are worked out. */
  record Derived(Combination combination) implements SeriesOrigin {}

  /**
   * One way in which figures reach a series.
   *
   * @param item the source's own name
   * @param field the layout's name for the figure
   */
  record Feed(SourceId source, String item, String field) {}

  /**
   * Facts of which figures of a series are sums.
   *
   * @param measure what is summed: a facility, or a kind of security by month
   * @param field of an operation that is summed, or stands; of an auction the measure itself
   */
  record FactFeed(SourceId source, FactKind kind, String measure, String field) {

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
  record Handling(BigDecimal multiplier, boolean opening, boolean whole) {

    public static final Handling PLAIN = new Handling(BigDecimal.ONE, false, false);

    public Handling {
      Layout.requireMultiplier(multiplier);
    }
  }
}
