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
      date("quarter_start", CompletedQuarter::start);

  public static final Column<CompletedQuarter> END =
      date("quarter_end", CompletedQuarter::end).headed("repurchase.column.end");

  public static final Column<CompletedQuarter> SENSE =
      text("sense", (CompletedQuarter each) -> each.sense().token())
          .headed("completed.column.sense");

  public static final Column<CompletedQuarter> CURRENCY =
      text("currency", (CompletedQuarter any) -> "USD");

  public static final Column<CompletedQuarter> AMOUNT =
      money("amount", CompletedQuarter::amount, (CompletedQuarter any) -> "USD")
          .headed("completed.column.ours");

  public static final Column<CompletedQuarter> COMPANIES =
      integer("companies", CompletedQuarter::companies).headed("completed.column.companies");

  public static final Column<CompletedQuarter> AT_HAND =
      integer("companies_at_hand", CompletedQuarter::atHand);

  public static final Column<CompletedQuarter> CITED =
      optionalNumber(
              "cited_amount",
              Unit.USD,
              (CompletedQuarter each) -> each.cited().map(MarketTotal::amount))
          .countedIn("currency")
          .headed("completed.column.cited");

  public static final Column<CompletedQuarter> PUBLISHER =
      optionalText(
          "cited_publisher", (CompletedQuarter each) -> each.cited().map(MarketTotal::publisher));

  public static final Column<CompletedQuarter> STATED_ON =
      optionalDate(
          "cited_stated_on", (CompletedQuarter each) -> each.cited().map(MarketTotal::statedOn));

  public static final Column<CompletedQuarter> DIFFERENCE =
      optionalNumber("cited_less_ours", Unit.USD, CompletedQuarter::difference)
          .countedIn("currency")
          .headed("cited.column.difference");

  public static final Dataset<CompletedQuarter> DATASET =
      new Dataset<>(
          "completed-quarters",
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
