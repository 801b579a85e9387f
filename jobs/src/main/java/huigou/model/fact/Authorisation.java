package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a board allowed a company to spend on its own shares: announced, not bought.
 *
 * @param announcedOn a day, or a month where no source gives the day: {@code 2025-05-01}, {@code
 *     2025-04}
 * @param amount in whole units of the currency
 * @param atLeast whether the source says "at least" or "more than"
 * @param replaces whether the source says that it replaces an earlier one
 * @param includesRest whether what was left of earlier ones is within the amount: it was raised to
 *     it, not by it
 * @param kind as the desk words it: new programme, additional authorisation
 */
public record Authorisation(
    String issuer,
    String company,
    String announcedOn,
    String currency,
    BigDecimal amount,
    boolean atLeast,
    boolean replaces,
    boolean includesRest,
    String kind,
    String source)
    implements FactBody {

  public String key() {
    return issuer + " " + announcedOn + " " + amount.toPlainString();
  }

  /** The first day on which it may have been announced. */
  public LocalDate firstDay() {
    return datePrecision().equals("day")
        ? LocalDate.parse(announcedOn)
        : YearMonth.parse(announcedOn).atDay(1);
  }

  /** The last day on which it may have been announced. */
  public LocalDate lastDay() {
    return datePrecision().equals("day")
        ? LocalDate.parse(announcedOn)
        : YearMonth.parse(announcedOn).atEndOfMonth();
  }

  /** {@code day} or {@code month}. */
  public String datePrecision() {
    return announcedOn.length() > "2025-04".length() ? "day" : "month";
  }
}
