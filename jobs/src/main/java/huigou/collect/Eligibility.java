package huigou.collect;

import huigou.catalogue.Feed;
import huigou.catalogue.FeedHost;
import huigou.catalogue.Feeds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a feed may be asked: whether everything is there that its publisher wants, and whether
 * its site answers at all. Hosts of one budget, by which pauses are kept too, are one site.
 */
final class Eligibility {

  private static final int FAILURES_IN_A_ROW = 3;

  private final Feeds feeds;
  private final CollectRun.Settings settings;

  /** By the budget of the host that was asked. */
  private final Map<String, Integer> failuresInARow = new HashMap<>();

  Eligibility(Feeds feeds, CollectRun.Settings settings) {
    this.feeds = feeds;
    this.settings = settings;
  }

  /** Takes note of how a site is. */
  void saw(Asked asked, Attempt attempt) {
    boolean failed =
        attempt.collected().outcome() == Outcome.FAILED && attempt.kind() != Attempt.Kind.ABSENT;
    String budget = feeds.host(asked.feed().request().host()).budget();
    failuresInARow.put(budget, failed ? failuresInARow.getOrDefault(budget, 0) + 1 : 0);
  }

  /**
   * Why nobody is asked; empty where somebody may be.
   *
   * @param named whether somebody named the feed: then it is wrong use
   */
  Optional<Collected> skipped(Asked asked, boolean named) {
    Feed feed = asked.feed();
    FeedHost host = feeds.host(feed.request().host());
    if (feed.permission().consent().isPresent() && feed.permission().consented().isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              "waits for the consent of "
                  + feed.permission().consent().get()
                  + "; see "
                  + feed.about().terms().url()
                  + ", and write down under “consent” in feeds.yml who gave it and when",
              named));
    }
    if (!feed.permission().enabled()) {
      return Optional.of(
          Collected.skipped(asked, "is off in feeds.yml; enabled: true turns it on", named));
    }
    if (host.contact() && settings.contact().isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              host.name()
                  + " wants to know whom to write to: name somebody in HUIGOU_CONTACT or --contact",
              named));
    }
    if (feed.request().secret().isPresent()
        && settings.secrets().find(feed.request().secret().get()).isEmpty()) {
      return Optional.of(
          Collected.skipped(
              asked,
              "its key "
                  + feed.request().secret().get()
                  + " is not set; put it into the environment or into "
                  + Secrets.FILE,
              named));
    }
    if (failuresInARow.getOrDefault(host.budget(), 0) >= FAILURES_IN_A_ROW) {
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
              "the site of "
                  + host.name()
                  + " (budget "
                  + host.budget()
                  + ") failed "
                  + FAILURES_IN_A_ROW
                  + " times in a row and is left alone; the same command asks it again",
              false));
    }
    return Optional.empty();
  }
}
