package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.Auction;
import huigou.model.series.Unit;
import huigou.model.view.AuctionView;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Auctions of Treasury securities. */
public final class Auctions {

  public static final Column<Auction> CUSIP = text("cusip", "Security sold", Auction::cusip);

  public static final Column<Auction> AUCTIONED =
      date("auction_date", "Day of the auction", Auction::auctioned);

  public static final Column<Auction> TYPE =
      text("security_type", "Bill, Note or Bond", (Auction each) -> each.type().published());

  public static final Column<Auction> TERM =
      text("security_term", "Term as the publisher words it", Auction::term);

  public static final Column<Auction> REOPENING =
      flag("reopening", "Whether the security existed before", Auction::reopening);

  public static final Column<Auction> ISSUE =
      date("issue_date", "Day on which it settles", Auction::issue);

  public static final Column<Auction> MATURITY =
      optionalDate(
          "maturity_date",
          "Day on which it falls due; empty where an announcement does not say",
          Auction::maturity);

  public static final Column<Auction> OFFERED =
      optionalNumber("offered_usd", "Offered, US dollars", Unit.USD, Auction::offered);

  public static final Column<Auction> ACCEPTED =
      optionalNumber(
          "accepted_usd",
          "Sold, the Federal Reserve's share included",
          Unit.USD,
          Auction::accepted);

  public static final Column<Auction> RATE =
      optionalNumber(
          "rate_pct",
          "High discount rate or high yield, percent a year",
          Unit.PERCENT,
          Auction::rate);

  public static final Column<Auction> BID_TO_COVER =
      optionalNumber(
          "bid_to_cover", "Bids over what was accepted", Unit.NUMBER, Auction::bidToCover);

  public static final Dataset<Auction> DATASET =
      new Dataset<>(
          "auctions",
          "Auctions of Treasury securities",
          List.of(
              CUSIP,
              AUCTIONED,
              TYPE,
              TERM,
              REOPENING,
              ISSUE,
              MATURITY,
              OFFERED,
              ACCEPTED,
              RATE,
              BID_TO_COVER),
          List.of("cusip", "auction_date"),
          Auctions::rows);

  private Auctions() {}

  private static Stream<Auction> rows(SiteView site) {
    return site.dealings().auctions().stream()
        .map(AuctionView::auction)
        .sorted(Comparator.comparing(Auction::cusip).thenComparing(Auction::auctioned));
  }
}
