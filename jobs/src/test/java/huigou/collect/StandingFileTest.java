package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingFileTest {

  private static final Instant TAKEN = Instant.parse("2025-08-04T00:05:00Z");
  private static final Duration LATE = Duration.ofHours(2);

  private static StandingFile taken() {
    return StandingFile.taken("hkex/2025-08-04/a.xlsx", TAKEN, "\"1\"", "");
  }

  @Test
  void aFileStandsForAllThatWasPublishedUntilItWasTaken() {
    assertThat(taken().newestAt(LATE)).isEqualTo(TAKEN);
    assertThat(StandingFile.NONE.newestAt(LATE)).isNull();
  }

  @Test
  void oneThatCameAgainStandsForWhatWasPublishedUntilAServerCouldBeBehind() {
    Instant again = Instant.parse("2025-08-18T03:05:00Z");
    assertThat(taken().confirmed(again, "\"2\"", "").newestAt(LATE))
        .isEqualTo("2025-08-18T01:05:00Z");
    assertThat(taken().confirmed(TAKEN.plusSeconds(60), "\"1\"", "").newestAt(LATE))
        .as("a minute after it was taken it tells nothing more")
        .isEqualTo(TAKEN);
  }

  @Test
  void whatTheServerCallsItNowIsAskedForNextTime() {
    StandingFile again = taken().confirmed(TAKEN.plusSeconds(60), "\"2\"", "Mon");
    assertThat(again.etag()).isEqualTo("\"2\"");
    assertThat(again.lastModified()).isEqualTo("Mon");
    assertThat(again.path()).isEqualTo(taken().path());
    assertThat(again.changedAt()).isEqualTo(TAKEN);
  }
}
