package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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
    LocalDate filed) {

  /** The tag of what was paid for a company's own common stock, in cash. */
  public static final String PAID = "PaymentsForRepurchaseOfCommonStock";

  /** The same of an issuer under another id. */
  public Filing of(String other) {
    return new Filing(other, tag, unit, start, end, value, accession, filed);
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

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("tag", tag)
        .put("unit", unit)
        .put("start", start)
        .put("end", end)
        .put("value", value)
        .put("accession", accession)
        .put("filed", filed)
        .map();
  }

  /** The filing kept under those fields. */
  public static Filing of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new Filing(
        fields.text("issuer"),
        fields.text("tag"),
        fields.text("unit"),
        fields.findDate("start"),
        fields.date("end"),
        fields.number("value"),
        fields.text("accession"),
        fields.date("filed"));
  }
}
