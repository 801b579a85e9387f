package huigou.collect;

import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried again, how often, and how long is waited. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PatienceTest extends PlayedWire {

  @Test
  void nobodyWaitsAfterTheLastTry() {
    site.plays(with(503, "", "Retry-After", "9"));
    assertThat(why(ask())).startsWith("answered 503: it is not ready; expected is 200");
    assertThat(slept.stream().filter(Duration.ofSeconds(9)::equals)).hasSize(Patience.TRIES - 1);
  }

  @Test
  void whatMayPassIsTriedAgain() {
    site.plays(List.of(with(503, ""), with(503, ""), with(200, "text")));
    assertThat(text(ask())).isEqualTo("text");
    assertThat(requests)
        .extracting(each -> each.replaceAll(".* ", ""))
        .containsExactly("503", "503", "200");
    assertThat(slept.stream().filter(time -> time.compareTo(Duration.ofSeconds(6)) > 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void whatDoesNotPassFailsAfterFourTries(int status) {
    site.plays(with(status, ""));
    assertThat(why(ask()))
        .startsWith("answered " + status + ": ")
        .contains("; expected is 200 with the data; the same command asks again");
    assertThat(site.asked()).hasSize(Patience.TRIES);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 204, 300, 400, 401, 410, 451, 501})
  void whatDoesNotPassByItselfIsNotAskedAgain(int status) {
    site.plays(with(status, ""));
    assertThat(why(ask())).isEqualTo(StatusWords.of(status, false));
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void aServerIsWaitedForAsLongAsItAsks() {
    site.plays(List.of(with(429, "", "Retry-After", "7"), with(200, "text")));
    assertThat(text(ask())).isEqualTo("text");
    assertThat(slept).contains(Duration.ofSeconds(7));
  }

  @Test
  void untilADateToo() {
    site.plays(
        List.of(with(503, "", "Retry-After", "Fri, 31 Oct 2025 13:00:30 GMT"), with(200, "text")));
    assertThat(text(ask())).isEqualTo("text");
    assertThat(slept).contains(Duration.ofSeconds(30));
  }

  @Test
  void whatItAsksWithoutSenseIsNothing() {
    site.plays(List.of(with(503, "", "Retry-After", "soon"), with(200, "text")));
    assertThat(text(ask())).isEqualTo("text");
  }

  @Test
  void aServerThatAsksForAnHourIsLeftAloneWithItsHost() {
    site.plays(with(429, "", "Retry-After", "3600"));
    assertThat(why(ask())).contains("asks to be left alone for 60 min");
    assertThat(why(ask()))
        .contains("left alone until 2025-10-31T14:00:00Z")
        .endsWith("--resume-host " + HOST + " before");
    assertThat(site.asked()).hasSize(1);
  }
}
