package huigou.evidence;

import huigou.installation.GateClosed;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.model.issue.Issue;
import huigou.model.scarcity.Lacking;
import huigou.model.series.Doubt;
import huigou.store.DeliveredSeries;
import huigou.store.LoadedDelivery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code check} finds: every issue of the input, and whether an edition could be published.
 *
 * @param delivered what each file says of each series
 * @param held figures that are held back and may be accepted
 * @param lacking which series lack figures that formulas would need, and on which days
 * @param gate why no edition could be published; empty when one could
 */
public record InputCheck(
    int files,
    int rows,
    List<Issue> issues,
    List<DeliveredSeries> delivered,
    List<Doubt> held,
    List<Lacking> lacking,
    Optional<String> gate) {

  /**
   * Reads catalogue and deliveries as a night would, into memory.
   *
   * @throws WrongUse when a folder is not there
   * @throws huigou.catalogue.CatalogueFault when the catalogue cannot be used
   */
  public static InputCheck of(Workplace place) {
    StandingInput input = StandingInput.read(place);
    try (Workbench bench = Workbench.of(place, input)) {
      LocalDate asOf = input.editionDate(place, Optional.empty());
      Optional<String> gate = gate(bench, asOf);
      List<LoadedDelivery> read = bench.deliveries();
      List<Issue> issues = new ArrayList<>(bench.issues(asOf));
      issues.addAll(
          new Citations(place.input(), input.catalogue())
              .unknown(bench.edition(asOf).citedFigures()));
      return new InputCheck(
          read.size(),
          read.stream().mapToInt(LoadedDelivery::rowsRead).sum(),
          List.copyOf(issues),
          bench.delivered(),
          bench.doubts(asOf).stream().filter(doubt -> doubt.kind() == Doubt.Kind.HELD).toList(),
          bench.edition(asOf).lacking(),
          gate);
    }
  }

  private static Optional<String> gate(Workbench bench, LocalDate asOf) {
    try {
      bench.derive(asOf);
      return Optional.empty();
    } catch (GateClosed closed) {
      return Optional.of(closed.getMessage());
    }
  }
}
