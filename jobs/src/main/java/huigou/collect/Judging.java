package huigou.collect;

import huigou.catalogue.Feed;
import huigou.disk.DiskFault;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What came of asking once: what an answer is, and what is known of the feed from then on. Knows
 * nothing of when or how often to ask.
 */
final class Judging {

  /** A clock that is further off dates deliveries wrongly. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final CollectRun.Settings settings;
  private final CollectLog log;
  private final Acceptance acceptance;
  private final String program;
  private Optional<Duration> skew = Optional.empty();

  /**
   * @param program as origins name it
   */
  Judging(CollectRun.Settings settings, CollectLog log, Acceptance acceptance, String program) {
    this.settings = settings;
    this.log = log;
    this.acceptance = acceptance;
    this.program = program;
  }

  Attempt of(Asked asked, Question question, Answer answer, FeedState.Part known) {
    if (answer instanceof Answer.Body body) {
      compare(body);
      return taken(asked, question, body, body.file(), known);
    }
    if (answer instanceof Answer.NotModified same) {
      return attempt(
          asked,
          question,
          Outcome.UNCHANGED,
          "",
          same.at(),
          same.tries(),
          answered(known, asked, same.at()),
          Attempt.Kind.USUAL);
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
    return new Attempt(
        collected,
        known,
        settings.clock().instant(),
        failed.gone() ? Attempt.Kind.MOVED : Attempt.Kind.USUAL,
        Optional.empty());
  }

  static FeedState.Part answered(FeedState.Part known, Asked asked, Instant at) {
    return known.isOfEarlierDays(asked.to())
        ? known
        : known.answered(at, asked.to().orElse(known.to()));
  }

  private static FeedState.Part confirmed(FeedState.Part known, Asked asked, Answer.Body body) {
    return known.isOfEarlierDays(asked.to())
        ? known
        : answered(known, asked, body.at()).confirmed(body.at(), body.etag(), body.lastModified());
  }

  private static FeedState.Part taken(
      FeedState.Part known, Asked asked, String path, Answer.Body body) {
    return known.isOfEarlierDays(asked.to())
        ? known
        : answered(known, asked, body.at())
            .taken(path, body.at(), body.etag(), body.lastModified());
  }

  private static Attempt attempt(
      Asked asked,
      Question question,
      Outcome outcome,
      String why,
      Instant at,
      int tries,
      FeedState.Part known,
      Attempt.Kind kind) {
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
        kind,
        Optional.empty());
  }

  /** Nothing of a working day: not there yet, or late; of another day: nothing. */
  private Attempt absent(
      Asked asked, Question question, Answer.Absent absent, FeedState.Part known) {
    Feed feed = asked.feed();
    boolean anyDay = feed.request().per() != Feed.Per.DAY || feed.days().lateUntil().isEmpty();
    if (anyDay && settings.dry()) {
      return attempt(
          asked,
          question,
          Outcome.REFUSED,
          "answered "
              + absent.status()
              + (asked.cik().isEmpty() ? "" : " of issuer " + asked.cik())
              + ": by an absence nobody sees whether the address is right; expected is an answer:"
              + " open the address in a browser, and correct it in feeds.yml"
              + (asked.cik().isEmpty()
                  ? ""
                  : ", or the issuer's number in issuers.yml where it files under another"),
          absent.at(),
          absent.tries(),
          known,
          Attempt.Kind.ABSENT);
    }
    if (anyDay) {
      return attempt(
          asked,
          question,
          Outcome.EMPTY,
          "answered " + absent.status() + ", by which this publisher says that there is none",
          absent.at(),
          absent.tries(),
          answered(known, asked, absent.at()),
          Attempt.Kind.ABSENT);
    }
    if (!feed.ask().isWorking(asked.from().orElseThrow())) {
      return attempt(
          asked,
          question,
          Outcome.EMPTY,
          "answered " + absent.status() + ": no working day of its calendar",
          absent.at(),
          absent.tries(),
          answered(known, asked, absent.at()),
          Attempt.Kind.ABSENT);
    }
    Instant late =
        DueFeeds.instants(feed, asked.from().orElseThrow()).stream()
            .findFirst()
            .map(at -> at.atZone(feed.ask().zone()).toLocalDate())
            .map(
                day ->
                    day.atTime(feed.days().lateUntil().get()).atZone(feed.ask().zone()).toInstant())
            .orElse(Instant.MIN);
    return absent.at().isBefore(late)
        ? attempt(
            asked,
            question,
            Outcome.NOT_YET,
            "answered "
                + absent.status()
                + ": it is not there yet; asked again at its next time, late after "
                + late,
            absent.at(),
            absent.tries(),
            known.but(known.setbacks().absent(absent.at())),
            Attempt.Kind.ABSENT)
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
            known.but(known.setbacks().absent(absent.at())),
            Attempt.Kind.ABSENT);
  }

  /**
   * By how much the clock of this machine is off, as publishers see it; empty where it is right.
   */
  Optional<Duration> skew() {
    return skew;
  }

  void compare(Answer.Body body) {
    body.theirs()
        .map(theirs -> Duration.between(theirs, body.at()))
        .filter(off -> off.abs().compareTo(SKEW) > 0)
        .filter(off -> settings.played().addresses().isEmpty())
        .ifPresent(off -> skew = Optional.of(off));
  }

  Attempt taken(Asked asked, Question question, Answer.Body body, Path file, FeedState.Part known) {
    Retrieval retrieval =
        new Retrieval(
            body.at(),
            asked.feed().id(),
            asked.part(),
            asked.from(),
            asked.to(),
            asked.by(),
            body.status(),
            body.etag(),
            body.lastModified(),
            body.contentType(),
            body.decodedFrom(),
            body.tries(),
            program);
    Verdict verdict =
        repeatsKey(file, question.secret())
            ? Verdict.Not.because(
                "the answer repeats the key that it was asked with; expected is one without, since"
                    + " files are kept as they came and a key is kept nowhere: see in "
                    + CollectLog.REFUSED
                    + " what it says, and ask the publisher")
            : acceptance.judge(asked, file, question.shown(), retrieval, known);
    if (verdict instanceof Verdict.Not && !settings.dry()) {
      withoutKey(file, question.secret());
      log.keep(file, Acceptance.name(asked, body.at()), body.at());
    }
    Bodies.remove(file);
    FeedState.Part answered = answered(known, asked, body.at());
    if (verdict instanceof Verdict.Taken taken) {
      return new Attempt(
          collected(
              asked,
              question,
              body,
              Outcome.DELIVERED,
              taken.rows(),
              settings.dry() ? "" : taken.path(),
              settings.dry() ? "as expected; it was looked at, and not put into input/" : ""),
          taken(known, asked, taken.path(), body),
          body.at(),
          Attempt.Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Same same) {
      return new Attempt(
          collected(asked, question, body, Outcome.UNCHANGED, 0, "", ""),
          same.path().isEmpty()
              ? confirmed(known, asked, body)
              : taken(known, asked, same.path(), body),
          body.at(),
          Attempt.Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Nothing) {
      return new Attempt(
          collected(asked, question, body, Outcome.EMPTY, 0, "", ""),
          answered,
          body.at(),
          Attempt.Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Part part) {
      return refused(asked, question, body, part.why(), known, "", Attempt.Kind.PART);
    }
    Verdict.Not not = (Verdict.Not) verdict;
    return refused(
        asked,
        question,
        body,
        not.why(),
        known,
        not.gone(),
        not.moved() ? Attempt.Kind.MOVED : Attempt.Kind.USUAL);
  }

  private static boolean repeatsKey(Path file, Optional<String> key) {
    try {
      return key.isPresent() && Secrets.isIn(file, key.get());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file + ": " + DiskFault.reason(e), e);
    }
  }

  /** What is kept aside may repeat the address that it was asked at. */
  private static void withoutKey(Path file, Optional<String> key) {
    if (!repeatsKey(file, key)) {
      return;
    }
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      Files.writeString(
          file, Secrets.without(text, key).replace("…", "..."), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file + ": " + e.getMessage(), e);
    }
  }

  Attempt refused(
      Asked asked,
      Question question,
      Answer.Body body,
      String why,
      FeedState.Part known,
      String gone,
      Attempt.Kind kind) {
    LocalDate today = body.at().atZone(asked.feed().ask().zone()).toLocalDate();
    Setbacks before = known.setbacks();
    boolean first = !gone.isEmpty() && (!gone.equals(before.gone()) || before.goneOn() == null);
    return new Attempt(
        collected(asked, question, body, Outcome.REFUSED, 0, "", why),
        known.but((first ? before.lacking(gone, today) : before).refused(body.at())),
        body.at(),
        kind,
        Optional.empty());
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
        Secrets.without(why, question.secret()),
        false);
  }
}
