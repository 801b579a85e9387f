package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A corridor and where SOFR stands in it.
 *
 * @param fact the newest fixing that can be compared, against the ceiling, as a whole sentence
 * @param detail the same in short, beside another answer
 * @param state {@code above}, {@code at}, {@code below} or {@code unknown}: SOFR against the
 *     ceiling at its newest fixing
 * @param rows at most the last 125 fixings, newest first
 * @param events runs of fixings above the ceiling and below the floor, a table a measure and rule
 * @param history the excess over the ceiling since the series begin
 */
public record CorridorView(
    String id,
    Localised title,
    Localised definition,
    ListedSeries ceiling,
    ListedSeries floor,
    Sentence fact,
    Sentence detail,
    String state,
    ChartView chart,
    ChartView history,
    List<Row> rows,
    List<TableView> events) {

  /**
   * One fixing against the ceiling and floor of its own date. Excesses are in basis points,
   * negative inside.
   */
  public record Row(
      LocalDate date,
      Quantity sofr,
      Optional<Quantity> p75,
      Optional<Quantity> ceiling,
      Optional<Quantity> floor,
      Optional<Quantity> excess,
      Optional<Quantity> excessP75) {}
}
