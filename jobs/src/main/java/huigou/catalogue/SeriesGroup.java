package huigou.catalogue;

import huigou.model.text.Localised;

/** A heading under which series are listed; the order of the groups is the catalogue's. */
public record SeriesGroup(String id, Localised title) {}
