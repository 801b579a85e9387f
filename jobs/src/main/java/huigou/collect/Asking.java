package huigou.collect;

import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Asks for one answer's worth of a feed and has what comes judged: at each of its addresses,
 * without conditions where "nothing new" is not believed, and where the publisher says that it has
 * moved to. Knows nothing of when to ask.
 */
final class Asking {

  /** An answer "nothing new" is not believed when so much time has passed since a release. */
  private static final Duration DISTRUST = Duration.ofHours(2);

  private final Feeds feeds;
  private final CollectRun.Settings settings;
  private final CollectState state;
  private final Wire wire;
  private final Judging judging;
  private final ArchiveJudging archives;

  /**
   * @param judging of an answer as it is
   * @param archives of an answer that holds others
   */
  Asking(
      Feeds feeds,
      CollectRun.Settings settings,
      CollectState state,
      Wire wire,
      Judging judging,
      ArchiveJudging archives) {
    this.feeds = feeds;
    this.settings = settings;
    this.state = state;
    this.wire = wire;
    this.judging = judging;
    this.archives = archives;
  }

  /** Asks at the addresses of the feed, one after the other, until one has something. */
  Attempt attempt(Asked asked) throws InterruptedException {
    Attempt last = null;
    for (String template : asked.feed().request().addresses()) {
      last = attempt(asked, template);
      if (last.kind() != Attempt.Kind.ABSENT) {
        return last;
      }
    }
    return last;
  }

  private Attempt attempt(Asked wanted, String template) throws InterruptedException {
    Feed feed = wanted.feed();
    String moved = state.of(feed.id()).found();
    Asked asked = moved.isEmpty() ? wanted : wanted.found(moved);
    FeedState.Part known = state.of(feed.id()).part(asked.part());
    Question question = question(asked, template, known);
    Answer answer = wire.ask(question);
    if (answer instanceof Answer.NotModified && isDistrusted(feed, known)) {
      question = question.unconditional();
      answer = wire.ask(question);
    }
    Attempt attempt = judged(asked, question, answer, known);
    if (attempt.kind() != Attempt.Kind.MOVED || feed.request().discover().isEmpty()) {
      return attempt;
    }
    String page = feed.request().discover().get().page();
    Optional<String> found = discover(feed);
    if (found.isEmpty()) {
      return attempt.adding("where it has moved was looked for on " + page + ", and not found");
    }
    if (found.get().equals(asked.found())) {
      return attempt.adding(page + " has the same address");
    }
    Asked again = asked.found(found.get());
    Question other = question(again, template, FeedState.Part.NONE);
    Attempt attemptThere = judged(again, other, wire.ask(other), known);
    return attemptThere.collected().outcome().isAnswer()
        ? attemptThere.foundAt(found.get(), page)
        : attemptThere.adding("asked at " + found.get() + ", which was found on " + page);
  }

  private Question question(Asked asked, String template, FeedState.Part known) {
    Feed feed = asked.feed();
    String address = asked.address(template);
    Optional<String> secret =
        feed.request().secret().flatMap(settings.secrets()::find).map(Secrets.Found::value);
    FeedHost host = feeds.host(URI.create(address.replaceAll("[{}]", "")).getHost());
    return new Question(
        URI.create(
            secret.map(key -> address.replace("{secret}", Secrets.inAddress(key))).orElse(address)),
        address.replace("{secret}", "…"),
        secret,
        host,
        feed.answer().absent(),
        feed.answer().largest(),
        accept(feed.answer().extension()),
        host.validators() ? known.file().etag() : "",
        host.validators() ? known.file().lastModified() : "");
  }

  private static String accept(String extension) {
    return switch (extension) {
      case "json" -> "application/json, */*;q=0.5";
      case "csv" -> "text/csv, */*;q=0.5";
      case "xml", "atom", "rss" -> "application/xml, application/atom+xml, */*;q=0.5";
      default -> "*/*";
    };
  }

  /**
   * Some servers say that nothing is new for hours after a release. What counts is the first time
   * for asking after which nobody saw the whole file: a feed that is asked every half hour would
   * else never be old enough to be doubted. One that was doubted and was right is believed until
   * the next release.
   */
  private boolean isDistrusted(Feed feed, FeedState.Part known) {
    Instant newest = known.file().newestAt(DISTRUST);
    return newest == null
        || feed.ask()
            .next(newest)
            .filter(due -> due.plus(DISTRUST).isBefore(settings.clock().instant()))
            .isPresent();
  }

  /** The part of an address as the publisher's own page has it now; empty when it is not there. */
  private Optional<String> discover(Feed feed) throws InterruptedException {
    Feed.Discover discover = feed.request().discover().orElseThrow();
    URI page = URI.create(discover.page());
    Answer answer =
        wire.ask(
            new Question(
                page,
                discover.page(),
                Optional.empty(),
                feeds.host(page.getHost()),
                Set.of(),
                feed.answer().largest(),
                "text/html, */*;q=0.5",
                "",
                ""));
    if (!(answer instanceof Answer.Body body)) {
      return Optional.empty();
    }
    try {
      // Whatever encoding the page has: what is looked for is ASCII.
      String text = Files.readString(body.file(), StandardCharsets.ISO_8859_1);
      Matcher found = discover.found().matcher(text);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + discover.page() + ": " + e.getMessage(), e);
    } finally {
      Bodies.remove(body.file());
    }
  }

  private Attempt judged(Asked asked, Question question, Answer answer, FeedState.Part known) {
    return answer instanceof Answer.Body body && asked.feed().answer().unpack().isPresent()
        ? archives.taken(asked, question, body, known)
        : judging.of(asked, question, answer, known);
  }
}
