package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_APPLICABLE;
import static huigou.publish.workbook.Marks.NOT_DELIVERED;
import static huigou.publish.workbook.Marks.NO_FIXING;

import java.util.List;

/** What the switch decides of each day, as columns of formulas. */
final class SwitchColumns {

  private final CorridorColumns at;

  SwitchColumns(CorridorColumns at) {
    this.at = at;
  }

  /**
   * What the switch decides: measure, limit, excess, whether it is beyond, which event, how long.
   */
  List<LiveColumn> all() {
    if (!at.isThere()) {
      return List.of();
    }
    String measure = at.t("corridor.measure");
    String limit = at.t("corridor.limit");
    String excess = at.t("corridor.excess");
    String beyond = at.t("corridor.beyond");
    String starts = at.t("corridor.starts");
    String event = at.t("corridor.event");
    String length = at.t("corridor.length");
    String date = at.t("column.date");
    String measures =
        pick(
            at.figures.measures.stream().map(at.figures::heading).toList(),
            "MEASURE_CHOSEN",
            "LIST_MEASURES");
    String limited =
        pick(at.limits.stream().map(at.figures::heading).toList(), "LIMIT_CHOSEN", "LIST_LIMITS");
    String before =
        pick(
            at.figures.measures.stream().map(at::previous).toList(),
            "MEASURE_CHOSEN",
            "LIST_MEASURES");
    SwitchState state = new SwitchState(at);
    return List.of(
        new LiveColumn(
            rate(measure, "measure_chosen")
                .marked(NO_FIXING)
                .by("IF(" + measures + "=\"\",NO_FIXING," + measures + ")"),
            state.measure),
        new LiveColumn(
            rate(limit, "limit_chosen")
                .marked(NOT_DELIVERED, NOT_APPLICABLE)
                .by(
                    "IF("
                        + limited
                        + "=\"\",IF("
                        + CorridorColumns.own(date)
                        + "<LIMIT_BEGINS,NOT_APPLICABLE,NOT_DELIVERED),"
                        + limited
                        + ")"),
            state.limit),
        new LiveColumn(
            SheetColumn.figure(excess, CorridorColumns.BASIS_POINTS)
                .of("excess", "basis_point", at.t("corridor.excess.how"))
                .marked(NO_FIXING, NOT_DELIVERED, NOT_APPLICABLE)
                .by(
                    "IF(COUNT("
                        + CorridorColumns.own(measure)
                        + ","
                        + CorridorColumns.own(limit)
                        + ")=2,ROUND(("
                        + CorridorColumns.own(measure)
                        + "-"
                        + CorridorColumns.own(limit)
                        + ")*SIDE_SIGN*BP_PER_POINT,2),IF(ISNUMBER("
                        + CorridorColumns.own(measure)
                        + "),"
                        + CorridorColumns.own(limit)
                        + ","
                        + CorridorColumns.own(measure)
                        + "))"),
            state.excess),
        new LiveColumn(
            count(beyond, "beyond")
                .by(
                    "IF(ISNUMBER("
                        + CorridorColumns.own(excess)
                        + "),IF(OR("
                        + CorridorColumns.own(excess)
                        + ">0,AND(RULE_CHOSEN=RULE_AT,"
                        + CorridorColumns.own(excess)
                        + "=0)),1,0),0)"),
            state.beyond),
        new LiveColumn(
            count(starts, "starts")
                .by(
                    "IF("
                        + CorridorColumns.own(beyond)
                        + "=1,IF(SUMIFS("
                        + CorridorColumns.all(beyond)
                        + ","
                        + CorridorColumns.all(date)
                        + ","
                        + before
                        + ")=0,1,0),0)"),
            state.starts),
        new LiveColumn(
            count(event, "event")
                .by(
                    "IF("
                        + CorridorColumns.own(beyond)
                        + "=1,COUNTIFS("
                        + CorridorColumns.all(date)
                        + ",\"<=\"&"
                        + CorridorColumns.own(date)
                        + ","
                        + CorridorColumns.all(starts)
                        + ",1),0)"),
            state.event),
        new LiveColumn(
            count(length, "event_fixings")
                .by(
                    "IF("
                        + CorridorColumns.own(beyond)
                        + "=1,COUNTIFS("
                        + CorridorColumns.all(event)
                        + ","
                        + CorridorColumns.own(event)
                        + "),0)"),
            state.length));
  }

  private SheetColumn rate(String heading, String id) {
    return SheetColumn.figure(heading, UnitFormat.RATE)
        .of(id, "percent_per_annum", at.t("corridor." + id + ".how"));
  }

  private SheetColumn count(String heading, String id) {
    return SheetColumn.figure(heading, CorridorColumns.COUNT)
        .of(id, "", at.t("corridor." + id + ".how"));
  }

  /** The cell of the row under a heading that the switch names. */
  private static String pick(List<String> headings, String chosen, String list) {
    return "INDEX("
        + CorridorColumns.block(headings.get(0), headings.get(headings.size() - 1))
        + ",MATCH("
        + chosen
        + ","
        + list
        + ",0))";
  }
}
