package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Cost.Span;
import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.view.ChartView;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spans are told and drawn of what borrowers paid above two levels. Made up. */
class CostAssemblerTest {

  private static final String IORB = "iorb";
  private static final String TOP = "target-upper";

  /** A cost of two fixings, between one less and two more than its amount. */
  private static Cost cost(String level, Span span, String from, String to, String amount) {
    LocalDate first = LocalDate.parse(from);
    return new Cost(
        SeriesId.of(level),
        span,
        first,
        LocalDate.parse(to),
        List.of(first, first.plusDays(1)),
        new BigDecimal(amount),
        new BigDecimal(amount).subtract(BigDecimal.ONE),
        new BigDecimal(amount).add(new BigDecimal("2")));
  }

  private static Cost month(String level, String month, String amount) {
    return cost(level, Span.MONTH, month + "-03", month + "-25", amount);
  }

  private static Cost event(String level, String from, String amount) {
    return cost(level, Span.EVENT, from, from, amount);
  }

  private static TopicView page(List<Lacking> lacking, Cost... costs) {
    return new CostAssembler(new MadeEdition().parts(), List.of(costs), lacking).topic();
  }

  private static TopicView page(Cost... costs) {
    return page(List.of(), costs);
  }

  @Test
  void theNewestYearOfEachLevelIsToldAndThenItsDearestEvent() {
    TopicView page =
        page(
            event(TOP, "2025-10-31", "30"),
            cost(TOP, Span.YEAR, "2025-01-02", "2025-11-25", "50"),
            cost(IORB, Span.YEAR, "2025-01-03", "2025-11-26", "60"),
            cost(IORB, Span.YEAR, "2024-01-02", "2024-12-31", "90"),
            event(IORB, "2025-10-30", "40"));
    assertThat(InLines.of(page.facts()))
        .containsExactly(
            "cost.fact.year(interest on reserve balances (IORB), 2025-01-03, 2025-11-26, 60 USD, 59 USD, 62 USD, 2)",
            "cost.fact.year(the top of the target range, 2025-01-02, 2025-11-25, 50 USD, 49 USD, 52 USD, 2)",
            "cost.fact.dearest(interest on reserve balances (IORB), 2025-10-30, 2025-10-30, 40 USD, 39 USD, 42 USD, 2)",
            "cost.fact.dearest(the top of the target range, 2025-10-31, 2025-10-31, 30 USD, 29 USD, 32 USD, 2)");
    assertThat(page.facts().get(1).about()).containsExactly(TOP, "year");
    assertThat(page.facts().get(2).about()).containsExactly(IORB, "event");
  }

  @ParameterizedTest
  @CsvSource({"5, 4, 2025-10-29", "4, 5, 2025-10-31", "5, 5, 2025-10-29", "5, 5.0, 2025-10-29"})
  void theDearestEventIsTheFirstOfEquals(String earlier, String later, LocalDate dearest) {
    Cost one = event(IORB, "2025-10-29", earlier);
    Cost other = event(IORB, "2025-10-31", later);
    assertThat(page(one, other).facts())
        .extracting(fact -> fact.arguments().get(1))
        .containsExactly(dearest);
    assertThat(page(other, one).facts())
        .extracting(fact -> fact.arguments().get(1))
        .containsExactly(dearest);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0, 0", "-1, 0"})
  void anEventThatCostNothingIsNotTold(String amount, int told) {
    assertThat(page(event(IORB, "2025-10-31", amount)).facts()).hasSize(told);
  }

  @Test
  void monthsAboveTheFirstLevelAreDrawnAtTheirEndsUnderTheEarliestOfTheDearest() {
    ChartView chart =
        InLines.chart(
            page(
                month(TOP, "2025-08", "99"),
                month(IORB, "2025-09", "7"),
                month(IORB, "2025-10", "8"),
                month(IORB, "2025-11", "8")),
            "months");
    assertThat(InLines.points(chart, 0))
        .containsExactly("2025-09-30 7", "2025-10-31 8", "2025-11-30 8");
    assertThat(InLines.of(chart.title()))
        .isEqualTo(
            "cost.chart.dearest(interest on reserve balances (IORB), 2025-10-03, 2025-10-25, 8 USD, 7 USD, 10 USD, 2, 2025-10)");
    assertThat(InLines.of(chart.subtitle()))
        .isEqualTo("cost.chart.subtitle(interest on reserve balances (IORB), 2025-09-03)");
    assertThat(chart.table()).isEqualTo("cost/index.html#month");
    assertThat(chart.zero()).isTrue();
    assertThat(chart.source().en())
        .isEqualTo("Federal Reserve Bank of New York; Federal Reserve Board");
  }

  @Test
  void theEarliestOfTheDearestMonthsTitlesTheChartInWhateverOrderTheyCome() {
    ChartView chart =
        InLines.chart(page(month(IORB, "2025-11", "8"), month(IORB, "2025-10", "8.0")), "months");
    assertThat(chart.title().arguments()).element(1).isEqualTo(LocalDate.parse("2025-10-03"));
  }

  @Test
  void onlyAMonthAboveTheFirstLevelMakesAChart() {
    List<String> tables =
        List.of(
            "year",
            "event",
            "month",
            "year-target-upper",
            "event-target-upper",
            "month-target-upper");
    assertThat(InLines.sections(page())).containsExactlyElementsOf(tables);
    assertThat(InLines.sections(page(month(TOP, "2025-08", "99"), event(IORB, "2025-10-31", "1"))))
        .containsExactlyElementsOf(tables);
    assertThat(InLines.sections(page(month(IORB, "2025-08", "99"))))
        .startsWith("months", "year")
        .hasSize(7);
  }

  @Test
  void aTableHasTheSpansOfItsLevelNewestFirst() {
    TopicView page =
        page(
            month(IORB, "2025-09", "7"),
            month(IORB, "2025-10", "8"),
            month(TOP, "2025-10", "9"),
            cost(IORB, Span.YEAR, "2024-01-02", "2024-12-31", "90"),
            cost(IORB, Span.YEAR, "2025-01-03", "2025-11-26", "60"));
    TableView months = InLines.table(page, "month");
    assertThat(InLines.rows(months))
        .containsExactly(
            "2025-10-03 | 2025-10-25 | 2 | 8 USD | 7 USD | 10 USD",
            "2025-09-03 | 2025-09-25 | 2 | 7 USD | 6 USD | 9 USD");
    assertThat(InLines.of(months.title()))
        .isEqualTo("cost.table.month(interest on reserve balances (IORB))");
    assertThat(months.shown()).isEqualTo(24);
    assertThat(InLines.rows(InLines.table(page, "month-target-upper")))
        .containsExactly("2025-10-03 | 2025-10-25 | 2 | 9 USD | 8 USD | 11 USD");
    assertThat(InLines.rows(InLines.table(page, "year")))
        .as("a year says which")
        .containsExactly(
            "2025 | 2025-01-03 | 2025-11-26 | 2 | 60 USD | 59 USD | 62 USD",
            "2024 | 2024-01-02 | 2024-12-31 | 2 | 90 USD | 89 USD | 92 USD");
    assertThat(InLines.rows(InLines.table(page, "event"))).isEmpty();
  }

  @Test
  void moreMonthsThanAPageShowsAreAllInTheTable() {
    Cost[] months =
        IntStream.range(0, 27)
            .mapToObj(i -> month(IORB, "20" + (10 + i) + "-01", "1"))
            .toArray(Cost[]::new);
    TableView table = InLines.table(page(months), "month");
    assertThat(table.rows()).hasSize(27);
    assertThat(table.first()).hasSize(24);
  }

  @Test
  void whatCostsLackIsToldAndWhatOtherFormulasLackIsNot() {
    LocalDate day = LocalDate.parse("2025-11-25");
    List<Lacking> lacking =
        List.of(
            new Lacking(Lacking.POPS, SeriesId.of("sofr"), day, day, 1),
            new Lacking(Lacking.cost(SeriesId.of(TOP)), SeriesId.of("sofr-volume"), day, day, 1),
            new Lacking(Lacking.cost(SeriesId.of(IORB)), SeriesId.of("sofr-volume"), day, day, 1));
    assertThat(InLines.rows(InLines.table(page(lacking), "lacking")))
        .containsExactly(
            "lacking.formula.cost-iorb | SOFR volume | 2025-11-25 | 2025-11-25 | 1",
            "lacking.formula.cost-target-upper | SOFR volume | 2025-11-25 | 2025-11-25 | 1");
  }
}
