package huigou.publish.view;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.publish.dataset.MonthlyPurchases;
import huigou.publish.dataset.Repurchases;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tables of what US companies bought: by month, as they tell the SEC, and by period, in cash. */
final class PurchaseTables {

  private static final int MOST_ROWS = 250;

  private final BuybackParts parts;

  PurchaseTables(BuybackParts parts) {
    this.parts = parts;
  }

  /**
   * The currency in which a company keeps its books: the one of most of its periods, and not the US
   * dollar where both are told alike, for that is a translation for readers' convenience.
   */
  static String ownCurrency(List<Repurchase> periods) {
    return periods.stream()
        .collect(Collectors.groupingBy(Repurchase::currency, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(each -> !each.getKey().equals("USD")))
        .map(Map.Entry::getKey)
        .orElse("USD");
  }

  /**
   * Months of purchases, newest first.
   *
   * @param id the table's address on its page
   */
  TableView months(String id, List<PurchaseMonth> months, Sentence title) {
    TableOf<PurchaseMonth> table = new TableOf<>();
    boolean ofOne = months.stream().map(each -> each.row().issuer()).distinct().count() == 1;
    table
        .telling(MonthlyPurchases.ISSUER, each -> parts.link(each.row().issuer()))
        .column(MonthlyPurchases.START)
        .column(MonthlyPurchases.END)
        .column(MonthlyPurchases.SHARES)
        .column(MonthlyPurchases.UNDER_PROGRAMME)
        .column(MonthlyPurchases.AVERAGE)
        .figures(
            "month.column.paid",
            Unit.USD,
            each ->
                new Figure(
                    each.paid()
                        .map(
                            sum ->
                                BuybackParts.quantity(
                                    Figures.canonical(sum, 0), each.row().currency())),
                    remark(each)))
        .column(MonthlyPurchases.REMAINING, each -> remaining(rest(each), Optional.empty()));
    // Of many companies the filings stand on their own pages.
    if (ofOne) {
      table.column(MonthlyPurchases.FORM).column(MonthlyPurchases.FILED);
    }
    return table.table(
        id,
        title,
        List.of(Sentence.of("month.table.note")),
        months.stream()
            .sorted(
                Comparator.comparing((PurchaseMonth month) -> month.span().end())
                    .reversed()
                    .thenComparing(month -> month.row().issuer()))
            .toList(),
        MOST_ROWS,
        MonthlyPurchases.DATASET);
  }

  private static Optional<Sentence> remark(PurchaseMonth month) {
    return month.oddities().stream()
        .findFirst()
        .map(oddity -> Sentence.of("month.odd." + oddity.token()));
  }

  /**
   * What may yet be bought: money as the column's figure, shares as a remark, for a column is of
   * one unit.
   *
   * @param remark what else is to be said of it
   */
  static Cell remaining(Optional<Quantity> rest, Optional<Sentence> remark) {
    return rest.filter(of -> !of.unit().isMoney())
        .map(
            shares ->
                new Figure(
                    Optional.empty(), Optional.of(Sentence.of("month.remaining.shares", shares))))
        .orElseGet(() -> new Figure(rest, rest.flatMap(of -> remark)));
  }

  /** What may yet be bought, as its row prints it: money or shares. */
  static Optional<Quantity> rest(PurchaseMonth month) {
    return month
        .row()
        .remaining()
        .map(
            rest ->
                rest.in() == In.AMOUNT
                    ? BuybackParts.quantity(rest.value(), month.row().currency())
                    : BuybackParts.number(rest.value()));
  }

  /**
   * What was paid by period, newest first.
   *
   * @param id the table's address on its page
   * @param shown how many of them the page shows
   */
  TableView repurchases(String id, List<Repurchase> repurchases, Sentence title, int shown) {
    return new TableOf<Repurchase>()
        .telling(Repurchases.ISSUER, each -> parts.link(each.issuer()))
        .column(Repurchases.START)
        .column(Repurchases.END)
        .column(
            Repurchases.KIND,
            each -> new Words(Sentence.of("repurchase.kind." + each.kind().token())))
        .column(
            Repurchases.AMOUNT,
            each ->
                new Figure(
                    Optional.of(BuybackParts.quantity(each.amount(), each.currency())),
                    remark(each)))
        .column(Repurchases.FILED)
        .column(Repurchases.ACCESSION, each -> parts.filing(each.issuer(), each.accession()))
        .table(
            id,
            title,
            List.of(Sentence.of("repurchase.table.note")),
            repurchases.stream()
                .sorted(
                    Comparator.comparing(Repurchase::end)
                        .reversed()
                        .thenComparing(Repurchase::issuer)
                        .thenComparing(Repurchase::start))
                .toList(),
            shown,
            Repurchases.DATASET);
  }

  private static Optional<Sentence> remark(Repurchase each) {
    return each.doubtful()
        ? Optional.of(Sentence.of("repurchase.doubtful"))
        : each.restated() ? Optional.of(Sentence.of("repurchase.restated")) : Optional.empty();
  }
}
