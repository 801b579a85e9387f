package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.derive.buyback.PriceJumps.Paid;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.fact.Execution.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices before and after a split. Made up. */
class PriceJumpsTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-06-02");

  /** A price or a range a day, such as {@code 100 98-102}; jumps by the number of their day. */
  private static String jumps(String prices) {
    List<Paid> paid = new ArrayList<>();
    for (String price : prices.split(" ")) {
      String[] range = price.split("-");
      paid.add(
          new Paid(
              FIRST.plusDays(paid.size()),
              new BigDecimal(range[0]),
              new BigDecimal(range[range.length - 1])));
    }
    return PriceJumps.of(paid).stream()
        .map(day -> String.valueOf(day.toEpochDay() - FIRST.toEpochDay()))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 52.7 52.6|",
        "100 52.6 52.6|1",
        "100 189 190|",
        "100 190 190|1",
        // Ranges have to stand apart, not their middles.
        "95-105 50-56 50-55|",
        "99-105 50-52 50-55|1",
        // One day alone was a slip, at the end it may be one and is told.
        "100 10 100 100|",
        "100 100 10|2",
        "100 10 10 100|1 3",
        // Away bit by bit.
        "100 150 220 330|",
        "100|",
      })
  void aPriceFarFromTheOneBeforeIsAJumpUnlessTheNextReturns(String prices, String days) {
    assertThat(jumps(prices)).isEqualTo(days == null ? "" : days);
  }

  static ReportLine line(int day, String shares, String price) {
    BigDecimal at = new BigDecimal(price);
    return new ReportLine(
        new Execution(
            "made-hk",
            "MADE UP",
            FIRST.plusDays(day),
            Optional.empty(),
            1,
            "",
            "Exchange",
            Method.EXCHANGE,
            "HKD",
            new BigDecimal(shares),
            at,
            Optional.of(at),
            Optional.of(at.multiply(new BigDecimal(shares))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Set.of());
  }

  /** Ten shares at 100 and, after a split, a hundred at 10: 1,000 each day. */
  private static final List<ReportLine> SPLIT =
      List.of(line(0, "10", "100"), line(1, "100", "10"), line(2, "100", "10"));

  @Test
  void sharesOfASpanAcrossAJumpHaveNoAverageAndSayIt() {
    List<IssuerPurchase> sums = IssuerPurchases.of(SPLIT);
    assertThat(sums)
        .filteredOn(sum -> sum.span() == Span.YEAR)
        .singleElement()
        .satisfies(
            year -> {
              assertThat(year.amount()).isEqualByComparingTo("3000");
              assertThat(year.average()).isEmpty();
              assertThat(year.jumpsOn()).contains(FIRST.plusDays(1));
            });
    assertThat(sums)
        .filteredOn(sum -> sum.span() == Span.DAY)
        .allSatisfy(day -> assertThat(day.average()).isPresent());
    assertThat(MarketPurchases.ofHongKong(SPLIT))
        .filteredOn(sum -> sum.span() == Span.YEAR)
        .extracting(sum -> sum.coverage().token())
        .containsExactly("issuers-at-hand:1 issuers-with-price-jump:1");
  }

  @Test
  void aLineWhosePricePaidItsPricesDoNotAllowTellsNoJump() {
    Execution slip = line(2, "100", "10").execution();
    Execution odd =
        new Execution(
            slip.issuer(),
            slip.name(),
            slip.tradeDate(),
            slip.reportedOn(),
            1,
            "",
            slip.venue(),
            slip.method(),
            slip.currency(),
            slip.shares(),
            slip.high(),
            slip.low(),
            Optional.of(new BigDecimal("10000")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(PriceJumps.ofLines(List.of(line(0, "10", "100").execution(), odd))).isEmpty();
  }
}
