package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.text.Language;
import huigou.model.view.CorrectionView;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What pages say of figures that had been mistakes. Made up. */
class CorrectionsAssemblerTest {

  private static Revision changed(String date, String from, String to, String known, String kind) {
    return new Revision(
        SeriesId.of("sofr"),
        LocalDate.parse(date),
        new BigDecimal(from),
        new BigDecimal(to),
        LocalDate.parse(known),
        Revision.Kind.parse(kind));
  }

  private static List<CorrectionView> corrections(String asOf, Revision... revisions) {
    Map<String, List<Revision>> all = Map.of("sofr", List.of(revisions));
    return new CorrectionsAssembler(
            MadeEdition.CATALOGUE,
            entry -> all.getOrDefault(entry.id().value(), List.of()),
            LocalDate.parse(asOf))
        .corrections();
  }

  private static String said(CorrectionView correction, Language language) {
    return Words.read(Project.templates(), language).say(correction.sentence());
  }

  @Test
  void aCorrectionSaysWhatStoodThereWhatStandsAndSinceWhen() {
    List<CorrectionView> found =
        corrections(
            "2025-12-01", changed("2025-10-31", "4.32", "4.22", "2025-11-28", "correction"));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).series()).isEqualTo(SeriesId.of("sofr"));
    assertThat(found.get(0).date()).isEqualTo("2025-10-31");
    assertThat(said(found.get(0), Language.EN))
        .isEqualTo(
            "Corrected on 28 November 2025: SOFR, of 31 October 2025, is 4.22%; until then 4.32% stood here.");
    assertThat(said(found.get(0), Language.ZH_HANT))
        .isEqualTo("2025年11月28日更正：SOFR於2025年10月31日為4.22%，此前誤載為4.32%。");
  }

  @Test
  void whatAPublisherRevisesIsNoCorrection() {
    assertThat(
            corrections(
                "2025-12-01", changed("2025-10-31", "4.32", "4.22", "2025-11-28", "revision")))
        .isEmpty();
  }

  @Test
  void severalOfOneDayAreCountedAndTheNewestFigureIsNamed() {
    List<CorrectionView> found =
        corrections(
            "2025-12-01",
            changed("2025-10-29", "4.30", "4.27", "2025-11-26", "correction"),
            changed("2025-10-31", "4.32", "4.22", "2025-11-28", "correction"),
            changed("2025-10-30", "4.14", "4.04", "2025-11-28", "correction"));
    assertThat(found).hasSize(1);
    assertThat(said(found.get(0), Language.EN))
        .isEqualTo(
            "Corrected on 28 November 2025: 2 figures of SOFR. The newest of them, of 31 October 2025, is"
                + " 4.22%; until then 4.32% stood here.");
    assertThat(said(found.get(0), Language.ZH_HANT))
        .isEqualTo("2025年11月28日更正：SOFR共2筆。其中最近一筆為2025年10月31日的4.22%，此前誤載為4.32%。");
  }

  @Test
  void itStandsForAYearAndNoLonger() {
    Revision correction = changed("2025-10-31", "4.32", "4.22", "2025-11-28", "correction");
    assertThat(corrections("2026-11-27", correction)).hasSize(1);
    assertThat(corrections("2026-11-28", correction)).isEmpty();
  }
}
