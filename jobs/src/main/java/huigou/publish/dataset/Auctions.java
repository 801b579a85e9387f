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

  public static final Column<Auction> CUSIP = text("cusip", Auction::cusip);

  public static final Column<Auction> AUCTIONED = date("auction_date", Auction::auctioned);

  public static final Column<Auction> TYPE =
      text("security_type", (Auction each) -> each.type().published());

  public static final Column<Auction> TERM = text("security_term", Auction::term);

  public static final Column<Auction> REOPENING = flag("reopening", Auction::reopening);

  public static final Column<Auction> ISSUE = date("issue_date", Auction::issue);

  public static final Column<Auction> MATURITY = optionalDate("maturity_date", Auction::maturity);

  public static final Column<Auction> OFFERED =
      optionalNumber("offered_usd", Unit.USD, Auction::offered);

  public static final Column<Auction> ACCEPTED =
      optionalNumber("accepted_usd", Unit.USD, Auction::accepted);

  public static final Column<Auction> RATE =
      optionalNumber("rate_pct", Unit.PERCENT, Auction::rate);

  public static final Column<Auction> BID_TO_COVER =
      optionalNumber("bid_to_cover", Unit.NUMBER, Auction::bidToCover);

  public static final Dataset<Auction> DATASET =
      new Dataset<>(
          "auctions",
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
