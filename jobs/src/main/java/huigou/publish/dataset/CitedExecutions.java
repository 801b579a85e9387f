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
      text("issuer", CitedExecution::issuer).headed("buybacks.column.issuer");

  public static final Column<CitedExecution> FROM =
      date("from", CitedExecution::from).headed("repurchase.column.start");

  public static final Column<CitedExecution> TO =
      date("to", CitedExecution::to).headed("repurchase.column.end");

  public static final Column<CitedExecution> CURRENCY = text("currency", CitedExecution::currency);

  public static final Column<CitedExecution> AMOUNT =
      money("amount", CitedExecution::amount, CitedExecution::currency)
          .headed("cited.column.amount");

  public static final Column<CitedExecution> SHARES =
      optionalNumber("shares", Unit.NUMBER, CitedExecution::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<CitedExecution> DAYS =
      optionalNumber("days", Unit.NUMBER, CitedExecution::days);

  public static final Column<CitedExecution> ABOUT = flag("about", CitedExecution::about);

  public static final Column<CitedExecution> STATED_ON =
      date("stated_on", CitedExecution::statedOn).headed("total.column.stated");

  public static final Column<CitedExecution> SOURCE =
      text("source", CitedExecution::source).headed("buybacks.column.source");

  public static final Dataset<CitedExecution> DATASET =
      new Dataset<>(
          "cited-executions",
          List.of(ISSUER, FROM, TO, CURRENCY, AMOUNT, SHARES, DAYS, ABOUT, STATED_ON, SOURCE),
          List.of("issuer", "from", "to", "stated_on"),
          CitedExecutions::rows);

  private CitedExecutions() {}

  private static Stream<CitedExecution> rows(SiteView site) {
    return site.buybacks().cited().stream();
  }
}
