package huigou.publish.truth;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.FeedView;
import huigou.model.view.FindingsView;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.model.view.TopicView;
import huigou.support.EmptySite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An edition without a sentence that is false. Made up. */
class LeftOutTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-28");
  private static final Sentence FALSE = Sentence.of("finding.revisions", 1, 1, DAY);
  private static final Sentence TRUE = Sentence.of("finding.revisions", 2, 1, DAY);
  private static final Localised SHOWN = new Localised("SOFR", "SOFR");

  private static FindingsView.Finding finding(Sentence sentence) {
    return new FindingsView.Finding("id", "revision", "a", DAY, DAY, sentence, "x/");
  }

  private static SiteView site() {
    ChartView chart =
        new ChartView(
            "c",
            FALSE,
            TRUE,
            Unit.USD,
            List.of(DAY),
            List.of(new ChartView.Line("lead", SHOWN, List.of(), true)),
            false,
            "t",
            "c.csv",
            SHOWN);
    return EmptySite.of(
        DAY,
        List.of(
            new TopicView(
                StandingPage.TREASURY, List.of(FALSE, TRUE), List.of(new TopicView.Chart(chart)))),
        new FindingsView(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(finding(FALSE), finding(TRUE))),
        new FeedView(
            List.of(
                new FeedView.Entry("a", "data", DAY, Sentence.of("feed.edition", DAY, FALSE), ""),
                new FeedView.Entry("b", "data", DAY, TRUE, "")),
            List.of()),
        List.of(),
        EmptySite.shelf(Map.of(), Map.of()));
  }

  @Test
  void aFalseSentenceIsGoneWithItsFindingAndItsFeedEntry() {
    SiteView without = LeftOut.of(site(), Set.of(FALSE));
    assertThat(without.shown().topics().get(0).facts()).containsExactly(TRUE);
    assertThat(without.verdicts().findings().tonight())
        .extracting(FindingsView.Finding::sentence)
        .containsExactly(TRUE);
    assertThat(without.feed().entries()).extracting(FeedView.Entry::name).containsExactly("b");
    assertThat(PrintedSentences.of(without)).doesNotContain(FALSE).contains(TRUE);
  }

  @Test
  void aChartWhoseTitleIsFalseIsCalledAfterWhatItShows() {
    ChartView chart =
        LeftOut.of(site(), Set.of(FALSE)).shown().topics().get(0).leadingChart().orElseThrow();
    assertThat(chart.title()).isEqualTo(Sentence.of("text", SHOWN));
    assertThat(chart.layers()).hasSize(1);
  }

  @Test
  void whereNothingIsFalseNothingIsMadeAnew() {
    SiteView site = site();
    assertThat(LeftOut.of(site, Set.of(Sentence.of("another")))).isSameAs(site);
  }
}
