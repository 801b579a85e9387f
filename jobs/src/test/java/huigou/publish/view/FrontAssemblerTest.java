package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Topics.ChartId;
import huigou.model.view.ChangesView;
import huigou.model.view.ChartView;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.FrontView;
import huigou.model.view.Sentence;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the front page takes of corridors, findings and key series. Made up. */
class FrontAssemblerTest {

  private static final Sentence NOTHING = Sentence.of("made.up.nothing");
  private static final String AT_HAND = "2025-11-26";
  private static final ChartView CHART =
      new MadeEdition(Made.series("srf-accepted", "2025-11-25", "5"))
          .parts()
          .bars(ChartId.SRF, "srf", NOTHING, NOTHING)
          .orElseThrow();

  private static MadeEdition edition() {
    return new MadeEdition(
        Made.series("sofr", "2025-11-24", "4.1", "2025-11-25", "3.9"),
        Made.series("target-upper", "2025-11-24", "4", "2025-11-25", "4"),
        Made.series("target-lower", "2025-11-24", "3.75"),
        Made.series("iorb", "2025-11-24", "3.9", "2025-11-25", "3.9"),
        Made.series("on-rrp-rate", "2025-11-24", "3.75"));
  }

  private static FindingsView findings(int tonight) {
    List<Finding> found =
        IntStream.range(0, tonight)
            .mapToObj(
                i ->
                    new Finding(
                        "f" + i, "move", "sofr", LocalDate.EPOCH, LocalDate.EPOCH, NOTHING, ""))
            .toList();
    return new FindingsView(List.of(), List.of(), List.of(), List.of(), List.of(), found);
  }

  private static FrontView front(
      MadeEdition edition, String asOf, List<String> all, FindingsView findings) {
    return new FrontAssembler(MadeEdition.CATALOGUE, edition.seriesParts())
        .front(
            all.stream().map(edition::view).toList(),
            new CorridorAssembler(
                    MadeEdition.CATALOGUE,
                    edition.seriesParts(),
                    new BreachParts(MadeEdition.CATALOGUE, List.of()),
                    LocalDate.parse(asOf))
                .answered(),
            CHART,
            List.of(CHART),
            List.of(NOTHING),
            Optional.empty(),
            List.of(),
            findings,
            NOTHING,
            ChangesView.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-26, below, corridor.answer.below",
    "2025-12-02, unknown, corridor.answer.stale.below"
  })
  void theFirstCorridorAnswersAndTheOthersAreDetails(String asOf, String state, String key) {
    FrontView front = front(edition(), asOf, List.of(), findings(0));
    assertThat(front.answer().key()).isEqualTo(key);
    assertThat(front.state()).isEqualTo(state);
    assertThat(front.details()).extracting(Sentence::key).containsExactly("corridor.detail.at");
    assertThat(front.corridor().title().key()).isEqualTo("corridor.title.below");
    passedOn(front);
  }

  @Test
  void withoutACorridorTheAnswerIsUnknown() {
    FrontView front = front(new MadeEdition(), AT_HAND, List.of(), findings(1));
    assertThat(front.answer()).isEqualTo(Sentence.of("corridor.answer.none"));
    assertThat(front.state()).isEqualTo("unknown");
    assertThat(front.details()).isEmpty();
    assertThat(front.corridor()).isNull();
    assertThat(front.spreads()).isNull();
    assertThat(front.findings()).hasSize(1);
    passedOn(front);
  }

  private static void passedOn(FrontView front) {
    assertThat(front.market()).isSameAs(CHART);
    assertThat(front.subjects()).containsExactly(CHART);
    assertThat(front.buybacks()).containsExactly(NOTHING);
    assertThat(front.changes()).isSameAs(ChangesView.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "7, 7", "8, 7"})
  void theFirstSevenFindingsStandAndThatThereIsNoneIsSaid(int found, int shown) {
    for (MadeEdition edition : List.of(edition(), new MadeEdition())) {
      FrontView front = front(edition, AT_HAND, List.of(), findings(found));
      assertThat(front.findings())
          .extracting(Finding::id)
          .containsExactlyElementsOf(IntStream.range(0, shown).mapToObj(i -> "f" + i).toList());
      assertThat(front.nothing()).isEqualTo(found == 0 ? Optional.of(NOTHING) : Optional.empty());
    }
  }

  @Test
  void keyFiguresStandInTheOrderOfTheCatalogueWithTheirLastNinety() {
    List<BigDecimal> values = IntStream.rangeClosed(1, 91).mapToObj(BigDecimal::valueOf).toList();
    MadeEdition edition =
        new MadeEdition(
            Made.daily("sofr", LocalDate.parse("2025-01-01"), values),
            Made.series("tgcr", "2025-11-24", "3.75"),
            Made.series("bgcr", "2025-11-24", "3.75"));
    List<FrontView.KeyFigure> key =
        front(edition, AT_HAND, List.of("bgcr", "tgcr", "sofr"), findings(0)).keyFigures();
    assertThat(key).extracting(each -> each.id().value()).containsExactly("sofr", "tgcr");
    FrontView.KeyFigure sofr = key.get(0);
    assertThat(sofr.recent()).containsExactlyElementsOf(values.subList(1, 91));
    assertThat(InLines.of(sofr.value())).isEqualTo("91 %");
    assertThat(sofr.change().map(InLines::of)).hasValue("+100 bp");
    assertThat(sofr.percentile()).isEqualTo(100);
    assertThat(sofr.firstDate()).isEqualTo(LocalDate.parse("2025-01-01"));
    assertThat(sofr.date()).isEqualTo(LocalDate.parse("2025-04-01"));
    assertThat(InLines.of(sofr.standing())).isEqualTo("standing.highest(2025-01-01)");
  }

  @Test
  void spreadsAreDrawnOverTheLastFiveHundredFixingsOfTheFirstThatIsThere() {
    List<BigDecimal> values = IntStream.rangeClosed(1, 501).mapToObj(BigDecimal::valueOf).toList();
    MadeEdition edition =
        new MadeEdition(
            Made.daily("sofr-minus-target-upper", LocalDate.parse("2024-01-01"), values),
            Made.series("sofr-minus-iorb", "2024-01-01", "3", "2024-01-02", "4"));
    ChartView both = spreads(edition, "sofr-minus-iorb", "sofr-minus-target-upper");
    assertThat(both.layers())
        .extracting(layer -> ((ChartView.Line) layer).style() + ((ChartView.Line) layer).lead())
        .containsExactly("secondfalse", "leadtrue");
    assertThat(InLines.points(both, 0)).startsWith("2024-01-02 4", "2024-01-03 –").hasSize(500);
    assertThat(InLines.points(both, 1)).endsWith("2025-05-15 501");
    assertThat(InLines.of(both.title()))
        .startsWith("chart.spreads.title(SOFR − range top, +501 bp, ");
    assertThat(InLines.of(both.subtitle())).isEqualTo("chart.spreads.subtitle(500)");
    ChartView one = spreads(edition, "sofr-minus-iorb");
    assertThat(one.title().about()).containsExactly("sofr-minus-iorb");
    assertThat(one.layers()).hasSize(1);
  }

  private static ChartView spreads(MadeEdition edition, String... all) {
    return front(edition, AT_HAND, Stream.of(all).toList(), findings(0)).spreads();
  }
}
