package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import huigou.model.text.GlossaryTerm;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What may be left out of a catalogue file and what may not, by the types of its rows. The cases
 * are made from the rows and the project's own files: one for each key of each row.
 */
class RowsTest {

  /** What each file is, entry by entry where it is a list; articles have one shape. */
  private static final Map<String, Class<?>> FILES = files();

  private static final Set<String> LISTS =
      Set.of(
          "sources.yml",
          "layouts.yml",
          "issuers.yml",
          "programmes.yml",
          "other-answers.yml",
          "corridors.yml",
          "policy-decisions.yml",
          "glossary.yml",
          "synonyms.yml",
          "venues.yml",
          "accepted.yml",
          "episodes.yml",
          "forecasts.yml");

  /** Entries with rows of which the project's files have none. */
  private static final Map<String, String> MORE =
      Map.of(
          "accepted.yml",
          "- {series: sofr, date: 2025-11-28, value: 4.12, by: A, on: 2025-12-01}\n");

  private static Map<String, Class<?>> files() {
    Map<String, Class<?>> files = new LinkedHashMap<>();
    files.put("calendars.yml", CatalogueFiles.CalendarFile.class);
    files.put("sources.yml", CatalogueFiles.SourceRow.class);
    files.put("facilities.yml", CatalogueFiles.FacilityFile.class);
    files.put("series.yml", CatalogueFiles.SeriesFile.class);
    files.put("issuers.yml", CatalogueFiles.IssuerRow.class);
    files.put("programmes.yml", CatalogueFiles.ProgrammeRow.class);
    files.put("layouts.yml", CatalogueFiles.LayoutRow.class);
    files.put("feeds.yml", FeedFiles.FeedFile.class);
    files.put("other-answers.yml", CatalogueFiles.OtherAnswerRow.class);
    files.put("corridors.yml", CatalogueFiles.CorridorRow.class);
    files.put("policy-decisions.yml", CatalogueFiles.DecisionRow.class);
    files.put("glossary.yml", GlossaryTerm.class);
    files.put("synonyms.yml", CatalogueFiles.SynonymsRow.class);
    files.put("topics.yml", CatalogueFiles.TopicFile.class);
    files.put("venues.yml", CatalogueFiles.VenueRow.class);
    files.put("accepted.yml", CatalogueFiles.AcceptedRow.class);
    files.put("breaches.yml", FindingFiles.BreachFile.class);
    files.put("records.yml", FindingFiles.RecordFile.class);
    files.put("episodes.yml", FindingFiles.EpisodeRow.class);
    files.put("claims/1-cracks-in-the-repo-market.yml", FindingFiles.ArticleFile.class);
    files.put("claims/2-the-fed-to-step-in.yml", FindingFiles.ArticleFile.class);
    files.put("claims/3-why-the-fed-stops-shrinking.yml", FindingFiles.ArticleFile.class);
    files.put("claims/4-geely.yml", FindingFiles.ArticleFile.class);
    files.put("claims/5-one-trillion.yml", FindingFiles.ArticleFile.class);
    files.put("forecasts.yml", ForecastAssembly.ForecastRow.class);
    files.put("evidence.yml", FindingFiles.EvidenceFile.class);
    files.put("formulas.yml", FormulaAssembly.FormulaFile.class);
    files.put("ahead.yml", CatalogueFiles.AheadFile.class);
    files.put("odds.yml", CatalogueFiles.OddsFile.class);
    return files;
  }

  /**
   * A key of a row as it stands somewhere.
   *
   * @param place the keys and numbers that lead to the row
   */
  private record Place(String file, Class<?> row, RecordComponent component, List<Object> place) {

    String key() {
      return RowReader.key(component.getName());
    }

    boolean isGroup() {
      return Collection.class.isAssignableFrom(component.getType())
          || component.getType() == Map.class;
    }

    boolean isRequired() {
      return isGroup()
          ? component.isAnnotationPresent(AtLeastOne.class)
          : component.getType() != Optional.class;
    }

    @Override
    public String toString() {
      return file + " " + row.getSimpleName() + " " + key();
    }
  }

  private static final Map<String, Object> CONTENT = new HashMap<>();
  private static final List<Place> PLACES = places();

  @TempDir static Path folder;

  private static Object content(String file) {
    try {
      String text =
          MORE.containsKey(file)
              ? MORE.get(file)
              : Files.readString(Project.input().resolve("catalogue").resolve(file));
      return new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first place of each key of each row. */
  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    FILES.forEach(
        (file, type) -> {
          Object content = content(file);
          if (LISTS.contains(file)) {
            List<?> entries = (List<?>) content;
            for (int i = 0; i < entries.size(); i++) {
              walk(file, type, entries.get(i), List.of(i), places, seen);
            }
          } else {
            walk(file, type, content, List.of(), places, seen);
          }
        });
    return places;
  }

  private static void walk(
      String file,
      Type type,
      Object content,
      List<Object> place,
      List<Place> places,
      Set<String> seen) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      Type within = arguments[arguments.length - 1];
      if (content instanceof List<?> list && of.getRawType() != Entry.class) {
        for (int i = 0; i < list.size(); i++) {
          walk(file, within, list.get(i), with(place, i), places, seen);
        }
      } else if (of.getRawType() == Map.class) {
        ((Map<?, ?>) content)
            .forEach((key, value) -> walk(file, within, value, with(place, key), places, seen));
      } else {
        walk(file, within, content, place, places, seen);
      }
    } else if (type instanceof Class<?> row && row.isRecord()) {
      Map<?, ?> values = (Map<?, ?>) content;
      for (RecordComponent component : row.getRecordComponents()) {
        Place at = new Place(file, row, component, place);
        if (values.containsKey(at.key())) {
          if (seen.add(row.getName() + " " + at.key())) {
            places.add(at);
          }
          walk(
              file,
              component.getGenericType(),
              values.get(at.key()),
              with(place, at.key()),
              places,
              seen);
        }
      }
    }
  }

  private static List<Object> with(List<Object> place, Object next) {
    List<Object> longer = new ArrayList<>(place);
    longer.add(next);
    return longer;
  }

  /** The file of a place with little more than the place in it, to be changed. */
  private static Object pruned(Place place) {
    return pruned(CONTENT.computeIfAbsent(place.file(), RowsTest::content), place.place());
  }

  /** Of each list of rows the one that leads to a place, else the first; the rest is more of it. */
  private static Object pruned(Object content, List<Object> place) {
    if (content instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map) {
      Object kept = list.get(place.isEmpty() ? 0 : (Integer) place.get(0));
      List<Object> one = new ArrayList<>();
      one.add(pruned(kept, rest(place)));
      return one;
    }
    if (content instanceof Map<?, ?> map) {
      Map<Object, Object> pruned = new LinkedHashMap<>();
      map.forEach(
          (key, value) ->
              pruned.put(
                  key,
                  pruned(
                      value,
                      !place.isEmpty() && place.get(0).equals(key) ? rest(place) : List.of())));
      return pruned;
    }
    return content;
  }

  private static List<Object> rest(List<Object> place) {
    return place.isEmpty() ? place : place.subList(1, place.size());
  }

  private static Map<Object, Object> row(Object content, List<Object> place) {
    Object at = content;
    for (Object step : place) {
      at =
          at instanceof List<?> list
              ? list.get(Math.min((Integer) step, list.size() - 1))
              : ((Map<?, ?>) at).get(step);
    }
    @SuppressWarnings("unchecked")
    Map<Object, Object> row = (Map<Object, Object>) at;
    return row;
  }

  private static String text(Object content) {
    return new Dump(DumpSettings.builder().build()).dumpToString(content);
  }

  /** What is told of a file that is read by itself. */
  private static List<Slip> read(Place place, Object content) throws IOException {
    Path catalogue = folder.resolve("rows");
    Path file = catalogue.resolve(place.file());
    Files.createDirectories(file.getParent());
    Files.writeString(file, text(content));
    Slips slips = new Slips(catalogue);
    RowReader reader = new RowReader(catalogue, slips);
    Class<?> type = FILES.get(place.file());
    if (LISTS.contains(place.file())) {
      reader.entries(place.file(), type);
    } else {
      reader.file(place.file(), type);
    }
    return told(slips);
  }

  private static List<Slip> told(Slips slips) {
    try {
      slips.raise();
      return List.of();
    } catch (CatalogueFault fault) {
      return fault.slips();
    }
  }

  static Stream<Place> required() {
    return PLACES.stream().filter(Place::isRequired);
  }

  static Stream<Place> optional() {
    return PLACES.stream().filter(place -> !place.isRequired());
  }

  static Stream<Place> groups() {
    return PLACES.stream().filter(Place::isGroup).filter(Place::isRequired);
  }

  /** One key of each row. */
  static Stream<Place> rows() {
    Set<Class<?>> seen = new HashSet<>();
    return required().filter(place -> seen.add(place.row()));
  }

  @ParameterizedTest
  @MethodSource("required")
  void aKeyThatHasToBeThereIsMissedByItsName(Place place) throws IOException {
    Object content = pruned(place);
    row(content, place.place()).remove(place.key());
    assertThat(read(place, content))
        .singleElement()
        .satisfies(
            slip -> {
              assertThat(slip.file()).isEqualTo(place.file());
              assertThat(slip.said()).endsWith("“" + place.key() + "” is missing");
              assertThat(slip.line() > 0).isEqualTo(!place.place().isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("required")
  void aKeyWithoutAValueIsMissedAsWell(Place place) throws IOException {
    Object content = pruned(place);
    row(content, place.place()).put(place.key(), null);
    assertThat(read(place, content))
        .singleElement()
        .satisfies(
            slip ->
                assertThat(slip.said())
                    .matches(
                        said ->
                            said.endsWith("“" + place.key() + "” is missing")
                                || said.equals("an entry is empty")));
  }

  @ParameterizedTest
  @MethodSource("optional")
  void whatMayBeLeftOutMayBeLeftOut(Place place) throws IOException {
    Object content = pruned(place);
    Map<Object, Object> row = row(content, place.place());
    row.remove(place.key());
    assertThat(read(place, content)).isEmpty();
    row.put(place.key(), null);
    assertThat(read(place, content)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void whatWantsAtLeastOneIsNotEmpty(Place place) throws IOException {
    Object content = pruned(place);
    row(content, place.place())
        .put(place.key(), place.component().getType() == Map.class ? Map.of() : List.of());
    assertThat(read(place, content))
        .singleElement()
        .extracting(Slip::said)
        .asString()
        .endsWith("“" + place.key() + "” is empty; expected is at least one");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nothingElseIsToldOfTheWholeCatalogue(Place place, @TempDir Path parent) {
    TestInput input = TestInput.in(parent).articles();
    Object content = content(place.file());
    row(content, place.place()).remove(place.key());
    input.put("catalogue/" + place.file(), text(content));
    CatalogueFault fault =
        catchThrowableOfType(CatalogueFault.class, () -> CatalogueReader.read(input.folder()));
    assertThat(fault.slips())
        .singleElement()
        .extracting(Slip::said)
        .asString()
        .endsWith("“" + place.key() + "” is missing");
  }

  /** So that no row, and no file, goes untried. */
  @Test
  void everyRowAndEveryFileHasItsCases() throws IOException {
    try (Stream<Path> files = Files.walk(Project.input().resolve("catalogue"))) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> Project.input().resolve("catalogue").relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }
    Set<String> rows = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPackages("huigou.catalogue")) {
      if (type.getSimpleName().matches(".*(Row|File)") && type.isRecord()) {
        rows.add(type.getSimpleName());
      }
    }
    assertThat(
            PLACES.stream().map(place -> place.row().getSimpleName()).collect(Collectors.toSet()))
        .containsAll(rows);
  }

  /**
   * Each change as {@code file|what stands there|what is to stand there|what then stands on the
   * line that is named|what is told}.
   */
  private static final List<String> CHANGES =
      List.of(
          "sources.yml|  zone: America/Chicago¶||- id: fred|, entry fred: “zone” is missing",
          "sources.yml|  zone: Asia/Hong_Kong¶|  zone:¶|- id: hkex|, entry hkex: “zone” is missing",
          "series.yml|{calendar: sofr, lag: 1, at|{calendar: sofr, at|secured: {calendar|, entry secured: “lag” is missing",
          "series.yml|{source: fred, item: SOFR, field|{source: fred, field|- {source: fred, field: value}|, entry sofr: feeds: “item” is missing",
          "series.yml|{source: fred, item: DFEDTARU, field: value}|{source: fred, item: DFEDTARU}|item: DFEDTARU}|, entry target-upper: “field” is missing from the feed of DFEDTARU",
          "feeds.yml|  layouts: [nyfed-rates-json]¶|  layouts: []¶|layouts: []|, entry nyfed-rates: “layouts” is empty; expected is at least one",
          "feeds.yml|layouts: [nyfed-operations-json]|layouts: [nyfed-operations-json, null]|layouts: [nyfed-operations-json, null]|, entry nyfed-operations: layouts: an entry is empty",
          "corridors.yml|  title: {en: Target range, zh-Hant: 目標區間}|  title: {en: Target range}|title: {en: Target range}|, entry target-range: title: “zh-Hant” is missing",
          "corridors.yml|  between: [iorb]|  between: iorb|between: iorb|: between: expected is a list",
          "glossary.yml|  term: {en: SOFR, zh-Hant: 擔保隔夜融資利率（SOFR）}|  term: SOFR|term: SOFR|: term: expected is keys with values",
          "episodes.yml|- id: march-2020¶|- null¶- id: march-2020¶|- null|: an entry is empty",
          "programmes.yml|fates: {2025-10-06: cancel|fates: {2025-13-06: cancel|2025-13-06: cancel|: “2025-13-06” is no day; the form is 2025-11-28",
          "accepted.yml|[]|||: it holds nothing");

  @Test
  void everythingThatIsMissingIsToldInOneReadingWithItsLine() throws IOException {
    TestInput input = TestInput.in(folder.resolve("lines")).articles();
    List<String[]> changes =
        CHANGES.stream().map(change -> change.replace("¶", "\n").split("\\|", -1)).toList();
    for (String[] change : changes) {
      Path file = input.folder().resolve("catalogue").resolve(change[0]);
      String text = Files.readString(file);
      assertThat(text).contains(change[1]);
      int at = text.indexOf(change[1]);
      Files.writeString(
          file, text.substring(0, at) + change[2] + text.substring(at + change[1].length()));
    }
    List<String> expected = new ArrayList<>();
    for (String[] change : changes) {
      String text = Files.readString(input.folder().resolve("catalogue").resolve(change[0]));
      expected.add(change[0] + line(text, change[3]) + change[4]);
    }
    List<String> told =
        catchThrowableOfType(CatalogueFault.class, () -> CatalogueReader.read(input.folder()))
            .slips()
            .stream()
            .map(Slip::toString)
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Where a text first stands, as it is told; nothing of a file as a whole. */
  private static String line(String text, String found) {
    return found.isEmpty()
        ? ""
        : ", line "
            + (1 + text.substring(0, text.indexOf(found)).chars().filter(c -> c == '\n').count());
  }
}
