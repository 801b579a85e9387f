package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.ChartView;
import huigou.model.view.RateView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.dataset.Observations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of reference rates: each with its percentiles, its volume and a chart. */
final class RatesAssembler {

  private static final int RECENT = 90;
  private static final int ROWS = 30;

  private final Catalogue catalogue;
  private final SeriesAssembler series;

  RatesAssembler(Catalogue catalogue, SeriesAssembler series) {
    this.catalogue = catalogue;
    this.series = series;
  }

  /** The rates of the catalogue that the edition has, in its order. */
  List<RateView> rates(List<SiteView.Group> groups) {
    List<RateView> rates = new ArrayList<>();
    for (SeriesId id : catalogue.keyFigures().rates()) {
      groups.stream()
          .filter(group -> group.series().stream().anyMatch(view -> view.id().equals(id)))
          .findFirst()
          .ifPresent(group -> rates.add(rate(id, group)));
    }
    return rates;
  }

  private RateView rate(SeriesId id, SiteView.Group group) {
    SeriesView rate =
        group.series().stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow();
    List<RateView.Measure> measures =
        group.series().stream()
            .map(
                view ->
                    new RateView.Measure(
                        view.id(),
                        view.words().shortTitle(),
                        view.newest().value(),
                        view.newest().change(),
                        view.span().last()))
            .toList();
    List<TimeSeries> figures =
        group.series().stream().map(view -> series.figures(view.id())).toList();
    TimeSeries main = series.figures(id);
    List<RateView.Row> rows = new ArrayList<>();
    List<Vintage> recent = main.last(ROWS);
    for (int i = recent.size() - 1; i >= 0; i--) {
      LocalDate date = recent.get(i).referenceDate();
      List<Optional<Quantity>> values = new ArrayList<>();
      for (int column = 0; column < figures.size(); column++) {
        Unit unit = group.series().get(column).unit();
        values.add(figures.get(column).value(date).map(value -> Quantity.of(value, unit)));
      }
      rows.add(new RateView.Row(date, values));
    }
    return new RateView(
        id,
        group.title(),
        rate.words().title(),
        rate.words().definition(),
        measures,
        chart(rate, main),
        rows);
  }

  private ChartView chart(SeriesView rate, TimeSeries main) {
    SeriesEntry entry = catalogue.getSeries(rate.id());
    ChartDates dates = ChartDates.last(RECENT, entry, main);
    List<ChartView.Layer> layers = new ArrayList<>();
    layers.addAll(PercentileBands.of(catalogue.percentiles(rate.id()), dates, series));
    layers.add(new ChartView.Line("lead", rate.words().shortTitle(), dates.values(main), true));
    return new ChartView(
        rate.id() + "-chart",
        Sentence.of(
                "chart.series.title",
                rate.words().shortTitle(),
                rate.newest().value(),
                rate.span().last())
            .about(rate.id()),
        Sentence.of(
            layers.size() > 1 ? "chart.rate.subtitle.bands" : "chart.rate.subtitle", RECENT),
        Unit.PERCENT,
        dates.dates(),
        layers,
        false,
        "#" + rate.id() + "-table",
        Observations.path(rate.id()),
        series.credit(List.of(entry.id()), dates::spans));
  }
}
