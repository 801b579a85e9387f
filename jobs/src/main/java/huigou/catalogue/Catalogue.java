package huigou.catalogue;

import huigou.model.ahead.AheadRules;
import huigou.model.buyback.Programme;
import huigou.model.corridor.Corridor;
import huigou.model.fact.FactKind;
import huigou.model.odds.OddsRules;
import huigou.model.origin.SourceId;
import huigou.model.scarcity.Formulas;
import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.model.text.GlossaryTerm;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All standing facts of one reading of {@code input/catalogue/}. Immutable; entries keep the order
 * of their files.
 */
public final class Catalogue {

  private final List<SourceEntry> sources;
  private final List<Layout> layouts;
  private final Feeds feeds;
  private final List<OtherAnswer> otherAnswers;
  private final List<SeriesGroup> groups;
  private final Map<SeriesId, SeriesEntry> series;
  private final List<Corridor> corridors;
  private final Map<String, Localised> closureReasons;
  private final Map<LocalDate, LocalDate> decisions;
  private final List<GlossaryTerm> glossary;
  private final List<Synonyms> synonyms;
  private final KeyFigures keyFigures;
  private final Facilities facilities;
  private final Topics topics;
  private final List<SumCheck> sumChecks;
  private final Issuers issuers;
  private final List<Programme> programmes;
  private final Venues venues;
  private final List<AcceptedFigure> accepted;
  private final FindingRules findings;
  private final Formulas formulas;
  private final AheadRules ahead;
  private final OddsRules odds;
  private final Map<SeriesOrigin.Feed, SeriesEntry> byFeed = new HashMap<>();

  Catalogue(
      List<SourceEntry> sources,
      List<Layout> layouts,
      Feeds feeds,
      List<OtherAnswer> otherAnswers,
      List<SeriesGroup> groups,
      List<SeriesEntry> series,
      List<Corridor> corridors,
      Map<String, Localised> closureReasons,
      List<PolicyDecision> decisions,
      List<GlossaryTerm> glossary,
      List<Synonyms> synonyms,
      KeyFigures keyFigures,
      Facilities facilities,
      Topics topics,
      List<SumCheck> sumChecks,
      Issuers issuers,
      List<Programme> programmes,
      Venues venues,
      List<AcceptedFigure> accepted,
      FindingRules findings,
      Formulas formulas,
      AheadRules ahead,
      OddsRules odds) {
    this.odds = odds;
    this.ahead = ahead;
    this.formulas = formulas;
    this.venues = venues;
    this.accepted = List.copyOf(accepted);
    this.findings = findings;
    this.feeds = feeds;
    this.sources = List.copyOf(sources);
    this.layouts = List.copyOf(layouts);
    this.otherAnswers = List.copyOf(otherAnswers);
    this.groups = List.copyOf(groups);
    this.series = new LinkedHashMap<>();
    series.forEach(entry -> this.series.put(entry.id(), entry));
    this.corridors = List.copyOf(corridors);
    this.closureReasons = Map.copyOf(closureReasons);
    this.decisions =
        decisions.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    PolicyDecision::effectiveFrom, PolicyDecision::decidedOn));
    this.glossary = List.copyOf(glossary);
    this.synonyms = List.copyOf(synonyms);
    this.keyFigures = keyFigures;
    this.facilities = facilities;
    this.topics = topics;
    this.issuers = issuers;
    this.programmes = List.copyOf(programmes);
    this.sumChecks = List.copyOf(sumChecks);
    series.forEach(entry -> entry.feeds().forEach(feed -> byFeed.put(feed, entry)));
  }

  /** What is collected, from where. */
  public Feeds feeds() {
    return feeds;
  }

  /** What is computed over spans, classes of days and pairs of series. */
  public Formulas formulas() {
    return formulas;
  }

  /** How odds are made and scored. */
  public OddsRules odds() {
    return odds;
  }

  /** What is looked for ahead. */
  public AheadRules ahead() {
    return ahead;
  }

  public List<SourceEntry> sources() {
    return sources;
  }

  public Optional<SourceEntry> findSource(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The calendars of the series that are summed from facts of a kind in a source. */
  public Set<BusinessCalendar> calendars(FactKind kind, SourceId source) {
    return series.values().stream()
        .filter(
            entry ->
                entry.facts().stream()
                    .anyMatch(feed -> feed.kind() == kind && feed.source().equals(source)))
        .map(entry -> entry.release().calendar())
        .collect(Collectors.toSet());
  }

  /** The layouts of a source, in the catalogue's order. */
  public List<Layout> layouts(SourceId source) {
    return layouts.stream().filter(layout -> layout.source().equals(source)).toList();
  }

  /** What a delivered file of a source may be. */
  public DeliveryForms forms(SourceId source) {
    return new DeliveryForms(
        layouts(source),
        otherAnswers.stream().filter(answer -> answer.source().equals(source)).toList());
  }

  /** The sources whose files report facts of a kind. */
  public List<SourceId> sources(FactKind kind) {
    return layouts.stream()
        .filter(layout -> layout.facts().equals(kind.token()))
        .map(Layout::source)
        .distinct()
        .toList();
  }

  public List<SeriesGroup> groups() {
    return groups;
  }

  /** The percentiles that are printed with a reference rate, the rate itself as the fiftieth. */
  public SortedMap<Integer, SeriesId> percentiles(SeriesId rate) {
    SortedMap<Integer, SeriesId> percentiles = new TreeMap<>();
    for (SeriesEntry entry : series.values()) {
      entry
          .part()
          .filter(part -> part.rate().equals(rate))
          .flatMap(RatePart::percentile)
          .ifPresent(percentile -> percentiles.put(percentile, entry.id()));
    }
    return percentiles;
  }

  public List<SeriesEntry> series() {
    return List.copyOf(series.values());
  }

  /**
   * @throws IllegalArgumentException when the catalogue has no such series
   */
  public SeriesEntry getSeries(SeriesId id) {
    return findSeries(id)
        .orElseThrow(() -> new IllegalArgumentException("no series is called " + id));
  }

  public Optional<SeriesEntry> findSeries(SeriesId id) {
    return Optional.ofNullable(series.get(id));
  }

  /**
   * The published series of which a series is made, in the order of its formula: of one that is
   * published as such, itself.
   */
  public List<SeriesEntry> published(SeriesEntry entry) {
    return entry
        .combination()
        .map(
            combination ->
                combination.terms().stream()
                    .flatMap(term -> published(getSeries(term.series())).stream())
                    .distinct()
                    .toList())
        .orElse(List.of(entry));
  }

  /** The series that a figure of a delivery belongs to. */
  public Optional<SeriesEntry> findSeries(SeriesOrigin.Feed feed) {
    return Optional.ofNullable(byFeed.get(feed));
  }

  public List<Corridor> corridors() {
    return corridors;
  }

  /** Why a weekday is closed in a calendar; empty when it is not. */
  public Optional<Localised> closure(BusinessCalendar calendar, LocalDate day) {
    return calendar.closure(day).map(closureReasons::get);
  }

  /**
   * The day on which a change of administered rates effective on {@code day} was decided, where the
   * catalogue has it.
   */
  public Optional<LocalDate> decisionFor(LocalDate day) {
    return Optional.ofNullable(decisions.get(day));
  }

  public List<GlossaryTerm> glossary() {
    return glossary;
  }

  /** Words that find each other when somebody looks for something. */
  public List<Synonyms> synonyms() {
    return synonyms;
  }

  public Topics topics() {
    return topics;
  }

  /** The series that plays a part. */
  public SeriesId known(KnownSeries part) {
    return topics.known().get(part);
  }

  public Facilities facilities() {
    return facilities;
  }

  /** Sums of series that must come to nought. */
  public List<SumCheck> sumChecks() {
    return sumChecks;
  }

  public Issuers issuers() {
    return issuers;
  }

  public List<Programme> programmes() {
    return programmes;
  }

  /** The words by which reports say where shares were bought. */
  public Venues venues() {
    return venues;
  }

  /** Figures of a series that are right though they look wrong. */
  public List<AcceptedFigure> accepted(SeriesId id) {
    return accepted.stream().filter(figure -> figure.series().equals(id)).toList();
  }

  /** By what findings are made. */
  public FindingRules findings() {
    return findings;
  }

  /** First days of changed policy rates. */
  public Set<LocalDate> policyDays() {
    return decisions.keySet();
  }

  public KeyFigures keyFigures() {
    return keyFigures;
  }
}
