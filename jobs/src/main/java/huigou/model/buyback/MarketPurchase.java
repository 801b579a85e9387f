package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * What was bought back in a market over a span, in one currency, as far as lines are at hand: our
 * own sum, never a total of the market.
 *
 * @param from first day of the span, and {@code to} its last
 * @param amount paid, of the lines that give it
 * @param issuers that bought
 * @param days on which one of them bought; empty where months are summed
 * @param coverage of how much of the market it tells
 */
public record MarketPurchase(
    Market market,
    Span span,
    LocalDate from,
    LocalDate to,
    String currency,
    BigDecimal shares,
    BigDecimal amount,
    int issuers,
    Optional<Integer> days,
    Coverage coverage) {

  /** How long a span is. */
  public enum Span {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** First day of the span that a day lies in; a week begins on Monday. */
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /** Last day of the span that a day lies in. */
    public LocalDate last(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
      };
    }
  }

  /**
   * Of how much of the market a sum tells.
   *
   * @param followed issuers at hand, whether they bought or not
   * @param wholeDays days of which the exchange's whole report is known
   * @param months months that a sum over a year holds; 0 of a shorter span
   * @param unpriced rows that give shares and no amount
   * @param jumping issuers whose price jumps within the span so far that a split may lie between:
   *     their shares are of two kinds
   */
  public record Coverage(int followed, int wholeDays, int months, int unpriced, int jumping) {

    /** As words of a data file: {@code issuers-at-hand:11 whole-report-days:1}. */
    public String token() {
      return "issuers-at-hand:"
          + followed
          + (wholeDays > 0 ? " whole-report-days:" + wholeDays : "")
          + (months > 0 ? " months:" + months : "")
          + (unpriced > 0 ? " rows-without-amount:" + unpriced : "")
          + (jumping > 0 ? " issuers-with-price-jump:" + jumping : "");
    }
  }
}
