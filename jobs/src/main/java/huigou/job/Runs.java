package huigou.job;

import huigou.edition.KnownEdition;
import huigou.edition.SeriesHistories;
import huigou.installation.RunIdentity;
import huigou.installation.RunLock;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.publish.view.EditionAssembler;
import huigou.store.EditionRepository;
import huigou.store.Store;
import java.time.Clock;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * Runs by their parameters. The input is read when a run is asked for whose input nobody has handed
 * over; what was known of the run before is dropped, so that one context can make one edition after
 * the other.
 */
class Runs {

  private final Workplace place;
  private final Clock clock;
  private final RunLock lock;
  private final Store store;
  private Run current;

  Runs(Workplace place, Clock clock, RunLock lock, Store store) {
    this.place = place;
    this.clock = clock;
    this.lock = lock;
    this.store = store;
  }

  /** What the steps of one run share. */
  record Run(RunParameters parameters, LoadSteps load, DeriveSteps derive, PublishSteps publish) {}

  /** The run that a step belongs to. */
  Run of(StepExecution step) {
    return of(step.getJobParameters());
  }

  /**
   * The run of some parameters.
   *
   * @throws IllegalStateException when the input is no longer the one that the run was started for
   */
  synchronized Run of(JobParameters parameters) {
    RunParameters wanted = RunParameters.of(parameters);
    if (current == null || !current.parameters().equals(wanted)) {
      StandingInput input = StandingInput.read(place);
      RunIdentity identity = RunIdentity.of(place, wanted.address(), input.intake(), wanted.asOf());
      if (!identity.fingerprint().equals(wanted.fingerprint())) {
        throw new IllegalStateException(
            "the input is not the one that the run of " + wanted.asOf() + " was started for");
      }
      hand(wanted, input, identity);
    }
    return current;
  }

  /** Hands over what was read to find out whether there is something to do. */
  synchronized void hand(RunParameters parameters, StandingInput input, RunIdentity identity) {
    KnownEdition known =
        new KnownEdition(input.catalogue(), store, SeriesHistories.in(store), identity.asOf());
    EditionRepository results = store.edition(parameters.edition());
    current =
        new Run(
            parameters,
            new LoadSteps(
                place.input(), Optional.of(place.temporary()), input, identity.basis(), store),
            new DeriveSteps(input.catalogue(), identity.asOf(), store, results, known),
            new PublishSteps(
                place,
                parameters,
                identity,
                clock,
                lock,
                new EditionAssembler(input.catalogue(), store, results, known),
                store.madeFiles()));
  }
}
