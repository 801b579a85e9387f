package huigou.publish.view;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.view.ChartView.Band;
import huigou.model.view.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far the day's trades spread around a reference rate: the outer and the inner band of its
 * published percentiles.
 */
final class PercentileBands {

  private static final Sentence OUTER = Sentence.of("chart.band.outer");
  private static final Sentence INNER = Sentence.of("chart.band.inner");

  private static final int ALL = 100;
  private static final int OUTER_EDGE = 1;
  private static final int INNER_EDGE = 25;

  private PercentileBands() {}

  /**
   * The bands of which both edges have figures, outer first.
   *
   * @param percentiles of a rate
   */
  static List<Band> of(
      SortedMap<Integer, SeriesId> percentiles, ChartDates dates, SeriesAssembler series) {
    List<Band> bands = new ArrayList<>();
    band(OUTER_EDGE, percentiles, series)
        .ifPresent(edges -> add("band outer", OUTER, edges, dates, bands));
    band(INNER_EDGE, percentiles, series)
        .ifPresent(edges -> add("band inner", INNER, edges, dates, bands));
    return bands;
  }

  /** The figures of a percentile and of the one as far from the other end. */
  private static Optional<Edges> band(
      int edge, SortedMap<Integer, SeriesId> percentiles, SeriesAssembler series) {
    SeriesId low = percentiles.get(edge);
    SeriesId high = percentiles.get(ALL - edge);
    return low == null || high == null
        ? Optional.empty()
        : Optional.of(new Edges(series.figures(low), series.figures(high)));
  }

  private record Edges(TimeSeries low, TimeSeries high) {}

  private static void add(
      String style, Sentence label, Edges edges, ChartDates dates, List<Band> bands) {
    if (!edges.low().isEmpty() && !edges.high().isEmpty()) {
      bands.add(new Band(style, label, dates.values(edges.low()), dates.values(edges.high())));
    }
  }
}
