package huigou.edition;

import huigou.model.origin.SourceId;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts what an edition stands on, figure by figure. */
public final class Tally {

  private final LocalDate asOf;
  private final Set<String> files = new HashSet<>();
  private final Map<SourceId, LocalDate> newest = new HashMap<>();
  private long witnessed;
  private long reconstructed;

  public Tally(LocalDate asOf) {
    this.asOf = asOf;
  }

  public void count(Vintage figure) {
    use(figure);
    if (figure.receivedOn().isAfter(asOf)) {
      reconstructed++;
    } else {
      witnessed++;
    }
    newest.merge(
        figure.source(), figure.referenceDate(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Notes the file of a figure that is known, shown or not. */
  public void use(Vintage figure) {
    if (figure.receivedOn().isAfter(asOf)) {
      files.add(figure.place().file());
    }
  }

  /** Takes over what another one counted. */
  public void add(Tally other) {
    witnessed += other.witnessed;
    reconstructed += other.reconstructed;
    files.addAll(other.files);
    other.newest.forEach(
        (source, date) -> newest.merge(source, date, (a, b) -> a.isAfter(b) ? a : b));
  }

  /** Figures received by the edition's date. */
  public long witnessed() {
    return witnessed;
  }

  /** Figures received later, but due by then. */
  public long reconstructed() {
    return reconstructed;
  }

  /** Paths of the files received later of which the edition shows figures. */
  public Set<String> files() {
    return files;
  }

  /** The day of the newest figure of each source. */
  public Map<SourceId, LocalDate> newest() {
    return newest;
  }
}
