package huigou.model.view;

import java.util.List;

/**
 * What is another in this edition than in the one before.
 *
 * @param figures newest figures of key series that became known or came since, one sentence each
 * @param files how many files came from each source, one sentence each
 * @param verdicts verdicts that turned, one sentence each
 */
public record ChangesView(List<Sentence> figures, List<Sentence> files, List<Verdict> verdicts) {

  public static final ChangesView NONE = new ChangesView(List.of(), List.of(), List.of());

  public ChangesView {
    figures = List.copyOf(figures);
    files = List.copyOf(files);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * A verdict that turned.
   *
   * @param path address of its claim under the language
   */
  public record Verdict(Sentence sentence, String path) {}

  public boolean isEmpty() {
    return figures.isEmpty() && files.isEmpty() && verdicts.isEmpty();
  }
}
