package huigou.derive.vintage;

import huigou.model.series.Coverage;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Vintage;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms the vintages of one series in one source out of its deliveries, in their order.
 *
 * <p>A figure whose file says since when it was so is known since then. Any other, seen for the
 * first time, is known as {@link Witnesses} say. A changed figure is known since the receipt of the
 * delivery that changed it; one that did not change is no new vintage.
 */
public final class VintageFold {

  private final Map<LocalDate, BigDecimal> standing;
  private final Witnesses witnesses;

  /**
   * @param standing the newest figure of each date so far, without those that say their own time
   * @param witnesses earlier deliveries of the source that speak of the series; the fold adds those
   *     that it takes
   * @param release at which time of day figures are released
   */
  public VintageFold(
      Map<LocalDate, BigDecimal> standing, List<Coverage> witnesses, ReleaseRule release) {
    this.standing = new HashMap<>(standing);
    this.witnesses = new Witnesses(witnesses, delivery -> delivery.witnessOf(release));
  }

  /** Takes the next delivery; gives the vintages that are new with it. */
  public List<Vintage.New> take(Coverage delivery, List<Observation> figures) {
    List<Vintage.New> formed = new ArrayList<>();
    for (Observation figure : figures) {
      if (figure.vintageOn().isPresent()) {
        formed.add(new Vintage.New(delivery.number(), figure, figure.vintageOn().get()));
        continue;
      }
      BigDecimal before = standing.put(figure.referenceDate(), figure.value());
      if (before == null) {
        formed.add(new Vintage.New(delivery.number(), figure, firstKnown(delivery, figure)));
      } else if (before.compareTo(figure.value()) != 0) {
        formed.add(new Vintage.New(delivery.number(), figure, delivery.receivedOn()));
      }
    }
    witnesses.add(delivery);
    return formed;
  }

  /** A file ahead of the day tells nothing: only what was decided, or is a forecast, is known. */
  private LocalDate firstKnown(Coverage delivery, Observation figure) {
    LocalDate known = witnesses.firstKnown(delivery, figure.referenceDate(), figure.scheduledOn());
    boolean ahead =
        known.isBefore(figure.referenceDate())
            && !figure.scheduledOn().isBefore(figure.referenceDate())
            && figure.status() != ObservationStatus.FORECAST;
    return ahead ? figure.referenceDate() : known;
  }
}
