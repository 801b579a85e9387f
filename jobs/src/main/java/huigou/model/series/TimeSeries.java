package huigou.model.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one series in order of reference date, one a date. A date without a figure is not
 * in it. Immutable.
 */
public final class TimeSeries {

  private final SeriesId id;
  private final List<Vintage> figures;
  private final long[] days;

  /**
   * @throws IllegalArgumentException when the figures are not in strict order of reference date
   */
  public TimeSeries(SeriesId id, List<Vintage> figures) {
    this.id = id;
    this.figures = List.copyOf(figures);
    this.days =
        this.figures.stream().mapToLong(figure -> figure.referenceDate().toEpochDay()).toArray();
    for (int i = 1; i < days.length; i++) {
      if (days[i - 1] >= days[i]) {
        throw new IllegalArgumentException(
            id + ": " + this.figures.get(i).referenceDate() + " is out of order");
      }
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

  /**
   * @throws IndexOutOfBoundsException when the series is empty
   */
  public Vintage first() {
    return figures.get(0);
  }

  /**
   * @throws IndexOutOfBoundsException when the series is empty
   */
  public Vintage newest() {
    return figures.get(figures.size() - 1);
  }

  /** The last {@code count} figures, or all when there are fewer. */
  public List<Vintage> last(int count) {
    return figures.subList(Math.max(0, figures.size() - count), figures.size());
  }

  /** The figure of exactly that date. */
  public Optional<Vintage> find(LocalDate date) {
    int position = Arrays.binarySearch(days, date.toEpochDay());
    return position < 0 ? Optional.empty() : Optional.of(figures.get(position));
  }

  /** The value of exactly that date. */
  public Optional<BigDecimal> value(LocalDate date) {
    return find(date).map(Vintage::value);
  }

  /** The figure in force on a day: that of the day itself, or the newest before it. */
  public Optional<Vintage> inForce(LocalDate day) {
    return find(day).or(() -> before(day));
  }

  /** The figure before the one of that date, whatever the gap. */
  public Optional<Vintage> before(LocalDate date) {
    int position = Arrays.binarySearch(days, date.toEpochDay());
    int before = (position < 0 ? -position - 1 : position) - 1;
    return before < 0 ? Optional.empty() : Optional.of(figures.get(before));
  }
}
