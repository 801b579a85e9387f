package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.AcceptedRow;
import huigou.catalogue.CatalogueFiles.AheadFile;
import huigou.catalogue.CatalogueFiles.CalendarFile;
import huigou.catalogue.CatalogueFiles.CorridorRow;
import huigou.catalogue.CatalogueFiles.DecisionRow;
import huigou.catalogue.CatalogueFiles.FacilityFile;
import huigou.catalogue.CatalogueFiles.FacilityRow;
import huigou.catalogue.CatalogueFiles.IssuerRow;
import huigou.catalogue.CatalogueFiles.KeyFiguresRow;
import huigou.catalogue.CatalogueFiles.LayoutRow;
import huigou.catalogue.CatalogueFiles.OddsFile;
import huigou.catalogue.CatalogueFiles.OtherAnswerRow;
import huigou.catalogue.CatalogueFiles.ProgrammeRow;
import huigou.catalogue.CatalogueFiles.SeriesFile;
import huigou.catalogue.CatalogueFiles.SourceRow;
import huigou.catalogue.CatalogueFiles.SynonymsRow;
import huigou.catalogue.CatalogueFiles.TopicFile;
import huigou.catalogue.CatalogueFiles.VenueRow;
import huigou.catalogue.FeedFiles.FeedFile;
import huigou.catalogue.FindingFiles.ArticleFile;
import huigou.catalogue.FindingFiles.BreachFile;
import huigou.catalogue.FindingFiles.EpisodeRow;
import huigou.catalogue.FindingFiles.EvidenceFile;
import huigou.catalogue.FindingFiles.RecordFile;
import huigou.catalogue.FindingRules.RecordRules;
import huigou.catalogue.ForecastAssembly.ForecastRow;
import huigou.catalogue.FormulaAssembly.FormulaFile;
import huigou.model.ahead.AheadRules;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.claim.Article;
import huigou.model.claim.Forecast;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.Corridor;
import huigou.model.episode.Episode;
import huigou.model.fact.Execution;
import huigou.model.odds.OddsRules;
import huigou.model.origin.SourceId;
import huigou.model.scarcity.Formulas;
import huigou.model.series.SeriesId;
import huigou.model.text.GlossaryTerm;
import huigou.model.time.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads {@code input/catalogue/*.yml}. An unknown key, a missing value or a name that leads nowhere
 * is a {@link CatalogueFault} that says where it stands.
 */
public final class CatalogueReader {

  private final Path folder;
  private final Slips slips;
  private final RowReader files;
  private final Names<BusinessCalendar> calendars = new Names<>("calendars.yml has no calendar");
  private final Names<SourceEntry> sources = new Names<>("sources.yml has no source");
  private final Names<String> facilities = new Names<>("facilities.yml has no facility");
  private final Names<SeriesGroup> groups = new Names<>("there is no group");
  private final Names<SeriesEntry> series = new Names<>("series.yml has no series");
  private final Names<Issuer> issuers = new Names<>("issuers.yml has no issuer");
  private final Names<Corridor> corridors = new Names<>("corridors.yml has no corridor");
  private final Names<BreachMeasure> measures = new Names<>("breaches.yml measures no rate");
  private final Names<Programme> programmes = new Names<>("programmes.yml has no programme");

  private CatalogueReader(Path folder) {
    this.folder = folder;
    this.slips = new Slips(folder);
    this.files = new RowReader(folder, slips);
  }

  /**
   * Reads the catalogue below an input folder.
   *
   * @throws CatalogueFault with all that is missing, unreadable or contradicts something else
   */
  public static Catalogue read(Path input) {
    return new CatalogueReader(input.resolve("catalogue")).read();
  }

  /**
   * The line of a catalogue file on which a word of an entry stands; 0 where it stands nowhere.
   *
   * @param file below {@code input/catalogue}
   */
  public static int line(Path input, String file, String entry, String word) {
    FileLines lines = FileLines.of(input.resolve("catalogue").resolve(file));
    return lines.line(lines.entry(entry, word), word, "");
  }

  private Catalogue read() {
    Optional<CalendarFile> calendarFile = file("calendars.yml", CalendarFile.class);
    calendarFile.ifPresentOrElse(this::calendars, calendars::cannotBeKnown);
    named("sources.yml", SourceRow.class, sources, this::source);
    Optional<FacilityFile> facilityFile = file("facilities.yml", FacilityFile.class);
    facilityFile.ifPresentOrElse(
        file ->
            file.facilities()
                .forEach(row -> slips.named("facilities.yml", row, facilities, FacilityRow::id)),
        facilities::cannotBeKnown);
    Optional<SeriesFile> seriesFile = file("series.yml", SeriesFile.class);
    seriesFile.ifPresent(
        file ->
            file.groups().forEach(row -> slips.named("series.yml", row, groups, group -> group)));
    Optional<SeriesAssembly> assembly =
        seriesFile.map(
            file ->
                new SeriesAssembly(file, groups, calendars, sources, facilities, series, slips));
    assembly.ifPresentOrElse(SeriesAssembly::assemble, series::cannotBeKnown);
    named("issuers.yml", IssuerRow.class, issuers, BuybackAssembly::issuer);
    named(
        "programmes.yml", ProgrammeRow.class, programmes, new BuybackAssembly(issuers)::programme);
    Optional<Issuers> index = slips.part("issuers.yml", () -> new Issuers(issuers.all()));
    Names<Layout> layouts = layouts();
    Feeds feeds = feeds(layouts, assembly);
    List<OtherAnswer> otherAnswers =
        entries(
            "other-answers.yml",
            OtherAnswerRow.class,
            row -> row.source() + " " + row.name(),
            this::otherAnswer);
    corridors();
    List<PolicyDecision> decisions = decisions();
    List<GlossaryTerm> glossary =
        entries("glossary.yml", GlossaryTerm.class, GlossaryTerm::id, term -> term);
    List<Synonyms> synonyms = synonyms();
    Optional<KeyFigures> keyFigures = seriesFile.flatMap(this::keyFigures);
    Optional<Facilities> rules =
        facilityFile.flatMap(new FacilityAssembly(series, slips)::facilities);
    Optional<Topics> topics =
        file("topics.yml", TopicFile.class)
            .flatMap(
                file ->
                    slips.part("topics.yml", () -> new TopicAssembly(series, slips).topics(file)));
    List<SumCheck> sumChecks =
        seriesFile
            .flatMap(
                file ->
                    slips.part(
                        "series.yml",
                        () -> new SumCheckAssembly(file.sumChecks(), series, slips).checks()))
            .orElse(List.of());
    Venues venues = venues();
    List<AcceptedFigure> accepted =
        entries(
            "accepted.yml",
            AcceptedRow.class,
            row -> row.series() + " " + row.date(),
            this::accepted);
    Optional<FindingRules> findings = findings();
    Optional<Formulas> formulas =
        file("formulas.yml", FormulaFile.class).flatMap(file -> formulas(file, rules));
    OutlookAssembly outlook = new OutlookAssembly(series);
    Optional<AheadRules> ahead =
        file("ahead.yml", AheadFile.class)
            .flatMap(file -> slips.part("ahead.yml", () -> outlook.ahead(file)));
    Optional<OddsRules> odds =
        file("odds.yml", OddsFile.class)
            .flatMap(file -> slips.part("odds.yml", () -> outlook.odds(file)));
    slips.raise();
    return new Catalogue(
        sources.all(),
        layouts.all(),
        feeds,
        otherAnswers,
        groups.all(),
        series.all(),
        corridors.all(),
        calendarFile.orElseThrow().reasons(),
        decisions,
        glossary,
        synonyms,
        keyFigures.orElseThrow(),
        rules.orElseThrow(),
        topics.orElseThrow(),
        sumChecks,
        index.orElseThrow(),
        programmes.all(),
        venues,
        accepted,
        findings.orElseThrow(),
        formulas.orElseThrow(),
        ahead.orElseThrow(),
        odds.orElseThrow());
  }

  private <T> Optional<T> file(String file, Class<T> type) {
    return files.file(file, type);
  }

  /** The entries of a file that is a list of them; none when it cannot be read. */
  private <R> List<Entry<R>> entries(String file, Class<R> type) {
    return files.entries(file, type).orElse(List.of());
  }

  /** What the entries of a file become, those left out that are faulty. */
  private <R, T> List<T> entries(
      String file, Class<R> type, Function<R, String> name, Function<R, T> making) {
    return entries(file, type).stream()
        .flatMap(entry -> entry.sound().stream())
        .flatMap(row -> slips.entry(file, name.apply(row), () -> making.apply(row)).stream())
        .toList();
  }

  /** What the entries of a file become, at whose names others may look. */
  private <R, T> void named(String file, Class<R> type, Names<T> names, Function<R, T> making) {
    files
        .entries(file, type)
        .ifPresentOrElse(
            all -> all.forEach(entry -> slips.named(file, entry, names, making)),
            names::cannotBeKnown);
  }

  private Optional<FindingRules> findings() {
    FindingAssembly assembly = new FindingAssembly(series, slips);
    Optional<BreachFile> breaches = file("breaches.yml", BreachFile.class);
    breaches.ifPresentOrElse(file -> assembly.measures(file, measures), measures::cannotBeKnown);
    Optional<RecordRules> records =
        file("records.yml", RecordFile.class).flatMap(assembly::records);
    List<Episode> episodes = assembly.episodes(entries("episodes.yml", EpisodeRow.class));
    MeasureAssembly asked = new MeasureAssembly(series, issuers, programmes);
    ClaimAssembly claims = new ClaimAssembly(series, asked, slips);
    List<Article> articles = articles(claims);
    List<Forecast> forecasts =
        new ForecastAssembly(claims, asked, slips)
            .forecasts(entries("forecasts.yml", ForecastRow.class));
    Optional<EvidenceFile> official = file("evidence.yml", EvidenceFile.class);
    return breaches.flatMap(
        file ->
            slips.part(
                "breaches.yml",
                () ->
                    new FindingRules(
                        measures.all(),
                        calendars.get(file.calendar()),
                        assembly.times(file),
                        records.orElseThrow(Names.Follows::new),
                        episodes,
                        articles,
                        forecasts,
                        official.orElseThrow(Names.Follows::new).official())));
  }

  private Optional<Formulas> formulas(FormulaFile file, Optional<Facilities> rules) {
    return slips.part(
        "formulas.yml",
        () ->
            new FormulaAssembly(series, corridors, measures)
                .formulas(file, rules.orElseThrow(Names.Follows::new).stigma()));
  }

  /** A file an article, in the order of their names. */
  private List<Article> articles(ClaimAssembly assembly) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("claims"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml") && !name.startsWith("."))
          .sorted()
          .forEach(names::add);
    } catch (IOException e) {
      slips.add("claims", 0, "there is no such folder, or it cannot be read");
      assembly.cannotBeKnown();
    }
    List<Article> articles = new ArrayList<>();
    for (String name : names) {
      String file = "claims/" + name;
      file(file, ArticleFile.class)
          .ifPresentOrElse(
              article -> assembly.article(file, article).ifPresent(articles::add),
              assembly::cannotBeKnown);
    }
    return articles;
  }

  private SourceEntry source(SourceRow row) {
    return new SourceEntry(
        new SourceId(row.id()),
        row.title(),
        row.url(),
        ZoneId.of(row.zone()),
        row.required().orElse(false),
        row.calendar().map(calendars::get),
        row.documents(),
        row.attribution(),
        row.through());
  }

  /** A row describes a layout, or the same one in two kinds of file. */
  private Names<Layout> layouts() {
    Names<Layout> layouts = new Names<>("layouts.yml has no layout");
    files
        .entries("layouts.yml", LayoutRow.class)
        .ifPresentOrElse(
            all -> all.forEach(entry -> layouts(entry, layouts)), layouts::cannotBeKnown);
    return layouts;
  }

  private void layouts(Entry<LayoutRow> entry, Names<Layout> layouts) {
    if (entry.sound().isEmpty()) {
      // In how many kinds of file it comes, and so what it is called, cannot be said.
      layouts.cannotBeKnown();
      return;
    }
    LayoutRow row = entry.row();
    List<String> formats = Stream.concat(Stream.of(row.format()), row.also().stream()).toList();
    for (String format : formats) {
      String id = formats.size() == 1 ? row.id() : row.id() + "-" + format;
      slips.named("layouts.yml", Optional.of(id), layouts, () -> layout(row, id, format));
    }
  }

  /** An installation that collects nothing has no such file. */
  private Feeds feeds(Names<Layout> layouts, Optional<SeriesAssembly> rules) {
    if (!Files.exists(folder.resolve(FeedAssembly.FILE))) {
      return Feeds.NONE;
    }
    FeedAssembly assembly =
        new FeedAssembly(
            calendars,
            sources,
            layouts,
            name -> rules.orElseThrow(Names.Follows::new).release(name),
            slips);
    return file(FeedAssembly.FILE, FeedFile.class)
        .flatMap(file -> slips.part(FeedAssembly.FILE, () -> assembly.feeds(file)))
        .orElse(Feeds.NONE);
  }

  private Layout layout(LayoutRow row, String id, String format) {
    sources.get(row.source());
    return LayoutAssembly.layout(row, id, format, series.all());
  }

  private List<Synonyms> synonyms() {
    List<Synonyms> synonyms = new ArrayList<>();
    for (Entry<SynonymsRow> entry : entries("synonyms.yml", SynonymsRow.class)) {
      List<String> words = entry.sound().map(SynonymsRow::words).orElse(List.of());
      if (words.size() == 1) {
        slips.add("synonyms.yml", 0, words.get(0), "a word alone has no synonym");
      } else if (!words.isEmpty()) {
        synonyms.add(new Synonyms(words));
      }
    }
    return synonyms;
  }

  private Venues venues() {
    Map<String, Execution.Method> whole = new HashMap<>();
    List<Venues.Named> within = new ArrayList<>();
    for (Entry<VenueRow> entry : entries("venues.yml", VenueRow.class)) {
      slips.entry(
          "venues.yml",
          entry.called(),
          () -> {
            VenueRow row = entry.row();
            Execution.Method method = Execution.Method.parse(row.method());
            row.whole().forEach(text -> whole.put(Venues.normal(text), method));
            row.within().forEach(name -> within.add(new Venues.Named(Venues.normal(name), method)));
            return method;
          });
    }
    within.sort(Comparator.comparing((Venues.Named named) -> -named.name().length()));
    return new Venues(Map.copyOf(whole), List.copyOf(within));
  }

  private AcceptedFigure accepted(AcceptedRow row) {
    return new AcceptedFigure(id(row.series()), row.date(), row.value(), row.by(), row.on());
  }

  private OtherAnswer otherAnswer(OtherAnswerRow row) {
    return new OtherAnswer(
        sources.get(row.source()).id(), row.name(), row.has(), row.lacks(), row.instead());
  }

  private void corridors() {
    Set<String> titles = new HashSet<>();
    named("corridors.yml", CorridorRow.class, corridors, row -> corridor(row, titles));
  }

  private Corridor corridor(CorridorRow row, Set<String> titles) {
    for (String title : List.of(row.title().en(), row.title().zhHant())) {
      if (!titles.add(title)) {
        throw new IllegalArgumentException("another corridor has the title " + title);
      }
    }
    return new Corridor(
        row.id(),
        row.title(),
        row.definition(),
        id(row.ceiling()),
        id(row.floor()),
        ids(row.between()));
  }

  private List<PolicyDecision> decisions() {
    Set<LocalDate> effective = new HashSet<>();
    return entries(
        "policy-decisions.yml",
        DecisionRow.class,
        row -> row.effective().toString(),
        row -> {
          if (!effective.add(row.effective())) {
            throw new IllegalArgumentException(
                "two decisions take effect on that day; keep the one that holds");
          }
          if (row.decided().isAfter(row.effective())) {
            throw new IllegalArgumentException(
                "decided on " + row.decided() + ", after it takes effect");
          }
          return new PolicyDecision(row.decided(), row.effective());
        });
  }

  private Optional<KeyFigures> keyFigures(SeriesFile file) {
    return slips.entry(
        "series.yml",
        "key-figures",
        () -> {
          KeyFiguresRow row = file.keyFigures().row();
          return new KeyFigures(
              ids(row.front()), ids(row.rates()), ids(row.spreads()), families(row.families()));
        });
  }

  /** A family is a group, a source, or a single series. */
  private List<String> families(List<String> families) {
    for (String family : families) {
      if (!groups.isDeclared(family) && !sources.isDeclared(family)) {
        series.get(family);
      }
    }
    return families;
  }

  private List<SeriesId> ids(List<String> names) {
    return names.stream().map(this::id).toList();
  }

  private SeriesId id(String name) {
    return series.get(name).id();
  }

  private void calendars(CalendarFile file) {
    file.calendars()
        .forEach(
            (id, entry) ->
                slips.named(
                    "calendars.yml",
                    entry,
                    calendars,
                    row -> CalendarAssembly.calendar(id, row, file)));
  }
}
