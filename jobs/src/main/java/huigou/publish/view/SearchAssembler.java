package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.GlossaryTerm;
import huigou.model.buyback.Issuer;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.MemberPage;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.SearchView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.StandingPage;
import huigou.model.view.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that has an address and a name, with the names by which readers know it. */
final class SearchAssembler {

  private final Catalogue catalogue;

  SearchAssembler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  SearchView view(List<TopicView> topics, List<SeriesView> series, ClaimsView claims) {
    List<Entry> entries = new ArrayList<>();
    for (StandingPage page : StandingPage.values()) {
      if (page != StandingPage.FRONT && page != StandingPage.SEARCH) {
        entries.add(new Entry(Sentence.of(page.key() + "title"), "page", page.path(), ""));
      }
    }
    for (TopicView topic : topics) {
      if (topic.page() instanceof MemberPage issuer) {
        entries.add(
            new Entry(
                Sentence.of(issuer.key() + "title", topic.subject()),
                "issuer",
                issuer.path(),
                issuer(issuer.id())));
      }
    }
    for (SeriesView each : series) {
      entries.add(
          new Entry(
              Sentence.of("text", each.title()),
              "series",
              Family.SERIES.of(each.id()).path(),
              both(each.title()) + " " + each.id()));
    }
    for (GlossaryTerm term : catalogue.glossary()) {
      entries.add(
          new Entry(
              Sentence.of("text", term.term()),
              "term",
              StandingPage.GLOSSARY.address(term.id()),
              both(term.term())
                  + Optional.ofNullable(term.variants())
                      .map(SearchAssembler::both)
                      .map(more -> " " + more)
                      .orElse("")));
    }
    claims
        .articles()
        .forEach(
            article ->
                article
                    .claims()
                    .forEach(
                        line ->
                            entries.add(
                                new Entry(
                                    Sentence.of("search.claim", line.id(), line.says()),
                                    "claim",
                                    StandingPage.CLAIMS.address(line.id()),
                                    line.id()))));
    return new SearchView(entries);
  }

  private String issuer(String id) {
    String codes =
        catalogue
            .issuers()
            .find(id)
            .map(
                issuer ->
                    both(issuer.name())
                        + issuer.variants().map(more -> " " + both(more)).orElse("")
                        + " "
                        + codes(issuer))
            .orElse("");
    return (id + " " + codes).strip();
  }

  private static String codes(Issuer issuer) {
    List<String> codes = new ArrayList<>(issuer.codes());
    codes.addAll(issuer.tickers());
    codes.addAll(issuer.ciks());
    return String.join(" ", codes);
  }

  private static String both(Localised text) {
    return text.en().equals(text.zhHant()) ? text.en() : text.en() + " " + text.zhHant();
  }
}
