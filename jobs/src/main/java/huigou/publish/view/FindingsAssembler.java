package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.buyback.Execution;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Corridor;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.BuybacksView;
import huigou.model.view.CorridorView;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.Sentence;
import huigou.model.view.SourceView;
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
 * What is new in an edition and worth a line: breaches first, then records by how far they reach
 * back, buybacks, revisions, late sources. Nothing to say is said. A figure that looks wrong is no
 * finding until somebody says the same.
 */
final class FindingsAssembler {

  private static final int MOST = 7;
  private static final int MOST_RECORDS = 3;

  /** Of a series that begins lately everything is a record. */
  private static final int DAYS_A_YEAR = 365;

  /** Figures that became known in these last days are new. */
  private static final int NEW_DAYS = 7;

  private final Catalogue catalogue;
  private final EditionContent content;
  private final LocalDate asOf;
  private final BuybackParts buybacks;
  private final RecordParts records;

  FindingsAssembler(
      Catalogue catalogue, EditionContent content, LocalDate asOf, BuybackParts buybacks) {
    this.catalogue = catalogue;
    this.content = content;
    this.asOf = asOf;
    this.buybacks = buybacks;
    this.records = new RecordParts(catalogue);
  }

  /** Everything found, with what of it is new. */
  FindingsView view(
      List<BreachEvent> breaches,
      List<CorridorView> shown,
      List<SourceView> sources,
      Function<SeriesEntry, List<Revision>> revisions) {
    List<SeriesRecord> all = content.records();
    List<Finding> tonight = new ArrayList<>();
    tonight.addAll(breaches(breaches, shown));
    tonight.addAll(records(all));
    tonight.addAll(bought());
    tonight.addAll(revisions(revisions));
    sources.stream()
        .filter(SourceView::late)
        .map(
            source ->
                new Finding(
                    "late-" + source.id(),
                    "late",
                    source.id(),
                    asOf,
                    asOf,
                    source.freshness(),
                    "sources/index.html"))
        .forEach(tonight::add);
    return new FindingsView(
        breaches,
        all,
        content.episodes(),
        content.claims(),
        tonight.subList(0, Math.min(MOST, tonight.size())));
  }

  private boolean isNew(LocalDate knownOn) {
    return knownOn.isAfter(asOf.minusDays(NEW_DAYS));
  }

  private Optional<LocalDate> knownOn(SeriesRecord record) {
    return content.figures(record.series()).current().find(record.date()).map(f -> f.knownOn());
  }

  private Optional<LocalDate> newestKnown(BreachEvent event) {
    return content.figures(event.measure()).current().isEmpty()
        ? Optional.empty()
        : Optional.of(content.figures(event.measure()).current().newest().knownOn());
  }

  /** Of each corridor the newest event of SOFR: open, or ended by one of the new fixings. */
  private List<Finding> breaches(List<BreachEvent> events, List<CorridorView> shown) {
    List<Finding> findings = new ArrayList<>();
    for (Corridor corridor : catalogue.corridors()) {
      if (shown.stream().noneMatch(view -> view.id().equals(corridor.id()))) {
        continue;
      }
      events.stream()
          .filter(event -> event.corridor().equals(corridor.id()))
          .filter(event -> event.measure().equals(CorridorAssembler.SOFR))
          .filter(event -> event.rule() == Rule.STRICT)
          .max(Comparator.comparing(BreachEvent::start))
          .filter(event -> newestKnown(event).filter(this::isNew).isPresent())
          .filter(event -> event.open() || endedLately(event))
          .filter(event -> !isInDoubt(event))
          .ifPresent(event -> findings.add(breach(corridor, event)));
    }
    return findings;
  }

  /** Whether a fixing of the event looks wrong and nobody has said the same yet. */
  private boolean isInDoubt(BreachEvent event) {
    return content.figures(event.measure()).current().figures().stream()
        .map(Vintage::referenceDate)
        .filter(day -> !day.isBefore(event.start()) && !day.isAfter(event.end()))
        .anyMatch(day -> isInDoubt(event.measure(), day));
  }

  /** Whether a figure, or one that it is calculated from, looks wrong on the day. */
  private boolean isInDoubt(SeriesId series, LocalDate day) {
    return content.isInDoubt(series, day)
        || catalogue.getSeries(series).combination().stream()
            .flatMap(combination -> combination.terms().stream())
            .anyMatch(term -> content.isInDoubt(term.series(), day));
  }

  private boolean endedLately(BreachEvent event) {
    return content
        .figures(event.measure())
        .current()
        .find(event.end())
        .filter(figure -> isNew(figure.knownOn()))
        .isPresent();
  }

  private Finding breach(Corridor corridor, BreachEvent event) {
    String one = event.fixings() == 1 ? ".one" : "";
    String state = (event.open() ? "open" : "ended") + one;
    Sentence attribution = Sentence.of("finding.coincides." + event.attribution().token() + one);
    return new Finding(
        "breach-" + corridor.id() + "-" + event.id(),
        "breach",
        corridor.id(),
        event.end(),
        newestKnown(event).orElse(asOf),
        Sentence.of(
            "finding.breach." + state,
            catalogue.getSeries(corridor.ceiling()).inText(),
            event.fixings(),
            event.start(),
            event.end(),
            Quantity.of(event.peak(), Unit.BASIS_POINT).size(),
            event.peakDate(),
            attribution),
        "corridor/" + corridor.id() + "/index.html#" + event.id());
  }

  /** The new records that reach back farthest, one a series. */
  private List<Finding> records(List<SeriesRecord> all) {
    Set<String> shown = Set.copyOf(frontSeries());
    Map<String, SeriesRecord> best = new HashMap<>();
    for (SeriesRecord record : all) {
      if (shown.contains(record.series().value())
          && reach(record) >= DAYS_A_YEAR
          && knownOn(record).filter(this::isNew).isPresent()
          && !isInDoubt(record.series(), record.date())) {
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
                    knownOn(record).orElse(asOf),
                    records.sentence(record),
                    "series/" + record.series() + "/index.html"))
        .toList();
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
    List<BuybacksView.Line> lines = buybacks.buybacks().lines();
    Optional<LocalDate> newest =
        lines.stream().map(line -> line.execution().reportedOn()).max(Comparator.naturalOrder());
    if (newest.filter(this::isNew).isEmpty()) {
      return List.of();
    }
    List<Execution> inDollars =
        lines.stream()
            .filter(line -> line.reported().counts())
            .map(BuybacksView.Line::execution)
            .filter(each -> each.reportedOn().equals(newest.get()))
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
        each.reportedOn(),
        Sentence.of(
            "finding.bought",
            buybacks.name(each.issuer()),
            BuybackParts.quantity(paid, each.currency()),
            BuybackParts.number(each.shares()),
            each.tradeDate(),
            each.reportedOn(),
            unpriced),
        BuybackParts.path(each.issuer()) + "index.html");
  }

  /** Published series whose figures were changed lately: one line for all. */
  private List<Finding> revisions(Function<SeriesEntry, List<Revision>> revisions) {
    int changed = 0;
    int series = 0;
    LocalDate newest = LocalDate.MIN;
    for (SeriesEntry entry : catalogue.series()) {
      List<Revision> lately =
          revisions.apply(entry).stream().filter(each -> isNew(each.knownOn())).toList();
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
                Sentence.of("finding.revisions", changed, series, newest),
                "revisions/index.html"));
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
    List<Sentence> facts = view.tonight().stream().map(Finding::sentence).toList();
    return new TopicView(
        "findings/",
        "findings.",
        facts.isEmpty() ? List.of(Sentence.of("findings.none")) : facts,
        List.of(
            new TopicView.Table(
                records.table(
                    "recent",
                    recent,
                    Sentence.of("findings.table.recent"),
                    Sentence.of(
                        "findings.table.recent.note",
                        catalogue.findings().records().recent(),
                        catalogue.findings().records().years(),
                        asOf))),
            new TopicView.Table(
                records.table(
                    "standing",
                    standing,
                    Sentence.of("findings.table.standing"),
                    Sentence.of("findings.table.standing.note", asOf)))));
  }
}
