package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

  @TempDir Path folder;

  @Test
  void aReferenceRateHasOneSeriesAMeasure() {
    Catalogue catalogue = CatalogueReader.read(Project.input());
    // Five rates times six measures, six administered rates, three of segments, sixty amounts, nine
    // spreads, 23 sums.
    assertThat(catalogue.series()).hasSize(5 * 6 + 6 + 3 + 60 + 9 + 23);
    SeriesEntry p75 = catalogue.getSeries(SeriesId.of("sofr-p75"));
    assertThat(p75.words().title()).isEqualTo(new Localised("SOFR, 75th percentile", "SOFR第75百分位"));
    assertThat(p75.feeds())
        .containsExactly(new SeriesOrigin.Feed(new SourceId("new-york-fed"), "SOFR", "p75"));
    assertThat(catalogue.getSeries(SeriesId.of("sofr")).feeds()).hasSize(2);
    assertThat(catalogue.getSeries(SeriesId.of("sofr-minus-iorb")).combination()).isPresent();
  }

  @Test
  void decisionsPrecedeTheirEffectiveDays() {
    Catalogue catalogue = CatalogueReader.read(Project.input());
    assertThat(catalogue.decisionFor(LocalDate.parse("2025-10-30")))
        .contains(LocalDate.parse("2025-10-29"));
    assertThat(catalogue.decisionFor(LocalDate.parse("2025-10-31"))).isEmpty();
  }

  @Test
  void aSeriesMoreIsACatalogueEditAlone() throws IOException {
    TestInput input = TestInput.in(folder);
    Path file = input.folder().resolve("catalogue/series.yml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "\nspreads:\n",
                """

        spreads:
          - id: obfr-minus-effr
            group: spreads
            minuend: obfr
            subtrahend: effr
            title: {en: OBFR less EFFR, zh-Hant: OBFR 減 EFFR}
            short-title: {en: OBFR − EFFR, zh-Hant: OBFR−EFFR}
            definition: {en: Two unsecured rates., zh-Hant: 兩種無擔保利率。}
        """));
    assertThat(CatalogueReader.read(input.folder()).findSeries(SeriesId.of("obfr-minus-effr")))
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "series.yml|minuend: sofr-p75|minuend: sofr-p76|entry sofr-p75-minus-target-upper: there is no series sofr-p76 above it",
        "series.yml|minuend: sofr-p75|minuend: sofr-volume|sofr-volume is no rate",
        "series.yml|release: secured|release: sceured|there is no release rule sceured",
        "series.yml|calendar: sofr|calendar: sofa|calendars.yml has no calendar sofa",
        "series.yml|    short-title: {en: Range top|    shrot-title: {en: Range top|line",
        "series.yml|item: DFEDTARU|item: DFEDTARL|feeds both",
        "corridors.yml|id: administered|id: target-range|the name stands twice",
        "corridors.yml|ceiling: iorb|ceiling: ioer|series.yml has no series ioer",
        "calendars.yml|2018-01-01: new-year|2018-01-06: new-year|2018-01-06 is a weekend",
        "calendars.yml|2018-01-01: new-year|2018-01-01: new-yaer|new-yaer, which is not among the reasons",
        "layouts.yml|source: desk|source: dask|sources.yml has no source dask",
        "sources.yml|zone: America/Chicago|zone: America/Chigaco|entry fred",
        "sources.yml|zh-Hant: huigou編輯檯|zh-Hant: ''|both languages",
        "sources.yml|- id: fred|- {id: fred, title: {en: F, zh-Hant: F}, url: https://x.example, zone: UTC, required: false, attribution: {en: A, zh-Hant: A}}\\n- id: fred|entry fred: the name stands twice",
        "sources.yml|required: true|required: true\\n  required: false|line",
        "sources.yml|url: https://fred.stlouisfed.org|url: javascript:alert(1)|javascript:alert(1) is no address",
        "sources.yml|- id: desk|- null\\n- id: desk|an entry is empty",
        "layouts.yml|id: alfred-vintages-table|id: fred-graph-table|entry fred-graph-table: the name stands twice",
        "layouts.yml|multiplier: 1000000000|multiplier: 0|multiplier 0",
        "layouts.yml|multiplier: 1000000000|multiplier: 1e999999999|multiplier",
        "series.yml|decimals: 2|decimals: 2000000000|decimals 2000000000 is not between 0 and 12",
        "series.yml|lowest: -5|lowest: 50|lowest 50 is not below highest 25",
        "series.yml|lag: 1|lag: 99999999|99999999 days is not between 0 and 366"
      })
  void aMistakeIsNamedWithItsFile(String name, String right, String wrong, String said)
      throws IOException {
    TestInput input = TestInput.in(folder);
    Path file = input.folder().resolve("catalogue").resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(right);
    Files.writeString(
        file,
        text.replaceFirst(
            java.util.regex.Pattern.quote(right),
            java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n"))));
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .isInstanceOf(CatalogueFault.class)
        .hasMessageContaining(name)
        .hasMessageContaining(said);
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    TestInput input = TestInput.in(folder).remove("catalogue/glossary.yml");
    assertThatThrownBy(() -> CatalogueReader.read(input.folder()))
        .hasMessageContaining("glossary.yml");
  }

  @Test
  void aReferenceRateHasItsPercentilesAndIsTheFiftieth() {
    Catalogue catalogue = CatalogueReader.read(Project.input());
    assertThat(catalogue.percentiles(SeriesId.of("sofr")))
        .containsExactly(
            Map.entry(1, SeriesId.of("sofr-p1")),
            Map.entry(25, SeriesId.of("sofr-p25")),
            Map.entry(50, SeriesId.of("sofr")),
            Map.entry(75, SeriesId.of("sofr-p75")),
            Map.entry(99, SeriesId.of("sofr-p99")));
    assertThat(catalogue.percentiles(SeriesId.of("iorb"))).isEmpty();
  }
}
