package huigou.model.corridor;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;

/** A named pair of administered rates between which market rates are meant to lie. */
public record Corridor(
    String id, Localised title, Localised definition, SeriesId ceiling, SeriesId floor) {}
