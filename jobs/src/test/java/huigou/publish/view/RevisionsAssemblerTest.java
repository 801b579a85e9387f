package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures that their sources changed. Made up. */
class RevisionsAssemblerTest {

  private static Revision revision(String series, String date, String known, Revision.Kind kind) {
    return new Revision(
        SeriesId.of(series),
        LocalDate.parse(date),
        new BigDecimal("4.00"),
        new BigDecimal("4.03"),
        LocalDate.parse(known),
        kind);
  }

  private static TopicView topic(Map<String, List<Revision>> revisions) {
    return new RevisionsAssembler(
            MadeEdition.CATALOGUE, entry -> revisions.getOrDefault(entry.id().value(), List.of()))
        .topic();
  }

  private static TableView table(TopicView topic) {
    return ((TopicView.Table) topic.sections().get(0)).view();
  }

  @Test
  void revisionsAndCorrectionsAreCountedApart() {
    TopicView topic =
        topic(
            Map.of(
                "sofr",
                List.of(
                    revision("sofr", "2025-11-24", "2025-11-25", Revision.Kind.REVISION),
                    revision("sofr", "2025-11-25", "2025-11-26", Revision.Kind.REVISION)),
                "effr",
                List.of(revision("effr", "2025-11-25", "2025-11-27", Revision.Kind.CORRECTION))));
    assertThat(topic.facts().get(0).arguments()).containsExactly(2L, 1L);
    assertThat(table(topic).rows()).hasSize(3);
  }

  /** By the day since which it was known, then by the name of the series. */
  @Test
  void whatWasKnownLastComesFirst() {
    TableView table =
        table(
            topic(
                Map.of(
                    "sofr",
                    List.of(
                        revision("sofr", "2025-11-20", "2025-11-27", Revision.Kind.REVISION),
                        revision("sofr", "2025-11-24", "2025-11-25", Revision.Kind.REVISION)),
                    "effr",
                    List.of(
                        revision("effr", "2025-11-19", "2025-11-27", Revision.Kind.REVISION)))));
    assertThat(table.rows().get(0).toString()).contains("series/effr");
    assertThat(table.rows().get(1).toString()).contains("series/sofr", "2025-11-20");
    assertThat(table.rows().get(2).toString()).contains("2025-11-24");
  }

  /** A change of a rate is in basis points. */
  @Test
  void aChangeIsWhatIsNewLessWhatWas() {
    String row =
        table(
                topic(
                    Map.of(
                        "sofr",
                        List.of(
                            revision("sofr", "2025-11-24", "2025-11-25", Revision.Kind.REVISION)))))
            .rows()
            .get(0)
            .toString();
    assertThat(row).contains("BASIS_POINT").containsPattern("value=3[,.\\]0]");
  }

  @Test
  void withoutAnyThereIsATableWithoutRows() {
    TopicView topic = topic(Map.of());
    assertThat(topic.facts().get(0).arguments()).containsExactly(0L, 0L);
    assertThat(table(topic).rows()).isEmpty();
  }

  @Test
  void aRowTellsWhatStoodWhatStandsTheChangeAndWhy() {
    TopicView topic =
        topic(
            Map.of(
                "sofr",
                List.of(
                    revision("sofr", "2025-11-20", "2025-11-27", Revision.Kind.REVISION),
                    revision("sofr", "2025-11-24", "2025-11-27", Revision.Kind.CORRECTION))));
    assertThat(InLines.rows(table(topic)))
        .as("of one series and one day the newest date first")
        .containsExactly(
            "SOFR → series/sofr/ | 2025-11-24 | 4.00 % | 4.03 % | +3 bp | 2025-11-27 | kind.correction",
            "SOFR → series/sofr/ | 2025-11-20 | 4.00 % | 4.03 % | +3 bp | 2025-11-27 | kind.revision");
  }
}
