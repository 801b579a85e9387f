package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One figure of one filing with the SEC, as companies tag it.
 *
 * @param tag the taxonomy's name, such as {@code PaymentsForRepurchaseOfCommonStock}
 * @param unit {@code USD}, {@code shares}
 * @param start first day of the period; empty of a figure at a date
 * @param end last day of the period, or the date
 * @param accession the filing's own number
 */
public record Filing(
    String issuer,
    String tag,
    String unit,
    Optional<LocalDate> start,
    LocalDate end,
    BigDecimal value,
    String accession,
    LocalDate filed)
    implements FactBody {

  /** The tag of what was paid for a company's own common stock, in cash. */
  public static final String PAID = "PaymentsForRepurchaseOfCommonStock";

  /** The tag of shares that were bought and retired. */
  public static final String RETIRED = "StockRepurchasedAndRetiredDuringPeriodShares";

  /** The unit of figures that count shares. */
  public static final String SHARES = "shares";

  /** The same of an issuer under another id. */
  public Filing of(String other) {
    return other.equals(issuer)
        ? this
        : new Filing(other, tag, unit, start, end, value, accession, filed);
  }

  public String key() {
    return issuer
        + " "
        + tag
        + " "
        + unit
        + " "
        + start.map(LocalDate::toString).orElse("-")
        + " "
        + end
        + " "
        + accession;
  }
}
