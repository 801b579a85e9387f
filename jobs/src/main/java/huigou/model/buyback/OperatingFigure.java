package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.math.BigDecimal;
import java.util.Map;
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
    String source) {

  public String key() {
    return issuer + " " + period + " " + item;
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("period", period)
        .put("item", item)
        .put("part-of", partOf)
        .put("value", value)
        .put("unit", unit)
        .put("source", source)
        .map();
  }

  /** The figure kept under those fields. */
  public static OperatingFigure of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new OperatingFigure(
        fields.text("issuer"),
        fields.text("period"),
        fields.text("item"),
        fields.find("part-of"),
        fields.number("value"),
        fields.text("unit"),
        fields.text("source"));
  }
}
