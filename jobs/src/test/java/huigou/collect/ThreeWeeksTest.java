package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.installation.ExitCode;
import huigou.installation.Receipt;
import huigou.model.issue.Issue;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import huigou.model.time.AskRule;
import huigou.model.time.BusinessCalendar;
import huigou.snapshot.WrittenOrigins;
import huigou.support.Night;
import huigou.support.PlayedSite;
import huigou.support.TestInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three weeks from 20 October 2025, day by day, with New York's change of clocks on 2 November: a
 * rate that is revised on its day, a weekly release that is late, a host that is dead for two days,
 * holidays on both sides. Every night collects what is due and publishes; the editions are those
 * that the same files give when somebody delivers them by hand. Figures are made up.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ThreeWeeksTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-10-20");
  private static final LocalDate LAST = LocalDate.parse("2025-11-10");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<String> FEEDS =
      List.of(
          "nyfed-rates",
          "h41-table-1",
          "iorb",
          "treasury-cash",
          "hkex-main",
          "hkex-announcements-en");

  /** When somebody's cron asks, by the clock of Greenwich. */
  private static final List<LocalTime> TIMES =
      List.of(
              "01:20", "04:20", "05:05", "12:05", "13:05", "14:05", "15:35", "18:50", "20:15",
              "21:15", "21:45", "22:35")
          .stream()
          .map(LocalTime::parse)
          .toList();

  private static final LocalDate REVISED = LocalDate.parse("2025-10-23");
  private static final Pattern SPAN =
      Pattern.compile(".*?(\\d{4}-\\d\\d-\\d\\d).*?(\\d{4}-\\d\\d-\\d\\d).*");

  @TempDir Path folder;
  private Instant now = FIRST.atTime(0, 0).toInstant(ZoneOffset.UTC);
  private Catalogue catalogue;

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

  private BusinessCalendar calendar(String feed) {
    AskRule rule = feed(feed).ask().rules().get(0);
    return rule instanceof AskRule.OfRelease release
        ? release.release().calendar()
        : ((AskRule.AtTimes) rule).calendar();
  }

  private Feed feed(String id) {
    return catalogue.feeds().find(id).orElseThrow();
  }

  /** Days of a calendar whose figures are out: those of the day before, at a time of New York. */
  private List<LocalDate> out(String feed, LocalDate from, LocalDate to, LocalTime at) {
    BusinessCalendar calendar = calendar(feed);
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (calendar.isBusinessDay(day)
          && !calendar.nextBusinessDay(day).atTime(at).atZone(NEW_YORK).toInstant().isAfter(now)) {
        days.add(day);
      }
    }
    return days;
  }

  private void play(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("X-Huigou-Host");
    String question = exchange.getRequestURI().getQuery();
    Matcher span = SPAN.matcher(question == null ? "" : question);
    LocalDate from = span.matches() ? LocalDate.parse(span.group(1)) : FIRST;
    LocalDate to = span.matches() ? LocalDate.parse(span.group(2)) : LAST;
    LocalDate begin =
        from.isBefore(LocalDate.parse("2025-10-01")) ? LocalDate.parse("2025-10-01") : from;
    switch (host) {
      case "markets.newyorkfed.org" ->
          answer(
              exchange,
              200,
              TestInput.rates(
                  "SOFR",
                  out("nyfed-rates", begin, to, LocalTime.of(8, 0)).stream()
                      .flatMap(day -> List.of(day.toString(), rate(day)).stream())
                      .toArray(String[]::new)));
      case "api.fiscaldata.treasury.gov" -> {
        LocalDate today = now.atZone(NEW_YORK).toLocalDate();
        boolean dead =
            today.equals(LocalDate.parse("2025-10-28"))
                || today.equals(LocalDate.parse("2025-10-29"));
        List<LocalDate> days = out("treasury-cash", begin, to, LocalTime.of(16, 0));
        answer(exchange, dead ? 503 : 200, dead ? "" : cash(days));
      }
      case "www.federalreserve.gov" ->
          answer(exchange, 200, question.contains("PRATES") ? inForce() : weekly());
      case "www1.hkexnews.hk" -> {
        LocalDate day =
            LocalDate.parse(
                question.replaceAll(".*fromDate=(\\d{4})(\\d\\d)(\\d\\d).*", "$1-$2-$3"));
        answer(exchange, 200, titles(day));
      }
      default -> answer(exchange, 404, "");
    }
  }

  /** Revised at half past two on the day of its release. */
  private String rate(LocalDate day) {
    boolean revised =
        day.equals(REVISED)
            && now.isAfter(REVISED.plusDays(1).atTime(14, 30).atZone(NEW_YORK).toInstant());
    return "4." + (10 + day.getDayOfMonth() % 9 + (revised ? 50 : 0));
  }

  private static String cash(List<LocalDate> days) {
    return days.stream()
        .map(
            day ->
                "{\"record_date\":\"%s\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"%d\",\"close_today_bal\":\"null\"}"
                    .formatted(day, 900_000 + day.getDayOfYear()))
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":[",
                "],\"meta\":{\"count\":%d,\"total-count\":%d,\"total-pages\":1},\"links\":{\"next\":null}}"
                    .formatted(days.size(), days.size())));
  }

  private String table(
      String unit, String multiplier, String currency, String series, List<String> rows) {
    return "\"Series Description\",\"made up\"\r\n\"Unit:\",\"%s\"\r\n\"Multiplier:\",\"%s\"\r\n\"Currency:\",\"%s\"\r\n\"Unique Identifier: \",\"X/%s\"\r\n\"Time Period\",\"%s\"\r\n%s\r\n"
        .formatted(unit, multiplier, currency, series, series, String.join("\r\n", rows));
  }

  private String inForce() {
    LocalDate today = now.atZone(NEW_YORK).toLocalDate();
    return table(
        "Percent:_Per_Year",
        "1",
        "NA",
        "RESBM_N.D",
        FIRST
            .minusDays(3)
            .datesUntil(today)
            .map(day -> day + "," + (day.isBefore(LocalDate.parse("2025-10-30")) ? "4.15" : "3.90"))
            .toList());
  }

  /** Wednesdays, out on Thursday at half past four; that of 29 October is a day late. */
  private String weekly() {
    List<String> rows = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2025-10-01"); day.isBefore(LAST); day = day.plusDays(7)) {
      LocalDate release =
          day.equals(LocalDate.parse("2025-10-29")) ? day.plusDays(2) : day.plusDays(1);
      if (!release.atTime(16, 30).atZone(NEW_YORK).toInstant().isAfter(now)) {
        rows.add(day + "," + (3_000_000 + day.getDayOfYear()));
      }
    }
    return table("Currency", "1000000", "USD", "RESH4R_N.WW", rows);
  }

  private static String titles(LocalDate day) {
    return "{\"result\":\"[{\\\"NEWS_ID\\\":\\\"%s\\\",\\\"DATE_TIME\\\":\\\"%s 17:27\\\",\\\"STOCK_CODE\\\":\\\"00700\\\",\\\"STOCK_NAME\\\":\\\"TENCENT\\\",\\\"LONG_TEXT\\\":\\\"Next Day Disclosure Returns - [Share Buyback]\\\",\\\"TITLE\\\":\\\"Next Day Disclosure Return\\\",\\\"FILE_LINK\\\":\\\"/%s.pdf\\\"}]\",\"hasNextRow\":false,\"rowRange\":100,\"loadedRecord\":1,\"recordCnt\":1}"
        .formatted(
            day.toString().replace("-", ""),
            day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu")),
            day);
  }

  @Test
  void everyNightIsWhatTheSameFilesGiveByHand() throws Exception {
    TestInput input = TestInput.in(folder);
    input.put(
        "fred/2025-10-20/DFEDTARU.csv",
        "observation_date,DFEDTARU\n2025-10-01,4.25\n2025-10-30,4.00\n2025-11-07,4.00\n");
    catalogue = CatalogueReader.read(input.folder());
    Night night = new Night(folder, input.folder());
    List<Collected> all = new ArrayList<>();
    Map<LocalDate, String> table = new TreeMap<>();
    try (PlayedSite site = new PlayedSite().plays(this::play)) {
      Map<String, URI> hosts = new LinkedHashMap<>();
      catalogue
          .feeds()
          .hosts()
          .keySet()
          .forEach(host -> hosts.put(host, URI.create(site.address())));
      for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
        List<Collected> today = new ArrayList<>();
        for (LocalTime time : TIMES) {
          now = day.atTime(time).toInstant(ZoneOffset.UTC);
          today.addAll(collect(night, hosts));
        }
        all.addAll(today);
        assertThat(night.at(now.toString()).run()).as(day.toString()).isEqualTo(ExitCode.DONE);
        table.put(day, row(today));
        assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
            .as(day.toString())
            .doesNotContain("sentence-false");
      }
      assertThat(site.mostAtOnce()).isEqualTo(1);
    }
    String outcomes =
        table.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining("\n"));
    assertThat(all).as(outcomes).noneMatch(each -> each.outcome() == Outcome.REFUSED);
    assertThat(table.get(LocalDate.parse("2025-10-28"))).contains("failed");
    assertThat(table.get(LocalDate.parse("2025-10-25"))).as("Saturday").isEqualTo("{unchanged=1}");
    assertNothingTwice(all);
    assertTheRevisionIsOne(night);
    byHand(input, night);
  }

  private List<Collected> collect(Night night, Map<String, URI> hosts) throws InterruptedException {
    List<Collected> collected = new ArrayList<>();
    try (CollectRun run =
        new CollectRun(
            night.place(),
            catalogue,
            new CollectRun.Settings(
                Optional.of("me@example.org"),
                new Secrets(Map.of(), folder),
                new PlayedHosts(hosts),
                Reach.DIRECT,
                new Time(),
                time -> now = now.plus(time),
                new Random(1),
                Issue::toString,
                false))) {
      run.run(run.due(FEEDS.stream().map(this::feed).toList()), false, collected::add);
    }
    return collected;
  }

  private static String row(List<Collected> today) {
    return today.isEmpty()
        ? "nothing"
        : today.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.outcome().token(), TreeMap::new, Collectors.counting()))
            .toString();
  }

  /** Whoever has answered is not asked again before his next time. */
  private void assertNothingTwice(List<Collected> all) {
    Map<String, Long> answers =
        all.stream()
            .filter(each -> each.outcome().isAnswer())
            .filter(each -> each.feed().equals("nyfed-rates"))
            .collect(Collectors.groupingBy(Collected::feed, Collectors.counting()));
    long times =
        FIRST
            .datesUntil(LAST.plusDays(1))
            .mapToLong(day -> feed("nyfed-rates").ask().on(day).size())
            .sum();
    assertThat(answers.get("nyfed-rates"))
        .as("a time each, and the first")
        .isLessThanOrEqualTo(times + 1);
    assertThat(times).isEqualTo(3 * 16);
  }

  private static void assertTheRevisionIsOne(Night night) throws IOException {
    assertThat(Files.readString(night.current().resolve("data/revisions.csv")))
        .contains("sofr,2025-10-23,4.15,4.65,2025-10-24,revision");
    assertThat(Files.readString(night.site().resolve("editions/2025-10-27/data/series/sofr.csv")))
        .contains("2025-10-24,");
    assertThat(levels(night, "2025-10-30")).doesNotContain("2025-10-29,");
    assertThat(levels(night, "2025-10-31")).as("a day late, and no week").contains("2025-10-29,");
  }

  private static String levels(Night night, String edition) throws IOException {
    return Files.readString(
        night.site().resolve("editions/" + edition + "/data/series/reserves-level.csv"));
  }

  /** The same files with the same instants, put there by a person. */
  private void byHand(TestInput collected, Night night) throws IOException {
    TestInput input = TestInput.in(Files.createDirectories(folder.resolve("hand")));
    input.put(
        "fred/2025-10-20/DFEDTARU.csv",
        Files.readString(collected.folder().resolve("fred/2025-10-20/DFEDTARU.csv")));
    Night hand = new Night(folder.resolve("hand"), input.folder()).at("2025-11-10T23:00:00Z");
    TreeMap<LocalDate, List<String>> days = new TreeMap<>();
    Map<String, Origin> origins = new TreeMap<>();
    WrittenOrigins.each(
        collected.folder(),
        (path, origin) -> {
          origins.put(path, origin);
          days.computeIfAbsent(LocalDate.parse(path.split("/")[1]), day -> new ArrayList<>())
              .add(path);
        });
    int compared = 0;
    for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
      day.getValue().forEach(path -> deliver(hand, collected.folder(), path, origins.get(path)));
      Path edition = night.site().resolve("editions/" + day.getKey());
      if (Files.isDirectory(edition)) {
        compared++;
        assertThat(hand.run()).isEqualTo(ExitCode.DONE);
        assertThat(Night.content(hand.current()))
            .as(day.getKey().toString())
            .isEqualTo(Night.content(edition));
      }
    }
    assertThat(compared).as("editions of days on which something came").isGreaterThan(14);
  }

  private static void deliver(Night hand, Path from, String path, Origin origin) {
    Path file = from.resolve(path);
    Receipt.of(
        hand.place(),
        file,
        file.getFileName().toString(),
        path.split("/")[0],
        Optional.empty(),
        new Origin(
            origin.producer(),
            origin.title(),
            origin.url(),
            origin.retrievedOn(),
            origin.licence(),
            "",
            OriginKind.PUBLISHER,
            "",
            "",
            origin.retrieval().map(Retrieval::at).map(Retrieval::at)),
        false,
        hand.clock());
  }
}
