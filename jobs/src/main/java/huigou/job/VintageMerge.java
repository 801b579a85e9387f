package huigou.job;

import huigou.derive.Shrinkage;
import huigou.derive.VintageFold;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.store.DeliveryLedger;
import huigou.store.ObservationRepository;
import huigou.store.StagedFile;
import huigou.store.Staging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Forms the vintages of one series out of its staged files, source by source, in the order of the
 * ledger, on top of what stands.
 *
 * @param staging the files whose figures are to be taken
 * @param ledger knows which days earlier files spoke of
 * @param observations the vintages that stand; takes the new ones
 */
public record VintageMerge(
    Staging staging, DeliveryLedger ledger, ObservationRepository observations) {

  /**
   * What came of it.
   *
   * @param vintages how many were formed
   * @param shrinkages files that give less than earlier ones did
   */
  public record Merged(int vintages, List<Issue> shrinkages) {}

  /** Forms the vintages of a series. */
  public Merged merge(SeriesId series) {
    Map<SourceId, List<StagedFile>> bySource =
        staging.files(series).stream()
            .collect(Collectors.groupingBy(StagedFile::source, TreeMap::new, Collectors.toList()));
    int formed = 0;
    List<Issue> shrinkages = new ArrayList<>();
    for (Map.Entry<SourceId, List<StagedFile>> entry : bySource.entrySet()) {
      SourceId source = entry.getKey();
      NavigableMap<LocalDate, BigDecimal> standing =
          new TreeMap<>(observations.standing(series, source));
      List<Coverage> earlier = new ArrayList<>(ledger.coverage(series, source));
      VintageFold fold = new VintageFold(standing, earlier);
      for (StagedFile file : entry.getValue()) {
        Shrinkage.of(file.path(), file.coverage(), file.figures(), standing, earlier)
            .ifPresent(shrinkages::add);
        earlier.add(file.coverage());
        file.figures().forEach(figure -> standing.put(figure.referenceDate(), figure.value()));
        List<Vintage.New> vintages = fold.take(file.coverage(), file.figures());
        observations.add(source, vintages);
        formed += vintages.size();
      }
    }
    return new Merged(formed, shrinkages);
  }
}
