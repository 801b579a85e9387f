package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_APPLICABLE;
import static huigou.publish.workbook.Marks.NOT_DELIVERED;

import huigou.model.corridor.BreachMeasure;
import huigou.model.series.SeriesId;
import huigou.model.view.CorridorView;
import huigou.model.view.ScarcityView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The columns of the table of the corridor: which series stand in it, under what headings, and how
 * formulas name its cells.
 */
final class CorridorColumns {

  static final String TABLE = "tbl_corridor";
  static final String KEY = "corridor";
  static final String BASIS_POINTS = "0.00";
  static final String COUNT = "0";

  private static final BigDecimal POINT = new BigDecimal(100);

  final Words words;
  final Figures figures;

  /** What rates are held against: first the ceilings. */
  final List<SeriesView> limits = new ArrayList<>();

  final int ceilings;

  /** Rates that the Federal Reserve sets and nothing is held against. */
  final List<SeriesView> others;

  /** Rules by which shares, costs and take-up are reckoned; empty where a series of them lacks. */
  final Optional<ScarcityView.Rules> rules;

  /** Parts of what is reckoned by the day, besides the columns that stand there anyway. */
  final List<SeriesView> parts;

  CorridorColumns(SiteView site, Words words, Figures figures) {
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
            .flatMap(CorridorColumns::asked)
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

  String t(String key) {
    return words.t("workbook." + key);
  }

  /** The row's own cell under a heading. */
  static String own(String heading) {
    return SheetTable.own(TABLE, heading);
  }

  /** All cells under a heading. */
  static String all(String heading) {
    return SheetTable.all(TABLE, heading);
  }

  /** The row's cells from one column to another. */
  static String block(String first, String last) {
    return TABLE
        + "[[#This Row],["
        + SheetTable.escaped(first)
        + "]:["
        + SheetTable.escaped(last)
        + "]]";
  }

  String previous(SeriesView measure) {
    return words.t("workbook.corridor.previous", measure.words().shortTitle());
  }

  /** The heading of a column that holds a series. */
  String heading(SeriesId id) {
    return Stream.of(figures.measures, figures.administered, parts)
        .flatMap(List::stream)
        .filter(is(id))
        .findFirst()
        .map(figures::heading)
        .orElseThrow();
  }

  /** Why a limit has no level on a day. */
  static String unlimited(SeriesView limit, LocalDate day) {
    return day.isBefore(limit.span().first()) ? NOT_APPLICABLE : NOT_DELIVERED;
  }

  /** A difference of two rates in basis points; null where one of them lacks. */
  static BigDecimal points(BigDecimal rate, BigDecimal level) {
    return rate == null || level == null
        ? null
        : rate.subtract(level).multiply(POINT).setScale(2, RoundingMode.HALF_UP);
  }
}
