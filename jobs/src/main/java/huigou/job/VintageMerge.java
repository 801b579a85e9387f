package huigou.job;

import huigou.derive.VintageFold;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.store.DeliveryLedger;
import huigou.store.ObservationRepository;
import huigou.store.StagedFile;
import huigou.store.Staging;
import java.util.List;
import java.util.Map;
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

  /** Returns the number of vintages formed. */
  public int merge(SeriesId series) {
    Map<SourceId, List<StagedFile>> bySource =
        staging.files(series).stream()
            .collect(Collectors.groupingBy(StagedFile::source, TreeMap::new, Collectors.toList()));
    int formed = 0;
    for (Map.Entry<SourceId, List<StagedFile>> entry : bySource.entrySet()) {
      SourceId source = entry.getKey();
      VintageFold fold =
          new VintageFold(observations.standing(series, source), ledger.coverage(series, source));
      for (StagedFile file : entry.getValue()) {
        List<Vintage.New> vintages = fold.take(file.coverage(), file.figures());
        observations.add(source, vintages);
        formed += vintages.size();
      }
    }
    return formed;
  }
}
