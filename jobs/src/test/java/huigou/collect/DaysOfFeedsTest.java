package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that have days: what is not there yet, late, given up, named or filled in. Made up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DaysOfFeedsTest extends PlayedFeeds {

  @Test
  void aReportOfADayIsNotThereYetThenLateAndNothingOnADayWithoutTrading() throws IOException {
    at("2026-09-09T01:20:00Z");
    assertThat(outcomes(due("hkex-main"))).containsExactly("not-yet");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(site.asked().get(0).question()).endsWith("/SRRPT20260909.xls");
    at("2026-09-09T04:16:00Z");
    List<Collected> late = due("hkex-main");
    assertThat(outcomes(late)).containsExactly("failed");
    assertThat(late.get(0).why()).contains("answered 404").contains("2026-09-09T04:00:00Z");
    assertThat(exit).isEqualTo(ExitCode.NOT_FETCHED);
    byte[] report =
        Files.readAllBytes(Project.input().resolve("hkex/2026-09-10/SRRPT20260909.xls"));
    site.plays(exchange -> answer(exchange, 200, report));
    at("2026-09-10T01:20:00Z");
    assertThat(due("hkex-main"))
        .extracting(each -> each.part() + " " + each.outcome().token())
        .containsExactly("2026-09-09 delivered", "2026-09-10 delivered");
    at("2026-09-13T04:00:00Z");
    assertThat(due("hkex-main"))
        .as("on Sunday, of Friday, which nobody asked for")
        .extracting(Collected::part)
        .containsExactly("2026-09-11");
  }

  @Test
  void whatIsNotThereIsAskedForAtItsTimesAndNotForEver() {
    at("2026-09-09T01:20:00Z");
    due("hkex-main");
    at("2026-09-09T01:30:00Z");
    assertThat(due("hkex-main")).as("before a quarter to ten").isEmpty();
    at("2026-09-09T01:46:00Z");
    assertThat(outcomes(due("hkex-main"))).containsExactly("not-yet");
    at("2026-09-16T01:20:00Z");
    assertThat(due("hkex-main"))
        .extracting(Collected::part)
        .contains("2026-09-09", "2026-09-10", "2026-09-16");
    at("2026-09-17T01:20:00Z");
    assertThat(due("hkex-main")).extracting(Collected::part).doesNotContain("2026-09-09");
  }

  @Test
  void aDayWhoseAnswerIsRefusedIsGivenUpAfterAWeek() {
    at("2025-10-31T01:20:00Z");
    site.plays(with(200, "<html><title>Sign in</title></html>"));
    assertThat(outcomes(due("hkex-main"))).containsExactly("refused");
    assertThat(outcomes(due("hkex-main"))).as("it may be whole now").containsExactly("refused");
    site.plays(with(404, ""));
    at("2025-11-10T01:20:00Z");
    assertThat(due("hkex-main")).extracting(Collected::part).doesNotContain("2025-10-31");
  }

  /** A day of last week is none that came in its turn, and no day since is due for it. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDayThatWasNamedMakesNoneDueThoughWhatIsKnownIsLost(boolean lost) throws IOException {
    site.plays(
        exchange -> {
          String day =
              exchange
                  .getRequestURI()
                  .getQuery()
                  .replaceAll(".*fromDate=(\\d{4})(\\d\\d)(\\d\\d).*", "$3/$2/$1");
          answer(exchange, 200, titles(false, 1, 1, day));
        });
    at("2025-10-31T15:35:00Z");
    run(run -> run.day(feeds("hkex-announcements-en"), day("2025-10-28")), true);
    assertThat(delivered()).hasSize(1);
    assertThat(Files.readString(input.folder().resolve("hkex/2025-10-31/origin.yml")))
        .contains("by: \"name\"");
    if (lost) {
      Files.delete(folder.resolve("var/collect/state.json"));
    }
    assertThat(due("hkex-announcements-en"))
        .extracting(Collected::part)
        .containsExactly("2025-10-31");
    assertThat(Files.readString(input.folder().resolve("hkex/2025-10-31/origin.yml")))
        .contains("by: \"schedule\"");
  }

  @Test
  void whatIsMissingIsFilledInDayByDayStoppedAndResumed() throws IOException {
    site.plays(
        exchange -> {
          String day =
              exchange
                  .getRequestURI()
                  .getQuery()
                  .replaceAll(".*fromDate=(\\d{4})(\\d\\d)(\\d\\d).*", "$3/$2/$1");
          answer(exchange, 200, titles(false, 1, 1, day));
        });
    at("2025-07-04T15:00:00Z");
    LocalDate since = LocalDate.parse("2025-06-25");
    List<Collected> first =
        run(run -> run.since(feeds("hkex-announcements-en"), since).subList(0, 5), true);
    assertThat(first)
        .extracting(Collected::part)
        .as("a Sunday, but no Saturday, has announcements")
        .containsExactly("2025-06-25", "2025-06-26", "2025-06-27", "2025-06-29", "2025-06-30");
    assertThat(outcomes(first)).as(first.toString()).containsOnly("delivered");
    List<Collected> rest = run(run -> run.since(feeds("hkex-announcements-en"), since), true);
    assertThat(rest)
        .extracting(Collected::part)
        .as("1 July is a holiday of Hong Kong, the next day is none")
        .containsExactly("2025-07-01", "2025-07-02", "2025-07-03", "2025-07-04");
    assertThat(run(run -> run.since(feeds("hkex-announcements-en"), since), true)).isEmpty();
    assertThat(delivered()).hasSize(9).isSorted();
  }

  @Test
  void aDayWithoutTradingHasNothing() {
    at("2026-09-28T06:00:00Z");
    assertThat(
            outcomes(run(run -> run.day(feeds("hkex-main"), LocalDate.parse("2026-09-26")), true)))
        .containsExactly("empty");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  /** Whoever asks for one old day does not want all days since. */
  @Test
  void oneOldDayDoesNotMakeTheDaysAfterItDue() {
    at("2026-09-16T02:00:00Z");
    assertThat(outcomes(due("hkex-main"))).containsExactly("not-yet");
    at("2026-09-16T05:00:00Z");
    run(run -> run.day(feeds("hkex-main"), day("2026-08-03")), true);
    at("2026-09-17T02:00:00Z");
    assertThat(due("hkex-main"))
        .extracting(Collected::part)
        .containsExactly("2026-09-16", "2026-09-17");
    run(run -> run.since(feeds("hkex-main"), day("2026-09-14")), true);
    at("2026-09-18T02:00:00Z");
    assertThat(due("hkex-main"))
        .as("since the 14th all of them")
        .extracting(Collected::part)
        .containsExactly("2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17", "2026-09-18");
  }
}
