package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.FeedHost;
import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostBudgetTest {

  private static final Instant NOW = Instant.parse("2025-10-31T13:00:00Z");

  @TempDir Path folder;
  private final List<Duration> slept = new ArrayList<>();

  private static FeedHost host(String name, int seconds) {
    return new FeedHost(
        name,
        "made",
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(1),
        false,
        false,
        Map.of(),
        "");
  }

  private HostBudget at(Instant now) {
    return new HostBudget(folder, Clock.fixed(now, ZoneOffset.UTC), slept::add);
  }

  /** Asks once; whether anybody may. */
  private boolean ask(Instant now, FeedHost host) {
    return ask(now, host, Optional.empty());
  }

  private boolean ask(Instant now, FeedHost host, Optional<Duration> closes) {
    try {
      Optional<HostBudget.Turn> turn = at(now).enter(host);
      closes.ifPresent(time -> turn.orElseThrow().closeHost(time));
      turn.ifPresent(HostBudget.Turn::close);
      return turn.isPresent();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,2000", "500,1500", "2000,", "9000,"})
  void whatIsLeftOfAPauseIsWaitedFor(long millis, Long left) {
    assertThat(ask(NOW, host("a", 2))).isTrue();
    assertThat(ask(NOW.plusMillis(millis), host("a", 2))).isTrue();
    assertThat(slept).isEqualTo(left == null ? List.of() : List.of(Duration.ofMillis(left)));
  }

  /** A trial that plays one instant twice, or a clock that was set right meanwhile. */
  @ParameterizedTest
  @CsvSource({"5", "600", "90000", "400000000"})
  void aClockThatWasSetBackMakesNobodyWaitLongerThanThePause(long secondsBack) {
    ask(NOW, host("a", 2));
    assertThat(ask(NOW.minusSeconds(secondsBack), host("a", 2))).isTrue();
    assertThat(slept).containsExactly(Duration.ofSeconds(2));
    assertThat(at(NOW.minusSeconds(secondsBack)).closedUntil(host("a", 2))).isEmpty();
  }

  @Test
  void thePauseIsThatOfWhomWasAskedLastWhoeverIsNext() {
    ask(NOW, host("slow", 9));
    assertThat(ask(NOW, host("quick", 1))).isTrue();
    assertThat(slept).containsExactly(Duration.ofSeconds(9));
  }

  @Test
  void aHostThatIsClosedIsLeftAloneUntilThenAndNoLonger() {
    ask(NOW, host("a", 2), Optional.of(Duration.ofMinutes(10)));
    assertThat(ask(NOW.plusSeconds(599), host("a", 2))).as("to the end").isFalse();
    assertThat(at(NOW).closedUntil(host("a", 2))).hasValue(NOW.plusSeconds(600));
    assertThat(ask(NOW.plusSeconds(600), host("a", 2))).isTrue();
    assertThat(slept).isEmpty();
  }

  @Test
  void nobodyIsLeftAloneForLongerThanTwoDays() {
    ask(NOW, host("a", 2), Optional.of(Duration.ofDays(365)));
    assertThat(at(NOW).closedUntil(host("a", 2))).hasValue(NOW.plus(Duration.ofDays(2)));
    assertThat(at(NOW.minusSeconds(1)).closedUntil(host("a", 2)))
        .as("by a clock that was ahead")
        .isEmpty();
  }

  @Test
  void whoIsLetInAgainIsAsked() {
    ask(NOW, host("a", 2), Optional.of(Duration.ofMinutes(10)));
    at(NOW).reopen(host("a", 2));
    assertThat(ask(NOW, host("a", 2))).isTrue();
  }

  /** It has the instant alone: what waits longer than any pause is closed. */
  @ParameterizedTest
  @CsvSource({
    "2025-10-31T13:00:03Z, true",
    "2025-10-31T13:10:00Z, false",
    "2025-11-20T13:10:00Z, true",
    "soon, true",
    "'', true"
  })
  void aNoteOfAFormerVersionIsRead(String note, boolean open) throws IOException {
    Files.writeString(folder.resolve("made.not-before"), note + "\n");
    assertThat(ask(NOW, host("a", 2))).isEqualTo(open);
  }
}
