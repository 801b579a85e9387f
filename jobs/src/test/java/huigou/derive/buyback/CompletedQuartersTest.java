package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Lack;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.fact.MarketTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calendar quarters over companies. Made up. */
class CompletedQuartersTest {

  private static Told told(String value) {
    return value == null ? Told.none(Lack.NO_TABLE) : Told.of(new BigDecimal(value));
  }

  private static QuarterSenses quarter(
      String issuer, String start, String end, String months, String paid) {
    return new QuarterSenses(
        issuer,
        LocalDate.parse(start),
        LocalDate.parse(end),
        told(months),
        told(months),
        told(paid),
        told(null));
  }

  private static MarketTotal total(
      String measure, String asOf, String amount, String status, String stated) {
    return new MarketTotal(
        "S&P",
        measure,
        LocalDate.parse(asOf),
        "USD",
        new BigDecimal(amount),
        false,
        status,
        LocalDate.parse(stated),
        Optional.empty(),
        "made up");
  }

  private static final List<QuarterSenses> QUARTERS =
      List.of(
          quarter("a-us", "2025-06-29", "2025-09-27", "20", "21"),
          // Its middle, 15 August, lies in the third quarter, its end in the fourth.
          quarter("b-us", "2025-07-01", "2025-10-02", "5", null),
          // Its middle, 16 September, lies in the third quarter too.
          quarter("c-us", "2025-08-02", "2025-11-01", null, "3"),
          // Its middle, 1 October, does not.
          quarter("a-us", "2025-08-18", "2025-11-15", "7", "8"));

  private static List<String> texts(MarketTotal... totals) {
    return CompletedQuarters.of(QUARTERS, List.of(totals)).stream()
        .map(
            each ->
                each.end()
                    + " "
                    + each.sense().token()
                    + " "
                    + each.amount().toPlainString()
                    + " "
                    + each.companies()
                    + "/"
                    + each.atHand()
                    + each.difference().map(by -> " " + by.toPlainString()).orElse(""))
        .toList();
  }

  @Test
  void sensesAreSummedApartEachWithItsCoverage() {
    assertThat(texts())
        .containsExactly(
            "2025-12-31 cash 8 1/2",
            "2025-12-31 months 7 1/2",
            "2025-09-30 cash 24 2/2",
            "2025-09-30 months 25 2/2");
  }

  @Test
  void whatIsCitedOfTheQuarterStandsBesideByTheStatementMadeLast() {
    assertThat(
            texts(
                total("completed-quarter", "2025-09-30", "100", "preliminary", "2025-12-18"),
                total("completed-quarter", "2025-09-30", "104", "cited", "2026-03-18"),
                total("completed-quarter", "2025-12-31", "999", "forecast", "2026-03-19"),
                total("completed-twelve-months", "2025-12-31", "998", "cited", "2026-03-19")))
        .containsExactly(
            "2025-12-31 cash 8 1/2",
            "2025-12-31 months 7 1/2",
            "2025-09-30 cash 24 2/2 80",
            "2025-09-30 months 25 2/2 79");
  }

  @Test
  void aSenseOfWhichNothingIsToldHasNoQuarter() {
    assertThat(CompletedQuarters.of(QUARTERS.subList(1, 2), List.of()))
        .extracting(CompletedQuarter::sense)
        .containsExactly(CompletedQuarter.Sense.MONTHS);
  }
}
