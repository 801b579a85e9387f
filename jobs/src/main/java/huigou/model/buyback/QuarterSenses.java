package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A fiscal quarter of a company in the senses in which it "bought back": what was bought under
 * published programmes, all purchases of the months, the cash that was paid, the shares that were
 * retired. They differ by what settles later, by the excise tax, by shares withheld for taxes and
 * by shares that are kept, and never stand for each other.
 *
 * @param programme shares under published programmes times the average price of all, over the
 *     months of the quarter, in US dollars
 * @param byMonths all shares times average price over the months, in US dollars
 * @param paid in the statement of cash flows, filed or by subtraction, in US dollars
 * @param retired shares bought and retired, filed or by subtraction
 */
public record QuarterSenses(
    String issuer,
    LocalDate start,
    LocalDate end,
    Told programme,
    Told byMonths,
    Told paid,
    Told retired) {

  /** A figure, or why there is none. */
  public record Told(Optional<BigDecimal> value, Optional<Lack> lack) {

    public static Told of(BigDecimal value) {
      return new Told(Optional.of(value), Optional.empty());
    }

    public static Told none(Lack lack) {
      return lack.none;
    }

    public boolean isTold() {
      return value.isPresent();
    }
  }

  /** Why a figure is not at hand. */
  public enum Lack {
    /** No table of months at hand tells of the whole quarter. */
    NO_TABLE,
    /** Months lack, have no price, or do not come out at the filing's total. */
    TABLE_IN_DOUBT,
    /** The table does not say how many shares were under a programme. */
    NOT_SAID,
    /** None of the company's tagged figures are at hand. */
    NO_COMPANY_FACTS,
    /** The company's tagged figures are at hand, and hold none of the kind for the quarter. */
    NOT_FILED;

    /** Thousands of quarters lack the same. */
    private final Told none = new Told(Optional.empty(), Optional.of(this));

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Cash paid less all purchases of the months; empty where one of them is not at hand. */
  public Optional<BigDecimal> difference() {
    return paid.value().flatMap(cash -> byMonths.value().map(cash::subtract));
  }
}
