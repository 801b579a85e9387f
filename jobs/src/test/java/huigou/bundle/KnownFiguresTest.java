package huigou.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import huigou.catalogue.CatalogueReader;
import huigou.support.BundledEdition;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that were verified in several places, as the published data files print them. */
class KnownFiguresTest {

  private static Map<String, String> series(String id) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(BundledEdition.root().resolve("data/series/" + id + ".csv"))) {
      return csv.stream()
          .collect(
              Collectors.toMap(
                  row -> row.getField("reference_date"), row -> row.getField("value")));
    }
  }

  /** What is not at hand yet, with its reason: every other series of the catalogue has figures. */
  private static final Set<String> NOT_AT_HAND =
      Set.of(
          // The bundled statement says by class what the public holds, not what is outstanding; of
          // debt to the penny no file is bundled.
          "debt-bills",
          "debt-bonds",
          "debt-day",
          "debt-day-government",
          "debt-day-public",
          "debt-frn",
          "debt-marketable",
          "debt-notes",
          "debt-tips");

  @Test
  void noSeriesVanishes() {
    Set<String> empty =
        CatalogueReader.read(Project.input()).series().stream()
            .map(entry -> entry.id().value())
            .filter(
                id -> !Files.exists(BundledEdition.root().resolve("data/series/" + id + ".csv")))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(empty).isEqualTo(new TreeSet<>(NOT_AT_HAND));
  }

  @ParameterizedTest
  @CsvSource({
    "sofr,2019-09-13,2.20",
    "sofr,2019-09-16,2.43",
    "sofr,2019-09-17,5.25",
    "sofr,2025-09-15,4.51",
    "sofr,2025-10-30,4.04",
    "sofr,2025-10-31,4.22",
    "sofr,2025-11-28,4.12",
    "sofr,2025-12-31,3.87",
    "sofr-p75,2025-10-31,4.29",
    "sofr-p75,2025-11-20,3.96",
    "sofr-volume,2025-11-26,3297000000000",
    "sofr-volume,2025-12-01,3454000000000",
    "tgcr,2025-11-26,4.02",
    "effr,2025-11-26,3.88",
    "iorb,2020-03-17,0.10",
    "iorb,2021-07-28,0.15",
    "iorb,2025-09-17,4.40",
    "iorb,2025-10-29,4.15",
    "iorb,2025-12-11,3.65",
    "target-upper,2025-11-26,4.00",
    "target-lower,2025-11-26,3.75",
    "srf-rate,2025-11-26,4.00",
    "on-rrp-rate,2025-11-29,3.75",
    "sofr-minus-iorb,2025-10-31,32",
    "sofr-minus-iorb,2020-03-17,44",
    "sofr-minus-effr,2025-11-26,17",
    "sofr-minus-target-upper,2019-09-17,300",
    "sofr-p75-minus-target-upper,2025-11-28,19",
    "srf-accepted,2025-10-31,50350000000",
    "srf-accepted,2025-11-26,14000000000",
    "srf-accepted,2025-11-28,24400000000",
    "srf-accepted,2025-12-31,74600000000",
    "on-rrp-accepted,2022-12-30,2553716000000",
    "on-rrp-accepted,2025-11-28,7561000000",
    "tga-close,2025-06-12,260807000000",
    "tga-close,2025-10-30,1000632000000",
    "tga-close,2025-11-28,956014000000",
    "reserves-level,2020-09-30,2743245000000",
    "reserves-level,2025-10-29,2827909000000",
    "reserves-week-average,2025-10-29,2848021000000",
    "reserves-week-average,2019-09-18,1394122000000",
    "total-assets,2022-04-13,8965487000000",
    "total-assets,2025-11-26,6552419000000"
  })
  void publishedFiguresAreTheVerifiedOnes(String id, String date, String value) throws IOException {
    assertThat(series(id)).containsEntry(date, value);
  }

  @Test
  void holidaysHaveNoFixing() throws IOException {
    assertThat(series("sofr"))
        .doesNotContainKeys("2025-10-13", "2025-11-11", "2025-11-27", "2026-04-03")
        .hasSize(2105);
    // Federal funds trade on Good Friday, repo does not.
    assertThat(series("effr")).containsKey("2026-04-03");
  }

  @Test
  void theStandingRepoRateBeginsWithItsFacility() throws IOException {
    assertThat(series("srf-rate"))
        .doesNotContainKey("2021-07-28")
        .containsEntry("2021-07-29", "0.25")
        .containsEntry("2026-08-23", "3.75");
  }

  /** Where the releases are at hand, the publisher's own figure as first printed. */
  @Test
  void totalAssetsOfSixYearsAreThePublishersOwn() throws IOException {
    List<String> rows =
        Files.readAllLines(BundledEdition.root().resolve("data/series/total-assets.csv"));
    assertThat(rows)
        .contains(
            "2018-01-03,4443718000000,final,2018-01-04,federal-reserve",
            "2023-12-27,7712781000000,final,2023-12-28,federal-reserve");
    assertThat(rows).filteredOn(row -> row.endsWith(",federal-reserve")).hasSize(313);
    assertThat(rows)
        .filteredOn(row -> row.startsWith("2017-12-27"))
        .allMatch(r -> r.endsWith("fred"));
  }

  @Test
  void theFacilityBeginsWithItsOpeningAndItsTotalsAreEstimates() throws IOException {
    assertThat(series("srf-accepted")).doesNotContainKey("2021-07-28").containsKey("2021-07-29");
    assertThat(
            java.nio.file.Files.readString(
                BundledEdition.root().resolve("data/series/srf-accepted.csv")))
        .contains("2025-10-31,50350000000,estimated,2025-10-31,desk")
        .contains("2026-09-15,102000000,final,2026-09-15,new-york-fed")
        .doesNotContain("final,2025");
  }

  private static List<String> rows(String table, String start) throws IOException {
    return Files.readAllLines(BundledEdition.root().resolve("data/" + table + ".csv")).stream()
        .filter(row -> row.startsWith(start))
        .toList();
  }

  /**
   * July to September 2025: 20.000 by months, all under programmes, 20.132 paid, 90 million shares.
   */
  @Test
  void threeSensesOfAppleStandApart() throws IOException {
    assertThat(rows("quarters-by-sense", "aapl-us,2025-06-29,"))
        .containsExactly(
            "aapl-us,2025-06-29,2025-09-27,USD,20000108770,,20000108770,,20132000000,,131891230,90000000,");
    // Four shares for one in August 2020: nine months before it, the year after it.
    assertThat(rows("quarters-by-sense", "aapl-us,2020-06-28,"))
        .singleElement()
        .asString()
        .endsWith(",,not-filed");
  }

  @ParameterizedTest
  @CsvSource({
    "'lly-us,2024-12,USD,15000000000,',8011000000,running",
    "'wmt-us,2026-02,USD,30000000000,',1800000000,running",
    "'sndk-us,2026-04-30,USD,6000000000,',4537220000,running",
    "'isrg-us,2025-05,USD,4000000000,','',replaced",
    "'bac-us,2024-07-24,USD,25000000000,','',replaced",
    "'aapl-us,2025-05-01,USD,100000000000,','',''"
  })
  void whatIsUsedOfAnAuthorisationIsSaidWhereTablesBearItOut(
      String start, String used, String status) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(BundledEdition.root().resolve("data/us-programmes.csv"))) {
      assertThat(
              csv.stream()
                  .filter(row -> String.join(",", row.getFields()).startsWith(start))
                  .map(row -> row.getField("used") + " " + row.getField("status")))
          .containsExactly(used + " " + status);
    }
  }

  @Test
  void aTrillionWasAnnouncedBetweenTwoCitedPoints() throws IOException {
    assertThat(rows("announced-thresholds", "Birinyi"))
        .contains(
            "Birinyi Associates,2025,USD,500000000000,,2025-08-11,1,223",
            "Birinyi Associates,2025,USD,1000000000000,2025-08-11,2025-08-20,224,232");
  }

  @Test
  void whatIsCompletedStandsBesideWhatIsCited() throws IOException {
    assertThat(rows("completed-quarters", "2025-07-01,2025-09-30,"))
        .containsExactly(
            "2025-07-01,2025-09-30,cash,USD,34075000000,3,5,249000000000,S&P Dow Jones Indices,2025-12-18,214925000000",
            "2025-07-01,2025-09-30,months,USD,59665434461.19,20,27,249000000000,S&P Dow Jones Indices,2025-12-18,189334565538.81");
  }
}
