package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.PlayedSite;
import huigou.support.PlayedSite.Play;
import huigou.support.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How a feed is asked where its address has moved, and whether “nothing new” is believed. Made up.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AskingTest extends PlayedFeeds {

  @Test
  void whereThereIsMoreMoreIsAskedFor() throws IOException {
    at("2025-10-31T15:31:00Z");
    site.plays(
        exchange -> {
          boolean more = exchange.getRequestURI().getQuery().contains("rowRange=5000");
          answer(exchange, 200, titles(more, 1, more ? 2 : 1, "31/10/2025"));
        });
    List<Collected> collected = due("hkex-announcements-en");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
    assertThat(site.asked()).hasSize(2);
    assertThat(site.asked().get(1).question()).contains("rowRange=10000");
    site.plays(with(200, titles(true, 1, 2, "31/10/2025")));
    at("2025-11-03T05:00:00Z");
    assertThat(outcomes(due("hkex-announcements-en")))
        .as("Friday, Sunday and Monday, and as many rows as may be asked for")
        .containsExactly("refused", "refused", "refused");
  }

  @Test
  void aNameThatIsSpeltInTwoWaysIsTriedInBoth() throws IOException {
    byte[] report =
        Files.readAllBytes(Project.input().resolve("hkex/2026-09-10/SRRPT20260909.xls"));
    at("2026-09-09T01:20:00Z");
    site.plays(
        exchange ->
            answer(
                exchange,
                exchange.getRequestURI().getPath().contains("SRGemRPT20260908") ? 200 : 404,
                exchange.getRequestURI().getPath().contains("SRGemRPT20260908")
                    ? report
                    : new byte[0]));
    assertThat(outcomes(due("hkex-gem"))).containsExactly("delivered");
    assertThat(site.asked()).extracting(PlayedSite.Asked::question).hasSize(2);
  }

  @Test
  void anAddressThatMovedIsFoundOnThePublishersPage() throws IOException {
    at("2025-10-31T21:00:00Z");
    byte[] table =
        Files.readAllBytes(Project.input().resolve("federal-reserve/2023-08-09/FRB_H41.csv"));
    site.plays(
        exchange -> {
          String question = exchange.getRequestURI().toString();
          if (question.contains("Choose.aspx")) {
            answer(
                exchange,
                200,
                "<html><a href=\"Output.aspx?rel=H41&series=0123456789abcdef0123&lastobs=\">1."
                    + " Factors Affecting Reserve Balances</a>");
          } else if (question.contains("series=0123456789abcdef0123&lastobs=8")) {
            answer(exchange, 200, table);
          } else {
            answer(exchange, 200, "<html><title>Data Download</title></html>");
          }
        });
    List<Collected> found = due("h41-table-1");
    assertThat(outcomes(found)).containsExactly("delivered");
    assertThat(found.get(0).why()).contains("0123456789abcdef0123 was found on https://");
    assertThat(site.asked()).hasSize(3);
    // What was found is asked at from then on.
    site.forget();
    at("2025-11-06T21:31:00Z");
    assertThat(outcomes(due("h41-table-1"))).containsExactly("unchanged");
    assertThat(site.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF<html></html>", "<?xml version=\"1.0\"?>\n<html></html>"})
  void whateverStandsInThePlaceOfDataTheAddressIsLookedFor(String page) {
    at("2025-10-31T21:00:00Z");
    site.plays(
        exchange ->
            answer(
                exchange,
                200,
                exchange.getRequestURI().toString().contains("Choose.aspx")
                    ? new byte[] {(byte) 0xE9}
                    : page.getBytes(StandardCharsets.UTF_8)));
    assertThat(outcomes(due("h41-table-1"))).containsExactly("refused");
    assertThat(site.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void anAddressThatIsGoneIsLookedForToo(int status) throws IOException {
    at("2025-10-31T21:00:00Z");
    byte[] table =
        Files.readAllBytes(Project.input().resolve("federal-reserve/2023-08-09/FRB_H41.csv"));
    site.plays(
        exchange -> {
          String question = exchange.getRequestURI().toString();
          if (question.contains("Choose.aspx")) {
            answer(
                exchange,
                200,
                "<a href=\"Output.aspx?rel=H41&series=0123456789abcdef0123&lastobs=\">1. Factors"
                    + " Affecting Reserve Balances</a>");
          } else if (question.contains("series=0123456789abcdef0123&")) {
            answer(exchange, 200, table);
          } else {
            answer(exchange, status, "");
          }
        });
    List<Collected> found = due("h41-table-1");
    assertThat(outcomes(found)).as(found.toString()).containsExactly("delivered");
    assertThat(found.get(0).why()).contains("0123456789abcdef0123 was found on https://");
    assertThat(site.asked()).hasSize(3);
  }

  @Test
  void whatIsNotFoundAnywhereSaysWhereItWasLookedFor() {
    at("2025-10-31T21:00:00Z");
    site.plays(with(404, ""));
    List<Collected> gone = due("h41-table-1");
    assertThat(outcomes(gone)).containsExactly("failed");
    assertThat(gone.get(0).why())
        .startsWith("answered 404")
        .endsWith(
            "looked for on https://www.federalreserve.gov/datadownload/Choose.aspx?rel=H41, and not"
                + " found");
    assertThat(site.asked()).hasSize(2);
    site.forget();
    site.plays(with(500, ""));
    assertThat(outcomes(due("h41-table-1"))).containsExactly("failed");
    assertThat(site.asked()).as("who fails has not moved").hasSize(Patience.TRIES);
    site.forget();
    site.plays(with(404, ""));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("failed");
    assertThat(site.asked()).as("there is no page to look on").hasSize(1);
  }

  @Test
  void aServerThatSaysNothingIsNewLongAfterAReleaseIsNotBelieved() throws IOException {
    byte[] list =
        Files.readAllBytes(Project.input().resolve("hkex/2021-10-11/ListOfSecurities.xlsx"));
    Play play = exchange -> answer(exchange, 200, list, "ETag", "\"1\"");
    at("2025-08-04T00:05:00Z");
    site.plays(play);
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("delivered");
    site.plays(with(304, ""));
    site.forget();
    at("2025-08-11T00:05:00Z");
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("unchanged");
    assertThat(site.asked()).hasSize(1);
    assertThat(site.asked().get(0).headers()).containsEntry("if-none-match", "\"1\"");
    site.forget();
    at("2025-08-18T03:05:00Z");
    site.plays(List.of(with(304, ""), play));
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("unchanged");
    assertThat(site.asked()).as("asked again without condition").hasSize(2);
    assertThat(site.asked().get(1).headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void oneThatWasDoubtedAndWasRightIsBelievedUntilTheNextRelease() throws IOException {
    byte[] list =
        Files.readAllBytes(Project.input().resolve("hkex/2021-10-11/ListOfSecurities.xlsx"));
    Play whole = exchange -> answer(exchange, 200, list, "ETag", "\"2\"");
    at("2025-08-04T00:05:00Z");
    site.plays(exchange -> answer(exchange, 200, list, "ETag", "\"1\""));
    due("hkex-securities-en");
    String[][] turns = {
      {"2025-08-18T03:05:00Z", "2", "doubted three hours after a release"},
      {"2025-08-18T04:05:00Z", "1", "it was right, and is believed"},
      {"2025-08-24T23:05:00Z", "1", "until the next release"},
      {"2025-08-25T01:55:00Z", "1", "and two hours longer"},
      {"2025-08-25T02:05:00Z", "2", "and no longer"}
    };
    for (String[] turn : turns) {
      site.forget();
      at(turn[0]);
      site.plays(List.of(with(304, ""), whole));
      assertThat(outcomes(run(run -> run.now(feeds("hkex-securities-en")), true)))
          .containsExactly("unchanged");
      assertThat(site.asked()).as(turn[2]).hasSize(Integer.parseInt(turn[1]));
    }
    assertThat(site.asked().get(0).headers())
        .as("what the whole answer is called now")
        .containsEntry("if-none-match", "\"2\"");
  }

  /** Its time two hours before counts: a cache that was late with one answer is with the next. */
  @Test
  void aWholeAnswerRightAfterAReleaseConfirmsNothingOfIt() throws IOException {
    byte[] list =
        Files.readAllBytes(Project.input().resolve("hkex/2021-10-11/ListOfSecurities.xlsx"));
    Play whole = exchange -> answer(exchange, 200, list, "ETag", "\"1\"");
    site.plays(whole);
    at("2025-08-04T00:05:00Z");
    due("hkex-securities-en");
    at("2025-08-11T00:05:00Z");
    due("hkex-securities-en");
    site.forget();
    at("2025-08-11T02:05:00Z");
    site.plays(List.of(with(304, ""), whole));
    run(run -> run.now(feeds("hkex-securities-en")), true);
    assertThat(site.asked()).hasSize(2);
  }

  /** Asked every half hour, the last time of asking is never two hours ago. */
  @Test
  void norIsOneThatIsAskedOften() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put(
        "catalogue/feeds.yml",
        yml.replace(
            "at: [\"08:00\"], zone: Asia/Hong_Kong, days: [monday]",
            "at: [\"08:00\", \"08:30\", \"09:30\", \"10:20\"], zone: Asia/Hong_Kong, days:"
                + " [monday]"));
    byte[] list =
        Files.readAllBytes(Project.input().resolve("hkex/2021-10-11/ListOfSecurities.xlsx"));
    Play play = exchange -> answer(exchange, 200, list, "ETag", "\"1\"");
    at("2025-08-04T02:25:00Z");
    site.plays(play);
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("delivered");
    site.plays(List.of(with(304, ""), play));
    site.forget();
    at("2025-08-11T01:31:00Z");
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("unchanged");
    assertThat(site.asked()).as("an hour and a half after eight it is believed").hasSize(1);
    site.plays(List.of(with(304, ""), play));
    site.forget();
    at("2025-08-11T02:25:00Z");
    assertThat(outcomes(due("hkex-securities-en"))).containsExactly("unchanged");
    assertThat(site.asked()).as("more than two hours after eight it is not").hasSize(2);
    assertThat(site.asked().get(1).headers()).doesNotContainKey("if-none-match");
  }
}
