package huigou.model.corridor;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A run of consecutive fixings of one measure beyond the ceiling, or below the floor, of their own
 * dates.
 *
 * @param corridor whose ceiling or floor it is
 * @param fixings how many; holidays between them do not count
 * @param peak largest excess in basis points, below zero under a floor, and {@code peakDate} its
 *     first day
 * @param sum of the excesses over the fixings, basis points
 * @param ending what came after its last fixing
 * @param labels all that its days coincide with
 * @param volume share and volume beyond the ceiling or floor on the peak's day; empty where the
 *     quantiles do not tell
 */
public record BreachEvent(
    String corridor,
    SeriesId measure,
    Side side,
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
    Optional<VolumeBeyond> volume) {

  /** Which comparison counts as beyond. */
  public enum Rule {
    /** Above the ceiling, below the floor. */
    STRICT,
    /** Above the ceiling or at it. */
    AT_OR_ABOVE,
    /** Below the floor or at it. */
    AT_OR_BELOW;

    /**
     * Whether a distance counts.
     *
     * @param beyond above zero outside the corridor
     */
    public boolean holds(BigDecimal beyond) {
      return this == STRICT ? beyond.signum() > 0 : beyond.signum() >= 0;
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
    /** A fixing that is not beyond. */
    ENDED,
    /** Nobody saw: the next scheduled fixing is missing, or no ceiling or floor is known for it. */
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
   * Between which bounds the share of the day's volume above a ceiling or below a floor lies.
   *
   * @param least and {@code most}: shares in percent of the volume
   * @param volume of the day in US dollars; empty where it is not published
   */
  public record VolumeBeyond(BigDecimal least, BigDecimal most, Optional<BigDecimal> volume) {}

  /** Its address among those of its corridor. */
  public String id() {
    String edge = side == Side.CEILING ? "" : "-" + side.token();
    return measure + edge + "-" + rule.token() + "-" + start;
  }

  /** The labels in the order of the data. */
  public List<CalendarLabel> orderedLabels() {
    return labels.stream().sorted().toList();
  }
}
