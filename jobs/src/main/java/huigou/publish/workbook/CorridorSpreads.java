package huigou.publish.workbook;

import static huigou.publish.workbook.Marks.NOT_APPLICABLE;
import static huigou.publish.workbook.Marks.NOT_DELIVERED;
import static huigou.publish.workbook.Marks.NO_FIXING;

import huigou.model.series.SeriesId;
import huigou.model.view.SeriesView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spreads between a rate and a limit, or two rates, by fixing day. */
final class CorridorSpreads {

  private final CorridorColumns at;

  CorridorSpreads(CorridorColumns at) {
    this.at = at;
  }

  /** Spreads by formula. */
  List<LiveColumn> live() {
    return at.figures.spreads.stream().map(this::spread).toList();
  }

  /** The same as the store has them. */
  List<LiveColumn> stored() {
    return at.figures.spreads.stream()
        .map(spread -> new LiveColumn(headed(spread).stored(at.words), storedValues(spread)))
        .toList();
  }

  /** Each spread by formula against the store's, row by row. */
  List<Checks.Pair> pairs() {
    return at.figures.spreads.stream()
        .map(
            spread ->
                new Checks.Pair(
                    at.words.text(spread.words().title()),
                    CorridorColumns.TABLE,
                    headed(spread).heading(),
                    headed(spread).stored(at.words).heading(),
                    (int)
                        at.figures.dates.stream()
                            .filter(day -> at.figures.of(spread.id(), day) != null)
                            .count()))
        .toList();
  }

  private LiveColumn spread(SeriesView spread) {
    SeriesId one = spread.lineage().formula().get(0).id();
    SeriesId other = spread.lineage().formula().get(1).id();
    String first = CorridorColumns.own(at.heading(one));
    String second = CorridorColumns.own(at.heading(other));
    String measured =
        spread.lineage().formula().stream()
            .map(SeriesView.SeriesTerm::id)
            .filter(id -> limit(spread).filter(series -> series.id().equals(id)).isEmpty())
            .map(id -> CorridorColumns.own(at.heading(id)))
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
                            + CorridorColumns.own(at.t("column.date"))
                            + "<"
                            + Book.date(limit.span().first())
                            + ",NOT_APPLICABLE,NOT_DELIVERED)))")
                .orElse("NO_FIXING)");
    List<Object> values = new ArrayList<>();
    for (LocalDate day : at.figures.dates) {
      BigDecimal points =
          CorridorColumns.points(at.figures.of(one, day), at.figures.of(other, day));
      values.add(points == null ? absent(spread, day) : points);
    }
    return new LiveColumn(headed(spread).by(formula), values);
  }

  private SheetColumn headed(SeriesView spread) {
    return SheetColumn.figure(at.figures.heading(spread), CorridorColumns.BASIS_POINTS)
        .of(spread.id().value(), spread.unit().token(), at.words.text(spread.words().title()))
        .marked(marks(spread));
  }

  private List<Object> storedValues(SeriesView spread) {
    List<Object> values = new ArrayList<>();
    for (LocalDate day : at.figures.dates) {
      BigDecimal value = at.figures.of(spread.id(), day);
      values.add(value == null ? absent(spread, day) : value);
    }
    return values;
  }

  /** The limit among the two parts of a spread. */
  private Optional<SeriesView> limit(SeriesView spread) {
    return at.figures.administered.stream()
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
            .allMatch(id -> at.figures.of(id, day) != null);
    return limit.isPresent() && fixed ? CorridorColumns.unlimited(limit.get(), day) : NO_FIXING;
  }
}
