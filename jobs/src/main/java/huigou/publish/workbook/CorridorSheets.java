package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_APPLICABLE;
import static huigou.publish.workbook.Marks.NOT_COUNTED;
import static huigou.publish.workbook.Marks.NOT_DELIVERED;
import static huigou.publish.workbook.Marks.NO_FIXING;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.view.AmplenessRow;
import huigou.model.view.CorridorView;
import huigou.model.view.ScarcityView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Choice;
import huigou.publish.workbook.SheetTable.Column;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/**
 * The corridor by fixing day, live: rates, what they are held against, spreads, and whether a
 * chosen measure lies beyond a chosen limit. Every formula reads its own row or looks a row up by
 * its date, so that the table may be sorted by any column. Beside it the switch, and what the store
 * counts at each of its positions.
 */
final class CorridorSheets {

  static final String TABLE = "tbl_corridor";
  static final String KEY = "corridor";
  static final String SWITCH = "switch";
  static final String POSITIONS = "positions";

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final String BASIS_POINTS = "0.00";
  private static final String COUNT = "0";

  private final SiteView site;
  private final Words words;
  private final Figures figures;
  private final List<SeriesView> limits = new ArrayList<>();
  private final int ceilings;
  private final List<SeriesView> others;
  private final List<Position> positions;
  private final Optional<ScarcityView.Rules> rules;

  /** Parts of what is reckoned by the day, besides the columns that stand there anyway. */
  private final List<SeriesView> parts;

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

  CorridorSheets(SiteView site, Words words, Figures figures) {
    this.site = site;
    this.words = words;
    this.figures = figures;
    Set<SeriesId> above = new LinkedHashSet<>();
    Set<SeriesId> below = new LinkedHashSet<>();
    for (CorridorView corridor : site.shown().corridors()) {
      above.add(corridor.ceiling().id());
      below.add(corridor.floor().id());
    }
    above.forEach(id -> find(id).ifPresent(limits::add));
    ceilings = limits.size();
    below.forEach(id -> find(id).ifPresent(limits::add));
    others = figures.administered.stream().filter(series -> !limits.contains(series)).toList();
    positions = positions();
    rules =
        site.outlook()
            .scarcity()
            .rules()
            .filter(
                each ->
                    asked(each).allMatch(id -> site.series().stream().anyMatch(is(id)))
                        && figures.has(each.measure().series())
                        && each.formulas().costs().levels().stream()
                            .allMatch(level -> figures.has(level.series())));
    parts =
        rules.stream()
            .flatMap(CorridorSheets::asked)
            .filter(id -> column(id).isEmpty())
            .map(id -> site.series().stream().filter(is(id)).findFirst().orElseThrow())
            .toList();
  }

  private static Predicate<SeriesView> is(SeriesId id) {
    return series -> series.id().equals(id);
  }

  /** Series of which shares, costs and take-up are reckoned. */
  private static Stream<SeriesId> asked(ScarcityView.Rules rules) {
    return Stream.of(
            rules.measure().quantiles().stream().map(BreachMeasure.Quantile::series),
            Stream.of(rules.measure().volume(), rules.formulas().takeUp().accepted()))
        .flatMap(each -> each)
        .distinct();
  }

  /** The column of rates that holds a series. */
  private Optional<SeriesView> column(SeriesId id) {
    return Stream.concat(figures.measures.stream(), figures.administered.stream())
        .filter(is(id))
        .findFirst();
  }

  private Optional<SeriesView> find(SeriesId id) {
    return figures.administered.stream().filter(series -> series.id().equals(id)).findFirst();
  }

  boolean isThere() {
    return ceilings > 0 && !figures.measures.isEmpty() && !figures.dates.isEmpty();
  }

  private List<Position> positions() {
    Map<String, Position> found = new LinkedHashMap<>();
    for (CorridorView corridor : site.shown().corridors()) {
      for (Side side : Side.values()) {
        SeriesId limit = side == Side.CEILING ? corridor.ceiling().id() : corridor.floor().id();
        Optional<SeriesView> column = limits.stream().filter(s -> s.id().equals(limit)).findFirst();
        for (SeriesView measure : figures.measures) {
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
    return figures.heading(position.measure())
        + "|"
        + figures.heading(position.limit())
        + "|"
        + rule(position.strict());
  }

  private String rule(boolean strict) {
    return words.t(strict ? "workbook.switch.strict" : "workbook.switch.at");
  }

  private String t(String key) {
    return words.t("workbook." + key);
  }

  private static String own(String heading) {
    return TABLE + "[[#This Row],[" + SheetTable.escaped(heading) + "]]";
  }

  private static String all(String heading) {
    return SheetTable.all(TABLE, heading);
  }

  /** The row's cells from one column to another. */
  private static String block(String first, String last) {
    return TABLE
        + "[[#This Row],["
        + SheetTable.escaped(first)
        + "]:["
        + SheetTable.escaped(last)
        + "]]";
  }

  private String previous(SeriesView measure) {
    return words.t("workbook.corridor.previous", measure.words().shortTitle());
  }

  private String stored(SeriesView spread) {
    return words.t("workbook.corridor.stored", figures.heading(spread));
  }

  /** One calculated column: its heading, its formula, and what it gives on a day. */
  private record Live(Column column, List<Object> values) {}

  /** A bound of the share of volume above a level: its column and what the store has of it. */
  private record Share(Column column, List<Object> values) {}

  /** The bounds of the share of a rate's volume above a level, by published quantiles. */
  private List<Share> shares(ScarcityView.Rules rules) {
    Map<LocalDate, AmplenessRow> days = new HashMap<>();
    for (AmplenessRow row : site.outlook().scarcity().ampleness()) {
      if (row.said().line().equals(rules.formulas().share().line())
          && row.said().period().length() == LocalDate.EPOCH.toString().length()) {
        days.put(LocalDate.parse(row.said().period()), row);
      }
    }
    List<BreachMeasure.Quantile> quantiles = rules.measure().quantiles();
    String level = own(anyHeading(rules.formulas().share().level()));
    String all =
        quantiles.stream()
            .map(quantile -> own(anyHeading(quantile.series())))
            .collect(Collectors.joining(","));
    String above =
        quantiles.stream()
            .map(quantile -> "(" + own(anyHeading(quantile.series())) + ">" + level + ")")
            .collect(Collectors.joining("+"));
    // So many quantiles above the level: at least the share beyond the lowest of them.
    List<String> beyond = new ArrayList<>();
    for (int i = quantiles.size() - 1; i >= 0; i--) {
      beyond.add(new BigDecimal("100").subtract(quantiles.get(i).percent()).toPlainString());
    }
    String least =
        "IF(COUNT("
            + all
            + ","
            + level
            + ")="
            + (quantiles.size() + 1)
            + ",CHOOSE(1+"
            + above
            + ",0,"
            + String.join(",", beyond)
            + "),NOT_DELIVERED)";
    String found = own(t("corridor.share.least"));
    String most =
        "IF(ISNUMBER("
            + found
            + "),LOOKUP("
            + found
            + ",{0,"
            + String.join(",", beyond)
            + "},{"
            + String.join(",", beyond)
            + ",100}),NOT_DELIVERED)";
    return List.of(
        share("least", least, days, row -> row.said().lower()),
        share("most", most, days, row -> row.said().upper()));
  }

  private Share share(
      String bound,
      String formula,
      Map<LocalDate, AmplenessRow> days,
      Function<AmplenessRow, Optional<BigDecimal>> of) {
    List<Object> values = new ArrayList<>();
    for (LocalDate day : figures.dates) {
      Optional<BigDecimal> value = Optional.ofNullable(days.get(day)).flatMap(of);
      values.add(value.<Object>map(each -> each).orElse(NOT_DELIVERED));
    }
    return new Share(
        Column.figure(t("corridor.share." + bound), COUNT)
            .of("share_" + bound, "percent", t("corridor.share." + bound + ".how"))
            .marked(NOT_DELIVERED)
            .by(formula),
        values);
  }

  /** The heading of a column that holds a series. */
  private String anyHeading(SeriesId id) {
    return Stream.of(figures.measures, figures.administered, parts)
        .flatMap(List::stream)
        .filter(is(id))
        .findFirst()
        .map(figures::heading)
        .orElseThrow();
  }

  /** Formulas over the days of the table for tables of what is scarce; empty without its parts. */
  Optional<ScarcityFormulas> scarcity() {
    return rules.map(
        each ->
            new ScarcityFormulas(
                each,
                all(t("column.date")),
                id -> all(anyHeading(id)),
                all(t("corridor.days")),
                figures.spreads.stream()
                    .filter(
                        spread ->
                            spread
                                    .lineage()
                                    .formula()
                                    .get(0)
                                    .id()
                                    .equals(each.formulas().takeUp().measure())
                                && spread
                                    .lineage()
                                    .formula()
                                    .get(1)
                                    .id()
                                    .equals(each.formulas().takeUp().rate()))
                    .findFirst()
                    .map(spread -> all(figures.heading(spread)))));
  }

  /** The table of all days. */
  SheetTable table() {
    List<Column> columns = new ArrayList<>();
    List<List<Object>> values = new ArrayList<>();
    columns.add(Column.date(t("column.date")).of("reference_date", "", t("column.date")));
    values.add(new ArrayList<>(figures.dates));
    for (List<SeriesView> typed : List.of(figures.measures, limits, others)) {
      for (SeriesView series : typed) {
        columns.add(figures.column(series));
        values.add(
            figures.dates.stream()
                .map(day -> (Object) figures.of(series.id(), day))
                .collect(ArrayList::new, List::add, List::addAll));
      }
    }
    for (SeriesView measure : figures.measures) {
      columns.add(
          Column.date(previous(measure))
              .of(measure.id() + " previous_date", "", t("corridor.previous.how"))
              .marked(NO_FIXING, NOT_APPLICABLE)
              .by(before(measure))
              .folded());
      values.add(previousDates(measure));
    }
    for (SeriesView spread : figures.spreads) {
      Live live = spread(spread);
      columns.add(live.column());
      values.add(live.values());
    }
    for (SeriesView spread : figures.spreads) {
      columns.add(
          Column.figure(stored(spread), BASIS_POINTS)
              .of(
                  spread.id() + " stored",
                  spread.unit().token(),
                  words.text(spread.words().title()))
              .marked(marks(spread))
              .folded());
      values.add(storedValues(spread));
    }
    for (Live live : chosen()) {
      columns.add(live.column());
      values.add(live.values());
    }
    for (SeriesView part : parts) {
      columns.add(figures.column(part).folded());
      TimeSeries own = site.shelf().figures(part.id());
      values.add(
          figures.dates.stream()
              .map(day -> (Object) own.value(day).orElse(null))
              .collect(ArrayList::new, List::add, List::addAll));
    }
    rules.ifPresent(
        each -> {
          columns.add(
              Column.figure(t("corridor.days"), COUNT)
                  .of("days_to_next_fixing", "", t("corridor.days.how"))
                  .folded());
          values.add(
              figures.dates.stream()
                  .map(
                      day ->
                          figures.of(each.measure().series(), day) == null
                              ? null
                              : (Object)
                                  (int) ChronoUnit.DAYS.between(day, each.nextOpenDay().apply(day)))
                  .collect(ArrayList::new, List::add, List::addAll));
          for (Share share : shares(each)) {
            columns.add(share.column());
            values.add(share.values());
            columns.add(
                new Column(
                        words.t("workbook.corridor.stored", share.column().heading()),
                        share.column().format(),
                        share.column().width())
                    .of(
                        share.column().meaning().id() + " stored",
                        "percent",
                        share.column().meaning().definition())
                    .marked(NOT_DELIVERED)
                    .folded());
            values.add(share.values());
          }
        });
    return new SheetTable(
        t("sheet." + KEY),
        TABLE,
        columns,
        figures.dates.size(),
        row -> {
          List<Object> cells = new ArrayList<>(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i).get(row);
            Optional<String> formula = columns.get(i).calculated();
            cells.add(formula.isPresent() ? new Formula(formula.get(), value) : value);
          }
          return cells;
        });
  }

  /**
   * The fixing before each. Of a percentile it is the fixing before of the rate that it belongs to,
   * where the percentile is at hand: where it is not, nobody knows whether a run went on.
   */
  private List<Object> previousDates(SeriesView measure) {
    SeriesId rate = figures.rateOf(measure.id());
    List<Object> previous = new ArrayList<>();
    LocalDate last = null;
    for (LocalDate day : figures.dates) {
      boolean fixed = figures.of(measure.id(), day) != null;
      boolean follows = last != null && figures.of(measure.id(), last) != null;
      boolean seen = rate.equals(measure.id()) || figures.of(rate, day) != null;
      previous.add(!fixed ? NO_FIXING : follows && seen ? last : NOT_APPLICABLE);
      if (figures.of(rate, day) != null) {
        last = day;
      }
    }
    return previous;
  }

  /** The same as a formula: the largest date below the row's own on which there was a fixing. */
  private String before(SeriesView measure) {
    String date = t("column.date");
    String own = own(figures.heading(measure));
    Optional<SeriesView> rate =
        figures.measures.stream()
            .filter(each -> each.id().equals(figures.rateOf(measure.id())))
            .filter(each -> !each.equals(measure))
            .findFirst();
    if (rate.isPresent()) {
      String fixed = all(figures.heading(measure)) + ",\">-99\"";
      String last = own(previous(rate.get()));
      return "IF(ISNUMBER("
          + own
          + "),IF(COUNTIFS("
          + all(date)
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
        + all(date)
        + "<"
        + own(date)
        + ")*ISNUMBER("
        + all(figures.heading(measure))
        + ")*"
        + all(date)
        + "))),0),NOT_APPLICABLE),NO_FIXING)";
  }

  /** The limit among the two parts of a spread. */
  private Optional<SeriesView> limit(SeriesView spread) {
    return figures.administered.stream()
        .filter(
            series -> spread.lineage().formula().stream().anyMatch(p -> p.id().equals(series.id())))
        .findFirst();
  }

  private String[] marks(SeriesView spread) {
    return limit(spread).isPresent()
        ? new String[] {NO_FIXING, NOT_DELIVERED, NOT_APPLICABLE}
        : new String[] {NO_FIXING};
  }

  /** Why a spread has no figure on a day. */
  private String absent(SeriesView spread, LocalDate day) {
    Optional<SeriesView> limit = limit(spread);
    boolean fixed =
        spread.lineage().formula().stream()
            .map(SeriesView.SeriesTerm::id)
            .filter(id -> limit.filter(series -> series.id().equals(id)).isEmpty())
            .allMatch(id -> figures.of(id, day) != null);
    return limit.isPresent() && fixed ? unlimited(limit.get(), day) : NO_FIXING;
  }

  /** Why a limit has no level on a day. */
  private static String unlimited(SeriesView limit, LocalDate day) {
    return day.isBefore(limit.span().first()) ? NOT_APPLICABLE : NOT_DELIVERED;
  }

  private Live spread(SeriesView spread) {
    SeriesId one = spread.lineage().formula().get(0).id();
    SeriesId other = spread.lineage().formula().get(1).id();
    String first = own(heading(one));
    String second = own(heading(other));
    String measured =
        spread.lineage().formula().stream()
            .map(SeriesView.SeriesTerm::id)
            .filter(id -> limit(spread).filter(series -> series.id().equals(id)).isEmpty())
            .map(id -> own(heading(id)))
            .collect(Collectors.joining(","));
    String formula =
        "IF(COUNT("
            + first
            + ","
            + second
            + ")=2,ROUND(("
            + first
            + "-"
            + second
            + ")*BP_PER_POINT,2),"
            + limit(spread)
                .map(
                    limit ->
                        "IF(COUNT("
                            + measured
                            + ")=0,NO_FIXING,IF("
                            + own(t("column.date"))
                            + "<"
                            + Book.date(limit.span().first())
                            + ",NOT_APPLICABLE,NOT_DELIVERED)))")
                .orElse("NO_FIXING)");
    List<Object> values = new ArrayList<>();
    for (LocalDate day : figures.dates) {
      BigDecimal minuend = figures.of(one, day);
      BigDecimal subtrahend = figures.of(other, day);
      values.add(
          minuend == null || subtrahend == null
              ? absent(spread, day)
              : minuend.subtract(subtrahend).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP));
    }
    return new Live(
        Column.figure(figures.heading(spread), BASIS_POINTS)
            .of(spread.id().value(), spread.unit().token(), words.text(spread.words().title()))
            .marked(marks(spread))
            .by(formula),
        values);
  }

  private String heading(SeriesId id) {
    return Stream.concat(figures.measures.stream(), figures.administered.stream())
        .filter(series -> series.id().equals(id))
        .findFirst()
        .map(figures::heading)
        .orElseThrow();
  }

  private List<Object> storedValues(SeriesView spread) {
    List<Object> values = new ArrayList<>();
    for (LocalDate day : figures.dates) {
      BigDecimal value = figures.of(spread.id(), day);
      values.add(value == null ? absent(spread, day) : value);
    }
    return values;
  }

  /**
   * What the switch decides: measure, limit, excess, whether it is beyond, which event, how long.
   */
  private List<Live> chosen() {
    if (!isThere()) {
      return List.of();
    }
    String measure = t("corridor.measure");
    String limit = t("corridor.limit");
    String excess = t("corridor.excess");
    String beyond = t("corridor.beyond");
    String starts = t("corridor.starts");
    String event = t("corridor.event");
    String length = t("corridor.length");
    String date = t("column.date");
    String measures =
        pick(
            figures.measures.stream().map(figures::heading).toList(),
            "MEASURE_CHOSEN",
            "LIST_MEASURES");
    String limited =
        pick(limits.stream().map(figures::heading).toList(), "LIMIT_CHOSEN", "LIST_LIMITS");
    String before =
        pick(
            figures.measures.stream().map(this::previous).toList(),
            "MEASURE_CHOSEN",
            "LIST_MEASURES");
    Default state = new Default();
    return List.of(
        new Live(
            rate(measure, "measure_chosen")
                .marked(NO_FIXING)
                .by("IF(" + measures + "=\"\",NO_FIXING," + measures + ")"),
            state.measure),
        new Live(
            rate(limit, "limit_chosen")
                .marked(NOT_DELIVERED, NOT_APPLICABLE)
                .by(
                    "IF("
                        + limited
                        + "=\"\",IF("
                        + own(date)
                        + "<LIMIT_BEGINS,NOT_APPLICABLE,NOT_DELIVERED),"
                        + limited
                        + ")"),
            state.limit),
        new Live(
            Column.figure(excess, BASIS_POINTS)
                .of("excess", "basis_point", t("corridor.excess.how"))
                .marked(NO_FIXING, NOT_DELIVERED, NOT_APPLICABLE)
                .by(
                    "IF(COUNT("
                        + own(measure)
                        + ","
                        + own(limit)
                        + ")=2,ROUND(("
                        + own(measure)
                        + "-"
                        + own(limit)
                        + ")*SIDE_SIGN*BP_PER_POINT,2),IF(ISNUMBER("
                        + own(measure)
                        + "),"
                        + own(limit)
                        + ","
                        + own(measure)
                        + "))"),
            state.excess),
        new Live(
            count(beyond, "beyond")
                .by(
                    "IF(ISNUMBER("
                        + own(excess)
                        + "),IF(OR("
                        + own(excess)
                        + ">0,AND(RULE_CHOSEN=RULE_AT,"
                        + own(excess)
                        + "=0)),1,0),0)"),
            state.beyond),
        new Live(
            count(starts, "starts")
                .by(
                    "IF("
                        + own(beyond)
                        + "=1,IF(SUMIFS("
                        + all(beyond)
                        + ","
                        + all(date)
                        + ","
                        + before
                        + ")=0,1,0),0)"),
            state.starts),
        new Live(
            count(event, "event")
                .by(
                    "IF("
                        + own(beyond)
                        + "=1,COUNTIFS("
                        + all(date)
                        + ",\"<=\"&"
                        + own(date)
                        + ","
                        + all(starts)
                        + ",1),0)"),
            state.event),
        new Live(
            count(length, "event_fixings")
                .by("IF(" + own(beyond) + "=1,COUNTIFS(" + all(event) + "," + own(event) + "),0)"),
            state.length));
  }

  private Column rate(String heading, String id) {
    return Column.figure(heading, UnitFormat.RATE)
        .of(id, "percent_per_annum", t("corridor." + id + ".how"));
  }

  private Column count(String heading, String id) {
    return Column.figure(heading, COUNT).of(id, "", t("corridor." + id + ".how"));
  }

  /** The cell of the row under a heading that the switch names. */
  private static String pick(List<String> headings, String chosen, String list) {
    return "INDEX("
        + block(headings.get(0), headings.get(headings.size() - 1))
        + ",MATCH("
        + chosen
        + ","
        + list
        + ",0))";
  }

  /** What the formulas give as long as nobody turned the switch: the first of each list. */
  private final class Default {

    final List<Object> measure = new ArrayList<>();
    final List<Object> limit = new ArrayList<>();
    final List<Object> excess = new ArrayList<>();
    final List<Object> beyond = new ArrayList<>();
    final List<Object> starts = new ArrayList<>();
    final List<Object> event = new ArrayList<>();
    final List<Object> length = new ArrayList<>();

    Default() {
      int events = 0;
      boolean before = false;
      List<Integer> lengths = new ArrayList<>(List.of(0));
      for (LocalDate day : figures.dates) {
        BigDecimal rate = figures.of(figures.measures.get(0).id(), day);
        BigDecimal edge = figures.of(limits.get(0).id(), day);
        BigDecimal over =
            rate == null || edge == null
                ? null
                : rate.subtract(edge).multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP);
        boolean is = over != null && over.signum() > 0;
        Object level = edge == null ? unlimited(limits.get(0), day) : edge;
        measure.add(rate == null ? NO_FIXING : rate);
        limit.add(level);
        excess.add(over != null ? over : rate == null ? NO_FIXING : level);
        beyond.add(number(is ? 1 : 0));
        boolean begins = is && !before;
        starts.add(number(begins ? 1 : 0));
        events += begins ? 1 : 0;
        if (begins) {
          lengths.add(0);
        }
        event.add(number(is ? events : 0));
        if (is) {
          lengths.set(events, lengths.get(events) + 1);
        }
        before = rate == null ? before : is;
      }
      for (Object each : event) {
        length.add(number(lengths.get(((BigDecimal) each).intValue())));
      }
    }

    int events() {
      return (int) starts.stream().filter(each -> ((BigDecimal) each).signum() > 0).count();
    }

    int fixings() {
      return (int) beyond.stream().filter(each -> ((BigDecimal) each).signum() > 0).count();
    }

    BigDecimal longest() {
      return length.stream()
          .map(BigDecimal.class::cast)
          .max(BigDecimal::compareTo)
          .orElse(BigDecimal.ZERO);
    }

    BigDecimal peak() {
      return excess.stream()
          .filter(BigDecimal.class::isInstance)
          .map(BigDecimal.class::cast)
          .max(BigDecimal::compareTo)
          .orElse(BigDecimal.ZERO);
    }
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }

  /** Where the names that the formulas use lead. */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    String sheet = "'" + t("sheet." + SWITCH) + "'!";
    names.put("MEASURE_CHOSEN", sheet + "$B$2");
    names.put("LIMIT_CHOSEN", sheet + "$B$3");
    names.put("RULE_CHOSEN", sheet + "$B$4");
    names.put("SIDE_SIGN", sheet + "$B$5");
    names.put("RULE_AT", sheet + "$B$12");
    names.put("LIST_RULES", sheet + "$B$11:$B$12");
    names.put("LIST_MEASURES", headings(1, figures.measures.size()));
    names.put("LIST_LIMITS", headings(1 + figures.measures.size(), limits.size()));
    names.put(
        "LIMIT_BEGINS",
        "CHOOSE(MATCH(LIMIT_CHOSEN,LIST_LIMITS,0),"
            + limits.stream()
                .map(limit -> Book.date(limit.span().first()))
                .collect(Collectors.joining(","))
            + ")");
    return names;
  }

  /** Headings of the table, in row 1. */
  private String headings(int first, int count) {
    return "'"
        + t("sheet." + KEY)
        + "'!$"
        + CellReference.convertNumToColString(first)
        + "$1:$"
        + CellReference.convertNumToColString(first + count - 1)
        + "$1";
  }

  /** The switch: three choices, what follows from them, and the store's own counts. */
  SheetTable turning() {
    Default state = new Default();
    String what = t("switch.what");
    String value = words.t("table.value");
    String store = t("switch.store");
    String verdict = t("checks.verdict");
    String position = "MEASURE_CHOSEN&\"|\"&LIMIT_CHOSEN&\"|\"&RULE_CHOSEN";
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        row(
            "measure",
            new Choice(figures.heading(figures.measures.get(0)), "LIST_MEASURES"),
            null,
            null));
    rows.add(row("limit", new Choice(figures.heading(limits.get(0)), "LIST_LIMITS"), null, null));
    rows.add(row("rule", new Choice(rule(true), "LIST_RULES"), null, null));
    rows.add(
        row(
            "side",
            new Formula("IF(MATCH(LIMIT_CHOSEN,LIST_LIMITS,0)<=" + ceilings + ",1,-1)", number(1)),
            null,
            null));
    Position first =
        positions.stream()
            .filter(each -> each.measure().equals(figures.measures.get(0)))
            .filter(each -> each.limit().equals(limits.get(0)) && each.strict())
            .findFirst()
            .orElseThrow();
    rows.add(
        counted(
            "events",
            "SUM(" + all(t("corridor.starts")) + ")",
            number(state.events()),
            "events",
            kept(first, number(first.events().size())),
            position,
            6));
    rows.add(
        counted(
            "fixings",
            "SUM(" + all(t("corridor.beyond")) + ")",
            number(state.fixings()),
            "fixings",
            kept(first, number(first.fixings())),
            position,
            7));
    rows.add(
        counted(
            "longest",
            "MAX(" + all(t("corridor.length")) + ")",
            state.longest(),
            "longest",
            kept(first, number(first.longest())),
            position,
            8));
    BigDecimal peak = state.events() == 0 ? BigDecimal.ZERO : state.peak();
    rows.add(
        counted(
            "peak",
            "IF(B6=0,0,MAX(" + all(t("corridor.excess")) + "))",
            peak,
            "peak",
            kept(first, first.peak()),
            position,
            9));
    rows.add(row("rules", null, null, null));
    rows.add(row("strict", rule(true), null, null));
    rows.add(row("at", rule(false), null, null));
    return new SheetTable(
        t("sheet." + SWITCH),
        "tbl_switch",
        List.of(
            meant("what", Column.text(what, 40)),
            meant("choice", Column.text(value, 34)),
            meant("store", Column.text(store, 16)).marked(NOT_COUNTED),
            meant("verdict", Column.text(verdict, 16)).marked(NOT_COUNTED),
            meant("how", Column.text(t("calculator.how"), 80))),
        rows.size(),
        rows::get);
  }

  private List<Object> row(String key, Object value, Object store, Object verdict) {
    List<Object> row = new ArrayList<>();
    row.add(t("switch." + key));
    row.add(value);
    row.add(store);
    row.add(verdict);
    row.add(t("switch." + key + ".how"));
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
            + SheetTable.all("tbl_positions", t("positions." + column))
            + ",MATCH("
            + position
            + ","
            + SheetTable.all("tbl_positions", t("positions.position"))
            + ",0)),NOT_COUNTED)";
    return row(
        key,
        new SheetTable.Shown(
            new Formula(formula, value), column.equals("peak") ? BASIS_POINTS : COUNT),
        new SheetTable.Shown(
            new Formula(kept, store), column.equals("peak") ? BASIS_POINTS : COUNT),
        new Formula(
            "IF(C"
                + line
                + "=NOT_COUNTED,NOT_COUNTED,IF(B"
                + line
                + "=C"
                + line
                + ",WORD_OK,WORD_DIFFERS))",
            store instanceof BigDecimal count
                ? value.compareTo(count) == 0 ? t("checks.ok") : t("checks.differs")
                : NOT_COUNTED));
  }

  private Column meant(String id, Column column) {
    return column.of(id, "", t("meaning." + id));
  }

  /** A column of what the store counts. */
  private Column counted(String id, String format) {
    return Column.figure(t("positions." + id), format)
        .of(id, format.equals(COUNT) ? "number" : "basis_point", t("switch." + id + ".how"))
        .marked(NOT_COUNTED);
  }

  /** What the store counts at each position of the switch. */
  SheetTable kept() {
    return new SheetTable(
        t("sheet." + POSITIONS),
        "tbl_positions",
        List.of(
            meant("position", Column.text(t("positions.position"), 60)),
            counted("events", COUNT),
            counted("fixings", COUNT),
            counted("longest", COUNT),
            counted("peak", BASIS_POINTS)),
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
    String verdicts = "'" + t("sheet." + SWITCH) + "'!$D$6:$D$9";
    checks.counted(
        t("checks.switch"),
        4,
        "COUNTIF(" + verdicts + ",WORD_OK)+COUNTIF(" + verdicts + ",NOT_COUNTED)");
  }

  /** Each spread and share by formula against the store's, row by row. */
  List<Checks.Pair> pairs() {
    return Stream.concat(
            spreadPairs().stream(),
            rules.stream()
                .flatMap(each -> shares(each).stream())
                .map(
                    share ->
                        new Checks.Pair(
                            share.column().heading(),
                            TABLE,
                            share.column().heading(),
                            words.t("workbook.corridor.stored", share.column().heading()),
                            (int)
                                share.values().stream()
                                    .filter(BigDecimal.class::isInstance)
                                    .count())))
        .toList();
  }

  private List<Checks.Pair> spreadPairs() {
    return figures.spreads.stream()
        .map(
            spread ->
                new Checks.Pair(
                    words.text(spread.words().title()),
                    TABLE,
                    figures.heading(spread),
                    stored(spread),
                    (int)
                        figures.dates.stream()
                            .filter(day -> figures.of(spread.id(), day) != null)
                            .count()))
        .toList();
  }

  /** The newest day that has both of two series of the table, each looked up by its date. */
  Optional<Newest> newest(SeriesId rate, SeriesId level) {
    if (!figures.has(rate) || !figures.has(level)) {
      return Optional.empty();
    }
    for (int i = figures.dates.size() - 1; i >= 0; i--) {
      LocalDate day = figures.dates.get(i);
      if (figures.of(rate, day) != null && figures.of(level, day) != null) {
        return Optional.of(new Newest(day, lookUp(rate, day), lookUp(level, day)));
      }
    }
    return Optional.empty();
  }

  /**
   * Two figures of one day.
   *
   * @param rate and {@code level}: formulas that look them up
   */
  record Newest(LocalDate date, Formula rate, Formula level) {}

  private Formula lookUp(SeriesId id, LocalDate day) {
    return new Formula(
        "INDEX("
            + all(heading(id))
            + ",MATCH("
            + Book.date(day)
            + ","
            + all(t("column.date"))
            + ",0))",
        figures.of(id, day));
  }

  Optional<LocalDate> firstDate() {
    return figures.dates.stream().findFirst();
  }
}
