package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.edition.EditionContent;
import huigou.model.claim.Judgement;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Corridor;
import huigou.model.corridor.Side;
import huigou.model.fact.Execution;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.BuybacksView;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.SourceView;
import huigou.model.view.StandingPage;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What became known since the edition before and is worth a line: breaches of SOFR, steps of the
 * administered rates, records by how far they reach back, the largest moves, buybacks, breaches of
 * the other measures, revisions, late sources. Nothing to say is said. A figure that looks wrong is
 * no finding until somebody says the same.
 */
final class FindingsAssembler {

  private static final int MOST_RECORDS = 3;

  /** Of a series that begins lately everything is a record. */
  private static final int DAYS_A_YEAR = 365;

  private final Catalogue catalogue;
  private final EditionContent content;
  private final SinceBefore since;
  private final BuybackParts buybacks;
  private final RecordParts records;
  private final NewFigures figures;

  FindingsAssembler(
      Catalogue catalogue, EditionContent content, SinceBefore since, BuybackParts buybacks) {
    this.catalogue = catalogue;
    this.content = content;
    this.since = since;
    this.buybacks = buybacks;
    this.records = new RecordParts(catalogue);
    this.figures = new NewFigures(catalogue, content, since);
  }

  /**
   * Everything found, with what of it is new.
   *
   * @param shown ids of the corridors that have pages
   */
  FindingsView view(
      List<BreachEvent> breaches,
      Set<String> shown,
      List<SourceView> sources,
      Function<SeriesEntry, List<Revision>> revisions) {
    List<SeriesRecord> all = content.records();
    List<Finding> tonight = new ArrayList<>();
    tonight.addAll(breaches(breaches, shown));
    tonight.addAll(figures.steps());
    List<Finding> recent = records(all);
    tonight.addAll(recent);
    tonight.addAll(figures.moves(frontSeries(), recent));
    tonight.addAll(bought());
    tonight.addAll(resolved(content.forecasts()));
    tonight.addAll(otherBreaches(breaches, shown));
    tonight.addAll(revisions(revisions));
    sources.stream()
        .filter(SourceView::late)
        .map(
            source ->
                new Finding(
                    "late-" + source.id(),
                    "late",
                    source.id(),
                    since.asOf(),
                    since.asOf(),
                    source.freshness(),
                    StandingPage.SOURCES.address()))
        .forEach(tonight::add);
    return new FindingsView(
        breaches,
        catalogue.findings().measures(),
        all,
        content.episodes(),
        content.claims(),
        tonight);
  }

  private Optional<Vintage> figure(SeriesId series, LocalDate date) {
    return content.figures(series).current().find(date);
  }

  private LocalDate knownOn(SeriesId series, LocalDate date) {
    return figure(series, date).map(Vintage::knownOn).orElse(since.asOf());
  }

  private boolean isNew(SeriesId series, LocalDate date) {
    return figure(series, date).filter(since::has).isPresent();
  }

  /** Of each edge of a corridor the newest event of SOFR, if one of its fixings is new. */
  private List<Finding> breaches(List<BreachEvent> events, Set<String> shown) {
    List<Finding> findings = new ArrayList<>();
    for (Corridor corridor : catalogue.corridors()) {
      if (shown.contains(corridor.id())) {
        for (Side side : Side.values()) {
          events.stream()
              .filter(event -> event.corridor().equals(corridor.id()) && event.side() == side)
              .filter(event -> event.measure().equals(catalogue.known(KnownSeries.SOFR)))
              .filter(event -> event.rule() == Rule.STRICT)
              .max(Comparator.comparing(BreachEvent::start))
              .filter(event -> isNew(event.measure(), event.end()))
              .filter(event -> !isInDoubt(event))
              .ifPresent(event -> findings.add(breach(corridor, event)));
        }
      }
    }
    return findings;
  }

  /**
   * What else of the catalogue's measures stands outside a corridor: of each measure the run at the
   * first corridor that has one, the newest run first.
   */
  private List<Finding> otherBreaches(List<BreachEvent> events, Set<String> shown) {
    Map<SeriesId, Finding> found = new HashMap<>();
    Map<SeriesId, LocalDate> starts = new HashMap<>();
    for (Corridor corridor : catalogue.corridors()) {
      events.stream()
          .filter(event -> event.corridor().equals(corridor.id()) && shown.contains(corridor.id()))
          .filter(event -> !event.measure().equals(catalogue.known(KnownSeries.SOFR)))
          .filter(event -> event.rule() == Rule.STRICT && event.open())
          .filter(event -> isNew(event.measure(), event.end()) && !isInDoubt(event))
          .forEach(
              event -> {
                found.computeIfAbsent(event.measure(), id -> otherBreach(corridor, event));
                starts.putIfAbsent(event.measure(), event.start());
              });
    }
    return found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<SeriesId, Finding> each) -> starts.get(each.getKey()))
                .reversed()
                .thenComparing(each -> each.getKey().value()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Where the words of a finding about an event begin. */
  private static String key(BreachEvent event) {
    return event.side() == Side.CEILING ? "finding.breach." : "finding.floor.";
  }

  private Finding otherBreach(Corridor corridor, BreachEvent event) {
    return new Finding(
        "breach-" + corridor.id() + "-" + event.id(),
        "breach",
        event.measure().value(),
        event.end(),
        knownOn(event.measure(), event.end()),
        Sentence.of(
                key(event) + (event.fixings() == 1 ? "other.one" : "other"),
                catalogue.getSeries(event.measure()).words().inText(),
                catalogue.getSeries(event.side().of(corridor)).words().inText(),
                event.fixings(),
                event.start(),
                event.end(),
                Quantity.of(event.peak(), Unit.BASIS_POINT).size(),
                event.peakDate())
            .about(event.measure(), event.side().of(corridor)),
        Family.CORRIDOR.of(corridor.id()).address());
  }

  /** Whether a fixing of the event looks wrong and nobody has said the same yet. */
  private boolean isInDoubt(BreachEvent event) {
    return content.figures(event.measure()).current().figures().stream()
        .map(Vintage::referenceDate)
        .filter(day -> !day.isBefore(event.start()) && !day.isAfter(event.end()))
        .anyMatch(day -> figures.isInDoubt(event.measure(), day));
  }

  private Finding breach(Corridor corridor, BreachEvent event) {
    String one = event.fixings() == 1 ? ".one" : "";
    String state = event.ending().token() + one;
    Sentence attribution = Sentence.of("finding.coincides." + event.attribution().token() + one);
    return new Finding(
        "breach-" + corridor.id() + "-" + event.id(),
        "breach",
        corridor.id(),
        event.end(),
        knownOn(event.measure(), event.end()),
        Sentence.of(
                key(event) + state,
                catalogue.getSeries(event.side().of(corridor)).words().inText(),
                event.fixings(),
                event.start(),
                event.end(),
                Quantity.of(event.peak(), Unit.BASIS_POINT).size(),
                event.peakDate(),
                attribution)
            .about(event.measure(), event.side().of(corridor)),
        Family.CORRIDOR.of(corridor.id()).address(event.id()));
  }

  /** The new records that reach back farthest, one a series. */
  private List<Finding> records(List<SeriesRecord> all) {
    Set<String> shown = Set.copyOf(frontSeries());
    Map<String, SeriesRecord> best = new HashMap<>();
    for (SeriesRecord record : all) {
      if (shown.contains(record.series().value())
          && isHeadline(record)
          && isNew(record.series(), record.date())
          && !figures.isInDoubt(record.series(), record.date())) {
        best.merge(
            record.series().value(),
            record,
            (one, other) -> reach(other) > reach(one) ? other : one);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingLong(FindingsAssembler::reach)
                .reversed()
                .thenComparing(SeriesRecord::id))
        .limit(MOST_RECORDS)
        .map(
            record ->
                new Finding(
                    "record-" + record.id(),
                    "record",
                    record.series().value(),
                    record.date(),
                    knownOn(record.series(), record.date()),
                    records.sentence(record),
                    Family.SERIES.of(record.series()).address()))
        .toList();
  }

  /** Whether a record reaches back a year, over enough figures, and no day is missing behind it. */
  private boolean isHeadline(SeriesRecord record) {
    long before =
        content.figures(record.series()).current().figures().stream()
            .map(Vintage::referenceDate)
            .filter(day -> day.isAfter(record.reachesTo()) && day.isBefore(record.date()))
            .count();
    return record.missing() == 0
        && reach(record) >= DAYS_A_YEAR
        && before >= SeriesAssembler.TELLING_FIXINGS;
  }

  private List<String> frontSeries() {
    List<String> shown = new ArrayList<>();
    catalogue.keyFigures().front().forEach(id -> shown.add(id.value()));
    catalogue.keyFigures().spreads().forEach(id -> shown.add(id.value()));
    return shown;
  }

  private static long reach(SeriesRecord record) {
    return ChronoUnit.DAYS.between(record.reachesTo(), record.date());
  }

  /** The largest line in Hong Kong dollars of a new report, and how many beside it say no price. */
  private List<Finding> bought() {
    List<BuybacksView.Line> lines = buybacks.buybacks().hongKong().lines();
    Optional<LocalDate> newest =
        lines.stream()
            .flatMap(line -> line.execution().reportedOn().stream())
            .max(Comparator.naturalOrder());
    if (newest.filter(since::has).isEmpty()) {
      return List.of();
    }
    List<Execution> inDollars =
        lines.stream()
            .filter(line -> line.reported().counts())
            .map(BuybacksView.Line::execution)
            .filter(each -> each.reportedOn().equals(newest))
            .filter(each -> each.currency().equals("HKD"))
            .toList();
    List<Execution> priced =
        inDollars.stream()
            .filter(each -> each.aggregate().isPresent() && !each.aggregateIsImpossible())
            .toList();
    return priced.stream()
        .max(Comparator.comparing((Execution each) -> each.aggregate().orElseThrow()))
        .map(each -> bought(each, inDollars.size() - priced.size()))
        .stream()
        .toList();
  }

  private Finding bought(Execution each, int unpriced) {
    BigDecimal paid = each.aggregate().orElseThrow();
    return new Finding(
        "buyback-" + each.issuer() + "-" + each.tradeDate(),
        "buyback",
        each.issuer(),
        each.tradeDate(),
        each.reportedOn().orElseThrow(),
        Sentence.of(
            "finding.bought",
            buybacks.name(each.issuer()),
            BuybackParts.quantity(paid, each.currency()),
            BuybackParts.number(each.shares()),
            each.tradeDate(),
            each.reportedOn().orElseThrow(),
            unpriced),
        BuybackParts.path(each.issuer()) + "index.html");
  }

  /** Forecasts that a new figure decides. */
  private List<Finding> resolved(List<ResolvedForecast> forecasts) {
    return forecasts.stream()
        .filter(each -> each.state().isResolved() && each.forecast().resolvesOn().isPresent())
        .flatMap(
            each ->
                each.observed().stream()
                    .filter(
                        observed ->
                            observed.basis().series().stream()
                                .anyMatch(series -> isNew(series, observed.date())))
                    .map(observed -> resolved(each, observed)))
        .toList();
  }

  private Finding resolved(ResolvedForecast each, Judgement.Observed observed) {
    SeriesId series = observed.basis().series().get(0);
    return new Finding(
        "forecast-" + each.forecast().id(),
        "forecast",
        series.value(),
        observed.date(),
        knownOn(series, observed.date()),
        Sentence.of(
                "finding.forecast." + each.state().token(),
                each.forecast().by(),
                each.forecast().saidOn(),
                each.forecast().says())
            .about(each.forecast().id()),
        StandingPage.FORECASTS.address());
  }

  /** Published series whose figures were changed lately: one line for all. */
  private List<Finding> revisions(Function<SeriesEntry, List<Revision>> revisions) {
    int changed = 0;
    int series = 0;
    LocalDate newest = LocalDate.MIN;
    for (SeriesEntry entry : catalogue.series()) {
      List<Revision> lately =
          revisions.apply(entry).stream().filter(each -> since.has(each.knownOn())).toList();
      changed += lately.size();
      series += lately.isEmpty() ? 0 : 1;
      for (Revision revision : lately) {
        newest = revision.knownOn().isAfter(newest) ? revision.knownOn() : newest;
      }
    }
    return changed == 0
        ? List.of()
        : List.of(
            new Finding(
                "revisions-" + newest,
                "revision",
                "revisions",
                newest,
                newest,
                Sentence.of("finding.revisions", changed, series, newest).about(since.before()),
                StandingPage.REVISIONS.address()));
  }

  /** The page: what is new, then every record. */
  TopicView topic(FindingsView view) {
    List<SeriesRecord> recent =
        view.records().stream().filter(record -> !record.standing()).toList();
    List<SeriesRecord> standing =
        view.records().stream()
            .filter(SeriesRecord::standing)
            .filter(record -> frontSeries().contains(record.series().value()))
            .toList();
    RecordRuns runs =
        new RecordRuns(
            recent,
            id ->
                content.figures(id).current().figures().stream()
                    .map(Vintage::referenceDate)
                    .toList());
    List<Sentence> facts = view.tonight().stream().map(Finding::sentence).toList();
    return new TopicView(
        StandingPage.FINDINGS,
        facts.isEmpty() ? List.of(none(since)) : facts,
        List.of(
            new TopicView.Table(
                records.table(
                    "recent",
                    runs.newest(),
                    runs::length,
                    Sentence.of("findings.table.recent"),
                    Sentence.of(
                        "findings.table.recent.note",
                        catalogue.findings().records().recent(),
                        catalogue.findings().records().years(),
                        since.asOf()))),
            new TopicView.Table(
                records.table(
                    "standing",
                    standing,
                    Sentence.of("findings.table.standing"),
                    Sentence.of("findings.table.standing.note", since.asOf())))));
  }

  /** That nothing is worth a line, and since when. */
  static Sentence none(SinceBefore since) {
    return since.isFirst()
        ? Sentence.of("findings.none.first")
        : Sentence.of("findings.none", since.before());
  }
}
