package huigou.catalogue;

import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Corridor;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Formulas.Costs;
import huigou.model.scarcity.Formulas.Curve;
import huigou.model.scarcity.Formulas.Era;
import huigou.model.scarcity.Formulas.Level;
import huigou.model.scarcity.Formulas.Pops;
import huigou.model.scarcity.Formulas.Ratio;
import huigou.model.scarcity.Formulas.ShareAbove;
import huigou.model.scarcity.Formulas.Slope;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes the typed formulas out of their file. */
final class FormulaAssembly {

  private final Names<SeriesEntry> series;
  private final Names<Corridor> corridors;
  private final Names<BreachMeasure> measures;

  /**
   * @param measures rates of which quantiles and volume are at hand, by their series
   */
  FormulaAssembly(
      Names<SeriesEntry> series, Names<Corridor> corridors, Names<BreachMeasure> measures) {
    this.series = series;
    this.corridors = corridors;
    this.measures = measures;
  }

  /** The shape of {@code formulas.yml}. */
  record FormulaFile(
      ShareRow shareAbove,
      RatioRow ratio,
      SlopeRow slope,
      PopRow pops,
      CostRow costs,
      CurveRow takeUp) {}

  record ShareRow(String line, String measure, String level, Localised basis) {}

  record RatioRow(String line, String numerator, String denominator, Localised basis) {}

  record SlopeRow(
      String line,
      String of,
      String on,
      int fewest,
      @AtLeastOne List<EraRow> eras,
      Localised basis) {}

  record PopRow(String spread, int before) {}

  record CostRow(String rate, @AtLeastOne List<LevelRow> levels) {}

  record LevelRow(String series, String corridor) {}

  record CurveRow(String measure, @AtLeastOne List<EraRow> eras) {}

  /**
   * @param from empty where it has no beginning
   * @param to empty where it goes on
   */
  record EraRow(Optional<String> id, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /**
   * @throws IllegalArgumentException with the first thing that does not fit
   */
  Formulas formulas(FormulaFile file, StigmaRule stigma) {
    return new Formulas(
        new ShareAbove(
            file.shareAbove().line(),
            measured(file.shareAbove().measure()),
            of(file.shareAbove().level(), Unit.PERCENT),
            file.shareAbove().basis()),
        new Ratio(
            file.ratio().line(),
            of(file.ratio().numerator(), Unit.USD),
            of(file.ratio().denominator(), Unit.USD),
            file.ratio().basis()),
        slope(file.slope()),
        pops(file.pops()),
        new Costs(
            measured(file.costs().rate()),
            file.costs().levels().stream().map(this::level).toList()),
        new Curve(
            of(file.takeUp().measure(), Unit.PERCENT),
            stigma.rate(),
            stigma.accepted(),
            stigma.below(),
            eras(file.takeUp().eras())));
  }

  private Slope slope(SlopeRow row) {
    if (row.fewest() < 3) {
      throw new IllegalArgumentException(
          "fewest is " + row.fewest() + "; a line with a band wants three weeks at least");
    }
    List<Era> eras = eras(row.eras());
    eras.forEach(
        era -> {
          if (era.from().isEmpty()) {
            throw new IllegalArgumentException("an era of the slope has no first day");
          }
        });
    return new Slope(
        row.line(),
        of(row.of(), Unit.USD),
        of(row.on(), Unit.USD),
        row.fewest(),
        eras,
        row.basis());
  }

  private Pops pops(PopRow row) {
    if (row.before() < 1) {
      throw new IllegalArgumentException("before is " + row.before() + "; expected is 1 or more");
    }
    return new Pops(of(row.spread(), Unit.BASIS_POINT), row.before());
  }

  private static List<Era> eras(List<EraRow> rows) {
    return rows.stream()
        .map(
            row -> {
              if (row.from().flatMap(from -> row.to().filter(from::isAfter)).isPresent()) {
                throw new IllegalArgumentException(
                    row.to().get() + " lies before " + row.from().get());
              }
              return new Era(row.id().orElse(""), row.from(), row.to());
            })
        .toList();
  }

  private Level level(LevelRow row) {
    SeriesId id = of(row.series(), Unit.PERCENT);
    Corridor corridor = corridors.get(row.corridor());
    if (!corridor.ceiling().equals(id)) {
      throw new IllegalArgumentException(
          "the ceiling of "
              + corridor.id()
              + " is "
              + corridor.ceiling()
              + ", not "
              + id
              + ": its events are not those of this level");
    }
    return new Level(id, corridor.id());
  }

  private SeriesId measured(String id) {
    SeriesId known = series.get(id).id();
    return measures.get(known.value()).series();
  }

  private SeriesId of(String id, Unit unit) {
    SeriesEntry entry = series.get(id);
    if (entry.unit() != unit) {
      throw new IllegalArgumentException(
          id + " is in " + entry.unit().token() + "; expected is " + unit.token());
    }
    return entry.id();
  }
}
