package huigou.normalise;

import huigou.model.auction.Auction;
import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.IssueCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Auctions of Treasury securities. One that was held is known since its day; one that is only
 * announced, since it was received. An amount below a million dollars is in another unit.
 */
record AuctionForm() implements FactForm {

  private static final BigDecimal LEAST = new BigDecimal(1_000_000);
  private static final BigDecimal LOWEST_RATE = new BigDecimal(-5);
  private static final BigDecimal HIGHEST_RATE = new BigDecimal(25);
  private static final int LONGEST_YEARS = 31;
  private static final BigDecimal HIGHEST_COVER = new BigDecimal(20);

  /** The Federal Reserve rolls over what it holds on top of what is offered to others. */
  private static final BigDecimal MOST_OVER = BigDecimal.valueOf(3);

  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String word = cells.text("type");
    Auction.Type type =
        Auction.Type.find(word)
            .orElseThrow(
                () ->
                    new RowRefused(
                        IssueCode.MARK_UNKNOWN, cells.place("type"), word, "Bill | Note | Bond"));
    Auction auction =
        new Auction(
            cells.cusip("cusip"),
            type,
            cells.text("term"),
            reopening(cells),
            cells.date("auctioned"),
            cells.date("issue"),
            cells.date("maturity"),
            amount(cells, "offered"),
            amount(cells, "accepted"),
            Stream.of("discount-rate", "yield")
                .flatMap(field -> cells.decimal(field, LOWEST_RATE, HIGHEST_RATE).stream())
                .findFirst(),
            cells.decimal("bid-to-cover", BigDecimal.ZERO, HIGHEST_COVER));
    requireOrder(cells, auction);
    requireRoom(cells, auction);
    boolean held = auction.accepted().isPresent();
    if (held) {
      cells.requireNotAfter("auctioned", auction.auctioned(), receivedOn);
    }
    return Optional.of(
        new Fact(
            FactKind.AUCTION,
            auction.key(),
            auction.auctioned(),
            held ? auction.auctioned() : receivedOn,
            auction.fields(),
            cells.record().place()));
  }

  private static boolean reopening(FactCells cells) {
    Optional<String> word = cells.find("reopening");
    if (word.filter(each -> !each.equals("Yes") && !each.equals("No")).isPresent()) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN, cells.place("reopening"), word.get(), "Yes | No");
    }
    return word.filter("Yes"::equals).isPresent();
  }

  private static void requireOrder(FactCells cells, Auction auction) {
    if (auction.issue().isBefore(auction.auctioned())) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("issue"),
          auction.issue().toString(),
          ">= " + auction.auctioned());
    }
    if (!auction.maturity().isAfter(auction.issue())
        || auction.maturity().isAfter(auction.issue().plusYears(LONGEST_YEARS))) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("maturity"),
          auction.maturity().toString(),
          auction.issue() + " … " + auction.issue().plusYears(LONGEST_YEARS));
    }
  }

  /** What was accepted may exceed the offer by what the central bank takes, and no further. */
  private static void requireRoom(FactCells cells, Auction auction) {
    if (auction.offered().isEmpty() || auction.accepted().isEmpty()) {
      return;
    }
    BigDecimal most = auction.offered().get().multiply(MOST_OVER);
    if (auction.offered().get().signum() > 0 && auction.accepted().get().compareTo(most) > 0) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          cells.place("accepted"),
          auction.accepted().get().toPlainString(),
          "0 … " + most.toPlainString());
    }
  }

  private static Optional<BigDecimal> amount(FactCells cells, String field) {
    Optional<BigDecimal> amount = cells.amount(field);
    if (amount
        .filter(value -> value.signum() != 0)
        .filter(value -> value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0)
        .isPresent()) {
      throw new RowRefused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          cells.place(field),
          amount.get().toPlainString(),
          "0, " + LEAST.toPlainString() + " … " + MOST.toPlainString());
    }
    return amount;
  }
}
