package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.installation.AlreadyRunning;
import huigou.installation.ExitCode;
import huigou.installation.RunLock;
import huigou.installation.Workplace;
import huigou.model.issue.Issue;
import huigou.support.PlayedSite;
import huigou.support.PlayedSite.Play;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole runs over the feeds of the project's own catalogue, whose sites are played here. Made up.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CollectRunTest {

  /** Friday, nine in New York: the rates of Thursday are out. */
  private static final String FRIDAY = "2025-10-31T13:05:00Z";

  @TempDir Path folder;
  private final PlayedSite site = new PlayedSite();
  private TestInput input;
  private Workplace place;
  private Instant now = Instant.parse(FRIDAY);
  private Optional<String> contact = Optional.of("me@example.org");
  private Map<String, String> environment = Map.of();
  private boolean dry;
  private ExitCode exit;

  @BeforeEach
  void input() {
    input = TestInput.in(folder);
    place =
        new Workplace(
            input.folder(),
            folder.resolve("site"),
            folder.resolve("var/store").toString(),
            folder.resolve("var"),
            Project.templates());
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** The time moves on while somebody sleeps, and when a test says so. */
  private final class Time extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void at(String instant) {
    now = Instant.parse(instant);
  }

  private List<Collected> run(
      Function<CollectRun, List<CollectRun.Request>> asking, boolean named) {
    Catalogue catalogue = CatalogueReader.read(input.folder());
    Map<String, URI> hosts = new LinkedHashMap<>();
    catalogue.feeds().hosts().keySet().forEach(host -> hosts.put(host, URI.create(site.address())));
    List<Collected> collected = new ArrayList<>();
    try (CollectRun run =
        new CollectRun(
            place,
            catalogue,
            new CollectRun.Settings(
                contact,
                new Secrets(environment, folder),
                new PlayedHosts(hosts),
                Reach.DIRECT,
                new Time(),
                time -> now = now.plus(time),
                new Random(1),
                Issue::toString,
                dry))) {
      exit = run.run(asking.apply(run), named, collected::add);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return collected;
  }

  private List<Feed> feeds(String... names) {
    Catalogue catalogue = CatalogueReader.read(input.folder());
    return Stream.of(names).map(name -> catalogue.feeds().find(name).orElseThrow()).toList();
  }

  private List<Collected> due(String... names) {
    return run(run -> run.due(feeds(names)), false);
  }

  private static List<String> outcomes(List<Collected> collected) {
    return collected.stream().map(each -> each.outcome().token()).toList();
  }

  private List<String> delivered() throws IOException {
    try (Stream<Path> files = Files.walk(input.folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> input.folder().relativize(file).toString())
          .filter(file -> !file.startsWith("catalogue") && !file.endsWith("origin.yml"))
          .filter(file -> !file.contains(".huigou-lock"))
          .sorted()
          .toList();
    }
  }

  private static Play rates(String... datesAndRates) {
    return with(200, TestInput.rates("SOFR", datesAndRates));
  }

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
      {"%PDF-1.7", "PDF"},
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

  private static String cash(int pages, String... days) {
    return Stream.of(days)
        .map(
            day ->
                "{\"record_date\":\"%s\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"900000\",\"close_today_bal\":\"null\"}"
                    .formatted(day))
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":[",
                "],\"meta\":{\"count\":%d,\"total-count\":%d,\"total-pages\":%d},\"links\":{\"next\":%s}}"
                    .formatted(
                        days.length,
                        days.length * pages,
                        pages,
                        pages > 1 ? "\"&page\"" : "null")));
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

  private static String titles(boolean more, int loaded, int all, String day) {
    return ("{\"result\":\"[{\\\\\"NEWS_ID\\\\\":\\\\\"1\\\\\",\\\\\"DATE_TIME\\\\\":\\\\\"%s"
            + " 17:27\\\\\",\\\\\"STOCK_CODE\\\\\":\\\\\"00700\\\\\",\\\\\"STOCK_NAME\\\\\":\\\\\"TENCENT\\\\\",\\\\\"LONG_TEXT\\\\\":\\\\\"Next"
            + " Day Disclosure Returns - [Share Buyback]\\\\\",\\\\\"TITLE\\\\\":\\\\\"Next Day"
            + " Disclosure Return\\\\\",\\\\\"FILE_LINK\\\\\":\\\\\"/a.pdf\\\\\"}]\","
            + "\"hasNextRow\":%s,\"rowRange\":100,\"loadedRecord\":%d,\"recordCnt\":%d}")
        .formatted(day, more, loaded, all)
        .replace("\\\\\"", "\\\"");
  }

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

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
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
  void aClockThatWasAheadSilencesNobody() {
    site.plays(rates("2025-10-30", "4.04"));
    at("2026-10-30T13:05:00Z");
    due("nyfed-rates");
    at(FRIDAY);
    assertThat(due("nyfed-rates")).isNotEmpty();
    assertThat(exit).isNotEqualTo(ExitCode.NOT_FETCHED);
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

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String whole(String prepared) throws IOException {
    return Files.readString(Project.input().resolve("federal-reserve/2025-07-25/FRB_H41.xml"))
        .replaceFirst("<([a-z]*:?)Prepared>[^<]*<", "<$1Prepared>" + prepared + "<");
  }

  @Test
  void theWholeReleaseIsTakenOutOfItsArchiveAndWhatChangesEachTimeDoesNotCount()
      throws IOException {
    at("2025-10-03T22:31:00Z");
    byte[] first = zip("readme.txt", "x", "H41_data.xml", whole("2025-10-31T16:30:00"));
    site.plays(exchange -> answer(exchange, 200, first));
    List<Collected> collected = due("h41-whole");
    assertThat(outcomes(collected)).as(collected.toString()).containsExactly("delivered");
    assertThat(delivered())
        .containsExactly("federal-reserve/2025-10-03/h41-whole.20251003T223100Z.xml");
    at("2025-10-10T22:31:00Z");
    assertThat(due("h41-whole")).as("once a quarter").isEmpty();
    at("2026-01-02T23:31:00Z");
    byte[] second = zip("H41_data.xml", whole("2025-11-07T16:30:00"));
    site.plays(exchange -> answer(exchange, 200, second));
    assertThat(outcomes(due("h41-whole"))).containsExactly("unchanged");
    at("2026-04-03T22:31:00Z");
    byte[] third = zip("other.xml", "<x/>");
    site.plays(exchange -> answer(exchange, 200, third));
    List<Collected> none = due("h41-whole");
    assertThat(outcomes(none)).containsExactly("refused");
    assertThat(none.get(0).why()).contains("has no H41_data.xml, which is expected");
    at("2026-07-03T22:31:00Z");
    byte[] cut = Arrays.copyOf(first, first.length - 40);
    site.plays(exchange -> answer(exchange, 200, cut));
    List<Collected> broken = due("h41-whole");
    assertThat(outcomes(broken)).containsExactly("refused");
    assertThat(broken.get(0).why())
        .startsWith("the answer is no archive, or one that is cut; expected is a zip with H41");
  }

  private static String atom(String clock, int first, int count) {
    StringBuilder atom =
        new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Latest Filings - %s</title>\n<updated>%s</updated>\n"
                .formatted(clock, clock));
    for (int i = first; i > first - count; i--) {
      atom.append(
          "<entry>\n<title>8-K - APPLE INC (0000320193) (Filer)</title>\n<link rel=\"alternate\" type=\"text/html\" href=\"https://www.sec.gov/Archives/%d.htm\"/>\n<summary type=\"html\">Filed</summary>\n<updated>2025-10-31T09:00:00-04:00</updated>\n<category term=\"8-K\"/>\n<id>urn:tag:sec.gov,2008:accession-number=0000320193-25-%06d</id>\n</entry>\n"
              .formatted(i, i));
    }
    return atom.append("</feed>").toString();
  }

  @Test
  void pagesAreWalkedUntilOneThatHasWhatIsKnown() throws IOException {
    at("2025-10-31T13:35:00Z");
    site.plays(with(200, atom("one", 500, 100)));
    List<Collected> first = due("sec-8k");
    assertThat(outcomes(first)).as(first.toString()).containsExactly("delivered");
    at("2025-10-31T17:05:00Z");
    site.plays(
        exchange -> {
          int start =
              Integer.parseInt(
                  exchange.getRequestURI().getQuery().replaceAll(".*start=(\\d+).*", "$1"));
          answer(exchange, 200, atom("two", 750 - start, 100));
        });
    assertThat(outcomes(due("sec-8k")))
        .as("750 to 651, 650 to 551, 550 to 451 has 500")
        .containsExactly("delivered", "delivered", "delivered");
    at("2025-10-31T21:50:00Z");
    site.plays(with(200, atom("three", 750, 100)));
    assertThat(outcomes(due("sec-8k"))).as("only its clock").containsExactly("unchanged");
  }

  @Test
  void pagesBehindOneThatDidNotComeAreWalkedAgain() throws IOException {
    at("2025-10-31T13:35:00Z");
    site.plays(with(200, atom("one", 500, 100)));
    due("sec-8k");
    at("2025-10-31T17:05:00Z");
    int[] broken = {100};
    site.plays(
        exchange -> {
          int start =
              Integer.parseInt(
                  exchange.getRequestURI().getQuery().replaceAll(".*start=(\\d+).*", "$1"));
          if (start == broken[0]) {
            answer(exchange, 400, "");
          } else {
            answer(exchange, 200, atom("two", 750 - start, 100));
          }
        });
    assertThat(outcomes(due("sec-8k"))).containsExactly("delivered", "failed");
    broken[0] = -1;
    assertThat(outcomes(due("sec-8k")))
        .as("the first page stands, the others come")
        .containsExactly("unchanged", "delivered", "delivered");
    assertThat(due("sec-8k")).isEmpty();
  }

  @Test
  void aCompanyThatCannotBeReadStopsNoOther() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put(
        "catalogue/feeds.yml",
        yml.replace("  largest: 4 GiB\n  enabled: false\n", "  largest: 1 MiB\n"));
    at("2025-10-31T10:35:00Z");
    String facts = Files.readString(Project.input().resolve("sec/2026-02-21/CIK0001652044.json"));
    byte[] archive = zip("CIK0000320193.json", "{\"cut", "CIK0001652044.json", facts);
    site.plays(exchange -> answer(exchange, 200, archive));
    List<Collected> collected = due("sec-facts-bulk");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why())
        .startsWith("1 files delivered, 1 refused; the first: CIK0000320193.json: ");
    assertThat(delivered()).hasSize(1).first().asString().contains("0001652044");
  }

  @Test
  void anEntryThatIsTooLongIsNotUnpacked() throws IOException {
    String yml = Files.readString(input.folder().resolve("catalogue/feeds.yml"));
    input.put("catalogue/feeds.yml", yml.replace("  largest: 512 MiB", "  largest: 1 MiB"));
    at("2025-10-03T22:31:00Z");
    byte[] bomb = zip("H41_data.xml", "x".repeat(3 << 20));
    site.plays(exchange -> answer(exchange, 200, bomb));
    List<Collected> collected = due("h41-whole");
    assertThat(outcomes(collected)).containsExactly("refused");
    assertThat(collected.get(0).why()).contains("H41_data.xml is longer than the 1 MiB");
  }

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
  void twoDoNotCollectAtOnce() {
    try (var held = RunLock.ofCollecting(place.state(), now)) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> RunLock.ofCollecting(place.state(), now))
          .isInstanceOf(AlreadyRunning.class)
          .hasMessageContaining("already collecting");
    }
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
  void whatIsOnlyLookedAtIsNotDelivered() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    dry = true;
    List<Collected> looked = run(run -> run.now(feeds("nyfed-rates")), true);
    assertThat(outcomes(looked)).containsExactly("delivered");
    assertThat(looked.get(0).path()).as("of a file that is not written").isEmpty();
    assertThat(looked.get(0).line())
        .endsWith("\tas expected; it was looked at, and not put into input/");
    assertThat(delivered()).isEmpty();
    assertThat(folder.resolve("var/collect/state.json")).doesNotExist();
    dry = false;
    assertThat(outcomes(due("nyfed-rates"))).as("it is due as before").containsExactly("delivered");
  }

  /** Whether the address is right is seen by an answer alone. */
  @Test
  void anAbsencePassesNoCheck() {
    at("2025-10-31T10:35:00Z");
    site.plays(with(404, ""));
    dry = true;
    List<Collected> checked = run(run -> run.probe(feeds("sec-facts")), true);
    assertThat(outcomes(checked)).containsExactly("refused");
    assertThat(checked.get(0).why())
        .startsWith("answered 404 of issuer ")
        .contains("expected is an answer", "feeds.yml", "issuers.yml");
    assertThat(exit).isEqualTo(ExitCode.PUBLISHED_WITH_ISSUES);
    assertThat(site.asked()).hasSize(1);
    dry = false;
    assertThat(outcomes(run(run -> run.now(feeds("sec-facts")).subList(0, 1), true)))
        .as("when it is asked in earnest it is an answer")
        .containsExactly("empty");
    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  /** Before noon in Hong Kong the report of the day may be missing: nothing is wrong with that. */
  @Test
  void whatIsNotThereYetPassesACheckAndWhatIsLateDoesNot() {
    site.plays(with(404, ""));
    dry = true;
    at("2026-09-09T01:20:00Z");
    assertThat(outcomes(run(run -> run.probe(feeds("hkex-main")), true)))
        .containsExactly("not-yet");
    assertThat(exit).isEqualTo(ExitCode.DONE);
    at("2026-09-09T04:16:00Z");
    assertThat(outcomes(run(run -> run.probe(feeds("hkex-main")), true))).containsExactly("failed");
    assertThat(exit).isEqualTo(ExitCode.NOT_FETCHED);
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

  @Test
  void anOriginWithoutItsFileIsNoAnswer() throws IOException {
    site.plays(rates("2025-10-30", "4.04"));
    due("nyfed-rates");
    Files.delete(input.folder().resolve(delivered().get(0)));
    Files.delete(folder.resolve("var/collect/state.json"));
    assertThat(outcomes(due("nyfed-rates"))).containsExactly("delivered");
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
