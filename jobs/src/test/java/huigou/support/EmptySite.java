package huigou.support;

import huigou.model.ahead.Ahead;
import huigou.model.buyback.MarketPurchase;
import huigou.model.fact.MarketTotal;
import huigou.model.odds.Odds;
import huigou.model.series.KnownSeries;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.view.BuybacksView;
import huigou.model.view.ClaimsView;
import huigou.model.view.DealingsView;
import huigou.model.view.EditionView;
import huigou.model.view.FeedView;
import huigou.model.view.FigureShelf;
import huigou.model.view.FindingsView;
import huigou.model.view.IssuerPages;
import huigou.model.view.OutlookView;
import huigou.model.view.ReceivedView;
import huigou.model.view.ScarcityView;
import huigou.model.view.SearchView;
import huigou.model.view.SeriesPageView;
import huigou.model.view.ShownPages;
import huigou.model.view.SiteView;
import huigou.model.view.TopicView;
import huigou.model.view.VerdictsView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Editions in which nothing is known but what a test puts in. */
public final class EmptySite {

  private EmptySite() {}

  public static SiteView of(
      LocalDate day,
      List<TopicView> topics,
      FindingsView findings,
      FeedView feed,
      List<SiteView.Group> groups,
      FigureShelf shelf) {
    return new SiteView(
        new EditionView(
            day,
            "huigou",
            0,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            "example.org",
            Optional.empty(),
            List.of()),
        new ShownPages(null, List.of(), List.of(), topics, IssuerPages.NONE),
        new DealingsView(List.of(), List.of(), List.of()),
        new OutlookView(
            new ScarcityView(
                List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty()),
            new Ahead(List.of(), List.of(), false),
            new Odds(List.of(), List.of(), List.of())),
        buybacks(List.of(), List.of(), List.of()),
        new VerdictsView(findings, new ClaimsView(List.of(), List.of()), List.of()),
        feed,
        new SearchView(List.of(), List.of()),
        groups,
        new ReceivedView(List.of(), List.of()),
        List.of(),
        shelf);
  }

  /** Buybacks of which nothing else is known. */
  public static BuybacksView buybacks(
      List<BuybacksView.Line> lines, List<MarketPurchase> purchases, List<MarketTotal> totals) {
    return new BuybacksView(
        new BuybacksView.HongKong(lines, List.of(), List.of()),
        new BuybacksView.UnitedStates(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of()),
        List.of(),
        purchases,
        totals,
        List.of(),
        List.of(),
        List.of());
  }

  /** The figures of some series, none of which was ever another. */
  public static FigureShelf shelf(
      Map<KnownSeries, SeriesId> known, Map<SeriesId, TimeSeries> figures) {
    return new FigureShelf() {
      @Override
      public SeriesId known(KnownSeries part) {
        return known.get(part);
      }

      @Override
      public TimeSeries figures(SeriesId id) {
        return figures.get(id);
      }

      @Override
      public List<Vintage> others(SeriesId id) {
        return List.of();
      }

      @Override
      public List<Revision> revisions(SeriesId id) {
        return List.of();
      }

      @Override
      public SeriesPageView page(SeriesId id) {
        throw new UnsupportedOperationException("no page of " + id);
      }
    };
  }
}
