package huigou.publish.view;

import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.FormulaGaps;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What formulas of a page lack: which series, and of which days. */
final class GapParts {

  private static final int ROWS = 12;

  private GapParts() {}

  /** A table of what some formulas lack, the newest first; empty where they lack nothing. */
  static Optional<TopicView.Table> table(
      TopicParts parts, List<Lacking> lacking, Set<String> formulas) {
    List<Lacking> own =
        lacking.stream()
            .filter(gap -> formulas.contains(gap.formula()))
            .sorted(
                Comparator.comparing(Lacking::to)
                    .reversed()
                    .thenComparing(Lacking::formula)
                    .thenComparing(gap -> gap.series().value()))
            .toList();
    return own.isEmpty() ? Optional.empty() : Optional.of(new TopicView.Table(table(parts, own)));
  }

  private static TableView table(TopicParts parts, List<Lacking> own) {
    return new TableOf<Lacking>()
        .column(
            FormulaGaps.FORMULA, gap -> new Words(Sentence.of("lacking.formula." + gap.formula())))
        .column(FormulaGaps.SERIES, gap -> series(parts, gap.series()))
        .column(FormulaGaps.FROM)
        .column(FormulaGaps.TO)
        .column(FormulaGaps.DAYS)
        .table(
            "lacking",
            Sentence.of("lacking.table"),
            List.of(Sentence.of("lacking.table.note")),
            own,
            ROWS,
            FormulaGaps.DATASET);
  }

  private static Words series(TopicParts parts, SeriesId id) {
    return Words.of(parts.catalogue().getSeries(id).words().shortTitle());
  }
}
