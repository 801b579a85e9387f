package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Repurchases as filed with the SEC, and quarters by subtraction. */
public final class Repurchases {

  public static final Column<Repurchase> ISSUER =
      text("issuer", Repurchase::issuer).headed("buybacks.column.issuer");

  public static final Column<Repurchase> START =
      date("period_start", Repurchase::start).headed("repurchase.column.start");

  public static final Column<Repurchase> END =
      date("period_end", Repurchase::end).headed("repurchase.column.end");

  public static final Column<Repurchase> KIND =
      text("period_kind", (Repurchase each) -> each.kind().token())
          .headed("repurchase.column.period");

  public static final Column<Repurchase> CURRENCY = text("currency", Repurchase::currency);

  public static final Column<Repurchase> AMOUNT =
      money("amount", Repurchase::amount, Repurchase::currency).headed("buybacks.column.amount");

  public static final Column<Repurchase> ACCESSION =
      text("accession", Repurchase::accession).headed("repurchase.column.accession");

  public static final Column<Repurchase> FILED =
      date("filed", Repurchase::filed).headed("repurchase.column.filed");

  public static final Column<Repurchase> RESTATED = flag("restated", Repurchase::restated);

  /** What a filed span has more than the next shorter one of its fiscal year. */
  public static final Column<Repurchase> BY_SUBTRACTION =
      optionalNumber(
              "by_subtraction",
              Unit.USD,
              (Repurchase each) ->
                  Optional.of(each)
                      .filter(any -> any.kind() == PeriodKind.DERIVED_QUARTER)
                      .map(Repurchase::amount))
          .countedIn("currency")
          .headed("workbook.repurchase.by-subtraction");

  public static final Dataset<Repurchase> DATASET =
      new Dataset<Repurchase>(
              "repurchases",
              List.of(ISSUER, START, END, KIND, CURRENCY, AMOUNT, ACCESSION, FILED, RESTATED),
              List.of("issuer", "period_start", "period_end", "period_kind", "currency"),
              Repurchases::rows)
          .beside(BY_SUBTRACTION);

  private Repurchases() {}

  private static Stream<Repurchase> rows(SiteView site) {
    return site.buybacks().unitedStates().repurchases().stream();
  }
}
