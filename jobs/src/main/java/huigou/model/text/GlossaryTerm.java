package huigou.model.text;

import java.util.List;
import java.util.Optional;

/**
 * A term of the field.
 *
 * @param id its anchor on the glossary page
 * @param pages beginnings of the addresses of pages that use it
 * @param names other words for it
 * @param note what a reader should know of the words
 * @param source where the publisher explains it
 */
public record GlossaryTerm(
    String id,
    List<String> pages,
    Localised term,
    Localised definition,
    OtherNames names,
    Optional<Localised> note,
    Optional<Source> source) {

  public GlossaryTerm {
    pages = List.copyOf(pages);
  }

  /** Who explains a term, and where. */
  public record Source(Localised title, String url) {}

  /** Whether the page of that address uses it. */
  public boolean isUsedOn(String path) {
    return pages.stream().anyMatch(path::startsWith);
  }
}
