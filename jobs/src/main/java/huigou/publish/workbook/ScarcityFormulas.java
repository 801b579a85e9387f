package huigou.publish.workbook;

import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.scarcity.Formulas.Curve;
import huigou.model.scarcity.Formulas.Era;
import huigou.model.scarcity.Formulas.Level;
import huigou.model.scarcity.TakeUp;
import huigou.model.series.SeriesId;
import huigou.model.view.ScarcityView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rate cost above a level, and how much of a facility was taken, as formulas over the days
 * of the corridor: each row names its span, its level or its step, and the days are asked by them.
 *
 * @param dates column of days
 * @param column gives the column of a series
 * @param accrual column of the days for which a fixing's interest runs
 * @param distance column of the distance by which take-up is classed; empty where there is none
 */
record ScarcityFormulas(
    ScarcityView.Rules rules,
    String dates,
    Function<SeriesId, String> column,
    String accrual,
    Optional<String> distance) {

  private static final String COST = "tbl_cost";
  private static final String TAKE_UP = "tbl_take_up";
  private static final BigDecimal ALL = new BigDecimal("100");
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Farther from a facility than any rate, in basis points. */
  private static final String FAR = "1000000";

  /** One of several by the word that stands in a cell of the row. */
  private static String chosen(String cell, List<String> words, List<String> of) {
    return "CHOOSE(MATCH("
        + cell
        + ",{"
        + words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(","))
        + "},0),"
        + String.join(",", of)
        + ")";
  }

  /** The level that a row of costs names, day by day. */
  private String level() {
    List<Level> levels = rules.formulas().costs().levels();
    return chosen(
        SheetTable.own(COST, "level"),
        levels.stream().map(level -> level.series().value()).toList(),
        levels.stream().map(level -> column.apply(level.series())).toList());
  }

  /** Days of the span that have a fixing and a level. */
  private String days() {
    return "("
        + dates
        + ">="
        + SheetTable.own(COST, "from")
        + ")*("
        + dates
        + "<="
        + SheetTable.own(COST, "to")
        + ")*ISNUMBER("
        + column.apply(rules.measure().series())
        + ")*ISNUMBER("
        + level()
        + ")";
  }

  private String above(SeriesId rate) {
    String of = column.apply(rate);
    return "(" + of + ">" + level() + ")*(" + of + "-" + level() + ")";
  }

  /** How many fixings stood above the level. */
  String fixings() {
    return "SUMPRODUCT("
        + days()
        + "*ISNUMBER("
        + column.apply(rules.measure().volume())
        + ")*("
        + column.apply(rules.measure().series())
        + ">"
        + level()
        + "))";
  }

  /** By the median for all volume. */
  String amount() {
    return dollars(above(rules.measure().series()));
  }

  /** What quantiles prove at least: a slice at the rate of its lower end. */
  String lower() {
    List<Quantile> quantiles = rules.measure().quantiles();
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < quantiles.size(); i++) {
      BigDecimal next = i + 1 < quantiles.size() ? quantiles.get(i + 1).percent() : ALL;
      weights.add(next.subtract(quantiles.get(i).percent()));
    }
    return sliced(weights);
  }

  /** What they allow: a slice at the rate of its upper end, the dearest at the highest quantile. */
  String upper() {
    List<Quantile> quantiles = rules.measure().quantiles();
    List<BigDecimal> weights = new ArrayList<>();
    BigDecimal done = BigDecimal.ZERO;
    for (int i = 0; i < quantiles.size(); i++) {
      BigDecimal to = i + 1 < quantiles.size() ? quantiles.get(i).percent() : ALL;
      weights.add(to.subtract(done));
      done = to;
    }
    return sliced(weights);
  }

  private String sliced(List<BigDecimal> weights) {
    List<Quantile> quantiles = rules.measure().quantiles();
    String whole =
        quantiles.stream()
            .map(quantile -> "ISNUMBER(" + column.apply(quantile.series()) + ")")
            .collect(Collectors.joining("*"));
    List<String> slices = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      slices.add(weights.get(i).toPlainString() + "*" + above(quantiles.get(i).series()));
    }
    return dollars(
        "("
            + whole
            + "*("
            + String.join("+", slices)
            + ")/100+(1-"
            + whole
            + ")*"
            + above(rules.measure().series())
            + ")");
  }

  private String dollars(String excess) {
    return "ROUND(SUMPRODUCT("
        + days()
        + "*"
        + excess
        + "*"
        + column.apply(rules.measure().volume())
        + "*"
        + accrual
        + ")/36000,0)";
  }

  /**
   * The ends of the row's era and of its step.
   *
   * @param below what the distance is less than
   */
  private record Bounds(String from, String to, String least, String below) {

    static Bounds of(Curve curve) {
      String era = SheetTable.own(TAKE_UP, "era");
      List<String> eras = curve.eras().stream().map(Era::id).toList();
      String step = SheetTable.own(TAKE_UP, "class");
      List<TakeUp.Step> all = List.of(TakeUp.Step.values());
      List<String> steps = all.stream().map(TakeUp.Step::token).toList();
      return new Bounds(
          chosen(
              era,
              eras,
              curve.eras().stream().map(each -> Book.date(each.from().orElse(FIRST))).toList()),
          chosen(
              era,
              eras,
              curve.eras().stream().map(each -> Book.date(each.to().orElse(LAST))).toList()),
          chosen(
              step,
              steps,
              all.stream()
                  .map(each -> each.from().map(String::valueOf).orElse("-" + FAR))
                  .toList()),
          chosen(
              step,
              steps,
              all.stream().map(each -> each.below().map(String::valueOf).orElse(FAR)).toList()));
    }
  }

  /** Days of the row's era and step, for functions that count and add; empty without a distance. */
  private Optional<String> step() {
    Bounds row = Bounds.of(rules.formulas().takeUp());
    return distance.map(
        by ->
            String.join(
                ",",
                dates,
                "\">=\"&" + row.from(),
                dates,
                "\"<=\"&" + row.to(),
                by,
                "\">=\"&" + row.least(),
                by,
                "\"<\"&" + row.below(),
                column.apply(rules.formulas().takeUp().accepted()),
                "\">=0\""));
  }

  /**
   * The middle of what was taken on them, or the mean of the two in the middle: what is no day of
   * the step counts nothing, and stands behind all that are.
   */
  Optional<String> median() {
    String accepted = column.apply(rules.formulas().takeUp().accepted());
    String count = SheetTable.own(TAKE_UP, "days");
    Bounds row = Bounds.of(rules.formulas().takeUp());
    return distance.map(
        by -> {
          String taken =
              "("
                  + String.join(
                      ")*(",
                      dates + ">=" + row.from(),
                      dates + "<=" + row.to(),
                      "ISNUMBER(" + by + ")",
                      by + ">=" + row.least(),
                      by + "<" + row.below(),
                      "ISNUMBER(" + accepted + ")",
                      accepted + "+1")
                  + ")";
          return "IF("
              + count
              + "=0,NOT_APPLICABLE,ROUND((SUMPRODUCT(LARGE("
              + taken
              + ",INT(("
              + count
              + "+1)/2)))+SUMPRODUCT(LARGE("
              + taken
              + ",INT(("
              + count
              + "+2)/2))))/2-1,0))";
        });
  }

  /** How many days there were. */
  Optional<String> taken() {
    return step().map(days -> "COUNTIFS(" + days + ")");
  }

  /** What was taken on the mean of them. */
  Optional<String> mean() {
    String accepted = column.apply(rules.formulas().takeUp().accepted());
    String count = SheetTable.own(TAKE_UP, "days");
    return step()
        .map(
            days ->
                "IF("
                    + count
                    + "=0,NOT_APPLICABLE,ROUND(SUMIFS("
                    + accepted
                    + ","
                    + days
                    + ")/"
                    + count
                    + ",0))");
  }

  /** On how many of them next to nothing was taken. */
  Optional<String> shunned() {
    Curve curve = rules.formulas().takeUp();
    return step()
        .map(
            days ->
                "COUNTIFS("
                    + days
                    + ","
                    + column.apply(curve.accepted())
                    + ",\"<"
                    + curve.below().toPlainString()
                    + "\")");
  }
}
