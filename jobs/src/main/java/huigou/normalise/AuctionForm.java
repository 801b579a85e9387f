package huigou.normalise;

import huigou.model.fact.Auction;
import huigou.model.fact.Fact;
import huigou.model.issue.IssueCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Auctions of Treasury securities. One that was held is known since its day; one that is only
 * announced, since it was announced where that is said and has been, else since it was received. An
 * amount below a million dollars is in another unit.
 *
 * @param announcements whether the file holds no results: a row whose day is over by then was left
 *     standing and says nothing
 */
record AuctionForm(boolean announcements) implements FactForm {

  private static final BigDecimal LEAST = new BigDecimal(1_000_000);
  private static final BigDecimal LOWEST_RATE = new BigDecimal(-5);
  private static final BigDecimal HIGHEST_RATE = new BigDecimal(25);
  private static final int LONGEST_YEARS = 31;

  /** Settlement follows within two weeks; a holiday and a reopening leave room. */
  private static final int LONGEST_SETTLEMENT = 31;

  private static final Pattern TERM =
      Pattern.compile("(\\d{1,3})-(Day|Week|Month|Year)( (\\d{1,2})-Month)?");

  /** Maturities fall on other days than issues do: the nearest business day of a week … */
  private static final int ROOM_OF_WEEKS = 5;

  /** … the middle or the end of a month … */
  private static final int ROOM_OF_YEARS = 20;

  /** … and of what is left of a note in full months, one is not counted. */
  private static final int ROOM_OF_MONTHS = 35;

  /** More is bid than accepted. */
  private static final BigDecimal LOWEST_COVER = BigDecimal.ONE;

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
            optionalDate(cells, "maturity"),
            amount(cells, "offered"),
            amount(cells, "accepted"),
            Stream.of("discount-rate", "yield")
                .flatMap(field -> cells.decimal(field, LOWEST_RATE, HIGHEST_RATE).stream())
                .findFirst(),
            cells.decimal("bid-to-cover", LOWEST_COVER, HIGHEST_COVER));
    requireOrder(cells, auction);
    requireTerm(cells, auction);
    requireRoom(cells, auction);
    if (auction.isHeld()) {
      cells.requireNotAfter("auctioned", auction.auctioned(), receivedOn);
    } else if (announcements && auction.auctioned().isBefore(receivedOn)) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            auction.key(),
            auction.auctioned(),
            auction.isHeld() ? auction.auctioned() : announced(cells, receivedOn),
            auction,
            cells.record().place()));
  }

  private static Optional<LocalDate> optionalDate(FactCells cells, String field) {
    return cells.find(field).map(given -> cells.date(field));
  }

  /** A day of announcement that lies ahead is a plan, and its row a forecast of it. */
  private static LocalDate announced(FactCells cells, LocalDate receivedOn) {
    return optionalDate(cells, "announced")
        .filter(day -> !day.isAfter(receivedOn))
        .orElse(receivedOn);
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
    LocalDate latest = auction.auctioned().plusDays(LONGEST_SETTLEMENT);
    if (auction.issue().isBefore(auction.auctioned()) || auction.issue().isAfter(latest)) {
      throw new RowRefused(
          IssueCode.DATE_OUT_OF_RANGE,
          cells.place("issue"),
          auction.issue().toString(),
          auction.auctioned() + " … " + latest);
    }
    LocalDate last = auction.issue().plusYears(LONGEST_YEARS);
    auction
        .maturity()
        .filter(due -> !due.isAfter(auction.issue()) || due.isAfter(last))
        .ifPresent(
            due -> {
              throw maturity(cells, due, auction.issue() + " … " + last);
            });
  }

  private static RowRefused maturity(FactCells cells, LocalDate due, String expected) {
    return new RowRefused(
        IssueCode.DATE_OUT_OF_RANGE, cells.place("maturity"), due.toString(), expected);
  }

  /** A security runs for what its term says, but for some days. */
  private static void requireTerm(FactCells cells, Auction auction) {
    Matcher term = TERM.matcher(auction.term());
    if (!term.matches()) {
      throw new RowRefused(
          IssueCode.MARK_UNKNOWN,
          cells.place("term"),
          auction.term(),
          "42-Day | 13-Week | 10-Year | 9-Year 11-Month");
    }
    int count = Integer.parseInt(term.group(1));
    LocalDate issue = auction.issue();
    boolean months = term.group(4) != null || term.group(2).equals("Month");
    LocalDate expected =
        switch (term.group(2)) {
          case "Day" -> issue.plusDays(count);
          case "Week" -> issue.plusWeeks(count);
          case "Month" -> issue.plusMonths(count);
          default -> issue.plusYears(count);
        };
    if (term.group(4) != null) {
      expected = expected.plusMonths(Integer.parseInt(term.group(4)));
    }
    boolean weeks = term.group(2).equals("Day") || term.group(2).equals("Week");
    int room = months ? ROOM_OF_MONTHS : weeks ? ROOM_OF_WEEKS : ROOM_OF_YEARS;
    LocalDate earliest = expected.minusDays(room);
    LocalDate latest = expected.plusDays(room);
    auction
        .maturity()
        .filter(due -> due.isBefore(earliest) || due.isAfter(latest))
        .ifPresent(
            due -> {
              throw maturity(cells, due, auction.term() + ": " + earliest + " … " + latest);
            });
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
