package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.FeedHost;
import huigou.support.PlayedSite;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects: which are followed, and after which pause. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SenderTest extends PlayedWire {

  @Test
  void redirectsWithinTheSiteAreFollowed() {
    site.plays(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/a")) {
            answer(exchange, 302, "", "Location", "https://" + HOST + "/b");
          } else {
            answer(exchange, 200, "moved");
          }
        });
    assertThat(text(ask("/a"))).isEqualTo("moved");
  }

  @ParameterizedTest
  @CsvSource({"www.newyorkfed.org,7", "markets.newyorkfed.org,2"})
  void beforeARedirectIsFollowedThePauseOfItsHostIsKept(String to, int seconds) {
    site.plays(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/a")) {
            answer(exchange, 302, "", "Location", "https://" + to + "/b");
          } else {
            answer(exchange, 200, "moved");
          }
        });
    assertThat(text(ask("/a"))).isEqualTo("moved");
    assertThat(site.asked()).extracting(PlayedSite.Asked::host).containsExactly(HOST, to);
    assertThat(slept).containsExactly(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/x, another site",
    "http://markets.newyorkfed.org/x, not https",
    "https://newyorkfed.org.example.com/x, another site"
  })
  void otherRedirectsAreNot(String location, String why) {
    site.plays(with(301, "", "Location", location));
    assertThat(why(ask())).contains("moved to " + location).contains(why).contains("feeds.yml");
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void redirectsWithoutEndEnd() {
    site.plays(with(301, "", "Location", "/again"));
    assertThat(why(ask())).contains("redirects lead on");
    assertThat(site.asked()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.hkexnews.hk/, https://www3.hkexnews.hk/, true",
    "https://www.hkex.com.hk/, https://other.com.hk/, false",
    "https://a.example.org/, https://b.example.org/, true",
    "https://a.example.org/, https://a.example.com/, false",
    "https://127.0.0.1/, https://10.0.0.1/, false"
  })
  void aSiteIsWhatCanBeRegistered(String one, String other, boolean same) {
    assertThat(Sender.sameSite(URI.create(one), URI.create(other))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sorry?why=a|b", "http://[", "https://"})
  void aWayToNowhereIsToldAndNoFault(String location) {
    site.plays(with(302, "", "Location", location));
    assertThat(why(ask())).startsWith("moved to " + location + ", which is ");
  }

  @Test
  void aHostThatNobodyPlaysIsNotAskedInATrial() {
    try (Wire wire = wire(site.address(), SHORT)) {
      String other = "https://www.other.example/";
      FeedHost unplayed =
          new FeedHost(
              "www.other.example",
              "other",
              Duration.ZERO,
              Duration.ofSeconds(1),
              true,
              false,
              Map.of(),
              "");
      Question question =
          new Question(
              URI.create(other), other, Optional.empty(), unplayed, Set.of(), 9, "*/*", "", "");
      assertThat(why(wire.ask(question)))
          .isEqualTo(
              "nobody plays www.other.example; played are "
                  + String.join(", ", playedAt(site.address()).keySet())
                  + "; give it a line in the file of --hosts");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
