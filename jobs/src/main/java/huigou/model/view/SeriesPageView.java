package huigou.model.view;

import huigou.model.series.ObservationStatus;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A series as its own page shows it.
 *
 * @param rows newest first, at most the last 250
 * @param absences weekdays within the span of the rows on which there is no fixing, each with its
 *     reason
 * @param revisions figures that the source changed, newest change first, at most the last 250
 * @param chart the whole history
 * @param dueAhead whether the next figure is due after the edition's date
 */
public record SeriesPageView(
    SeriesView series,
    List<Row> rows,
    List<Absence> absences,
    List<Change> revisions,
    ChartView chart,
    boolean dueAhead) {

  /** What the rows hold, a list a column: values, and changes where there are some. */
  public List<List<Quantity>> columns() {
    return List.of(
        rows.stream().map(Row::value).toList(),
        rows.stream().flatMap(row -> row.change().stream()).toList());
  }

  /** One figure; the change is against the figure before it, whatever the gap. */
  public record Row(
      LocalDate date,
      Quantity value,
      Optional<Quantity> change,
      ObservationStatus status,
      LocalDate knownOn,
      Sentence source) {}

  /** Weekdays without a fixing that follow each other and have one reason; often one alone. */
  public record Absence(LocalDate first, LocalDate last, Sentence reason) {}

  /**
   * A figure that the source changed.
   *
   * @param first what was printed first
   * @param before what stood until this change
   * @param after what stands since
   */
  public record Change(
      LocalDate date,
      Quantity first,
      Quantity before,
      Quantity after,
      LocalDate knownOn,
      Revision.Kind kind) {}
}
