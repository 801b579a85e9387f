package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import huigou.support.PlayedSite;
import huigou.support.RawSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked, and every way in which an answer can fail, on this machine. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WireTest extends PlayedWire {

  @Test
  void aBodyComesWithWhatTheServerSaysOfItAndTheServerLearnsWhoAsks() {
    site.plays(with(200, "text", "ETag", "\"1\"", "Last-Modified", "now", "Content-Type", "a/b"));
    Answer answer = ask();
    assertThat(text(answer)).isEqualTo("text");
    Answer.Body body = (Answer.Body) answer;
    assertThat(body.etag()).isEqualTo("\"1\"");
    assertThat(body.lastModified()).isEqualTo("now");
    assertThat(body.contentType()).isEqualTo("a/b");
    assertThat(body.at()).isEqualTo(NOW);
    PlayedSite.Asked asked = site.asked().get(0);
    assertThat(asked.host()).isEqualTo(HOST);
    assertThat(asked.question()).isEqualTo("/a?b=c%5Bd%5D");
    assertThat(asked.headers())
        .containsEntry("user-agent", "huigou/test (+me@example.org)")
        .containsEntry("accept-encoding", "gzip")
        .doesNotContainKeys("cookie", "if-none-match", "if-modified-since");
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() {
    try (RawSite raw = new RawSite((request, out) -> Thread.sleep(20_000))) {
      assertThat(why(ask(raw.address(), question("/", 100, Optional.empty()))))
          .startsWith("did not begin to answer within 1 s; expected is a whole answer; ")
          .contains("the same command asks again");
    }
  }

  @Test
  void anAddressOfTheNewerKindIsAskedLikeAnyOther() throws IOException {
    InetAddress six = InetAddress.getByName("::1");
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(six, 0), 0);
    } catch (IOException none) {
      assumeTrue(false, "this machine has no loopback of IPv6");
      return;
    }
    server.createContext("/", exchange -> answer(exchange, 200, "six"));
    server.start();
    try {
      String address = "http://[::1]:" + server.getAddress().getPort();
      assertThat(text(ask(address, question("/", 9, Optional.empty())))).isEqualTo("six");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void nobodyThereIsAFailureAfterAllTries() throws IOException {
    String address;
    try (RawSite gone = new RawSite((request, out) -> {})) {
      address = gone.address();
    }
    assertThat(why(ask(address, question("/", 100, Optional.empty())))).contains("reached");
    assertThat(slept).hasSizeGreaterThanOrEqualTo(Patience.TRIES - 1);
  }

  @Test
  void aServerThatHangsUpIsAskedAgain() {
    try (RawSite raw = new RawSite((request, out) -> {})) {
      assertThat(ask(raw.address(), question("/", 100, Optional.empty())))
          .isInstanceOf(Answer.Failed.class);
      assertThat(raw.connections()).isGreaterThanOrEqualTo(Patience.TRIES);
    }
  }

  @Test
  void threeKindsOf403AreTold() {
    absent = Set.of(403, 404);
    site.plays(with(403, "<html>Undeclared Automated Tool</html>"));
    Answer undeclared = ask();
    assertThat(why(undeclared)).contains("HUIGOU_CONTACT");
    assertThat(((Answer.Failed) undeclared).ours()).isTrue();
    site.plays(with(403, "<Error><Code>AccessDenied</Code></Error>"));
    assertThat(ask()).isEqualTo(new Answer.Absent(403, NOW, 1));
    site.plays(with(403, "Request Rate Threshold Exceeded"));
    assertThat(why(ask())).contains("too many requests");
    assertThat(why(ask())).contains("left alone until 2025-10-31T13:10:00Z");
  }

  /** Whoever closes a door is not taken to have nothing behind it. */
  @Test
  void a403IsAnAbsenceOnlyForAFeedThatSaysSo() {
    site.plays(with(403, "<Error><Code>AccessDenied</Code></Error>"));
    assertThat(why(ask())).contains("403");
  }

  @Test
  void nothingThereIsAnAnswerWhereTheFeedSaysSo() {
    assertThat(ask()).isEqualTo(new Answer.Absent(404, NOW, 1));
  }

  @Test
  void nothingNewIsAnAnswerToAConditionAlone() {
    site.plays(with(304, ""));
    Question question = question("/", 100, Optional.empty());
    Question conditional =
        new Question(
            question.address(),
            question.shown(),
            Optional.empty(),
            host,
            Set.of(),
            100,
            "*/*",
            "\"1\"",
            "yesterday");
    assertThat(ask(site.address(), conditional)).isEqualTo(new Answer.NotModified(NOW, 1));
    assertThat(site.asked().get(0).headers())
        .containsEntry("if-none-match", "\"1\"")
        .containsEntry("if-modified-since", "yesterday");
    assertThat(why(ask(site.address(), conditional.unconditional()))).startsWith("answered 304: ");
  }

  @Test
  void aKeyIsInTheRequestAndInNothingThatIsSaid() {
    Question question =
        new Question(
            URI.create("https://" + HOST + "/?api_key=geheim"),
            "https://" + HOST + "/?api_key=…",
            Optional.of("geheim"),
            host,
            Set.of(),
            100,
            "*/*",
            "",
            "");
    site.plays(with(301, "", "Location", "https://example.org/?api_key=geheim"));
    Answer answer = ask(site.address(), question);
    assertThat(site.asked().get(0).question()).contains("geheim");
    assertThat(answer.toString()).contains("example.org").doesNotContain("geheim");
  }

  @Test
  void betweenTwoRequestsIsThePauseOfTheHost() {
    site.plays(with(200, "text"));
    ask();
    slept.clear();
    ask();
    assertThat(slept).containsExactly(Duration.ofSeconds(2));
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }
}
