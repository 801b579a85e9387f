package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.scarcity.Cost;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** What SOFR cost above a level. */
public final class Costs {

  public static final Column<Cost> LEVEL = text("level", (Cost cost) -> cost.level().value());

  public static final Column<Cost> SPAN = text("span", (Cost cost) -> cost.span().token());

  public static final Column<Cost> FROM = date("from", Cost::from).headed("cost.column.from");

  public static final Column<Cost> TO = date("to", Cost::to).headed("cost.column.to");

  public static final Column<Cost> FIXINGS =
      integer("fixings", Cost::fixings).headed("cost.column.fixings");

  public static final Column<Cost> AMOUNT =
      number("amount_usd", Unit.USD, Cost::amount).headed("cost.column.amount");

  public static final Column<Cost> LOWER =
      number("lower_usd", Unit.USD, Cost::lower).headed("cost.column.lower");

  public static final Column<Cost> UPPER =
      number("upper_usd", Unit.USD, Cost::upper).headed("cost.column.upper");

  public static final Dataset<Cost> DATASET =
      new Dataset<>(
          "cost",
          List.of(LEVEL, SPAN, FROM, TO, FIXINGS, AMOUNT, LOWER, UPPER),
          List.of("level", "span", "from"),
          Costs::rows);

  private Costs() {}

  private static Stream<Cost> rows(SiteView site) {
    return site.outlook().scarcity().costs().stream();
  }
}
