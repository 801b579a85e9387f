package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.derive.check.OppositeMoves;
import huigou.derive.vintage.FactFold;
import huigou.derive.vintage.KnownFacts;
import huigou.model.fact.Auction;
import huigou.model.fact.AuctionSum;
import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Facts and what is summed from them. Figures are made up. */
class LiquidityTest {

  private static final SourceId SOURCE = new SourceId("us-treasury");
  private static final LocalDate RECEIVED = LocalDate.parse("2025-12-15");

  private static FactVintage auction(
      String cusip, String type, String auctioned, String issue, String maturity, String accepted) {
    Auction auction =
        new Auction(
            cusip,
            Auction.Type.find(type).orElseThrow(),
            "made up",
            false,
            LocalDate.parse(auctioned),
            LocalDate.parse(issue),
            Optional.of(LocalDate.parse(maturity)),
            Optional.of(new BigDecimal("1000000")),
            accepted.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(accepted)),
            Optional.empty(),
            Optional.empty());
    return new FactVintage(
        new Fact(
            auction.key(),
            auction.auctioned(),
            auction.auctioned(),
            auction,
            Place.row("us-treasury/2025-12-15/auctions.csv", cusip)),
        auction.auctioned(),
        RECEIVED,
        SOURCE);
  }

  private static List<String> said(Map<LocalDate, List<Vintage>> sums) {
    return sums.values().stream()
        .flatMap(List::stream)
        .map(
            vintage ->
                vintage.referenceDate()
                    + " "
                    + vintage.value().toPlainString()
                    + " known "
                    + vintage.knownOn())
        .toList();
  }

  /** Two bills, one of which falls due within the other's life, and a note. */
  private static final List<FactVintage> AUCTIONS =
      List.of(
          auction("A", "Bill", "2024-08-26", "2024-08-29", "2025-08-28", "10"),
          auction("B", "Bill", "2025-10-01", "2025-10-07", "2025-11-04", "7"),
          auction("C", "Note", "2025-10-28", "2025-10-31", "2027-10-31", "5"),
          auction("D", "Bill", "2025-11-03", "2025-11-06", "2025-11-28", "9"),
          auction("E", "Bill", "2025-12-10", "2025-12-16", "2026-01-13", "4"));

  @Test
  void aMonthHasWhatSettledInItOnceItIsOver() {
    // The delivery of 15 December closes November; December may still be followed by others.
    assertThat(said(FactSums.of(AuctionMonths.shares("bills-issued", AUCTIONS), "bills-issued")))
        .containsExactly("2025-10-31 7 known 2025-10-31", "2025-11-30 9 known 2025-11-30");
    assertThat(
            said(FactSums.of(AuctionMonths.shares("coupons-issued", AUCTIONS), "coupons-issued")))
        .isEmpty();
  }

  @Test
  void whatFellDueIsCountedFromTheMonthOnForWhichEverythingWasSold() {
    // The first auction is of August 2024: before September 2025 a bill may fall due that was sold
    // earlier.
    assertThat(said(FactSums.of(AuctionMonths.shares("bills-matured", AUCTIONS), "bills-matured")))
        .containsExactly("2025-11-30 16 known 2025-11-30");
    // November: 9 settled, 7 + 9 fell due, the 9 within the month itself.
    assertThat(said(FactSums.of(AuctionMonths.shares("bills-net", AUCTIONS), "bills-net")))
        .containsExactly("2025-10-31 7 known 2025-10-31", "2025-11-30 -7 known 2025-11-30");
  }

  @Test
  void aMonthThatLacksAResultHasNoFigure() {
    List<FactVintage> lacking =
        List.of(
            AUCTIONS.get(0),
            AUCTIONS.get(1),
            auction("F", "Bill", "2025-11-24", "2025-11-28", "2025-12-26", ""));
    assertThat(said(FactSums.of(AuctionMonths.shares("bills-issued", lacking), "bills-issued")))
        .containsExactly("2025-10-31 7 known 2025-10-31");
  }

  @Test
  void anotherMeasureThanTheFourIsNone() {
    assertThat(AuctionSum.tokens()).hasSize(4).contains("bills-net");
    assertThatThrownBy(() -> AuctionMonths.shares("bills", AUCTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bills");
  }

  private static FactVintage operation(String id, String facility, String accepted, String known) {
    Operation operation =
        new Operation(
            id,
            facility,
            LocalDate.parse("2025-11-26"),
            LocalDate.parse("2025-11-26"),
            LocalDate.parse("2025-11-28"),
            Operation.Type.REPO,
            "Overnight",
            "Full Allotment",
            Optional.of(LocalTime.parse("08:30")),
            false,
            Optional.of(3),
            List.of(
                new Operation.Security(
                    "Mortgage-Backed", Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO),
                new Operation.Security(
                    "Treasury",
                    Optional.of(new BigDecimal("4.00")),
                    new BigDecimal(accepted),
                    new BigDecimal(accepted))),
            Map.of("mmf", new BigDecimal(accepted)));
    return new FactVintage(
        new Fact(
            id,
            operation.date(),
            operation.date(),
            operation,
            Place.row("new-york-fed/x/rp.json", id)),
        LocalDate.parse(known),
        LocalDate.parse(known),
        new SourceId("new-york-fed"));
  }

  @Test
  void aWindowThatCameLaterMadeAnotherTotal() {
    Map<LocalDate, List<Vintage>> totals =
        FactSums.of(
            FacilityTotals.shares(
                "srf",
                List.of(
                    operation("1", "srf", "5", "2025-11-26"),
                    operation("2", "srf", "7", "2025-11-28"),
                    operation("2", "srf", "8", "2025-11-29"),
                    operation("3", "on-rrp", "100", "2025-11-26"))),
            "accepted");
    assertThat(said(totals))
        .containsExactly(
            "2025-11-26 5 known 2025-11-26",
            "2025-11-26 12 known 2025-11-28",
            "2025-11-26 13 known 2025-11-29");
    assertThat(totals.get(LocalDate.parse("2025-11-26")).get(1).place().row()).isEqualTo("1 + 2");
  }

  @Test
  void windowsAreToldByTheirClose() {
    Operation morning = operation("1", "srf", "5", "2025-11-26").body(Operation.class);
    assertThat(morning.window()).isEqualTo("morning");
    assertThat(morning.accepted()).isEqualByComparingTo("5");
  }

  @Test
  void aFactIsKnownAsWitnessesSayAndAnewWhenItChanges() {
    Fact first = operation("1", "srf", "5", "2025-11-26").fact();
    Fact changed = operation("1", "srf", "6", "2025-11-26").fact();
    FactFold fold = new FactFold(Map.of(), List.of());
    LocalDate day = LocalDate.parse("2025-11-26");
    assertThat(fold.take(coverage(1, "2025-11-27", day), List.of(first)))
        .extracting(FactVintage.New::knownOn)
        .containsExactly(day);
    assertThat(fold.take(coverage(2, "2025-11-28", day), List.of(first))).isEmpty();
    assertThat(fold.take(coverage(3, "2025-12-01", day), List.of(changed)))
        .extracting(FactVintage.New::knownOn)
        .containsExactly(LocalDate.parse("2025-12-01"));
    // Two deliveries should have had this one and did not.
    assertThat(
            fold.take(
                coverage(4, "2025-12-02", day),
                List.of(operation("2", "srf", "7", "2025-11-26").fact())))
        .extracting(FactVintage.New::knownOn)
        .containsExactly(LocalDate.parse("2025-12-02"));
  }

  private static Coverage coverage(long number, String receivedOn, LocalDate day) {
    return new Coverage(number, LocalDate.parse(receivedOn), "layout", day, day);
  }

  @Test
  void knownFactsAreTheNewestOfTheDay() {
    List<FactVintage> vintages =
        List.of(
            operation("1", "srf", "5", "2025-11-26"),
            operation("1", "srf", "6", "2025-11-28"),
            operation("2", "srf", "7", "2025-11-29"));
    assertThat(KnownFacts.of(vintages, LocalDate.parse("2025-11-28")))
        .extracting(vintage -> vintage.fact().key() + " " + vintage.knownOn())
        .containsExactly("1 2025-11-28");
  }

  @Test
  void aDayIsShunnedOnlyAboveTheRateBelowTheThresholdAndWithAnOperation() {
    var market =
        CombinedSeriesTest.series(
            "sofr",
            "2025-11-24",
            "4.01",
            "2025-11-25",
            "4.01",
            "2025-11-26",
            "4.00",
            "2025-11-28",
            "4.12");
    var rate =
        CombinedSeriesTest.series(
            "srf-rate",
            "2025-11-24",
            "4.00",
            "2025-11-25",
            "4.00",
            "2025-11-26",
            "4.00",
            "2025-11-28",
            "4.00");
    var accepted =
        CombinedSeriesTest.series(
            "srf-accepted", "2025-11-24", "999", "2025-11-25", "1000", "2025-11-26", "0");
    // The 25th reached the threshold, the 26th stood at the rate, the 28th had no operation.
    assertThat(StigmaDays.of(market, rate, accepted, new BigDecimal("1000")))
        .extracting(day -> day.date() + " " + day.excess().stripTrailingZeros().toPlainString())
        .containsExactly("2025-11-24 1");
  }

  @Test
  void movesAreOppositeOnlyWhereBothMoved() {
    var one =
        CombinedSeriesTest.series(
            "one", "2025-11-05", "3", "2025-11-12", "-2", "2025-11-19", "0", "2025-11-26", "5");
    var other =
        CombinedSeriesTest.series(
            "other", "2025-11-05", "-1", "2025-11-12", "-4", "2025-11-19", "7");
    assertThat(OppositeMoves.of(one, other, 52)).isEqualTo(new OppositeMoves(2, 1));
    assertThat(OppositeMoves.of(one, other, 3)).isEqualTo(new OppositeMoves(1, 0));
  }
}
