package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans: no hole, in pieces, stopped and resumed, and what was lost of what is known. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SpansOfFeedsTest extends PlayedFeeds {

  @Test
  void aSpanThatWasNotAskedForForLongHasNoHole() {
    site.plays(with(200, "{\"repo\": {\"operations\": []}}"));
    at("2025-03-31T20:00:00Z");
    due("nyfed-operations");
    site.forget();
    at("2025-09-30T20:00:00Z");
    due("nyfed-operations");
    assertThat(site.asked().get(0).question()).contains("startDate=2025-03-24&endDate=2025-07-21");
    assertThat(site.asked().get(1).question()).contains("startDate=2025-07-22&endDate=2025-09-30");
  }

  @Test
  void aLongSpanIsResumedWhereItStopped() {
    site.plays(with(200, "{\"refRates\": []}"));
    LocalDate first = LocalDate.parse("2023-01-01");
    run(run -> run.since(feeds("nyfed-rates"), first).subList(0, 2), true);
    site.forget();
    run(run -> run.since(feeds("nyfed-rates"), first), true);
    assertThat(site.asked()).hasSize(1);
    assertThat(site.asked().get(0).question()).contains("startDate=2025-03-11&");
  }

  @Test
  void aLongSpanIsAskedForInPieces() {
    site.plays(with(200, "{\"refRates\": []}"));
    run(run -> run.since(feeds("nyfed-rates"), LocalDate.parse("2018-01-01")), true);
    assertThat(site.asked()).hasSize(7);
    assertThat(site.asked().get(0).question()).endsWith("startDate=2018-04-02&endDate=2019-05-06");
    assertThat(site.asked().get(6).question()).endsWith("endDate=2025-10-31");
  }

  @Test
  void withoutItsStateItKnowsWhatWasDeliveredByTheOrigins() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    Files.delete(folder.resolve("var/collect/state.json"));
    assertThat(due("nyfed-rates")).isEmpty();
    at("2025-10-31T18:46:00Z");
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("unchanged");
    Files.writeString(folder.resolve("var/collect/state.json"), "{\"feeds\": {\"nyfed");
    at("2025-11-03T13:05:00Z");
    assertThat(outcomes(due("nyfed-rates"))).as("cut short").containsExactly("unchanged");
  }

  @Test
  void anEntryWhoseFileNeverCameIsNoObstacle() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    Files.delete(input.folder().resolve(delivered().get(0)));
    at("2025-10-31T18:46:00Z");
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
  }

  @Test
  void historyIsFilledInThoughNewerFiguresStand() throws IOException {
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    site.plays(
        exchange ->
            answer(
                exchange,
                200,
                TestInput.rates(
                    "SOFR",
                    exchange.getRequestURI().getQuery().replaceAll(".*startDate=([0-9-]+).*", "$1"),
                    "2.00")));
    assertThat(
            outcomes(
                run(
                    run ->
                        run.since(feeds("nyfed-rates"), LocalDate.parse("2019-01-01"))
                            .subList(0, 3),
                    true)))
        .containsExactly("delivered", "delivered", "delivered");
    assertThat(CollectState.read(place.state(), place.input()).of("nyfed-rates").part("").to())
        .isEqualTo("2025-10-31");
  }

  /** Whether the state stands or is read off the origins. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void historyThatIsFilledInAnswersNothingThatIsDue(boolean lost) throws IOException {
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    at("2025-11-03T14:05:00Z");
    site.plays(rates("2018-04-03", "1.80"));
    assertThat(
            outcomes(
                run(
                    run ->
                        run.since(feeds("nyfed-rates"), LocalDate.parse("2018-04-02"))
                            .subList(0, 1),
                    true)))
        .containsExactly("delivered");
    if (lost) {
      Files.delete(folder.resolve("var/collect/state.json"));
    }
    site.forget();
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    assertThat(outcomes(due("nyfed-rates")))
        .as("and it is held against the newest answer, not against history")
        .containsExactly("unchanged");
    assertThat(site.asked()).hasSize(1);
    assertThat(due("nyfed-rates")).isEmpty();
  }

  @Test
  void behindAPieceThatDidNotComeNothingIsAskedSoThatNoHoleIsLeft() {
    site.plays(
        exchange -> {
          boolean second = exchange.getRequestURI().getQuery().contains("startDate=2019-05-07");
          answer(exchange, second ? 404 : 200, second ? "" : "{\"refRates\": []}");
        });
    List<Collected> collected =
        run(run -> run.since(feeds("nyfed-rates"), LocalDate.parse("2018-01-01")), true);
    assertThat(outcomes(collected).subList(0, 3)).containsExactly("empty", "failed", "skipped");
    assertThat(exit).isEqualTo(ExitCode.NOT_FETCHED);
    assertThat(site.asked()).hasSize(2);
    assertThat(CollectState.read(place.state(), place.input()).of("nyfed-rates").part("").to())
        .isEqualTo("2019-05-06");
  }

  @Test
  void anOriginWithoutItsFileIsNoAnswer() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    Files.delete(input.folder().resolve(delivered().get(0)));
    Files.delete(folder.resolve("var/collect/state.json"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
  }
}
