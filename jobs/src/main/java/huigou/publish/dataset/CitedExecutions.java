package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.CitedExecution;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** What the press and issuers say that issuers bought over a period. */
public final class CitedExecutions {

  public static final Column<CitedExecution> ISSUER =
      text("issuer", "Issuer id, such as 00700-hk", CitedExecution::issuer)
          .headed("buybacks.column.issuer");

  public static final Column<CitedExecution> FROM =
      date("from", "First day of the period", CitedExecution::from)
          .headed("repurchase.column.start");

  public static final Column<CitedExecution> TO =
      date("to", "Its last day", CitedExecution::to).headed("repurchase.column.end");

  public static final Column<CitedExecution> CURRENCY =
      text("currency", "ISO code", CitedExecution::currency);

  public static final Column<CitedExecution> AMOUNT =
      money("amount", "Paid, as rounded", CitedExecution::amount, CitedExecution::currency)
          .headed("cited.column.amount");

  public static final Column<CitedExecution> SHARES =
      optionalNumber("shares", "Shares bought, where said", Unit.NUMBER, CitedExecution::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<CitedExecution> DAYS =
      optionalNumber(
          "days", "Days on which it bought, where said", Unit.NUMBER, CitedExecution::days);

  public static final Column<CitedExecution> ABOUT =
      flag("about", "Whether the source says about", CitedExecution::about);

  public static final Column<CitedExecution> STATED_ON =
      date("stated_on", "Day of the statement", CitedExecution::statedOn)
          .headed("total.column.stated");

  public static final Column<CitedExecution> SOURCE =
      text("source", "Where it is stated", CitedExecution::source).headed("buybacks.column.source");

  public static final Dataset<CitedExecution> DATASET =
      new Dataset<>(
          "cited-executions",
          "What others say that issuers bought over a period: it stands beside our sums, never in them",
          List.of(ISSUER, FROM, TO, CURRENCY, AMOUNT, SHARES, DAYS, ABOUT, STATED_ON, SOURCE),
          List.of("issuer", "from", "to", "stated_on"),
          CitedExecutions::rows);

  private CitedExecutions() {}

  private static Stream<CitedExecution> rows(SiteView site) {
    return site.buybacks().cited().stream();
  }
}
