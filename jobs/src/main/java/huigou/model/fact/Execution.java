package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an issuer bought back on a day, on one venue in one currency: a line of the exchange's daily
 * share repurchase report, or of a ledger that somebody keeps of such reports. Two lines of an
 * issuer and a day are both real. Figures are those that the line prints; totals over lines stand
 * on the line that prints them and nowhere else.
 *
 * @param issuer id such as {@code 00175-hk}
 * @param name as the report prints it
 * @param reportedOn day of the report; empty of a ledger, which does not say it
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
    Optional<LocalDate> reportedOn,
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
    Optional<String> footnote)
    implements FactBody {

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

  /** The same as another line of its day. */
  public Execution numbered(int other) {
    return new Execution(
        issuer,
        name,
        tradeDate,
        reportedOn,
        other,
        security,
        venue,
        method,
        currency,
        shares,
        high,
        low,
        aggregate,
        total,
        forCancellation,
        toTreasury,
        mandateShares,
        mandatePercent,
        footnote);
  }

  @Override
  public Optional<Report> report() {
    return reportedOn.map(day -> new Report(day.toString(), tradeDate));
  }

  /** Its own name among executions: the trade, and the report that tells of it. */
  public String key() {
    return String.join(
        " ",
        issuer,
        tradeDate.toString(),
        reportedOn.map(LocalDate::toString).orElse("ledger"),
        venue,
        security,
        currency);
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

  /**
   * What was paid, for sums: empty where none is printed, or where what is printed is ten times off
   * what so many shares at such prices cost, so that it would drown every sum that it stood in.
   */
  public Optional<BigDecimal> believedAggregate() {
    return aggregate.filter(
        paid ->
            paid.compareTo(high.multiply(shares).multiply(BigDecimal.TEN)) <= 0
                && paid.multiply(BigDecimal.TEN).compareTo(low.orElse(high).multiply(shares)) >= 0);
  }

  /** Whether more was bought than a mandate may allow. */
  public boolean isOverTenPercent() {
    return mandatePercent.filter(percent -> percent.compareTo(MOST_PERCENT) > 0).isPresent();
  }
}
