package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.FindingRules;
import huigou.catalogue.SeriesEntry;
import huigou.derive.claim.CitedFigures;
import huigou.derive.claim.ClaimCheck;
import huigou.derive.claim.EvidenceClasses;
import huigou.derive.claim.ForecastCheck;
import huigou.derive.claim.Measuring;
import huigou.derive.corridor.BreachEvents;
import huigou.derive.corridor.CalendarLabels;
import huigou.derive.corridor.VolumeShares;
import huigou.derive.series.Alignment;
import huigou.derive.series.Records;
import huigou.model.claim.Article;
import huigou.model.claim.Cited;
import huigou.model.claim.Forecast;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure.ShareAbove;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Corridor;
import huigou.model.corridor.Side;
import huigou.model.episode.AlignedFigure;
import huigou.model.episode.Episode;
import huigou.model.fact.Auction;
import huigou.model.fact.Authorisation;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows from the figures and facts of an edition: breaches, records, episodes, verdicts. */
final class EditionFindings {

  private final Catalogue catalogue;
  private final FindingRules rules;
  private final LocalDate asOf;
  private final EditionContent content;
  private final Lazy<CitedFigures> cited;

  EditionFindings(Catalogue catalogue, LocalDate asOf, EditionContent content) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.rules = catalogue.findings();
    this.content = content;
    this.cited = new Lazy<>(() -> citedFigures(content.facts(MarketTotal.class)));
  }

  private TimeSeries figures(SeriesId id) {
    return content.figures(id).current();
  }

  /** The events of every corridor, measure and rule, in the order of the data. */
  List<BreachEvent> breaches() {
    CalendarLabels labels = labels();
    List<BreachEvent> events = new ArrayList<>();
    for (Corridor corridor : catalogue.corridors()) {
      for (BreachMeasure measure : rules.measures()) {
        BreachEvents.Rate rate = rate(measure.series());
        for (Side side : measure.sides()) {
          TimeSeries edge = figures(side.of(corridor));
          BreachEvents finder =
              new BreachEvents(labels::of, date -> volumeBeyond(measure, date, edge, side));
          for (BreachEvent.Rule rule : side.rules()) {
            events.addAll(
                finder.of(
                    new BreachEvents.Case(corridor.id(), measure.series(), side, rule),
                    rate,
                    edge));
          }
        }
      }
    }
    events.sort(
        Comparator.comparing(BreachEvent::corridor)
            .thenComparing(BreachEvent::measure)
            .thenComparing(event -> event.side().token())
            .thenComparing(event -> event.rule().token())
            .thenComparing(BreachEvent::start));
    return events;
  }

  private BreachEvents.Rate rate(SeriesId id) {
    SeriesEntry entry = catalogue.getSeries(id);
    SeriesVintages known = content.figures(id);
    TimeSeries fixings = known.current();
    boolean complete =
        !fixings.isEmpty()
            && entry.schedule().dueAfter(fixings.newest().referenceDate(), asOf) == 0;
    return new BreachEvents.Rate(fixings, known.missing(), complete);
  }

  private Optional<VolumeBeyond> volumeBeyond(
      BreachMeasure measure, LocalDate date, TimeSeries edge, Side side) {
    return VolumeShares.of(
        date,
        measure.quantiles(),
        quantile -> figures(quantile.series()),
        figures(measure.volume()),
        edge,
        side);
  }

  private CalendarLabels labels() {
    Map<Boolean, Set<LocalDate>> settlements =
        content.facts(Auction.class).stream()
            .collect(
                Collectors.partitioningBy(
                    auction -> auction.type().paysCoupons(),
                    Collectors.mapping(Auction::issue, Collectors.toSet())));
    return new CalendarLabels(
        rules.fixings(),
        settlements.getOrDefault(true, Set.of()),
        settlements.getOrDefault(false, Set.of()),
        catalogue.policyDays(),
        rules.times().stream()
            .map(time -> new CalendarLabels.Span(time.from(), time.to()))
            .toList());
  }

  /** Records worth a line, by series, kind and date. */
  List<SeriesRecord> records() {
    Records finder = new Records(rules.records().recent(), rules.records().years());
    List<SeriesRecord> records = new ArrayList<>();
    for (SeriesEntry entry : catalogue.series()) {
      if (rules.records().except().contains(entry.id())) {
        continue;
      }
      TimeSeries series = figures(entry.id());
      MissingDays missing = content.figures(entry.id()).missing();
      records.addAll(
          finder.of(
              series,
              missing,
              entry.unit(),
              List.of(Kind.values()),
              new Records.Filter("all", day -> true)));
      if (entry.unit() == Unit.PERCENT || entry.unit() == Unit.BASIS_POINT) {
        for (FindingRules.Filter filter : rules.records().filters()) {
          records.addAll(
              finder.of(
                  series,
                  missing,
                  entry.unit(),
                  List.of(Kind.RISE, Kind.FALL),
                  new Records.Filter(filter.id(), filter::passes)));
        }
      }
    }
    records.sort(Comparator.comparing(SeriesRecord::id));
    return records;
  }

  /** The figures of all episodes, by episode, measure and offset. */
  List<AlignedFigure> episodes() {
    return rules.episodes().stream()
        .sorted(Comparator.comparing(Episode::id))
        .flatMap(episode -> Alignment.of(episode, this::figures).stream())
        .sorted(
            Comparator.comparing(AlignedFigure::episode)
                .thenComparing(AlignedFigure::measure)
                .thenComparing(AlignedFigure::offset)
                .thenComparing(AlignedFigure::date))
        .toList();
  }

  /** Judges the claims of an article by what this edition knows. */
  ClaimCheck claimCheck(Article article) {
    CitedFigures cited = citedFigures();
    return new ClaimCheck(
        measuring(wanted -> cited.find(wanted, article::isSource)), asOf, this::forecastOf);
  }

  /** Judges what no article of the catalogue says. */
  ClaimCheck openCheck() {
    return new ClaimCheck(measuring(citedFigures()::find), asOf, claim -> Optional.empty());
  }

  /** What verdicts stand on. */
  EvidenceClasses evidence() {
    return new EvidenceClasses(rules.officialHosts(), citedFigures()::source);
  }

  /** Forecasts that had been made, each as far as this edition can tell. */
  List<ResolvedForecast> forecasts() {
    CitedFigures outcomes =
        citedFigures(
            content.facts(MarketTotal.class).stream()
                .filter(total -> !total.isForecast())
                .toList());
    ForecastCheck check = new ForecastCheck(measuring(outcomes::find), asOf);
    return rules.forecasts().stream()
        .filter(forecast -> !forecast.saidOn().isAfter(asOf))
        .sorted(Comparator.comparing(Forecast::id))
        .map(check::resolve)
        .toList();
  }

  /** The forecast that an opinion of the ledger is. */
  private Optional<String> forecastOf(String claim) {
    return rules.forecasts().stream()
        .filter(forecast -> forecast.claim().filter(claim::equals).isPresent())
        .map(Forecast::id)
        .findFirst();
  }

  private Measuring measuring(Function<Cited, Optional<Observed>> cited) {
    return new Measuring(
        this::figures, id -> catalogue.getSeries(id).unit(), cited, this::leastShare);
  }

  /** The figures that no series holds, by the names under which claims ask for them. */
  CitedFigures citedFigures() {
    return cited.get();
  }

  private CitedFigures citedFigures(List<MarketTotal> totals) {
    return new CitedFigures(
        totals,
        content.facts(Authorisation.class),
        content.facts(OperatingFigure.class),
        new CitedFigures.Buybacks(
            content.programmes(), content.reportLines(), content::repurchases));
  }

  private Optional<BigDecimal> leastShare(ShareAbove share, LocalDate date) {
    return rules.measures().stream()
        .filter(measure -> measure.series().equals(share.measure()))
        .findFirst()
        .flatMap(measure -> volumeBeyond(measure, date, figures(share.ceiling()), Side.CEILING))
        .map(VolumeBeyond::least);
  }
}
