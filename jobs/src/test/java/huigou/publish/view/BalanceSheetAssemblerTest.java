package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of the balance sheet says, and how its bridge adds up. Figures are made up. */
class BalanceSheetAssemblerTest {

  private static final String WEEK = "2025-11-26";

  private static TopicView page(TimeSeries... series) {
    MadeEdition edition = new MadeEdition(series);
    return new BalanceSheetAssembler(edition.parts(), edition).topic();
  }

  private static Quantity usd(String amount) {
    return Quantity.of(new BigDecimal(amount), Unit.USD);
  }

  private static TimeSeries change(String id, String value) {
    return Made.series(id, WEEK, value);
  }

  @ParameterizedTest
  @CsvSource({
    "-2, balance-sheet.fact.assets.less",
    "2, balance-sheet.fact.assets.more",
  })
  void assetsThatShrankAreLessAndThoseThatGrewAreMore(String runoff, String key) {
    TopicView page =
        page(
            Made.series("total-assets", "2022-06-01", "9", WEEK, "7"),
            Made.series("runoff-total-assets", "2022-06-01", "0", WEEK, runoff));
    assertThat(page.facts())
        .contains(
            Sentence.of(
                    key, LocalDate.parse(WEEK), usd("7"), usd("2"), LocalDate.parse("2022-06-01"))
                .about("total-assets", "runoff-total-assets"));
  }

  @Test
  void assetsThatStandWhereTheyStoodAreNeither() {
    TopicView page =
        page(Made.series("total-assets", WEEK, "7"), Made.series("runoff-total-assets", WEEK, "0"));
    assertThat(page.facts())
        .extracting(Sentence::key)
        .noneMatch(key -> key.startsWith("balance-sheet.fact.assets"));
  }

  /** Assets fell by 100; everything else rose, and drew on reserves. */
  private static TopicView.BridgeView bridge(String residual) {
    return page(
            change("total-assets-change", "-100"),
            change("tga-level-change", "40"),
            change("on-rrp-level-change", "-30"),
            change("foreign-rrp-change", "2"),
            change("currency-change", "5"),
            change("other-factors-change", "7"),
            change("drain-residual", residual),
            change("reserves-level-change", "-124"))
        .sections()
        .stream()
        .filter(TopicView.Bridge.class::isInstance)
        .map(section -> ((TopicView.Bridge) section).view())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatCompetesWithReservesIsSubtractedInTheBridge() {
    List<String> steps =
        bridge("1").steps().stream()
            .map(step -> step.series() + " " + step.change().value())
            .toList();
    assertThat(steps)
        .containsExactly(
            "total-assets-change -100",
            "tga-level-change -40",
            "on-rrp-level-change 30",
            "foreign-rrp-change -2",
            "currency-change -5",
            "other-factors-change -7",
            "drain-residual 1",
            "reserves-level-change -123");
  }

  @Test
  void theBridgeSaysWhichWayReservesWent() {
    assertThat(bridge("1").title())
        .isEqualTo(
            Sentence.of("balance-sheet.bridge.fell", usd("123"), LocalDate.parse(WEEK))
                .about("reserves-level-change"));
    assertThat(bridge("125").title())
        .isEqualTo(
            Sentence.of("balance-sheet.bridge.rose", usd("1"), LocalDate.parse(WEEK))
                .about("reserves-level-change"));
  }

  @Test
  void aStepThatIsSubtractedIsNamedSo() {
    assertThat(bridge("1").steps())
        .filteredOn(step -> step.name().en().startsWith("− "))
        .extracting(TopicView.BridgeView.Step::series)
        .containsExactly(
            "tga-level-change",
            "on-rrp-level-change",
            "foreign-rrp-change",
            "currency-change",
            "other-factors-change");
  }

  @Test
  void aWeekThatLacksAnItemHasNoBridge() {
    assertThat(page(change("total-assets-change", "-100")).sections())
        .noneMatch(TopicView.Bridge.class::isInstance);
  }
}
