package huigou.collect;

import huigou.catalogue.Feed;
import java.util.HashSet;
import java.util.Set;

/** Sets down what is known of a feed after it was asked. */
final class Settlement {

  private final CollectState state;
  private final boolean dry;

  /** Feeds of which a part failed in this run. */
  private final Set<String> failing = new HashSet<>();

  /**
   * @param dry whether nothing is set down
   */
  Settlement(CollectState state, boolean dry) {
    this.state = state;
    this.dry = dry;
  }

  Collected of(Asked asked, Attempt attempt) {
    if (!dry) {
      Feed feed = asked.feed();
      FeedState known =
          state
              .of(feed.id())
              .with(asked.part(), attempt.known())
              .asked(
                  attempt.at(),
                  attempt.collected().outcome(),
                  attempt.collected().why(),
                  failing.contains(feed.id()));
      if (feed.request().per() == Feed.Per.DAY && !asked.named()) {
        known = known.collected(asked.from().orElseThrow());
      }
      boolean answered = attempt.collected().outcome().isAnswer();
      if (!answered && attempt.collected().outcome() != Outcome.NOT_YET) {
        failing.add(feed.id());
      }
      if (answered && feed.request().span().isPresent()) {
        known = known.at(known.progress().piece(asked.days(), attempt.at()));
      }
      if (attempt.found().isPresent()) {
        known = known.found(attempt.found().get());
      }
      state.put(
          feed.id(),
          answered && asked.longest() ? known.at(known.progress().again(attempt.at())) : known);
    }
    return attempt.collected();
  }
}
