package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breach events in tables: each in the one of its measure, side and rule. Made up. */
class BreachPartsTest {

  private static final String CORRIDOR = "target-range";
  private static final Localised CEILING = Localised.same("ceiling");
  private static final Localised FLOOR = Localised.same("floor");

  private static BreachEvent event(
      String measure, Side side, Rule rule, String start, int fixings) {
    String end = LocalDate.parse(start).plusDays(fixings - 1L).toString();
    return MadeBreach.of(CORRIDOR, measure, side, start, end, fixings).by(rule).event();
  }

  private static List<TableView> tables(BreachEvent... events) {
    return new BreachParts(MadeEdition.CATALOGUE, List.of(events)).tables(CORRIDOR, CEILING, FLOOR);
  }

  private static TableView table(List<TableView> tables, String id) {
    return tables.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anEventStandsInTheTableOfItsMeasureSideAndRuleAlone() {
    List<TableView> tables =
        tables(
            event("sofr", Side.CEILING, Rule.STRICT, "2025-10-31", 1),
            event("sofr", Side.CEILING, Rule.AT_OR_ABOVE, "2025-10-27", 2),
            event("sofr", Side.FLOOR, Rule.STRICT, "2021-06-01", 4));
    assertThat(tables).extracting(TableView::id).doesNotHaveDuplicates();
    assertThat(tables.stream().mapToInt(each -> each.rows().size()).sum()).isEqualTo(3);
    assertThat(table(tables, "sofr-strict").rows()).hasSize(1);
    assertThat(table(tables, "sofr-at-or-above").rows()).hasSize(1);
    assertThat(table(tables, "sofr-floor-strict").rows()).hasSize(1);
    assertThat(table(tables, "sofr-floor-at-or-below").rows()).isEmpty();
  }

  @Test
  void aTableCountsItsEventsAndTheirFixingsAndNamesTheirEdge() {
    TableView table =
        table(
            tables(
                event("sofr", Side.CEILING, Rule.STRICT, "2025-10-31", 1),
                event("sofr", Side.CEILING, Rule.STRICT, "2025-11-03", 3)),
            "sofr-strict");
    assertThat(table.notes().get(0).arguments()).containsExactly(2, 4L);
    assertThat(table.title().arguments()).contains(CEILING).doesNotContain(FLOOR);
  }

  @Test
  void theNewestComesFirstAndHasAnAddressWhileItHasARow() {
    List<BreachEvent> events = new ArrayList<>();
    LocalDate first = LocalDate.parse("2020-01-06");
    for (int i = 0; i < 33; i++) {
      events.add(event("sofr", Side.CEILING, Rule.STRICT, first.plusWeeks(i).toString(), 1));
    }
    BreachParts parts = new BreachParts(MadeEdition.CATALOGUE, events);
    TableView table = table(parts.tables(CORRIDOR, CEILING, FLOOR), "sofr-strict");
    assertThat(table.rows()).hasSize(33);
    assertThat(table.first()).hasSize(30);
    BreachEvent newest = events.get(32);
    assertThat(table.rows().get(0).toString()).contains(newest.id());
    assertThat(parts.leading(CORRIDOR)).first().isEqualTo(events.get(0));
    assertThat(BreachParts.leadingAnchor(newest, 0)).isEqualTo(newest.id());
    assertThat(BreachParts.leadingAnchor(events.get(2), 29)).isEqualTo(events.get(2).id());
    assertThat(BreachParts.leadingAnchor(events.get(1), 30)).isEqualTo("sofr-strict");
  }

  @Test
  void theEventsOfAnotherCorridorAreNotThisOnes() {
    assertThat(
            new BreachParts(
                    MadeEdition.CATALOGUE,
                    List.of(event("sofr", Side.CEILING, Rule.STRICT, "2025-10-31", 1)))
                .tables("administered", CEILING, FLOOR).stream()
                    .mapToInt(each -> each.rows().size())
                    .sum())
        .isZero();
  }

  /** A quarter to half of three trillion; without a volume the shares alone. */
  @Test
  void aVolumeBeyondIsAnIntervalOfSharesAndOfMoneyWhereItIsKnown() {
    BigDecimal quarter = new BigDecimal("25");
    BigDecimal half = new BigDecimal("50");
    Sentence money =
        BreachParts.volume(
            new VolumeBeyond(quarter, half, Optional.of(new BigDecimal("3000000000001"))));
    assertThat(money.key()).isEqualTo("breach.volume");
    assertThat(Stream.of(2, 3).map(i -> money.arguments().get(i).toString()))
        .satisfiesExactly(
            least -> assertThat(least).contains("750000000000"),
            most -> assertThat(most).contains("1500000000001"));
    assertThat(BreachParts.volume(new VolumeBeyond(quarter, half, Optional.empty())).key())
        .isEqualTo("breach.volume.share");
  }

  @Test
  void aCorridorHasATableOfEachMeasureThatPagesListAtEachEdge() {
    assertThat(tables())
        .extracting(TableView::id)
        .containsExactly(
            "sofr-strict",
            "sofr-at-or-above",
            "sofr-p75-strict",
            "sofr-p75-at-or-above",
            "sofr-floor-strict",
            "sofr-floor-at-or-below",
            "tgcr-floor-strict",
            "tgcr-floor-at-or-below");
  }

  private static String row(MadeBreach run) {
    String table = run.measure() + (run.side() == Side.FLOOR ? "-floor-strict" : "-strict");
    return InLines.rows(table(tables(run.event()), table)).get(0);
  }

  private static MadeBreach run(Side side, String start, String end) {
    return MadeBreach.of(CORRIDOR, "sofr", side, start, end, 2);
  }

  @Test
  void aRowTellsWhenHowLongHowFarAndWhatItCoincidesWith() {
    assertThat(
            row(
                run(Side.CEILING, "2025-09-30", "2025-10-01")
                    .on(Attribution.EXPLAINED, CalendarLabel.QUARTER_END, CalendarLabel.MONTH_END)
                    .beyond(new VolumeBeyond(BigDecimal.ONE, BigDecimal.TEN, Optional.empty()))))
        .isEqualTo(
            "2025-09-30 #sofr-strict-2025-09-30 | 2025-10-01 | 2 | +12 bp | 2025-09-30 | +24 bp"
                + " | label.month-end & label.quarter-end | attribution.explained"
                + " | breach.volume.share(1 %, 10 %)");
    assertThat(row(run(Side.FLOOR, "2025-09-16", "2025-09-17").on(Attribution.PARTLY)))
        .isEqualTo(
            "2025-09-16 #sofr-floor-strict-2025-09-16 | 2025-09-17 | 2 | -12 bp | 2025-09-16"
                + " | -24 bp |  | attribution.partly | breach.volume.none");
  }

  @ParameterizedTest
  @CsvSource({
    "ENDED, 2025-09-17",
    "OPEN, breach.open(2025-09-17)",
    "UNSEEN, breach.unseen(2025-09-17)"
  })
  void whereNobodySawTheEndTheRowSaysSo(Ending ending, String said) {
    assertThat(row(run(Side.CEILING, "2025-09-16", "2025-09-17").ending(ending)).split(" \\| ")[1])
        .isEqualTo(said);
  }

  /** The government was shut from 1 October to 12 November 2025. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-29, 2025-09-30, label.tax-date",
    "2025-09-30, 2025-10-01, label.tax-date & government shutdown",
    "2025-11-12, 2025-11-13, label.tax-date & government shutdown",
    "2025-11-13, 2025-11-14, label.tax-date"
  })
  void aTimeOfItsOwnIsCalledByItsNameWhereTheRunLiesInIt(String start, String end, String labels) {
    MadeBreach run =
        run(Side.CEILING, start, end)
            .on(Attribution.EXPLAINED, CalendarLabel.EPISODE, CalendarLabel.TAX_DATE);
    assertThat(row(run).split(" \\| ")[6]).isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "sofr, CEILING, STRICT, 9",
    "sofr, CEILING, AT_OR_ABOVE, 6",
    "sofr-p75, CEILING, STRICT, 6",
    "sofr, FLOOR, STRICT, 6"
  })
  void onlyTheLeadingTableShowsMoreThanSixRows(String measure, Side side, Rule rule, int shown) {
    BreachEvent[] events =
        IntStream.range(0, 9)
            .mapToObj(i -> event(measure, side, rule, "2025-09-0" + (i + 1), 1))
            .toArray(BreachEvent[]::new);
    String id = measure + (side == Side.FLOOR ? "-floor-" : "-") + rule.token();
    assertThat(table(tables(events), id).first()).hasSize(shown);
    assertThat(table(tables(events), id).rows()).hasSize(9);
  }
}
