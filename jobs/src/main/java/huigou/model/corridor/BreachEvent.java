package huigou.model.corridor;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A run of consecutive fixings of one measure beyond the ceiling of their own dates.
 *
 * @param corridor whose ceiling it is
 * @param fixings how many; holidays between them do not count
 * @param peak largest excess in basis points, and {@code peakDate} its first day
 * @param sum of the excesses over the fixings, basis points
 * @param ending what came after its last fixing
 * @param labels all that its days coincide with
 * @param volume share and volume above the ceiling on the peak's day; empty where the quantiles do
 *     not tell
 */
public record BreachEvent(
    String corridor,
    SeriesId measure,
    Rule rule,
    LocalDate start,
    LocalDate end,
    int fixings,
    BigDecimal peak,
    LocalDate peakDate,
    BigDecimal sum,
    Ending ending,
    Set<CalendarLabel> labels,
    Attribution attribution,
    Optional<VolumeAbove> volume) {

  /** Which comparison counts as beyond. */
  public enum Rule {
    /** Above the ceiling. */
    STRICT,
    /** Above it or at it. */
    AT_OR_ABOVE;

    /** Whether an excess over the ceiling counts. */
    public boolean holds(BigDecimal excess) {
      return this == STRICT ? excess.signum() > 0 : excess.signum() >= 0;
    }

    /** The word in data files and addresses. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What came after the last fixing of a run. */
  public enum Ending {
    /** Nothing yet: it is the newest fixing there should be. */
    OPEN,
    /** A fixing that is not beyond the ceiling. */
    ENDED,
    /** Nobody saw: the next scheduled fixing is missing, or no ceiling is known for it. */
    UNSEEN;

    /** The word in message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it goes on at the edition's date, as far as anybody can know. */
  public boolean open() {
    return ending == Ending.OPEN;
  }

  /** Whether the calendar coincides with every fixing, with some or with none. */
  public enum Attribution {
    EXPLAINED,
    PARTLY,
    UNEXPLAINED;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Between which bounds the share of the day's volume above the ceiling lies.
   *
   * @param least and {@code most}: shares in percent of the volume
   * @param volume of the day in US dollars; empty where it is not published
   */
  public record VolumeAbove(BigDecimal least, BigDecimal most, Optional<BigDecimal> volume) {}

  /** Its address among those of its corridor. */
  public String id() {
    return measure + "-" + rule.token() + "-" + start;
  }

  /** The labels in the order of the data. */
  public List<CalendarLabel> orderedLabels() {
    return labels.stream().sorted().toList();
  }
}
