package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.disk.Checksum;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Frequency;
import huigou.model.series.Freshness;
import huigou.model.series.KnownSeries;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.FeedView;
import huigou.model.view.FigureShelf;
import huigou.model.view.FindingsView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SeriesView;
import huigou.model.view.SeriesView.SeriesTerm;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.support.EmptySite;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The files of single series, and what each adds to those of all. Made up. */
class SeriesFilesTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");

  private final Map<String, String> files = new HashMap<>();

  private static Vintage figure(String date, String value, String knownOn) {
    LocalDate known = LocalDate.parse(knownOn);
    return new Vintage(
        LocalDate.parse(date),
        new BigDecimal(value),
        ObservationStatus.FINAL,
        known,
        known,
        new SourceId("made"),
        Place.of("made-up"));
  }

  private static SeriesView view(String id, Optional<LocalDate> due, SeriesTerm... formula) {
    Localised words = new Localised(id + " in words", id + "的名稱");
    return new SeriesView(
        SeriesId.of(id),
        "group",
        new SeriesWords(
            words, words, words, new Localised("median", "中位數"), new Localised("What it is", "定義")),
        Unit.PERCENT,
        2,
        Frequency.BUSINESS_DAILY,
        new SeriesView.Lineage(
            List.of(formula),
            formula.length == 0 ? "" : "sofr − iorb",
            Optional.empty(),
            Sentence.of("reach.level"),
            List.of(words),
            formula.length == 0 ? "made" : "derived"),
        new SeriesView.Span(1, LocalDate.parse("2025-11-24"), LocalDate.parse("2025-11-25")),
        new SeriesView.Newest(
            Quantity.of(BigDecimal.ONE, Unit.PERCENT),
            Optional.empty(),
            50,
            Sentence.of("standing.first"),
            "made-up"),
        new SeriesView.Timing(
            Sentence.of("release.announced"),
            due,
            due,
            due.isPresent() ? Freshness.LATE : Freshness.CURRENT));
  }

  private static SeriesView sofr() {
    return view("sofr", Optional.of(LocalDate.parse("2025-11-28")));
  }

  /** Of SOFR two figures stand, one stood before, and that was a revision; of others none. */
  private static SiteView site() {
    FigureShelf shelf =
        new FigureShelf() {
          @Override
          public SeriesId known(KnownSeries part) {
            return SOFR;
          }

          @Override
          public TimeSeries figures(SeriesId id) {
            return new TimeSeries(
                id,
                id.equals(SOFR)
                    ? List.of(
                        figure("2025-11-24", "4.02", "2025-11-26"),
                        figure("2025-11-25", "4.10", "2025-11-26"))
                    : List.of());
          }

          @Override
          public List<Vintage> others(SeriesId id) {
            return id.equals(SOFR)
                ? List.of(figure("2025-11-24", "4.01", "2025-11-25"))
                : List.of();
          }

          @Override
          public List<Revision> revisions(SeriesId id) {
            return id.equals(SOFR)
                ? List.of(
                    new Revision(
                        id,
                        LocalDate.parse("2025-11-24"),
                        new BigDecimal("4.01"),
                        new BigDecimal("4.02"),
                        LocalDate.parse("2025-11-26"),
                        Revision.Kind.REVISION))
                : List.of();
          }

          @Override
          public SeriesPageView page(SeriesId id) {
            throw new UnsupportedOperationException("no page of " + id);
          }
        };
    return EmptySite.of(
        LocalDate.parse("2025-11-28"),
        List.of(),
        new FindingsView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        new FeedView(List.of(), List.of()),
        List.of(),
        shelf);
  }

  private DataFiles data(Map<String, byte[]> standing) {
    return new DataFiles(
        new FileSink() {
          @Override
          public void write(String path, byte[] bytes) {
            files.put(path, new String(bytes, StandardCharsets.UTF_8));
          }

          @Override
          public Optional<byte[]> part(String path, String part, String shown) {
            return Optional.ofNullable(standing.get(path));
          }
        },
        Map.of());
  }

  private DataFiles data() {
    return data(Map.of());
  }

  @Test
  void aSeriesHasTheFiguresThatStandInItsOwnFile() {
    data().series(site(), sofr());
    assertThat(files.get("data/series/sofr.csv"))
        .isEqualTo(
            "reference_date,value,status,known_on,source\n"
                + "2025-11-24,4.02,final,2025-11-26,made\n"
                + "2025-11-25,4.10,final,2025-11-26,made\n");
  }

  @Test
  void theJsonOfASeriesSaysWhatItIsThenItsFiguresAndRevisions() {
    data().series(site(), sofr());
    assertThat(files.get("data/series/sofr.json"))
        .startsWith("{\"id\":\"sofr\",\"schema_version\":")
        .contains(
            "\"title_en\":\"sofr in words\",\"title_zh\":\"sofr的名稱\",\"unit\":\"percent_per_annum\",\"frequency\":\"business-daily\",\"basis\":\"median\",\"source\":\"made\",\"definition_en\":\"What it is\",\"definition_zh\":\"定義\",\"first_date\":\"2025-11-24\",\"last_date\":\"2025-11-25\",\"next_due\":\"2025-11-28\",\"late\":true,")
        .endsWith(
            "\"observations\":[{\"reference_date\":\"2025-11-24\",\"value\":4.02,\"status\":\"final\",\"known_on\":\"2025-11-26\",\"source\":\"made\"},{\"reference_date\":\"2025-11-25\",\"value\":4.10,\"status\":\"final\",\"known_on\":\"2025-11-26\",\"source\":\"made\"}],"
                + "\"revisions\":[{\"series_id\":\"sofr\",\"reference_date\":\"2025-11-24\",\"old_value\":4.01,\"new_value\":4.02,\"known_on\":\"2025-11-26\",\"kind\":\"revision\"}]}\n");
  }

  @Test
  void aDerivedSeriesSaysItsFormulaAndWhatIsNotDueIsNull() {
    data()
        .series(
            site(),
            view("spread", Optional.empty(), new SeriesTerm(SOFR, Localised.same("SOFR"), false)));
    assertThat(files.get("data/series/spread.json"))
        .contains(
            "\"source\":\"derived\",\"formula\":\"sofr - iorb\",\"definition_en\"",
            "\"next_due\":null,\"late\":false,\"observations\":[],\"revisions\":[]}");
  }

  @Test
  void whatItAddsToTheFileOfAllAreVintagesThatStoodToo() {
    DataFiles.SeriesRows rows = data().series(site(), sofr());
    assertThat(new String(rows.csv(), StandardCharsets.UTF_8))
        .isEqualTo(
            "sofr,2025-11-24,2025-11-25,4.01,final,made,2025-11-25\n"
                + "sofr,2025-11-24,2025-11-26,4.02,final,made,2025-11-26\n"
                + "sofr,2025-11-25,2025-11-26,4.10,final,made,2025-11-26\n");
    assertThat(new String(rows.json(), StandardCharsets.UTF_8))
        .startsWith("{\"series_id\":\"sofr\",\"reference_date\":\"2025-11-24\"")
        .endsWith("\"received_on\":\"2025-11-26\"}");
  }

  @Test
  void aPartThatStandsIsTakenAsItStands() {
    DataFiles.SeriesRows rows =
        data(Map.of(
                "data/observations.csv", new byte[] {'c'},
                "data/observations.json", new byte[] {'j'}))
            .series(site(), sofr());
    assertThat(rows.csv()).containsExactly('c');
    assertThat(rows.json()).containsExactly('j');
  }

  @Test
  void otherDatasetsHaveAFileOfEachFormAndFiguresNone() {
    data().topics(site());
    assertThat(files.get("data/revisions.csv"))
        .isEqualTo("series_id,reference_date,old_value,new_value,known_on,kind\n");
    assertThat(files.get("data/revisions.json")).isEqualTo("[]\n");
    assertThat(files).doesNotContainKeys("data/observations.csv", "data/observations.json");
  }

  @Test
  void whatASeriesShowsTurnsWithWhatIsSaidOfIt() {
    assertThat(data().series(site(), sofr()).shown())
        .isEqualTo(data().series(site(), sofr()).shown())
        .isNotEqualTo(data().series(site(), view("sofr", Optional.empty())).shown());
  }

  @Test
  void theDigestOfInputsIsThatOfTheirFile() {
    data().topics(site());
    assertThat(data().digestOfInputs(site()))
        .isEqualTo(Checksum.of(files.get("data/inputs.csv").getBytes(StandardCharsets.UTF_8)));
  }
}
