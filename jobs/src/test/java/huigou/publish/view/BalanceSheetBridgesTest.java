package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.TimeSeries;
import huigou.model.view.TopicView;
import huigou.model.view.TopicView.BridgeView;
import huigou.support.Made;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where bars of the bridge to reserves begin and end on the paper. Made up. */
class BalanceSheetBridgesTest {

  private static final String WEEK = "2025-11-26";

  private static TopicView page(MadeEdition edition) {
    return new BalanceSheetAssembler(edition.parts(), edition).topic();
  }

  private static TopicView page(TimeSeries... series) {
    return page(new MadeEdition(series));
  }

  private static TimeSeries figure(String id, String value) {
    return Made.series(id, WEEK, value);
  }

  private static BridgeView bridge(String assets, String tga, String onRrp, String residual) {
    TopicView page =
        page(
            figure("total-assets-change", assets),
            figure("tga-level-change", tga),
            figure("on-rrp-level-change", onRrp),
            figure("foreign-rrp-change", "0"),
            figure("currency-change", "0"),
            figure("other-factors-change", "0"),
            figure("drain-residual", residual));
    return page.sections().stream()
        .filter(TopicView.Bridge.class::isInstance)
        .map(section -> ((TopicView.Bridge) section).view())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> bars(String assets, String tga, String onRrp, String residual) {
    return bridge(assets, tga, onRrp, residual).steps().stream()
        .filter(step -> step.sum() || step.change().sign() != 0)
        .map(step -> InLines.of(step.change()) + " " + step.from() + " " + step.to())
        .toList();
  }

  /** From nought down to −140 and up to −123: the paper is 140 wide, and nought is at its end. */
  @Test
  void barsOfABridgeGoFromWhereTheOneBeforeEndedAndTheSumFromNought() {
    assertThat(bars("-100", "40", "-30", "-13"))
        .containsExactly(
            "-100 USD 28.6 100.0",
            "-40 USD 0.0 28.6",
            "+30 USD 0.0 21.4",
            "-13 USD 12.1 21.4",
            "-123 USD 12.1 100.0");
  }

  /** From −50 to 150: a quarter of the paper lies below nought. */
  @Test
  void aBridgeThatCrossesNoughtHasItInsideThePaper() {
    assertThat(bars("-50", "-200", "75", "0"))
        .containsExactly(
            "-50 USD 0.0 25.0", "+200 USD 0.0 100.0", "-75 USD 62.5 100.0", "+75 USD 25.0 62.5");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 'balance-sheet.bridge.fell(1 USD, 2025-11-26)'",
    "0, 'balance-sheet.bridge.stood(0 USD, 2025-11-26)'",
    "1, 'balance-sheet.bridge.rose(1 USD, 2025-11-26)'"
  })
  void theTitleTellsWhichWayReservesWent(String assets, String title) {
    assertThat(InLines.of(bridge(assets, "0", "0", "0").title())).isEqualTo(title);
  }
}
