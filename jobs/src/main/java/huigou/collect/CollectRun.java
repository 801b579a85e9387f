package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import huigou.disk.TemporaryFolder;
import huigou.installation.ExitCode;
import huigou.installation.ProgramVersion;
import huigou.installation.Workplace;
import huigou.model.buyback.Issuer;
import huigou.model.issue.Issue;
import huigou.model.origin.Retrieval;
import huigou.snapshot.DeliveredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.net.ssl.SSLContext;

/**
 * Asks feeds, one after the other, and delivers what they answer. What one host does, others do not
 * notice: a host that fails three times in a row is left alone for the rest of the run.
 */
public final class CollectRun implements AutoCloseable {

  /** An answer "nothing new" is not believed when so much time has passed since a release. */
  private static final Duration DISTRUST = Duration.ofHours(2);

  private static final int FAILURES_IN_A_ROW = 3;

  /** A clock that is further off dates deliveries wrongly. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  private final Workplace place;
  private final Catalogue catalogue;
  private final Feeds feeds;
  private final Settings settings;
  private final CollectState state;
  private final DueFeeds due;
  private final CollectLog log;
  private final HostBudget budget;
  private final TemporaryFolder bodies;
  private final Wire wire;
  private final Acceptance acceptance;
  private final String program;
  private final Map<String, Integer> failuresInARow = new HashMap<>();
  private Optional<Duration> skew = Optional.empty();

  /**
   * How to collect.
   *
   * @param contact whom publishers may write to; empty where nobody said
   * @param words puts an issue into a sentence
   * @param proxy through which to ask; empty for none
   * @param trust certificates besides the platform's; empty for none
   * @param dry whether answers are looked at and nothing is delivered
   */
  public record Settings(
      Optional<String> contact,
      Secrets secrets,
      PlayedHosts played,
      Optional<ProxySelector> proxy,
      Optional<SSLContext> trust,
      Clock clock,
      Sleeper sleeper,
      RandomGenerator random,
      Function<Issue, String> words,
      boolean dry) {}

  public CollectRun(Workplace place, Catalogue catalogue, Settings settings) {
    this(place, catalogue, settings, Wire.Limits.USUAL);
  }

  CollectRun(Workplace place, Catalogue catalogue, Settings settings, Wire.Limits limits) {
    this.place = place;
    this.catalogue = catalogue;
    this.feeds = catalogue.feeds();
    this.settings = settings;
    this.state = CollectState.read(place.state(), place.input());
    this.due = new DueFeeds(state, issuers(catalogue));
    Path folder = CollectState.folder(place.state());
    this.log = new CollectLog(folder);
    this.budget = new HostBudget(folder.resolve("hosts"), settings.clock(), settings.sleeper());
    this.bodies = new TemporaryFolder(place.temporary(), "collect");
    this.program = "huigou/" + ProgramVersion.current().number();
    this.wire =
        new Wire(
            limits,
            budget,
            new Patience(settings.clock(), settings.sleeper(), settings.random()),
            settings.played(),
            settings.proxy(),
            settings.trust(),
            program + settings.contact().map(contact -> " (+" + contact + ")").orElse(""),
            bodies.path());
    this.acceptance = new Acceptance(place, catalogue, settings.words(), settings.dry());
  }

  /** Numbers under which issuers file, each once. */
  private static List<String> issuers(Catalogue catalogue) {
    return catalogue.issuers().all().stream()
        .map(Issuer::ciks)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** What is due of feeds. */
  public List<Request> due(List<Feed> wanted) {
    return requests(wanted, feed -> feed.isAsked() ? due.of(feed, now()) : List.of());
  }

  /** What to ask of feeds whether it is due or not. */
  public List<Request> now(List<Feed> wanted) {
    return requests(wanted, feed -> due.now(feed, now()));
  }

  /** What to ask of feeds to have all since a day. */
  public List<Request> since(List<Feed> wanted, LocalDate day) {
    return requests(wanted, feed -> due.since(feed, day, now()));
  }

  /** What to ask of feeds that have days about one. */
  public List<Request> day(List<Feed> wanted, LocalDate day) {
    return requests(
        wanted, feed -> feed.per() == Feed.Per.DAY ? List.of(Asked.of(feed).day(day)) : List.of());
  }

  /** What would be asked for on a day by a feed, whatever is known of it. */
  public List<Request> example(Feed feed) {
    return requests(List.of(feed), each -> due.now(each, now()));
  }

  private static List<Request> requests(List<Feed> wanted, Function<Feed, List<Asked>> asking) {
    return wanted.stream().flatMap(feed -> asking.apply(feed).stream()).map(Request::new).toList();
  }

  /** One thing to ask. */
  public static final class Request {
    private final Asked asked;

    private Request(Asked asked) {
      this.asked = asked;
    }

    /** Addresses in the order in which they would be tried, without a key. */
    public List<String> addresses() {
      return asked.feed().addresses().stream()
          .map(asked::address)
          .map(address -> address.replace("{secret}", "…"))
          .toList();
    }

    /** The feed with its part. */
    public String name() {
      return asked.name();
    }
  }

  private Instant now() {
    return settings.clock().instant();
  }

  /** What is known of feeds. */
  public CollectState state() {
    return state;
  }

  /** Lets a host be asked again that is left alone. */
  public void reopen(FeedHost host) {
    budget.reopen(host);
  }

  /**
   * Asks.
   *
   * @param named whether somebody named the feeds: then what cannot be asked is wrong use
   * @param told of each as soon as it is known
   * @return how it ended
   */
  public ExitCode run(List<Request> requests, boolean named, Consumer<Collected> told)
      throws InterruptedException {
    boolean failed = false;
    boolean ours = false;
    boolean refused = false;
    for (Request request : requests) {
      for (Collected collected : collect(request.asked, named)) {
        told.accept(collected);
        if (!settings.dry()) {
          log.note(now(), collected);
        }
        failed |= collected.outcome() == Outcome.FAILED;
        refused |= collected.outcome() == Outcome.REFUSED;
        ours |= collected.ours();
      }
    }
    if (ours) {
      return ExitCode.WRONG_USE;
    }
    if (failed) {
      return ExitCode.NOT_FETCHED;
    }
    return refused || skew.isPresent() ? ExitCode.PUBLISHED_WITH_ISSUES : ExitCode.DONE;
  }

  private List<Collected> collect(Asked asked, boolean named) throws InterruptedException {
    Feed feed = asked.feed();
    Optional<Collected> skipped = skipped(asked, named);
    if (skipped.isPresent()) {
      return List.of(skipped.get());
    }
    List<Collected> all = feed.walk().isPresent() ? walk(asked) : List.of(grown(asked));
    String host = feed.host();
    boolean failed = all.stream().anyMatch(each -> each.outcome() == Outcome.FAILED);
    failuresInARow.put(host, failed ? failuresInARow.getOrDefault(host, 0) + 1 : 0);
    return all;
  }

  private Optional<Collected> skipped(Asked asked, boolean named) {
    Feed feed = asked.feed();
    FeedHost host = feeds.host(feed.host());
    if (feed.consent().isPresent() && feed.consented().isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              "waits for the consent of " + feed.consent().get() + "; see " + feed.terms().url(),
              named));
    }
    if (!feed.enabled()) {
      return Optional.of(Collected.skipped(asked, "is off in feeds.yml", named));
    }
    if (host.contact() && settings.contact().isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              host.name()
                  + " wants to know whom to write to: name somebody in HUIGOU_CONTACT or --contact",
              named));
    }
    if (feed.secret().isPresent() && settings.secrets().find(feed.secret().get()).isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              "its key "
                  + feed.secret().get()
                  + " is not set; put it into the environment or into "
                  + Secrets.FILE,
              named));
    }
    if (failuresInARow.getOrDefault(feed.host(), 0) >= FAILURES_IN_A_ROW) {
      return Optional.of(
          new Collected(
              Outcome.FAILED,
              feed.id(),
              asked.part(),
              "",
              0,
              0,
              0,
              "",
              feed.host() + " failed " + FAILURES_IN_A_ROW + " times in a row and is left alone",
              false));
    }
    return Optional.empty();
  }

  /** Asks for more until the answer is whole. */
  private Collected grown(Asked asked) throws InterruptedException {
    Asked asking = asked;
    while (true) {
      Attempt attempt = attempt(asking);
      Optional<Feed.Grow> grow = asked.feed().grow();
      boolean more = attempt.part() && grow.isPresent() && asking.rows() * 2 <= grow.get().most();
      if (!more) {
        return settle(asking, attempt);
      }
      asking = asking.rows(asking.rows() * 2);
    }
  }

  /** Pages until one that has an entry which is known. */
  private List<Collected> walk(Asked asked) throws InterruptedException {
    Feed.Walk walk = asked.feed().walk().orElseThrow();
    Set<String> known =
        new HashSet<>(entries(asked.feed(), state.of(asked.feed().id()).part("").path()));
    List<Collected> all = new ArrayList<>();
    for (int page = 1; page <= walk.most(); page++) {
      Asked asking = asked.page(page, (page - 1) * walk.step());
      Collected collected = settle(asking, attempt(asking));
      all.add(collected);
      Set<String> found = entries(asked.feed(), collected.path());
      boolean reached =
          known.isEmpty() || found.size() < walk.step() || found.stream().anyMatch(known::contains);
      if (collected.outcome() != Outcome.DELIVERED || reached) {
        break;
      }
    }
    return all;
  }

  private Set<String> entries(Feed feed, String path) {
    Set<String> entries = new HashSet<>();
    if (path.isEmpty()) {
      return entries;
    }
    try (DeliveredFile file = DeliveredFile.of(place.input(), path, place.temporary())) {
      if (!Files.isRegularFile(file.path())) {
        return entries;
      }
      Matcher entry =
          feed.walk()
              .orElseThrow()
              .entry()
              .matcher(Files.readString(file.path(), StandardCharsets.ISO_8859_1));
      while (entry.find()) {
        entries.add(entry.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " again: " + e.getMessage(), e);
    }
    return entries;
  }

  /**
   * What came of asking once.
   *
   * @param known what is known of the part from now on
   * @param part whether the answer is a part and more can be asked for
   * @param moved whether a page for people stood in the place of data
   */
  private record Attempt(
      Collected collected, FeedState.Part known, Instant at, boolean part, boolean moved) {}

  private Collected settle(Asked asked, Attempt attempt) {
    if (!settings.dry()) {
      Feed feed = asked.feed();
      FeedState known =
          state
              .of(feed.id())
              .with(asked.part(), attempt.known())
              .asked(attempt.at(), attempt.collected().outcome(), attempt.collected().why());
      boolean longest = asked.longest() && attempt.collected().outcome().isAnswer();
      state.put(feed.id(), longest ? known.again(attempt.at()) : known);
    }
    return attempt.collected();
  }

  private Attempt attempt(Asked asked) throws InterruptedException {
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
        .last(now())
        .filter(at -> at.isAfter(changed) && at.plus(DISTRUST).isBefore(now()))
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
    return new Attempt(collected, known, now(), false, false);
  }

  private static FeedState.Part answered(FeedState.Part known, Asked asked, Instant at) {
    return known.answered(at, asked.to().orElse(null));
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
  public Optional<Duration> skew() {
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
        Path file = bodies.path().resolve("entry");
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
          settle(each, last);
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
        ? due.issuers().stream().map(number -> unpack.replace("{cik}", number)).toList()
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

  @Override
  public void close() {
    wire.close();
    bodies.close();
  }
}
