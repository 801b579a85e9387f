package huigou.fuzz;

/** What became of a broken file. */
enum Outcome {
  /** The program failed on it. */
  CRASH("crash", true),
  /** It was refused whole. */
  REFUSED("refused", false),
  /** It was taken, and something was said of it. */
  TOLD("told", false),
  /** It was taken without a word, and says what the whole file says. */
  SAME("same", false),
  /** It was taken without a word, and says something else or more. */
  WRONG("wrong", true),
  /** It was taken without a word, and says less. */
  LOST("lost", true);

  private final String word;
  private final boolean harm;

  Outcome(String word, boolean harm) {
    this.word = word;
    this.harm = harm;
  }

  String word() {
    return word;
  }

  /** Whether such files are kept to be looked at. */
  boolean harm() {
    return harm;
  }
}
