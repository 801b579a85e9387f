package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Synonyms;
import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.Issuer;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.episode.AlignedFigure;
import huigou.model.episode.Episode;
import huigou.model.text.GlossaryTerm;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.CorridorView;
import huigou.model.view.MemberPage;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Page;
import huigou.model.view.SearchView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.SearchView.Kind;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.StandingPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that has an address and a name, with the names by which readers know it. */
final class SearchAssembler {

  private static final Pattern BRACKETED = Pattern.compile("(.+?) ?[(（]([^()（）]+)[)）]");

  /** As vendors of prices write a code of the exchange; shorter forms are found within it. */
  private static final String HONG_KONG = ".HK";

  private final Catalogue catalogue;
  private final List<Entry> entries = new ArrayList<>();

  SearchAssembler(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Everything that was added. */
  SearchView view() {
    return new SearchView(entries, catalogue.synonyms().stream().map(Synonyms::words).toList());
  }

  SearchAssembler pages() {
    for (StandingPage page : StandingPage.values()) {
      if (page != StandingPage.FRONT && page != StandingPage.SEARCH) {
        add(Kind.PAGE, Sentence.of(page.key() + "title"), page.path(), List.of());
      }
    }
    return this;
  }

  SearchAssembler series(List<SeriesView> series) {
    for (SeriesView each : series) {
      add(
          Kind.SERIES,
          Sentence.text(each.words().title()),
          Family.SERIES.of(each.id()).path(),
          names(
              List.of(each.words().title(), each.words().shortTitle()),
              List.of(each.id().value())));
    }
    return this;
  }

  /**
   * @param name what an issuer is called, by its id
   */
  SearchAssembler issuers(List<MemberPage> pages, Function<String, Localised> name) {
    for (MemberPage issuer : pages) {
      add(
          Kind.ISSUER,
          Sentence.of(issuer.key() + "title", name.apply(issuer.id())),
          issuer.path(),
          catalogue
              .issuers()
              .find(issuer.id())
              .map(SearchAssembler::names)
              .orElseGet(() -> List.of(issuer.id())));
    }
    return this;
  }

  SearchAssembler terms() {
    for (GlossaryTerm term : catalogue.glossary()) {
      add(
          Kind.TERM,
          Sentence.text(term.term()),
          StandingPage.GLOSSARY.address(term.id()),
          names(
              Stream.concat(Stream.of(term.term()), term.note().stream()).toList(),
              term.names().all()));
    }
    return this;
  }

  /** Days on which the first measure of a corridor stood above its ceiling, the newest first. */
  SearchAssembler events(List<CorridorView> corridors, BreachParts parts) {
    for (CorridorView corridor : corridors) {
      List<BreachEvent> events = parts.leading(corridor.id());
      for (int age = 0; age < events.size(); age++) {
        BreachEvent event = events.get(events.size() - 1 - age);
        add(
            Kind.EVENT,
            Sentence.of(
                event.fixings() == 1 ? "search.event.one" : "search.event.many",
                catalogue.getSeries(event.measure()).words().shortTitle(),
                corridor.ceiling().words().inText(),
                event.start(),
                event.end()),
            Family.CORRIDOR.of(corridor.id()).address(BreachParts.leadingAnchor(event, age)),
            days(event));
      }
    }
    return this;
  }

  /** Every day of an event, whether there was a fixing on it or not. */
  private static List<String> days(BreachEvent event) {
    return event.start().datesUntil(event.end().plusDays(1)).map(LocalDate::toString).toList();
  }

  /** Times of stress, with the day of their peak. */
  SearchAssembler episodes(List<AlignedFigure> figures) {
    for (Episode episode : catalogue.findings().episodes()) {
      figures.stream()
          .filter(figure -> figure.episode().equals(episode.id()) && figure.offset() == 0)
          .findFirst()
          .ifPresent(
              peak ->
                  add(
                      Kind.EVENT,
                      Sentence.text(episode.title()),
                      StandingPage.EPISODES.path(),
                      names(List.of(episode.title()), List.of(peak.date().toString()))));
    }
    return this;
  }

  SearchAssembler claims(ClaimsView claims) {
    claims.articles().stream()
        .flatMap(article -> article.claims().stream())
        .forEach(
            line ->
                add(
                    Kind.CLAIM,
                    Sentence.of("search.claim", line.id(), line.says()),
                    StandingPage.CLAIMS.address(line.id()),
                    List.of(line.id())));
    return this;
  }

  SearchAssembler forecasts(List<ResolvedForecast> forecasts) {
    for (ResolvedForecast each : forecasts) {
      add(
          Kind.FORECAST,
          Sentence.text(each.forecast().says()),
          StandingPage.FORECASTS.path(),
          names(List.of(each.forecast().by()), List.of(each.forecast().id())));
    }
    return this;
  }

  /** Announcements of buybacks, on the page of their issuer where there is one. */
  SearchAssembler announcements(List<ReadAnnouncement> announcements, List<MemberPage> pages) {
    Set<String> issuers = pages.stream().map(MemberPage::id).collect(Collectors.toSet());
    List<ReadAnnouncement> newestFirst =
        announcements.stream()
            .sorted(
                Comparator.comparing((ReadAnnouncement read) -> read.announcement().publishedAt())
                    .reversed())
            .toList();
    for (ReadAnnouncement read : newestFirst) {
      if (read.kind() != AnnouncementKind.NONE) {
        Page page =
            read.issuer()
                .filter(issuers::contains)
                .<Page>map(Family.ISSUER::of)
                .orElse(StandingPage.ANNOUNCEMENTS);
        List<String> names = new ArrayList<>(List.of(read.announcement().publishedOn().toString()));
        read.issuer()
            .ifPresent(
                issuer ->
                    catalogue
                        .issuers()
                        .find(issuer)
                        .map(SearchAssembler::names)
                        .ifPresentOrElse(names::addAll, () -> names.add(issuer)));
        add(
            Kind.ANNOUNCEMENT,
            Sentence.of(
                "search.announcement",
                read.announcement().publishedOn(),
                Localised.same(read.announcement().title())),
            page.path(),
            names);
      }
    }
    return this;
  }

  private void add(Kind kind, Sentence title, String path, List<String> names) {
    entries.add(new Entry(title, kind, path, names));
  }

  private static List<String> names(Issuer issuer) {
    List<String> others = new ArrayList<>(issuer.names().all());
    others.add(issuer.id());
    for (String code : issuer.codes()) {
      others.add(code);
      others.add(code + HONG_KONG);
    }
    others.addAll(issuer.tickers());
    others.addAll(issuer.ciks());
    return names(List.of(issuer.name()), others);
  }

  /**
   * Texts in both languages and other names, each once; a text that ends with another name in
   * brackets is two names besides.
   */
  private static List<String> names(List<Localised> texts, List<String> others) {
    LinkedHashSet<String> names = new LinkedHashSet<>();
    for (Localised text : texts) {
      for (String name : List.of(text.en(), text.zhHant())) {
        names.add(name);
        Matcher bracketed = BRACKETED.matcher(name);
        if (bracketed.matches()) {
          names.add(bracketed.group(1));
          names.add(bracketed.group(2));
        }
      }
    }
    names.addAll(others);
    return List.copyOf(names);
  }
}
