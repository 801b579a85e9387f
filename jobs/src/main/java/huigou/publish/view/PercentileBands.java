package huigou.publish.view;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.view.ChartView.Band;
import huigou.model.view.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the day's trades spread around a reference rate: the outer and the inner band of its
 * published percentiles.
 */
final class PercentileBands {

  private static final Sentence OUTER = Sentence.of("chart.band.outer");
  private static final Sentence INNER = Sentence.of("chart.band.inner");

  private PercentileBands() {}

  /** The bands of which both edges have figures, outer first. */
  static List<Band> of(SeriesId rate, ChartDates dates, SeriesAssembler series) {
    List<Band> bands = new ArrayList<>();
    add(
        "band outer",
        OUTER,
        series.figures(SeriesId.of(rate + "-p1")),
        series.figures(SeriesId.of(rate + "-p99")),
        dates,
        bands);
    add(
        "band inner",
        INNER,
        series.figures(SeriesId.of(rate + "-p25")),
        series.figures(SeriesId.of(rate + "-p75")),
        dates,
        bands);
    return bands;
  }

  private static void add(
      String style,
      Sentence label,
      TimeSeries low,
      TimeSeries high,
      ChartDates dates,
      List<Band> bands) {
    if (!low.isEmpty() && !high.isEmpty()) {
      bands.add(new Band(style, label, dates.values(low), dates.values(high)));
    }
  }
}
