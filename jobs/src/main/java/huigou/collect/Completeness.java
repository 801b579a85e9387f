package huigou.collect;

import huigou.catalogue.Feed;
import java.util.Optional;

/** Whether a body is the whole answer, and whether it says more than that there is nothing. */
final class Completeness {

  private Completeness() {}

  /** That it is a part; empty where it is whole. */
  static Optional<Verdict> odd(Feed feed, ReceivedBody body) {
    for (Feed.Assertion assertion : feed.answer().complete()) {
      Optional<String> other = other(assertion, body);
      if (other.isPresent()) {
        String why =
            "the answer is a part: "
                + other.get()
                + "; ask for less at once: a shorter “most” of its span, or more rows a page in its"
                + " address in feeds.yml";
        return Optional.of(
            feed.request().grow().isPresent() ? new Verdict.Part(why) : Verdict.Not.because(why));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it says that there is nothing, and says it to its end: what was cut says nothing.
   *
   * @throws tools.jackson.core.JacksonException where it is no JSON
   */
  static boolean isEmpty(Feed feed, ReceivedBody body) {
    boolean empty = feed.answer().empty().filter(is -> other(is, body).isEmpty()).isPresent();
    if (empty) {
      body.json().requireWellFormed();
    }
    return empty;
  }

  /** What a value is instead; empty when it is what it should be. */
  private static Optional<String> other(Feed.Assertion assertion, ReceivedBody body) {
    if (!body.isHeld()) {
      return Optional.of("it is too long to be looked at");
    }
    String found = body.json().plain(assertion.pointer());
    String wanted =
        assertion.is().orElseGet(() -> body.json().plain(assertion.same().orElseThrow()));
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            assertion.pointer()
                + " is "
                + found
                + ", not "
                + wanted
                + assertion.same().map(same -> " as " + same).orElse(""));
  }
}
