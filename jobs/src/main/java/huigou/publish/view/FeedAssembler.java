package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.edition.EditionContent;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Side;
import huigou.model.series.KnownSeries;
import huigou.model.series.Revision;
import huigou.model.series.Vintage;
import huigou.model.view.ClaimsView;
import huigou.model.view.CorridorView;
import huigou.model.view.FeedView;
import huigou.model.view.FeedView.Entry;
import huigou.model.view.FeedView.Part;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.IssueView;
import huigou.model.view.ListedSeries;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the feeds carry: the edition, its findings, the last breaches, changed and doubtful figures
 * by day, and the articles. Of two entries of a name the first stays: findings say more than lists.
 */
final class FeedAssembler {

  /** As many as the page lists of each edge. */
  private static final Map<Side, Integer> BREACHES = Map.of(Side.CEILING, 20, Side.FLOOR, 6);

  private static final int REVISIONS = 10;
  private static final int DOUBTS = 10;

  private final Catalogue catalogue;
  private final Function<SeriesEntry, List<Revision>> revisions;
  private final EditionContent content;
  private final LocalDate asOf;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  FeedAssembler(
      Catalogue catalogue,
      Function<SeriesEntry, List<Revision>> revisions,
      EditionContent content,
      LocalDate asOf) {
    this.catalogue = catalogue;
    this.revisions = revisions;
    this.content = content;
    this.asOf = asOf;
  }

  FeedView view(
      Sentence answer,
      List<CorridorView> corridors,
      FindingsView findings,
      List<IssueView> doubts,
      ClaimsView claims,
      List<Part> subjects) {
    add(new Entry("edition/" + asOf, "data", asOf, Sentence.of("feed.edition", asOf, answer), ""));
    for (Finding finding : findings.tonight()) {
      add(
          new Entry(
              finding.id(),
              finding.kind(),
              finding.knownOn(),
              finding.sentence(),
              finding.evidence()));
    }
    List<Part> parts = new ArrayList<>(subjects);
    for (CorridorView corridor : corridors) {
      List<Entry> events = breaches(corridor, findings);
      if (corridor == corridors.get(0)) {
        events.forEach(this::add);
      }
      if (!events.isEmpty()) {
        parts.add(
            new Part(
                "corridor/" + corridor.id(),
                Sentence.of("feed.part.corridor", corridor.title()),
                Family.CORRIDOR.of(corridor.id()).path(),
                BuybackFeeds.newest(events)));
      }
    }
    revisions();
    doubts(doubts);
    for (ClaimsView.Printing article : claims.articles()) {
      add(
          new Entry(
              "claims/" + article.id(),
              "claims",
              article.claimedOn(),
              Sentence.of("feed.claims", article.title(), article.claims().size())
                  .about(article.id()),
              StandingPage.CLAIMS.address(article.id())));
    }
    return new FeedView(
        entries.values().stream()
            .sorted(Comparator.comparing(Entry::changed).reversed().thenComparing(Entry::name))
            .toList(),
        parts);
  }

  private void add(Entry entry) {
    entries.putIfAbsent(entry.name(), entry);
  }

  /** The last breaches of each edge, as many as its page lists. */
  private List<Entry> breaches(CorridorView corridor, FindingsView findings) {
    List<BreachEvent> own =
        findings.breaches().stream()
            .filter(event -> event.corridor().equals(corridor.id()))
            .filter(event -> event.measure().equals(catalogue.known(KnownSeries.SOFR)))
            .filter(event -> event.rule() == Rule.STRICT)
            .toList();
    List<Entry> events = new ArrayList<>();
    for (Side side : Side.values()) {
      events.addAll(
          breaches(corridor, side, own.stream().filter(event -> event.side() == side).toList()));
    }
    return events;
  }

  private List<Entry> breaches(CorridorView corridor, Side side, List<BreachEvent> own) {
    List<Entry> events = new ArrayList<>();
    ListedSeries edge = side == Side.CEILING ? corridor.ceiling() : corridor.floor();
    for (BreachEvent event :
        own.subList(Math.max(0, own.size() - BREACHES.get(side)), own.size())) {
      events.add(
          new Entry(
              "breach-" + corridor.id() + "-" + event.id(),
              "breach",
              content
                  .figures(event.measure())
                  .current()
                  .find(event.end())
                  .map(Vintage::knownOn)
                  .orElse(event.end()),
              Sentence.of(
                      (side == Side.CEILING ? "feed.breach." : "feed.floor.")
                          + event.ending().token()
                          + (event.fixings() == 1 ? ".one" : ".many"),
                      edge.words().inText(),
                      event.fixings(),
                      event.start(),
                      event.end())
                  .about(event.measure(), edge.id()),
              Family.CORRIDOR.of(corridor.id()).address(event.id())));
    }
    return events;
  }

  /** One entry a day on which figures were changed. */
  private void revisions() {
    TreeMap<LocalDate, Integer> changed = new TreeMap<>(Comparator.reverseOrder());
    catalogue.series().stream()
        .flatMap(entry -> revisions.apply(entry).stream())
        .map(Revision::knownOn)
        .forEach(day -> changed.merge(day, 1, Integer::sum));
    changed.entrySet().stream()
        .limit(REVISIONS)
        .forEach(
            day ->
                add(
                    new Entry(
                        "revisions-" + day.getKey(),
                        "revision",
                        day.getKey(),
                        Sentence.of("feed.revisions", day.getValue(), day.getKey()),
                        StandingPage.REVISIONS.address())));
  }

  /** One entry a day on which figures came that look wrong. */
  private void doubts(List<IssueView> issues) {
    TreeMap<LocalDate, Integer> doubts = new TreeMap<>(Comparator.reverseOrder());
    for (IssueView issue : issues) {
      issue.receivedOn().ifPresent(day -> doubts.merge(day, 1, Integer::sum));
    }
    doubts.entrySet().stream()
        .limit(DOUBTS)
        .forEach(
            day ->
                add(
                    new Entry(
                        "doubts-" + day.getKey(),
                        "doubt",
                        day.getKey(),
                        Sentence.of("feed.doubts", day.getValue(), day.getKey()),
                        StandingPage.SOURCES.address("doubts"))));
  }
}
