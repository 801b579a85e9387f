package huigou.model.view;

import huigou.model.text.Localised;
import java.util.List;

/**
 * A term of the glossary.
 *
 * @param id its anchor
 * @param pages beginnings of the addresses of pages that use it
 */
public record GlossaryView(
    String id, List<String> pages, Localised term, Localised definition, Localised variants) {

  public GlossaryView {
    pages = List.copyOf(pages);
  }

  /** Whether the page of that address uses it. */
  public boolean isUsedOn(String path) {
    return pages.stream().anyMatch(path::startsWith);
  }
}
