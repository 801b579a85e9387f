package huigou.model.view;

import huigou.model.ahead.Ahead;
import huigou.model.claim.ResolvedForecast;
import huigou.model.issue.Severity;
import huigou.model.odds.Odds;
import huigou.model.operation.StigmaDay;
import huigou.model.series.KnownSeries;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that an edition shows.
 *
 * @param topics pages about one subject each
 * @param operations those known, oldest first
 * @param auctions those known, oldest first
 * @param scarcity how scarce cash is, line by line
 * @param ahead what is known to come
 * @param odds of coming fixings
 * @param buybacks all that is known of them
 * @param findings all that is found in the figures
 * @param claims the ledger
 * @param forecasts what was foretold, by name
 * @param feed what the feeds carry
 * @param search what can be looked for
 * @param groups all series by group, without figures
 * @param known which series plays a part
 * @param figures gives the figures of one series; asked anew each time, so that none need be held
 * @param others gives the vintages of one series that the edition knows and the series does not
 *     show
 * @param revisions gives the figures of one series that its source changed
 * @param pages gives one series with its figures, rows and chart, for its page; likewise
 */
public record SiteView(
    EditionView edition,
    FrontView front,
    List<RateView> rates,
    List<CorridorView> corridors,
    List<TopicView> topics,
    List<OperationView> operations,
    List<AuctionView> auctions,
    List<StigmaDay> stigmaDays,
    ScarcityView scarcity,
    Ahead ahead,
    Odds odds,
    BuybacksView buybacks,
    FindingsView findings,
    ClaimsView claims,
    List<ResolvedForecast> forecasts,
    FeedView feed,
    SearchView search,
    List<Group> groups,
    List<SourceView> sources,
    List<IssueView> issues,
    List<GlossaryView> glossary,
    Function<KnownSeries, SeriesId> known,
    Function<SeriesId, TimeSeries> figures,
    Function<SeriesId, List<Vintage>> others,
    Function<SeriesId, List<Revision>> revisions,
    Function<SeriesId, SeriesPageView> pages) {

  /** Series under one heading. */
  public record Group(String id, Localised title, List<SeriesView> series) {}

  /** The issues about figures that look wrong, newest delivery first. */
  public List<IssueView> doubts() {
    return doubtsAmong(issues);
  }

  /** The same of issues that stand in no view yet. */
  public static List<IssueView> doubtsAmong(List<IssueView> issues) {
    return issues.stream()
        .filter(view -> view.issue().code().isDoubt())
        .sorted(
            Comparator.comparing(
                (IssueView view) -> view.receivedOn().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .toList();
  }

  /** The issues that kept a row or a file out of the edition. */
  public List<IssueView> leftOut() {
    return issues.stream().filter(view -> view.issue().severity() != Severity.WARNING).toList();
  }

  /** The issues about what was read and kept all the same. */
  public List<IssueView> remarks() {
    return issues.stream().filter(view -> view.issue().severity() == Severity.WARNING).toList();
  }

  /** The same with more issues. */
  public SiteView noting(List<IssueView> more) {
    return new SiteView(
        edition,
        front,
        rates,
        corridors,
        topics,
        operations,
        auctions,
        stigmaDays,
        scarcity,
        ahead,
        odds,
        buybacks,
        findings,
        claims,
        forecasts,
        feed,
        search,
        groups,
        sources,
        Stream.concat(issues.stream(), more.stream()).toList(),
        glossary,
        known,
        figures,
        others,
        revisions,
        pages);
  }

  /** The page about one subject. */
  public TopicView topic(Page page) {
    return topics.stream()
        .filter(topic -> topic.page().equals(page))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no topic " + page.path()));
  }

  /** Every page of the edition, in the order of the site. */
  public List<Page> everyPage() {
    List<Page> all = new ArrayList<>();
    for (StandingPage page : StandingPage.values()) {
      all.add(page);
      if (page == StandingPage.CORRIDORS) {
        corridors.forEach(corridor -> all.add(MemberPage.Family.CORRIDOR.of(corridor.id())));
      } else if (page == StandingPage.BUYBACKS) {
        topics.stream().map(TopicView::page).filter(MemberPage.class::isInstance).forEach(all::add);
      } else if (page == StandingPage.SERIES) {
        series().forEach(series -> all.add(MemberPage.Family.SERIES.of(series.id())));
      }
    }
    return all;
  }

  /** All series in the catalogue's order. */
  public List<SeriesView> series() {
    return groups.stream().flatMap(group -> group.series().stream()).toList();
  }
}
