package huigou.publish.workbook;

import huigou.model.series.Combination;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Run-off by what is counted and since when, week by week. */
final class RunOffSheet {

  private static final String KEY = "run-off";
  private static final String TABLE = "tbl_run_off";

  private final SiteView site;
  private final Words words;
  private final TopicHeadings headings;
  private final WeeklyLevels levels;

  RunOffSheet(SiteView site, Words words, TopicHeadings headings, WeeklyLevels levels) {
    this.site = site;
    this.words = words;
    this.headings = headings;
    this.levels = levels;
  }

  /** What is counted from a day or from its highest, where weeks of it are at hand. */
  static List<SeriesView> counted(SiteView site) {
    return site.series().stream()
        .filter(view -> view.lineage().combination().filter(RunOffSheet::isRunOff).isPresent())
        .toList();
  }

  private static boolean isRunOff(Combination combination) {
    return combination.reach() instanceof Combination.Since
        || combination.reach() instanceof Combination.BelowPeak;
  }

  SheetTable table() {
    Map<SeriesView, SheetColumn> live = live();
    List<LocalDate> weeks = weeks();
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(
        SheetColumn.date(words.t("table.date")).of("date", "", words.t("workbook.meaning.date")));
    columns.addAll(live.values());
    live.values().forEach(column -> columns.add(column.stored(words)));
    return new SheetTable(
        words.t("workbook.sheet." + KEY),
        TABLE,
        columns,
        weeks.size(),
        row -> {
          LocalDate week = weeks.get(row);
          List<Object> stored = live.keySet().stream().map(view -> stored(view, week)).toList();
          List<Object> cells = new ArrayList<>();
          cells.add(week);
          for (Object value : stored) {
            String formula = columns.get(cells.size()).calculated().orElseThrow();
            cells.add(new Formula(formula, value));
          }
          cells.addAll(stored);
          return cells;
        });
  }

  /** Each column of formulas, and what the store has of it. */
  List<Checks.Pair> pairs() {
    int weeks = weeks().size();
    return live().values().stream()
        .map(column -> Checks.Pair.of(TABLE, column, column.stored(words), weeks))
        .toList();
  }

  private Map<SeriesView, SheetColumn> live() {
    String own = SheetTable.own(TABLE, words.t("table.date"));
    Map<SeriesView, SheetColumn> live = new LinkedHashMap<>();
    for (SeriesView view : counted(site)) {
      levels
          .reckoned(view.lineage().combination().orElseThrow(), own)
          .ifPresent(
              formula ->
                  live.put(view, headings.column(view).marked(Marks.NOT_DELIVERED).by(formula)));
    }
    return live;
  }

  private List<LocalDate> weeks() {
    return counted(site).stream()
        .filter(
            view -> view.lineage().combination().orElseThrow().reach() instanceof Combination.Since)
        .flatMap(view -> site.shelf().figures(view.id()).figures().stream())
        .map(figure -> figure.referenceDate())
        .distinct()
        .sorted()
        .toList();
  }

  private Object stored(SeriesView view, LocalDate week) {
    return site.shelf()
        .figures(view.id())
        .value(week)
        .<Object>map(value -> value)
        .orElse(Marks.NOT_DELIVERED);
  }
}
