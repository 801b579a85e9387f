package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.GlossaryTerm;
import huigou.model.buyback.Issuer;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.SearchView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.TopicView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that has an address and a name, with the names by which readers know it. */
final class SearchAssembler {

  private static final String ISSUERS = "issuers/";

  /** Pages that are no topic, with the key of their title. */
  private static final List<List<String>> PAGES =
      List.of(
          List.of("rates/", "rates.title"),
          List.of("corridor/", "corridor.title"),
          List.of("claims/", "claims.title"),
          List.of("series/", "series.title"),
          List.of("downloads/", "downloads.title"),
          List.of("sources/", "sources.title"),
          List.of("glossary/", "glossary.title"),
          List.of("method/", "method.title"));

  private final Catalogue catalogue;

  SearchAssembler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  SearchView view(List<TopicView> topics, List<SeriesView> series, ClaimsView claims) {
    List<Entry> entries = new ArrayList<>();
    PAGES.forEach(
        page -> entries.add(new Entry(Sentence.of(page.get(1)), "page", page.get(0), "")));
    for (TopicView topic : topics) {
      boolean issuer = topic.path().startsWith(ISSUERS);
      entries.add(
          new Entry(
              Sentence.of(topic.key() + "title", topic.subject()),
              issuer ? "issuer" : "page",
              topic.path(),
              issuer ? issuer(topic) : ""));
    }
    for (SeriesView each : series) {
      entries.add(
          new Entry(
              Sentence.of("text", each.title()),
              "series",
              "series/" + each.id() + "/",
              both(each.title()) + " " + each.id()));
    }
    for (GlossaryTerm term : catalogue.glossary()) {
      entries.add(
          new Entry(
              Sentence.of("text", term.term()),
              "term",
              "glossary/index.html#" + term.id(),
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
                                    "claims/index.html#" + line.id(),
                                    line.id()))));
    return new SearchView(entries);
  }

  private String issuer(TopicView topic) {
    String id = topic.path().substring(ISSUERS.length(), topic.path().length() - 1);
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
