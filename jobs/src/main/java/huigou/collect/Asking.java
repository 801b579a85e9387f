package huigou.collect;

import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Asks for one answer's worth of a feed and judges what comes: whether it is another answer than
 * the one before, nothing, late, or what has to be refused. Knows nothing of when to ask.
 */
final class Asking {

  /** An answer "nothing new" is not believed when so much time has passed since a release. */
  private static final Duration DISTRUST = Duration.ofHours(2);

  /** A clock that is further off dates deliveries wrongly. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final Feeds feeds;
  private final CollectRun.Settings settings;
  private final CollectState state;
  private final List<String> issuers;
  private final CollectLog log;
  private final Path bodies;
  private final Wire wire;
  private final Acceptance acceptance;
  private final String program;
  private final BiConsumer<Asked, Attempt> settlement;
  private Optional<Duration> skew = Optional.empty();

  /**
   * @param issuers numbers of those whose entries are taken out of an archive
   * @param bodies folder for what is taken out of archives
   * @param program as origins name it
   * @param settlement is told of each entry of an archive that is a part of its own
   */
  Asking(
      Feeds feeds,
      CollectRun.Settings settings,
      CollectState state,
      List<String> issuers,
      CollectLog log,
      Path bodies,
      Wire wire,
      Acceptance acceptance,
      String program,
      BiConsumer<Asked, Attempt> settlement) {
    this.feeds = feeds;
    this.settings = settings;
    this.state = state;
    this.issuers = issuers;
    this.log = log;
    this.bodies = bodies;
    this.wire = wire;
    this.acceptance = acceptance;
    this.program = program;
    this.settlement = settlement;
  }

  /**
   * What came of asking once.
   *
   * @param known what is known of the part from now on
   * @param part whether the answer is a part and more can be asked for
   * @param moved whether a page for people stood in the place of data
   */
  record Attempt(
      Collected collected, FeedState.Part known, Instant at, boolean part, boolean moved) {}

  /** Asks at the addresses of the feed, one after the other, until one has something. */
  Attempt attempt(Asked asked) throws InterruptedException {
    Attempt last = null;
    for (String template : asked.feed().addresses()) {
      last = attempt(asked, template);
      boolean other =
          last.collected().outcome() == Outcome.NOT_YET
              || last.collected().outcome() == Outcome.EMPTY && last.collected().bytes() == 0;
      if (!other) {
        return last;
      }
    }
    return last;
  }

  private Attempt attempt(Asked asked, String template) throws InterruptedException {
    Feed feed = asked.feed();
    FeedState.Part known = state.of(feed.id()).part(asked.part());
    Question question = question(asked, template, known);
    Answer answer = wire.ask(question);
    if (answer instanceof Answer.NotModified && isDistrusted(feed, known)) {
      question = question.unconditional();
      answer = wire.ask(question);
    }
    Attempt attempt = judged(asked, question, answer, known);
    if (!attempt.moved() || feed.discover().isEmpty()) {
      return attempt;
    }
    Optional<String> found = discover(feed);
    if (found.isEmpty() || found.get().equals(asked.found())) {
      return attempt;
    }
    Asked again = asked.found(found.get());
    Question other = question(again, template, FeedState.Part.NONE);
    return judged(again, other, wire.ask(other), known);
  }

  private Question question(Asked asked, String template, FeedState.Part known) {
    Feed feed = asked.feed();
    String address = asked.address(template);
    Optional<String> secret =
        feed.secret().flatMap(settings.secrets()::find).map(Secrets.Found::value);
    FeedHost host = feeds.host(URI.create(address.replaceAll("[{}]", "")).getHost());
    return new Question(
        URI.create(secret.map(key -> address.replace("{secret}", key)).orElse(address)),
        address.replace("{secret}", "…"),
        secret,
        host,
        feed.absent(),
        feed.largest(),
        accept(feed.extension()),
        host.validators() ? known.etag() : "",
        host.validators() ? known.lastModified() : "");
  }

  private static String accept(String extension) {
    return switch (extension) {
      case "json" -> "application/json, */*;q=0.5";
      case "csv" -> "text/csv, */*;q=0.5";
      case "xml", "atom", "rss" -> "application/xml, application/atom+xml, */*;q=0.5";
      default -> "*/*";
    };
  }

  /** Some servers say that nothing is new for hours after a release. */
  private boolean isDistrusted(Feed feed, FeedState.Part known) {
    Instant changed = known.changedAt() == null ? Instant.EPOCH : known.changedAt();
    return feed.ask()
        .last(settings.clock().instant())
        .filter(at -> at.isAfter(changed) && at.plus(DISTRUST).isBefore(settings.clock().instant()))
        .isPresent();
  }

  /** The part of an address as the publisher's own page has it now; empty when it is not there. */
  private Optional<String> discover(Feed feed) throws InterruptedException {
    Feed.Discover discover = feed.discover().orElseThrow();
    URI page = URI.create(discover.page());
    Answer answer =
        wire.ask(
            new Question(
                page,
                discover.page(),
                Optional.empty(),
                feeds.host(page.getHost()),
                Set.of(),
                feed.largest(),
                "text/html, */*;q=0.5",
                "",
                ""));
    if (!(answer instanceof Answer.Body body)) {
      return Optional.empty();
    }
    try {
      Matcher found = discover.found().matcher(Files.readString(body.file()));
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + discover.page() + ": " + e.getMessage(), e);
    }
  }

  private Attempt judged(Asked asked, Question question, Answer answer, FeedState.Part known) {
    if (answer instanceof Answer.Body body) {
      return taken(asked, question, body, known);
    }
    if (answer instanceof Answer.NotModified same) {
      return attempt(
          asked,
          question,
          Outcome.UNCHANGED,
          "",
          same.at(),
          same.tries(),
          answered(known, asked, same.at()));
    }
    if (answer instanceof Answer.Absent absent) {
      return absent(asked, question, absent, known);
    }
    Answer.Failed failed = (Answer.Failed) answer;
    Collected collected =
        new Collected(
            Outcome.FAILED,
            asked.feed().id(),
            asked.part(),
            question.shown(),
            0,
            0,
            failed.tries(),
            "",
            failed.why(),
            failed.ours());
    return new Attempt(collected, known, settings.clock().instant(), false, false);
  }

  private static FeedState.Part answered(FeedState.Part known, Asked asked, Instant at) {
    return known.answered(
        at,
        asked.to().filter(to -> known.to() == null || to.isAfter(known.to())).orElse(known.to()));
  }

  private static Attempt attempt(
      Asked asked,
      Question question,
      Outcome outcome,
      String why,
      Instant at,
      int tries,
      FeedState.Part known) {
    return new Attempt(
        new Collected(
            outcome,
            asked.feed().id(),
            asked.part(),
            question.shown(),
            0,
            0,
            tries,
            "",
            why,
            false),
        known,
        at,
        false,
        false);
  }

  /** Nothing of a working day: not there yet, or late; of another day: nothing. */
  private Attempt absent(
      Asked asked, Question question, Answer.Absent absent, FeedState.Part known) {
    Feed feed = asked.feed();
    if (feed.per() != Feed.Per.DAY || feed.lateUntil().isEmpty()) {
      return attempt(
          asked,
          question,
          Outcome.EMPTY,
          "answered " + absent.status() + ": there is none",
          absent.at(),
          absent.tries(),
          answered(known, asked, absent.at()));
    }
    if (!feed.ask().isWorking(asked.from().orElseThrow())) {
      return attempt(
          asked,
          question,
          Outcome.EMPTY,
          "answered " + absent.status() + ": no working day of its calendar",
          absent.at(),
          absent.tries(),
          answered(known, asked, absent.at()));
    }
    Instant late =
        DueFeeds.instants(feed, asked.from().orElseThrow()).stream()
            .findFirst()
            .map(at -> at.atZone(feed.ask().zone()).toLocalDate())
            .map(day -> day.atTime(feed.lateUntil().get()).atZone(feed.ask().zone()).toInstant())
            .orElse(Instant.MIN);
    return absent.at().isBefore(late)
        ? attempt(
            asked,
            question,
            Outcome.NOT_YET,
            "answered " + absent.status() + "; late after " + late,
            absent.at(),
            absent.tries(),
            known.absent(absent.at()))
        : attempt(
            asked,
            question,
            Outcome.FAILED,
            "answered "
                + absent.status()
                + ", and should be there since "
                + late
                + "; if the day was no trading day, say so in calendars.yml",
            absent.at(),
            absent.tries(),
            known.absent(absent.at()));
  }

  /**
   * By how much the clock of this machine is off, as publishers see it; empty where it is right.
   */
  Optional<Duration> skew() {
    return skew;
  }

  private void compare(Answer.Body body) {
    body.theirs()
        .map(theirs -> Duration.between(theirs, body.at()))
        .filter(off -> off.abs().compareTo(SKEW) > 0)
        .filter(off -> settings.played().addresses().isEmpty())
        .ifPresent(off -> skew = Optional.of(off));
  }

  private Attempt taken(Asked asked, Question question, Answer.Body body, FeedState.Part known) {
    compare(body);
    if (asked.feed().unpack().isEmpty()) {
      return taken(asked, question, body, body.file(), known);
    }
    Attempt last = null;
    int rows = 0;
    List<String> paths = new ArrayList<>();
    try (ZipFile archive = new ZipFile(body.file().toFile())) {
      for (String name : wanted(asked.feed().unpack().get())) {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
          continue;
        }
        Path file = bodies.resolve("entry");
        try (InputStream in = archive.getInputStream(entry)) {
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        Asked each =
            asked.feed().unpack().get().contains("{cik}") ? asked.issuer(digits(name)) : asked;
        FeedState.Part standing = state.of(asked.feed().id()).part(each.part());
        last = taken(each, question, body, file, standing);
        rows += last.collected().rows();
        if (!last.collected().path().isEmpty()) {
          paths.add(last.collected().path());
        }
        if (last.collected().outcome() == Outcome.REFUSED) {
          return last;
        }
        if (!each.part().equals(asked.part())) {
          settlement.accept(each, last);
        }
      }
    } catch (IOException e) {
      return refused(
          asked, question, body, "the archive cannot be read: " + e.getMessage(), known, "", false);
    } finally {
      delete(body.file());
    }
    if (last == null) {
      return refused(
          asked,
          question,
          body,
          "the archive has no " + asked.feed().unpack().get(),
          known,
          "",
          false);
    }
    Collected together =
        new Collected(
            paths.isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED,
            asked.feed().id(),
            asked.part(),
            question.shown(),
            body.received(),
            rows,
            body.tries(),
            paths.isEmpty() ? "" : paths.get(0),
            paths.size() > 1 ? paths.size() + " files" : "",
            false);
    return new Attempt(
        together,
        asked.part().equals("") && !asked.feed().unpack().get().contains("{cik}")
            ? last.known()
            : answered(known, asked, body.at()),
        body.at(),
        false,
        false);
  }

  /** The entries that are wanted of an archive, by name. */
  private List<String> wanted(String unpack) {
    return unpack.contains("{cik}")
        ? issuers.stream().map(number -> unpack.replace("{cik}", number)).toList()
        : List.of(unpack);
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file + ": " + e.getMessage(), e);
    }
  }

  private Attempt taken(
      Asked asked, Question question, Answer.Body body, Path file, FeedState.Part known) {
    Retrieval retrieval =
        new Retrieval(
            body.at(),
            asked.feed().id(),
            asked.part(),
            asked.from(),
            asked.to(),
            body.status(),
            body.etag(),
            body.lastModified(),
            body.contentType(),
            body.decodedFrom(),
            body.tries(),
            program);
    Verdict verdict = acceptance.judge(asked, file, question.shown(), retrieval, known);
    if (verdict instanceof Verdict.Not && !settings.dry()) {
      log.keep(file, Acceptance.name(asked, body.at()), body.at());
    }
    delete(file);
    FeedState.Part answered = answered(known, asked, body.at());
    if (verdict instanceof Verdict.Taken taken) {
      return new Attempt(
          collected(asked, question, body, Outcome.DELIVERED, taken.rows(), taken.path(), ""),
          answered.taken(taken.path(), body.at(), body.etag(), body.lastModified()),
          body.at(),
          false,
          false);
    }
    if (verdict instanceof Verdict.Same || verdict instanceof Verdict.Nothing) {
      Outcome outcome = verdict instanceof Verdict.Same ? Outcome.UNCHANGED : Outcome.EMPTY;
      return new Attempt(
          collected(asked, question, body, outcome, 0, "", ""), answered, body.at(), false, false);
    }
    if (verdict instanceof Verdict.Part part) {
      return refused(asked, question, body, part.why(), known, "", true);
    }
    Verdict.Not not = (Verdict.Not) verdict;
    Attempt refused = refused(asked, question, body, not.why(), known, not.gone(), false);
    return new Attempt(refused.collected(), refused.known(), refused.at(), false, not.moved());
  }

  private Attempt refused(
      Asked asked,
      Question question,
      Answer.Body body,
      String why,
      FeedState.Part known,
      String gone,
      boolean part) {
    LocalDate today = body.at().atZone(asked.feed().ask().zone()).toLocalDate();
    boolean first = !gone.isEmpty() && (!gone.equals(known.gone()) || known.goneOn() == null);
    return new Attempt(
        collected(asked, question, body, Outcome.REFUSED, 0, "", why),
        first ? known.lacking(gone, today) : known,
        body.at(),
        part,
        false);
  }

  private static Collected collected(
      Asked asked,
      Question question,
      Answer.Body body,
      Outcome outcome,
      int rows,
      String path,
      String why) {
    return new Collected(
        outcome,
        asked.feed().id(),
        asked.part(),
        question.shown(),
        body.received(),
        rows,
        body.tries(),
        path,
        why,
        false);
  }
}
