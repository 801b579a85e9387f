package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reference rate with its percentiles and volume.
 *
 * @param rows the last 30 fixings, newest first
 */
public record RateView(
    SeriesId id,
    Localised groupTitle,
    Localised title,
    Localised definition,
    List<Measure> measures,
    ChartView chart,
    List<Row> rows) {

  /** One measure of the rate at its own newest date. */
  public record Measure(
      SeriesId series,
      Localised title,
      Quantity value,
      Optional<Quantity> change,
      LocalDate date) {}

  /**
   * All measures of one fixing, in the order of {@link #measures}; empty where the publisher gave
   * none.
   */
  public record Row(LocalDate date, List<Optional<Quantity>> values) {}
}
