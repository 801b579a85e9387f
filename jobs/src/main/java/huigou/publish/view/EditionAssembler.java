package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SeriesGroup;
import huigou.edition.EditionContent;
import huigou.model.ahead.Ahead;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.odds.Odds;
import huigou.model.operation.StigmaDay;
import huigou.model.origin.Place;
import huigou.model.series.KnownSeries;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.view.AuctionView;
import huigou.model.view.BuybacksView;
import huigou.model.view.ChartView;
import huigou.model.view.ClaimsView;
import huigou.model.view.CorridorView;
import huigou.model.view.DealingsView;
import huigou.model.view.EditionView;
import huigou.model.view.FeedView;
import huigou.model.view.FigureShelf;
import huigou.model.view.FindingsView;
import huigou.model.view.FrontView;
import huigou.model.view.IssuerPages;
import huigou.model.view.OperationView;
import huigou.model.view.OutlookView;
import huigou.model.view.ReceivedView;
import huigou.model.view.ScarcityView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SeriesView;
import huigou.model.view.ShownPages;
import huigou.model.view.SiteAddress;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.model.view.StandingPage;
import huigou.model.view.TopicView;
import huigou.model.view.VerdictsView;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assembles everything that an edition shows. */
public final class EditionAssembler {

  /** Pages about the repo market that stand before those of buybacks. */
  private static final int REPO_TOPICS = 6;

  private final Catalogue catalogue;
  private final EditionRepository edition;
  private final DeliveryLedger ledger;
  private final SeriesAssembler series;
  private final EditionContent content;

  /**
   * @param edition what was derived for the edition
   * @param content derives what the edition shows; asked again and again
   */
  public EditionAssembler(
      Catalogue catalogue, Store store, EditionRepository edition, EditionContent content) {
    this.catalogue = catalogue;
    this.edition = edition;
    this.ledger = store.deliveries();
    this.content = content;
    this.series = new SeriesAssembler(catalogue, edition, content::figures);
  }

  /**
   * @param program version shown in the footer
   */
  public SiteView assemble(LocalDate asOf, String program, SiteAddress address) {
    // Nothing else takes as long, and nothing before the forecasts asks for it.
    try (Meanwhile<Odds> odds = Meanwhile.begun(content::odds)) {
      return assemble(asOf, program, address, odds);
    }
  }

  private SiteView assemble(
      LocalDate asOf, String program, SiteAddress address, Meanwhile<Odds> odds) {
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
    Function<SeriesEntry, List<Revision>> revisions = revisions();
    List<BreachEvent> breaches = content.breaches();
    List<AnsweredCorridor> answered =
        new CorridorAssembler(catalogue, series, new BreachParts(catalogue, breaches), asOf)
            .answered();
    List<CorridorView> corridors = answered.stream().map(AnsweredCorridor::view).toList();
    List<SourceView> sources =
        new SourceAssembler(catalogue, edition, ledger, content, asOf).sources(all);
    EditionRepository.Counts counts = edition.counts().orElseThrow();
    EditionView view =
        new EditionView(
            asOf,
            program,
            counts.witnessed(),
            counts.reconstructed(),
            new FreshnessStrip(catalogue, asOf).families(groups, sources),
            sources.stream().filter(SourceView::late).map(SourceView::freshness).toList(),
            address.baseUrl(),
            address.tagAuthority(),
            address.errors(),
            new CorrectionsAssembler(catalogue, revisions, asOf).corrections());
    TopicParts parts = new TopicParts(catalogue, series);
    FacilitiesAssembler facilities = new FacilitiesAssembler(parts, content);
    TreasuryAssembler treasury = new TreasuryAssembler(parts, content);
    List<OperationView> operations = facilities.operations();
    List<AuctionView> auctions = treasury.auctions();
    List<StigmaDay> stigma = content.stigmaDays();
    AmplenessAssembler ampleness = new AmplenessAssembler(parts, content.scarcity());
    ScarcityView scarcity = ampleness.view();
    Ahead ahead = content.ahead();
    List<TopicView> topics =
        new ArrayList<>(
            List.of(
                facilities.topic(operations, stigma, scarcity),
                ampleness.topic(),
                new CostAssembler(parts, scarcity.costs(), scarcity.lacking()).topic(),
                new AheadAssembler(ahead, asOf).topic(),
                new BalanceSheetAssembler(parts, content).topic(),
                treasury.topic(auctions, asOf)));
    List<ChartView> leading = leading(topics);
    BuybacksView buybacks = BuybackFacts.of(content);
    BuybackParts bought = new BuybackParts(catalogue, buybacks, content::listedName);
    BuybacksAssembler both = new BuybacksAssembler(bought);
    List<TopicView> markets = both.topics();
    ChartView market = leading(markets).stream().findFirst().orElse(null);
    topics.addAll(markets);
    AnnouncementsAssembler announced = new AnnouncementsAssembler(bought);
    topics.add(announced.topic());
    SinceBefore since = new SinceBefore(before(asOf), asOf);
    FindingsAssembler finder = new FindingsAssembler(catalogue, content, since, bought);
    FindingsView findings =
        finder.view(
            breaches,
            corridors.stream().map(CorridorView::id).collect(Collectors.toSet()),
            sources,
            revisions);
    topics.add(finder.topic(findings));
    topics.add(new EpisodesAssembler(catalogue, series, findings.episodes()).topic());
    topics.add(new RevisionsAssembler(catalogue, revisions).topic());
    IssuerPages issuers = new IssuerAssembler(catalogue, bought, announced).topics();
    ClaimsView claims =
        new ClaimsAssembler(new MeasureWords(catalogue, bought::name), findings.claims(), asOf)
            .view();
    List<ResolvedForecast> forecasts = content.forecasts();
    topics.add(
        new ForecastsAssembler(
                new MeasureWords(catalogue, bought::name),
                forecasts,
                new OddsParts(parts, odds.get(), asOf))
            .topic());
    IssueNames names = new IssueNames(catalogue, new MeasureWords(catalogue, bought::name));
    ReceivedView received =
        new ReceivedView(
            sources,
            edition.issues().stream()
                .filter(issue -> speaksOf(issue.place(), sources))
                .map(names::view)
                .toList());
    FrontView front =
        new FrontAssembler(catalogue, series)
            .front(
                all,
                answered,
                market,
                leading,
                markets.get(0).facts(),
                both.keys(),
                leadingFacts(topics),
                findings,
                FindingsAssembler.none(since),
                new ChangesAssembler(catalogue, content, since).view(sources, findings.claims()));
    FeedView feed =
        new FeedAssembler(catalogue, revisions, content, asOf)
            .view(
                front.answer(),
                corridors,
                findings,
                received.doubts(),
                claims,
                new BuybackFeeds(bought).feeds());
    return new SiteView(
        view,
        new ShownPages(
            front, new RatesAssembler(catalogue, series).rates(groups), corridors, topics, issuers),
        new DealingsView(operations, auctions, stigma),
        new OutlookView(scarcity, ahead, odds.get()),
        buybacks,
        new VerdictsView(findings, claims, forecasts),
        feed,
        new SearchAssembler(catalogue)
            .pages()
            .series(all)
            .issuers(issuers.pages(), bought::name)
            .terms()
            .events(corridors, new BreachParts(catalogue, breaches))
            .episodes(findings.episodes())
            .claims(claims)
            .forecasts(forecasts)
            .announcements(buybacks.announcements(), issuers.pages())
            .view(),
        groups,
        received,
        catalogue.glossary(),
        new Shelf(catalogue, series, asOf));
  }

  /** The figures of the edition's series, out of what reads them. */
  private record Shelf(Catalogue catalogue, SeriesAssembler series, LocalDate asOf)
      implements FigureShelf {

    @Override
    public SeriesId known(KnownSeries part) {
      return catalogue.known(part);
    }

    @Override
    public TimeSeries figures(SeriesId id) {
      return series.figures(id);
    }

    @Override
    public List<Vintage> others(SeriesId id) {
      return series.others(id);
    }

    @Override
    public List<Revision> revisions(SeriesId id) {
      return series.revisions(id);
    }

    @Override
    public SeriesPageView page(SeriesId id) {
      return series.page(id, asOf);
    }
  }

  /** What was revised of a series, asked of the store once. */
  private Function<SeriesEntry, List<Revision>> revisions() {
    Map<SeriesId, List<Revision>> read = new HashMap<>();
    return entry -> read.computeIfAbsent(entry.id(), id -> edition.revisions(entry));
  }

  /** The date of the edition before: of the newest delivery received before this one's date. */
  private LocalDate before(LocalDate asOf) {
    return ledger.all().stream()
        .map(loaded -> loaded.delivery().receivedOn())
        .filter(day -> day.isBefore(asOf))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /**
   * Whether an edition speaks of an issue: of one with a delivery that it does not know, because
   * that came later, it does not.
   */
  private static boolean speaksOf(Place place, List<SourceView> sources) {
    return sources.stream().noneMatch(source -> source.unknown().contains(place.file()));
  }

  /** The newest that each page about the repo market says of its subject, one sentence each. */
  private static List<Sentence> leadingFacts(List<TopicView> topics) {
    return topics.stream()
        .filter(topic -> !topic.page().path().startsWith(StandingPage.BUYBACKS.path()))
        .limit(REPO_TOPICS)
        // What was paid above a level says nothing without the page that says what is reckoned.
        .filter(topic -> topic.page() != StandingPage.COST)
        .flatMap(topic -> topic.facts().stream().limit(1))
        .toList();
  }

  /** The leading chart of every subject, for the front page. */
  private static List<ChartView> leading(List<TopicView> topics) {
    return topics.stream().flatMap(topic -> topic.leadingChart().stream()).toList();
  }
}
