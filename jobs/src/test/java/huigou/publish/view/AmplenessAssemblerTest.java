package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.Scarcity;
import huigou.model.view.ChartView;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the lines of evidence of ample reserves are told, drawn and tabled. Made up. */
class AmplenessAssemblerTest {

  private static final String SHARE = "share-above-iorb";
  private static final String RATIO = "reserves-over-marketable-debt";
  private static final LocalDate FIRST = LocalDate.parse("2025-11-05");

  private static Ampleness share(String period, String lower, String upper) {
    return Ampleness.between(
        SHARE,
        period,
        new BigDecimal(lower),
        new BigDecimal(upper),
        List.of(FIRST, FIRST.plusDays(1)));
  }

  /** Ratios a week apart. */
  private static Ampleness[] ratios(String... values) {
    Ampleness[] ratios = new Ampleness[values.length];
    for (int i = 0; i < values.length; i++) {
      ratios[i] = Ampleness.of(RATIO, FIRST.plusWeeks(i), new BigDecimal(values[i]));
    }
    return ratios;
  }

  private static Ampleness slope(String era, String value, Optional<BigDecimal> rSquared) {
    return new Ampleness(
        "tga-pass-through",
        era,
        Optional.of(new BigDecimal(value)),
        Optional.of(new BigDecimal("-1.2")),
        Optional.of(new BigDecimal("-0.4")),
        List.of(FIRST),
        rSquared,
        Optional.of(new BigDecimal("12")));
  }

  private static AmplenessAssembler assembler(
      MadeEdition edition, List<Pop> pops, List<Lacking> lacking, Ampleness... said) {
    return new AmplenessAssembler(
        edition.parts(), new Scarcity(List.of(said), pops, List.of(), List.of(), lacking));
  }

  private static TopicView page(Ampleness... said) {
    return assembler(new MadeEdition(), List.of(), List.of(), said).topic();
  }

  @Test
  void theNewestDayAndTheNewestMonthOfTheShareAreToldApart() {
    TopicView page =
        page(
            share("2025-11-24", "10", "20"),
            share("2025-10", "30", "40"),
            share("2025-11-25", "11", "21"),
            share("2025-11", "31", "41"));
    assertThat(InLines.of(page.facts()))
        .containsExactly(
            "ampleness.fact.share.day(2025-11-25, 11 %, 21 %, 2)",
            "ampleness.fact.share.month(2025-11, 31 %, 41 %, 2)");
    assertThat(page.facts().get(0).about()).containsExactly(SHARE);
  }

  @Test
  void monthsOfTheShareAreDrawnAsABandAndTabledNewestFirst() {
    TopicView page =
        page(
            share("2025-09", "30", "40"),
            share("2025-11-25", "1", "2"),
            share("2025-11", "31", "41"));
    ChartView chart = InLines.chart(page, "share");
    assertThat(InLines.of(chart.title()))
        .isEqualTo("ampleness.chart.share(2025-11, 31 %, 41 %, 2)");
    assertThat(chart.layers()).hasSize(3);
    assertThat(((ChartView.Band) chart.layers().get(0)).low())
        .containsExactly(new BigDecimal("30"), new BigDecimal("31"));
    assertThat(InLines.points(chart, 0)).containsExactly("2025-09-30 40", "2025-11-30 41");
    assertThat(InLines.points(chart, 1)).containsExactly("2025-09-30 40", "2025-11-30 41");
    assertThat(InLines.points(chart, 2)).containsExactly("2025-09-30 30", "2025-11-30 31");
    assertThat(chart.table()).isEqualTo("ampleness/index.html#share-table");
    assertThat(chart.source().en())
        .isEqualTo("Federal Reserve Bank of New York; Federal Reserve Board");
    TableView table = InLines.table(page, "share-table");
    assertThat(InLines.rows(table))
        .containsExactly("2025-11 | 31 % | 41 % | 2", "2025-09 | 30 % | 40 % | 2");
    assertThat(table.shown()).isEqualTo(36);
  }

  /** The fifth is the first, the twelfth the second and the nineteenth of November the third. */
  @ParameterizedTest
  @CsvSource({
    "'5', lowest.ever, 2025-11-05, 2025-11-05",
    "'5,4', lowest.ever, 2025-11-12, 2025-11-05",
    "'4,5', highest.ever, 2025-11-12, 2025-11-05",
    "'5,5', unchanged, 2025-11-12, 2025-11-05",
    "'3,5,4', lowest, 2025-11-19, 2025-11-05",
    "'5,3,4', highest, 2025-11-19, 2025-11-05",
    "'4,5,4', lowest, 2025-11-19, 2025-11-05",
    "'5,4,5', highest, 2025-11-19, 2025-11-05",
    "'4,5,5', unchanged, 2025-11-19, 2025-11-12",
    "'12.342,12.341', lowest.ever, 2025-11-12, 2025-11-05"
  })
  void theNewestRatioIsHeldAgainstTheLastDayOnWhichItStoodAsFarOut(
      String values, String reach, LocalDate newest, LocalDate since) {
    TopicView page = page(ratios(values.split(",")));
    assertThat(page.facts())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.key()).isEqualTo("ampleness.fact.ratio." + reach);
              assertThat(fact.arguments()).element(0).isEqualTo(newest);
              assertThat(fact.arguments()).element(2).isEqualTo(since);
            });
  }

  @Test
  void ratiosArePrintedToTwoPlacesWithTheReservesOfTheirDayAndTheDebtInForce() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("reserves-level", "2025-11-12", "3000"),
            Made.series("debt-marketable-public", "2025-10-31", "27000", "2025-11-30", "28000"));
    TopicView page = assembler(edition, List.of(), List.of(), ratios("10.125", "11.124")).topic();
    assertThat(InLines.of(page.facts()))
        .containsExactly("ampleness.fact.ratio.highest.ever(2025-11-12, 11.12 %, 2025-11-05)");
    ChartView chart = InLines.chart(page, "ratio");
    assertThat(InLines.points(chart, 0)).containsExactly("2025-11-05 10.13", "2025-11-12 11.12");
    assertThat(InLines.of(chart.title())).isEqualTo("ampleness.chart.ratio(2025-11-12, 11.12 %)");
    assertThat(InLines.of(chart.subtitle()))
        .isEqualTo("ampleness.chart.ratio.subtitle(2025-11-05)");
    assertThat(chart.table()).isEqualTo("ampleness/index.html#ratio-table");
    TableView table = InLines.table(page, "ratio-table");
    assertThat(InLines.rows(table))
        .containsExactly(
            "2025-11-12 | 11.12 % | 3000 USD | 27000 USD", "2025-11-05 | 10.13 % | – | 27000 USD");
    assertThat(table.shown()).isEqualTo(26);
  }

  @Test
  void theSlopeOfTheNewestEraIsToldAndAllStandInTheirOrder() {
    TopicView page =
        page(
            slope("2024-01-01/2025-07-31", "-0.8125", Optional.empty()),
            slope("2025-08-01/2025-11-26", "-0.7", Optional.of(new BigDecimal("0.31"))));
    assertThat(InLines.of(page.facts()))
        .containsExactly(
            "ampleness.fact.slope(2025-08-01, 2025-11-26, -0.700, -1.2, -0.4, 1, 0.31)");
    TableView table = InLines.table(page, "slope-table");
    assertThat(InLines.rows(table))
        .containsExactly(
            "2024-01-01/2025-07-31 | -0.813 | -1.2 | -0.4 | 1 | – | +12 USD",
            "2025-08-01/2025-11-26 | -0.700 | -1.2 | -0.4 | 1 | 0.31 | +12 USD");
    assertThat(table.shown()).isEqualTo(3);
    assertThat(InLines.of(table.notes())).containsExactly("ampleness.table.slope.note(20)");
  }

  @Test
  void aSlopeThatExplainsNothingSaysSo() {
    assertThat(InLines.of(page(slope("2025-08-01/2025-11-26", "-0.7", Optional.empty())).facts()))
        .containsExactly("ampleness.fact.slope(2025-08-01, 2025-11-26, -0.700, -1.2, -0.4, 1, 0)");
  }
}
