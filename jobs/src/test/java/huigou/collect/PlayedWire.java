package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.FeedHost;
import huigou.support.PlayedSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wire to a site that is played on this machine, with a clock and a sleeper of our own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class PlayedWire {

  static final Instant NOW = Instant.parse("2025-10-31T13:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final String HOST = "markets.newyorkfed.org";
  static final String OTHER = "www.newyorkfed.org";
  static final Wire.Limits SHORT =
      new Wire.Limits(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(20));

  @TempDir Path folder;
  final List<Duration> slept = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  final PlayedSite site = new PlayedSite();
  final FeedHost host =
      new FeedHost(
          HOST,
          HOST,
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          true,
          false,
          Map.of(403, Duration.ofMinutes(10)),
          "");
  final FeedHost other =
      new FeedHost(
          OTHER, HOST, Duration.ofSeconds(7), Duration.ofSeconds(1), true, false, Map.of(), "");

  @AfterEach
  void close() {
    site.close();
  }

  Wire wire(String played, Wire.Limits limits) {
    return new Wire(
        limits,
        new HostBudget(folder.resolve("hosts"), CLOCK, slept::add),
        new Patience(CLOCK, slept::add, new Random(1)),
        Map.of(HOST, host, OTHER, other),
        new PlayedHosts(playedAt(played)),
        Reach.DIRECT,
        new Stopping(),
        "huigou/test (+me@example.org)",
        folder,
        (at, asked, came) -> requests.add(asked + " " + came));
  }

  static Map<String, URI> playedAt(String address) {
    return new TreeMap<>(Map.of(HOST, URI.create(address), OTHER, URI.create(address)));
  }

  Question question(String path, long largest, Optional<String> secret) {
    String address = "https://" + HOST + path;
    return new Question(URI.create(address), address, secret, host, absent, largest, "*/*", "", "");
  }

  Answer ask(String played, Question question) {
    return ask(played, question, SHORT);
  }

  Answer ask(String played, Question question, Wire.Limits limits) {
    try (Wire wire = wire(played, limits)) {
      return wire.ask(question);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer ask(String path) {
    return ask(site.address(), question(path, 1 << 22, Optional.empty()));
  }

  Set<Integer> absent = Set.of(404);

  Answer ask() {
    return ask("/a?b=c%5Bd%5D");
  }

  static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Body.class);
    try {
      return Files.readString(((Answer.Body) answer).file());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String why(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer).why();
  }
}
