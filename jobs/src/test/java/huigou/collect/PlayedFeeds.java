package huigou.collect;

import static huigou.support.PlayedSite.with;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.installation.ExitCode;
import huigou.installation.Workplace;
import huigou.model.issue.Issue;
import huigou.support.PlayedSite;
import huigou.support.PlayedSite.Play;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs over the feeds of the project's own catalogue, whose sites are played here. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class PlayedFeeds {

  /** Friday, nine in New York: the rates of Thursday are out. */
  static final String FRIDAY = "2025-10-31T13:05:00Z";

  @TempDir Path folder;
  final PlayedSite site = new PlayedSite();
  TestInput input;
  Workplace place;
  Instant now = Instant.parse(FRIDAY);
  Optional<String> contact = Optional.of("me@example.org");
  Map<String, String> environment = Map.of();
  boolean dry;
  ExitCode exit;

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
  final class Time extends Clock {
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

  void at(String instant) {
    now = Instant.parse(instant);
  }

  List<Collected> run(Function<CollectRun, List<CollectRun.Request>> asking, boolean named) {
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

  List<Feed> feeds(String... names) {
    Catalogue catalogue = CatalogueReader.read(input.folder());
    return Stream.of(names).map(name -> catalogue.feeds().find(name).orElseThrow()).toList();
  }

  List<Collected> due(String... names) {
    return run(run -> run.due(feeds(names)), false);
  }

  static List<String> outcomes(List<Collected> collected) {
    return collected.stream().map(each -> each.outcome().token()).toList();
  }

  List<String> delivered() throws IOException {
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

  static Play rates(String... datesAndRates) {
    return with(200, TestInput.rates("SOFR", datesAndRates));
  }

  static String cash(int pages, String... days) {
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

  static String titles(boolean more, int loaded, int all, String day) {
    return ("{\"result\":\"[{\\\\\"NEWS_ID\\\\\":\\\\\"1\\\\\",\\\\\"DATE_TIME\\\\\":\\\\\"%s"
            + " 17:27\\\\\",\\\\\"STOCK_CODE\\\\\":\\\\\"00700\\\\\",\\\\\"STOCK_NAME\\\\\":\\\\\"TENCENT\\\\\",\\\\\"LONG_TEXT\\\\\":\\\\\"Next"
            + " Day Disclosure Returns - [Share Buyback]\\\\\",\\\\\"TITLE\\\\\":\\\\\"Next Day"
            + " Disclosure Return\\\\\",\\\\\"FILE_LINK\\\\\":\\\\\"/a.pdf\\\\\"}]\","
            + "\"hasNextRow\":%s,\"rowRange\":100,\"loadedRecord\":%d,\"recordCnt\":%d}")
        .formatted(day, more, loaded, all)
        .replace("\\\\\"", "\\\"");
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
