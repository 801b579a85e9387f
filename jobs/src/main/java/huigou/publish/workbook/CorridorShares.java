package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_DELIVERED;

import huigou.model.corridor.BreachMeasure;
import huigou.model.view.AmplenessRow;
import huigou.model.view.ScarcityView;
import huigou.model.view.SiteView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Between what bounds the share of a rate's volume above a level lies, by fixing day. */
final class CorridorShares {

  private final CorridorColumns at;
  private final SiteView site;

  CorridorShares(CorridorColumns at, SiteView site) {
    this.at = at;
    this.site = site;
  }

  /** The bounds by formula, each with what the store has of it behind it. */
  List<LiveColumn> columns() {
    List<LiveColumn> columns = new ArrayList<>();
    for (LiveColumn share : all()) {
      columns.add(share);
      columns.add(share.stored(at.words));
    }
    return columns;
  }

  /** Each bound by formula against the store's, row by row. */
  List<Checks.Pair> pairs() {
    return all().stream()
        .map(
            share ->
                Checks.Pair.of(
                    CorridorColumns.TABLE,
                    share.column(),
                    share.column().stored(at.words),
                    (int) share.values().stream().filter(BigDecimal.class::isInstance).count()))
        .toList();
  }

  private List<LiveColumn> all() {
    return at.rules.map(this::shares).orElse(List.of());
  }

  /** The bounds of the share of a rate's volume above a level, by published quantiles. */
  private List<LiveColumn> shares(ScarcityView.Rules rules) {
    Map<LocalDate, AmplenessRow> days = new HashMap<>();
    for (AmplenessRow row : site.outlook().scarcity().ampleness()) {
      if (row.said().line().equals(rules.formulas().share().line())
          && row.said().period().length() == LocalDate.EPOCH.toString().length()) {
        days.put(LocalDate.parse(row.said().period()), row);
      }
    }
    List<BreachMeasure.Quantile> quantiles = rules.measure().quantiles();
    String level = CorridorColumns.own(at.heading(rules.formulas().share().level()));
    String all =
        quantiles.stream()
            .map(quantile -> CorridorColumns.own(at.heading(quantile.series())))
            .collect(Collectors.joining(","));
    String above =
        quantiles.stream()
            .map(
                quantile ->
                    "(" + CorridorColumns.own(at.heading(quantile.series())) + ">" + level + ")")
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
    String found = CorridorColumns.own(at.t("corridor.share.least"));
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

  private LiveColumn share(
      String bound,
      String formula,
      Map<LocalDate, AmplenessRow> days,
      Function<AmplenessRow, Optional<BigDecimal>> of) {
    List<Object> values = new ArrayList<>();
    for (LocalDate day : at.figures.dates) {
      Optional<BigDecimal> value = Optional.ofNullable(days.get(day)).flatMap(of);
      values.add(value.<Object>map(each -> each).orElse(NOT_DELIVERED));
    }
    return new LiveColumn(
        SheetColumn.figure(at.t("corridor.share." + bound), CorridorColumns.COUNT)
            .of("share_" + bound, "percent", at.t("corridor.share." + bound + ".how"))
            .marked(NOT_DELIVERED)
            .by(formula),
        values);
  }
}
