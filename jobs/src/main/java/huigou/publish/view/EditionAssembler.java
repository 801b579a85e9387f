package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SeriesGroup;
import huigou.model.claim.Verdict;
import huigou.model.corridor.BreachEvent;
import huigou.model.operation.StigmaDay;
import huigou.model.origin.Place;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.AuctionView;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.ClaimsView;
import huigou.model.view.CorridorView;
import huigou.model.view.EditionView;
import huigou.model.view.FindingsView;
import huigou.model.view.FrontView;
import huigou.model.view.GlossaryView;
import huigou.model.view.IssueView;
import huigou.model.view.OperationView;
import huigou.model.view.RateView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteAddress;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.model.view.TopicView;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assembles everything that an edition shows. */
public final class EditionAssembler {

  private static final int RECENT = 90;
  private static final int TWO_YEARS = 500;
  private static final int RATE_ROWS = 30;

  private final Catalogue catalogue;
  private final EditionRepository edition;
  private final DeliveryLedger ledger;
  private final IssueRepository issues;
  private final SeriesAssembler series;
  private final EditionContent content;

  /**
   * @param content derives what the edition shows; asked again and again
   */
  public EditionAssembler(
      Catalogue catalogue,
      EditionRepository edition,
      DeliveryLedger ledger,
      IssueRepository issues,
      EditionContent content) {
    this.catalogue = catalogue;
    this.edition = edition;
    this.ledger = ledger;
    this.issues = issues;
    this.content = content;
    this.series = new SeriesAssembler(catalogue, edition, content::figures);
  }

  /**
   * @param program version shown in the footer
   */
  public SiteView assemble(LocalDate asOf, String program, SiteAddress address) {
    List<SiteView.Group> groups = new ArrayList<>();
    for (SeriesGroup group : catalogue.groups()) {
      List<SeriesView> members =
          catalogue.series().stream()
              .filter(entry -> entry.group().equals(group.id()))
              .flatMap(entry -> series.summary(entry).stream())
              .toList();
      if (!members.isEmpty()) {
        groups.add(new SiteView.Group(group.id(), group.title(), members));
      }
    }
    List<SeriesView> all = groups.stream().flatMap(group -> group.series().stream()).toList();
    List<BreachEvent> breaches = content.breaches();
    List<CorridorView> corridors =
        new CorridorAssembler(catalogue, series, new BreachParts(catalogue, breaches)).corridors();
    List<SourceView> sources = new SourceAssembler(catalogue, edition, ledger, asOf).sources(all);
    EditionRepository.Counts counts = edition.counts();
    EditionView view =
        new EditionView(
            asOf,
            program,
            counts.witnessed(),
            counts.reconstructed(),
            dataTo(groups),
            sources.stream().filter(SourceView::late).map(SourceView::freshness).toList(),
            address.baseUrl(),
            address.tagAuthority());
    TopicParts parts = new TopicParts(catalogue, series);
    FacilitiesAssembler facilities = new FacilitiesAssembler(parts, content);
    TreasuryAssembler treasury = new TreasuryAssembler(parts, content);
    List<OperationView> operations = facilities.operations();
    List<AuctionView> auctions = treasury.auctions();
    List<StigmaDay> stigma = content.stigmaDays();
    List<TopicView> topics =
        new ArrayList<>(
            List.of(
                facilities.topic(operations, stigma),
                new BalanceSheetAssembler(parts, content).topic(),
                treasury.topic(auctions, asOf)));
    List<ChartView> leading = leading(topics);
    BuybacksView buybacks = BuybackFacts.of(content);
    BuybackParts bought = new BuybackParts(catalogue, buybacks, content::listedName);
    List<TopicView> markets = new BuybacksAssembler(bought).topics();
    ChartView market = leading(markets).stream().findFirst().orElse(null);
    topics.addAll(markets);
    AnnouncementsAssembler announced = new AnnouncementsAssembler(bought);
    topics.add(announced.topic());
    FindingsAssembler finder = new FindingsAssembler(catalogue, content, asOf, bought);
    FindingsView findings = finder.view(breaches, corridors, sources, edition::revisions);
    topics.add(finder.topic(findings));
    topics.add(new EpisodesAssembler(catalogue, series, findings.episodes()).topic());
    topics.add(new RevisionsAssembler(catalogue, edition::revisions).topic());
    topics.addAll(new IssuerAssembler(catalogue, bought, announced).topics());
    ClaimsView claims =
        new ClaimsAssembler(new MeasureWords(catalogue, bought::name), findings.claims(), asOf)
            .view();
    return new SiteView(
        view,
        front(all, corridors, market, leading, markets.get(0).facts(), findings),
        rates(groups),
        corridors,
        topics,
        operations,
        auctions,
        stigma,
        buybacks,
        findings,
        claims,
        new SearchAssembler(catalogue).view(topics, all, claims),
        groups,
        sources,
        issues.all().stream()
            .filter(issue -> speaksOf(issue.place(), sources))
            .map(IssueView::new)
            .toList(),
        catalogue.glossary().stream()
            .map(
                term ->
                    new GlossaryView(
                        term.id(), term.pages(), term.term(), term.definition(), term.variants()))
            .toList(),
        series::figures,
        series::others,
        series::revisions,
        series::page);
  }

  /**
   * Whether an edition speaks of an issue: of one with a delivery that it does not know, because
   * that came later, it does not.
   */
  private static boolean speaksOf(Place place, List<SourceView> sources) {
    return sources.stream().noneMatch(source -> source.unknown().contains(place.file()));
  }

  /**
   * How far the families reach: a reference rate by its own newest fixing, a group of rates in
   * force by the day that all of them have reached, a single series by its newest figure.
   */
  private List<EditionView.FamilyDate> dataTo(List<SiteView.Group> groups) {
    List<EditionView.FamilyDate> dates = new ArrayList<>();
    for (String family : catalogue.keyFigures().families()) {
      groups.stream()
          .filter(group -> group.id().equals(family))
          .map(EditionAssembler::dataTo)
          .forEach(dates::add);
      groups.stream()
          .flatMap(group -> group.series().stream())
          .filter(view -> view.id().value().equals(family))
          .filter(view -> groups.stream().noneMatch(group -> group.id().equals(family)))
          .map(view -> new EditionView.FamilyDate(view.shortTitle(), view.lastDate()))
          .forEach(dates::add);
    }
    return dates;
  }

  private static EditionView.FamilyDate dataTo(SiteView.Group group) {
    SeriesView first = group.series().get(0);
    if (first.id().value().equals(group.id())) {
      return new EditionView.FamilyDate(first.shortTitle(), first.lastDate());
    }
    LocalDate all =
        group.series().stream().map(SeriesView::lastDate).min(LocalDate::compareTo).orElseThrow();
    return new EditionView.FamilyDate(group.title(), all);
  }

  /** The leading chart of every subject, for the front page. */
  private static List<ChartView> leading(List<TopicView> topics) {
    return topics.stream().flatMap(topic -> topic.leadingChart().stream()).toList();
  }

  private FrontView front(
      List<SeriesView> all,
      List<CorridorView> corridors,
      ChartView market,
      List<ChartView> leading,
      List<Sentence> bought,
      FindingsView findings) {
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
          findings.tonight(),
          repo(corridors, findings));
    }
    CorridorView main = corridors.get(0);
    List<Sentence> details = corridors.stream().skip(1).map(CorridorView::detail).toList();
    return new FrontView(
        main.answer(),
        main.state(),
        details,
        keyFigures,
        main.chart(),
        market,
        spreads(all),
        leading,
        bought,
        findings.tonight(),
        repo(corridors, findings));
  }

  /** When SOFR last stood above the ceiling, and how many claims the data contradict. */
  private List<Sentence> repo(List<CorridorView> corridors, FindingsView findings) {
    List<Sentence> facts = new ArrayList<>();
    BreachParts parts = new BreachParts(catalogue, findings.breaches());
    corridors.stream()
        .limit(1)
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
                                    corridor.ceiling().inText(),
                                    event.fixings(),
                                    event.start(),
                                    event.end(),
                                    Quantity.of(event.peak(), Unit.BASIS_POINT).size()))));
    long contradicted =
        findings.claims().stream()
            .filter(judged -> judged.now().verdict() == Verdict.CONTRADICTED)
            .count();
    if (contradicted > 0) {
      facts.add(Sentence.of("front.repo.claims", findings.claims().size(), contradicted));
    }
    return facts;
  }

  private FrontView.KeyFigure keyFigure(SeriesView view) {
    TimeSeries figures = series.figures(view.id());
    return new FrontView.KeyFigure(
        view.id(),
        view.shortTitle(),
        view.newest(),
        view.change(),
        figures.last(RECENT).stream().map(Vintage::value).toList(),
        view.percentile(),
        view.firstDate(),
        view.standing(),
        view.lastDate());
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
              view.shortTitle(),
              dates.values(series.figures(view.id())),
              i == 0));
    }
    SeriesView lead = shown.get(0);
    return new ChartView(
        "spreads",
        Sentence.of("chart.spreads.title", lead.shortTitle(), lead.newest(), lead.standing()),
        Sentence.of("chart.spreads.subtitle", TWO_YEARS),
        Unit.BASIS_POINT,
        dates.dates(),
        layers,
        true,
        "series/" + lead.id() + "/index.html#table",
        "data/series/" + lead.id() + ".csv",
        series.credit(first));
  }

  private List<RateView> rates(List<SiteView.Group> groups) {
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
                        view.shortTitle(),
                        view.newest(),
                        view.change(),
                        view.lastDate()))
            .toList();
    List<TimeSeries> figures =
        group.series().stream().map(view -> series.figures(view.id())).toList();
    TimeSeries main = series.figures(id);
    List<RateView.Row> rows = new ArrayList<>();
    List<Vintage> recent = main.last(RATE_ROWS);
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
        id, group.title(), rate.title(), rate.definition(), measures, chart(rate, main), rows);
  }

  private ChartView chart(SeriesView rate, TimeSeries main) {
    SeriesEntry entry = catalogue.getSeries(rate.id());
    ChartDates dates = ChartDates.last(RECENT, entry, main);
    List<ChartView.Layer> layers = new ArrayList<>();
    layers.addAll(PercentileBands.of(rate.id(), dates, series));
    layers.add(new ChartView.Line("lead", rate.shortTitle(), dates.values(main), true));
    return new ChartView(
        rate.id() + "-chart",
        Sentence.of("chart.series.title", rate.shortTitle(), rate.newest(), rate.lastDate()),
        Sentence.of(
            layers.size() > 1 ? "chart.rate.subtitle.bands" : "chart.rate.subtitle", RECENT),
        Unit.PERCENT,
        dates.dates(),
        layers,
        false,
        "#" + rate.id() + "-table",
        "data/series/" + rate.id() + ".csv",
        series.credit(entry));
  }
}
