package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A total over a market as somebody published it and a report cites it: never summed by us, and
 * nothing is drawn between two of them.
 *
 * @param measure what is counted: announced year to date, announced in the month, completed in the
 *     quarter, a forecast
 * @param asOf date that it is about; of a forecast, the end of the period foretold
 * @param amount US dollars
 * @param atLeast whether the source says "more than"
 * @param status {@code preliminary}, {@code final}, {@code cited} by a later report or by the
 *     press, {@code forecast}
 * @param condition of a forecast; empty where it has none
 */
public record MarketTotal(
    String publisher,
    String measure,
    LocalDate asOf,
    BigDecimal amount,
    boolean atLeast,
    String status,
    LocalDate statedOn,
    Optional<String> condition,
    String source)
    implements FactBody {

  /** What totals count; the words of {@code measure}. */
  public static final Set<String> MEASURES =
      Set.of(
          "announced-month",
          "announced-year",
          "announced-year-to-date",
          "completed-quarter",
          "completed-twelve-months",
          "completed-year");

  /** Whether it is foretold. */
  public boolean isForecast() {
    return status.equals("forecast");
  }

  public String key() {
    return publisher + " " + measure + " " + asOf + " " + statedOn;
  }
}
