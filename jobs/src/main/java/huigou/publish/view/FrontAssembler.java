package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.claim.Verdict;
import huigou.model.corridor.BreachEvent;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.ChangesView;
import huigou.model.view.ChartView;
import huigou.model.view.CorridorView;
import huigou.model.view.FindingsView;
import huigou.model.view.FrontView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.TableView;
import huigou.publish.dataset.Observations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The front page: the answer, what is new, key figures and one chart a subject. */
final class FrontAssembler {

  /** As many as stand beside what is said of buybacks. */
  private static final int SUBJECTS = 5;

  private static final int RECENT = 90;
  private static final int TWO_YEARS = 500;
  private static final int MOST_FINDINGS = 7;

  private final Catalogue catalogue;
  private final SeriesAssembler series;

  FrontAssembler(Catalogue catalogue, SeriesAssembler series) {
    this.catalogue = catalogue;
    this.series = series;
  }

  /**
   * @param all every series of the edition
   * @param market the chart about buybacks, null where nobody published a total
   * @param leading the leading chart of every subject
   * @param bought what can be said of buybacks
   * @param boughtKeys the key figures of buybacks
   * @param nothing what to say when nothing is new
   * @param changes what else is another than in the edition before
   */
  FrontView front(
      List<SeriesView> all,
      List<AnsweredCorridor> corridors,
      ChartView market,
      List<ChartView> leading,
      List<Sentence> bought,
      Optional<TableView> boughtKeys,
      List<Sentence> subjects,
      FindingsView findings,
      Sentence nothing,
      ChangesView changes) {
    List<FrontView.KeyFigure> keyFigures =
        catalogue.keyFigures().front().stream()
            .flatMap(id -> all.stream().filter(view -> view.id().equals(id)))
            .map(this::keyFigure)
            .toList();
    if (corridors.isEmpty()) {
      return new FrontView(
          Sentence.of("corridor.answer.none"),
          "unknown",
          List.of(),
          keyFigures,
          null,
          market,
          spreads(all),
          leading,
          bought,
          boughtKeys,
          first(findings),
          nothing(findings, nothing),
          changes,
          repo(corridors, findings, subjects));
    }
    AnsweredCorridor main = corridors.get(0);
    List<Sentence> details =
        corridors.stream().skip(1).map(corridor -> corridor.view().detail()).toList();
    return new FrontView(
        main.answer(),
        main.stale() ? "unknown" : main.view().state(),
        details,
        keyFigures,
        main.view().chart(),
        market,
        spreads(all),
        leading,
        bought,
        boughtKeys,
        first(findings),
        nothing(findings, nothing),
        changes,
        repo(corridors, findings, subjects));
  }

  private static Optional<Sentence> nothing(FindingsView findings, Sentence said) {
    return findings.tonight().isEmpty() ? Optional.of(said) : Optional.empty();
  }

  private static List<FindingsView.Finding> first(FindingsView findings) {
    return findings.tonight().subList(0, Math.min(MOST_FINDINGS, findings.tonight().size()));
  }

  /** When SOFR last stood above the ceiling, and how many claims the data contradict. */
  private List<Sentence> repo(
      List<AnsweredCorridor> corridors, FindingsView findings, List<Sentence> subjects) {
    List<Sentence> facts = new ArrayList<>();
    BreachParts parts = new BreachParts(catalogue, findings.breaches());
    corridors.stream()
        .limit(1)
        .map(AnsweredCorridor::view)
        .forEach(
            corridor ->
                parts.leading(corridor.id()).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(
                        event ->
                            facts.add(
                                Sentence.of(
                                        event.fixings() == 1
                                            ? "front.repo.breach.one"
                                            : "front.repo.breach.many",
                                        corridor.ceiling().words().inText(),
                                        event.fixings(),
                                        event.start(),
                                        event.end(),
                                        Quantity.of(event.peak(), Unit.BASIS_POINT).size(),
                                        compared(event, corridor))
                                    .about(event.measure(), corridor.ceiling().id()))));
    subjects.stream().limit(SUBJECTS).forEach(facts::add);
    List<Verdict> verdicts =
        findings.claims().stream()
            .filter(judged -> !judged.claim().isOfAMember())
            .map(judged -> judged.now().verdict())
            .toList();
    int contradicted = Collections.frequency(verdicts, Verdict.CONTRADICTED);
    if (contradicted > 0) {
      facts.add(Sentence.of("front.repo.claims", verdicts.size(), contradicted));
    }
    return facts;
  }

  /** The day of the last fixing of SOFR for which the ceiling of that day is known. */
  private LocalDate compared(BreachEvent event, CorridorView corridor) {
    List<Vintage> fixings = series.figures(catalogue.known(KnownSeries.SOFR)).figures();
    TimeSeries ceiling = series.figures(corridor.ceiling().id());
    for (int i = fixings.size() - 1; i >= 0; i--) {
      LocalDate day = fixings.get(i).referenceDate();
      if (ceiling.find(day).isPresent()) {
        return day;
      }
    }
    return event.end();
  }

  private FrontView.KeyFigure keyFigure(SeriesView view) {
    TimeSeries figures = series.figures(view.id());
    return new FrontView.KeyFigure(
        view.id(),
        view.words().shortTitle(),
        view.newest().value(),
        view.newest().change(),
        figures.last(RECENT).stream().map(Vintage::value).toList(),
        view.newest().percentile(),
        view.span().first(),
        view.newest().standing(),
        view.span().last());
  }

  private ChartView spreads(List<SeriesView> all) {
    List<SeriesView> shown =
        catalogue.keyFigures().spreads().stream()
            .flatMap(id -> all.stream().filter(view -> view.id().equals(id)))
            .toList();
    if (shown.isEmpty()) {
      return null;
    }
    SeriesEntry first = catalogue.getSeries(shown.get(0).id());
    ChartDates dates = ChartDates.last(TWO_YEARS, first, series.figures(first.id()));
    List<ChartView.Layer> layers = new ArrayList<>();
    for (int i = shown.size() - 1; i >= 0; i--) {
      SeriesView view = shown.get(i);
      layers.add(
          new ChartView.Line(
              i == 0 ? "lead" : "second",
              view.words().shortTitle(),
              dates.values(series.figures(view.id())),
              i == 0));
    }
    SeriesView lead = shown.get(0);
    return new ChartView(
        "spreads",
        Sentence.of(
                "chart.spreads.title",
                lead.words().shortTitle(),
                lead.newest().value(),
                lead.newest().standing())
            .about(lead.id()),
        Sentence.of("chart.spreads.subtitle", TWO_YEARS),
        Unit.BASIS_POINT,
        dates.dates(),
        layers,
        true,
        Family.SERIES.of(lead.id()).address("table"),
        Observations.path(lead.id()),
        series.credit(shown.stream().map(SeriesView::id).toList(), dates::spans));
  }
}
