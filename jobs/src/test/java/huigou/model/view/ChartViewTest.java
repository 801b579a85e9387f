package huigou.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which charts a reader may shorten: one long line over days, nothing beside it. */
class ChartViewTest {

  private static final Localised NAME = new Localised("name", "名稱");
  private static final ChartView.Layer LINE = new ChartView.Line("a", NAME, figures(401), true);
  private static final ChartView.Layer STEPS = new ChartView.Steps("a", NAME, figures(401));

  @Test
  void aLongLineIsShortened() {
    assertThat(chart(401, ChartView.Axis.DATES, LINE).shortens()).isTrue();
    assertThat(chart(401, ChartView.Axis.DATES, STEPS).shortens()).isTrue();
  }

  @Test
  void oneThatIsReadPointByPointIsNot() {
    ChartView.Layer line = new ChartView.Line("a", NAME, figures(400), true);
    assertThat(chart(400, ChartView.Axis.DATES, line).shortens()).isFalse();
  }

  @Test
  void whatLiesBesideTheLineWouldStayWhereItWas() {
    ChartView.Layer band = new ChartView.Band("b", Sentence.text(NAME), figures(401), figures(401));
    assertThat(chart(401, ChartView.Axis.DATES, band, LINE).shortens()).isFalse();
    assertThat(chart(401, ChartView.Axis.DATES, LINE, STEPS).shortens()).isFalse();
    assertThat(
            chart(401, ChartView.Axis.DATES, new ChartView.Bars("a", NAME, figures(401)))
                .shortens())
        .isFalse();
  }

  @Test
  void norAreSharesAndFixingsFromAPeakDays() {
    assertThat(chart(401, ChartView.Axis.SHARES, LINE).shortens()).isFalse();
    assertThat(chart(401, ChartView.Axis.OFFSETS, LINE).shortens()).isFalse();
  }

  /** A sum over a month is drawn at its last day, which may not have come. */
  @Test
  void figuresOfASeriesReachToTheirLastDayAndSumsToNone() {
    ChartView sums = chart(2, ChartView.Axis.DATES, LINE);
    assertThat(sums.dataTo()).isEmpty();
    ChartView figures =
        new ChartView(
            sums.id(),
            sums.title(),
            sums.subtitle(),
            sums.unit(),
            sums.dates(),
            sums.layers(),
            false,
            "#table",
            "data/series/sofr.csv",
            NAME);
    assertThat(figures.dataTo()).hasValue(LocalDate.EPOCH.plusDays(1));
  }

  private static ChartView chart(int days, ChartView.Axis axis, ChartView.Layer... layers) {
    return new ChartView(
        "chart",
        Sentence.text(NAME),
        Sentence.text(NAME),
        Unit.PERCENT,
        Stream.iterate(LocalDate.EPOCH, day -> day.plusDays(1)).limit(days).toList(),
        List.of(layers),
        false,
        "#table",
        "data/chart.csv",
        NAME,
        axis);
  }

  private static List<BigDecimal> figures(int count) {
    return Collections.nCopies(count, BigDecimal.ONE);
  }
}
