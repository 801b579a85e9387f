package huigou.catalogue;

import huigou.model.series.SeriesId;
import java.util.List;

/**
 * Which series stand where.
 *
 * @param front rows of the table of key figures
 * @param rates the reference rates that have a section of their own
 * @param spreads drawn together on the front page, the first one leading
 * @param families groups, series and sources whose newest date stands under the masthead
 */
public record KeyFigures(
    List<SeriesId> front, List<SeriesId> rates, List<SeriesId> spreads, List<String> families) {}
