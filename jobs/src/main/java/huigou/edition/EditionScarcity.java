package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.derive.scarcity.Costs;
import huigou.derive.scarcity.Gaps;
import huigou.derive.scarcity.Pops;
import huigou.derive.scarcity.Ratios;
import huigou.derive.scarcity.SharesAbove;
import huigou.derive.scarcity.Slopes;
import huigou.derive.scarcity.TakeUps;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Side;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The typed formulas of the catalogue, computed from the figures of an edition. */
final class EditionScarcity {

  private final Catalogue catalogue;
  private final Formulas formulas;
  private final LocalDate asOf;
  private final EditionContent content;
  private final DayClasses days;

  EditionScarcity(Catalogue catalogue, LocalDate asOf, EditionContent content, DayClasses days) {
    this.days = days;
    this.catalogue = catalogue;
    this.formulas = catalogue.formulas();
    this.asOf = asOf;
    this.content = content;
  }

  private TimeSeries figures(SeriesId id) {
    return content.figures(id).current();
  }

  /**
   * All of them.
   *
   * @param breaches those of the edition
   */
  Scarcity scarcity(List<BreachEvent> breaches) {
    return new Scarcity(
        ampleness(),
        Pops.of(figures(formulas.pops().spread()), formulas.pops().before(), days::of),
        costs(breaches),
        TakeUps.of(formulas.takeUp(), this::figures),
        lacking());
  }

  /** Which series lack figures that formulas would need, and on which days. */
  List<Lacking> lacking() {
    return Gaps.of(
        formulas, this::measure, id -> catalogue.getSeries(id).combination(), this::figures);
  }

  private List<Ampleness> ampleness() {
    List<Ampleness> lines = new ArrayList<>();
    lines.addAll(
        SharesAbove.of(formulas.share(), measure(formulas.share().measure()), this::figures));
    lines.addAll(Ratios.of(formulas.ratio(), this::figures));
    lines.addAll(Slopes.of(formulas.slope(), this::figures, asOf));
    lines.sort(Comparator.comparing(Ampleness::line).thenComparing(Ampleness::period));
    return lines;
  }

  private BreachMeasure measure(SeriesId rate) {
    return catalogue.findings().measures().stream()
        .filter(measure -> measure.series().equals(rate))
        .findFirst()
        .orElseThrow();
  }

  private List<Cost> costs(List<BreachEvent> breaches) {
    SeriesId rate = formulas.costs().rate();
    Costs finder = new Costs(catalogue.findings().fixings(), measure(rate), this::figures);
    return formulas.costs().levels().stream()
        .flatMap(
            level ->
                finder
                    .of(
                        level.series(),
                        breaches.stream()
                            .filter(event -> event.corridor().equals(level.corridor()))
                            .filter(event -> event.measure().equals(rate))
                            .filter(event -> event.side() == Side.CEILING)
                            .filter(event -> event.rule() == Rule.STRICT)
                            .toList())
                    .stream())
        .sorted(
            Comparator.comparing((Cost cost) -> cost.level().value())
                .thenComparing(cost -> cost.span().token())
                .thenComparing(Cost::from))
        .toList();
  }
}
