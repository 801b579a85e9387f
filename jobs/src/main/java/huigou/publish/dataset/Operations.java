package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalInteger;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.Operation;
import huigou.model.series.Unit;
import huigou.model.view.OperationView;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Repo and reverse repo operations. */
public final class Operations {

  public static final Column<Operations.Row> ID =
      text("operation_id", (Row row) -> row.operation().id()).headed("facilities.column.operation");

  public static final Column<Operations.Row> FACILITY =
      text("facility", (Row row) -> row.operation().facility())
          .headed("facilities.column.facility");

  public static final Column<Operations.Row> DATE =
      date("operation_date", (Row row) -> row.operation().date()).headed("table.date");

  public static final Column<Operations.Row> SETTLEMENT =
      date("settlement_date", (Row row) -> row.operation().settlement());

  public static final Column<Operations.Row> MATURITY =
      date("maturity_date", (Row row) -> row.operation().maturity());

  public static final Column<Operations.Row> WINDOW =
      text("window", (Row row) -> row.operation().window()).headed("facilities.column.window");

  public static final Column<Operations.Row> SECURITY =
      text("security_type", (Row row) -> row.security().type())
          .headed("facilities.column.security");

  public static final Column<Operations.Row> RATE =
      optionalNumber("rate_pct", Unit.PERCENT, (Row row) -> row.security().rate())
          .headed("facilities.column.rate");

  public static final Column<Operations.Row> SUBMITTED =
      number("submitted_usd", Unit.USD, (Row row) -> row.security().submitted())
          .headed("facilities.column.submitted");

  public static final Column<Operations.Row> ACCEPTED =
      number("accepted_usd", Unit.USD, (Row row) -> row.security().accepted())
          .headed("facilities.column.accepted");

  public static final Column<Operations.Row> COUNTERPARTIES =
      optionalInteger("counterparties", (Row row) -> row.operation().counterparties())
          .headed("facilities.column.counterparties");

  public static final Column<Operations.Row> SMALL_VALUE =
      flag("small_value", (Row row) -> row.operation().smallValue());

  public static final Dataset<Operations.Row> DATASET =
      new Dataset<>(
          "operations",
          List.of(
              ID,
              FACILITY,
              DATE,
              SETTLEMENT,
              MATURITY,
              WINDOW,
              SECURITY,
              RATE,
              SUBMITTED,
              ACCEPTED,
              COUNTERPARTIES,
              SMALL_VALUE),
          List.of("operation_id", "security_type"),
          Operations::rows);

  private Operations() {}

  private static Stream<Operations.Row> rows(SiteView site) {
    return site.dealings().operations().stream()
        .map(OperationView::operation)
        .sorted(Comparator.comparing(Operation::id))
        .flatMap(Operations::rows);
  }

  /** What an operation took of one kind of security. */
  public record Row(Operation operation, Operation.Security security) {}

  /** The rows of one operation. */
  public static Stream<Row> rows(Operation operation) {
    return operation.securities().stream().map(security -> new Row(operation, security));
  }
}
