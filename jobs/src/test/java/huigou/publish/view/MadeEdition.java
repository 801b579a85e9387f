package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.derive.series.HistoricalStanding;
import huigou.edition.EditionContent;
import huigou.model.ahead.Ahead;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.odds.Odds;
import huigou.model.operation.StigmaDay;
import huigou.model.origin.Delivery;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.Freshness;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.view.SeriesView;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.SeriesState;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** An edition of the project's own catalogue with a few series that are made up, and no facts. */
final class MadeEdition implements EditionContent {

  static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  private final Map<SeriesId, TimeSeries> series = new HashMap<>();
  private final Map<SeriesId, MissingDays> missing = new HashMap<>();
  private final Set<String> doubted = new HashSet<>();
  private final List<SeriesRecord> records = new ArrayList<>();
  private final List<FactVintage> facts = new ArrayList<>();
  private final List<ResolvedForecast> forecasts = new ArrayList<>();
  private final Map<LocalDate, List<ChangedVerdict>> turned = new HashMap<>();
  private Opposites opposites = new Opposites(0, 0);
  private final JdbcTemplate jdbc;
  private final EditionRepository edition;

  MadeEdition(TimeSeries... made) {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    store.setUser("sa");
    Flyway.configure().dataSource(store).locations("classpath:db").load().migrate();
    jdbc = new JdbcTemplate(store);
    edition = new EditionRepository(jdbc, "made");
    for (TimeSeries each : made) {
      series.put(each.id(), each);
      edition.add(
          new SeriesState(
              each.id(),
              Optional.empty(),
              Optional.empty(),
              Freshness.CURRENT,
              HistoricalStanding.of(each, MissingDays.NONE)));
    }
  }

  TopicParts parts() {
    return new TopicParts(CATALOGUE, seriesParts());
  }

  SeriesAssembler seriesParts() {
    return new SeriesAssembler(CATALOGUE, edition, this::figures);
  }

  @Override
  public SeriesVintages figures(SeriesId id) {
    return new SeriesVintages(
            series.getOrDefault(id, new TimeSeries(id, List.of())), Map.of(), List.of())
        .missing(missing.getOrDefault(id, MissingDays.NONE));
  }

  /** Says that a figure looks wrong. */
  MadeEdition doubting(String id, String date) {
    doubted.add(id + " " + date);
    return this;
  }

  /** Says of which days a series has no figure and should have one. */
  MadeEdition missing(String id, String... days) {
    missing.put(SeriesId.of(id), new MissingDays(Stream.of(days).map(LocalDate::parse).toList()));
    return this;
  }

  MadeEdition with(SeriesRecord record) {
    records.add(record);
    return this;
  }

  MadeEdition with(FactVintage fact) {
    facts.add(fact);
    return this;
  }

  MadeEdition with(ResolvedForecast forecast) {
    forecasts.add(forecast);
    return this;
  }

  /** Says on how many days any two series of changes moved, and on how many in opposite ways. */
  MadeEdition opposed(int compared, int opposite) {
    opposites = new Opposites(compared, opposite);
    return this;
  }

  /** Says which verdicts are others than in an edition before. */
  MadeEdition turned(LocalDate before, ChangedVerdict... verdicts) {
    turned.put(before, List.of(verdicts));
    return this;
  }

  /** Says how fresh a series is of which it has figures. */
  MadeEdition fresh(String id, Freshness freshness, String nextDue, String lateAfter) {
    SeriesId of = SeriesId.of(id);
    edition.freshness(
        new SeriesState(
            of,
            Optional.of(LocalDate.parse(nextDue)),
            Optional.of(LocalDate.parse(lateAfter)),
            freshness,
            HistoricalStanding.of(series.get(of), MissingDays.NONE)));
    return this;
  }

  SeriesView view(String id) {
    return seriesParts().summary(CATALOGUE.getSeries(SeriesId.of(id))).orElseThrow();
  }

  /** What publishing reads of it besides figures. */
  EditionRepository store() {
    return edition;
  }

  /** The files that came. */
  DeliveryLedger came(Delivery... files) {
    DeliveryLedger ledger = new DeliveryLedger(jdbc);
    ledger.plan(List.of(files), "made up");
    return ledger;
  }

  /** Says that of three rows of a file that came one was taken, and the file refused. */
  void refused(String file) {
    jdbc.update(
        "update core_delivery set state = 'REFUSED', rows_read = 3, rows_accepted = 1, rows_quarantined = 2 where file_name = ?",
        file);
  }

  @Override
  public boolean isInDoubt(SeriesId id, LocalDate date) {
    return doubted.contains(id + " " + date);
  }

  @Override
  public List<ReportLine> reportLines() {
    return List.of();
  }

  @Override
  public List<FactVintage> facts(FactKind kind) {
    return facts.stream().filter(each -> each.fact().kind() == kind).toList();
  }

  @Override
  public Opposites opposites(SeriesId one, SeriesId other, int last) {
    return opposites;
  }

  @Override
  public List<ProgrammeState> programmes() {
    return List.of();
  }

  @Override
  public List<Repurchase> repurchases() {
    return List.of();
  }

  @Override
  public List<Repurchase> retired() {
    return List.of();
  }

  @Override
  public Optional<String> listedName(String issuer) {
    return Optional.empty();
  }

  @Override
  public List<FiledAmount> filedAmounts() {
    return List.of();
  }

  @Override
  public List<ReadAnnouncement> announcements() {
    return List.of();
  }

  @Override
  public List<BreachEvent> breaches() {
    return List.of();
  }

  @Override
  public Ahead ahead() {
    return new Ahead(List.of(), List.of(), false);
  }

  @Override
  public List<ChangedVerdict> changedVerdicts(LocalDate before, List<JudgedClaim> now) {
    return turned.getOrDefault(before, List.of());
  }

  @Override
  public List<ResolvedForecast> forecasts() {
    return List.copyOf(forecasts);
  }

  @Override
  public Odds odds() {
    return new Odds(List.of(), List.of(), List.of());
  }

  @Override
  public Scarcity scarcity() {
    return new Scarcity(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public List<SeriesRecord> records() {
    return List.copyOf(records);
  }

  @Override
  public List<AlignedFigure> episodes() {
    return List.of();
  }

  @Override
  public List<JudgedClaim> claims() {
    return List.of();
  }

  @Override
  public List<StigmaDay> stigmaDays() {
    return List.of();
  }
}
