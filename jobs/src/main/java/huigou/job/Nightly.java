package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueFault;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.SourceEntry;
import huigou.model.issue.Intake;
import huigou.model.origin.Delivery;
import huigou.publish.release.ContentHash;
import huigou.publish.release.SiteFolder;
import huigou.snapshot.DeliveryScan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecutionException;
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

  public Nightly(RunSettings settings) {
    this.settings = settings;
  }

  /** The run; what happened is also said on the log. */
  public ExitCode run() {
    try {
      Optional<RunLock> lock = RunLock.take(settings.state(), Instant.now());
      if (lock.isEmpty()) {
        LOG.error("already running: {}", RunLock.owner(settings.state()));
        return ExitCode.ALREADY_RUNNING;
      }
      try (RunLock held = lock.get()) {
        if (held.predecessorDied()) {
          forgetStore();
        }
        return locked();
      }
    } catch (CatalogueFault fault) {
      LOG.error("{}", fault.getMessage());
      return ExitCode.WRONG_USE;
    } catch (UncheckedIOException fault) {
      LOG.error("{}", fault.getMessage());
      return ExitCode.FAULT;
    }
  }

  /**
   * Removes a store whose process was killed while it may have been writing. Nothing is lost: the
   * store is read anew from the input, and what a half-written file would do to us nobody knows.
   */
  private void forgetStore() {
    if (settings.store().startsWith("jdbc:")) {
      return;
    }
    LOG.warn("the last run was killed; the store is made anew from {}", settings.input());
    for (String ending : List.of("huigou.mv.db", "huigou.trace.db")) {
      try {
        Files.deleteIfExists(Path.of(settings.store()).resolve(ending));
      } catch (IOException e) {
        throw new UncheckedIOException(
            "cannot remove the store of a run that was killed: " + e.getMessage(), e);
      }
    }
  }

  private ExitCode locked() {
    for (Path folder : List.of(settings.input(), settings.templates())) {
      if (!Files.isDirectory(folder)) {
        LOG.error("there is no folder {}", folder.toAbsolutePath().normalize());
        return ExitCode.WRONG_USE;
      }
    }
    Catalogue catalogue = CatalogueReader.read(settings.input());
    Intake intake =
        DeliveryScan.scan(
            settings.input(),
            catalogue.sources().stream().map(SourceEntry::id).collect(Collectors.toSet()));
    Optional<LocalDate> newest =
        intake.deliveries().stream().map(Delivery::receivedOn).max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      LOG.error("nothing to publish: {} holds no delivery that can be read", settings.input());
      return ExitCode.NOT_PUBLISHED;
    }
    if (settings.asOf().isPresent() && settings.asOf().get().isAfter(newest.get())) {
      LOG.error(
          "{} lies after the newest delivery, of {}: nobody knows yet what will be known then",
          settings.asOf().get(),
          newest.get());
      return ExitCode.WRONG_USE;
    }
    RunIdentity identity = RunIdentity.of(settings, intake, settings.asOf().orElse(newest.get()));
    Optional<RunStatus> standing = standing(identity);
    if (standing.isPresent() && !settings.full()) {
      LOG.info("nothing new: the standing edition of {} is right", identity.asOf());
      return verdict(standing.get());
    }
    return start(catalogue, intake, identity);
  }

  /**
   * The status of the release that stands where this run would publish, if that release is what the
   * run would make.
   */
  private Optional<RunStatus> standing(RunIdentity identity) {
    SiteFolder site = new SiteFolder(settings.site());
    Optional<Path> release =
        settings.intoCurrent() ? site.standing() : site.edition(identity.asOf());
    if (settings.intoCurrent() && !release.equals(site.edition(identity.asOf()))) {
      return Optional.empty();
    }
    return release
        .flatMap(RunStatus::read)
        .filter(
            status ->
                status.fingerprint().equals(identity.fingerprint())
                    && status.content().equals(content(release.get())));
  }

  private static String content(Path release) {
    try {
      return ContentHash.of(release);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the standing release " + release + ": " + e.getMessage(), e);
    }
  }

  private ExitCode start(Catalogue catalogue, Intake intake, RunIdentity identity) {
    SpringApplication application = new SpringApplication(NightlyJob.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(
        context -> beans((GenericApplicationContext) context, catalogue, intake, identity));
    JobRun run = null;
    try (ConfigurableApplicationContext context = application.run()) {
      run = context.getBean(JobRun.class);
      return outcome(run.run(identity, settings), identity);
    } catch (JobExecutionException e) {
      LOG.error("the job could not be started: {}", e.getMessage());
      return ExitCode.FAULT;
    } catch (RuntimeException e) {
      if (run != null && run.isStopping()) {
        return ExitCode.TERMINATED;
      }
      LOG.error("the run failed; the standing edition is untouched", e);
      return ExitCode.FAULT;
    }
  }

  private void beans(
      GenericApplicationContext context, Catalogue catalogue, Intake intake, RunIdentity identity) {
    context.registerBean(
        "dataSource",
        DataSource.class,
        () -> JdbcConnectionPool.create(settings.jdbcUrl(), "sa", ""),
        definition -> definition.setDestroyMethodName("dispose"));
    context.registerBean(RunSettings.class, () -> settings);
    context.registerBean(Catalogue.class, () -> catalogue);
    context.registerBean(Intake.class, () -> intake);
    context.registerBean(RunIdentity.class, () -> identity);
  }

  private ExitCode outcome(JobRun.Outcome outcome, RunIdentity identity) {
    if (outcome.status() == BatchStatus.COMPLETED) {
      LOG.info("published the edition of {}", identity.asOf());
      SiteFolder site = new SiteFolder(settings.site());
      return site.edition(identity.asOf())
          .flatMap(RunStatus::read)
          .map(this::verdict)
          .orElse(ExitCode.DONE);
    }
    if (outcome.status() == BatchStatus.STOPPED || outcome.status() == BatchStatus.STOPPING) {
      LOG.warn("stopped; the same command goes on from here, the standing edition is untouched");
      return ExitCode.TERMINATED;
    }
    if (outcome.fault() instanceof GateClosed gate) {
      LOG.error("not published: {}; the standing edition is untouched", gate.getMessage());
      return ExitCode.NOT_PUBLISHED;
    }
    LOG.error("the run failed; the standing edition is untouched", outcome.fault());
    return ExitCode.FAULT;
  }

  private ExitCode verdict(RunStatus status) {
    if (status.quarantined() > 0 || !status.late().isEmpty()) {
      LOG.warn(
          "{} issues kept rows or files out; late: {}",
          status.quarantined(),
          status.late().isEmpty() ? "none" : String.join(", ", status.late()));
      return settings.strict() ? ExitCode.PUBLISHED_WITH_ISSUES : ExitCode.DONE;
    }
    return ExitCode.DONE;
  }
}
