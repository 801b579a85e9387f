package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Breach events in tables: each in the one of its measure, side and rule. Made up. */
class BreachPartsTest {

  private static final String CORRIDOR = "target-range";
  private static final Localised CEILING = Localised.same("ceiling");
  private static final Localised FLOOR = Localised.same("floor");

  private static BreachEvent event(
      String measure, Side side, Rule rule, String start, int fixings) {
    LocalDate day = LocalDate.parse(start);
    return new BreachEvent(
        CORRIDOR,
        SeriesId.of(measure),
        side,
        rule,
        day,
        day.plusDays(fixings - 1L),
        fixings,
        BigDecimal.TEN,
        day,
        BigDecimal.TEN,
        Ending.ENDED,
        Set.of(),
        Attribution.UNEXPLAINED,
        Optional.empty());
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
    for (int i = 0; i < 32; i++) {
      events.add(event("sofr", Side.CEILING, Rule.STRICT, first.plusWeeks(i).toString(), 1));
    }
    BreachParts parts = new BreachParts(MadeEdition.CATALOGUE, events);
    TableView table = table(parts.tables(CORRIDOR, CEILING, FLOOR), "sofr-strict");
    assertThat(table.rows()).hasSize(32);
    assertThat(table.first()).hasSize(30);
    BreachEvent newest = events.get(31);
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
}
