package huigou.model.view;

import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that an edition shows.
 *
 * @param groups all series by group, without figures
 * @param figures gives one series with its figures; asked anew each time, so that no more than one
 *     is held
 */
public record SiteView(
    EditionView edition,
    FrontView front,
    List<RateView> rates,
    List<CorridorView> corridors,
    List<Group> groups,
    List<SourceView> sources,
    List<IssueView> issues,
    List<GlossaryView> glossary,
    Function<SeriesId, SeriesPageView> figures) {

  /** Series under one heading. */
  public record Group(String id, Localised title, List<SeriesView> series) {}

  /** All series in the catalogue's order. */
  public List<SeriesView> series() {
    return groups.stream().flatMap(group -> group.series().stream()).toList();
  }
}
