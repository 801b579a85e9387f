package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.Topics;
import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.Line;
import huigou.catalogue.Topics.TableId;
import huigou.model.series.KnownSeries;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
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

  /** The series that plays a part. */
  SeriesId id(KnownSeries part) {
    return catalogue.known(part);
  }

  /** The figures of a series; empty when the edition has none. */
  TimeSeries figures(KnownSeries part) {
    return series.figures(id(part));
  }

  TimeSeries figures(SeriesId id) {
    return series.figures(id);
  }

  Optional<SeriesView> summary(KnownSeries part) {
    return series.summary(entry(part));
  }

  SeriesEntry entry(KnownSeries part) {
    return catalogue.getSeries(id(part));
  }

  /** Who published the series that something rests on. */
  Localised credit(List<SeriesId> of) {
    return series.credit(of, day -> true);
  }

  /** How many figures of its first series a chart draws at most. */
  int reach(ChartId chart) {
    return chart(chart).figures();
  }

  private Topics.Chart chart(ChartId id) {
    return catalogue.topics().charts().get(id);
  }

  /** How many rows of a table its page shows. */
  int shown(TableId table) {
    return catalogue.topics().tables().get(table).shown();
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Those of a table's series that the edition has, in their order. */
  List<SeriesView> columns(TableId table) {
    return catalogue.topics().tables().get(table).columns().stream()
        .map(catalogue::getSeries)
        .flatMap(entry -> series.summary(entry).stream())
        .toList();
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
   * Rows of the series of a table by date, newest first; dates are those of the first one.
   *
   * @param dataset the one that has all of them; empty where each series has its own alone
   */
  TableView byDate(
      TableId of, String id, Sentence title, List<Sentence> notes, Optional<Dataset<?>> dataset) {
    return byDate(of, id, title, notes, columns(of), dataset);
  }

  /** The same with some of the columns. */
  TableView byDate(
      TableId of,
      String id,
      Sentence title,
      List<Sentence> notes,
      List<SeriesView> columns,
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
    return table.table(id, title, notes, dates, shown(of), dataset);
  }

  /** Lines over the last figures of the first of a chart's series that the edition has. */
  Optional<ChartView> lines(ChartId chart, String id, Sentence title, Sentence subtitle) {
    List<Line> there =
        chart(chart).lines().stream().filter(line -> !figures(line.series()).isEmpty()).toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    SeriesEntry first = catalogue.getSeries(there.get(0).series());
    ChartDates dates = ChartDates.last(reach(chart), first, series.figures(first.id()));
    List<ChartView.Layer> layers = new ArrayList<>();
    for (int i = there.size() - 1; i >= 0; i--) {
      SeriesEntry entry = catalogue.getSeries(there.get(i).series());
      layers.add(
          new ChartView.Line(
              there.get(i).style(),
              entry.words().shortTitle(),
              dates.values(series.figures(entry.id())),
              i == 0));
    }
    List<SeriesId> ids = there.stream().map(Line::series).toList();
    return Optional.of(chart(id, title, subtitle, ids, dates, layers, chart(chart).fromZero()));
  }

  /** Bars for the last figures of a chart's series. */
  Optional<ChartView> bars(ChartId chart, String id, Sentence title, Sentence subtitle) {
    SeriesEntry entry = catalogue.getSeries(chart(chart).leading());
    TimeSeries figures = figures(entry.id());
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    ChartDates dates = ChartDates.last(reach(chart), entry, figures);
    return Optional.of(
        chart(
            id,
            title,
            subtitle,
            List.of(entry.id()),
            dates,
            List.of(new ChartView.Bars("lead", entry.words().shortTitle(), dates.values(figures))),
            chart(chart).fromZero()));
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
