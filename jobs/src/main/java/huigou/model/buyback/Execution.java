package huigou.model.buyback;

import huigou.model.fact.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the exchange's daily share repurchase report: what an issuer bought back on a day, on
 * one venue in one currency. Two lines of an issuer and a day are both real. Figures are those that
 * the line prints; totals over lines stand on the line that prints them and nowhere else.
 *
 * @param issuer id such as {@code 00175-hk}
 * @param name as the report prints it
 * @param number of the line among those of its issuer and trading date in its report, from 1
 * @param venue in the report's word: {@code Exchange}, {@code London Stock Exchange}
 * @param currency ISO code; the report's RMB is CNY
 * @param high price per share, the highest or the only one
 * @param low lowest price per share; empty where there was one price
 * @param aggregate price paid
 * @param total over the issuer's lines of the day and currency
 * @param mandateShares bought under the mandate to date
 * @param mandatePercent the same in percent of the shares in issue when the mandate was granted
 * @param footnote what the report prints in place of a number; empty where it prints the number
 */
public record Execution(
    String issuer,
    String name,
    LocalDate tradeDate,
    LocalDate reportedOn,
    int number,
    String security,
    String venue,
    Method method,
    String currency,
    BigDecimal shares,
    BigDecimal high,
    Optional<BigDecimal> low,
    Optional<BigDecimal> aggregate,
    Optional<BigDecimal> total,
    Optional<BigDecimal> forCancellation,
    Optional<BigDecimal> toTreasury,
    Optional<BigDecimal> mandateShares,
    Optional<BigDecimal> mandatePercent,
    Optional<String> footnote) {

  private static final BigDecimal MOST_PERCENT = BigDecimal.TEN;

  /** How shares were bought. */
  public enum Method {
    EXCHANGE("exchange"),
    OTHER_EXCHANGE("other-exchange"),
    PRIVATE_ARRANGEMENT("private-arrangement"),
    GENERAL_OFFER("general-offer"),
    OTHER("other");

    private final String token;

    Method(String token) {
      this.token = token;
    }

    public String token() {
      return token;
    }

    /**
     * @throws IllegalArgumentException when no method has that token
     */
    public static Method parse(String token) {
      for (Method method : values()) {
        if (method.token.equals(token)) {
          return method;
        }
      }
      throw new IllegalArgumentException("no method is called " + token);
    }
  }

  /** Its own name among executions: the trade, and the report that tells of it. */
  public String key() {
    return String.join(
        " ", issuer, tradeDate.toString(), reportedOn.toString(), venue, security, currency);
  }

  /**
   * Whether the aggregate cannot be what so many shares at such prices cost: outside low × shares
   * to high × shares, exactly.
   */
  public boolean aggregateIsImpossible() {
    return aggregate
        .filter(
            paid ->
                paid.compareTo(high.multiply(shares)) > 0
                    || paid.compareTo(low.orElse(high).multiply(shares)) < 0)
        .isPresent();
  }

  /** Whether more was bought than a mandate may allow. */
  public boolean isOverTenPercent() {
    return mandatePercent.filter(percent -> percent.compareTo(MOST_PERCENT) > 0).isPresent();
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    return Fields.none()
        .put("issuer", issuer)
        .put("name", name)
        .put("trade-date", tradeDate)
        .put("reported-on", reportedOn)
        .put("number", String.valueOf(number))
        .put("security", security)
        .put("venue", venue)
        .put("method", method.token)
        .put("currency", currency)
        .put("shares", shares)
        .put("high", high)
        .put("low", low)
        .put("aggregate", aggregate)
        .put("total", total)
        .put("for-cancellation", forCancellation)
        .put("to-treasury", toTreasury)
        .put("mandate-shares", mandateShares)
        .put("mandate-percent", mandatePercent)
        .put("footnote", footnote)
        .map();
  }

  /** The execution kept under those fields. */
  public static Execution of(Map<String, String> texts) {
    Fields fields = Fields.of(texts);
    return new Execution(
        fields.text("issuer"),
        fields.text("name"),
        fields.date("trade-date"),
        fields.date("reported-on"),
        Integer.parseInt(fields.text("number")),
        fields.text("security"),
        fields.text("venue"),
        Method.parse(fields.text("method")),
        fields.text("currency"),
        fields.number("shares"),
        fields.number("high"),
        fields.findNumber("low"),
        fields.findNumber("aggregate"),
        fields.findNumber("total"),
        fields.findNumber("for-cancellation"),
        fields.findNumber("to-treasury"),
        fields.findNumber("mandate-shares"),
        fields.findNumber("mandate-percent"),
        fields.find("footnote"));
  }
}
