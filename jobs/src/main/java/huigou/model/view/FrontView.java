package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The front page.
 *
 * @param answer to the question whether SOFR is above the ceiling
 * @param state {@code above}, {@code at}, {@code below} or {@code unknown}
 * @param buybacks what can be said of them, the same as on their page
 * @param buybackKeys the key figures of them, where the edition has any
 * @param findings what is new, the most important first
 * @param repo what can be said of the repo market besides
 * @param market the chart about buybacks, null where nobody published a total
 * @param findings the first of what is new
 * @param nothing that nothing new is worth a line, when there is none
 * @param changes what else is another than in the edition before
 * @param subjects the leading chart of each page about one subject
 */
public record FrontView(
    Sentence answer,
    String state,
    List<Sentence> details,
    List<KeyFigure> keyFigures,
    ChartView corridor,
    ChartView market,
    ChartView spreads,
    List<ChartView> subjects,
    List<Sentence> buybacks,
    Optional<TableView> buybackKeys,
    List<FindingsView.Finding> findings,
    Optional<Sentence> nothing,
    ChangesView changes,
    List<Sentence> repo) {

  /**
   * One row of the table of key figures.
   *
   * @param recent the last 90 figures, oldest first
   * @param standing the last time it was this high or low, in words
   */
  public record KeyFigure(
      SeriesId id,
      Localised title,
      Quantity value,
      Optional<Quantity> change,
      List<BigDecimal> recent,
      int percentile,
      LocalDate firstDate,
      Sentence standing,
      LocalDate date) {}
}
