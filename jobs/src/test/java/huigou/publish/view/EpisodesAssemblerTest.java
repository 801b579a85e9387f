package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.episode.AlignedFigure;
import huigou.model.series.SeriesId;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Episodes of the catalogue side by side around their peaks, by figures that are made up. */
class EpisodesAssemblerTest {

  private static final String SPREAD = "sofr-minus-target-upper";
  private static final String OLD = "september-2019";
  private static final String NEW = "autumn-2025";

  /** A figure of the day so many days after the first of November. */
  private static AlignedFigure figure(String episode, String measure, int offset, String value) {
    return new AlignedFigure(
        episode,
        SeriesId.of(measure),
        offset,
        LocalDate.parse("2025-11-01").plusDays(offset),
        new BigDecimal(value));
  }

  private static String text(String episode) {
    return MadeEdition.CATALOGUE.findings().episodes().stream()
        .filter(each -> each.id().equals(episode))
        .findFirst()
        .orElseThrow()
        .text()
        .en();
  }

  private static TopicView page(AlignedFigure... figures) {
    MadeEdition edition = new MadeEdition();
    return new EpisodesAssembler(MadeEdition.CATALOGUE, edition.seriesParts(), List.of(figures))
        .topic();
  }

  private static List<ChartView> charts(TopicView page, String id) {
    return page.sections().stream()
        .filter(TopicView.Multiples.class::isInstance)
        .map(TopicView.Multiples.class::cast)
        .filter(multiples -> multiples.id().equals(id))
        .findFirst()
        .orElseThrow()
        .views();
  }

  /** The offsets that have a value, with it. */
  private static List<String> drawn(ChartView chart) {
    List<BigDecimal> values = ((ChartView.Line) chart.layers().get(0)).values();
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        drawn.add(chart.dates().get(i).toEpochDay() + " " + values.get(i));
      }
    }
    return drawn;
  }

  @Test
  void episodesAreToldNewestFirstWithTheirPeakAndOneWithoutItNot() {
    List<Sentence> facts =
        page(
                figure(OLD, SPREAD, 0, "300"),
                figure(OLD, SPREAD, 1, "200"),
                figure(NEW, SPREAD, -1, "20"),
                figure(NEW, SPREAD, 0, "-22"),
                figure("march-2020", SPREAD, 1, "9"),
                figure("march-2020", "sofr-minus-iorb", 0, "8"))
            .facts();
    assertThat(InLines.of(facts))
        .containsExactly(
            "episodes.fact(Autumn 2025, 22 bp, 2025-11-01, " + text(NEW) + ")",
            "episodes.fact(September 2019, 300 bp, 2025-11-01, " + text(OLD) + ")");
    assertThat(facts.get(0).about()).containsExactly(NEW, SPREAD);
  }

  @Test
  void aMeasureHasAChartAnEpisodeNewestFirstAndOneWithoutFiguresNone() {
    TopicView page =
        page(
            figure(OLD, SPREAD, 0, "300"),
            figure(NEW, SPREAD, 0, "22"),
            figure(OLD, "reserves-level", 0, "1000"));
    assertThat(InLines.sections(page))
        .containsExactly(SPREAD + "-aligned", "reserves-level-aligned", "figures");
    assertThat(charts(page, SPREAD + "-aligned"))
        .extracting(ChartView::id)
        .containsExactly(SPREAD + "-" + NEW, SPREAD + "-" + OLD);
    ChartView spread = charts(page, SPREAD + "-aligned").get(0);
    assertThat(spread.zero()).isTrue();
    assertThat(spread.axis()).isEqualTo(ChartView.Axis.OFFSETS);
    assertThat(spread.dates()).hasSize(41).startsWith(LocalDate.ofEpochDay(-20));
    assertThat(InLines.of(spread.subtitle()))
        .isEqualTo("episodes.chart.subtitle.basis_point(20, 20)");
    ChartView level = charts(page, "reserves-level-aligned").get(0);
    assertThat(level.zero()).isFalse();
    assertThat(InLines.of(level.subtitle())).isEqualTo("episodes.chart.subtitle.usd(20, 20)");
  }

  /** Figures made up come from New York, reserves are the Board's. */
  @ParameterizedTest
  @CsvSource({"2025-11-01, Federal Reserve Bank of New York", "2025-11-02, Federal Reserve Board"})
  void aChartIsOfWhoPublishedTheFiguresThatItDraws(String date, String publisher) {
    MadeEdition edition = new MadeEdition(Made.series("reserves-level", date, "1000"));
    TopicView page =
        new EpisodesAssembler(
                MadeEdition.CATALOGUE,
                edition.seriesParts(),
                List.of(figure(NEW, "reserves-level", 0, "1000")))
            .topic();
    assertThat(charts(page, "reserves-level-aligned"))
        .extracting(chart -> chart.source().en())
        .containsExactly(publisher);
  }

  @Test
  void figuresOfAnEpisodeThatTheCatalogueDoesNotKnowAreLeftOut() {
    TopicView page = page(figure("made-up", SPREAD, 0, "300"));
    assertThat(page.facts()).isEmpty();
    assertThat(InLines.sections(page)).containsExactly("figures");
    assertThat(InLines.table(page, "figures").rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 9, 7, '+9 bp, 2025-11-01', '5 USD, 2025-10-31'",
    "9, 9, 7, '+9 bp, 2025-10-31', '7 USD, 2025-11-02'",
    "7, 5, 5, '+7 bp, 2025-10-31', '5 USD, 2025-11-01'",
    "-3, -2, -2.0, '-2 bp, 2025-11-01', '-3 USD, 2025-10-31'"
  })
  void aSpreadIsTitledByItsHighestAndALevelByItsLowestTheFirstOfEquals(
      String one, String two, String three, String highest, String lowest) {
    TopicView page =
        page(
            figure(NEW, SPREAD, 1, three),
            figure(NEW, SPREAD, -1, one),
            figure(NEW, SPREAD, 0, two),
            figure(NEW, "reserves-level", 1, three),
            figure(NEW, "reserves-level", -1, one),
            figure(NEW, "reserves-level", 0, two));
    assertThat(InLines.of(charts(page, SPREAD + "-aligned").get(0).title()))
        .isEqualTo("episodes.chart.peak(Autumn 2025, " + highest + ")");
    assertThat(InLines.of(charts(page, "reserves-level-aligned").get(0).title()))
        .isEqualTo("episodes.chart.low(Autumn 2025, " + lowest + ")");
  }

  @Test
  void aLevelThatIsPublishedOnceAWeekStandsUntilTheNext() {
    TopicView page =
        page(
            figure(NEW, "reserves-level", -5, "3"),
            figure(NEW, "reserves-level", 0, "4"),
            figure(NEW, "sofr-minus-iorb", -4, "3"),
            figure(NEW, "sofr-minus-iorb", 0, "4"));
    assertThat(drawn(charts(page, "reserves-level-aligned").get(0)))
        .containsExactly("-5 3", "-4 3", "-3 3", "-2 3", "-1 3", "0 4");
    assertThat(drawn(charts(page, "sofr-minus-iorb-aligned").get(0)))
        .as("figures that are no rarer than every other fixing keep their gaps")
        .containsExactly("-4 3", "0 4");
  }

  @Test
  void theFirstAndTheLastFixingAroundAPeakAreDrawn() {
    TopicView page = page(figure(NEW, SPREAD, -20, "3"), figure(NEW, SPREAD, 20, "4"));
    assertThat(drawn(charts(page, SPREAD + "-aligned").get(0)))
        .startsWith("-20 3", "-19 3")
        .endsWith("19 3", "20 4")
        .hasSize(41);
  }

  @Test
  void theTableHasTheFiguresOfPeaksByTheirOffsetAColumnAnEpisode() {
    TableView table =
        InLines.table(
            page(
                figure(NEW, SPREAD, 10, "5"),
                figure(NEW, SPREAD, 0, "22"),
                figure(NEW, "sofr-minus-iorb", 3, "30"),
                figure(OLD, SPREAD, -2, "100"),
                figure(OLD, SPREAD, 0, "300"),
                figure("made-up", SPREAD, 4, "1")),
            "figures");
    assertThat(InLines.headings(table))
        .containsExactly("episodes.column.offset", "September 2019", "Autumn 2025");
    assertThat(InLines.rows(table))
        .containsExactly("\u22122 | +100 bp | –", "0 | +300 bp | +22 bp", "+10 | – | +5 bp");
    assertThat(table.shown()).isEqualTo(3);
  }
}
