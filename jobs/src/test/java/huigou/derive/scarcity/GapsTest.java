package huigou.derive.scarcity;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.corridor.BreachMeasure;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.support.Made;
import huigou.support.Project;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the project's own formulas lack of figures that are made up. */
class GapsTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  private final Map<SeriesId, TimeSeries> figures = new HashMap<>();

  private void has(String id, String... datesAndValues) {
    figures.put(SeriesId.of(id), Made.series(id, datesAndValues));
  }

  private List<Lacking> gaps(String formula) {
    Formulas formulas = CATALOGUE.formulas();
    return Gaps.of(
            formulas,
            rate ->
                CATALOGUE.findings().measures().stream()
                    .filter(measure -> measure.series().equals(rate))
                    .findFirst()
                    .orElseThrow(),
            id -> CATALOGUE.getSeries(id).combination(),
            id -> figures.getOrDefault(id, Made.series(id.value())))
        .stream()
        .filter(gap -> gap.formula().equals(formula))
        .toList();
  }

  /** Four fixings with all that is needed of them. */
  @BeforeEach
  void whole() {
    String[] days = {"2025-11-03", "2025-11-04", "2025-11-05", "2025-11-06"};
    for (BreachMeasure measure : CATALOGUE.findings().measures()) {
      if (measure.series().value().equals("sofr")) {
        measure.quantiles().forEach(quantile -> has(quantile.series().value(), each(days)));
        has(measure.volume().value(), each(days));
      }
    }
    has("sofr", each(days));
    has("iorb", each(days));
    has("target-upper", each(days));
    has("srf-rate", each(days));
    has("srf-accepted", each(days));
  }

  private static String[] each(String... days) {
    return Stream.of(days).flatMap(day -> Stream.of(day, "1")).toArray(String[]::new);
  }

  @Test
  void whatIsWholeLacksNothing() {
    for (String formula : List.of("share-above-iorb", "pops", "cost-iorb", "take-up")) {
      assertThat(gaps(formula)).as(formula).isEmpty();
    }
  }

  @Test
  void aLevelThatEndsEarlyIsNamedWithItsDaysInARow() {
    has("iorb", "2025-11-03", "1");
    Lacking expected =
        new Lacking(
            "share-above-iorb",
            SeriesId.of("iorb"),
            LocalDate.parse("2025-11-04"),
            LocalDate.parse("2025-11-06"),
            3);
    assertThat(gaps("share-above-iorb")).containsExactly(expected);
    assertThat(gaps("pops")).extracting(Lacking::days).containsExactly(3);
    assertThat(gaps("cost-iorb")).extracting(Lacking::days).containsExactly(3);
    assertThat(gaps("cost-target-upper")).as("another level").isEmpty();
  }

  @Test
  void aSeriesWithAHoleIsNamedOnceAHole() {
    has("sofr-p25", "2025-11-04", "1", "2025-11-06", "1");
    assertThat(gaps("share-above-iorb"))
        .extracting(gap -> gap.series() + " " + gap.from() + " " + gap.days())
        .containsExactly("sofr-p25 2025-11-03 1", "sofr-p25 2025-11-05 1");
  }

  @Test
  void aSeriesOfWhichNothingIsAtHandIsNamedForAllDays() {
    has("srf-rate");
    assertThat(gaps("take-up"))
        .extracting(gap -> gap.series() + " " + gap.from() + " " + gap.to() + " " + gap.days())
        .containsExactly("srf-rate 2025-11-03 2025-11-06 4");
  }

  @Test
  void aWeekThatLacksTheOneBeforeIsNamedByTheDayThatIsMissing() {
    has("tga-week-average", each("2025-10-01", "2025-10-08", "2025-10-22"));
    has("reserves-week-average", each("2025-10-01", "2025-10-08"));
    assertThat(gaps("tga-pass-through"))
        .extracting(gap -> gap.series() + " " + gap.from() + " " + gap.days())
        .containsExactly(
            "reserves-week-average 2025-10-22 1",
            "tga-week-average 2025-09-24 1",
            "tga-week-average 2025-10-15 1");
  }

  @Test
  void aNumeratorBeforeTheFirstDenominatorIsNamed() {
    has("reserves-level", each("2025-10-01", "2025-10-08"));
    has("debt-marketable-public", each("2025-10-02"));
    assertThat(gaps("reserves-over-marketable-debt"))
        .extracting(gap -> gap.series() + " " + gap.from() + " " + gap.to())
        .containsExactly("debt-marketable-public 2025-10-01 2025-10-01");
  }
}
