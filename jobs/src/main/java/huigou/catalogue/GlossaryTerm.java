package huigou.catalogue;

import huigou.model.text.Localised;

/**
 * A term of the field.
 *
 * @param id its anchor on the glossary page
 * @param variants other forms of the term by region, or null
 */
public record GlossaryTerm(String id, Localised term, Localised definition, Localised variants) {}
