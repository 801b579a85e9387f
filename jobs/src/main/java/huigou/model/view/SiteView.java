package huigou.model.view;

import huigou.model.text.GlossaryTerm;
import huigou.model.text.Localised;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that an edition shows.
 *
 * @param buybacks all that is known of them
 * @param feed what the feeds carry
 * @param search what can be looked for
 * @param groups all series by group, without figures
 * @param shelf the figures of each series
 */
public record SiteView(
    EditionView edition,
    ShownPages shown,
    DealingsView dealings,
    OutlookView outlook,
    BuybacksView buybacks,
    VerdictsView verdicts,
    FeedView feed,
    SearchView search,
    List<Group> groups,
    ReceivedView received,
    List<GlossaryTerm> glossary,
    FigureShelf shelf) {

  /** Series under one heading. */
  public record Group(String id, Localised title, List<SeriesView> series) {}

  /** The same with more issues. */
  public SiteView noting(List<IssueView> more) {
    return new SiteView(
        edition,
        shown,
        dealings,
        outlook,
        buybacks,
        verdicts,
        feed,
        search,
        groups,
        received.noting(more),
        glossary,
        shelf);
  }

  /** Every page of the edition, in the order of the site. */
  public List<Page> everyPage() {
    List<Page> all = new ArrayList<>();
    for (StandingPage page : StandingPage.values()) {
      all.add(page);
      if (page == StandingPage.CORRIDORS) {
        shown
            .corridors()
            .forEach(corridor -> all.add(MemberPage.Family.CORRIDOR.of(corridor.id())));
      } else if (page == StandingPage.BUYBACKS) {
        all.addAll(shown.issuers().pages());
      } else if (page == StandingPage.SERIES) {
        series().forEach(series -> all.add(MemberPage.Family.SERIES.of(series.id())));
      }
    }
    return all;
  }

  /** All series by group, as they are listed. */
  public List<ListedSeries.Group> listed() {
    return groups.stream()
        .map(
            group ->
                new ListedSeries.Group(
                    group.id(),
                    group.title(),
                    group.series().stream().map(SeriesView::listed).toList()))
        .toList();
  }

  /** When what is published comes, a line a group; what is derived comes with its parts. */
  public List<ListedSeries.Release> releases() {
    return groups.stream()
        .map(group -> group.series().get(0))
        .filter(series -> !series.derived())
        .map(
            series ->
                new ListedSeries.Release(
                    series.id(),
                    series.words().title(),
                    series.timing().release(),
                    series.words().basis()))
        .toList();
  }

  /** All series in the catalogue's order. */
  public List<SeriesView> series() {
    return groups.stream().flatMap(group -> group.series().stream()).toList();
  }
}
