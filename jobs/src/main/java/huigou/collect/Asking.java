package huigou.collect;

import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import huigou.disk.DiskFault;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * @param kind what kind of answer it was, where that decides what is asked next
   * @param found the part of the address that was found on the publisher's page; empty where the
   *     one at hand led to an answer
   */
  record Attempt(
      Collected collected, FeedState.Part known, Instant at, Kind kind, Optional<String> found) {

    /** The same, and nothing more is known of the part than before. */
    Attempt knowing(FeedState.Part before) {
      return new Attempt(collected, before, at, kind, found);
    }

    private Attempt adding(String more) {
      return new Attempt(collected.because(collected.why() + "; " + more), known, at, kind, found);
    }

    private Attempt foundAt(String part, String page) {
      Collected told =
          collected.because(
              "the address had moved: "
                  + part
                  + " was found on "
                  + page
                  + "; write it into feeds.yml as standing");
      return new Attempt(told, known, at, kind, Optional.of(part));
    }
  }

  /** What decides what is asked next. */
  enum Kind {
    /** Nothing else is asked. */
    USUAL,
    /** It is a part, and more can be asked for. */
    PART,
    /**
     * A page for people stood in the place of data, or nothing at all; or there is no such place.
     */
    MOVED,
    /** The publisher said that there is no such thing: the host is well. */
    ABSENT
  }

  /** Asks at the addresses of the feed, one after the other, until one has something. */
  Attempt attempt(Asked asked) throws InterruptedException {
    Attempt last = null;
    for (String template : asked.feed().request().addresses()) {
      last = attempt(asked, template);
      if (last.kind() != Kind.ABSENT) {
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
    if (attempt.kind() != Kind.MOVED || feed.request().discover().isEmpty()) {
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
      delete(body.file());
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
          answered(known, asked, same.at()),
          Kind.USUAL);
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
        failed.gone() ? Kind.MOVED : Kind.USUAL,
        Optional.empty());
  }

  private static FeedState.Part answered(FeedState.Part known, Asked asked, Instant at) {
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
      Kind kind) {
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
          Kind.ABSENT);
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
          Kind.ABSENT);
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
          Kind.ABSENT);
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
            Kind.ABSENT)
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
            Kind.ABSENT);
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
    if (asked.feed().answer().unpack().isEmpty()) {
      return taken(asked, question, body, body.file(), known);
    }
    Attempt last = null;
    int rows = 0;
    List<String> paths = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    try (ZipFile archive = new ZipFile(body.file().toFile())) {
      for (String name : wanted(asked.feed().answer().unpack().get())) {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
          continue;
        }
        Path file = bodies.resolve("entry");
        try (InputStream in = archive.getInputStream(entry)) {
          Optional<String> tooLong = copy(in, file, name, asked.feed().answer().largest());
          if (tooLong.isPresent()) {
            return refused(asked, question, body, tooLong.get(), known, "", Kind.USUAL);
          }
        }
        Asked each =
            asked.feed().answer().unpack().get().contains("{cik}")
                ? asked.issuer(digits(name))
                : asked;
        FeedState.Part standing = state.of(asked.feed().id()).part(each.part());
        last = taken(each, question, body, file, standing);
        rows += last.collected().rows();
        if (!last.collected().path().isEmpty()) {
          paths.add(last.collected().path());
        }
        if (!each.part().equals(asked.part())) {
          settlement.accept(each, last);
        } else if (last.collected().outcome() == Outcome.REFUSED) {
          return last;
        }
        if (last.collected().outcome() == Outcome.REFUSED) {
          refused.add(name + ": " + last.collected().why());
        }
      }
    } catch (IOException e) {
      return refused(
          asked,
          question,
          body,
          "the answer is no archive, or one that is cut; expected is a zip with "
              + asked.feed().answer().unpack().get()
              + "; the same command asks again: if it goes on, open the address in a browser and"
              + " correct it in feeds.yml",
          known,
          "",
          Kind.USUAL);
    } finally {
      delete(body.file());
    }
    if (last == null) {
      return refused(
          asked,
          question,
          body,
          "the archive has no "
              + asked.feed().answer().unpack().get()
              + ", which is expected; look into it, and correct “unpack” in feeds.yml",
          known,
          "",
          Kind.USUAL);
    }
    Collected together =
        new Collected(
            !refused.isEmpty()
                ? Outcome.REFUSED
                : paths.isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED,
            asked.feed().id(),
            asked.part(),
            question.shown(),
            body.received(),
            rows,
            body.tries(),
            paths.isEmpty() ? "" : paths.get(0),
            refused.isEmpty()
                ? paths.size() > 1 ? paths.size() + " files" : ""
                : paths.size()
                    + " files delivered, "
                    + refused.size()
                    + " refused; the first: "
                    + refused.get(0),
            false);
    return new Attempt(
        together,
        asked.part().equals("") && !asked.feed().answer().unpack().get().contains("{cik}")
            ? last.known()
            : answered(known, asked, body.at()),
        body.at(),
        Kind.USUAL,
        Optional.empty());
  }

  /**
   * An entry is no longer than a body may be, however small it was packed.
   *
   * @return why it is not taken; empty when it is
   */
  private static Optional<String> copy(InputStream in, Path file, String name, long largest)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    try (OutputStream out = open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
        if (length > largest) {
          return Optional.of(
              name
                  + " is longer than the "
                  + (largest >> 20)
                  + " MiB that feeds.yml allows; look at it before allowing more");
        }
        write(out, buffer, read, file);
      }
    }
    return Optional.empty();
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
  }

  /** What cannot be written down is no fault of the archive. */
  private static void write(OutputStream out, byte[] buffer, int length, Path file) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
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
    delete(file);
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
          Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Same same) {
      return new Attempt(
          collected(asked, question, body, Outcome.UNCHANGED, 0, "", ""),
          same.path().isEmpty()
              ? confirmed(known, asked, body)
              : taken(known, asked, same.path(), body),
          body.at(),
          Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Nothing) {
      return new Attempt(
          collected(asked, question, body, Outcome.EMPTY, 0, "", ""),
          answered,
          body.at(),
          Kind.USUAL,
          Optional.empty());
    }
    if (verdict instanceof Verdict.Part part) {
      return refused(asked, question, body, part.why(), known, "", Kind.PART);
    }
    Verdict.Not not = (Verdict.Not) verdict;
    return refused(
        asked, question, body, not.why(), known, not.gone(), not.moved() ? Kind.MOVED : Kind.USUAL);
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

  private Attempt refused(
      Asked asked,
      Question question,
      Answer.Body body,
      String why,
      FeedState.Part known,
      String gone,
      Kind kind) {
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
