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

  public static final Column<FiledAmount> ISSUER =
      text("issuer", "Issuer id, such as 00175-hk", FiledAmount::issuer);

  public static final Column<FiledAmount> ITEM =
      text("item", "authorised, remaining or treasury", (FiledAmount each) -> each.item().token())
          .headed("filed.column.item");

  public static final Column<FiledAmount> START =
      optionalDate(
          "period_start", "First day, where it is filed over a period", FiledAmount::start);

  public static final Column<FiledAmount> END =
      date("period_end", "The date", FiledAmount::end).headed("table.date");

  public static final Column<FiledAmount> CURRENCY =
      text("currency", "ISO code", FiledAmount::currency);

  public static final Column<FiledAmount> AMOUNT =
      money("amount", "As filed", FiledAmount::amount, FiledAmount::currency)
          .headed("buybacks.column.amount");

  public static final Column<FiledAmount> ACCESSION =
      text("accession", "Filing", FiledAmount::accession).headed("repurchase.column.accession");

  public static final Column<FiledAmount> FILED =
      date("filed", "Day of that filing", FiledAmount::filed).headed("repurchase.column.filed");

  public static final Column<FiledAmount> SENSE =
      text(
              "sense",
              "own, falls-like-a-remainder, doubtful or over-a-period",
              (FiledAmount each) -> each.sense().token())
          .headed("filed.column.sense");

  public static final Dataset<FiledAmount> DATASET =
      new Dataset<>(
          "filed-amounts",
          "What companies file as authorised, as remaining and as the value of treasury shares",
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
