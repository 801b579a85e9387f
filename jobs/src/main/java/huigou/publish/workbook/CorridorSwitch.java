package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_COUNTED;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.view.CorridorView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.workbook.SheetTable.Choice;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * The switch of the corridor: a chosen measure is held against a chosen limit by a chosen rule, by
 * formulas, and what they count stands beside what the store counts at that position.
 */
final class CorridorSwitch {

  private static final String SWITCH = "switch";
  private static final String POSITIONS = "positions";

  private final CorridorColumns at;
  private final SiteView site;
  private final List<Position> positions;

  /**
   * A choice of measure, limit and rule, and what the store has of it.
   *
   * @param counted whether the store counts events of it, be there any or none
   */
  private record Position(
      SeriesView measure,
      SeriesView limit,
      boolean strict,
      boolean counted,
      List<BreachEvent> events) {

    int fixings() {
      return events.stream().mapToInt(BreachEvent::fixings).sum();
    }

    int longest() {
      return events.stream().mapToInt(BreachEvent::fixings).max().orElse(0);
    }

    BigDecimal peak() {
      return events.stream()
          .map(event -> event.peak().abs())
          .max(BigDecimal::compareTo)
          .orElse(BigDecimal.ZERO);
    }
  }

  CorridorSwitch(CorridorColumns at, SiteView site) {
    this.at = at;
    this.site = site;
    this.positions = positions();
  }

  private List<Position> positions() {
    Map<String, Position> found = new LinkedHashMap<>();
    for (CorridorView corridor : site.shown().corridors()) {
      for (Side side : Side.values()) {
        SeriesId limit = side == Side.CEILING ? corridor.ceiling().id() : corridor.floor().id();
        Optional<SeriesView> column =
            at.limits.stream().filter(s -> s.id().equals(limit)).findFirst();
        for (SeriesView measure : at.figures.measures) {
          List<BreachEvent> own =
              site.verdicts().findings().breaches().stream()
                  .filter(event -> event.corridor().equals(corridor.id()) && event.side() == side)
                  .filter(event -> event.measure().equals(measure.id()))
                  .toList();
          if (column.isEmpty()) {
            continue;
          }
          boolean counted =
              site.verdicts().findings().held().stream()
                  .anyMatch(
                      each -> each.series().equals(measure.id()) && each.sides().contains(side));
          for (boolean strict : List.of(true, false)) {
            Position position =
                new Position(
                    measure,
                    column.get(),
                    strict,
                    counted,
                    own.stream().filter(event -> (event.rule() == Rule.STRICT) == strict).toList());
            found.putIfAbsent(name(position), position);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private String name(Position position) {
    return at.figures.heading(position.measure())
        + "|"
        + at.figures.heading(position.limit())
        + "|"
        + rule(position.strict());
  }

  private String rule(boolean strict) {
    return at.words.t(strict ? "workbook.switch.strict" : "workbook.switch.at");
  }

  /** What it decides of each day. */
  List<LiveColumn> columns() {
    return new SwitchColumns(at).all();
  }

  /** Where the names that the formulas use lead. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    String sheet = "'" + at.t("sheet." + SWITCH) + "'!";
    names.put("MEASURE_CHOSEN", sheet + "$B$2");
    names.put("LIMIT_CHOSEN", sheet + "$B$3");
    names.put("RULE_CHOSEN", sheet + "$B$4");
    names.put("SIDE_SIGN", sheet + "$B$5");
    names.put("RULE_AT", sheet + "$B$12");
    names.put("LIST_RULES", sheet + "$B$11:$B$12");
    names.put("LIST_MEASURES", headings(1, at.figures.measures.size()));
    names.put("LIST_LIMITS", headings(1 + at.figures.measures.size(), at.limits.size()));
    names.put(
        "LIMIT_BEGINS",
        "CHOOSE(MATCH(LIMIT_CHOSEN,LIST_LIMITS,0),"
            + at.limits.stream()
                .map(limit -> Book.date(limit.span().first()))
                .collect(Collectors.joining(","))
            + ")");
    return names;
  }

  /** Headings of the table, in row 1. */
  private String headings(int first, int count) {
    return "'"
        + at.t("sheet." + CorridorColumns.KEY)
        + "'!$"
        + CellReference.convertNumToColString(first)
        + "$1:$"
        + CellReference.convertNumToColString(first + count - 1)
        + "$1";
  }

  /** The switch: three choices, what follows from them, and the store's own counts. */
  SheetTable table() {
    SwitchState state = new SwitchState(at);
    String what = at.t("switch.what");
    String value = at.words.t("table.value");
    String store = at.t("switch.store");
    String verdict = at.t("checks.verdict");
    String position = "MEASURE_CHOSEN&\"|\"&LIMIT_CHOSEN&\"|\"&RULE_CHOSEN";
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        row(
            "measure",
            new Choice(at.figures.heading(at.figures.measures.get(0)), "LIST_MEASURES"),
            null,
            null));
    rows.add(
        row("limit", new Choice(at.figures.heading(at.limits.get(0)), "LIST_LIMITS"), null, null));
    rows.add(row("rule", new Choice(rule(true), "LIST_RULES"), null, null));
    rows.add(
        row(
            "side",
            new Formula(
                "IF(MATCH(LIMIT_CHOSEN,LIST_LIMITS,0)<=" + at.ceilings + ",1,-1)",
                BigDecimal.valueOf(1)),
            null,
            null));
    Position first =
        positions.stream()
            .filter(each -> each.measure().equals(at.figures.measures.get(0)))
            .filter(each -> each.limit().equals(at.limits.get(0)) && each.strict())
            .findFirst()
            .orElseThrow();
    rows.add(
        counted(
            "events",
            "SUM(" + CorridorColumns.all(at.t("corridor.starts")) + ")",
            BigDecimal.valueOf(state.events()),
            "events",
            kept(first, BigDecimal.valueOf(first.events().size())),
            position,
            6));
    rows.add(
        counted(
            "fixings",
            "SUM(" + CorridorColumns.all(at.t("corridor.beyond")) + ")",
            BigDecimal.valueOf(state.fixings()),
            "fixings",
            kept(first, BigDecimal.valueOf(first.fixings())),
            position,
            7));
    rows.add(
        counted(
            "longest",
            "MAX(" + CorridorColumns.all(at.t("corridor.length")) + ")",
            state.longest(),
            "longest",
            kept(first, BigDecimal.valueOf(first.longest())),
            position,
            8));
    BigDecimal peak = state.events() == 0 ? BigDecimal.ZERO : state.peak();
    rows.add(
        counted(
            "peak",
            "IF(B6=0,0,MAX(" + CorridorColumns.all(at.t("corridor.excess")) + "))",
            peak,
            "peak",
            kept(first, first.peak()),
            position,
            9));
    rows.add(row("rules", null, null, null));
    rows.add(row("strict", rule(true), null, null));
    rows.add(row("at", rule(false), null, null));
    return new SheetTable(
        at.t("sheet." + SWITCH),
        "tbl_switch",
        List.of(
            meant("what", SheetColumn.text(what, 40)),
            meant("choice", SheetColumn.text(value, 34)),
            meant("store", SheetColumn.text(store, 16)).marked(NOT_COUNTED),
            meant("verdict", SheetColumn.text(verdict, 16)).marked(NOT_COUNTED),
            meant("how", SheetColumn.text(at.t("calculator.how"), 80))),
        rows.size(),
        rows::get);
  }

  private List<Object> row(String key, Object value, Object store, Object verdict) {
    List<Object> row = new ArrayList<>();
    row.add(at.t("switch." + key));
    row.add(value);
    row.add(store);
    row.add(verdict);
    row.add(at.t("switch." + key + ".how"));
    return row;
  }

  /** What the store counts at a position, or the mark that it does not. */
  private static Object kept(Position position, BigDecimal count) {
    return position.counted() ? count : NOT_COUNTED;
  }

  private List<Object> counted(
      String key,
      String formula,
      BigDecimal value,
      String column,
      Object store,
      String position,
      int line) {
    String kept =
        "IFERROR(INDEX("
            + SheetTable.all("tbl_positions", at.t("positions." + column))
            + ",MATCH("
            + position
            + ","
            + SheetTable.all("tbl_positions", at.t("positions.position"))
            + ",0)),NOT_COUNTED)";
    return row(
        key,
        new SheetTable.Shown(
            new Formula(formula, value),
            column.equals("peak") ? CorridorColumns.BASIS_POINTS : CorridorColumns.COUNT),
        new SheetTable.Shown(
            new Formula(kept, store),
            column.equals("peak") ? CorridorColumns.BASIS_POINTS : CorridorColumns.COUNT),
        new Formula(
            "IF(C"
                + line
                + "=NOT_COUNTED,NOT_COUNTED,IF(B"
                + line
                + "=C"
                + line
                + ",WORD_OK,WORD_DIFFERS))",
            store instanceof BigDecimal count
                ? value.compareTo(count) == 0 ? at.t("checks.ok") : at.t("checks.differs")
                : NOT_COUNTED));
  }

  private SheetColumn meant(String id, SheetColumn column) {
    return column.of(id, "", at.t("meaning." + id));
  }

  /** A column of what the store counts. */
  private SheetColumn counted(String id, String format) {
    return SheetColumn.figure(at.t("positions." + id), format)
        .of(
            id,
            format.equals(CorridorColumns.COUNT) ? "number" : "basis_point",
            at.t("switch." + id + ".how"))
        .marked(NOT_COUNTED);
  }

  /** What the store counts at each position of the switch. */
  SheetTable kept() {
    return new SheetTable(
        at.t("sheet." + POSITIONS),
        "tbl_positions",
        List.of(
            meant("position", SheetColumn.text(at.t("positions.position"), 60)),
            counted("events", CorridorColumns.COUNT),
            counted("fixings", CorridorColumns.COUNT),
            counted("longest", CorridorColumns.COUNT),
            counted("peak", CorridorColumns.BASIS_POINTS)),
        positions.size(),
        row -> {
          Position each = positions.get(row);
          return each.counted()
              ? List.of(
                  name(each), each.events().size(), each.fixings(), each.longest(), each.peak())
              : List.of(name(each), NOT_COUNTED, NOT_COUNTED, NOT_COUNTED, NOT_COUNTED);
        });
  }

  /** The counts of the switch against the store's, at whatever position it stands. */
  void add(Checks checks) {
    String verdicts = "'" + at.t("sheet." + SWITCH) + "'!$D$6:$D$9";
    checks.counted(
        at.t("checks.switch"),
        4,
        "COUNTIF(" + verdicts + ",WORD_OK)+COUNTIF(" + verdicts + ",NOT_COUNTED)");
  }
}
