package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.gzip;
import static huigou.support.PlayedSite.with;
import static huigou.support.RawSite.head;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import huigou.catalogue.FeedHost;
import huigou.support.PlayedSite;
import huigou.support.RawSite;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way in which a network can fail, on this machine, with a clock and a sleeper of our own.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WireTest {

  private static final Instant NOW = Instant.parse("2025-10-31T13:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String HOST = "markets.newyorkfed.org";
  private static final String OTHER = "www.newyorkfed.org";
  private static final Wire.Limits SHORT =
      new Wire.Limits(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(20));

  @TempDir Path folder;
  private final List<Duration> slept = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private final PlayedSite site = new PlayedSite();
  private final FeedHost host =
      new FeedHost(
          HOST,
          HOST,
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          true,
          false,
          Map.of(403, Duration.ofMinutes(10)),
          "");
  private final FeedHost other =
      new FeedHost(
          OTHER, HOST, Duration.ofSeconds(7), Duration.ofSeconds(1), true, false, Map.of(), "");

  @AfterEach
  void close() {
    site.close();
  }

  private Wire wire(String played, Wire.Limits limits) {
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

  private static Map<String, URI> playedAt(String address) {
    return new TreeMap<>(Map.of(HOST, URI.create(address), OTHER, URI.create(address)));
  }

  private Question question(String path, long largest, Optional<String> secret) {
    String address = "https://" + HOST + path;
    return new Question(URI.create(address), address, secret, host, absent, largest, "*/*", "", "");
  }

  private Answer ask(String played, Question question) {
    return ask(played, question, SHORT);
  }

  private Answer ask(String played, Question question, Wire.Limits limits) {
    try (Wire wire = wire(played, limits)) {
      return wire.ask(question);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer ask(String path) {
    return ask(site.address(), question(path, 1 << 22, Optional.empty()));
  }

  private Set<Integer> absent = Set.of(404);

  private Answer ask() {
    return ask("/a?b=c%5Bd%5D");
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Body.class);
    try {
      return Files.readString(((Answer.Body) answer).file());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String why(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Failed.class);
    return ((Answer.Failed) answer).why();
  }

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
  void whatIsPackedIsUnpackedAndBothLengthsAreKnown() {
    byte[] packed = gzip("long ".repeat(1000).getBytes(StandardCharsets.UTF_8));
    site.plays(exchange -> answer(exchange, 200, packed, "Content-Encoding", "gzip"));
    Answer answer = ask();
    assertThat(text(answer)).hasSize(5000);
    assertThat(((Answer.Body) answer).received()).isEqualTo(packed.length);
    assertThat(((Answer.Body) answer).decodedFrom()).isEqualTo("gzip");
  }

  @Test
  void whatIsPackedAndCutIsAskedForAgain() {
    byte[] packed = gzip("long ".repeat(1000).getBytes(StandardCharsets.UTF_8));
    site.plays(
        List.of(
            exchange ->
                answer(
                    exchange,
                    200,
                    Arrays.copyOf(packed, packed.length - 9),
                    "Content-Encoding",
                    "gzip"),
            exchange -> answer(exchange, 200, packed, "Content-Encoding", "gzip")));
    Answer answer = ask();
    assertThat(text(answer)).hasSize(5000);
    assertThat(((Answer.Body) answer).tries()).isEqualTo(2);
  }

  @Test
  void whatIsCalledPackedAndIsNotFails() {
    site.plays(with(200, "plain", "Content-Encoding", "gzip"));
    assertThat(why(ask())).contains("gzip");
    assertThat(site.asked()).hasSize(Patience.TRIES);
  }

  @Test
  void aBodyThatIsShorterThanAnnouncedIsAskedForAgain() {
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              out.write(head("200 OK", "Content-Length: 10"));
              out.write("short".getBytes(StandardCharsets.UTF_8));
            })) {
      assertThat(why(ask(raw.address(), question("/", 100, Optional.empty()))))
          .contains("broke off");
      assertThat(raw.connections()).isEqualTo(Patience.TRIES);
    }
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
  void aBodyThatDripsAndStopsIsGivenUp() {
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              out.write(head("200 OK", "Content-Length: 10"));
              out.write('x');
              out.flush();
              Thread.sleep(20_000);
            })) {
      assertThat(why(ask(raw.address(), question("/", 100, Optional.empty()))))
          .contains("nothing more of its body came for");
    }
  }

  @Test
  void aBodyThatDripsForEverIsGivenUp() {
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              out.write(head("200 OK", "Content-Length: 100000"));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
              }
            })) {
      Wire.Limits limits =
          new Wire.Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(500));
      assertThat(why(ask(raw.address(), question("/", 1 << 20, Optional.empty()), limits)))
          .contains("did not end within");
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
  void aBodyThatIsTooLongIsNotTakenNorOneThatUnpacksToMuch() {
    site.plays(with(200, "x".repeat(3 << 20)));
    assertThat(why(ask(site.address(), question("/", 2 << 20, Optional.empty()))))
        .contains("longer than the 2 MiB");
    byte[] bomb = gzip(new byte[20 << 20]);
    site.plays(exchange -> answer(exchange, 200, bomb, "Content-Encoding", "gzip"));
    assertThat(why(ask(site.address(), question("/", 2 << 20, Optional.empty()))))
        .contains("longer than the 2 MiB");
    assertThat(site.asked()).hasSize(2);
    assertThat(folder.toFile().list((dir, name) -> name.endsWith(".part"))).isEmpty();
  }

  @Test
  void aLongBodyThatIsCutGoesOnWhereItWasCut() {
    byte[] whole = new byte[3 << 20];
    new Random(7).nextBytes(whole);
    int cut = 2 << 20;
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              // What was under way when the connection ended may be lost, so that it goes on
              // earlier.
              Matcher range = Pattern.compile("Range: bytes=(\\d+)-").matcher(request);
              if (range.find() && request.contains("If-Range: \"1\"")) {
                int from = Integer.parseInt(range.group(1));
                assertThat(from).isLessThanOrEqualTo(cut);
                out.write(
                    head(
                        "206 Partial Content",
                        "Content-Length: " + (whole.length - from),
                        "Content-Range: bytes "
                            + from
                            + "-"
                            + (whole.length - 1)
                            + "/"
                            + whole.length,
                        "ETag: \"1\""));
                out.write(whole, from, whole.length - from);
              } else {
                out.write(
                    head(
                        "200 OK",
                        "Content-Length: " + whole.length,
                        "ETag: \"1\"",
                        "Accept-Ranges: bytes"));
                out.write(whole, 0, cut);
              }
            })) {
      Answer answer = ask(raw.address(), question("/", 4 << 20, Optional.empty()));
      assertThat(answer).isInstanceOf(Answer.Body.class);
      assertThat(((Answer.Body) answer).file()).hasBinaryContent(whole);
      assertThat(((Answer.Body) answer).tries()).isEqualTo(2);
    }
  }

  @Test
  void aPartThatNobodyAskedForIsNoAnswer() {
    site.plays(
        List.of(
            with(206, "half", "Content-Range", "bytes 0-3/8"),
            with(206, "half"),
            with(200, "the whole")));
    assertThat(text(ask())).isEqualTo("the whole");
    site.plays(with(206, "half", "Content-Range", "bytes 0-3/8"));
    assertThat(why(ask()))
        .startsWith(
            "answered with a part that was not asked for: bytes 0-3/8; expected is a whole");
  }

  @Test
  void whatAnErrorSaysHasToComeInTimeToo() {
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              out.write(head("503 Service Unavailable", "Content-Length: 500"));
              out.write("wait".getBytes(StandardCharsets.UTF_8));
              out.flush();
              Thread.sleep(60_000);
            })) {
      assertThat(why(ask(raw.address(), question("/", 9, Optional.empty()))))
          .startsWith("nothing more of its body came for");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sorry?why=a|b", "http://[", "https://"})
  void aWayToNowhereIsToldAndNoFault(String location) {
    site.plays(with(302, "", "Location", location));
    assertThat(why(ask())).startsWith("moved to " + location + ", which is ");
  }

  @Test
  void aConnectionThatIsNotSecuredMayPass() {
    try (RawSite proxy = new RawSite((request, out) -> out.write(head("200 OK")))) {
      Answer answer = askThrough(proxy, Optional.empty());
      assertThat(why(answer)).doesNotContain("certificate");
      assertThat(proxy.connections()).isGreaterThanOrEqualTo(Patience.TRIES);
    }
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

  @Test
  void aLongBodyThatIsAnotherMeanwhileBeginsAnew() {
    byte[] other = new byte[2 << 20];
    Arrays.fill(other, (byte) 'y');
    // What came last is lost with the connection, and a little is not worth going on from.
    int cut = 3 << 20;
    try (RawSite raw =
        new RawSite(
            (request, out) -> {
              if (request.contains("Range:")) {
                out.write(head("200 OK", "Content-Length: " + other.length, "ETag: \"2\""));
                out.write(other);
              } else {
                out.write(
                    head(
                        "200 OK",
                        "Content-Length: 9999999",
                        "ETag: \"1\"",
                        "Accept-Ranges: bytes"));
                out.write(new byte[cut]);
              }
            })) {
      Answer answer = ask(raw.address(), question("/", 16 << 20, Optional.empty()));
      assertThat(answer).isInstanceOf(Answer.Body.class);
      assertThat(((Answer.Body) answer).file()).hasBinaryContent(other);
    }
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
  void aHeaderThatRepeatsTheKeyIsNotKept() {
    site.plays(
        with(
            200,
            "text",
            "ETag",
            "\"of-geheim\"",
            "Last-Modified",
            "now",
            "Content-Type",
            "a/b; from=GEHEIM"));
    Answer.Body keyed = (Answer.Body) ask(site.address(), question("/", 9, Optional.of("geheim")));
    assertThat(keyed.etag()).isEmpty();
    assertThat(keyed.contentType()).isEmpty();
    assertThat(keyed.lastModified()).as("it does not").isEqualTo("now");
    Answer.Body unkeyed = (Answer.Body) ask();
    assertThat(unkeyed.etag()).isEqualTo("\"of-geheim\"");
  }

  private Answer askSecurely(HttpsServer server, Optional<SSLContext> trust) {
    String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    FeedHost local =
        new FeedHost(
            "127.0.0.1", "l", Duration.ZERO, Duration.ofSeconds(5), false, false, Map.of(), "");
    try (Wire wire =
        new Wire(
            SHORT,
            new HostBudget(folder.resolve("hosts"), CLOCK, slept::add),
            new Patience(CLOCK, slept::add, new Random(1)),
            Map.of(),
            PlayedHosts.NONE,
            new Reach(Optional.empty(), Optional.empty(), trust),
            new Stopping(),
            "huigou",
            folder,
            (at, asked, came) -> requests.add(asked + " " + came))) {
      return wire.ask(
          new Question(
              URI.create(address), address, Optional.empty(), local, Set.of(), 9, "*/*", "", ""));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", folder.resolve("keys.p12").toString()));
    command.addAll(List.of("-storepass", "changeit", "-alias", "made"));
    assertThat(
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor())
        .isZero();
  }

  @Test
  void aCertificateThatNobodySignedIsTrustedWhereItIsNamed() throws Exception {
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=made",
        "-ext",
        "san=ip:127.0.0.1",
        "-keypass",
        "changeit");
    keytool("-exportcert", "-rfc", "-file", folder.resolve("made.pem").toString());
    KeyStore keys =
        KeyStore.getInstance(folder.resolve("keys.p12").toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> answer(exchange, 200, "secure"));
    server.start();
    try {
      Answer refused = askSecurely(server, Optional.empty());
      assertThat(why(refused))
          .contains("certificate is not trusted")
          .contains("HUIGOU_TRUST_STORE");
      assertThat(((Answer.Failed) refused).ours()).as("one host's affair").isFalse();
      Optional<SSLContext> trust =
          new Network(Map.of(Network.TRUST, folder.resolve("made.pem").toString())).trust();
      assertThat(text(askSecurely(server, trust))).isEqualTo("secure");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theProxyIsAskedForTheWayAndItsRefusalIsTold() {
    try (RawSite proxy =
        new RawSite(
            (request, out) ->
                out.write(
                    head(
                        "407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=\"x\"",
                        "Content-Length: 0")))) {
      assertThat(why(askThrough(proxy, Optional.empty()))).contains("407");
    }
  }

  @Test
  void aProxyThatWantsToKnowWhoAsksIsToldWhatItsAddressSays() {
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    try (RawSite proxy =
        new RawSite(
            (request, out) -> {
              heard.add(request);
              out.write(
                  request.contains("Proxy-Authorization: Basic bWU6c2VzYW1l")
                      ? head("502 Bad Gateway", "Content-Length: 0")
                      : head(
                          "407 Proxy Authentication Required",
                          "Proxy-Authenticate: Basic realm=\"x\"",
                          "Content-Length: 0",
                          "Connection: close"));
            })) {
      String address = proxy.address().replace("http://", "http://me:sesame@");
      Answer answer = askThrough(proxy, new Network(Map.of("https_proxy", address)).proxyKnows());
      assertThat(why(answer)).doesNotContain("407").doesNotContain("sesame");
      assertThat(heard).anyMatch(each -> each.contains("Basic bWU6c2VzYW1l"));
    }
  }

  private Answer askThrough(RawSite proxy, Optional<Authenticator> knows) {
    Reach reach =
        new Reach(
            Optional.of(
                ProxySelector.of(
                    new InetSocketAddress("127.0.0.1", URI.create(proxy.address()).getPort()))),
            knows,
            Optional.empty());
    try (Wire wire =
        new Wire(
            SHORT,
            new HostBudget(folder.resolve("hosts"), CLOCK, slept::add),
            new Patience(CLOCK, slept::add, new Random(1)),
            Map.of(),
            PlayedHosts.NONE,
            reach,
            new Stopping(),
            "huigou",
            folder,
            (at, asked, came) -> requests.add(asked + " " + came))) {
      return wire.ask(question("/", 9, Optional.empty()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
