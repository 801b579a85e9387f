package huigou.publish.data;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.model.series.Frequency;
import huigou.model.series.Freshness;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.FeedView;
import huigou.model.view.FindingsView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import huigou.support.EmptySite;
import huigou.support.Made;
import huigou.support.Project;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what drains reserves, week by week. Figures are made up. */
class DataFilesTest {

  private static final Map<Language, Words> WORDS = Words.all(Project.templates());

  private static final Map<KnownSeries, SeriesId> KNOWN =
      CatalogueReader.read(Project.input()).topics().known();

  private static SeriesView view(TimeSeries series) {
    Localised words = new Localised("made up", "虛構");
    return new SeriesView(
        series.id(),
        "drain",
        new SeriesWords(words, words, words, words, words),
        Unit.USD,
        0,
        Frequency.WEEKLY,
        new SeriesView.Lineage(
            List.of(), "", Optional.empty(), Sentence.of("reach.level"), List.of(words), "made-up"),
        new SeriesView.Span(
            series.size(), series.first().referenceDate(), series.newest().referenceDate()),
        new SeriesView.Newest(
            Quantity.of(BigDecimal.ONE, Unit.USD),
            Optional.empty(),
            50,
            Sentence.of("standing.first"),
            "made-up"),
        new SeriesView.Timing(
            Sentence.of("release.announced"),
            Optional.empty(),
            Optional.empty(),
            Freshness.CURRENT));
  }

  private static SiteView site(TimeSeries... series) {
    Map<SeriesId, TimeSeries> figures =
        Stream.of(series).collect(Collectors.toMap(TimeSeries::id, Function.identity()));
    return EmptySite.of(
        LocalDate.parse("2025-11-28"),
        List.of(),
        new FindingsView(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        new FeedView(List.of(), List.of()),
        List.of(
            new SiteView.Group(
                "drain",
                new Localised("drain", "消長"),
                Stream.of(series).map(DataFilesTest::view).toList())),
        EmptySite.shelf(KNOWN, figures));
  }

  private static List<String> drain(TimeSeries... series) {
    Map<String, String> files = new HashMap<>();
    new DataFiles(
            (path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)), WORDS)
        .topics(site(series));
    return files.get("data/drain.csv").lines().skip(1).toList();
  }

  @Test
  void everyWeekInWhichReservesHaveAChangeIsARowTheFirstAndTheLastToo() {
    assertThat(
            drain(
                Made.series(
                    "reserves-level-change",
                    "2025-11-12",
                    "-3",
                    "2025-11-19",
                    "5",
                    "2025-11-26",
                    "7"),
                Made.series("total-assets-change", "2025-11-19", "-1", "2025-12-03", "9"),
                Made.series("drain-residual", "2025-11-26", "2"),
                Made.series("drain-remainder-partial", "2025-11-12", "4")))
        .containsExactly(
            "2025-11-12,-3,,,,,,,,,,4", "2025-11-19,5,-1,,,,,,,,,", "2025-11-26,7,,,,,,,2,,,");
  }

  @Test
  void withoutReservesThereIsNoRow() {
    assertThat(drain(Made.series("total-assets-change", "2025-11-19", "-1"))).isEmpty();
  }
}
