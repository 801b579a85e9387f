package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.PublishedOdds;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of our own file of odds. Received on 28 November 2025; made up. */
class PublishedOddsFormTest {

  private static MadeRecord odds(
      String madeOn, String horizon, String resolvesOn, String probability, String outcome) {
    return MadeRecord.of(
        "own-odds-table",
        "made-on",
        madeOn,
        "target",
        "sofr-minus-iorb-over-5",
        "horizon",
        horizon,
        "resolves-on",
        resolvesOn,
        "probability",
        probability,
        "climatology",
        "0.0700",
        "persistence",
        "1.0000",
        "outcome",
        outcome);
  }

  @Test
  void whatHadNotComeWhenItWasPublishedIsKnownSinceTheDelivery() {
    MadeRecord record = odds("2025-11-26", "1", "2025-11-28", "0.2500", "");
    assertThat(record.fields())
        .containsEntry("made-on", "2025-11-26")
        .containsEntry("target", "sofr-minus-iorb-over-5")
        .containsEntry("horizon", "1")
        .containsEntry("probability", "0.25");
    assertThat(record.fact().orElseThrow().key()).isEqualTo("2025-11-26 sofr-minus-iorb-over-5 1");
    assertThat(record.fact().orElseThrow().scheduledOn())
        .as("not since the day it says that it was made")
        .isEqualTo("2025-11-28");
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void aReplayedDaySaysNothing(String outcome) {
    assertThat(odds("2025-11-24", "1", "2025-11-25", "0.2500", outcome).fact()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-26, 1, 2025-11-28, 1.01, NUMBER_OUT_OF_BOUNDS probability",
    "2025-11-26, 1, 2025-11-28, x, NUMBER_MALFORMED probability",
    "2025-11-26, 1.5, 2025-11-28, 0.5, NOT_WHOLE horizon",
    "2025-11-26, 0, 2025-11-28, 0.5, NUMBER_OUT_OF_BOUNDS horizon",
    "2025-11-26, 1, 2025-11-26, 0.5, DATE_IN_FUTURE made-on",
    "2025-12-01, 1, 2025-12-02, 0.5, DATE_IN_FUTURE made-on",
    "2025-11-26, 1, 2025-11-28, '', CELL_MISSING"
  })
  void whatCannotBeIsOut(
      String madeOn, String horizon, String resolvesOn, String probability, String expected) {
    assertThat(odds(madeOn, horizon, resolvesOn, probability, "").issues()).contains(expected);
  }

  @Test
  void whatWasPublishedOnceStandsWhateverIsSaidLater() {
    PublishedOdds first = said("2025-11-26", "0.2500");
    PublishedOdds later = said("2025-11-26", "0.9900");
    assertThat(later.after(first)).isEqualTo(first);
    assertThat(first.probability()).isEqualTo(new BigDecimal("0.25"));
  }

  private static PublishedOdds said(String madeOn, String probability) {
    return (PublishedOdds)
        odds(madeOn, "1", "2025-11-28", probability, "").fact().orElseThrow().body();
  }
}
