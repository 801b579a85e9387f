package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.CompletedQuarter;
import huigou.model.fact.MarketTotal;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Calendar quarters summed over the US companies at hand, a cited total beside. */
public final class CompletedQuarters {

  public static final Column<CompletedQuarter> START =
      date("quarter_start", "First day of the calendar quarter", CompletedQuarter::start);

  public static final Column<CompletedQuarter> END =
      date(
              "quarter_end",
              "Its last day; a fiscal quarter counts where its middle day lies",
              CompletedQuarter::end)
          .headed("repurchase.column.end");

  public static final Column<CompletedQuarter> SENSE =
      text(
              "sense",
              "cash: paid, in statements of cash flows; months: all shares times average price",
              (CompletedQuarter each) -> each.sense().token())
          .headed("completed.column.sense");

  public static final Column<CompletedQuarter> CURRENCY =
      text("currency", "ISO code", (CompletedQuarter any) -> "USD");

  public static final Column<CompletedQuarter> AMOUNT =
      money(
              "amount",
              "Our own sum of the companies at hand, not a market total",
              CompletedQuarter::amount,
              (CompletedQuarter any) -> "USD")
          .headed("completed.column.ours");

  public static final Column<CompletedQuarter> COMPANIES =
      integer("companies", "Companies summed", CompletedQuarter::companies)
          .headed("completed.column.companies");

  public static final Column<CompletedQuarter> AT_HAND =
      integer(
          "companies_at_hand",
          "Companies of which any quarter is at hand in that sense",
          CompletedQuarter::atHand);

  public static final Column<CompletedQuarter> CITED =
      optionalNumber(
              "cited_amount",
              "What a publisher says that companies of its index bought in the quarter",
              Unit.USD,
              (CompletedQuarter each) -> each.cited().map(MarketTotal::amount))
          .countedIn("currency")
          .headed("completed.column.cited");

  public static final Column<CompletedQuarter> PUBLISHER =
      optionalText(
          "cited_publisher",
          "Who says so",
          (CompletedQuarter each) -> each.cited().map(MarketTotal::publisher));

  public static final Column<CompletedQuarter> STATED_ON =
      optionalDate(
          "cited_stated_on",
          "Day of the statement",
          (CompletedQuarter each) -> each.cited().map(MarketTotal::statedOn));

  public static final Column<CompletedQuarter> DIFFERENCE =
      optionalNumber(
              "cited_less_ours",
              "Cited less our sum, which is a part of it: companies not at hand, and another calendar",
              Unit.USD,
              CompletedQuarter::difference)
          .countedIn("currency")
          .headed("cited.column.difference");

  public static final Dataset<CompletedQuarter> DATASET =
      new Dataset<>(
          "completed-quarters",
          "Completed by calendar quarter over the US companies at hand, with coverage; cited totals beside, never mixed",
          List.of(
              START,
              END,
              SENSE,
              CURRENCY,
              AMOUNT,
              COMPANIES,
              AT_HAND,
              CITED,
              PUBLISHER,
              STATED_ON,
              DIFFERENCE),
          List.of("quarter_start", "sense"),
          CompletedQuarters::rows);

  private CompletedQuarters() {}

  private static Stream<CompletedQuarter> rows(SiteView site) {
    return site.buybacks().unitedStates().completed().stream()
        .sorted(
            Comparator.comparing(CompletedQuarter::start)
                .thenComparing(each -> each.sense().token()));
  }
}
