package huigou.installation;

import huigou.catalogue.CatalogueFault;
import huigou.publish.release.SiteFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes {@code site/current} back to the previous release, and holds it there. */
public final class Rollback {

  private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

  private final RunSettings settings;

  public Rollback(RunSettings settings) {
    this.settings = settings;
  }

  /**
   * @param dry whether only to say what would be done
   * @throws WrongUse when there is no previous release
   */
  public ExitCode run(boolean dry) {
    SiteFolder site = new SiteFolder(settings.site());
    if (dry) {
      return locked(site, true);
    }
    try (RunLock held = RunLock.take(settings.place(), settings.clock().instant())) {
      if (site.previous().isPresent()) {
        held.takeSite(settings.clock().instant());
      }
      return locked(site, false);
    } catch (AlreadyRunning running) {
      LOG.error("{}", running.getMessage());
      return ExitCode.ALREADY_RUNNING;
    } catch (UncheckedIOException fault) {
      LOG.error("{}", fault.getMessage());
      return ExitCode.FAULT;
    }
  }

  private ExitCode locked(SiteFolder site, boolean dry) {
    Optional<Path> previous = site.previous();
    if (previous.isEmpty()) {
      throw new WrongUse(
          "there is no previous release"
              + (site.pin().isPresent() ? ": site/current has been rolled back already" : ""));
    }
    String from = site.standing().map(Rollback::name).orElse("nothing");
    String to = name(previous.get());
    if (dry) {
      LOG.info("would roll site/current back from {} to {}", from, to);
      return ExitCode.DONE;
    }
    site.rollBack(deliveries());
    LOG.info(
        "rolled site/current back from {} to {}; it stays until a new delivery arrives, or nightly --full",
        from,
        to);
    return ExitCode.DONE;
  }

  private static String name(Path release) {
    return release.getFileName().toString();
  }

  /** What has been delivered, by its hash. A rollback must work even where that cannot be read. */
  private String deliveries() {
    try {
      StandingInput input = StandingInput.read(settings.place());
      return RunIdentity.of(
              settings.place(),
              settings.address(),
              input.intake(),
              input.editionDate(settings.place(), Optional.empty()))
          .deliveries();
    } catch (CatalogueFault | GateClosed | WrongUse fault) {
      LOG.warn(
          "the input cannot be read, so the next night will not keep to this: {}",
          fault.getMessage());
      return "unknown";
    }
  }
}
