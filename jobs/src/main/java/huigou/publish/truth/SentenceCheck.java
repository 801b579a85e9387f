package huigou.publish.truth;

/** Recomputes from the published data what sentences of one kind state. */
@FunctionalInterface
interface SentenceCheck {

  /** Notes what differs. */
  void compare(Stated stated, PublishedData data, Comparison comparison);
}
