package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.SumCheckRow;
import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the sum checks of {@code series.yml} into entries. */
final class SumCheckAssembly {

  private final List<SumCheckRow> rows;
  private final Set<SeriesId> known = new HashSet<>();

  SumCheckAssembly(List<SumCheckRow> rows, List<SeriesEntry> series) {
    this.rows = rows;
    series.forEach(entry -> known.add(entry.id()));
  }

  List<SumCheck> checks() {
    return rows.stream()
        .map(row -> CatalogueReader.entry("series.yml", row.id(), () -> check(row)))
        .toList();
  }

  private SumCheck check(SumCheckRow row) {
    List<Combination.Term> terms = new ArrayList<>();
    row.plus().forEach(id -> terms.add(new Combination.Term(existing(id), 1)));
    if (row.minus() != null) {
      row.minus().forEach(id -> terms.add(new Combination.Term(existing(id), -1)));
    }
    if (row.tolerance().signum() < 0) {
      throw new IllegalArgumentException("a tolerance is not negative");
    }
    return new SumCheck(
        new Combination(
            SeriesId.of(row.id()),
            terms,
            BigDecimal.ONE,
            new Combination.Level(),
            Optional.empty()),
        Optional.ofNullable(row.movingOf()).map(this::existing),
        row.tolerance(),
        Optional.ofNullable(row.from()));
  }

  private SeriesId existing(String id) {
    SeriesId series = SeriesId.of(id);
    if (!known.contains(series)) {
      throw new IllegalArgumentException("there is no series " + id);
    }
    return series;
  }
}
