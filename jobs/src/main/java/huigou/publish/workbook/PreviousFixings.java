package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_APPLICABLE;
import static huigou.publish.workbook.Marks.NO_FIXING;

import huigou.model.series.SeriesId;
import huigou.model.view.SeriesView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The date of the fixing before each, of every measure of the corridor. */
final class PreviousFixings {

  private final CorridorColumns at;

  PreviousFixings(CorridorColumns at) {
    this.at = at;
  }

  /** Of each measure the fixing before. */
  List<LiveColumn> columns() {
    return at.figures.measures.stream()
        .map(
            measure ->
                new LiveColumn(
                    SheetColumn.date(at.previous(measure))
                        .of(measure.id() + " previous_date", "", at.t("corridor.previous.how"))
                        .marked(NO_FIXING, NOT_APPLICABLE)
                        .by(before(measure))
                        .folded(),
                    previousDates(measure)))
        .toList();
  }

  /**
   * The fixing before each. Of a percentile it is the fixing before of the rate that it belongs to,
   * where the percentile is at hand: where it is not, nobody knows whether a run went on.
   */
  private List<Object> previousDates(SeriesView measure) {
    SeriesId rate = at.figures.rateOf(measure.id());
    List<Object> previous = new ArrayList<>();
    LocalDate last = null;
    for (LocalDate day : at.figures.dates) {
      boolean fixed = at.figures.of(measure.id(), day) != null;
      boolean follows = last != null && at.figures.of(measure.id(), last) != null;
      boolean seen = rate.equals(measure.id()) || at.figures.of(rate, day) != null;
      previous.add(!fixed ? NO_FIXING : follows && seen ? last : NOT_APPLICABLE);
      if (at.figures.of(rate, day) != null) {
        last = day;
      }
    }
    return previous;
  }

  /** The same as a formula: the largest date below the row's own on which there was a fixing. */
  private String before(SeriesView measure) {
    String date = at.t("column.date");
    String own = CorridorColumns.own(at.figures.heading(measure));
    Optional<SeriesView> rate =
        at.figures.measures.stream()
            .filter(each -> each.id().equals(at.figures.rateOf(measure.id())))
            .filter(each -> !each.equals(measure))
            .findFirst();
    if (rate.isPresent()) {
      String fixed = CorridorColumns.all(at.figures.heading(measure)) + ",\">-99\"";
      String last = CorridorColumns.own(at.previous(rate.get()));
      return "IF(ISNUMBER("
          + own
          + "),IF(COUNTIFS("
          + CorridorColumns.all(date)
          + ","
          + last
          + ","
          + fixed
          + ")>0,"
          + last
          + ",NOT_APPLICABLE),NO_FIXING)";
    }
    // The reciprocal of the reciprocal of no day is an error, and so no day is told apart.
    return "IF(ISNUMBER("
        + own
        + "),IFERROR(ROUND(1/(1/SUMPRODUCT(MAX(("
        + CorridorColumns.all(date)
        + "<"
        + CorridorColumns.own(date)
        + ")*ISNUMBER("
        + CorridorColumns.all(at.figures.heading(measure))
        + ")*"
        + CorridorColumns.all(date)
        + "))),0),NOT_APPLICABLE),NO_FIXING)";
  }
}
