package huigou.model.corridor;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.util.List;

/**
 * A named pair of administered rates between which market rates are meant to lie.
 *
 * @param between other administered rates that help to read it, drawn inside
 */
public record Corridor(
    String id,
    Localised title,
    Localised definition,
    SeriesId ceiling,
    SeriesId floor,
    List<SeriesId> between) {}
