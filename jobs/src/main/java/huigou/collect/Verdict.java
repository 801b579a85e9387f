package huigou.collect;

/** Whether a body becomes a delivery. */
sealed interface Verdict {

  /**
   * It does.
   *
   * @param path of the file, below the input folder
   * @param rows that were read
   */
  record Taken(String path, int rows) implements Verdict {}

  /**
   * It says what the last one said.
   *
   * @param path of a file that nobody remembers and that says it, below the input folder; empty
   *     where it is the one that was taken last
   */
  record Same(String path) implements Verdict {}

  /** It says that there is nothing. */
  record Nothing() implements Verdict {}

  /** It is a part, and more can be asked for. */
  record Part(String why) implements Verdict {}

  /**
   * It is none that can be taken.
   *
   * @param moved whether it is a page in the place of data, as after a move
   * @param gone keys of rows that it lacks; empty where that is not the reason
   */
  record Not(String why, boolean moved, String gone) implements Verdict {
    static Not because(String why) {
      return new Not(why, false, "");
    }
  }
}
