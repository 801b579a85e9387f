package huigou.model.corridor;

import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** An edge of a corridor: a rate can stand above its ceiling or below its floor. */
public enum Side {
  CEILING(List.of(Rule.STRICT, Rule.AT_OR_ABOVE)),
  FLOOR(List.of(Rule.STRICT, Rule.AT_OR_BELOW));

  private final List<Rule> rules;

  Side(List<Rule> rules) {
    this.rules = rules;
  }

  /** What counts as beyond it. */
  public List<Rule> rules() {
    return rules;
  }

  /** The administered rate that is this edge of a corridor. */
  public SeriesId of(Corridor corridor) {
    return this == CEILING ? corridor.ceiling() : corridor.floor();
  }

  /**
   * How far beyond the edge a rate stands: above zero is outside the corridor.
   *
   * @param difference the rate less the edge
   */
  public BigDecimal beyond(BigDecimal difference) {
    return this == CEILING ? difference : difference.negate();
  }

  /** The word in data files, addresses and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
