package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.QuarterSenses.Told;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fiscal quarters of US companies by what was bought, paid and retired, each sense by itself. */
public final class QuartersBySense {

  public static final Column<QuarterSenses> ISSUER =
      text("issuer", QuarterSenses::issuer).headed("buybacks.column.issuer");

  public static final Column<QuarterSenses> START =
      date("period_start", QuarterSenses::start).headed("repurchase.column.start");

  public static final Column<QuarterSenses> END =
      date("period_end", QuarterSenses::end).headed("repurchase.column.end");

  public static final Column<QuarterSenses> CURRENCY =
      text("currency", (QuarterSenses any) -> "USD");

  public static final Column<QuarterSenses> PROGRAMME =
      amount("programme_value", QuarterSenses::programme).headed("senses.column.programme");

  public static final Column<QuarterSenses> PROGRAMME_LACK =
      lack("programme_value", QuarterSenses::programme);

  public static final Column<QuarterSenses> BY_MONTHS =
      amount("all_purchases", QuarterSenses::byMonths).headed("month.column.by-months");

  public static final Column<QuarterSenses> BY_MONTHS_LACK =
      lack("all_purchases", QuarterSenses::byMonths);

  public static final Column<QuarterSenses> PAID =
      amount("cash_paid", QuarterSenses::paid).headed("month.column.cash");

  public static final Column<QuarterSenses> PAID_LACK = lack("cash_paid", QuarterSenses::paid);

  public static final Column<QuarterSenses> DIFFERENCE =
      optionalNumber("cash_less_purchases", Unit.USD, QuarterSenses::difference)
          .countedIn("currency")
          .headed("cited.column.difference");

  public static final Column<QuarterSenses> RETIRED =
      optionalNumber("shares_retired", Unit.NUMBER, (QuarterSenses each) -> each.retired().value())
          .countedIn("shares")
          .headed("senses.column.retired");

  public static final Column<QuarterSenses> RETIRED_LACK =
      lack("shares_retired", QuarterSenses::retired);

  public static final Dataset<QuarterSenses> DATASET =
      new Dataset<>(
          "quarters-by-sense",
          List.of(
              ISSUER,
              START,
              END,
              CURRENCY,
              PROGRAMME,
              PROGRAMME_LACK,
              BY_MONTHS,
              BY_MONTHS_LACK,
              PAID,
              PAID_LACK,
              DIFFERENCE,
              RETIRED,
              RETIRED_LACK),
          List.of("issuer", "period_end"),
          QuartersBySense::rows);

  private QuartersBySense() {}

  private static Column<QuarterSenses> amount(String name, Function<QuarterSenses, Told> told) {
    return optionalNumber(name, Unit.USD, (QuarterSenses each) -> told.apply(each).value())
        .countedIn("currency");
  }

  private static Column<QuarterSenses> lack(String of, Function<QuarterSenses, Told> told) {
    return optionalText(
        of + "_lack",
        (QuarterSenses each) -> told.apply(each).lack().map(QuarterSenses.Lack::token));
  }

  private static Stream<QuarterSenses> rows(SiteView site) {
    return site.buybacks().unitedStates().senses().stream()
        .sorted(Comparator.comparing(QuarterSenses::issuer).thenComparing(QuarterSenses::end));
  }
}
