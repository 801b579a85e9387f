package huigou.model.buyback;

import huigou.model.fact.Execution;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of the exchange's reports, and what is odd about it beside the others.
 *
 * @param oddities in the order of their declaration
 */
public record ReportLine(Execution execution, Set<Oddity> oddities) {

  public ReportLine {
    oddities = Collections.unmodifiableSet(new TreeSet<>(oddities));
  }

  /** What can be odd about a line. */
  public enum Oddity {
    /** A later report gives a trade that an earlier one gave. */
    REPEATED("line-repeated"),
    /** A later report gives other figures of the same trade. */
    CORRECTED("line-corrected"),
    /** What was bought under the mandate cannot follow from what was bought on the day. */
    CUMULATIVE("cumulative-impossible");

    private final String token;

    Oddity(String token) {
      this.token = token;
    }

    public String token() {
      return token;
    }
  }

  /** Whether what it says was bought is not said by another line that counts. */
  public boolean counts() {
    return !oddities.contains(Oddity.REPEATED) && !oddities.contains(Oddity.CORRECTED);
  }

  /** Whether its total under the mandate may be believed. */
  public boolean cumulativeRules() {
    return !oddities.contains(Oddity.CUMULATIVE);
  }
}
