package huigou.catalogue;

import huigou.model.claim.Article;
import huigou.model.claim.Forecast;
import huigou.model.corridor.BreachMeasure;
import huigou.model.episode.Episode;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What findings are made by: what is held against ceilings, which records are worth a line, which
 * times are laid over one another, and what articles claim.
 *
 * @param measures held against the ceilings of all corridors
 * @param fixings calendar by which days have their labels
 * @param times times of their own, which explain a day
 * @param officialHosts hosts of publishers of record
 */
public record FindingRules(
    List<BreachMeasure> measures,
    BusinessCalendar fixings,
    List<Time> times,
    RecordRules records,
    List<Episode> episodes,
    List<Article> articles,
    List<Forecast> forecasts,
    List<String> officialHosts) {

  public FindingRules {
    measures = List.copyOf(measures);
    times = List.copyOf(times);
    episodes = List.copyOf(episodes);
    articles = List.copyOf(articles);
    forecasts = List.copyOf(forecasts);
    officialHosts = List.copyOf(officialHosts);
  }

  /** A time of its own, both days in it. */
  public record Time(String id, LocalDate from, LocalDate to, Localised title) {

    public Time {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(to + " lies before " + from);
      }
    }
  }

  /**
   * Which records are kept.
   *
   * @param recent how many of the last fixings of a series are looked at
   * @param years how far a record must reach back, unless to the beginning
   * @param filters days among which moves of rates are looked at besides all days
   * @param except series of which no records are made
   */
  public record RecordRules(int recent, int years, List<Filter> filters, Set<SeriesId> except) {

    public RecordRules {
      filters = List.copyOf(filters);
      except = Set.copyOf(except);
    }
  }

  /** Days outside some times. */
  public record Filter(String id, Localised title, List<Span> outside) {

    public Filter {
      outside = List.copyOf(outside);
    }

    /** Whether a day is among them. */
    public boolean passes(LocalDate day) {
      return outside.stream().noneMatch(span -> span.holds(day));
    }
  }

  /** A time from one day to another, both in it. */
  public record Span(LocalDate from, LocalDate to) {

    public Span {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(to + " lies before " + from);
      }
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
