package huigou.model.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of an issuer's business, printed beside its buybacks: sales of a month by brand.
 *
 * @param period a month ({@code 2025-09}) or a span of months ({@code 2025-01/2025-09})
 * @param partOf the item of which it is a part; empty of a total
 */
public record OperatingFigure(
    String issuer,
    String period,
    String item,
    Optional<String> partOf,
    BigDecimal value,
    String unit,
    String source)
    implements FactBody {

  public String key() {
    return issuer + " " + period + " " + item;
  }
}
