package huigou.publish.workbook;

import huigou.model.text.Localised;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.publish.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units and sources of a sheet, in words for its line in the contents. */
final class Provenance {

  /** Sources of tables of facts, by the name of the table. */
  private static final Map<String, List<String>> FACTS =
      Map.of(
          "tbl_operations", List.of("new-york-fed"),
          "tbl_auctions", List.of("us-treasury"),
          "tbl_buyback_executions", List.of("hkex"),
          "tbl_issuer_purchases", List.of("hkex"),
          "tbl_buyback_programmes", List.of("hkex"),
          "tbl_market_purchases", List.of("hkex", "sec"),
          "tbl_repurchases", List.of("sec"),
          "tbl_monthly_purchases", List.of("sec"),
          "tbl_filed_amounts", List.of("sec"));

  /** Tables of what is printed elsewhere. */
  private static final Set<String> ARTICLES = Set.of("tbl_claims", "tbl_forecasts");

  /** Tables whose rows are figures of a series that the row names. */
  private static final Set<String> OF_SERIES =
      Set.of("tbl_key_figures", "tbl_revisions", "tbl_episodes");

  /** Columns that say where each row comes from. */
  private static final List<String> SAYING = List.of("source", "publisher", "url");

  private final SiteView site;
  private final Words words;

  Provenance(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Units of its figures; a column that says them row by row is named. */
  String units(SheetTable table) {
    Set<String> units = new LinkedHashSet<>();
    for (SheetColumn column : table.columns()) {
      String unit = column.meaning().unit();
      if (unit.isEmpty()) {
        continue;
      }
      String own = "workbook.unit." + unit;
      boolean named = table.columns().stream().anyMatch(each -> each.meaning().id().equals(unit));
      if (words.has(own)) {
        units.add(words.t(own));
      } else {
        units.add(named ? words.t("workbook.unit.column", unit) : words.t("unit.name." + unit));
      }
    }
    return String.join(words.t("list.separator"), units);
  }

  /** Where what it holds comes from. */
  String sources(SheetTable table) {
    Optional<String> column =
        table.columns().stream()
            .filter(each -> SAYING.contains(each.meaning().id()))
            .map(SheetColumn::heading)
            .findFirst();
    List<Localised> publishers = publishers(table);
    if (FACTS.containsKey(table.table())) {
      return words.list(
          site.received().sources().stream()
              .filter(source -> FACTS.get(table.table()).contains(source.id()))
              .map(SourceView::title)
              .toList());
    } else if (ARTICLES.contains(table.table())) {
      return words.t("workbook.source.articles");
    } else if (OF_SERIES.contains(table.table())) {
      return words.t("workbook.source.series");
    } else if (column.isPresent()) {
      return words.t("workbook.source.column", column.get());
    }
    return publishers.isEmpty() ? words.t("workbook.source.own") : words.list(publishers);
  }

  /** Publishers of the series that are its columns. */
  private List<Localised> publishers(SheetTable table) {
    Set<Localised> publishers = new LinkedHashSet<>();
    for (SeriesView series : site.series()) {
      if (table.columns().stream()
          .anyMatch(column -> column.meaning().id().equals(series.id().value()))) {
        publishers.addAll(series.lineage().sources());
      }
    }
    return List.copyOf(publishers);
  }
}
