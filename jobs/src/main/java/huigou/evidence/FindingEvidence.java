package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.edition.KnownEdition;
import huigou.evidence.Explanation.FigureName;
import huigou.installation.WrongUse;
import huigou.model.buyback.Programme;
import huigou.model.claim.Cited;
import huigou.model.claim.Claim;
import huigou.model.claim.Forecast;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a claim or a finding stands on: the thing itself, and the figures and facts that show it,
 * each walked back to its cells.
 *
 * @param forecast one by its own name, or the one that an opinion is
 * @param facts those that a claim cites, as known on that day
 * @param standing where the catalogue says it, and the document that it was taken from
 */
public record FindingEvidence(
    LocalDate asOf,
    Optional<JudgedClaim> claim,
    Optional<BreachEvent> breach,
    Optional<SeriesRecord> record,
    Optional<ResolvedForecast> forecast,
    List<FigureEvidence> figures,
    List<FactVintage> facts,
    List<CataloguePlace> standing) {

  private static final String BREACH = "breach-";
  private static final String RECORD = "record-";

  /** Whether a name is one of a claim, a forecast, a breach or a record, and none of a figure. */
  public static boolean isNameOf(EvidenceDesk desk, String id) {
    return id.startsWith(BREACH)
        || id.startsWith(RECORD)
        || desk.catalogue().findings().articles().stream()
            .flatMap(article -> article.claims().stream())
            .anyMatch(claim -> claim.id().equals(id))
        || desk.catalogue().findings().forecasts().stream()
            .anyMatch(forecast -> forecast.id().equals(id));
  }

  /**
   * The evidence for a claim or a forecast by its name, for a breach as {@code
   * breach-target-range-sofr-strict-2025-11-25}, for a record as {@code
   * record-sofr-high-2023-12-28}.
   *
   * @throws WrongUse when the edition knows no such thing
   */
  public static FindingEvidence of(EvidenceDesk desk, String id) {
    LocalDate asOf = desk.asOf();
    Catalogue catalogue = desk.catalogue();
    Set<SourceId> needed = needed(catalogue);
    KnownEdition edition = desk.edition(needed);
    Function<List<FigureName>, List<FigureEvidence>> explained =
        names -> Explanation.of(desk.place().input(), desk.bench(needed), asOf, names);
    if (id.startsWith(BREACH)) {
      BreachEvent event =
          found(asOf, id, edition.breaches(), each -> BREACH + each.corridor() + "-" + each.id());
      return new FindingEvidence(
          asOf,
          Optional.empty(),
          Optional.of(event),
          Optional.empty(),
          Optional.empty(),
          explained.apply(figures(event, catalogue)),
          List.of(),
          List.of());
    } else if (id.startsWith(RECORD)) {
      SeriesRecord record = found(asOf, id, edition.records(), each -> RECORD + each.id());
      return new FindingEvidence(
          asOf,
          Optional.empty(),
          Optional.empty(),
          Optional.of(record),
          Optional.empty(),
          explained.apply(figures(record)),
          List.of(),
          List.of());
    }
    Optional<ResolvedForecast> forecast =
        edition.forecasts().stream()
            .filter(each -> each.forecast().id().equals(id) || isOf(each.forecast(), id))
            .findFirst();
    Optional<JudgedClaim> judged =
        edition.claims().stream().filter(each -> each.claim().id().equals(id)).findFirst();
    if (judged.isEmpty() && forecast.isEmpty()) {
      found(asOf, id, edition.claims(), each -> each.claim().id());
    }
    Optional<Observed> observed =
        judged
            .flatMap(each -> each.now().observed())
            .or(() -> forecast.flatMap(ResolvedForecast::observed));
    return new FindingEvidence(
        asOf,
        judged,
        Optional.empty(),
        Optional.empty(),
        forecast,
        explained.apply(
            observed
                .map(each -> each.basis().accept(new Taken(each.date(), edition, catalogue)))
                .orElse(List.of())),
        observed.map(each -> facts(each.basis(), edition)).orElse(List.of()),
        standing(desk, judged, forecast));
  }

  private static boolean isOf(Forecast forecast, String claim) {
    return forecast.claim().filter(claim::equals).isPresent();
  }

  /** The entries of the catalogue that say it, its programmes among them. */
  private static List<CataloguePlace> standing(
      EvidenceDesk desk, Optional<JudgedClaim> judged, Optional<ResolvedForecast> forecast) {
    Path input = desk.place().input();
    List<CataloguePlace> places = new ArrayList<>();
    judged.ifPresent(
        each ->
            places.add(
                CataloguePlace.of(
                    input, each.article().file(), each.claim().id(), Optional.empty())));
    forecast.ifPresent(
        each ->
            places.add(
                CataloguePlace.of(input, "forecasts.yml", each.forecast().id(), Optional.empty())));
    Stream.concat(
            judged.stream().flatMap(each -> measures(each.claim())),
            forecast.stream()
                .flatMap(each -> each.forecast().test().stream())
                .map(Forecast.Test::measure))
        .flatMap(measure -> measure.citations().stream())
        .filter(Cited.Planned.class::isInstance)
        .map(cited -> ((Cited.Planned) cited).programme())
        .distinct()
        .forEach(id -> places.add(programme(desk, id)));
    return places;
  }

  private static Stream<Measure> measures(Claim claim) {
    return claim.content() instanceof Claim.Figure figure
        ? Stream.concat(Stream.of(figure.measure()), figure.alternatives().stream())
        : Stream.empty();
  }

  /** Where a programme is written, and the announcement that it was taken from. */
  static CataloguePlace programme(EvidenceDesk desk, String id) {
    return CataloguePlace.of(
        desk.place().input(),
        "programmes.yml",
        id,
        desk.catalogue().programmes().stream()
            .filter(each -> each.id().equals(id))
            .map(Programme::source)
            .findFirst());
  }

  static <T> T found(LocalDate asOf, String id, List<T> things, Function<T, String> name) {
    Optional<T> found = things.stream().filter(each -> name.apply(each).equals(id)).findFirst();
    if (found.isEmpty()) {
      throw new WrongUse(
          "the edition of "
              + asOf
              + " knows no "
              + id
              + Nearest.to(id, things.stream().map(name).toList())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(""));
    }
    return found.get();
  }

  /** Every source that a verdict or a label may stand on; of facts, those that claims cite. */
  static Set<SourceId> needed(Catalogue catalogue) {
    Set<SourceId> sources = new HashSet<>();
    catalogue.series().forEach(entry -> sources.addAll(entry.sources()));
    Stream.of(
            FactKind.AUCTION,
            FactKind.OPERATION,
            FactKind.MARKET_TOTAL,
            FactKind.AUTHORISATION,
            FactKind.OPERATING_FIGURE,
            FactKind.EXECUTION,
            FactKind.FILING,
            FactKind.MANDATE_RETURN,
            FactKind.FINANCING_ESTIMATE)
        .forEach(kind -> sources.addAll(catalogue.sources(kind)));
    return sources;
  }

  /** The names of the figures of which a measure is taken on a day. */
  private record Taken(LocalDate date, KnownEdition edition, Catalogue catalogue)
      implements Measure.Visitor<List<FigureName>> {

    @Override
    public List<FigureName> level(Measure.Level level) {
      return standing(level.of()).toList();
    }

    @Override
    public List<FigureName> change(Measure.Change change) {
      TimeSeries series = edition.figures(change.of()).current();
      LocalDate wanted = change.from().orElse(date.minusDays(1));
      return Stream.of(Optional.of(date), atOrBefore(series, wanted))
          .flatMap(Optional::stream)
          .map(day -> FigureName.of(change.of(), day))
          .toList();
    }

    @Override
    public List<FigureName> sum(Measure.Sum sum) {
      return span(sum.of(), sum.from(), date, edition);
    }

    /** A run is seen by what breaks it, a count by the days that are counted. */
    @Override
    public List<FigureName> days(Measure.Days days) {
      return span(days.of(), days.from(), date, edition).stream()
          .filter(
              name ->
                  days.run()
                      || name.date()
                          .flatMap(edition.figures(days.of()).current()::value)
                          .filter(value -> value.compareTo(days.above()) > 0)
                          .isPresent())
          .toList();
    }

    @Override
    public List<FigureName> shareAbove(Measure.ShareAbove share) {
      return Stream.concat(quantiles(share.measure(), date, catalogue), standing(share.ceiling()))
          .toList();
    }

    @Override
    public List<FigureName> ratio(Measure.Ratio ratio) {
      return Stream.of(ratio.of(), ratio.to()).flatMap(each -> each.accept(this).stream()).toList();
    }

    @Override
    public List<FigureName> parts(Measure.Parts parts) {
      return parts.parts().stream().flatMap(each -> each.accept(this).stream()).toList();
    }

    @Override
    public List<FigureName> extreme(Measure.Extreme extreme) {
      return extreme.moves()
          ? change(new Measure.Change(extreme.of(), Optional.empty()))
          : standing(extreme.of()).toList();
    }

    @Override
    public List<FigureName> portion(Measure.Portion portion) {
      return portion.of().accept(this);
    }

    @Override
    public List<FigureName> cited(Cited cited) {
      return List.of();
    }

    private Stream<FigureName> standing(SeriesId series) {
      return atOrBefore(edition.figures(series).current(), date)
          .map(day -> FigureName.of(series, day))
          .stream();
    }
  }

  /** The facts that a measure cites, itself or in its parts. */
  private static List<FactVintage> cited(Measure measure, KnownEdition edition) {
    return measure.citations().stream()
        .flatMap(
            cited ->
                cited.fact().stream()
                    .flatMap(kind -> edition.facts(kind).stream())
                    .filter(known -> cited.standsOn(known.fact().body())))
        .toList();
  }

  /** The facts of a measure, and for what was bought under a programme the lines that tell it. */
  private static List<FactVintage> facts(Measure measure, KnownEdition edition) {
    return Stream.concat(
            cited(measure, edition).stream(),
            measure.citations().stream()
                .filter(Cited.Planned.class::isInstance)
                .map(Cited.Planned.class::cast)
                .filter(planned -> !planned.part().isOfThePlan())
                .flatMap(planned -> ProgrammeRows.bought(edition, planned.programme()).stream()))
        .toList();
  }

  private static List<FigureName> span(
      SeriesId series, LocalDate from, LocalDate to, KnownEdition edition) {
    return edition.figures(series).current().figures().stream()
        .map(Vintage::referenceDate)
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .map(day -> FigureName.of(series, day))
        .toList();
  }

  /** The percentiles that tell how a day's volume lies, the rate itself among them. */
  private static Stream<FigureName> quantiles(
      SeriesId measure, LocalDate date, Catalogue catalogue) {
    return catalogue.findings().measures().stream()
        .filter(each -> each.series().equals(measure))
        .flatMap(each -> each.quantiles().stream())
        .map(quantile -> FigureName.of(quantile.series(), date));
  }

  private static Optional<LocalDate> atOrBefore(TimeSeries series, LocalDate day) {
    return series.inForce(day).map(Vintage::referenceDate);
  }

  private static List<FigureName> figures(BreachEvent event, Catalogue catalogue) {
    SeriesId edge =
        catalogue.corridors().stream()
            .filter(corridor -> corridor.id().equals(event.corridor()))
            .map(event.side()::of)
            .findFirst()
            .orElseThrow();
    List<FigureName> names = new ArrayList<>();
    names.add(FigureName.of(event.measure(), event.peakDate()));
    if (event.volume().isPresent()) {
      quantiles(event.measure(), event.peakDate(), catalogue).forEach(names::add);
    }
    names.add(FigureName.of(edge, event.peakDate()));
    return names.stream().distinct().toList();
  }

  private static List<FigureName> figures(SeriesRecord record) {
    return Stream.concat(Stream.of(record.date()), record.exceededOn().stream())
        .map(day -> FigureName.of(record.series(), day))
        .toList();
  }
}
