package huigou.model.episode;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;

/**
 * A time of stress in the repo market.
 *
 * @param from and {@code to}: the days among which its peak is sought
 * @param peak series whose highest figure, the first on a tie, is the peak
 * @param before and {@code after}: how many fixings around the peak are shown
 * @param measures series that are laid over those of other episodes
 */
public record Episode(
    String id,
    Localised title,
    Localised text,
    LocalDate from,
    LocalDate to,
    SeriesId peak,
    int before,
    int after,
    List<SeriesId> measures) {

  public Episode {
    measures = List.copyOf(measures);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " lies before " + from);
    }
  }
}
