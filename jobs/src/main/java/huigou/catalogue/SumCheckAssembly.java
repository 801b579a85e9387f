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

  private final List<Entry<SumCheckRow>> rows;
  private final Names<SeriesEntry> series;
  private final Slips slips;
  private final Set<String> names = new HashSet<>();

  SumCheckAssembly(List<Entry<SumCheckRow>> rows, Names<SeriesEntry> series, Slips slips) {
    this.rows = rows;
    this.series = series;
    this.slips = slips;
  }

  List<SumCheck> checks() {
    return rows.stream()
        .flatMap(
            entry -> slips.entry("series.yml", entry.called(), () -> check(entry.row())).stream())
        .toList();
  }

  private SumCheck check(SumCheckRow row) {
    if (!names.add(row.id())) {
      throw new IllegalArgumentException("the name stands twice");
    }
    List<Combination.Term> terms = new ArrayList<>();
    row.plus().forEach(id -> terms.add(new Combination.Term(existing(id), 1)));
    row.minus().forEach(id -> terms.add(new Combination.Term(existing(id), -1)));
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
        row.movingOf().map(this::existing),
        row.tolerance(),
        row.from());
  }

  private SeriesId existing(String id) {
    return series.get(id).id();
  }
}
