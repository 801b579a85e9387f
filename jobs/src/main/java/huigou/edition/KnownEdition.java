package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.StigmaRule;
import huigou.derive.ahead.NetSettlements;
import huigou.derive.announcement.AnnouncementReader;
import huigou.derive.buyback.FiledAmounts;
import huigou.derive.buyback.ListedIssuers;
import huigou.derive.buyback.ProgrammeStates;
import huigou.derive.buyback.ReportLines;
import huigou.derive.buyback.Repurchases;
import huigou.derive.buyback.RetiredShares;
import huigou.derive.check.OppositeMoves;
import huigou.derive.claim.CitedFigures;
import huigou.derive.claim.ClaimCheck;
import huigou.derive.claim.EvidenceClasses;
import huigou.derive.odds.Fits;
import huigou.derive.series.StigmaDays;
import huigou.derive.vintage.KnownFacts;
import huigou.model.ahead.Ahead;
import huigou.model.ahead.Coming;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.Article;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.Claim;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.Verdict;
import huigou.model.corridor.BreachEvent;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.Announcement;
import huigou.model.fact.Auction;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Filing;
import huigou.model.fact.Listing;
import huigou.model.fact.MandateReturn;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.operation.StigmaDay;
import huigou.model.origin.Place;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was known at the end of an edition's date, derived from what a store holds. */
public final class KnownEdition implements EditionContent {

  private final Catalogue catalogue;
  private final LocalDate asOf;
  private final SeriesHistories histories;
  private final EditionFacts facts;
  private final EditionFigures figures;
  private final EditionFindings findings;
  private final Store store;

  /** Several pages and findings ask for the same facts; they are kept while there is room. */
  private final WhileRoom<FactKind, List<FactVintage>> known = new WhileRoom<>(this::read);

  private final Lazy<List<BreachEvent>> breaches;
  private final Lazy<NetSettlements> settlements = new Lazy<>(this::makeSettlements);
  private final Lazy<ListedIssuers> listed =
      new Lazy<>(() -> new ListedIssuers(facts(Listing.class)));
  private final Lazy<Map<SeriesId, Set<LocalDate>>> inDoubt = new Lazy<>(this::makeDoubts);
  private final Lazy<List<ReportLine>> reportLines =
      new Lazy<>(() -> ReportLines.of(facts(Execution.class)));
  private final Lazy<List<ProgrammeState>> programmes = new Lazy<>(this::makeProgrammes);
  private final Lazy<List<Repurchases.Reading>> repurchases = new Lazy<>(this::readRepurchases);
  private final Lazy<List<ReadAnnouncement>> announcements = new Lazy<>(this::readAnnouncements);

  public KnownEdition(Catalogue catalogue, Store store, SeriesHistories histories, LocalDate asOf) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.store = store;
    this.findings = new EditionFindings(catalogue, asOf, this);
    this.breaches = new Lazy<>(findings::breaches);
    this.histories = histories;
    this.facts = histories.facts();
    this.figures = new EditionFigures(catalogue, histories, asOf);
  }

  /** All that was said of its series. */
  public SeriesHistories histories() {
    return histories;
  }

  @Override
  public SeriesVintages figures(SeriesId id) {
    return figures.of(id);
  }

  @Override
  public List<FactVintage> facts(FactKind kind) {
    return known.of(kind);
  }

  private List<FactVintage> read(FactKind kind) {
    return catalogue.sources(kind).stream()
        .flatMap(source -> KnownFacts.of(facts.all(kind, source), asOf).stream())
        .sorted(
            Comparator.comparing((FactVintage vintage) -> vintage.fact().referenceDate())
                .thenComparing(vintage -> vintage.fact().key()))
        .toList();
  }

  @Override
  public Opposites opposites(SeriesId one, SeriesId other, int last) {
    OppositeMoves moves =
        OppositeMoves.of(figures.of(one).current(), figures.of(other).current(), last);
    return new Opposites(moves.compared(), moves.opposite());
  }

  @Override
  public List<ProgrammeState> programmes() {
    return programmes.get();
  }

  private List<ProgrammeState> makeProgrammes() {
    List<MandateReturn> returns = facts(MandateReturn.class);
    List<ReportLine> lines = reportLines();
    return catalogue.programmes().stream()
        .filter(programme -> !programme.announcedOn().isAfter(asOf))
        .map(programme -> state(programme.on(asOf), returns, lines))
        .toList();
  }

  private ProgrammeState state(
      Programme programme, List<MandateReturn> returns, List<ReportLine> lines) {
    String issuer = programme.issuer();
    return ProgrammeStates.of(
        programme,
        returns.stream().filter(each -> each.issuer().equals(issuer)).toList(),
        lines.stream().filter(line -> line.execution().issuer().equals(issuer)).toList(),
        asOf);
  }

  @Override
  public List<ReportLine> reportLines() {
    return reportLines.get();
  }

  @Override
  public List<Repurchase> repurchases() {
    return repurchaseReadings().stream().flatMap(reading -> reading.periods().stream()).toList();
  }

  /** What was paid by issuer and currency, with what of it was not believed. */
  List<Repurchases.Reading> repurchaseReadings() {
    return repurchases.get();
  }

  private List<Repurchases.Reading> readRepurchases() {
    return filings()
        .filter(filing -> filing.tag().equals(Filing.PAID))
        .collect(
            Collectors.groupingBy(
                filing -> filing.issuer() + " " + filing.unit(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(Repurchases::reading)
        .toList();
  }

  @Override
  public List<Repurchase> retired() {
    Map<String, List<Repurchase>> paid =
        repurchases().stream().collect(Collectors.groupingBy(Repurchase::issuer));
    return filings()
        .filter(filing -> filing.tag().equals(Filing.RETIRED))
        .collect(Collectors.groupingBy(Filing::issuer, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .flatMap(
            of ->
                RetiredShares.of(of.getValue(), paid.getOrDefault(of.getKey(), List.of())).stream())
        .toList();
  }

  /** Where each filing's figure stands. */
  Map<Filing, Place> filingPlaces() {
    Map<Filing, Place> places = new HashMap<>();
    for (FactVintage vintage : facts(FactKind.FILING)) {
      Filing filing = vintage.body(Filing.class);
      places.put(filing.of(listed.get().resolved(filing.issuer())), vintage.fact().place());
    }
    return places;
  }

  @Override
  public boolean isInDoubt(SeriesId series, LocalDate date) {
    return inDoubt.get().getOrDefault(series, Set.of()).contains(date);
  }

  private Map<SeriesId, Set<LocalDate>> makeDoubts() {
    Map<SeriesId, Set<LocalDate>> doubts = new HashMap<>();
    new EditionDoubts(catalogue, store.doubts(), asOf)
        .figures(this)
        .forEach(
            doubt ->
                doubts
                    .computeIfAbsent(doubt.observation().series(), id -> new HashSet<>())
                    .add(doubt.observation().referenceDate()));
    return doubts;
  }

  /** Filings, their issuers by the id under which they are listed. */
  private Stream<Filing> filings() {
    return facts(Filing.class).stream()
        .map(filing -> filing.of(listed.get().resolved(filing.issuer())));
  }

  @Override
  public Optional<String> listedName(String issuer) {
    return listed.get().name(issuer);
  }

  @Override
  public List<FiledAmount> filedAmounts() {
    return filings()
        .collect(Collectors.groupingBy(Filing::issuer, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(filings -> FiledAmounts.of(filings).stream())
        .toList();
  }

  @Override
  public List<ReadAnnouncement> announcements() {
    return announcements.get();
  }

  private List<ReadAnnouncement> readAnnouncements() {
    AnnouncementReader reader = new AnnouncementReader(catalogue.issuers().all());
    return facts(Announcement.class).stream()
        .map(said -> reader.read(said.by(said.issuer().map(listed.get()::resolved))))
        .sorted(Comparator.comparing(read -> read.announcement().id()))
        .toList();
  }

  @Override
  public List<BreachEvent> breaches() {
    return breaches.get();
  }

  @Override
  public Ahead ahead() {
    return new EditionAhead(catalogue, asOf, this, settlements.get()).ahead();
  }

  @Override
  public Scarcity scarcity() {
    return new EditionScarcity(catalogue, asOf, this, dayClasses()).scarcity(breaches());
  }

  /** Which series lack figures that formulas would need, and on which days. */
  public List<Lacking> lacking() {
    return new EditionScarcity(catalogue, asOf, this, dayClasses()).lacking();
  }

  @Override
  public Odds odds() {
    return EditionOdds.of(
        catalogue, asOf, this, dayClasses(), settlements.get(), new KeptFits(store.oddsFits()));
  }

  /**
   * What the odds of a day rest on; empty where none were made on it.
   *
   * @param madeOn day of the newest fixing
   */
  public Optional<Odds.Basis> oddsBasis(OddsRules.Target target, int horizon, LocalDate madeOn) {
    return EditionOdds.maker(catalogue, this, dayClasses(), settlements.get(), Fits.NONE)
        .basis(target, horizon, madeOn);
  }

  /** The auctions sold by the end of a day that settle or fall due on another. */
  public List<FactVintage> auctions(LocalDate on, LocalDate by) {
    return auctions(
        Stream.concat(
            settlements.get().sold(on, by).stream(), settlements.get().due(on, by).stream()));
  }

  private List<FactVintage> auctions(Stream<Auction> wanted) {
    Set<String> keys = wanted.map(Auction::key).collect(Collectors.toSet());
    return facts(FactKind.AUCTION).stream()
        .filter(vintage -> keys.contains(vintage.body(Auction.class).key()))
        .toList();
  }

  /** The auctions that settle, or whose securities fall due, with something to come. */
  public List<FactVintage> auctions(Coming coming) {
    return auctions(
        coming.kind() == Coming.Kind.MATURITY
            ? settlements.get().due(coming.date(), asOf).stream()
            : settlements.get().sold(coming.date(), LocalDate.MAX).stream()
                .filter(
                    auction ->
                        auction.type().paysCoupons()
                            == (coming.kind() == Coming.Kind.COUPON_SETTLEMENT)));
  }

  private DayClasses dayClasses() {
    return new DayClasses(catalogue.findings().fixings(), facts(Auction.class));
  }

  /** Of auctions that were held or are to be; one without result for a month is off. */
  private NetSettlements makeSettlements() {
    return new NetSettlements(
        facts(Auction.class).stream()
            .filter(auction -> auction.isHeld() || auction.auctioned().plusMonths(1).isAfter(asOf))
            .toList(),
        catalogue.getSeries(catalogue.ahead().cashPath().close()).release().calendar(),
        catalogue.ahead().billWeekdays(),
        catalogue.ahead().fourWeekly());
  }

  @Override
  public List<SeriesRecord> records() {
    return findings.records();
  }

  @Override
  public List<AlignedFigure> episodes() {
    return findings.episodes();
  }

  @Override
  public List<JudgedClaim> claims() {
    EvidenceClasses evidence = findings.evidence();
    List<JudgedClaim> judged = new ArrayList<>();
    for (Article article : catalogue.findings().articles()) {
      if (!article.claimedOn().isAfter(asOf)) {
        ClaimCheck then =
            new KnownEdition(catalogue, store, histories, article.claimedOn())
                .findings.claimCheck(article);
        ClaimCheck now = findings.claimCheck(article);
        for (Claim claim : article.claims()) {
          Stream.concat(Stream.of(claim), claim.members().stream())
              .map(
                  each -> {
                    Judgement verdict = now.judge(each);
                    return new JudgedClaim(
                        article, each, then.judge(each), verdict, evidence.of(each, verdict));
                  })
              .forEach(judged::add);
        }
      }
    }
    return judged;
  }

  @Override
  public List<ChangedVerdict> changedVerdicts(LocalDate before, List<JudgedClaim> now) {
    EditionFindings earlier = new KnownEdition(catalogue, store, histories, before).findings;
    Map<Article, ClaimCheck> checks = new HashMap<>();
    List<ChangedVerdict> changed = new ArrayList<>();
    for (JudgedClaim judged : now) {
      if (!judged.article().claimedOn().isAfter(before) && !judged.claim().isOfAMember()) {
        Verdict old =
            checks
                .computeIfAbsent(judged.article(), earlier::claimCheck)
                .judge(judged.claim())
                .verdict();
        if (old != judged.now().verdict()) {
          changed.add(new ChangedVerdict(judged.claim().id(), old, judged.now().verdict()));
        }
      }
    }
    return changed;
  }

  @Override
  public List<ResolvedForecast> forecasts() {
    return findings.forecasts();
  }

  /** Judges what no article of the catalogue says, by what is known. */
  public ClaimCheck openCheck() {
    return findings.openCheck();
  }

  /** The figures that no series holds, by the names under which claims ask for them. */
  public CitedFigures citedFigures() {
    return findings.citedFigures();
  }

  @Override
  public List<StigmaDay> stigmaDays() {
    StigmaRule rule = catalogue.facilities().stigma();
    TimeSeries rate = figures.of(rule.rate()).current();
    TimeSeries accepted = figures.of(rule.accepted()).current();
    return rule.measures().stream()
        .flatMap(
            measure ->
                StigmaDays.of(figures.of(measure).current(), rate, accepted, rule.below()).stream())
        .toList();
  }
}
