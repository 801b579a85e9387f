package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the table in which a company tells the SEC of its purchases of its own shares by month
 * (Regulation S-K, Item 703): a month of its calendar, or the total of the filing's months. Single
 * shares and whole units of the currency, whatever the scale of the table.
 *
 * @param form of the filing: {@code 10-Q}, {@code 10-K}
 * @param span the month; empty of the total
 * @param shares bought, those withheld for taxes included where the company counts them
 * @param averagePrice paid for a share; of two classes in one row, weighted by their shares, to
 *     four decimals
 * @param underProgramme of them bought under a published programme
 * @param remaining what may yet be bought, as printed
 * @param step what the last printed digit of the shares is worth: 1, 1000, 100000
 * @param accession of the filing; empty where the copy at hand does not give it
 */
public record MonthlyPurchase(
    String issuer,
    String form,
    LocalDate filed,
    Optional<Span> span,
    BigDecimal shares,
    Optional<BigDecimal> averagePrice,
    String currency,
    Optional<BigDecimal> underProgramme,
    Optional<Remaining> remaining,
    BigDecimal step,
    Optional<String> accession)
    implements FactBody {

  /** First and last day of a month of the company's calendar. */
  public record Span(LocalDate start, LocalDate end) {

    /** The day in its middle, of two the earlier: it tells for which calendar month it counts. */
    public LocalDate middle() {
      return start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
    }
  }

  /** What may yet be bought: shares, or money of the row's currency. */
  public record Remaining(BigDecimal value, In in) {}

  /** What a remainder counts. */
  public enum In {
    SHARES,
    AMOUNT;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same with what remains: many tables print it once, beside the total of their months. */
  public MonthlyPurchase remaining(Optional<Remaining> printed) {
    return new MonthlyPurchase(
        issuer,
        form,
        filed,
        span,
        shares,
        averagePrice,
        currency,
        underProgramme,
        printed,
        step,
        accession);
  }

  public boolean isTotal() {
    return span.isEmpty();
  }

  /** The table that it stands in. */
  public String filing() {
    return issuer + " " + form + " " + filed;
  }

  /** Its own name among rows. */
  public String key() {
    return filing() + " " + span.map(each -> each.start().toString()).orElse("total");
  }
}
