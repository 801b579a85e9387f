package huigou.store;

import huigou.model.series.SeriesId;
import java.time.LocalDate;

/**
 * What a loaded delivery says of a series.
 *
 * @param path of the file below the input folder
 * @param first date that it gives, and {@code last}
 * @param added figures of dates that no delivery before it gave
 * @param changed figures that differ from what stood before it
 */
public record DeliveredSeries(
    String path, SeriesId series, LocalDate first, LocalDate last, long added, long changed) {}
