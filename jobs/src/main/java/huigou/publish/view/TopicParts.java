package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.ChartView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Figure;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Observations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the pages about one subject have in common: series looked up, columns, cells and charts. */
final class TopicParts {

  private final Catalogue catalogue;
  private final SeriesAssembler series;

  TopicParts(Catalogue catalogue, SeriesAssembler series) {
    this.catalogue = catalogue;
    this.series = series;
  }

  /** The figures of a series; empty when the edition has none, or the catalogue no such series. */
  TimeSeries figures(String id) {
    SeriesId name = SeriesId.of(id);
    return catalogue.findSeries(name).isEmpty()
        ? new TimeSeries(name, List.of())
        : series.figures(name);
  }

  Optional<SeriesView> summary(String id) {
    return catalogue.findSeries(SeriesId.of(id)).flatMap(series::summary);
  }

  SeriesEntry entry(String id) {
    return catalogue.getSeries(SeriesId.of(id));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Those of the series that the edition has, in their order. */
  List<SeriesView> summaries(String... ids) {
    List<SeriesView> views = new ArrayList<>();
    for (String id : ids) {
      summary(id).ifPresent(views::add);
    }
    return views;
  }

  static Quantity usd(BigDecimal amount) {
    return Quantity.of(amount, Unit.USD);
  }

  /** The figure of a series on a date, and how firm it is. */
  Figure cell(SeriesView view, LocalDate date) {
    Optional<Vintage> figure = series.figures(view.id()).find(date);
    return new Figure(
        figure.map(
            found ->
                view.derived() && view.unit() == Unit.USD
                    ? Quantity.move(found.value(), Unit.USD)
                    : Quantity.of(found.value(), view.unit())),
        figure
            .map(Vintage::status)
            .filter(status -> status != ObservationStatus.FINAL)
            .map(status -> Sentence.of("status." + status.token())));
  }

  /**
   * Rows of several series by date, newest first; dates are those of the first one.
   *
   * @param dataset the one that has all of them; empty where each series has its own alone
   */
  TableView byDate(
      String id,
      Sentence title,
      List<Sentence> notes,
      List<SeriesView> columns,
      int shown,
      Optional<Dataset<?>> dataset) {
    TableOf<LocalDate> table =
        new TableOf<LocalDate>().words("table.date", date -> new TableView.Day(date));
    columns.forEach(view -> table.add(Column.of(view), date -> cell(view, date)));
    List<LocalDate> dates = new ArrayList<>();
    if (!columns.isEmpty()) {
      series
          .figures(columns.get(0).id())
          .figures()
          .forEach(each -> dates.add(each.referenceDate()));
      Collections.reverse(dates);
    }
    return table.table(id, title, notes, dates, shown, dataset);
  }

  /** How a series is drawn in a chart of several. */
  record Drawn(String id, String style, boolean lead) {}

  /**
   * Lines over the last figures of the first series.
   *
   * @param count figures of the first series; as many as there are where it has fewer
   */
  Optional<ChartView> lines(
      String id, Sentence title, Sentence subtitle, int count, boolean zero, List<Drawn> drawn) {
    List<Drawn> there = drawn.stream().filter(each -> !figures(each.id()).isEmpty()).toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    SeriesEntry first = entry(there.get(0).id());
    ChartDates dates = ChartDates.last(count, first, series.figures(first.id()));
    List<ChartView.Layer> layers = new ArrayList<>();
    for (int i = there.size() - 1; i >= 0; i--) {
      SeriesEntry entry = entry(there.get(i).id());
      layers.add(
          new ChartView.Line(
              there.get(i).style(),
              entry.shortTitle(),
              dates.values(series.figures(entry.id())),
              there.get(i).lead()));
    }
    List<SeriesId> ids = there.stream().map(each -> SeriesId.of(each.id())).toList();
    return Optional.of(chart(id, title, subtitle, ids, dates, layers, zero));
  }

  /** Bars for the last figures of a series. */
  Optional<ChartView> bars(String id, Sentence title, Sentence subtitle, int count, String of) {
    TimeSeries figures = figures(of);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    SeriesEntry entry = entry(of);
    ChartDates dates = ChartDates.last(count, entry, figures);
    return Optional.of(
        chart(
            id,
            title,
            subtitle,
            List.of(entry.id()),
            dates,
            List.of(new ChartView.Bars("lead", entry.shortTitle(), dates.values(figures))),
            true));
  }

  private ChartView chart(
      String id,
      Sentence title,
      Sentence subtitle,
      List<SeriesId> drawn,
      ChartDates dates,
      List<ChartView.Layer> layers,
      boolean zero) {
    SeriesEntry lead = catalogue.getSeries(drawn.get(0));
    return new ChartView(
        id,
        title,
        subtitle,
        lead.unit(),
        dates.dates(),
        layers,
        zero,
        Family.SERIES.of(lead.id()).address("table"),
        Observations.path(lead.id()),
        series.credit(drawn, dates::spans));
  }

  /** The largest figure of a series, the first one on a tie. */
  static Optional<Vintage> highest(List<Vintage> figures) {
    return figures.stream()
        .max(
            Comparator.comparing(Vintage::value)
                .thenComparing(Comparator.comparing(Vintage::referenceDate).reversed()));
  }
}
