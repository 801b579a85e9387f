package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of one series in order of reference date, one a date. A date without a figure is not in it. Immutable. */
public final class TimeSeries {

  private final SeriesId id;
  private final List<Vintage> figures;
  private final NavigableMap<LocalDate, Integer> positions = new TreeMap<>();

  /** @throws IllegalArgumentException when the figures are not in strict order of reference date */
  public TimeSeries(SeriesId id, List<Vintage> figures) {
    this.id = id;
    this.figures = List.copyOf(figures);
    for (int i = 0; i < this.figures.size(); i++) {
      LocalDate date = this.figures.get(i).referenceDate();
      if (i > 0 && !this.figures.get(i - 1).referenceDate().isBefore(date)) {
        throw new IllegalArgumentException(id + ": " + date + " is out of order");
      }
      positions.put(date, i);
    }
  }

  public SeriesId id() {
    return id;
  }

  public List<Vintage> figures() {
    return figures;
  }

  public boolean isEmpty() {
    return figures.isEmpty();
  }

  public int size() {
    return figures.size();
  }

  /** @throws IndexOutOfBoundsException when the series is empty */
  public Vintage first() {
    return figures.get(0);
  }

  /** @throws IndexOutOfBoundsException when the series is empty */
  public Vintage newest() {
    return figures.get(figures.size() - 1);
  }

  /** The last {@code count} figures, or all when there are fewer. */
  public List<Vintage> last(int count) {
    return figures.subList(Math.max(0, figures.size() - count), figures.size());
  }

  /** The figure of exactly that date. */
  public Optional<Vintage> find(LocalDate date) {
    return Optional.ofNullable(positions.get(date)).map(figures::get);
  }

  /** The value of exactly that date. */
  public Optional<BigDecimal> value(LocalDate date) {
    return find(date).map(Vintage::value);
  }

  /** The figure before the one of that date, whatever the gap. */
  public Optional<Vintage> before(LocalDate date) {
    return Optional.ofNullable(positions.lowerEntry(date)).map(entry -> figures.get(entry.getValue()));
  }
}
