package huigou.publish.workbook;

import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * The sheets with long tables of figures. Rates, percentiles and spreads have the same dates in the
 * same rows, so that a formula on one finds its parts in the same row of the others.
 */
final class FigureSheets {

  private static final String RATE_FORMAT = UnitFormat.RATE;
  private static final String MONEY_FORMAT = UnitFormat.of(Unit.USD);
  private static final String SPREAD_FORMAT = UnitFormat.of(Unit.BASIS_POINT);

  private final SiteView site;
  private final Words words;
  private final String ratesSheet;
  private final String percentilesSheet;
  private final String spreadsSheet;
  private final List<SeriesView> rates;
  private final List<SeriesView> percentiles;
  private final List<SeriesView> spreads;
  private final Map<SeriesId, TimeSeries> figures = new HashMap<>();
  private final List<LocalDate> dates;

  FigureSheets(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    this.ratesSheet = words.t("workbook.sheet.rates");
    this.percentilesSheet = words.t("workbook.sheet.percentiles");
    this.spreadsSheet = words.t("workbook.sheet.spreads");
    List<SeriesId> main = site.rates().stream().map(rate -> rate.id()).toList();
    this.rates =
        site.series().stream()
            .filter(series -> main.contains(series.id()) || series.group().equals("administered"))
            .toList();
    Set<SeriesId> measures =
        site.rates().stream()
            .flatMap(rate -> rate.measures().stream())
            .map(measure -> measure.series())
            .collect(Collectors.toSet());
    this.percentiles =
        site.series().stream()
            .filter(series -> measures.contains(series.id()) && !main.contains(series.id()))
            .toList();
    this.spreads =
        site.series().stream()
            .filter(
                series -> series.isSpread() && series.formula().stream().allMatch(this::hasSheet))
            .toList();
    Stream.of(rates, percentiles, spreads)
        .flatMap(List::stream)
        .forEach(series -> figures.put(series.id(), site.figures().apply(series.id())));
    TreeSet<LocalDate> days = new TreeSet<>();
    main.forEach(
        id -> figures.get(id).figures().forEach(figure -> days.add(figure.referenceDate())));
    if (days.isEmpty()) {
      rates.forEach(
          rate ->
              figures.get(rate.id()).figures().forEach(figure -> days.add(figure.referenceDate())));
    }
    this.dates = List.copyOf(days);
  }

  /** Whether a part of a spread stands on one of the sheets, so that a formula can point at it. */
  private boolean hasSheet(SeriesView.SeriesTerm part) {
    return position(rates, part.id()) >= 0 || position(percentiles, part.id()) >= 0;
  }

  SheetTable rates() {
    return values(ratesSheet, "tbl_rates", rates);
  }

  SheetTable percentiles() {
    return values(percentilesSheet, "tbl_percentiles", percentiles);
  }

  private SheetTable values(String sheet, String table, List<SeriesView> series) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.date(words.t("workbook.column.date")));
    for (SeriesView each : series) {
      columns.add(
          each.unit() == Unit.USD
              ? new Column(heading(each), MONEY_FORMAT, 20)
              : Column.figure(heading(each), RATE_FORMAT));
    }
    return new SheetTable(
        sheet,
        table,
        columns,
        dates.size(),
        row -> {
          List<Object> cells = new ArrayList<>();
          cells.add(dates.get(row));
          series.forEach(each -> cells.add(figure(each.id(), row)));
          return cells;
        });
  }

  private String heading(SeriesView series) {
    return words.t(
        "heading.with-unit", series.shortTitle(), words.t("unit.heading." + series.unit().token()));
  }

  private BigDecimal figure(SeriesId id, int row) {
    return figures.get(id).value(dates.get(row)).orElse(null);
  }

  /** Spreads as live formulas over the other sheets; the cached value is the database's. */
  SheetTable spreads() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.date(words.t("workbook.column.date")));
    spreads.forEach(spread -> columns.add(Column.figure(heading(spread), SPREAD_FORMAT)));
    return new SheetTable(
        spreadsSheet,
        "tbl_spreads",
        columns,
        dates.size(),
        row -> {
          List<Object> cells = new ArrayList<>();
          cells.add(dates.get(row));
          for (SeriesView spread : spreads) {
            BigDecimal value = figure(spread.id(), row);
            cells.add(value == null ? null : new Formula(formula(spread, row + 2), value));
          }
          return cells;
        });
  }

  private String formula(SeriesView spread, int row) {
    return "ROUND(("
        + cell(spread.formula().get(0).id(), row)
        + "-"
        + cell(spread.formula().get(1).id(), row)
        + ")*BP_PER_POINT,2)";
  }

  /**
   * Two figures of one day.
   *
   * @param rate and {@code level}: formulas that point at their cells
   */
  record Pair(LocalDate date, Formula rate, Formula level) {}

  /** The newest day that has both of two series that stand on these sheets. */
  Optional<Pair> newest(SeriesId rate, SeriesId level) {
    if (!figures.containsKey(rate) || !figures.containsKey(level)) {
      return Optional.empty();
    }
    return IntStream.range(0, dates.size())
        .filter(row -> figure(rate, row) != null && figure(level, row) != null)
        .boxed()
        .max(Comparator.comparing(dates::get))
        .map(row -> new Pair(dates.get(row), pointer(rate, row), pointer(level, row)));
  }

  private Formula pointer(SeriesId id, int row) {
    return new Formula(cell(id, row + 2), figure(id, row));
  }

  private String cell(SeriesId id, int row) {
    int column = position(rates, id);
    String sheet = ratesSheet;
    if (column < 0) {
      column = position(percentiles, id);
      sheet = percentilesSheet;
    }
    return "'" + sheet + "'!" + CellReference.convertNumToColString(column + 1) + row;
  }

  private static int position(List<SeriesView> series, SeriesId id) {
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A column of formulas that the check sheet holds against the database.
   *
   * @param lines rows of its sheet
   * @param figures rows that have a figure
   * @param sum of the database's figures
   */
  record Checked(
      String title, String sheet, String column, int lines, int figures, BigDecimal sum) {}

  private Checked checked(int spread) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (int i = 0; i < dates.size(); i++) {
      BigDecimal value = figure(spreads.get(spread).id(), i);
      sum = value == null ? sum : sum.add(value);
      count += value == null ? 0 : 1;
    }
    return new Checked(
        words.text(spreads.get(spread).title()),
        spreadsSheet,
        CellReference.convertNumToColString(spread + 1),
        dates.size(),
        count,
        sum);
  }

  /**
   * Sums of the formulas beside sums of the database's figures; the difference must be nought.
   *
   * @param others columns of formulas of other sheets
   */
  SheetTable check(List<Checked> others) {
    List<Checked> rows = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      rows.add(checked(i));
    }
    rows.addAll(others);
    List<Column> columns =
        List.of(
            Column.text(words.t("workbook.check.series"), 44),
            Column.figure(words.t("workbook.check.rows"), MONEY_FORMAT),
            Column.figure(words.t("workbook.check.sum"), MONEY_FORMAT),
            Column.figure(words.t("workbook.check.formula"), MONEY_FORMAT),
            Column.figure(words.t("workbook.check.difference"), MONEY_FORMAT));
    return new SheetTable(
        words.t("workbook.sheet.check"),
        "tbl_check",
        columns,
        rows.size(),
        row -> {
          Checked checked = rows.get(row);
          String range =
              "'"
                  + checked.sheet()
                  + "'!"
                  + checked.column()
                  + "2:"
                  + checked.column()
                  + (checked.lines() + 1);
          int line = row + 2;
          return List.of(
              checked.title(),
              new Formula("COUNT(" + range + ")", BigDecimal.valueOf(checked.figures())),
              checked.sum(),
              new Formula("SUM(" + range + ")", checked.sum()),
              new Formula("D" + line + "-C" + line, BigDecimal.ZERO));
        });
  }

  /** SOFR with the top of the target range and IORB over the last year of fixings. */
  LineChart chart(String language) {
    int from = Math.max(0, dates.size() - 250);
    List<LocalDate> shown = dates.subList(from, dates.size());
    List<LineChart.Series> lines = new ArrayList<>();
    line(KnownSeries.SOFR, "0a5a86", 2, shown, lines);
    line(KnownSeries.TARGET_UPPER, "1d1b18", 1.25, shown, lines);
    line(KnownSeries.IORB, "8a5a00", 1.25, shown, lines);
    return new LineChart(
        words.t("workbook.chart.title"),
        words.t("workbook.chart.values"),
        words.t("workbook.chart.alt", shown.get(0)),
        language,
        ratesSheet,
        from + 2,
        shown,
        lines);
  }

  private void line(
      KnownSeries part,
      String colour,
      double width,
      List<LocalDate> shown,
      List<LineChart.Series> lines) {
    int position = position(rates, site.known().apply(part));
    if (position >= 0) {
      SeriesView series = rates.get(position);
      List<BigDecimal> values = new ArrayList<>();
      shown.forEach(date -> values.add(figures.get(series.id()).value(date).orElse(null)));
      lines.add(new LineChart.Series(heading(series), position + 1, values, colour, width));
    }
  }

  LocalDate firstDate() {
    return dates.get(0);
  }
}
