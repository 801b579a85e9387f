package huigou.model.scarcity;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is computed over spans, classes of days and pairs of series, where a figure a day would not
 * do: the file {@code formulas.yml}.
 */
public record Formulas(
    ShareAbove share, Ratio ratio, Slope slope, Pops pops, Costs costs, Curve takeUp) {

  /**
   * Between which bounds the share of a rate's volume above a level lies.
   *
   * @param line its name in the data
   */
  public record ShareAbove(String line, SeriesId measure, SeriesId level, Localised basis) {}

  /** A figure in percent of the newest figure of another series at or before its date. */
  public record Ratio(String line, SeriesId numerator, SeriesId denominator, Localised basis) {}

  /**
   * Least squares of one series' changes over seven days on those of another, by eras.
   *
   * @param fewest weeks, under which nothing is said
   */
  public record Slope(
      String line, SeriesId of, SeriesId on, int fewest, List<Era> eras, Localised basis) {

    public Slope {
      eras = List.copyOf(eras);
    }
  }

  /**
   * How far a spread stands above the median of the fixings before it.
   *
   * @param before how many of them
   */
  public record Pops(SeriesId spread, int before) {}

  /** What a rate cost above some levels. */
  public record Costs(SeriesId rate, List<Level> levels) {

    public Costs {
      levels = List.copyOf(levels);
    }
  }

  /**
   * A level above which cost is counted.
   *
   * @param corridor whose events its spans are
   */
  public record Level(SeriesId series, String corridor) {}

  /**
   * How much of a facility was taken, by the distance of a rate from its own.
   *
   * @param below US dollars under which it counts as shunned
   */
  public record Curve(
      SeriesId measure, SeriesId rate, SeriesId accepted, BigDecimal below, List<Era> eras) {

    public Curve {
      eras = List.copyOf(eras);
    }
  }

  /**
   * A time.
   *
   * @param from its first day; empty for the beginning of the figures
   * @param to its last day; empty for the edition's date
   */
  public record Era(String id, Optional<LocalDate> from, Optional<LocalDate> to) {

    public boolean holds(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }
  }

  /** The names of lines of evidence. */
  public List<String> lines() {
    return List.of(share.line(), ratio.line(), slope.line());
  }

  /** What a line of evidence rests on. */
  public Localised basis(String line) {
    return line.equals(share.line())
        ? share.basis()
        : line.equals(ratio.line()) ? ratio.basis() : slope.basis();
  }
}
