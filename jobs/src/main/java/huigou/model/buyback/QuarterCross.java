package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fiscal quarter twice: what a company's months come to, and the cash that it paid. They differ
 * by what settles later, by the excise tax and by shares withheld for taxes.
 *
 * @param byMonths shares times average price over the months
 * @param paid in the statement of cash flows, filed or by subtraction
 */
public record QuarterCross(
    String issuer, LocalDate start, LocalDate end, BigDecimal byMonths, BigDecimal paid) {

  public BigDecimal difference() {
    return paid.subtract(byMonths);
  }
}
