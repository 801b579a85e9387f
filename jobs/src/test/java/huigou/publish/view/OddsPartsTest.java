package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.odds.Odds;
import huigou.model.odds.Said;
import huigou.model.origin.Place;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which odds are told and tabled with what they were worth, and which are refused. Made up. */
class OddsPartsTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final String FIVE = "sofr-minus-iorb-over-5";
  private static final String TEN = "sofr-minus-iorb-over-10";

  private static Odds.Score score(String target, int horizon, String skill, boolean published) {
    return new Odds.Score(
        target,
        horizon,
        100,
        20,
        new BigDecimal("0.11"),
        new BigDecimal(skill),
        new BigDecimal("0.22"),
        new BigDecimal("0.33"),
        new BigDecimal("0.44"),
        published,
        List.of());
  }

  private static Odds.Day day(
      String target, int horizon, String madeOn, String probability, Optional<Boolean> outcome) {
    LocalDate made = LocalDate.parse(madeOn);
    return new Odds.Day(
        made,
        target,
        horizon,
        made.plusDays(horizon),
        new BigDecimal(probability),
        new BigDecimal("0.2"),
        BigDecimal.ONE,
        outcome);
  }

  private static Said.Published published(
      String madeOn, String probability, boolean inTime, Optional<Boolean> outcome) {
    return new Said.Published(
        day(FIVE, 1, madeOn, probability, outcome), AS_OF, inTime, Place.of("made-up"));
  }

  private static OddsParts parts(Odds odds) {
    return new OddsParts(new MadeEdition().parts(), odds, AS_OF);
  }

  private static Odds scored(Odds.Score... scores) {
    return new Odds(List.of(), List.of(scores), List.of());
  }

  private static TopicView sections(Odds odds) {
    return new TopicView(StandingPage.FORECASTS, List.of(), parts(odds).sections());
  }

  @Test
  void theOddsWithMostSkillOfThosePublishedAreToldTheFirstOfEquals() {
    List<Sentence> facts =
        parts(
                scored(
                    score(FIVE, 1, "0.1", true),
                    score(FIVE, 2, "0.5", true),
                    score(TEN, 3, "0.5", true),
                    score(TEN, 1, "0.9", false)))
            .facts();
    assertThat(InLines.of(facts))
        .containsExactly(
            "odds.fact.skill(odds.target." + FIVE + ", 2, 50 %, 33 %, 44 %, 100)",
            "odds.fact.none(2025-11-28)",
            "odds.fact.unpublished");
    assertThat(facts.get(0).about()).containsExactly(FIVE);
  }

  @Test
  void oddsOfWhichNoneHasSkillHaveNoBestAndWithoutScoresNothingIsSaid() {
    assertThat(InLines.of(parts(scored(score(FIVE, 1, "0.1", false))).facts()))
        .containsExactly("odds.fact.none(2025-11-28)", "odds.fact.unpublished");
    assertThat(parts(scored()).facts()).isEmpty();
    assertThat(sections(scored()).sections()).isEmpty();
  }

  @Test
  void whatWasReallyPublishedIsCountedWithWhatItGaveToWhatCame() {
    Said said =
        new Said(
            List.of(
                published("2025-11-17", "0.9", false, Optional.of(true)),
                published("2025-11-18", "0.6", true, Optional.of(true)),
                published("2025-11-19", "0.6", true, Optional.of(false)),
                published("2025-11-20", "0.4", true, Optional.of(false)),
                published("2025-11-21", "0.4", true, Optional.empty())),
            List.of());
    OddsParts parts = parts(scored(score(FIVE, 1, "0.1", false)).beside(said));
    assertThat(InLines.of(parts.facts()))
        .containsExactly(
            "odds.fact.none(2025-11-28)", "odds.fact.published(3, 2025-11-18, 2025-11-20, 2)");
    assertThat(parts.made()).isEqualTo(5);
    assertThat(parts.resolved()).isEqualTo(3);
    assertThat(parts.right()).isEqualTo(2);
  }

  @Test
  void oddsOfTonightStandWithWhatMovesThemMostAndTheirOwnScore() {
    Odds.Tonight tonight =
        new Odds.Tonight(
            day(FIVE, 2, "2025-11-26", "0.1234", Optional.empty()),
            List.of(
                new Odds.Input("spread", new BigDecimal("0.9")),
                new Odds.Input("tail", BigDecimal.ZERO),
                new Odds.Input("mean-5", new BigDecimal("-0.5")),
                new Odds.Input("mean-20", new BigDecimal("0.4")),
                new Odds.Input("month-end", new BigDecimal("0.3")),
                new Odds.Input("tax-date", new BigDecimal("0.2"))));
    Odds odds =
        new Odds(
            List.of(),
            List.of(
                score(TEN, 2, "0.3", true),
                score(FIVE, 1, "0.2", false),
                score(FIVE, 2, "0.1", true)),
            List.of(tonight));
    assertThat(InLines.rows(InLines.table(sections(odds), "odds")))
        .containsExactly(
            "odds.target."
                + FIVE
                + " | 2025-11-28 | 12.34 % | 20 % | odds.input(odds.input.spread, +0.9) & odds.input(odds.input.mean-5, -0.5)"
                + " & odds.input(odds.input.mean-20, +0.4) & odds.input(odds.input.month-end, +0.3)"
                + " | odds.score(0.1, 100)");
    assertThat(parts(odds).facts()).extracting(Sentence::key).doesNotContain("odds.fact.none");
  }

  @Test
  void scoresStandWithWhetherTheirOddsAreShownOrRefused() {
    TableView table =
        InLines.table(
            sections(scored(score(FIVE, 2, "0.1", true), score(TEN, 1, "-0.1", false))),
            "odds-score");
    assertThat(InLines.rows(table))
        .containsExactly(
            "odds.target."
                + FIVE
                + " | 2 | 100 | 20 | 0.11 | 0.1 | 0.33 | 0.44 | 0.22 | odds.published",
            "odds.target."
                + TEN
                + " | 1 | 100 | 20 | 0.11 | -0.1 | 0.33 | 0.44 | 0.22 | odds.refused");
    assertThat(table.shown()).isEqualTo(2);
  }

  @Test
  void whatWasPublishedOfATargetThatIsForetoldNoMoreHasItsId() {
    Said said =
        new Said(
            List.of(),
            List.of(
                new Said.Score(
                    FIVE,
                    1,
                    9,
                    1,
                    7,
                    3,
                    Optional.of(
                        new Said.Worth(
                            new BigDecimal("0.1"),
                            Optional.of(new BigDecimal("0.2")),
                            Optional.of(new BigDecimal("0.3"))))),
                new Said.Score("gone", 2, 4, 4, 0, 0, Optional.empty())));
    TopicView page = sections(scored().beside(said));
    assertThat(InLines.sections(page)).containsExactly("odds-published");
    assertThat(InLines.rows(InLines.table(page, "odds-published")))
        .containsExactly(
            "odds.target." + FIVE + " | 1 | 9 | 1 | 7 | 3 | 0.1 | 0.2 | 0.3",
            "gone | 2 | 4 | 4 | 0 | 0 | – | – | –");
  }
}
