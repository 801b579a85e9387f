package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.edition.KnownEdition;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.model.origin.SourceId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The input as it lies, looked through once, and asked what its figures, rows and findings stand
 * on. Deliveries are read once an answer needs them, those alone of the sources that it stands on;
 * a further answer out of the same ones reads nothing again.
 */
public final class EvidenceDesk implements AutoCloseable {

  private final Workplace place;
  private final StandingInput input;
  private final Optional<LocalDate> wanted;
  private final Set<SourceId> read = new HashSet<>();
  private Workbench bench;
  private KnownEdition edition;

  private EvidenceDesk(Workplace place, StandingInput input, Optional<LocalDate> wanted) {
    this.place = place;
    this.input = input;
    this.wanted = wanted;
  }

  /**
   * Looks through an input.
   *
   * @param wanted the day as of which it is asked; empty for that of the newest delivery
   */
  public static EvidenceDesk at(Workplace place, Optional<LocalDate> wanted) {
    return new EvidenceDesk(place, StandingInput.read(place), wanted);
  }

  Workplace place() {
    return place;
  }

  Catalogue catalogue() {
    return input.catalogue();
  }

  /**
   * The day as of which it is asked.
   *
   * @throws huigou.installation.WrongUse when it lies after the newest delivery
   */
  LocalDate asOf() {
    return input.editionDate(place, wanted);
  }

  /** What the deliveries of those sources say, at least. */
  Workbench bench(Set<SourceId> sources) {
    if (bench == null || !read.containsAll(sources)) {
      close();
      read.addAll(sources);
      bench = Workbench.of(place, input, read);
    }
    return bench;
  }

  /** What was known on the day, by those sources at least. */
  KnownEdition edition(Set<SourceId> sources) {
    Workbench of = bench(sources);
    if (edition == null) {
      edition = of.edition(asOf());
    }
    return edition;
  }

  @Override
  public void close() {
    if (bench != null) {
      bench.close();
      bench = null;
      edition = null;
    }
  }
}
