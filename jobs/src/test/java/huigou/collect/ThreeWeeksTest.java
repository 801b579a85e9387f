package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.installation.ExitCode;
import huigou.installation.Receipt;
import huigou.job.OpenEditions;
import huigou.model.issue.Issue;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
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
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three weeks from 20 October 2025, day by day, with New York's change of clocks on 2 November: a
 * rate that is revised on its day, a weekly release that is late, a host that is dead for two days,
 * holidays on both sides. Every night collects what is due and publishes; the editions are those
 * that the same files give when somebody delivers them by hand. Figures are made up.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ThreeWeeksTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-10-20");
  private static final LocalDate LAST = LocalDate.parse("2025-11-10");

  private static final String TARGET = "fred/2025-10-20/DFEDTARU.csv";

  /** The form of the Chinese list of securities is not at hand, and so it cannot be played. */
  private static final Set<String> UNPLAYED = Set.of("hkex-securities-zh");

  /** When somebody's cron asks, by the clock of Greenwich. */
  private static final List<LocalTime> TIMES =
      List.of(
              "01:20", "04:20", "05:05", "12:05", "13:05", "14:05", "15:35", "18:50", "20:15",
              "21:15", "21:45", "22:35")
          .stream()
          .map(LocalTime::parse)
          .toList();

  @TempDir Path folder;

  private final List<Collected> collected = new ArrayList<>();
  private final Map<LocalDate, Played> table = new TreeMap<>();
  private final Set<LocalDate> same = new TreeSet<>();
  private TestInput input;
  private Night night;
  private Instant now = FIRST.atTime(0, 0).toInstant(ZoneOffset.UTC);
  private Catalogue catalogue;

  /**
   * What a day was like.
   *
   * @param requests that the sites saw
   * @param bytes on the wire
   * @param outcomes how many of each, by word; empty where nothing was due
   */
  private record Played(int requests, long bytes, TreeMap<String, Long> outcomes) {}

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

  private Feed feed(String id) {
    return catalogue.feeds().find(id).orElseThrow();
  }

  /** From the day of a late release to the Tuesday after New York's change of clocks. */
  @Test
  void theNightsOfSomeDaysAreWhatTheSameFilesGiveByHand() throws Exception {
    LocalDate last = LocalDate.parse("2025-11-04");
    LocalDate first = LocalDate.parse("2025-10-30");
    playing(first, last);
    byHand(4);
    write(first, last);
  }

  @Tag("thorough")
  @Test
  void everyNightIsWhatTheSameFilesGiveByHand() throws Exception {
    playing(FIRST, LAST);
    assertThat(table.get(LocalDate.parse("2025-10-28")).outcomes()).containsKey("failed");
    assertThat(table.get(LocalDate.parse("2025-10-25")).outcomes())
        .as("Saturday: what was filed late on Friday, and announcements of its evening")
        .hasToString("{unchanged=2}");
    assertNothingTwice();
    assertTheRevisionIsOne();
    byHand(16);
    write(FIRST, LAST);
  }

  /** Every time of every day collects; it publishes at the last, and where something came. */
  private void playing(LocalDate first, LocalDate last) throws Exception {
    input = TestInput.in(folder);
    input.put(
        TARGET, "observation_date,DFEDTARU\n2025-10-01,4.25\n2025-10-30,4.00\n2025-11-07,4.00\n");
    catalogue = CatalogueReader.read(input.folder());
    night = new Night(folder, input.folder());
    try (PlayedSite site =
        new PlayedSite().plays(new PlayedPublishers(catalogue, () -> now)::play)) {
      Map<String, URI> hosts = new LinkedHashMap<>();
      catalogue
          .feeds()
          .hosts()
          .keySet()
          .forEach(host -> hosts.put(host, URI.create(site.address())));
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        List<Collected> today = new ArrayList<>();
        site.forget();
        for (LocalTime time : TIMES) {
          now = day.atTime(time).toInstant(ZoneOffset.UTC);
          List<Collected> came = collect(hosts);
          today.addAll(came);
          if (time.equals(TIMES.get(TIMES.size() - 1)) || isOfTheDayBefore(came, day)) {
            publish(night.at(now.toString()));
          }
        }
        collected.addAll(today);
        table.put(day, played(today, site.asked().size()));
      }
      assertThat(site.mostAtOnce()).isEqualTo(1);
    }
    assertThat(collected)
        .as(
            table.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().outcomes())
                .collect(Collectors.joining("\n")))
        .filteredOn(each -> each.outcome() == Outcome.REFUSED)
        .extracting(each -> each.feed() + ": " + each.why())
        .isEmpty();
    assertThat(collected.stream().filter(each -> each.outcome() == Outcome.DELIVERED))
        .extracting(Collected::feed)
        .as("every feed that is played has brought something")
        .containsAll(played().stream().map(Feed::id).toList());
  }

  /** What is fetched in the small hours of Greenwich is of New York's day before. */
  private static boolean isOfTheDayBefore(List<Collected> collected, LocalDate day) {
    return collected.stream()
        .filter(each -> each.outcome() == Outcome.DELIVERED)
        .anyMatch(each -> LocalDate.parse(each.path().split("/")[1]).isBefore(day));
  }

  /** The newest edition, and those before it for whose day something has come since. */
  private static void publish(Night night) throws IOException {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    for (LocalDate open : OpenEditions.changed(night.settings())) {
      assertThat(night.rerun(open.toString())).as(open.toString()).isEqualTo(ExitCode.DONE);
    }
    assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
        .doesNotContain("sentence-false");
  }

  private List<Collected> collect(Map<String, URI> hosts) throws InterruptedException {
    List<Collected> came = new ArrayList<>();
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
      run.run(run.due(played()), false, came::add);
    }
    return came;
  }

  /** Every feed that the shipped catalogue asks. */
  private List<Feed> played() {
    return catalogue.feeds().all().stream()
        .filter(feed -> feed.isAsked() && !UNPLAYED.contains(feed.id()))
        .toList();
  }

  private static Played played(List<Collected> today, int requests) {
    return new Played(
        requests,
        today.stream().mapToLong(Collected::bytes).sum(),
        today.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.outcome().token(), TreeMap::new, Collectors.counting())));
  }

  /** The table of days as a file of the build, {@code target/collect-<first>-<last>.md}. */
  private void write(LocalDate first, LocalDate last) throws IOException {
    StringBuilder lines =
        new StringBuilder(
            "| day | requests | bytes | outcomes | edition |\n|---|--:|--:|---|---|\n");
    table.forEach(
        (day, played) ->
            lines.append(
                "| %s %s | %d | %,d | %s | %s |\n"
                    .formatted(
                        day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        day,
                        played.requests(),
                        played.bytes(),
                        played.outcomes().isEmpty()
                            ? "nothing due"
                            : played.outcomes().entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", ")),
                        same.contains(day) ? "same files as by hand" : "none")));
    Path target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("collect-" + first + "-" + last + ".md"), lines);
  }

  /** Whoever has answered is not asked again before his next time. */
  private void assertNothingTwice() {
    Map<String, Long> answers =
        collected.stream()
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

  private void assertTheRevisionIsOne() throws IOException {
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
  private void byHand(int editions) throws IOException {
    TestInput own = TestInput.in(Files.createDirectories(folder.resolve("hand")));
    own.put(TARGET, Files.readString(input.folder().resolve(TARGET)));
    Night hand = new Night(folder.resolve("hand"), own.folder()).at("2025-11-10T23:00:00Z");
    TreeMap<LocalDate, List<String>> days = new TreeMap<>();
    Map<String, Origin> origins = new TreeMap<>();
    WrittenOrigins.each(
        input.folder(),
        (path, origin) -> {
          origins.put(path, origin);
          days.computeIfAbsent(LocalDate.parse(path.split("/")[1]), day -> new ArrayList<>())
              .add(path);
        });
    int compared = 0;
    for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
      day.getValue().forEach(path -> deliver(hand, input.folder(), path, origins.get(path)));
      Path edition = night.site().resolve("editions/" + day.getKey());
      if (Files.isDirectory(edition)) {
        compared++;
        assertThat(hand.run()).isEqualTo(ExitCode.DONE);
        assertThat(unlike(Night.content(hand.current()), Night.content(edition)))
            .as("files of " + day.getKey() + " that are not the same")
            .isEmpty();
        same.add(day.getKey());
      }
    }
    assertThat(compared).as("editions of days on which something came").isEqualTo(editions);
  }

  private static Set<String> unlike(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names;
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
