package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.edition.EditionDoubts;
import huigou.edition.KnownEdition;
import huigou.edition.SeriesHistories;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Doubt;
import huigou.model.series.SeriesId;
import huigou.model.view.SiteAddress;
import huigou.model.view.SiteView;
import huigou.publish.view.EditionAssembler;
import huigou.store.DeliveredSeries;
import huigou.store.EditionRepository;
import huigou.store.LoadedDelivery;
import huigou.store.MemoryStore;
import huigou.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The input, read by the steps of a night into a store in memory: what {@code check} and {@code
 * explain} look at. Nothing is written, and no lock is needed.
 */
public final class Workbench implements AutoCloseable {

  private final MemoryStore memory = new MemoryStore();
  private final Store store = memory.parts();
  private final StandingInput input;
  private final LoadSteps load;
  private SeriesHistories histories;

  private Workbench(Workplace place, StandingInput input) {
    this.input = input;
    this.load = new LoadSteps(place.input(), Optional.empty(), input, "", store);
  }

  /** Reads every delivery. */
  public static Workbench of(Workplace place, StandingInput input) {
    Workbench bench = new Workbench(place, input);
    bench.load();
    return bench;
  }

  /** Reads the deliveries of some sources alone. */
  public static Workbench of(Workplace place, StandingInput input, Set<SourceId> sources) {
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
    load.load();
    load.screen();
    load.staged().forEach(load::merge);
    load.mergeFacts();
  }

  /**
   * Derives the edition of a date, and holds it against the gate.
   *
   * @throws GateClosed when it could not be published
   */
  public void derive(LocalDate asOf) {
    DeriveSteps derive =
        new DeriveSteps(input.catalogue(), asOf, store, results(asOf), edition(asOf));
    derive.open();
    derive.series().forEach(derive::derive);
    derive.close();
    load.gate();
    derive.gate();
  }

  public Catalogue catalogue() {
    return input.catalogue();
  }

  /** Figures that an edition holds back or marks. */
  public List<Doubt> doubts(LocalDate asOf) {
    return new EditionDoubts(input.catalogue(), store.doubts(), asOf).figures(edition(asOf));
  }

  /** What was known at the end of a day. */
  public KnownEdition edition(LocalDate asOf) {
    return new KnownEdition(input.catalogue(), store, histories(), asOf);
  }

  /**
   * Everything that the edition of a date shows. Derives it anew.
   *
   * @throws GateClosed when it could not be published
   */
  public SiteView view(LocalDate asOf) {
    derive(asOf);
    return assembler(asOf, edition(asOf)).assemble(asOf, "", SiteAddress.UNKNOWN);
  }

  /**
   * Assembles what an edition shows.
   *
   * @param known the edition of that date, which was derived before
   */
  public EditionAssembler assembler(LocalDate asOf, KnownEdition known) {
    return new EditionAssembler(input.catalogue(), store, results(asOf), known);
  }

  private EditionRepository results(LocalDate asOf) {
    return store.edition(asOf.toString());
  }

  public SeriesHistories histories() {
    if (histories == null) {
      histories = SeriesHistories.in(store);
    }
    return histories;
  }

  /** The newest figure of each date of a series, as the deliveries of a source give it. */
  public Map<LocalDate, BigDecimal> standing(SeriesId series, SourceId source) {
    return store.observations().standing(series, source);
  }

  /** What each delivery says of each series, by path and series. */
  public List<DeliveredSeries> delivered() {
    return store.observations().delivered();
  }

  /** What is wrong with files, and with the edition of a date. */
  public List<Issue> issues(LocalDate asOf) {
    return results(asOf).issues();
  }

  public List<LoadedDelivery> deliveries() {
    return store.deliveries().all();
  }

  @Override
  public void close() {
    memory.close();
  }
}
