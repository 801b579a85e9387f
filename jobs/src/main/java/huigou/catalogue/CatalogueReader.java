package huigou.catalogue;

import com.fasterxml.jackson.annotation.Nulls;
import huigou.catalogue.CatalogueFiles.AcceptedRow;
import huigou.catalogue.CatalogueFiles.AheadFile;
import huigou.catalogue.CatalogueFiles.CalendarFile;
import huigou.catalogue.CatalogueFiles.CalendarRow;
import huigou.catalogue.CatalogueFiles.CashPathRow;
import huigou.catalogue.CatalogueFiles.CorridorRow;
import huigou.catalogue.CatalogueFiles.DecisionRow;
import huigou.catalogue.CatalogueFiles.FacilityFile;
import huigou.catalogue.CatalogueFiles.FacilityRow;
import huigou.catalogue.CatalogueFiles.IssuerRow;
import huigou.catalogue.CatalogueFiles.LayoutRow;
import huigou.catalogue.CatalogueFiles.MandateRow;
import huigou.catalogue.CatalogueFiles.OddsFile;
import huigou.catalogue.CatalogueFiles.OtherAnswerRow;
import huigou.catalogue.CatalogueFiles.ProgrammeRow;
import huigou.catalogue.CatalogueFiles.SeriesFile;
import huigou.catalogue.CatalogueFiles.SourceRow;
import huigou.catalogue.CatalogueFiles.StigmaRow;
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
import huigou.catalogue.FormulaAssembly.FormulaFile;
import huigou.model.ahead.AheadRules;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.buyback.Programme;
import huigou.model.claim.Article;
import huigou.model.claim.Forecast;
import huigou.model.corridor.Corridor;
import huigou.model.episode.Episode;
import huigou.model.fact.Execution;
import huigou.model.fact.Operation;
import huigou.model.odds.OddsRules;
import huigou.model.operation.Facility;
import huigou.model.origin.SourceId;
import huigou.model.scarcity.Formulas;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.time.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code input/catalogue/*.yml}. An unknown key, a missing value or a name that leads nowhere
 * is a {@link CatalogueFault} that says where it stands.
 */
public final class CatalogueReader {

  private static YAMLMapper mapper(DeserializationProblemHandler handler) {
    return YAMLMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .addHandler(handler)
        .build();
  }

  private final Path folder;
  private final Slips slips;
  private final Names<BusinessCalendar> calendars = new Names<>("calendars.yml has no calendar");
  private final Names<SourceEntry> sources = new Names<>("sources.yml has no source");
  private final Names<String> facilities = new Names<>("facilities.yml has no facility");
  private final Names<SeriesEntry> series = new Names<>("series.yml has no series");
  private final Names<Issuer> issuers = new Names<>("issuers.yml has no issuer");
  private final Names<Programme> programmes = new Names<>("programmes.yml has no programme");

  private CatalogueReader(Path folder) {
    this.folder = folder;
    this.slips = new Slips(folder);
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
    rows("sources.yml", SourceRow[].class, sources)
        .forEach(row -> named("sources.yml", row.id(), sources, () -> source(row)));
    Optional<FacilityFile> facilityFile = file("facilities.yml", FacilityFile.class);
    facilityFile.ifPresentOrElse(
        file ->
            slips.part(
                "facilities.yml",
                () -> {
                  file.facilities().forEach(row -> facilities.put(row.id(), row.id()));
                  return file;
                }),
        facilities::cannotBeKnown);
    Optional<SeriesFile> seriesFile = file("series.yml", SeriesFile.class);
    Optional<SeriesAssembly> assembly =
        seriesFile.map(
            file -> new SeriesAssembly(file, calendars, sources, facilities, series, slips));
    assembly.ifPresentOrElse(SeriesAssembly::assemble, series::cannotBeKnown);
    rows("issuers.yml", IssuerRow[].class, issuers)
        .forEach(row -> named("issuers.yml", row.id(), issuers, () -> issuer(row)));
    rows("programmes.yml", ProgrammeRow[].class, programmes)
        .forEach(row -> named("programmes.yml", row.id(), programmes, () -> programme(row)));
    Optional<Issuers> index = slips.part("issuers.yml", () -> new Issuers(issuers.all()));
    Names<Layout> layouts = layouts();
    Feeds feeds = feeds(layouts, assembly);
    List<OtherAnswer> otherAnswers =
        entries(
            "other-answers.yml",
            OtherAnswerRow[].class,
            row -> row.source() + " " + row.name(),
            this::otherAnswer);
    List<Corridor> corridors = corridors();
    List<PolicyDecision> decisions = decisions();
    List<GlossaryTerm> glossary = rows("glossary.yml", GlossaryTerm[].class, new Names<>(""));
    List<Synonyms> synonyms = synonyms(rows("synonyms.yml", SynonymsRow[].class, new Names<>("")));
    Optional<KeyFigures> keyFigures = seriesFile.flatMap(this::keyFigures);
    Optional<Facilities> rules = facilityFile.flatMap(this::facilities);
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
    Optional<Venues> venues = venues();
    List<AcceptedFigure> accepted =
        entries(
            "accepted.yml",
            AcceptedRow[].class,
            row -> row.series() + " " + row.date(),
            this::accepted);
    Optional<FindingRules> findings = findings();
    Optional<Formulas> formulas =
        file("formulas.yml", FormulaFile.class)
            .flatMap(file -> formulas(file, corridors, findings, rules));
    Optional<AheadRules> ahead =
        file("ahead.yml", AheadFile.class)
            .flatMap(file -> slips.part("ahead.yml", () -> ahead(file)));
    Optional<OddsRules> odds =
        file("odds.yml", OddsFile.class).flatMap(file -> slips.part("odds.yml", () -> odds(file)));
    slips.raise();
    return new Catalogue(
        sources.all(),
        layouts.all(),
        feeds,
        otherAnswers,
        seriesFile.orElseThrow().groups(),
        series.all(),
        corridors,
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
        venues.orElseThrow(),
        accepted,
        findings.orElseThrow(),
        formulas.orElseThrow(),
        ahead.orElseThrow(),
        odds.orElseThrow());
  }

  /** The rows of a file, under whose names others may look; none when it cannot be read. */
  private <R> List<R> rows(String file, Class<R[]> type, Names<?> names) {
    Optional<R[]> rows = file(file, type);
    if (rows.isEmpty()) {
      names.cannotBeKnown();
    }
    return rows.map(List::of).orElse(List.of());
  }

  /** What the rows of a file become, those left out that are faulty. */
  private <R, T> List<T> entries(
      String file, Class<R[]> type, Function<R, String> name, Function<R, T> making) {
    return file(file, type).stream()
        .flatMap(Stream::of)
        .flatMap(row -> slips.entry(file, name.apply(row), () -> making.apply(row)).stream())
        .toList();
  }

  private <T> void named(String file, String id, Names<T> names, Supplier<T> making) {
    boolean twice = names.isDeclared(id);
    names.declare(id);
    slips
        .entry(
            file,
            String.valueOf(id),
            () -> {
              if (twice) {
                throw new IllegalArgumentException("the name stands twice");
              }
              return making.get();
            })
        .ifPresent(entry -> names.put(id, entry));
  }

  private Optional<FindingRules> findings() {
    FindingAssembly assembly = new FindingAssembly(series, slips);
    Optional<BreachFile> breaches = file("breaches.yml", BreachFile.class);
    Optional<RecordRules> records =
        file("records.yml", RecordFile.class).flatMap(assembly::records);
    List<Episode> episodes =
        file("episodes.yml", EpisodeRow[].class).map(assembly::episodes).orElse(List.of());
    ClaimAssembly claims = new ClaimAssembly(series, issuers, programmes, slips);
    List<Article> articles = articles(claims);
    List<Forecast> forecasts =
        file("forecasts.yml", ForecastAssembly.ForecastRow[].class)
            .map(new ForecastAssembly(claims, articles, slips)::forecasts)
            .orElse(List.of());
    Optional<EvidenceFile> official = file("evidence.yml", EvidenceFile.class);
    return breaches.flatMap(
        file ->
            slips.part(
                "breaches.yml",
                () ->
                    new FindingRules(
                        assembly.measures(file),
                        calendars.get("sofr"),
                        assembly.times(file),
                        records.orElseThrow(Names.Follows::new),
                        episodes,
                        articles,
                        forecasts,
                        official.orElseThrow(Names.Follows::new).official())));
  }

  private OddsRules odds(OddsFile file) {
    return new OddsRules(
        inBasisPoints(file.fixings()),
        file.targets().stream()
            .map(row -> new OddsRules.Target(row.id(), inBasisPoints(row.series()), row.over()))
            .toList(),
        file.horizons(),
        file.means(),
        inBasisPoints(file.tail()),
        file.refitAfter(),
        file.burnIn(),
        file.penalty().doubleValue(),
        file.block(),
        file.samples(),
        file.seed());
  }

  private SeriesId inBasisPoints(String id) {
    if (series.get(id).unit() != Unit.BASIS_POINT) {
      throw new IllegalArgumentException(
          id
              + " is in "
              + series.get(id).unit().token()
              + "; expected is a spread in basis points");
    }
    return id(id);
  }

  private AheadRules ahead(AheadFile file) {
    CashPathRow path = file.cashPath();
    return new AheadRules(
        file.days(),
        file.meetings(),
        file.billWeekdays().stream().map(day -> Token.of(DayOfWeek.class, "weekday", day)).toList(),
        file.fourWeekly(),
        file.saidBy(),
        new AheadRules.CashPath(
            id(path.close()),
            path.aroundDays(),
            path.fewestYears(),
            path.horizons(),
            path.heldOutDays()));
  }

  private Optional<Formulas> formulas(
      FormulaFile file,
      List<Corridor> corridors,
      Optional<FindingRules> findings,
      Optional<Facilities> rules) {
    return slips.part(
        "formulas.yml",
        () ->
            new FormulaAssembly(
                    series, corridors, findings.orElseThrow(Names.Follows::new).measures())
                .formulas(file, rules.orElseThrow(Names.Follows::new).stigma()));
  }

  /** A file an article, in the order of their names. */
  private List<Article> articles(ClaimAssembly assembly) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("claims"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .sorted()
          .forEach(names::add);
    } catch (IOException e) {
      slips.add("claims", 0, "there is no such folder, or it cannot be read");
    }
    return names.stream()
        .map(name -> "claims/" + name)
        .flatMap(
            name ->
                file(name, ArticleFile.class)
                    .flatMap(file -> assembly.article(name, file))
                    .stream())
        .toList();
  }

  private static Issuer issuer(IssuerRow row) {
    return new Issuer(
        row.id(),
        Token.of(Market.class, "market", row.market()),
        row.name(),
        Optional.ofNullable(row.variants()),
        Optional.ofNullable(row.named()),
        row.codes() == null ? List.of() : row.codes(),
        row.cik() == null ? row.ciks() == null ? List.of() : row.ciks() : List.of(row.cik()),
        row.tickers() == null ? List.of() : row.tickers(),
        row.items() == null ? Map.of() : row.items());
  }

  private Programme programme(ProgrammeRow row) {
    issuers.get(row.issuer());
    Optional<MandateRow> mandate = Optional.ofNullable(row.mandate());
    List<Programme.FateFrom> fates = new ArrayList<>();
    if (row.fates() != null) {
      row.fates()
          .forEach(
              (from, fate) ->
                  fates.add(
                      new Programme.FateFrom(from, Token.of(Programme.Fate.class, "fate", fate))));
    }
    fates.sort(Comparator.comparing(Programme.FateFrom::from));
    List<Programme.BudgetFrom> budgets = new ArrayList<>();
    if (row.budget() != null) {
      budgets.add(new Programme.BudgetFrom(row.announced(), row.budget()));
    }
    if (row.raises() != null) {
      row.raises().forEach((from, to) -> budgets.add(new Programme.BudgetFrom(from, to)));
    }
    budgets.sort(Comparator.comparing(Programme.BudgetFrom::from));
    return new Programme(
        row.issuer(),
        row.id(),
        Token.of(Programme.Kind.class, "kind of programme", row.kind()),
        row.title(),
        row.conditions(),
        row.announced(),
        Optional.ofNullable(row.begins()),
        row.currency(),
        budgets,
        Boolean.TRUE.equals(row.atLeast()),
        mandate.map(MandateRow::shares),
        mandate.map(MandateRow::date),
        mandate.map(MandateRow::base),
        Optional.ofNullable(row.expires()),
        fates,
        row.source());
  }

  private Optional<Facilities> facilities(FacilityFile file) {
    return slips.part(
        "facilities.yml",
        () -> {
          List<Facility> all =
              file.facilities().stream()
                  .flatMap(
                      row -> slips.entry("facilities.yml", row.id(), () -> facility(row)).stream())
                  .toList();
          Optional<StigmaRule> stigma =
              slips.entry("facilities.yml", "stigma", () -> stigma(file.stigma()));
          return new Facilities(
              all,
              file.smallValueNotes(),
              names(file.exercises()),
              stigma.orElseThrow(Names.Follows::new));
        });
  }

  private StigmaRule stigma(StigmaRow row) {
    return new StigmaRule(ids(row.measures()), id(row.rate()), id(row.accepted()), row.below());
  }

  private static Facility facility(FacilityRow row) {
    return new Facility(
        row.id(),
        row.title(),
        Operation.Type.find(row.type())
            .orElseThrow(
                () -> new IllegalArgumentException("no type of operation is called " + row.type())),
        Boolean.TRUE.equals(row.overnight()),
        names(row.methods()),
        Optional.ofNullable(row.from()));
  }

  private SourceEntry source(SourceRow row) {
    return new SourceEntry(
        new SourceId(row.id()),
        row.title(),
        row.url(),
        ZoneId.of(row.zone()),
        row.required(),
        Optional.ofNullable(row.calendar()).map(calendars::get),
        Optional.ofNullable(row.documents()),
        row.attribution(),
        Optional.ofNullable(row.through()));
  }

  /** A row describes a layout, or the same one in two kinds of file. */
  private Names<Layout> layouts() {
    Names<Layout> layouts = new Names<>("layouts.yml has no layout");
    for (LayoutRow row : rows("layouts.yml", LayoutRow[].class, layouts)) {
      if (row.also() == null) {
        named("layouts.yml", row.id(), layouts, () -> layout(row, row.id(), row.format()));
      } else {
        Stream.concat(Stream.of(row.format()), row.also().stream())
            .forEach(
                format -> {
                  String id = row.id() + "-" + format;
                  named("layouts.yml", id, layouts, () -> layout(row, id, format));
                });
      }
    }
    return layouts;
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

  private List<Synonyms> synonyms(List<SynonymsRow> rows) {
    List<Synonyms> synonyms = new ArrayList<>();
    for (SynonymsRow row : rows) {
      if (row.words() == null || row.words().size() < 2) {
        String word = row.words() == null || row.words().isEmpty() ? "words" : row.words().get(0);
        slips.add("synonyms.yml", 0, word, "a word alone has no synonym");
      } else {
        synonyms.add(new Synonyms(row.words()));
      }
    }
    return synonyms;
  }

  private Optional<Venues> venues() {
    Map<String, Execution.Method> whole = new HashMap<>();
    List<Venues.Named> within = new ArrayList<>();
    for (VenueRow row : rows("venues.yml", VenueRow[].class, new Names<>(""))) {
      slips.entry(
          "venues.yml",
          row.method(),
          () -> {
            Execution.Method method = Execution.Method.parse(row.method());
            row.whole().forEach(text -> whole.put(Venues.normal(text), method));
            row.within().forEach(name -> within.add(new Venues.Named(Venues.normal(name), method)));
            return method;
          });
    }
    within.sort(Comparator.comparing((Venues.Named named) -> -named.name().length()));
    return Optional.of(new Venues(Map.copyOf(whole), List.copyOf(within)));
  }

  private AcceptedFigure accepted(AcceptedRow row) {
    return new AcceptedFigure(
        id(row.series()),
        Objects.requireNonNull(row.date()),
        Objects.requireNonNull(row.value()),
        Objects.requireNonNull(row.by()),
        Objects.requireNonNull(row.on()));
  }

  private OtherAnswer otherAnswer(OtherAnswerRow row) {
    return new OtherAnswer(
        sources.get(row.source()).id(),
        row.name(),
        names(row.has()),
        names(row.lacks()),
        row.instead());
  }

  /** A set that may not be there. */
  static Set<String> names(Set<String> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }

  private List<Corridor> corridors() {
    Set<String> titles = new HashSet<>();
    Names<Corridor> corridors = new Names<>("corridors.yml has no corridor");
    for (CorridorRow row : rows("corridors.yml", CorridorRow[].class, corridors)) {
      named(
          "corridors.yml",
          row.id(),
          corridors,
          () -> {
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
                row.between() == null ? List.of() : ids(row.between()));
          });
    }
    return corridors.all();
  }

  private List<PolicyDecision> decisions() {
    Set<LocalDate> effective = new HashSet<>();
    return entries(
        "policy-decisions.yml",
        DecisionRow[].class,
        row -> String.valueOf(row.effective()),
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
        () ->
            new KeyFigures(
                ids(file.keyFigures().front()),
                ids(file.keyFigures().rates()),
                ids(file.keyFigures().spreads()),
                families(file)));
  }

  /** A family is a group, a source, or a single series. */
  private List<String> families(SeriesFile file) {
    Set<String> groups = file.groups().stream().map(SeriesGroup::id).collect(Collectors.toSet());
    for (String family : file.keyFigures().families()) {
      if (!groups.contains(family) && !sources.isDeclared(family)) {
        series.get(family);
      }
    }
    return file.keyFigures().families();
  }

  private List<SeriesId> ids(List<String> names) {
    return names.stream().map(this::id).toList();
  }

  private SeriesId id(String name) {
    return series.get(name).id();
  }

  private void calendars(CalendarFile file) {
    slips.part(
        "calendars.yml",
        () -> {
          file.calendars()
              .forEach(
                  (id, row) ->
                      named("calendars.yml", id, calendars, () -> calendar(id, row, file)));
          return file;
        });
  }

  private static BusinessCalendar calendar(String id, CalendarRow row, CalendarFile file) {
    Map<LocalDate, String> closures = new HashMap<>();
    if (row.like() != null) {
      CalendarRow like = file.calendars().get(row.like());
      if (like == null) {
        throw new UnknownName("there is no calendar", row.like(), file.calendars().keySet());
      }
      closures.putAll(like.closures());
      closures.keySet().removeIf(day -> day.isBefore(row.first()) || day.isAfter(row.last()));
    }
    row.closures()
        .forEach(
            (day, reason) -> {
              if (!file.reasons().containsKey(reason)) {
                throw new UnknownName(
                    day + " is closed for {}, which is not among the reasons",
                    reason,
                    file.reasons().keySet());
              }
              closures.put(day, reason);
            });
    return new BusinessCalendar(id, row.first(), row.last(), closures);
  }

  /** A file's rows as they stand in it; empty, and noted, when it cannot be read. */
  private <T> Optional<T> file(String name, Class<T> type) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      slips.add(name, 0, "there is no such file, or it cannot be read");
      return Optional.empty();
    }
    try {
      return Optional.of(mapper(new ReadingSlips(name, slips)).readValue(file.toFile(), type));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      slips.add(name, line, inWords(e));
      return Optional.empty();
    }
  }

  private static String inWords(JacksonException e) {
    if (e instanceof InvalidNullException) {
      return "an entry is empty";
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return String.valueOf(e.getCause().getMessage());
    }
    String said = String.valueOf(e.getOriginalMessage());
    return said.contains("No content")
        ? "it holds nothing"
        : said.replaceAll(" \\(class .*?\\)", "").lines().findFirst().orElse("");
  }
}
