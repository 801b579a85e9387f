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
  private final List<Corridor> corridors;
  private final List<BreachMeasure> measures;

  /**
   * @param measures rates of which quantiles and volume are at hand
   */
  FormulaAssembly(
      Names<SeriesEntry> series, List<Corridor> corridors, List<BreachMeasure> measures) {
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
      String line, String of, String on, int fewest, List<EraRow> eras, Localised basis) {}

  record PopRow(String spread, int before) {}

  record CostRow(String rate, List<LevelRow> levels) {}

  record LevelRow(String series, String corridor) {}

  record CurveRow(String measure, List<EraRow> eras) {}

  record EraRow(String id, LocalDate from, LocalDate to) {}

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
              if (row.from() != null && row.to() != null && row.to().isBefore(row.from())) {
                throw new IllegalArgumentException(row.to() + " lies before " + row.from());
              }
              return new Era(
                  row.id() == null ? "" : row.id(),
                  Optional.ofNullable(row.from()),
                  Optional.ofNullable(row.to()));
            })
        .toList();
  }

  private Level level(LevelRow row) {
    SeriesId id = of(row.series(), Unit.PERCENT);
    Corridor corridor =
        corridors.stream()
            .filter(each -> each.id().equals(row.corridor()))
            .findFirst()
            .orElseThrow(
                () ->
                    new UnknownName(
                        "corridors.yml has no corridor",
                        row.corridor(),
                        corridors.stream().map(Corridor::id).toList()));
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
    if (measures.stream().noneMatch(measure -> measure.series().equals(known))) {
      throw new UnknownName(
          "breaches.yml measures no rate",
          id,
          measures.stream().map(measure -> measure.series().value()).toList());
    }
    return known;
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
