package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.FiledAmount;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What companies file as authorised, as remaining and as the value of treasury shares. */
public final class FiledAmounts {

  public static final Column<FiledAmount> ISSUER = text("issuer", FiledAmount::issuer);

  public static final Column<FiledAmount> ITEM =
      text("item", (FiledAmount each) -> each.item().token()).headed("filed.column.item");

  public static final Column<FiledAmount> START =
      optionalDate("period_start", FiledAmount::start).headed("repurchase.column.start");

  public static final Column<FiledAmount> END =
      date("period_end", FiledAmount::end).headed("table.date");

  public static final Column<FiledAmount> CURRENCY = text("currency", FiledAmount::currency);

  public static final Column<FiledAmount> AMOUNT =
      money("amount", FiledAmount::amount, FiledAmount::currency).headed("buybacks.column.amount");

  public static final Column<FiledAmount> ACCESSION =
      text("accession", FiledAmount::accession).headed("repurchase.column.accession");

  public static final Column<FiledAmount> FILED =
      date("filed", FiledAmount::filed).headed("repurchase.column.filed");

  public static final Column<FiledAmount> SENSE =
      text("sense", (FiledAmount each) -> each.sense().token()).headed("filed.column.sense");

  public static final Dataset<FiledAmount> DATASET =
      new Dataset<>(
          "filed-amounts",
          List.of(ISSUER, ITEM, START, END, CURRENCY, AMOUNT, ACCESSION, FILED, SENSE),
          List.of("issuer", "item", "period_end", "period_start", "currency"),
          FiledAmounts::rows);

  private FiledAmounts() {}

  private static Stream<FiledAmount> rows(SiteView site) {
    return site.buybacks().unitedStates().filed().stream()
        .sorted(
            Comparator.comparing(FiledAmount::issuer)
                .thenComparing(each -> each.item().token())
                .thenComparing(FiledAmount::end)
                .thenComparing(each -> each.start().map(Object::toString).orElse(""))
                .thenComparing(FiledAmount::currency));
  }
}
