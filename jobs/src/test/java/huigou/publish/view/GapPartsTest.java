package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which gaps of formulas stand on a page, and in which order. Made up. */
class GapPartsTest {

  private static Lacking gap(String formula, String series, String from, String to) {
    return new Lacking(formula, SeriesId.of(series), LocalDate.parse(from), LocalDate.parse(to), 2);
  }

  private static Optional<TableView> table(List<Lacking> lacking, String... formulas) {
    return GapParts.table(new MadeEdition().parts(), lacking, Set.of(formulas))
        .map(TopicView.Table::view);
  }

  @Test
  void gapsStandByTheirLastDayThenByFormulaThenBySeries() {
    TableView table =
        table(
                List.of(
                    gap("pops", "iorb", "2025-11-24", "2025-11-25"),
                    gap("take-up", "effr", "2025-11-24", "2025-11-25"),
                    gap("pops", "effr", "2025-11-24", "2025-11-25"),
                    gap("pops", "iorb", "2025-11-03", "2025-11-26")),
                "pops",
                "take-up")
            .orElseThrow();
    assertThat(table.id()).isEqualTo("lacking");
    assertThat(InLines.rows(table))
        .containsExactly(
            "lacking.formula.pops | IORB | 2025-11-03 | 2025-11-26 | 2",
            "lacking.formula.pops | EFFR | 2025-11-24 | 2025-11-25 | 2",
            "lacking.formula.pops | IORB | 2025-11-24 | 2025-11-25 | 2",
            "lacking.formula.take-up | EFFR | 2025-11-24 | 2025-11-25 | 2");
  }

  @Test
  void whatFormulasOfOtherPagesLackIsLeftOut() {
    List<Lacking> lacking =
        List.of(
            gap("pops", "iorb", "2025-11-24", "2025-11-25"),
            gap("take-up", "iorb", "2025-11-24", "2025-11-25"));
    assertThat(InLines.rows(table(lacking, "take-up").orElseThrow()))
        .containsExactly("lacking.formula.take-up | IORB | 2025-11-24 | 2025-11-25 | 2");
    assertThat(table(lacking, "cost-iorb")).isEmpty();
    assertThat(table(List.of(), "pops")).isEmpty();
  }

  @Test
  void aPageShowsTwelveOfThem() {
    List<Lacking> lacking =
        IntStream.range(10, 25)
            .mapToObj(day -> gap("pops", "iorb", "2025-11-" + day, "2025-11-" + day))
            .toList();
    TableView table = table(lacking, "pops").orElseThrow();
    assertThat(table.rows()).hasSize(15);
    assertThat(table.first()).hasSize(12);
  }
}
