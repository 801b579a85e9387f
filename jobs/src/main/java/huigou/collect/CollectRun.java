package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import huigou.disk.TemporaryFolder;
import huigou.installation.ExitCode;
import huigou.installation.OrderlyEnd;
import huigou.installation.ProgramVersion;
import huigou.installation.Workplace;
import huigou.model.issue.Issue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Asks feeds, one after the other, and delivers what they answer. What one site does, others do not
 * notice: where hosts of one budget, by which pauses are kept too, fail three times in a row, all
 * of them are left alone for the rest of the run.
 */
public final class CollectRun implements AutoCloseable, OrderlyEnd.Stoppable {

  /** How folders for bodies begin. */
  private static final String BODIES = "collect";

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
  private final Judging judging;
  private final Asking asking;
  private final Eligibility eligibility;
  private final Settlement settlement;
  private final PageWalk walk;
  private final Stopping stopping = new Stopping();

  /**
   * How to collect.
   *
   * @param contact whom publishers may write to; empty where nobody said
   * @param words puts an issue into a sentence
   * @param reach how others are reached
   * @param dry whether answers are looked at and nothing is delivered
   */
  public record Settings(
      Optional<String> contact,
      Secrets secrets,
      PlayedHosts played,
      Reach reach,
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
    this.due = DueFeeds.of(state, catalogue);
    Path folder = CollectState.folder(place.state());
    this.log = new CollectLog(folder);
    Sleeper sleeper = stopping.waking(settings.sleeper());
    this.budget = new HostBudget(folder.resolve("hosts"), settings.clock(), sleeper);
    TemporaryFolder.sweep(place.temporary(), name -> name.startsWith(BODIES), now());
    this.bodies = new TemporaryFolder(place.temporary(), BODIES);
    String program = "huigou/" + ProgramVersion.current().number();
    this.wire =
        new Wire(
            limits,
            budget,
            new Patience(settings.clock(), sleeper, settings.random()),
            feeds.hosts(),
            settings.played(),
            settings.reach(),
            stopping,
            program + settings.contact().map(contact -> " (+" + contact + ")").orElse(""),
            bodies.path(),
            settings.dry() ? (at, address, came) -> {} : log::request);
    this.judging =
        new Judging(
            settings,
            log,
            new Acceptance(place, catalogue, settings.words(), settings.dry()),
            program);
    this.eligibility = new Eligibility(feeds, settings);
    this.settlement = new Settlement(state, settings.dry());
    this.walk = new PageWalk(place, state, settlement);
    this.asking =
        new Asking(
            feeds,
            settings,
            state,
            wire,
            judging,
            new ArchiveJudging(judging, state, due.issuers(), bodies.path(), settlement::of));
  }

  /** What is due of feeds. */
  public List<Request> due(List<Feed> wanted) {
    return requests(wanted, feed -> feed.isAsked() ? due.of(feed, now()) : List.of());
  }

  /** What to ask of feeds whether it is due or not. */
  public List<Request> now(List<Feed> wanted) {
    return requests(wanted, feed -> due.now(feed, now()));
  }

  /** The least to ask of feeds to see how they answer. */
  public List<Request> probe(List<Feed> wanted) {
    return requests(wanted, feed -> due.probe(feed, now()));
  }

  /** What to ask of feeds to have all since a day. */
  public List<Request> since(List<Feed> wanted, LocalDate day) {
    return requests(wanted, feed -> due.since(feed, day, now()));
  }

  /** What to ask of feeds that have days about one. */
  public List<Request> day(List<Feed> wanted, LocalDate day) {
    return requests(
        wanted,
        feed ->
            feed.request().per() == Feed.Per.DAY
                ? List.of(Asked.of(feed).day(day).byName())
                : List.of());
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
      return asked.feed().request().addresses().stream()
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

  /**
   * By how much the clock of this machine is off, as publishers see it; empty where it is right.
   */
  public Optional<Duration> skew() {
    return judging.skew();
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
   * @throws InterruptedException when it was told to stop: what is delivered stays, of what was
   *     being asked it is said and written down that it did not come
   */
  public ExitCode run(List<Request> requests, boolean named, Consumer<Collected> told)
      throws InterruptedException {
    boolean failed = false;
    boolean ours = false;
    boolean refused = false;
    Set<String> broken = new HashSet<>();
    for (Request request : requests) {
      stopping.check();
      for (Collected collected : inOrder(request.asked, broken, named, told)) {
        say(collected, told);
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
    return refused || judging.skew().isPresent() ? ExitCode.PUBLISHED_WITH_ISSUES : ExitCode.DONE;
  }

  private void say(Collected collected, Consumer<Collected> told) {
    told.accept(collected);
    if (!settings.dry()) {
      log.note(now(), collected);
    }
  }

  @Override
  public void stop() {
    stopping.stop();
  }

  /** Pieces of a span are asked for as long as they come, so that nothing is left out between. */
  private List<Collected> inOrder(
      Asked asked, Set<String> broken, boolean named, Consumer<Collected> told)
      throws InterruptedException {
    Feed feed = asked.feed();
    if (broken.contains(feed.id())) {
      return List.of(
          Collected.skipped(
              asked, "the piece before it did not come; the same command asks for both", false));
    }
    List<Collected> collected;
    try {
      collected = collect(asked, named);
    } catch (InterruptedException stopped) {
      say(Collected.stopped(asked), told);
      throw stopped;
    }
    boolean came =
        collected.stream()
            .allMatch(each -> each.outcome().isAnswer() || each.outcome() == Outcome.SKIPPED);
    if (feed.request().span().isPresent() && !came) {
      broken.add(feed.id());
    }
    return collected;
  }

  private List<Collected> collect(Asked asked, boolean named) throws InterruptedException {
    Feed feed = asked.feed();
    Optional<Collected> skipped = eligibility.skipped(asked, named);
    if (skipped.isPresent()) {
      return List.of(skipped.get());
    }
    return feed.request().walk().isPresent()
        ? walk.walk(asked, this::attempt)
        : List.of(grown(asked));
  }

  /** Asks once, and notes how the site is. */
  private Attempt attempt(Asked asked) throws InterruptedException {
    Attempt attempt = asking.attempt(asked);
    eligibility.saw(asked, attempt);
    return attempt;
  }

  /** Asks for more until the answer is whole. */
  private Collected grown(Asked asked) throws InterruptedException {
    Asked wanted = asked;
    while (true) {
      Attempt attempt = attempt(wanted);
      Optional<Feed.Grow> grow = asked.feed().request().grow();
      boolean more =
          attempt.kind() == Attempt.Kind.PART
              && grow.isPresent()
              && wanted.rows() * 2 <= grow.get().most();
      if (!more) {
        return settlement.of(wanted, attempt);
      }
      wanted = wanted.rows(wanted.rows() * 2);
    }
  }

  @Override
  public void close() {
    wire.close();
    bodies.close();
  }
}
