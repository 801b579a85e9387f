package huigou.collect;

/** What a status means that brings no data, what was expected instead, and what to do about it. */
final class StatusWords {

  private static final String LOOK =
      "open the address in a browser, see where the publisher has it now, and correct it in"
          + " feeds.yml";
  private static final String AGAIN =
      "the same command asks again; if it goes on for a day, look at the publisher's own pages";

  private StatusWords() {}

  /**
   * The sentence.
   *
   * @param keyed whether the address carried a key
   */
  static String of(int status, boolean keyed) {
    return "answered "
        + status
        + meaning(status)
        + "; expected is 200 with the data; "
        + repair(status, keyed);
  }

  private static String meaning(int status) {
    return switch (status) {
      case 304 -> ": nothing is new, though it was asked for all";
      case 400 -> ": it does not understand the address";
      case 401 -> ": it wants to be shown a key";
      case 403 -> ": it lets nobody in who asks like this";
      case 404 -> ": nothing stands at the address";
      case 408 -> ": the question came too slowly";
      case 410 -> ": what stood at the address is gone";
      case 425, 503 -> ": it is not ready";
      case 429 -> ": too many requests";
      case 451 -> ": the law forbids to show it here";
      default ->
          status >= 500
              ? ": a fault of its own"
              : status >= 400
                  ? ": it does not take the question"
                  : status >= 300
                      ? ": it has moved, and nothing says where to"
                      : ": there is no body";
    };
  }

  private static String repair(int status, boolean keyed) {
    return switch (status) {
      case 304 -> "if it goes on, take “validators” of its host out of feeds.yml";
      case 401 ->
          keyed
              ? "see whether the key is right and still holds"
              : "ask the publisher for a key, and name it under “secret” in feeds.yml";
      case 403 ->
          (keyed ? "see whether the key is right and still holds, " : "")
              + "read the publisher's terms, and name somebody to write to in HUIGOU_CONTACT";
      case 404 -> LOOK + "; where it means that there is none, say so under “absent” there";
      case 429 ->
          "the same command asks again; if it goes on, make the pause of its host longer in"
              + " feeds.yml";
      case 451 -> "turn the feed off in feeds.yml (enabled: false), or ask the publisher";
      case 408, 425 -> AGAIN;
      default -> status >= 500 ? AGAIN : LOOK;
    };
  }
}
