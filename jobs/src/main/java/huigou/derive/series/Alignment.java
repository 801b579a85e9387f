package huigou.derive.series;

import huigou.model.episode.AlignedFigure;
import huigou.model.episode.Episode;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays episodes over one another: every figure by how many fixings it lies from the peak. */
public final class Alignment {

  private Alignment() {}

  /** The peak of an episode; empty when nothing of it is known. */
  public static Optional<Vintage> peak(Episode episode, TimeSeries measure) {
    return measure.figures().stream()
        .filter(figure -> !figure.referenceDate().isBefore(episode.from()))
        .filter(figure -> !figure.referenceDate().isAfter(episode.to()))
        .max(
            Comparator.comparing(Vintage::value)
                .thenComparing(Vintage::referenceDate, Comparator.reverseOrder()));
  }

  /** All figures of an episode, by measure and offset. */
  public static List<AlignedFigure> of(Episode episode, Function<SeriesId, TimeSeries> figures) {
    TimeSeries fixings = figures.apply(episode.peak());
    Optional<Vintage> peak = peak(episode, fixings);
    if (peak.isEmpty()) {
      return List.of();
    }
    List<LocalDate> days = fixings.figures().stream().map(Vintage::referenceDate).toList();
    int at = days.indexOf(peak.get().referenceDate());
    int first = Math.max(0, at - episode.before());
    int last = Math.min(days.size() - 1, at + episode.after());
    List<AlignedFigure> aligned = new ArrayList<>();
    for (SeriesId measure : episode.measures()) {
      int position = first;
      for (Vintage figure : figures.apply(measure).figures()) {
        LocalDate date = figure.referenceDate();
        if (date.isBefore(days.get(first)) || date.isAfter(days.get(last))) {
          continue;
        }
        while (position < last && !days.get(position + 1).isAfter(date)) {
          position++;
        }
        aligned.add(new AlignedFigure(episode.id(), measure, position - at, date, figure.value()));
      }
    }
    return aligned;
  }
}
