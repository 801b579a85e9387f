package huigou.evidence;

import huigou.evidence.RowEvidence.Standing;
import huigou.model.corridor.BreachMeasure;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.Scarcity;
import huigou.model.scarcity.TakeUp;
import huigou.model.series.SeriesId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How ample reserves are, pops, costs and take-up. */
final class ScarcityRows {

  private static final int DAYS_A_WEEK = 7;

  private final EditionRows rows;

  ScarcityRows(EditionRows rows) {
    this.rows = rows;
  }

  private Scarcity scarcity() {
    return rows.edition().scarcity();
  }

  private Formulas formulas() {
    return rows.catalogue().formulas();
  }

  RowEvidence ampleness(String name) {
    Ampleness line =
        rows.found(
            name,
            scarcity().ampleness(),
            each -> each.line() + RowEvidence.FROM_DAY + each.period());
    Map<String, String> says = new LinkedHashMap<>();
    EditionRows.put(says, "value", line.value());
    EditionRows.put(says, "lower", line.lower());
    EditionRows.put(says, "upper", line.upper());
    says.put("n", String.valueOf(line.n()));
    EditionRows.put(says, "r2", line.rSquared());
    EditionRows.put(says, "intercept_usd", line.intercept());
    return rows.row(name, says, formulas().basis(line.line()).en(), figures(line));
  }

  private List<Standing> figures(Ampleness line) {
    if (line.line().equals(formulas().ratio().line())) {
      return Stream.concat(
              rows.on(formulas().ratio().numerator(), line.days()),
              rows.standing(formulas().ratio().denominator(), line.days()))
          .toList();
    }
    if (line.line().equals(formulas().share().line())) {
      return Stream.concat(
              measured(formulas().share().measure()).flatMap(id -> rows.on(id, line.days())),
              rows.standing(formulas().share().level(), line.days()))
          .toList();
    }
    List<LocalDate> weeks =
        line.days().stream()
            .flatMap(day -> Stream.of(day.minusDays(DAYS_A_WEEK), day))
            .distinct()
            .sorted()
            .toList();
    return Stream.of(formulas().slope().of(), formulas().slope().on())
        .flatMap(id -> rows.on(id, weeks))
        .toList();
  }

  RowEvidence pop(String name) {
    Pop pop =
        rows.found(
            name,
            scarcity().pops(),
            each -> RowEvidence.Kind.POP.begins() + each.dayClass().token() + "-" + each.year());
    Map<String, String> says = new LinkedHashMap<>();
    says.put("n", String.valueOf(pop.n()));
    EditionRows.put(says, "mean_bp", Optional.of(pop.mean()));
    EditionRows.put(says, "largest_bp", Optional.of(pop.largest()));
    says.put("largest_date", pop.largestOn().toString());
    int before = formulas().pops().before();
    return rows.row(
        name,
        says,
        formulas().pops().spread()
            + " less the median of its "
            + before
            + " fixings before, on each of these days; the mean of that",
        rows.on(formulas().pops().spread(), pop.days()).toList());
  }

  RowEvidence cost(String name) {
    Cost cost =
        rows.found(
            name,
            scarcity().costs(),
            each ->
                RowEvidence.Kind.COST.begins()
                    + each.level()
                    + "-"
                    + each.span().token()
                    + "-"
                    + each.from());
    Map<String, String> says = new LinkedHashMap<>();
    says.put("from", cost.from().toString());
    says.put("to", cost.to().toString());
    says.put("fixings", String.valueOf(cost.fixings()));
    EditionRows.put(says, "amount_usd", Optional.of(cost.amount()));
    EditionRows.put(says, "lower_usd", Optional.of(cost.lower()));
    EditionRows.put(says, "upper_usd", Optional.of(cost.upper()));
    SeriesId rate = formulas().costs().rate();
    return rows.row(
        name,
        says,
        "excess of "
            + rate
            + " over "
            + cost.level()
            + " × volume × calendar days to the next open day ÷ 360, on each of these days",
        Stream.concat(
                measured(rate).flatMap(id -> rows.on(id, cost.days())),
                rows.standing(cost.level(), cost.days()))
            .toList());
  }

  RowEvidence takeUp(String name) {
    TakeUp step =
        rows.found(
            name,
            scarcity().takeUp(),
            each -> RowEvidence.Kind.TAKE_UP.begins() + each.era() + "-" + each.step().token());
    Map<String, String> says = new LinkedHashMap<>();
    says.put("days", String.valueOf(step.days()));
    EditionRows.put(says, "mean_usd", step.mean());
    EditionRows.put(says, "median_usd", step.median());
    says.put("under_1bn", String.valueOf(step.shunned()));
    Formulas.Curve rule = formulas().takeUp();
    return rows.row(
        name,
        says,
        rule.accepted()
            + " on days on which "
            + rule.measure()
            + " less "
            + rule.rate()
            + " is such",
        Stream.of(rule.measure(), rule.rate(), rule.accepted())
            .flatMap(id -> rows.on(id, step.on()))
            .toList());
  }

  private Stream<SeriesId> measured(SeriesId rate) {
    return rows.catalogue().findings().measures().stream()
        .filter(measure -> measure.series().equals(rate))
        .flatMap(
            measure ->
                Stream.concat(
                    measure.quantiles().stream().map(BreachMeasure.Quantile::series),
                    Stream.of(measure.volume())));
  }
}
