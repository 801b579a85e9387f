package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Freshness;
import huigou.model.series.SeriesId;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import huigou.store.SeriesState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How fresh each series of an edition is, by its own release rule and by the file that its newest
 * figure came in. A derived series is as fresh as the part that ends first.
 */
public final class SeriesFreshness {

  private final Catalogue catalogue;
  private final LocalDate asOf;
  private final Set<String> carriedOver;
  private final Map<SeriesId, Standings> standings = new HashMap<>();
  private final List<Standings> order;

  /**
   * @param carriedOver paths of the files whose figures came out of another copy
   * @param standings every series that has figures
   */
  public SeriesFreshness(
      Catalogue catalogue, LocalDate asOf, Set<String> carriedOver, List<Standings> standings) {
    this.catalogue = catalogue;
    this.asOf = asOf;
    this.carriedOver = carriedOver;
    this.order = standings;
    standings.forEach(standing -> this.standings.put(standing.entry().id(), standing));
  }

  public List<SeriesState> states() {
    return order.stream().map(this::state).toList();
  }

  private SeriesState state(Standings standing) {
    if (hasEnded(standing)) {
      return new SeriesState(
          standing.entry().id(),
          Optional.empty(),
          Optional.empty(),
          Freshness.ENDED,
          standing.standing());
    }
    Optional<LocalDate> due = Optional.empty();
    Optional<LocalDate> graceEnds = Optional.empty();
    try {
      ReleaseRule release = standing.entry().release();
      due = Optional.of(release.nextDue(standing.newest().referenceDate()));
      graceEnds = Optional.of(release.graceEnds(due.get()));
    } catch (BusinessCalendar.CalendarGap beyondTheCalendar) {
      // The calendar ends before the next release: nothing is due that we could name.
    }
    boolean carried = carriedOver.contains(limiting(standing).newest().place().file());
    Freshness freshness =
        carried && due.filter(day -> !day.isAfter(asOf)).isPresent()
            ? Freshness.CARRIED_OVER
            : !carried && graceEnds.filter(asOf::isAfter).isPresent()
                ? Freshness.LATE
                : Freshness.CURRENT;
    return new SeriesState(
        standing.entry().id(),
        due,
        carried ? Optional.empty() : graceEnds,
        freshness,
        standing.standing());
  }

  private boolean hasEnded(Standings standing) {
    return catalogue.published(standing.entry()).stream()
        .anyMatch(part -> part.ended().filter(day -> !day.isAfter(asOf)).isPresent());
  }

  /** The published part behind a series that ends first; itself when it is published as such. */
  private Standings limiting(Standings standing) {
    return catalogue.published(standing.entry()).stream()
        .map(SeriesEntry::id)
        .flatMap(id -> Optional.ofNullable(standings.get(id)).stream())
        .min(Comparator.comparing(part -> part.newest().referenceDate()))
        .orElse(standing);
  }
}
