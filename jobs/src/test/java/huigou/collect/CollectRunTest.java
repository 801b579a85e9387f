package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.installation.AlreadyRunning;
import huigou.installation.ExitCode;
import huigou.installation.RunLock;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whole runs: what is due, what is written down, and who else runs. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CollectRunTest extends PlayedFeeds {

  @Test
  void anAnswerBecomesADeliveryWithAllThatIsKnownOfIt() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    List<Collected> collected = due("nyfed-rates");
    assertThat(outcomes(collected)).containsExactly("delivered");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(delivered())
        .containsExactly("new-york-fed/2025-10-31/nyfed-rates.20251031T130500Z.json");
    assertThat(Files.readString(input.folder().resolve("new-york-fed/2025-10-31/origin.yml")))
        .contains(
            "retrieved_at: \"2025-10-31T13:05:00Z\"",
            "feed: \"nyfed-rates\"",
            "from: \"2024-09-27\"",
            "to: \"2025-10-31\"",
            "status: 200",
            "tries: 1",
            "bytes_are: \"publisher\"",
            "startDate=2024-09-27&endDate=2025-10-31");
    assertThat(site.asked()).hasSize(1);
    assertThat(site.asked().get(0).host()).isEqualTo("markets.newyorkfed.org");
  }

  @Test
  void whatIsAnsweredIsNotAskedAgainBeforeTheNextTimeAndThenForWhatIsNew() throws IOException {
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    assertThat(due("nyfed-rates")).isEmpty();
    at("2025-10-31T18:46:00Z");
    assertThat(outcomes(due("nyfed-rates"))).as("a quarter to three").containsExactly("unchanged");
    assertThat(site.asked().get(1).question()).endsWith("startDate=2025-10-17&endDate=2025-10-31");
    at("2025-11-03T12:59:00Z");
    assertThat(due("nyfed-rates")).as("before eight in New York, in winter").isEmpty();
    at("2025-11-03T13:00:00Z");
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.05", "2025-10-31", "4.10"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
    assertThat(delivered()).hasSize(2);
  }

  @Test
  void aReleaseThatIsLateIsAskedForAgain() throws IOException {
    byte[] table =
        Files.readAllBytes(Project.input().resolve("federal-reserve/2023-08-09/FRB_H41.csv"));
    site.plays(exchange -> answer(exchange, 200, table));
    at("2025-11-06T21:31:00Z");
    assertThat(outcomes(due("h41-table-1"))).containsExactly("delivered");
    at("2025-11-06T22:16:00Z");
    assertThat(outcomes(due("h41-table-1"))).containsExactly("unchanged");
    assertThat(due("h41-table-1")).isEmpty();
    at("2025-11-07T14:16:00Z");
    assertThat(outcomes(due("h41-table-1"))).containsExactly("unchanged");
  }

  /** A publisher who has changed his form is not asked for it at every run. */
  @Test
  void anAnswerThatIsRefusedThreeTimesIsAskedForAgainAtTheFeedsNextTime() {
    at("2025-10-31T13:05:00Z");
    site.plays(with(200, "<html><title>Sign in</title></html>"));
    for (int turn = 0; turn < 3; turn++) {
      assertThat(outcomes(due("nyfed-rates"))).as("turn " + turn).containsExactly("refused");
    }
    assertThat(due("nyfed-rates")).isEmpty();
    at("2025-10-31T18:44:00Z");
    assertThat(due("nyfed-rates")).as("before a quarter to three in New York").isEmpty();
    at("2025-10-31T18:46:00Z");
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("refused");
    assertThat(due("nyfed-rates")).isEmpty();
    at("2025-11-03T13:05:00Z");
    site.plays(rates("2025-10-31", "4.05"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
    site.plays(with(200, "<html><title>Sign in</title></html>"));
    at("2025-11-03T19:46:00Z");
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("refused");
    assertThat(outcomes(due("nyfed-rates"))).as("counted anew").containsExactly("refused");
  }

  @Test
  void aPartThatFailsIsSeenThoughOthersAnswer() {
    at("2025-10-31T10:35:00Z");
    site.plays(
        exchange ->
            answer(
                exchange,
                exchange.getRequestURI().toString().contains("0000320193") ? 400 : 404,
                ""));
    assertThat(outcomes(due("sec-facts"))).contains("failed", "empty");
    FeedState known = CollectState.read(place.state(), place.input()).of("sec-facts");
    assertThat(known.last().outcome()).isEqualTo("failed");
    assertThat(known.last().failures()).isEqualTo(1);
    assertThat(known.last().failingSince()).isNotNull();
    site.plays(with(404, ""));
    assertThat(outcomes(due("sec-facts"))).as("the one that failed").containsExactly("empty");
    known = CollectState.read(place.state(), place.input()).of("sec-facts");
    assertThat(known.last().failingSince()).isNull();
  }

  @Test
  void aClockThatWasAheadSilencesNobody() {
    site.plays(rates("2025-10-30", "4.04"));
    at("2026-10-30T13:05:00Z");
    due("nyfed-rates");
    at(FRIDAY);
    assertThat(due("nyfed-rates")).isNotEmpty();
    assertThat(exit).isNotEqualTo(ExitCode.NOT_FETCHED);
  }

  @Test
  void twoDoNotCollectAtOnce() {
    try (var held = RunLock.ofCollecting(place.state(), now)) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> RunLock.ofCollecting(place.state(), now))
          .isInstanceOf(AlreadyRunning.class)
          .hasMessageContaining("already collecting");
    }
  }

  /** As {@code --clock} does that is given twice with one instant. */
  @Test
  void aTrialOfOneInstantCanBeRepeated() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    assertThat(outcomes(run(run -> run.now(feeds("nyfed-rates")), true)))
        .containsExactly("delivered");
    at("2025-10-31T14:00:00Z");
    run(run -> run.now(feeds("nyfed-rates")), true);
    at(FRIDAY);
    assertThat(outcomes(run(run -> run.now(feeds("nyfed-rates")), true)))
        .as("its pause ends an hour ahead by the clock that is played")
        .containsExactly("unchanged");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  @Test
  void everyRequestIsWrittenDown() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    assertThat(Files.readString(folder.resolve("var/collect/log-2025-10.jsonl")))
        .contains("\"outcome\":\"delivered\"", "\"feed\":\"nyfed-rates\"", "\"tries\":1")
        .containsPattern(
            "\"request\":\"https://markets.newyorkfed.org/api/[^\"]*\",\"came\":\"200\"");
  }
}
