package huigou.model.view;

import huigou.model.text.Localised;

/** A term of the glossary; {@code id} is its anchor. */
public record GlossaryView(String id, Localised term, Localised definition, Localised variants) {}
