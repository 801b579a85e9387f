package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Doubt;
import huigou.model.view.SiteAddress;
import huigou.model.view.SiteView;
import huigou.publish.view.EditionAssembler;
import huigou.store.DeliveryLedger;
import huigou.store.DoubtRepository;
import huigou.store.EditionRepository;
import huigou.store.FactRepository;
import huigou.store.IssueRepository;
import huigou.store.LoadedDelivery;
import huigou.store.MemoryStore;
import huigou.store.ObservationRepository;
import huigou.store.Staging;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The input, read by the steps of a night into a store in memory: what {@code check} and {@code
 * explain} look at. Nothing is written, and no lock is needed.
 */
final class Workbench implements AutoCloseable {

  private final MemoryStore store = new MemoryStore();
  private final JdbcTemplate jdbc = store.jdbc();
  private final StandingInput input;
  private final LoadSteps load;

  private Workbench(Workplace place, StandingInput input) {
    this.input = input;
    this.load =
        new LoadSteps(
            place.input(),
            Optional.empty(),
            input,
            "",
            new DeliveryLedger(jdbc),
            new Staging(jdbc),
            new ObservationRepository(jdbc),
            new FactRepository(jdbc),
            new DoubtRepository(jdbc),
            issueRepository(),
            new UnitOfWork(store.transactions()));
  }

  /** Reads every delivery. */
  static Workbench of(Workplace place, StandingInput input) {
    Workbench bench = new Workbench(place, input);
    bench.load();
    return bench;
  }

  /** Reads the deliveries of some sources alone. */
  static Workbench of(Workplace place, StandingInput input, Set<SourceId> sources) {
    Intake some =
        new Intake(
            input.intake().deliveries().stream()
                .filter(delivery -> sources.contains(delivery.source()))
                .toList(),
            input.intake().issues());
    return of(place, new StandingInput(input.catalogue(), some));
  }

  private void load() {
    load.intake();
    load.expected().forEach(load::load);
    load.merge();
  }

  /**
   * Derives the edition of a date, and holds it against the gate.
   *
   * @throws GateClosed when it could not be published
   */
  void derive(LocalDate asOf) {
    DeriveSteps derive =
        new DeriveSteps(
            input.catalogue(),
            asOf,
            histories(),
            new EditionRepository(jdbc),
            issueRepository(),
            new DeliveryLedger(jdbc),
            new DoubtRepository(jdbc),
            edition(asOf));
    derive.derive();
    load.gate();
    derive.gate();
  }

  Catalogue catalogue() {
    return input.catalogue();
  }

  /** Figures that an edition holds back or marks. */
  List<Doubt> doubts(LocalDate asOf) {
    return new EditionDoubts(input.catalogue(), new DoubtRepository(jdbc), asOf)
        .figures(edition(asOf));
  }

  /** What was known at the end of a day. */
  KnownEdition edition(LocalDate asOf) {
    return new KnownEdition(input.catalogue(), jdbc, asOf);
  }

  /**
   * Everything that the edition of a date shows. Derives it anew.
   *
   * @throws GateClosed when it could not be published
   */
  SiteView view(LocalDate asOf) {
    derive(asOf);
    return new EditionAssembler(
            input.catalogue(),
            new EditionRepository(jdbc),
            new DeliveryLedger(jdbc),
            issueRepository(),
            edition(asOf))
        .assemble(asOf, "", SiteAddress.UNKNOWN);
  }

  SeriesHistories histories() {
    return SeriesHistories.in(jdbc);
  }

  List<Issue> issues() {
    return issueRepository().all();
  }

  List<LoadedDelivery> deliveries() {
    return new DeliveryLedger(jdbc).all();
  }

  private IssueRepository issueRepository() {
    return new IssueRepository(jdbc);
  }

  @Override
  public void close() {
    store.close();
  }
}
