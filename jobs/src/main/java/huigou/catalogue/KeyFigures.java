package huigou.catalogue;

import huigou.model.series.SeriesId;
import java.util.List;

/**
 * Which series stand in the table of key figures, in which order; and which the rates pages are
 * about.
 */
public record KeyFigures(List<SeriesId> front, List<SeriesId> rates) {}
