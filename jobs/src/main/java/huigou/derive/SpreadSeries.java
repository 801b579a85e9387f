package huigou.derive;

import huigou.model.origin.Place;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Spread;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The difference of two rates in basis points: (minuend − subtrahend) × 100, on dates on which both
 * have a figure.
 *
 * <p>Known since the later of its parts. Neither part is carried forward here; administered rates
 * come with a figure for every calendar day. Where a part was another figure before, so was the
 * spread.
 */
public final class SpreadSeries {

  private static final BigDecimal BASIS_POINTS_A_PERCENT = new BigDecimal(100);

  private final SeriesVintages minuend;
  private final SeriesVintages subtrahend;
  private final Place formula;

  private SpreadSeries(Spread spread, SeriesVintages minuend, SeriesVintages subtrahend) {
    this.minuend = minuend;
    this.subtrahend = subtrahend;
    this.formula =
        new Place("derived", "", spread.minuend() + " − " + spread.subtrahend(), "× 100");
  }

  public static SeriesVintages of(
      Spread spread, SeriesVintages minuend, SeriesVintages subtrahend) {
    return new SpreadSeries(spread, minuend, subtrahend).series(spread);
  }

  private SeriesVintages series(Spread spread) {
    List<Vintage> figures = new ArrayList<>();
    Map<LocalDate, List<Vintage>> earlier = new HashMap<>();
    for (Vintage one : minuend.current().figures()) {
      LocalDate date = one.referenceDate();
      Optional<Vintage> other = subtrahend.current().find(date);
      if (other.isPresent()) {
        figures.add(difference(one, other.get()));
        if (minuend.earlier().containsKey(date) || subtrahend.earlier().containsKey(date)) {
          earlier.put(date, earlier(one, other.get()));
        }
      }
    }
    return new SeriesVintages(
        new TimeSeries(spread.id(), figures),
        earlier,
        earlier.keySet().stream().sorted().flatMap(date -> earlier.get(date).stream()).toList());
  }

  /** What stood before, at each change of either part at which both were known. */
  private List<Vintage> earlier(Vintage one, Vintage other) {
    List<Vintage> minuends = timeline(minuend, one);
    List<Vintage> subtrahends = timeline(subtrahend, other);
    TreeSet<LocalDate> changes = new TreeSet<>();
    minuends.forEach(vintage -> changes.add(vintage.knownOn()));
    subtrahends.forEach(vintage -> changes.add(vintage.knownOn()));
    List<Vintage> earlier = new ArrayList<>();
    for (LocalDate change : changes.headSet(changes.last())) {
      Optional<Vintage> first = standing(minuends, change);
      Optional<Vintage> second = standing(subtrahends, change);
      if (first.isPresent() && second.isPresent()) {
        earlier.add(difference(first.get(), second.get()));
      }
    }
    return earlier;
  }

  private static List<Vintage> timeline(SeriesVintages part, Vintage current) {
    List<Vintage> timeline =
        new ArrayList<>(part.earlier().getOrDefault(current.referenceDate(), List.of()));
    timeline.add(current);
    return timeline;
  }

  private static Optional<Vintage> standing(List<Vintage> timeline, LocalDate day) {
    return timeline.stream()
        .filter(vintage -> !vintage.knownOn().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  private Vintage difference(Vintage one, Vintage two) {
    return new Vintage(
        one.referenceDate(),
        Figures.canonical(one.value().subtract(two.value()).multiply(BASIS_POINTS_A_PERCENT), 0),
        one.status() == ObservationStatus.FINAL ? two.status() : one.status(),
        later(one.knownOn(), two.knownOn()),
        later(one.receivedOn(), two.receivedOn()),
        null,
        formula);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
