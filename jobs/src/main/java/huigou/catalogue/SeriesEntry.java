package huigou.catalogue;

import huigou.catalogue.SeriesOrigin.Derived;
import huigou.catalogue.SeriesOrigin.FactFeed;
import huigou.catalogue.SeriesOrigin.Feed;
import huigou.catalogue.SeriesOrigin.Handling;
import huigou.catalogue.SeriesOrigin.Published;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.Schedule;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.series.Unit;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A series of the catalogue.
 *
 * @param group id of the group under which pages list it
 * @param decimals places to which its figures are padded
 * @param release when its publisher, or that of its first part, releases figures
 * @param part what it is of a reference rate; empty where it is of none
 * @param ended the last day of a series that its publisher has given up; empty where it goes on
 */
public record SeriesEntry(
    SeriesId id,
    String group,
    SeriesWords words,
    Unit unit,
    int decimals,
    Frequency frequency,
    ReleaseRule release,
    SeriesOrigin origin,
    Optional<RatePart> part,
    Optional<LocalDate> ended) {

  private static final int MOST_DECIMALS = 12;

  public SeriesEntry {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals " + decimals + " is not between 0 and " + MOST_DECIMALS);
    }
  }

  private Optional<Published> published() {
    return origin instanceof Published published ? Optional.of(published) : Optional.empty();
  }

  /** Whether an authority sets its figures, which are in force until they are replaced. */
  public boolean isAdministered() {
    return published().filter(Published::administered).isPresent();
  }

  /** The definition of a derived series; empty of one that is published. */
  public Optional<Combination> combination() {
    return origin instanceof Derived derived
        ? Optional.of(derived.combination())
        : Optional.empty();
  }

  /** When figures are due. */
  public Schedule schedule() {
    return new Schedule(release, combination());
  }

  /** What a figure can be; empty of a derived series. */
  public Optional<FigureLimits> limits() {
    return published().map(Published::limits);
  }

  /** By which factor a figure may differ from the one before it; empty of any. */
  public Optional<BigDecimal> largestJump() {
    return limits().flatMap(FigureLimits::largestJump);
  }

  /** By how much a figure may move without anybody looking twice; empty of any. */
  public Optional<BigDecimal> usualMove() {
    return limits().flatMap(FigureLimits::usualMove);
  }

  /** Facts from which figures are summed; none of a derived series. */
  public List<FactFeed> facts() {
    return published().map(Published::facts).orElse(List.of());
  }

  /** Where figures come from, in order of precedence; none of a derived series. */
  public List<Feed> feeds() {
    return published().map(Published::feeds).orElse(List.of());
  }

  /** What is peculiar to a feed's figures. */
  public Handling handling(Feed feed) {
    return published()
        .map(published -> published.handling().getOrDefault(feed, Handling.PLAIN))
        .orElse(Handling.PLAIN);
  }

  /** The sources of its figures in order of precedence; none of a derived series. */
  public List<SourceId> sources() {
    return Stream.concat(facts().stream().map(FactFeed::source), feeds().stream().map(Feed::source))
        .distinct()
        .toList();
  }

  /** Position of a source in the order of precedence, 0 first; -1 when it is none of them. */
  public int rank(SourceId source) {
    return sources().indexOf(source);
  }
}
