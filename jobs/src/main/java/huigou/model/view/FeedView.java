package huigou.model.view;

import java.time.LocalDate;
import java.util.List;

/** What the feeds carry, the same in both languages; newest change first. */
public record FeedView(List<Entry> entries) {

  public FeedView {
    entries = List.copyOf(entries);
  }

  /**
   * One thing.
   *
   * @param name what tells it apart, behind the authority: the same in every edition
   * @param changed day of its last real change
   * @param path address under the language
   */
  public record Entry(String name, String kind, LocalDate changed, Sentence title, String path) {}
}
