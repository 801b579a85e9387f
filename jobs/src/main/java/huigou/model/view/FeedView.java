package huigou.model.view;

import java.time.LocalDate;
import java.util.List;

/**
 * What the feeds carry, the same in both languages; newest change first.
 *
 * @param entries of the feed of everything
 * @param parts feeds of an issuer, a market or a corridor; none of them empty
 */
public record FeedView(List<Entry> entries, List<Part> parts) {

  public FeedView {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  /**
   * A feed of one subject.
   *
   * @param name behind the language: {@code issuer/00700-hk}, {@code market/hk}, {@code
   *     corridor/target-range}
   * @param path of the subject's page, under the language
   */
  public record Part(String name, Sentence title, String path, List<Entry> entries) {

    public Part {
      entries = List.copyOf(entries);
    }
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
