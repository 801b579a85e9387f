package huigou.model.buyback;

import huigou.model.buyback.MarketPurchase.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an issuer in Hong Kong bought over a month or a year in one currency, summed from the lines
 * that count.
 *
 * @param from first day of the span, and {@code to} its last
 * @param amount paid, of the lines that give it
 * @param days on which it bought
 * @param high highest price a share, and {@code low} the lowest
 * @param average amount over shares, to four decimals; empty where a line gives no amount, where it
 *     would lie outside the prices, and where the price jumps
 * @param mandatePercent the newest percentage of the mandate that a line of the span prints
 * @param jumpsOn the first day within the span from which on prices are so far from those before
 *     that a split may lie between; shares before and after are not alike
 */
public record IssuerPurchase(
    String issuer,
    Span span,
    LocalDate from,
    LocalDate to,
    String currency,
    BigDecimal shares,
    BigDecimal amount,
    int days,
    BigDecimal high,
    BigDecimal low,
    Optional<BigDecimal> average,
    Optional<BigDecimal> mandatePercent,
    Optional<LocalDate> jumpsOn) {}
