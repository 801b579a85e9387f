package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.corridor.Corridor;
import huigou.model.series.Figures;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.publish.dataset.Observations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds SOFR against each corridor of the catalogue. */
final class CorridorAssembler {

  /** Half a year; the series' own pages and files have the rest. */
  private static final int FIXINGS = 125;

  /** A quarter of the day's trades was made above it. */
  private static final int UPPER_QUARTER = 75;

  private static final int RECENT = 90;

  /** How many of the facts are about the fixing and its ceiling alone. */
  private static final int OF_THE_DAY = 5;

  private final Catalogue catalogue;
  private final SeriesAssembler series;
  private final BreachParts breaches;
  private final SeriesId measure;
  private final TimeSeries sofr;
  private final Optional<TimeSeries> quarter;
  private final LocalDate asOf;

  CorridorAssembler(
      Catalogue catalogue, SeriesAssembler series, BreachParts breaches, LocalDate asOf) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.breaches = breaches;
    this.series = series;
    this.measure = catalogue.known(KnownSeries.SOFR);
    this.sofr = series.figures(measure);
    this.quarter =
        Optional.ofNullable(catalogue.percentiles(measure).get(UPPER_QUARTER)).map(series::figures);
  }

  /** Every corridor of which ceiling, floor and SOFR have figures. */
  List<CorridorView> corridors() {
    return answered().stream().map(AnsweredCorridor::view).toList();
  }

  /** The same with what each answers on the edition's date. */
  List<AnsweredCorridor> answered() {
    List<AnsweredCorridor> views = new ArrayList<>();
    for (Corridor corridor : catalogue.corridors()) {
      Optional<SeriesView> ceiling = series.summary(catalogue.getSeries(corridor.ceiling()));
      Optional<SeriesView> floor = series.summary(catalogue.getSeries(corridor.floor()));
      if (!sofr.isEmpty() && ceiling.isPresent() && floor.isPresent()) {
        views.add(view(corridor, ceiling.get(), floor.get()));
      }
    }
    return views;
  }

  private AnsweredCorridor view(Corridor corridor, SeriesView ceilingView, SeriesView floorView) {
    TimeSeries ceiling = series.figures(corridor.ceiling());
    TimeSeries floor = series.figures(corridor.floor());
    Vintage newest = sofr.newest();
    Vintage compared = newestWith(ceiling).orElse(newest);
    boolean earlier = compared.referenceDate().isBefore(newest.referenceDate());
    Optional<Quantity> excess = excess(compared.value(), ceiling, compared.referenceDate());
    String state = excess.map(CorridorAssembler::state).orElse("unknown");
    Quantity rate = Quantity.of(compared.value(), Unit.PERCENT);
    SeriesEntry entry = catalogue.getSeries(measure);
    int missing = entry.schedule().dueAfter(newest.referenceDate(), asOf);
    boolean stale = missing > entry.release().grace();
    Object[] facts = {
      rate,
      excess.map(Quantity::size).orElse(rate),
      ceilingView.words().inText(),
      compared.referenceDate(),
      ceiling
          .value(compared.referenceDate())
          .map(top -> Quantity.of(top, Unit.PERCENT))
          .orElse(rate),
      asOf,
      missing,
      newest.referenceDate()
    };
    Object[] ofTheDay = Arrays.copyOf(facts, OF_THE_DAY);
    String age = earlier ? "earlier." : stale ? "stale." : "";
    CorridorView view =
        new CorridorView(
            corridor.id(),
            corridor.title(),
            corridor.definition(),
            ceilingView.listed(),
            floorView.listed(),
            Sentence.of("corridor.fact." + state, ofTheDay).about(measure, corridor.ceiling()),
            Sentence.of("corridor.detail." + state, ofTheDay).about(measure, corridor.ceiling()),
            state,
            chart(
                corridor,
                ceilingView,
                floorView,
                Sentence.of("corridor.title." + state, ofTheDay).about(measure, corridor.ceiling()),
                ceiling,
                floor),
            history(corridor, ceilingView, ceiling),
            rows(ceiling, floor),
            breaches.tables(
                corridor.id(), ceilingView.words().inText(), floorView.words().inText()));
    return new AnsweredCorridor(
        view,
        Sentence.of(
                "corridor.answer." + age + state,
                earlier ? facts : Arrays.copyOf(facts, facts.length - 1))
            .about(measure, corridor.ceiling()),
        stale || earlier);
  }

  /** The newest fixing that can be held against a ceiling. */
  private Optional<Vintage> newestWith(TimeSeries ceiling) {
    List<Vintage> fixings = sofr.figures();
    for (int i = fixings.size() - 1; i >= 0; i--) {
      if (ceiling.value(fixings.get(i).referenceDate()).isPresent()) {
        return Optional.of(fixings.get(i));
      }
    }
    return Optional.empty();
  }

  private static String state(Quantity excess) {
    return excess.sign() > 0 ? "above" : excess.sign() == 0 ? "at" : "below";
  }

  private static Optional<Quantity> excess(BigDecimal rate, TimeSeries ceiling, LocalDate date) {
    return ceiling.value(date).map(top -> Quantity.move(rate.subtract(top), Unit.PERCENT));
  }

  private List<CorridorView.Row> rows(TimeSeries ceiling, TimeSeries floor) {
    List<CorridorView.Row> rows = new ArrayList<>();
    List<Vintage> recent = sofr.last(FIXINGS);
    for (int i = recent.size() - 1; i >= 0; i--) {
      Vintage fixing = recent.get(i);
      LocalDate date = fixing.referenceDate();
      Optional<BigDecimal> quarter = this.quarter.flatMap(each -> each.value(date));
      rows.add(
          new CorridorView.Row(
              date,
              Quantity.of(fixing.value(), Unit.PERCENT),
              quarter.map(value -> Quantity.of(value, Unit.PERCENT)),
              ceiling.value(date).map(value -> Quantity.of(value, Unit.PERCENT)),
              floor.value(date).map(value -> Quantity.of(value, Unit.PERCENT)),
              excess(fixing.value(), ceiling, date),
              quarter.flatMap(value -> excess(value, ceiling, date))));
    }
    return rows;
  }

  private ChartView chart(
      Corridor corridor,
      SeriesView ceilingView,
      SeriesView floorView,
      Sentence title,
      TimeSeries ceiling,
      TimeSeries floor) {
    ChartDates dates = ChartDates.last(RECENT, catalogue.getSeries(measure), sofr);
    List<ChartView.Layer> layers = new ArrayList<>();
    layers.add(new ChartView.Spans("breach", spans(corridor, dates.dates())));
    layers.addAll(PercentileBands.of(catalogue.percentiles(measure), dates, series));
    layers.add(
        new ChartView.Steps("ceiling", ceilingView.words().shortTitle(), dates.values(ceiling)));
    for (SeriesId id : corridor.between()) {
      layers.add(
          new ChartView.Steps(
              "between",
              catalogue.getSeries(id).words().shortTitle(),
              dates.values(series.figures(id))));
    }
    layers.add(new ChartView.Steps("floor", floorView.words().shortTitle(), dates.values(floor)));
    layers.add(
        new ChartView.Line(
            "lead", catalogue.getSeries(measure).words().shortTitle(), dates.values(sofr), true));
    return new ChartView(
        "corridor",
        title,
        Sentence.of("chart.corridor.subtitle", RECENT),
        Unit.PERCENT,
        dates.dates(),
        layers,
        false,
        Family.CORRIDOR.of(corridor.id()).address("table"),
        Observations.path(measure),
        series.credit(drawn(corridor), dates::spans));
  }

  private List<SeriesId> drawn(Corridor corridor) {
    List<SeriesId> drawn = new ArrayList<>(List.of(measure, corridor.ceiling()));
    drawn.addAll(corridor.between());
    drawn.add(corridor.floor());
    return drawn;
  }

  /** The breaches of which the chart shows a day. */
  private List<ChartView.Span> spans(Corridor corridor, List<LocalDate> shown) {
    LocalDate first = shown.get(0);
    return breaches.leading(corridor.id()).stream()
        .filter(event -> !event.end().isBefore(first))
        .map(
            event ->
                new ChartView.Span(
                    event.start().isBefore(first) ? first : event.start(), event.end()))
        .toList();
  }

  private ChartView history(Corridor corridor, SeriesView ceilingView, TimeSeries ceiling) {
    ChartDates dates = ChartDates.of(catalogue.getSeries(measure), sofr);
    List<BigDecimal> values = new ArrayList<>();
    BigDecimal highest = null;
    LocalDate highestOn = null;
    for (LocalDate date : dates.dates()) {
      Optional<BigDecimal> rate = sofr.value(date);
      Optional<BigDecimal> top = ceiling.value(date);
      BigDecimal excess =
          rate.isPresent() && top.isPresent()
              ? Figures.canonical(rate.get().subtract(top.get()).movePointRight(2), 0)
              : null;
      values.add(excess);
      if (excess != null && (highest == null || excess.compareTo(highest) > 0)) {
        highest = excess;
        highestOn = date;
      }
    }
    int first = 0;
    while (first < values.size() - 1 && values.get(first) == null) {
      first++;
    }
    List<LocalDate> shown = dates.dates().subList(first, values.size());
    Sentence title =
        highest == null
            ? Sentence.of("chart.excess.none", ceilingView.words().inText())
            : Sentence.of(
                    "chart.excess.title",
                    ceilingView.words().inText(),
                    Quantity.of(highest, Unit.BASIS_POINT),
                    highestOn,
                    shown.get(0))
                .about(measure, corridor.ceiling());
    Localised label =
        new Localised(
            "SOFR − " + within(ceilingView.words().shortTitle().en()),
            "SOFR−" + ceilingView.words().shortTitle().zhHant());
    return new ChartView(
        "history",
        title,
        Sentence.of(
            "chart.series.subtitle.basis_point", shown.get(0), sofr.newest().referenceDate()),
        Unit.BASIS_POINT,
        shown,
        List.of(new ChartView.Line("lead", label, values.subList(first, values.size()), true)),
        true,
        Family.CORRIDOR.of(corridor.id()).address("table"),
        Observations.path(measure),
        series.credit(List.of(measure, corridor.ceiling()), dates::spans));
  }

  /**
   * A short title behind other words: its first letter is small unless it begins an abbreviation.
   */
  private static String within(String title) {
    return title.length() > 1 && Character.isLowerCase(title.charAt(1))
        ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
        : title;
  }
}
