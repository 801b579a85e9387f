package huigou.job;

import huigou.catalogue.CatalogueFault;
import huigou.disk.TemporaryFolder;
import huigou.installation.AlreadyRunning;
import huigou.installation.ExitCode;
import huigou.installation.FaultTrace;
import huigou.installation.GateClosed;
import huigou.installation.OrderlyEnd;
import huigou.installation.RunIdentity;
import huigou.installation.RunLock;
import huigou.installation.RunRecord;
import huigou.installation.RunSettings;
import huigou.installation.RunStatus;
import huigou.installation.SeenRelease;
import huigou.installation.StandingInput;
import huigou.installation.StoreFile;
import huigou.installation.StoreHealth;
import huigou.installation.WrongUse;
import huigou.model.origin.Delivery;
import huigou.publish.release.SiteFolder;
import huigou.store.Store;
import huigou.store.StoreFault;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One run from the outside: looks at the input, does nothing when the standing edition is right,
 * else starts the job and says in one exit code what came of it.
 */
public final class Nightly {

  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  private final RunSettings settings;
  private final SiteFolder site;
  private final SeenRelease seen;
  private final RunRecord record;
  private final StoreFile store;
  private final List<StepListener> also;
  private final boolean rehearsal;

  public Nightly(RunSettings settings) {
    this(settings, List.of());
  }

  /** A run whose result nobody will see. */
  static Nightly rehearsal(RunSettings settings) {
    return new Nightly(settings, List.of(), true);
  }

  /**
   * @param also are told of every step
   */
  public Nightly(RunSettings settings, List<StepListener> also) {
    this(settings, also, false);
  }

  private Nightly(RunSettings settings, List<StepListener> also, boolean rehearsal) {
    this.also = List.copyOf(also);
    this.rehearsal = rehearsal;
    this.settings = settings;
    this.site = new SiteFolder(settings.site());
    this.store = new StoreFile(settings.place());
    this.seen = new SeenRelease(settings.place());
    this.record = new RunRecord(settings.place().state(), settings.clock());
  }

  /** A run with the last word it said. */
  private record Ending(ExitCode exit, String said) {}

  private static final Ending STOPPED = new Ending(ExitCode.TERMINATED, "stopped");

  /** The run; what happened is also said on the log. */
  public ExitCode run() {
    try (OrderlyEnd end = OrderlyEnd.expected(this::tooLate);
        RunLock held = RunLock.take(settings.place(), settings.clock().instant())) {
      record.start(settings.command());
      TemporaryFolder.sweep(settings.place().temporary(), name -> true, settings.clock().instant());
      Ending ending = held(held, end);
      if (end.isAsked()) {
        ending = new Ending(end.exit(), ending.said());
      }
      record.end(ending.exit(), ending.said());
      return ending.exit();
    } catch (AlreadyRunning running) {
      LOG.error("{}", running.getMessage());
      return ExitCode.ALREADY_RUNNING;
    } catch (UncheckedIOException fault) {
      LOG.error("{}", fault.getMessage());
      return ExitCode.FAULT;
    }
  }

  /** The machine halts before the run has come to its end. */
  private void tooLate(ExitCode exit) {
    record.end(exit, "stopped in the midst of the work at hand");
  }

  private Ending held(RunLock lock, OrderlyEnd end) {
    try {
      lock.predecessor()
          .ifPresent(
              dead -> store.forget("the run of " + dead + " was killed; its lock is taken over"));
      if (store.isOtherThan(record.storeBytes())) {
        store.forget("the store is not as the last run left it");
      }
      return locked(lock, end);
    } catch (AlreadyRunning running) {
      return error(ExitCode.ALREADY_RUNNING, running.getMessage());
    } catch (CatalogueFault | WrongUse fault) {
      return error(ExitCode.WRONG_USE, fault.getMessage());
    } catch (GateClosed fault) {
      return error(ExitCode.NOT_PUBLISHED, fault.getMessage());
    } catch (UncheckedIOException fault) {
      return error(ExitCode.FAULT, fault.getMessage());
    }
  }

  private static Ending error(ExitCode exit, String said) {
    LOG.error("{}", said);
    return new Ending(exit, said);
  }

  private Ending locked(RunLock lock, OrderlyEnd end) {
    StandingInput input =
        StandingInput.read(
            settings.place(), settings.clock(), settings.full(), settings.catalogue());
    for (Delivery delivery : input.ahead(settings.clock())) {
      LOG.warn("{} lies ahead of the clock; its day is taken at its word", delivery.path());
    }
    requireLinks();
    RunIdentity identity = identity(input);
    record.edition(identity.asOf().toString());
    Optional<Ending> rest = atRest(identity);
    if (rest.isPresent()) {
      return rest.get();
    }
    lock.takeSite(settings.clock().instant())
        .ifPresent(
            gone ->
                LOG.warn("the lock of the web root is taken over from {}, which is gone", gone));
    return start(new Start(input, identity, lock, end), true);
  }

  /**
   * @throws WrongUse when something stands where links of the web root have to be
   */
  private void requireLinks() {
    site.obstacle()
        .ifPresent(
            path -> {
              throw new WrongUse(
                  path
                      + " is no link, though one has to stand there: the site was copied without its links. Remove "
                      + settings.site()
                      + " (a night makes it anew), or copy it with its links (cp -a, rsync -a)");
            });
  }

  private RunIdentity identity(StandingInput input) {
    return RunIdentity.of(
        settings.place(),
        settings.address(),
        input.intake(),
        input.editionDate(settings.place(), settings.asOf()));
  }

  /** What the run would end with if it has nothing to do; empty when it would start. */
  Optional<ExitCode> withoutStarting() {
    return atRest(identity(StandingInput.read(settings.place(), settings.catalogue())))
        .map(Ending::exit);
  }

  /** The end of a run that has nothing to do. */
  private Optional<Ending> atRest(RunIdentity identity) {
    if (settings.full()) {
      return Optional.empty();
    }
    if (settings.intoCurrent()
        && site.pin().filter(identity.deliveries()::equals).isPresent()
        && site.standing().filter(this::isWhole).isPresent()) {
      return Optional.of(
          said(
              ExitCode.DONE,
              "nothing done: site/current was rolled back and stays as it is until a new delivery arrives, or nightly --full"));
    }
    return standing(identity)
        .map(
            status ->
                verdict(
                    status,
                    "nothing new: the standing edition of " + identity.asOf() + " is right"))
        .or(() -> sealed(identity));
  }

  /** The end of a run that has nothing new but a program: a sealed edition stays as it is. */
  private Optional<Ending> sealed(RunIdentity identity) {
    return release(identity)
        .flatMap(RunStatus::read)
        .filter(status -> identity.material().equals(status.material()))
        .filter(status -> !status.fingerprint().equals(identity.fingerprint()))
        .filter(status -> status.isSealed(settings.clock()))
        .filter(status -> release(identity).filter(this::isWhole).isPresent())
        .map(
            status ->
                verdict(
                    status,
                    "nothing new: the edition of "
                        + identity.asOf()
                        + " is sealed; huigou "
                        + status.program()
                        + " made it, and another program does not make it again unless told to"
                        + " (--full)"));
  }

  /** The release that stands where this run would publish. */
  private Optional<Path> release(RunIdentity identity) {
    Optional<Path> release =
        settings.intoCurrent() ? site.standing() : site.edition(identity.asOf());
    return settings.intoCurrent() && !release.equals(site.edition(identity.asOf()))
        ? Optional.empty()
        : release;
  }

  /**
   * The status of the release that stands where this run would publish, if that release is what the
   * run would make.
   */
  private Optional<RunStatus> standing(RunIdentity identity) {
    Optional<Path> release = release(identity);
    return release
        .flatMap(RunStatus::read)
        .filter(
            status ->
                status.fingerprint().equals(identity.fingerprint())
                    && seen.holds(release.get(), status.content()));
  }

  /** Whether a release is as it was when it was made. */
  private boolean isWhole(Path release) {
    return RunStatus.read(release)
        .filter(status -> seen.holds(release, status.content()))
        .isPresent();
  }

  /** What a run that has something to do begins with. */
  private record Start(StandingInput input, RunIdentity identity, RunLock lock, OrderlyEnd end) {}

  /**
   * @param again whether a store that proves damaged may be made anew and the run tried once more
   */
  private Ending start(Start start, boolean again) {
    if (start.end().isAsked()) {
      return STOPPED;
    }
    readMeanwhile(start.input());
    Throwable fault;
    try (ConfigurableApplicationContext context =
        context(
            settings,
            start.lock(),
            Stream.concat(Stream.of(new StepNotes(record)), also.stream()).toList())) {
      JobRun run = context.getBean(JobRun.class);
      start.end().working(run);
      JobRun.Outcome outcome =
          run.run(context.getBean(Runs.class), start.input(), start.identity(), settings);
      if (outcome.status() == BatchStatus.COMPLETED) {
        return published(start.identity());
      }
      if (outcome.status() == BatchStatus.STOPPED || outcome.status() == BatchStatus.STOPPING) {
        return STOPPED;
      }
      fault = outcome.fault();
      if (start.end().isAsked() && JobRun.isOfStopping(fault)) {
        return STOPPED;
      }
    } catch (CatalogueFault e) {
      // One that was changed after it was looked at.
      throw e;
    } catch (JobExecutionException | RuntimeException e) {
      if (start.end().isAsked()) {
        return STOPPED;
      }
      fault = e;
    } finally {
      record.storeClosed(store.bytes().orElse(null));
    }
    if (StoreFault.isOfStore(fault)) {
      StoreHealth.abandon(settings.place());
      record.storeClosed(store.bytes().orElse(null));
    }
    if (fault instanceof GateClosed gate) {
      return error(
          ExitCode.NOT_PUBLISHED,
          "not published: " + gate.getMessage() + "; the standing edition is untouched");
    }
    if (again && !settings.place().storeIsForeign() && StoreFault.isDamage(fault)) {
      store.forget("the store cannot be used (" + FaultTrace.said(fault) + ")");
      return start(start, false);
    }
    return error(
        ExitCode.FAULT,
        "the run failed, the standing edition is untouched: "
            + FaultTrace.line(settings.place().state(), fault));
  }

  /**
   * Begins to read a catalogue that nobody asked for yet, while the job is put together. A fault of
   * it comes up where the catalogue is asked for.
   */
  private static void readMeanwhile(StandingInput input) {
    CompletableFuture.supplyAsync(input::catalogue);
  }

  /**
   * What a job needs, whichever run it is of: the store, the installation, and who is told of
   * steps.
   */
  static ConfigurableApplicationContext context(
      RunSettings settings, RunLock lock, List<StepListener> listeners) {
    SpringApplication application = new SpringApplication(NightlyJob.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        made -> {
          GenericApplicationContext context = (GenericApplicationContext) made;
          context.registerBean(
              "dataSource",
              DataSource.class,
              () -> Store.pool(settings.place().jdbcUrl()),
              definition -> definition.setDestroyMethodName("dispose"));
          context.registerBean(
              Runs.class,
              () ->
                  new Runs(settings.place(), settings.clock(), lock, context.getBean(Store.class)));
          context.registerBean(
              NightlyJob.StepListeners.class, () -> new NightlyJob.StepListeners(listeners));
        });
    return application.run();
  }

  private Ending published(RunIdentity identity) {
    Ending ending = ended(identity);
    if (settings.intoCurrent() && !rehearsal) {
      keep();
      LOG.info(
          "to look at it: open {}, or ./huigou preview", settings.site().resolve("index.html"));
    }
    return ending;
  }

  /** Keeps what the standing release holds, so that the next run need not read all of it. */
  private void keep() {
    Path release = site.standing().orElseThrow();
    seen.made(release, RunStatus.read(release).orElseThrow().content());
  }

  private Ending ended(RunIdentity identity) {
    return site.edition(identity.asOf())
        .flatMap(RunStatus::read)
        .map(
            status ->
                verdict(
                    status,
                    (rehearsal ? "rehearsed" : "published") + " the edition of " + identity.asOf()))
        .orElseThrow(
            () -> new IllegalStateException("the edition that was published has no status"));
  }

  private static Ending said(ExitCode exit, String said) {
    LOG.info("{}", said);
    return new Ending(exit, said);
  }

  private Ending verdict(RunStatus status, String said) {
    LOG.atInfo()
        .addKeyValue("event", "edition")
        .addKeyValue("edition", status.edition())
        .addKeyValue("quarantined", status.quarantined())
        .log(said);
    List<String> late = settings.intoCurrent() ? status.lateBy(settings.clock()) : status.late();
    if (status.quarantined() == 0 && late.isEmpty()) {
      return new Ending(ExitCode.DONE, said);
    }
    LOG.warn(
        "{} issues kept rows or files out; late: {}",
        status.quarantined(),
        late.isEmpty() ? "none" : String.join(", ", late));
    return new Ending(settings.strict() ? ExitCode.PUBLISHED_WITH_ISSUES : ExitCode.DONE, said);
  }
}
