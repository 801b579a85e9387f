package huigou.catalogue;

import huigou.model.text.Localised;
import java.util.List;

/**
 * A term of the field.
 *
 * @param id its anchor on the glossary page
 * @param pages beginnings of the addresses of pages that use it
 * @param variants other forms of the term by region
 */
public record GlossaryTerm(
    String id, List<String> pages, Localised term, Localised definition, Localised variants) {

  public GlossaryTerm {
    pages = List.copyOf(pages);
  }
}
