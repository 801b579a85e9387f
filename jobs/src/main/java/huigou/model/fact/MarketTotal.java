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
 *     quarter, repurchased in Hong Kong on a day
 * @param asOf date that it is about; of a forecast, the end of the period foretold
 * @param currency ISO code: the US dollar of totals of the United States, Hong Kong's of its own
 * @param amount in whole units of the currency
 * @param atLeast whether the source says "more than"
 * @param status {@code preliminary}, {@code final}, {@code cited} by a later report or by the
 *     press, {@code forecast}
 * @param condition of a forecast; empty where it has none
 */
public record MarketTotal(
    String publisher,
    String measure,
    LocalDate asOf,
    String currency,
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
          "completed-year",
          "repurchased-day",
          "repurchased-month",
          "repurchased-week",
          "repurchased-year",
          "repurchased-year-to-date");

  /** Whether it is a total of Hong Kong: what was paid, as read from its exchange's reports. */
  public boolean isOfHongKong() {
    return measure.startsWith("repurchased-");
  }

  /** Whether it is foretold. */
  public boolean isForecast() {
    return status.equals("forecast");
  }

  public String key() {
    return publisher + " " + measure + " " + asOf + " " + statedOn;
  }
}
