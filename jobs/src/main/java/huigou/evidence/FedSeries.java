package huigou.evidence;

import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.model.issue.Intake;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file says of one series, held against what the other files of its source say.
 *
 * @param figures that it gives
 * @param added of them of dates that no other file gives
 * @param changed of them that differ from what stands
 * @param first of those that differ, with what stands
 */
public record FedSeries(
    SeriesId series, int figures, int added, int changed, Optional<Changed> first) {

  /** A figure that differs from the one that stands. */
  public record Changed(LocalDate date, BigDecimal figure, BigDecimal stands) {}

  /**
   * One entry a series, by id.
   *
   * @param path of the file below the input folder, where it may stand already
   * @param figures that it gives
   */
  public static List<FedSeries> of(
      Workplace place, SourceId source, String path, List<Observation> figures) {
    TreeMap<SeriesId, List<Observation>> bySeries = new TreeMap<>();
    figures.forEach(
        figure -> bySeries.computeIfAbsent(figure.series(), any -> new ArrayList<>()).add(figure));
    if (bySeries.isEmpty()) {
      return List.of();
    }
    StandingInput input = StandingInput.read(place);
    Intake others =
        new Intake(
            input.intake().deliveries().stream()
                .filter(delivery -> delivery.source().equals(source))
                .filter(delivery -> !delivery.path().equals(path))
                .toList(),
            List.of());
    try (Workbench bench = Workbench.of(place, new StandingInput(input.catalogue(), others))) {
      return bySeries.entrySet().stream()
          .map(of -> of(of.getKey(), of.getValue(), bench.standing(of.getKey(), source)))
          .toList();
    }
  }

  private static FedSeries of(
      SeriesId series, List<Observation> figures, Map<LocalDate, BigDecimal> standing) {
    int added = 0;
    int changed = 0;
    Optional<Changed> first = Optional.empty();
    for (Observation figure : figures) {
      BigDecimal stands = standing.get(figure.referenceDate());
      if (stands == null) {
        added++;
      } else if (stands.compareTo(figure.value()) != 0) {
        changed++;
        if (first.isEmpty()) {
          first = Optional.of(new Changed(figure.referenceDate(), figure.value(), stands));
        }
      }
    }
    return new FedSeries(series, figures.size(), added, changed, first);
  }
}
