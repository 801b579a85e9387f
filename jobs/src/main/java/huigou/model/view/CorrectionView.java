package huigou.model.view;

import huigou.model.series.SeriesId;
import java.time.LocalDate;

/**
 * A figure that had been a mistake and was set right: what pages that print it say above all else.
 *
 * @param series whose figure it is
 * @param date day of the figure
 * @param sentence what stood there, what stands there now, and since when
 */
public record CorrectionView(SeriesId series, LocalDate date, Sentence sentence) {}
