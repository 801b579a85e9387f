package huigou.publish.site;

import huigou.model.text.GlossaryTerm;
import huigou.model.text.Localised;
import huigou.model.view.CorrectionView;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Page;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.publish.ShownDigest;
import java.util.List;
import java.util.Optional;

/**
 * A page with all that it shows, in whatever language; what is in none of it no template can print.
 *
 * @param terms of the glossary that it leads to
 * @param corridors those that the page of one leads to
 * @param feed of its subject alone, where there is one
 * @param corrections of figures that it prints
 * @param digest the same for the same page of another edition that shows the same; empty for a page
 *     that is another every day
 */
public record Shown(
    Page page,
    Object view,
    List<GlossaryTerm> terms,
    List<Tab> corridors,
    Optional<SubjectFeed> feed,
    List<Sentence> corrections,
    String digest) {

  /** One of the corridors. */
  public record Tab(String id, Localised title) {}

  /**
   * A feed that a page leads to.
   *
   * @param name behind the language, without its ending
   */
  public record SubjectFeed(String name, Sentence title) {}

  /** A page that is not of a single series. */
  public static Shown of(SiteView site, Page page) {
    return of(site, page, view(site, page));
  }

  /** The page of one series. */
  public static Shown of(SiteView site, SeriesPageView series) {
    return of(site, Family.SERIES.of(series.series().id()), series);
  }

  private static Object view(SiteView site, Page page) {
    if (page instanceof StandingPage standing) {
      return standing.content(site);
    }
    return site.shown().corridors().stream()
        .filter(corridor -> Family.CORRIDOR.of(corridor.id()).equals(page))
        .<Object>map(corridor -> corridor)
        .findFirst()
        .orElseGet(() -> site.shown().topic(page));
  }

  private static Shown of(SiteView site, Page page, Object view) {
    List<GlossaryTerm> terms =
        site.glossary().stream().filter(term -> term.isUsedOn(page.path())).toList();
    List<Tab> corridors =
        site.shown().corridors().stream()
            .map(corridor -> new Tab(corridor.id(), corridor.title()))
            .toList();
    Optional<SubjectFeed> feed =
        site.feed().parts().stream()
            .filter(part -> part.path().equals(page.path()))
            .map(part -> new SubjectFeed(part.name(), part.title()))
            .findFirst();
    List<Sentence> corrections = corrections(site, view);
    String digest =
        page.isOfTheDay()
            ? ""
            : new ShownDigest()
                .add(page.template())
                .add(view)
                .add(terms)
                .add(corridors)
                .add(feed)
                .add(corrections)
                .hex();
    return new Shown(page, view, terms, corridors, feed, corrections, digest);
  }

  private static List<Sentence> corrections(SiteView site, Object view) {
    List<CorrectionView> all = site.edition().corrections();
    // A page about the whole edition has all of it at hand and prints no figure.
    if (all.isEmpty() || view instanceof SiteView) {
      return List.of();
    }
    Printing printing = Printing.of(view);
    return all.stream()
        .filter(each -> printing.prints(each.series(), each.date()))
        .map(CorrectionView::sentence)
        .toList();
  }
}
