package huigou.load;

import huigou.catalogue.AcceptedFigure;
import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.check.FigureWatch;
import huigou.derive.vintage.Shrinkage;
import huigou.derive.vintage.VintageFold;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.store.StagedFile;
import huigou.store.Store;
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
 * @param store has the staged files and what stands; takes the new vintages and doubts
 * @param catalogue knows how far a series usually moves, and which figures are right all the same
 */
public record VintageMerge(Store store, Catalogue catalogue) {

  /**
   * What came of it.
   *
   * @param vintages how many were formed
   * @param shrinkages files that give less than earlier ones did
   */
  public record Merged(int vintages, List<Issue> shrinkages) {}

  /**
   * Forms the vintages of a series.
   *
   * @param files what the files of this run say of it, in their order
   */
  public Merged merge(SeriesId series, List<StagedFile> files) {
    Map<SourceId, List<StagedFile>> bySource =
        files.stream()
            .collect(Collectors.groupingBy(StagedFile::source, TreeMap::new, Collectors.toList()));
    FigureWatch watch = watch(series);
    List<Doubt> doubted = new ArrayList<>();
    store.doubts().all(series).forEach(dated -> doubted.add(dated.doubt()));
    int formed = 0;
    List<Issue> shrinkages = new ArrayList<>();
    for (Map.Entry<SourceId, List<StagedFile>> entry : bySource.entrySet()) {
      SourceId source = entry.getKey();
      NavigableMap<LocalDate, BigDecimal> standing =
          new TreeMap<>(store.observations().standing(series, source));
      List<Coverage> earlier = new ArrayList<>(store.deliveries().coverage(series, source));
      VintageFold fold = new VintageFold(standing, earlier, catalogue.getSeries(series).release());
      for (StagedFile file : entry.getValue()) {
        Shrinkage.of(file.path(), file.coverage(), file.figures(), standing, earlier)
            .ifPresent(shrinkages::add);
        earlier.add(file.coverage());
        FigureWatch.Watched watched =
            watch.watch(file.figures(), standing, file.receivedOn(), doubted);
        settle(series, file, doubted);
        store.doubts().add(source, file.number(), watched.doubts());
        doubted.addAll(watched.doubts());
        watched.taken().forEach(figure -> standing.put(figure.referenceDate(), figure.value()));
        List<Vintage.New> vintages = fold.take(file.coverage(), watched.taken());
        store.observations().add(source, vintages);
        formed += vintages.size();
      }
    }
    return new Merged(formed, shrinkages);
  }

  /** Doubts that the file puts to rest by saying the same. */
  private void settle(SeriesId series, StagedFile file, List<Doubt> doubted) {
    for (Observation figure : doubted.isEmpty() ? List.<Observation>of() : file.figures()) {
      if (doubted.stream().anyMatch(doubt -> doubt.isRepeatedBy(figure))) {
        store.doubts().repeated(series, figure, file.number());
      }
    }
  }

  private FigureWatch watch(SeriesId series) {
    List<AcceptedFigure> accepted = catalogue.accepted(series);
    return new FigureWatch(
        catalogue.findSeries(series).flatMap(SeriesEntry::usualMove),
        figure ->
            accepted.stream()
                .anyMatch(
                    right ->
                        right.date().equals(figure.referenceDate())
                            && right.value().compareTo(figure.value()) == 0));
  }
}
