package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clocks of publishers say of ours. */
class JudgingTest {

  private static final Instant NOW = Instant.parse("2025-10-31T13:00:00Z");

  @TempDir Path folder;

  private Judging judging(PlayedHosts played) {
    return new Judging(
        new CollectRun.Settings(
            Optional.empty(),
            new Secrets(Map.of(), folder),
            played,
            Reach.DIRECT,
            Clock.fixed(NOW, ZoneOffset.UTC),
            time -> {},
            new Random(1),
            String::valueOf,
            false),
        new CollectLog(folder),
        null,
        "huigou/test");
  }

  private Answer.Body body(Optional<Instant> theirs) {
    return new Answer.Body(folder, 0, 200, "", "", "", "", NOW, theirs, 1);
  }

  @ParameterizedTest
  @CsvSource({"-121, -121", "-120, ", "0, ", "120, ", "121, 121"})
  void aClockThatIsMoreThanTwoMinutesOffIsSeen(long ahead, Long seen) {
    Judging judging = judging(PlayedHosts.NONE);
    judging.compare(body(Optional.of(NOW.minusSeconds(ahead))));
    assertThat(judging.skew()).isEqualTo(Optional.ofNullable(seen).map(Duration::ofSeconds));
  }

  @Test
  void whoSaysNoTimeSaysNothingOfOursAndWhoIsPlayedNeither() {
    Judging judging = judging(PlayedHosts.NONE);
    judging.compare(body(Optional.empty()));
    assertThat(judging.skew()).isEmpty();
    Judging trial = judging(new PlayedHosts(Map.of("a.example", URI.create("http://127.0.0.1:1"))));
    trial.compare(body(Optional.of(NOW.minusSeconds(3600))));
    assertThat(trial.skew()).isEmpty();
  }
}
