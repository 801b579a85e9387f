package huigou.derive.odds;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.fact.PublishedOdds;
import huigou.model.odds.OddsRules;
import huigou.model.odds.Said;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Odds that were published on days of January 2026, over a spread that is made up. */
class PublishedScoresTest {

  private static final SeriesId SPREAD = SeriesId.of("spread");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  private static final OddsRules RULES =
      new OddsRules(
          SPREAD,
          List.of(new OddsRules.Target("over-5", SPREAD, new BigDecimal("5"))),
          2,
          new OddsRules.Spreads(List.of(5), SPREAD, Optional.of(1.0)),
          new OddsRules.Learning(21, 100, 0, 1.0, Optional.empty()),
          10,
          new OddsRules.Bootstrap(21, 200, 1));

  private static FactVintage odds(int day, String target, String probability, int knownOn) {
    PublishedOdds said =
        new PublishedOdds(
            FIRST.plusDays(day),
            target,
            1,
            FIRST.plusDays(day + 1),
            new BigDecimal(probability),
            new BigDecimal("0.5"),
            BigDecimal.ZERO);
    LocalDate known = FIRST.plusDays(knownOn);
    return new FactVintage(
        new Fact(said.key(), said.madeOn(), known, said, Place.of("huigou/odds.csv")),
        known,
        known,
        new SourceId("huigou"));
  }

  /** Of five days: 0, 10, 0, 10, 0. */
  private static Said said(FactVintage... vintages) {
    return PublishedScores.of(
        List.of(vintages),
        RULES,
        id ->
            Made.daily(
                "spread",
                FIRST,
                List.of(
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    BigDecimal.ZERO,
                    BigDecimal.TEN,
                    BigDecimal.ZERO)));
  }

  @Test
  void whatWasPublishedIsHeldAgainstWhatCame() {
    Said said = said(odds(0, "over-5", "0.8", 1), odds(1, "over-5", "0.4", 1));
    Said.Score score = said.scores().get(0);
    assertThat(score.made()).isEqualTo(2);
    assertThat(score.n()).isEqualTo(2);
    assertThat(score.events()).isEqualTo(1);
    Said.Worth worth = score.worth().orElseThrow();
    assertThat(worth.brier()).as("(0.04 + 0.16) / 2").isEqualTo("0.1000");
    assertThat(worth.skillClimatology()).as("1 − 0.20 / 0.50").hasValue(new BigDecimal("0.6000"));
    assertThat(worth.skillPersistence()).as("1 − 0.20 / 1").hasValue(new BigDecimal("0.8000"));
    assertThat(said.published()).allMatch(Said.Published::isRight);
  }

  @Test
  void whatIsKnownOnlyAfterItsDayIsOverIsLateAndNotScored() {
    Said onTheDay = said(odds(0, "over-5", "0.8", 1));
    Said late = said(odds(0, "over-5", "0.8", 2));
    assertThat(onTheDay.scores().get(0).n()).isEqualTo(1);
    assertThat(late.scores().get(0).n()).isZero();
    assertThat(late.scores().get(0).late()).isEqualTo(1);
    assertThat(late.scores().get(0).worth()).isEmpty();
    assertThat(late.published().get(0).isRight()).isFalse();
  }

  @Test
  void whatIsNotDecidedOrForetoldNoMoreIsKeptWithoutOutcome() {
    Said said = said(odds(4, "over-5", "0.8", 4), odds(0, "over-6", "0.8", 0));
    assertThat(said.published()).hasSize(2).noneMatch(each -> each.day().outcome().isPresent());
    assertThat(said.scores()).extracting(Said.Score::target).containsExactly("over-5", "over-6");
    assertThat(said.scores()).extracting(Said.Score::n).containsOnly(0);
  }

  @Test
  void aReferenceWithoutErrorGivesNoSkill() {
    Said said = said(odds(1, "over-5", "0.4", 1));
    assertThat(said.scores().get(0).worth().orElseThrow().skillPersistence())
        .as("persistence was right")
        .isEmpty();
  }

  @Test
  void nothingDeliveredIsNothingScored() {
    assertThat(said()).isEqualTo(Said.nothing());
  }
}
