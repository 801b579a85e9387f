package huigou.collect;

import static huigou.support.PlayedSite.answer;
import static huigou.support.PlayedSite.gzip;
import static huigou.support.PlayedSite.with;
import static huigou.support.RawSite.head;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.RawSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies: packed, cut, resumed, too long, too slow; with a clock and a sleeper of our own. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BodiesTest extends PlayedWire {

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
}
