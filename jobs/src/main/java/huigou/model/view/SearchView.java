package huigou.model.view;

import java.util.List;

/**
 * What can be looked for.
 *
 * @param entries in the order of the site
 */
public record SearchView(List<Entry> entries) {

  public SearchView {
    entries = List.copyOf(entries);
  }

  /**
   * A place on the site.
   *
   * @param title in words
   * @param kind {@code page}, {@code series}, {@code issuer}, {@code term} or {@code claim}
   * @param path address under the language
   * @param keywords names in both languages, codes and variants by which it is found
   */
  public record Entry(Sentence title, String kind, String path, String keywords) {}
}
