package huigou.catalogue;

import com.fasterxml.jackson.annotation.Nulls;
import huigou.catalogue.CatalogueFiles.AcceptedRow;
import huigou.catalogue.CatalogueFiles.CalendarFile;
import huigou.catalogue.CatalogueFiles.CorridorRow;
import huigou.catalogue.CatalogueFiles.DecisionRow;
import huigou.catalogue.CatalogueFiles.FacilityFile;
import huigou.catalogue.CatalogueFiles.FacilityRow;
import huigou.catalogue.CatalogueFiles.IssuerRow;
import huigou.catalogue.CatalogueFiles.LayoutRow;
import huigou.catalogue.CatalogueFiles.MandateRow;
import huigou.catalogue.CatalogueFiles.OtherAnswerRow;
import huigou.catalogue.CatalogueFiles.ProgrammeRow;
import huigou.catalogue.CatalogueFiles.SeriesFile;
import huigou.catalogue.CatalogueFiles.SourceRow;
import huigou.catalogue.CatalogueFiles.VenueRow;
import huigou.catalogue.FindingFiles.ArticleFile;
import huigou.catalogue.FindingFiles.BreachFile;
import huigou.catalogue.FindingFiles.EpisodeRow;
import huigou.catalogue.FindingFiles.RecordFile;
import huigou.model.buyback.Execution;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.buyback.Programme;
import huigou.model.claim.Article;
import huigou.model.corridor.Corridor;
import huigou.model.operation.Facility;
import huigou.model.operation.Operation;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code input/catalogue/*.yml}. An unknown key, a missing value or a name that leads nowhere
 * is a {@link CatalogueFault} that says where it stands.
 */
public final class CatalogueReader {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
          .build();

  private final Path folder;

  private CatalogueReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the catalogue below an input folder.
   *
   * @throws CatalogueFault when a file is missing, unreadable or contradicts another
   */
  public static Catalogue read(Path input) {
    return new CatalogueReader(input.resolve("catalogue")).read();
  }

  private Catalogue read() {
    try {
      return assemble();
    } catch (NullPointerException e) {
      throw new CatalogueFault("*.yml", "a value is missing (" + e.getMessage() + ")");
    }
  }

  private Catalogue assemble() {
    CalendarFile calendarFile = file("calendars.yml", CalendarFile.class);
    Map<String, BusinessCalendar> calendars = calendars(calendarFile);
    List<SourceEntry> sources = sources(calendars);
    Set<SourceId> known = new HashSet<>();
    sources.forEach(source -> known.add(source.id()));
    SeriesFile seriesFile = file("series.yml", SeriesFile.class);
    List<SeriesEntry> series = new SeriesAssembly(seriesFile, calendars, known).entries();
    Issuers issuers =
        new Issuers(
            List.of(file("issuers.yml", IssuerRow[].class)).stream()
                .map(row -> entry("issuers.yml", row.id(), () -> issuer(row)))
                .toList());
    Set<SeriesId> ids = new HashSet<>();
    series.forEach(entry -> ids.add(entry.id()));
    return new Catalogue(
        sources,
        layouts(known, series),
        otherAnswers(known),
        seriesFile.groups(),
        series,
        corridors(ids),
        calendarFile.reasons(),
        decisions(),
        List.of(file("glossary.yml", GlossaryTerm[].class)),
        keyFigures(seriesFile, ids),
        facilities(ids),
        new SumCheckAssembly(seriesFile.sumChecks(), series).checks(),
        issuers,
        programmes(issuers),
        venues(),
        accepted(ids),
        findings(ids, series, calendars));
  }

  private FindingRules findings(
      Set<SeriesId> ids, List<SeriesEntry> series, Map<String, BusinessCalendar> calendars) {
    Map<SeriesId, SeriesEntry> byId = new HashMap<>();
    series.forEach(entry -> byId.put(entry.id(), entry));
    FindingAssembly assembly = new FindingAssembly(byId);
    BreachFile breaches = file("breaches.yml", BreachFile.class);
    return new FindingRules(
        assembly.measures(breaches),
        existing("sofr", calendars),
        FindingAssembly.times(breaches),
        assembly.records(file("records.yml", RecordFile.class)),
        assembly.episodes(file("episodes.yml", EpisodeRow[].class)),
        articles(series));
  }

  /** A file an article, in the order of their names. */
  private List<Article> articles(List<SeriesEntry> series) {
    Map<SeriesId, SeriesEntry> byId = new HashMap<>();
    series.forEach(entry -> byId.put(entry.id(), entry));
    ClaimAssembly assembly = new ClaimAssembly(byId);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("claims"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yml"))
          .sorted()
          .forEach(names::add);
    } catch (IOException e) {
      throw new CatalogueFault("claims", "there is no such folder, or it cannot be read");
    }
    return names.stream()
        .map(name -> "claims/" + name)
        .map(name -> assembly.article(name, file(name, ArticleFile.class)))
        .toList();
  }

  private static Issuer issuer(IssuerRow row) {
    return new Issuer(
        row.id(),
        Market.parse(row.market()),
        row.name(),
        Optional.ofNullable(row.variants()),
        row.codes() == null ? List.of() : row.codes(),
        row.cik() == null ? row.ciks() == null ? List.of() : row.ciks() : List.of(row.cik()),
        row.tickers() == null ? List.of() : row.tickers(),
        row.items() == null ? Map.of() : row.items());
  }

  private List<Programme> programmes(Issuers issuers) {
    return List.of(file("programmes.yml", ProgrammeRow[].class)).stream()
        .map(row -> entry("programmes.yml", row.id(), () -> programme(row, issuers)))
        .toList();
  }

  private static Programme programme(ProgrammeRow row, Issuers issuers) {
    if (issuers.find(row.issuer()).isEmpty()) {
      throw new IllegalArgumentException("issuers.yml has no issuer " + row.issuer());
    }
    Optional<MandateRow> mandate = Optional.ofNullable(row.mandate());
    List<Programme.FateFrom> fates = new ArrayList<>();
    if (row.fates() != null) {
      row.fates()
          .forEach(
              (from, fate) ->
                  fates.add(
                      new Programme.FateFrom(
                          from, Programme.Fate.valueOf(fate.toUpperCase(Locale.ROOT)))));
    }
    fates.sort(Comparator.comparing(Programme.FateFrom::from));
    return new Programme(
        row.issuer(),
        row.id(),
        Programme.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT)),
        row.title(),
        row.conditions(),
        row.announced(),
        row.currency(),
        Optional.ofNullable(row.budget()),
        mandate.map(MandateRow::shares),
        mandate.map(MandateRow::date),
        mandate.map(MandateRow::base),
        Optional.ofNullable(row.expires()),
        fates,
        row.source());
  }

  private Facilities facilities(Set<SeriesId> known) {
    FacilityFile file = file("facilities.yml", FacilityFile.class);
    return new Facilities(
        file.facilities().stream()
            .map(row -> entry("facilities.yml", row.id(), () -> facility(row)))
            .toList(),
        file.smallValueNotes(),
        names(file.exercises()),
        entry(
            "facilities.yml",
            "stigma",
            () ->
                new StigmaRule(
                    existing(file.stigma().measures(), known),
                    existing(file.stigma().rate(), known),
                    existing(file.stigma().accepted(), known),
                    file.stigma().below())));
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

  private List<SourceEntry> sources(Map<String, BusinessCalendar> calendars) {
    return List.of(file("sources.yml", SourceRow[].class)).stream()
        .map(
            row ->
                entry(
                    "sources.yml",
                    row.id(),
                    () ->
                        new SourceEntry(
                            new SourceId(row.id()),
                            row.title(),
                            row.url(),
                            ZoneId.of(row.zone()),
                            row.required(),
                            Optional.ofNullable(row.calendar()).map(id -> existing(id, calendars)),
                            Optional.ofNullable(row.documents()),
                            row.attribution())))
        .toList();
  }

  private List<Layout> layouts(Set<SourceId> known, List<SeriesEntry> series) {
    return List.of(file("layouts.yml", LayoutRow[].class)).stream()
        .flatMap(
            row ->
                entry(
                    "layouts.yml",
                    row.id(),
                    () ->
                        row.also() == null
                            ? Stream.of(
                                LayoutAssembly.layout(row, row.id(), row.format(), known, series))
                            : Stream.concat(Stream.of(row.format()), row.also().stream())
                                .map(
                                    format ->
                                        LayoutAssembly.layout(
                                            row, row.id() + "-" + format, format, known, series))))
        .toList();
  }

  private Venues venues() {
    Map<String, Execution.Method> whole = new HashMap<>();
    List<Venues.Named> within = new ArrayList<>();
    for (VenueRow row : file("venues.yml", VenueRow[].class)) {
      Execution.Method method =
          entry("venues.yml", row.method(), () -> Execution.Method.parse(row.method()));
      row.whole().forEach(text -> whole.put(Venues.normal(text), method));
      row.within().forEach(name -> within.add(new Venues.Named(Venues.normal(name), method)));
    }
    within.sort(Comparator.comparing((Venues.Named named) -> -named.name().length()));
    return new Venues(Map.copyOf(whole), List.copyOf(within));
  }

  private List<AcceptedFigure> accepted(Set<SeriesId> known) {
    return List.of(file("accepted.yml", AcceptedRow[].class)).stream()
        .map(
            row ->
                entry(
                    "accepted.yml",
                    row.series() + " " + row.date(),
                    () ->
                        new AcceptedFigure(
                            existing(row.series(), known),
                            Objects.requireNonNull(row.date()),
                            Objects.requireNonNull(row.value()),
                            Objects.requireNonNull(row.by()),
                            Objects.requireNonNull(row.on()))))
        .toList();
  }

  private List<OtherAnswer> otherAnswers(Set<SourceId> known) {
    return List.of(file("other-answers.yml", OtherAnswerRow[].class)).stream()
        .map(
            row ->
                entry(
                    "other-answers.yml",
                    row.source() + " " + row.name(),
                    () -> {
                      SourceId source = new SourceId(row.source());
                      if (!known.contains(source)) {
                        throw new IllegalArgumentException("sources.yml has no source " + source);
                      }
                      return new OtherAnswer(
                          source, row.name(), names(row.has()), names(row.lacks()), row.instead());
                    }))
        .toList();
  }

  /** A row describes a layout, or the same one in two kinds of file. */
  static Set<String> names(Set<String> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }

  private List<Corridor> corridors(Set<SeriesId> known) {
    Set<String> names = new HashSet<>();
    Set<String> titles = new HashSet<>();
    return List.of(file("corridors.yml", CorridorRow[].class)).stream()
        .map(
            row ->
                entry(
                    "corridors.yml",
                    row.id(),
                    () -> {
                      if (!names.add(row.id())) {
                        throw new IllegalArgumentException("the name stands twice");
                      }
                      for (String title : List.of(row.title().en(), row.title().zhHant())) {
                        if (!titles.add(title)) {
                          throw new IllegalArgumentException(
                              "another corridor has the title " + title);
                        }
                      }
                      return new Corridor(
                          row.id(),
                          row.title(),
                          row.definition(),
                          existing(row.ceiling(), known),
                          existing(row.floor(), known),
                          row.between() == null ? List.of() : existing(row.between(), known));
                    }))
        .toList();
  }

  private List<PolicyDecision> decisions() {
    Set<LocalDate> effective = new HashSet<>();
    return List.of(file("policy-decisions.yml", DecisionRow[].class)).stream()
        .map(
            row ->
                entry(
                    "policy-decisions.yml",
                    String.valueOf(row.effective()),
                    () -> {
                      if (!effective.add(row.effective())) {
                        throw new IllegalArgumentException(
                            "two decisions take effect on that day; keep the one that holds");
                      }
                      if (row.decided().isAfter(row.effective())) {
                        throw new IllegalArgumentException(
                            "decided on " + row.decided() + ", after it takes effect");
                      }
                      return new PolicyDecision(row.decided(), row.effective());
                    }))
        .toList();
  }

  private static KeyFigures keyFigures(SeriesFile file, Set<SeriesId> known) {
    return entry(
        "series.yml",
        "key-figures",
        () ->
            new KeyFigures(
                existing(file.keyFigures().front(), known),
                existing(file.keyFigures().rates(), known),
                existing(file.keyFigures().spreads(), known),
                file.keyFigures().families()));
  }

  private static List<SeriesId> existing(List<String> ids, Set<SeriesId> known) {
    return ids.stream().map(id -> existing(id, known)).toList();
  }

  private static BusinessCalendar existing(String id, Map<String, BusinessCalendar> calendars) {
    if (!calendars.containsKey(id)) {
      throw new IllegalArgumentException("calendars.yml has no calendar " + id);
    }
    return calendars.get(id);
  }

  private static SeriesId existing(String id, Set<SeriesId> known) {
    SeriesId series = SeriesId.of(id);
    if (!known.contains(series)) {
      throw new IllegalArgumentException("series.yml has no series " + id);
    }
    return series;
  }

  private static Map<String, BusinessCalendar> calendars(CalendarFile file) {
    Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    file.calendars()
        .forEach(
            (id, row) ->
                calendars.put(
                    id,
                    entry(
                        "calendars.yml",
                        id,
                        () -> {
                          Map<LocalDate, String> closures = new HashMap<>();
                          row.closures()
                              .forEach(
                                  (day, reason) -> {
                                    if (!file.reasons().containsKey(reason)) {
                                      throw new IllegalArgumentException(
                                          day
                                              + " is closed for "
                                              + reason
                                              + ", which is not among the reasons");
                                    }
                                    closures.put(day, reason);
                                  });
                          return new BusinessCalendar(id, row.first(), row.last(), closures);
                        })));
    return calendars;
  }

  private <T> T file(String name, Class<T> type) {
    Path file = folder.resolve(name);
    if (!Files.isReadable(file)) {
      throw new CatalogueFault(name, "there is no such file, or it cannot be read");
    }
    try {
      return YAML.readValue(file.toFile(), type);
    } catch (JacksonException e) {
      String place =
          e.getLocation() == null || e.getLocation().getLineNr() < 1
              ? ""
              : "line " + e.getLocation().getLineNr() + ": ";
      throw new CatalogueFault(name, place + inWords(e));
    }
  }

  private static String inWords(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "the key "
          + unknown.getPropertyName()
          + " is not known; known are "
          + unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    }
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

  static <T> T entry(String file, String id, Supplier<T> making) {
    try {
      return making.get();
    } catch (NullPointerException e) {
      throw new CatalogueFault(file, "entry " + id + ": a value is missing");
    } catch (IllegalArgumentException | java.time.DateTimeException | ArithmeticException e) {
      throw new CatalogueFault(file, "entry " + id + ": " + e.getMessage());
    }
  }
}
