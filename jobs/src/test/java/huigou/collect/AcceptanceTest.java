package huigou.collect;

import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.PlayedSite.Play;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which answers become deliveries, and what is said of the others. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AcceptanceTest extends PlayedFeeds {

  @Test
  void aRevisionAndItsWithdrawalAreDeliveriesBoth() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    for (String[] turn :
        new String[][] {{"2025-10-31T18:46:00Z", "4.06"}, {"2025-11-03T13:01:00Z", "4.04"}}) {
      at(turn[0]);
      site.plays(rates("2025-10-30", turn[1]));
      assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
    }
    assertThat(delivered()).hasSize(3);
  }

  @Test
  void nothingIsAnAnswerAndNoDelivery() throws IOException {
    site.plays(with(200, "{\"refRates\": []}"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("empty");
    assertThat(delivered()).isEmpty();
    assertThat(due("nyfed-rates")).isEmpty();
  }

  @Test
  void whatIsNoAnswerIsRefusedKeptAsideAndAskedForAgain() throws IOException {
    String[][] bad = {
      {"", "0 bytes"},
      {"<!DOCTYPE html><title>Sorry,\n later</title>", "“Sorry, later”"},
      {"{\"refRates\": [", "is no JSON from line 1, column "},
      {"not found", "is no JSON from line 1, column "},
      {"%PDF-1.7", "another kind of file (PDF)"},
      {"{\\rtf1 4.04}", "another kind of file (RTF)"},
      {"PK\u0003\u0004", "another kind of file (an archive or a workbook: zip)"},
      {"PAR1\u0001", "another kind of file (Parquet)"},
      {"{\"refRates\": [], \"cut", "is no JSON from line 1, column "},
      {
        "{\"refRates\": [{\"effectiveDate\": \"2023-01-03\", \"type\": \"SOFR\", \"percentRate\":"
            + " 4.3}]}",
        "speaks of 2023-01-03; expected are days from 2024-09-27 to 2025-10-31"
      },
      {
        "{\"refRates\": [{\"effectiveDate\": \"2025-10-30\", \"type\": \"SOFR\", \"rate\": 4.3}]}",
        "rate"
      },
      {"{\"operations\": []}", ""}
    };
    for (String[] each : bad) {
      site.plays(with(200, each[0]));
      List<Collected> collected = run(run -> run.now(feeds("nyfed-rates")), true);
      assertThat(outcomes(collected)).as(each[0]).containsExactly("refused");
      assertThat(collected.get(0).why())
          .contains(each[1])
          .matches("(?s).*([Ee]xpected|is missing|repair|layout).*")
          .doesNotContain("Unexpected", "Unrecognized", "token", "Source:");
      assertThat(exit).isEqualTo(ExitCode.PUBLISHED_WITH_ISSUES);
      now = now.plusSeconds(60);
    }
    assertThat(delivered()).isEmpty();
    try (Stream<Path> refused = Files.list(folder.resolve("var/collect/refused"))) {
      assertThat(refused).hasSize(bad.length);
    }
    site.plays(rates("2025-10-30", "4.04"));
    assertThat(outcomes(run(run -> run.now(feeds("nyfed-rates")), true)))
        .containsExactly("delivered");
  }

  @Test
  void rowsThatAreGoneAreBelievedOnASecondDay() throws IOException {
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    site.plays(rates("2025-10-30", "4.04"));
    at("2025-10-31T18:46:00Z");
    // Asked for from 17 October on: the 29th should be there.
    Play lacking = with(200, TestInput.rates("SOFR", "2025-10-17", "4.00", "2025-10-30", "4.04"));
    site.plays(lacking);
    List<Collected> refused = due("nyfed-rates");
    assertThat(outcomes(refused)).containsExactly("refused");
    assertThat(refused.get(0).why()).contains("lacks 1 rows").contains("2025-10-29");
    at("2025-10-31T19:30:00Z");
    assertThat(outcomes(due("nyfed-rates"))).as("the same day").containsExactly("refused");
    at("2025-11-03T13:05:00Z");
    assertThat(outcomes(due("nyfed-rates"))).as("another day").containsExactly("delivered");
  }

  @Test
  void aPageOfSeveralIsNoAnswer() throws IOException {
    at("2025-10-31T21:00:00Z");
    site.plays(with(200, cash(2, "2025-10-30")));
    List<Collected> collected = due("treasury-cash");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why()).contains("a part").contains("/meta/total-pages is 2, not 1");
    site.plays(with(200, cash(1, "2025-10-30")));
    assertThat(outcomes(due("treasury-cash"))).containsExactly("delivered");
    assertThat(site.asked().get(1).question()).contains("page%5Bsize%5D=10000");
  }

  @Test
  void aDayWithoutAnyAnnouncementIsNoAnswerOnAWorkingDay() {
    site.plays(
        with(
            200,
            "{\"result\":\"[]\",\"hasNextRow\":false,\"rowRange\":100,\"loadedRecord\":0,\"recordCnt\":0}"));
    at("2025-11-03T05:05:00Z");
    assertThat(
            outcomes(run(run -> run.day(feeds("hkex-announcements-en"), day("2025-10-31")), true)))
        .containsExactly("refused");
    assertThat(
            outcomes(run(run -> run.day(feeds("hkex-announcements-en"), day("2025-11-02")), true)))
        .as("a Sunday may have none")
        .containsExactly("empty");
  }

  @Test
  void ratesInForceComeInTheirOwnLayout() throws IOException {
    at("2025-10-31T21:00:00Z");
    site.plays(
        with(
            200,
            "\"Series Description\",\"Interest rate on reserve balances\"\r\n"
                + "\"Unit:\",\"Percent:_Per_Year\"\r\n"
                + "\"Multiplier:\",\"1\"\r\n"
                + "\"Currency:\",\"NA\"\r\n"
                + "\"Unique Identifier: \",\"PRATES/PRATES_POLICY_RATES/RESBM_N.D\"\r\n"
                + "\"Time Period\",\"RESBM_N.D\"\r\n"
                + "2025-10-29,4.15\r\n"
                + "2025-10-30,3.90\r\n"));
    List<Collected> collected = due("iorb");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
    assertThat(collected.get(0).rows()).isEqualTo(2);
  }

  @Test
  void aMarkBeforeTheTextAndAWrongNameOfItsFormDoNoHarm() throws IOException {
    site.plays(
        with(
            200,
            "\uFEFF" + TestInput.rates("SOFR", "2025-10-30", "4.04").replace(", ", ",\r\n"),
            "Content-Type",
            "text/html"));
    List<Collected> collected = due("nyfed-rates");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
  }

  @Test
  void nothingWhereThereWasSomethingIsNoAnswer() throws IOException {
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    site.plays(with(200, "{\"refRates\": []}"));
    at("2025-10-31T18:46:00Z");
    List<Collected> collected = due("nyfed-rates");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why()).contains("lacks 2 rows");
  }

  @Test
  void whatIsKnownMayBeOlderThanWhatWasDelivered() throws IOException {
    site.plays(rates("2025-10-29", "4.03"));
    due("nyfed-rates");
    byte[] older = Files.readAllBytes(folder.resolve("var/collect/state.json"));
    at("2025-10-31T18:46:00Z");
    site.plays(rates("2025-10-29", "4.03", "2025-10-30", "4.04"));
    due("nyfed-rates");
    Files.write(folder.resolve("var/collect/state.json"), older);
    at("2025-10-31T18:50:00Z");
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("unchanged");
    assertThat(delivered()).hasSize(2);
    Files.writeString(
        folder.resolve("var/collect/state.json"), "{\"feeds\":{\"nyfed-rates\":null}}");
    assertThat(due("nyfed-rates")).as("read off the deliveries").isEmpty();
  }
}
