package huigou.publish.workbook;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.view.ScarcityView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The corridor by fixing day, live: rates, what they are held against, spreads, and whether a
 * chosen measure lies beyond a chosen limit. Every formula reads its own row or looks a row up by
 * its date, so that the table may be sorted by any column. Beside it the switch, and what the store
 * counts at each of its positions.
 */
final class CorridorSheets {

  private final SiteView site;
  private final CorridorColumns at;
  private final Figures figures;
  private final CorridorSpreads spreads;
  private final CorridorShares shares;
  private final CorridorSwitch choice;

  CorridorSheets(SiteView site, Words words, Figures figures) {
    this.site = site;
    this.figures = figures;
    this.at = new CorridorColumns(site, words, figures);
    this.spreads = new CorridorSpreads(at);
    this.shares = new CorridorShares(at, site);
    this.choice = new CorridorSwitch(at, site);
  }

  boolean isThere() {
    return at.isThere();
  }

  /** The switch, and what the store counts at each of its positions. */
  CorridorSwitch choice() {
    return choice;
  }

  /** Formulas over the days of the table for tables of what is scarce; empty without its parts. */
  Optional<ScarcityFormulas> scarcity() {
    return at.rules.map(
        each ->
            new ScarcityFormulas(
                each,
                CorridorColumns.all(at.t("column.date")),
                id -> CorridorColumns.all(at.heading(id)),
                CorridorColumns.all(at.t("corridor.days")),
                at.figures.spreads.stream()
                    .filter(
                        spread ->
                            spread
                                    .lineage()
                                    .formula()
                                    .get(0)
                                    .id()
                                    .equals(each.formulas().takeUp().measure())
                                && spread
                                    .lineage()
                                    .formula()
                                    .get(1)
                                    .id()
                                    .equals(each.formulas().takeUp().rate()))
                    .findFirst()
                    .map(spread -> CorridorColumns.all(at.figures.heading(spread)))));
  }

  /** The table of all days. */
  SheetTable table() {
    List<LiveColumn> columns = new ArrayList<>();
    columns.add(
        new LiveColumn(
            SheetColumn.date(at.t("column.date")).of("reference_date", "", at.t("column.date")),
            new ArrayList<>(figures.dates)));
    Stream.of(figures.measures, at.limits, at.others)
        .flatMap(List::stream)
        .forEach(
            series ->
                columns.add(
                    new LiveColumn(
                        figures.column(series), daily(day -> figures.of(series.id(), day)))));
    columns.addAll(new PreviousFixings(at).columns());
    columns.addAll(spreads.live());
    columns.addAll(spreads.stored());
    columns.addAll(choice.columns());
    for (SeriesView part : at.parts) {
      TimeSeries own = site.shelf().figures(part.id());
      columns.add(
          new LiveColumn(figures.column(part).folded(), daily(day -> own.value(day).orElse(null))));
    }
    at.rules.map(this::accrual).ifPresent(columns::add);
    columns.addAll(shares.columns());
    return new SheetTable(
        at.t("sheet." + CorridorColumns.KEY),
        CorridorColumns.TABLE,
        columns.stream().map(LiveColumn::column).toList(),
        figures.dates.size(),
        row ->
            columns.stream()
                .map(column -> column.cell(row))
                .collect(ArrayList::new, List::add, List::addAll));
  }

  /** For how many days the interest of a fixing runs. */
  private LiveColumn accrual(ScarcityView.Rules rules) {
    return new LiveColumn(
        SheetColumn.figure(at.t("corridor.days"), CorridorColumns.COUNT)
            .of("days_to_next_fixing", "", at.t("corridor.days.how"))
            .folded(),
        daily(
            day ->
                figures.of(rules.measure().series(), day) == null
                    ? null
                    : (int) ChronoUnit.DAYS.between(day, rules.nextOpenDay().apply(day))));
  }

  /** What there is of each day, null of nothing. */
  private List<Object> daily(Function<LocalDate, Object> of) {
    List<Object> values = new ArrayList<>(figures.dates.size());
    figures.dates.forEach(day -> values.add(of.apply(day)));
    return values;
  }

  /** Each spread and share by formula against the store's, row by row. */
  List<Checks.Pair> pairs() {
    return Stream.concat(spreads.pairs().stream(), shares.pairs().stream()).toList();
  }

  /** The newest day that has both of two series of the table, each looked up by its date. */
  Optional<Newest> newest(SeriesId rate, SeriesId level) {
    if (!at.figures.has(rate) || !at.figures.has(level)) {
      return Optional.empty();
    }
    for (int i = at.figures.dates.size() - 1; i >= 0; i--) {
      LocalDate day = at.figures.dates.get(i);
      if (at.figures.of(rate, day) != null && at.figures.of(level, day) != null) {
        return Optional.of(new Newest(day, lookUp(rate, day), lookUp(level, day)));
      }
    }
    return Optional.empty();
  }

  /**
   * Two figures of one day.
   *
   * @param rate and {@code level}: formulas that look them up
   */
  record Newest(LocalDate date, Formula rate, Formula level) {}

  private Formula lookUp(SeriesId id, LocalDate day) {
    return new Formula(
        "INDEX("
            + CorridorColumns.all(at.heading(id))
            + ",MATCH("
            + Book.date(day)
            + ","
            + CorridorColumns.all(at.t("column.date"))
            + ",0))",
        at.figures.of(id, day));
  }

  Optional<LocalDate> firstDate() {
    return at.figures.dates.stream().findFirst();
  }
}
