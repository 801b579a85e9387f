package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Judgement;
import huigou.model.claim.ResolvedForecast;
import huigou.model.claim.ResolvedForecast.State;
import huigou.model.claim.Verdict;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.MarketTotal;
import huigou.model.series.SeriesRecord;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records, episodes and forecasts of an edition. Made up; rules and forecasts are the catalogue's.
 */
class EditionFindingsTest {

  private static List<String> records(MadeStore store) {
    return store.edition("2025-11-28").records().stream().map(SeriesRecord::id).toList();
  }

  /** In October 2022 rates were raised: that rise is no move outside the hiking cycles. */
  @Test
  void movesOfRatesHaveRecordsOutsideTheHikingCyclesTooAndLevelsHaveNot() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series(
                    "sofr",
                    "2022-10-03",
                    "3.00",
                    "2022-10-04",
                    "3.75",
                    "2025-11-24",
                    "3.75",
                    "2025-11-25",
                    "3.80",
                    "2025-11-26",
                    "3.79"));
    assertThat(records(store))
        .containsExactly(
            "sofr-fall-2025-11-26",
            "sofr-fall-2025-11-26-outside-hiking-cycles",
            "sofr-high-2022-10-04",
            "sofr-high-2025-11-24",
            "sofr-high-2025-11-25",
            "sofr-low-2022-10-03",
            "sofr-low-2025-11-24",
            "sofr-rise-2022-10-04",
            "sofr-rise-2025-11-25",
            "sofr-rise-2025-11-25-outside-hiking-cycles");
  }

  @Test
  void amountsHaveRecordsOfAllDaysAloneAndRatesThatAreSetHaveNone() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("iorb", "2025-11-24", "3.90", "2025-11-26", "3.65"),
                Made.series("reserves-level", "2025-11-12", "7", "2025-11-19", "8"));
    assertThat(records(store))
        .containsExactly(
            "reserves-level-high-2025-11-19",
            "reserves-level-low-2025-11-12",
            "reserves-level-rise-2025-11-19");
  }

  @Test
  void episodesAreLaidOverOneAnotherByNameMeasureAndDistance() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series(
                    "sofr",
                    "2019-09-16",
                    "2.43",
                    "2019-09-17",
                    "5.25",
                    "2020-03-16",
                    "0.26",
                    "2020-03-17",
                    "0.54"),
                Made.series(
                    "target-upper",
                    "2019-09-16",
                    "2.25",
                    "2019-09-17",
                    "2.25",
                    "2020-03-16",
                    "0.25",
                    "2020-03-17",
                    "0.25"),
                Made.series(
                    "iorb",
                    "2019-09-16",
                    "2.10",
                    "2019-09-17",
                    "2.10",
                    "2020-03-16",
                    "0.10",
                    "2020-03-17",
                    "0.10"));
    assertThat(store.edition("2025-11-28").episodes())
        .filteredOn(figure -> Math.abs(figure.offset()) <= 1)
        .extracting(EditionFindingsTest::line)
        .startsWith(
            "march-2020 sofr-minus-iorb -1 16",
            "march-2020 sofr-minus-iorb 0 44",
            "march-2020 sofr-minus-target-upper -1 1",
            "march-2020 sofr-minus-target-upper 0 29",
            "september-2019 sofr-minus-iorb -1 33",
            "september-2019 sofr-minus-iorb 0 315");
  }

  private static String line(AlignedFigure figure) {
    return figure.episode()
        + " "
        + figure.measure()
        + " "
        + figure.offset()
        + " "
        + figure.value().toPlainString();
  }

  private static Map<String, ResolvedForecast> forecasts(MadeStore store, String asOf) {
    return store.edition(asOf).forecasts().stream()
        .collect(Collectors.toMap(each -> each.forecast().id(), Function.identity()));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-25, ''",
    "2025-08-26, K25 K26 K27",
    "2025-11-03, K15 K25 K26 K27",
    "2025-11-04, K15 K25 K26 K27 S2-november T5 T5-october T6"
  })
  void forecastsAreThereFromTheDayOnWhichTheyWereMadeByName(String asOf, String ids) {
    assertThat(
            new MadeStore()
                .edition(asOf).forecasts().stream()
                    .map(each -> each.forecast().id())
                    .collect(Collectors.joining(" ")))
        .isEqualTo(ids);
  }

  private static MadeStore total(String status, String amount) {
    MarketTotal total =
        new MarketTotal(
            "Birinyi Associates",
            "announced-year",
            LocalDate.parse("2025-12-31"),
            "USD",
            new BigDecimal(amount),
            false,
            status,
            LocalDate.parse("2026-01-05"),
            Optional.empty(),
            "https://made.up/");
    return new MadeStore().with(total, total.key(), "2025-12-31", "2026-01-05");
  }

  /** K25 foretells 1.3 trillion of 2025. */
  @ParameterizedTest
  @CsvSource({
    "final, 1300000000000, CAME_TRUE",
    "final, 1200000000000, FAILED",
    "forecast, 1300000000000, OPEN"
  })
  void aTotalThatIsForetoldItselfDecidesNoForecast(String status, String amount, State state) {
    assertThat(forecasts(total(status, amount), "2026-01-31").get("K25").state()).isEqualTo(state);
  }

  private static Judgement judged(MadeStore store, String claim) {
    return store.edition("2025-12-01").claims().stream()
        .filter(each -> each.claim().id().equals(claim))
        .findFirst()
        .orElseThrow()
        .now();
  }

  /** The claim R22 says that a quarter was dealt above the top of the range on 26 November. */
  @ParameterizedTest
  @CsvSource({"4.01, AGREES, 25", "4.00, CONTRADICTED, 0"})
  void aShareIsHeldAgainstTheLeastThatQuantilesAllow(String p75, Verdict verdict, String least) {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-26", "3.98"),
                Made.series("sofr-p75", "2025-11-26", p75),
                Made.series("target-upper", "2025-11-26", "4.00"));
    Judgement judged = judged(store, "R22");
    assertThat(judged.verdict()).isEqualTo(verdict);
    assertThat(judged.observed().orElseThrow().value()).isEqualByComparingTo(least);
  }

  @ParameterizedTest
  @CsvSource({"B3, forecast B3", "R31, forecast R31"})
  void anOpinionNamesTheForecastThatItIs(String claim, String rule) {
    assertThat(judged(new MadeStore(), claim).rule()).isEqualTo(rule);
  }
}
