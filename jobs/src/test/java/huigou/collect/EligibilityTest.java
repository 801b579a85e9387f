package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.PlayedSite;
import huigou.support.PlayedSite.Play;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is not asked: without contact, consent or key, or where a site fails. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class EligibilityTest extends PlayedFeeds {

  @Test
  void whoeverWantsAContactIsNotAskedWithoutOne() {
    contact = Optional.empty();
    at("2025-10-31T13:35:00Z");
    assertThat(outcomes(due("sec-8k"))).containsExactly("skipped");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    run(run -> run.now(feeds("sec-8k")), true);
    assertThat(exit).as("named").isEqualTo(ExitCode.WRONG_USE);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void whoseConsentIsMissingIsNotAsked() {
    assertThat(due("fred-sofr")).isEmpty();
    List<Collected> named = run(run -> run.now(feeds("fred-sofr")), true);
    assertThat(named.get(0).why()).contains("consent of Federal Reserve Bank of St. Louis");
    assertThat(exit).isEqualTo(ExitCode.WRONG_USE);
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aKeyEndsUpNowhere() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put(
        "catalogue/feeds.yml",
        yml.replace(
            "  enabled: false\n  needs-consent: Federal Reserve Bank of St. Louis, in writing\n",
            ""));
    environment = Map.of("HUIGOU_FRED_API_KEY", "s3cr3t|\"value\"");
    at("2025-10-31T14:05:00Z");
    site.plays(
        List.of(
            with(500, ""),
            with(
                200,
                "{\"realtime_start\":\"2025-10-31\",\"realtime_end\":\"2025-10-31\",\"units\":\"lin\",\"count\":1,\"offset\":0,\"limit\":100000,\"observations\":[{\"realtime_start\":\"2025-10-31\",\"realtime_end\":\"2025-10-31\",\"date\":\"2025-10-30\",\"value\":\"4.04\"}]}")));
    List<Collected> collected = due("fred-sofr");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
    assertThat(site.asked().get(0).question()).contains("api_key=s3cr3t%7C%22value%22");
    site.plays(with(400, ""));
    at("2025-11-03T15:05:00Z");
    due("fred-sofr");
    site.plays(with(200, "<html>no page at ?api_key=s3cr3t%7C%22value%22</html>"));
    at("2025-11-04T15:05:00Z");
    assertThat(outcomes(due("fred-sofr"))).containsExactly("refused");
    site.plays(with(302, "", "Location", "/sorry?api_key=s3cr3t%7c%22value%22"));
    at("2025-11-05T15:05:00Z");
    due("fred-sofr");
    String whole =
        "{\"realtime_start\":\"2025-11-06\",\"realtime_end\":\"2025-11-06\",\"units\":\"lin\",\"count\":1,\"offset\":0,\"limit\":100000,\"asked\":\"s3cr3t|\\\"value\\\"\",\"observations\":[{\"realtime_start\":\"2025-11-06\",\"realtime_end\":\"2025-11-06\",\"date\":\"2025-11-05\",\"value\":\"4.04\"}]}";
    site.plays(with(200, whole, "ETag", "\"s3cr3t|\\\"value\\\"\""));
    at("2025-11-06T15:05:00Z");
    List<Collected> repeated = due("fred-sofr");
    assertThat(outcomes(repeated)).as("nobody puts it into input/").containsExactly("refused");
    assertThat(repeated.get(0).why()).startsWith("the answer repeats the key");
    assertThat(repeated.toString()).doesNotContain("s3cr3t");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("s3cr3t");
      }
    }
  }

  /** www3 and www1 are one site, as pauses have it; the Board is another. */
  @Test
  void aSiteThatFailsThreeTimesInARowIsLeftAloneWhateverItsHostsAreCalled() {
    at("2026-09-09T15:31:00Z");
    site.plays(with(500, ""));
    String[] names = {
      "hkex-main", "hkex-gem", "hkex-announcements-en", "hkex-announcements-zh", "h41-table-1"
    };
    List<Collected> collected = run(run -> run.now(feeds(names)), true);
    assertThat(outcomes(collected)).containsOnly("failed").hasSize(names.length);
    assertThat(collected.get(2).why()).as("the third of its site").doesNotContain("in a row");
    assertThat(collected.get(3).why())
        .startsWith("the site of www1.hkexnews.hk (budget hkexnews.hk) failed 3 times in a row");
    assertThat(site.asked())
        .as("the fourth is not asked, and another site is")
        .extracting(PlayedSite.Asked::host)
        .containsOnly("www3.hkexnews.hk", "www1.hkexnews.hk", "www.federalreserve.gov");
    assertThat(site.asked()).filteredOn(asked -> asked.question().contains("lang=ZH")).isEmpty();
  }

  @Test
  void anAnswerOfAnyHostOfASiteBeginsTheCountAnew() {
    at("2026-09-09T15:31:00Z");
    site.plays(
        exchange -> {
          boolean english = exchange.getRequestURI().toString().contains("lang=EN");
          answer(exchange, english ? 200 : 500, english ? titles(false, 0, 0, "09/09/2026") : "");
        });
    List<Collected> collected =
        run(
            run ->
                run.now(
                    feeds(
                        "hkex-main", "hkex-gem", "hkex-announcements-en", "hkex-announcements-zh")),
            true);
    assertThat(collected).extracting(Collected::why).noneMatch(why -> why.contains("in a row"));
    assertThat(site.asked()).anyMatch(asked -> asked.question().contains("lang=ZH"));
  }

  @Test
  void oneHostThatIsDeadKeepsNobodyElse() throws IOException {
    at("2025-10-31T21:00:00Z");
    Play play =
        exchange -> {
          String host = exchange.getRequestHeaders().getFirst("X-Huigou-Host");
          switch (host) {
            case "markets.newyorkfed.org" -> answer(exchange, 503, "");
            case "api.fiscaldata.treasury.gov" -> answer(exchange, 200, cash(1, "2025-10-30"));
            default -> answer(exchange, 404, "");
          }
        };
    site.plays(play);
    assertThat(outcomes(due("nyfed-rates", "treasury-cash", "nyfed-operations")))
        .containsExactly("failed", "delivered", "failed");
    assertThat(exit).isEqualTo(ExitCode.NOT_FETCHED);
    site.forget();
    assertThat(outcomes(due("nyfed-rates", "treasury-cash", "nyfed-operations")))
        .as("only what did not come")
        .containsExactly("failed", "failed");
    FeedState known = CollectState.read(place.state(), place.input()).of("nyfed-rates");
    assertThat(known.last().failures()).isEqualTo(2);
    assertThat(known.last().failingSince()).isBefore(now);
  }
}
