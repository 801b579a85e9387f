package huigou.publish.chart;

import huigou.model.series.Quantity;
import huigou.model.view.ChartView;
import huigou.model.view.ChartView.Band;
import huigou.model.view.ChartView.Bars;
import huigou.model.view.ChartView.Layer;
import huigou.model.view.ChartView.Line;
import huigou.model.view.ChartView.Points;
import huigou.model.view.ChartView.Steps;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Draws a chart as SVG text, once for the desk and once for the phone; the style sheet shows one of
 * them.
 *
 * <p>Colours are classes, so that light, dark and print are the style sheet's affair. Title and
 * description are inside the picture for those who hear it; the table of the same figures stands
 * next to it on the page.
 */
public final class ChartRenderer {

  /**
   * What lies below nought by less than this share of a chart's height takes no axis of its own.
   */
  private static final double SLIVER = 0.005;

  /** A line that misses more than this part of a chart, one in so many, is said to have ended. */
  private static final int EARLY = 5;

  private final Words words;

  public ChartRenderer(Words words) {
    this.words = words;
  }

  /** Both variants, one after the other. */
  public String svg(ChartView chart) {
    StringBuilder svg = new StringBuilder(1 << 14);
    draw(chart, Frame.WIDE, svg);
    draw(chart, Frame.NARROW, svg);
    return svg.toString();
  }

  /** A line a word high, without axes: the shape of the last figures. */
  public String sparkline(List<BigDecimal> values) {
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
    LinearScale x = new LinearScale(0, Math.max(1, values.size() - 1), 2, 94);
    LinearScale y =
        low == high ? new LinearScale(low - 1, high + 1, 20, 4) : new LinearScale(low, high, 20, 4);
    PathData path = new PathData();
    for (int i = 0; i < values.size(); i++) {
      path.lineTo(x.at(i), y.at(values.get(i).doubleValue()));
    }
    int last = values.size() - 1;
    return """
        <svg class="spark" viewBox="0 0 98 24" width="98" height="24" aria-hidden="true" focusable="false">\
        <path d="%s"/><circle cx="%s" cy="%s" r="2.2"/></svg>"""
        .formatted(
            path,
            PathData.number(x.at(last)),
            PathData.number(y.at(values.get(last).doubleValue())));
  }

  private void draw(ChartView chart, Frame paper, StringBuilder svg) {
    Ticks ticks = ticks(chart, paper);
    LinearScale y = new LinearScale(ticks.low(), ticks.high(), paper.plotBottom(), paper.top());
    EndLabels labels = labels(chart, paper, y);
    List<String> axis = Plot.axisLabels(ticks, chart.unit(), words);
    Plot plot = Plot.of(chart, paper.holding(axis).fitting(labels.texts()), y, svg);
    plot.open(words.say(chart.title()), words.say(chart.subtitle()));
    plot.axes(ticks, axis, words);
    chart.layers().forEach(layer -> plot.mark(layer, words));
    plot.labels(labels);
    plot.close();
  }

  private static Ticks ticks(ChartView chart, Frame frame) {
    double low = chart.zero() ? 0 : Double.POSITIVE_INFINITY;
    double high = chart.zero() ? 0 : Double.NEGATIVE_INFINITY;
    for (Layer layer : chart.layers()) {
      for (List<BigDecimal> values : values(layer)) {
        for (BigDecimal value : values) {
          if (value != null) {
            low = Math.min(low, value.doubleValue());
            high = Math.max(high, value.doubleValue());
          }
        }
      }
    }
    if (low > high) {
      return Ticks.enclosing(0, 1, frame.valueTicks());
    }
    double floor = low < 0 && -low < (high - low) * SLIVER ? 0 : low;
    return Ticks.enclosing(floor, high == low ? low + 0.1 : high, frame.valueTicks());
  }

  private static List<List<BigDecimal>> values(Layer layer) {
    if (layer instanceof Band band) {
      return List.of(band.low(), band.high());
    } else if (layer instanceof Line line) {
      return List.of(line.values());
    } else if (layer instanceof Steps steps) {
      return List.of(steps.values());
    } else if (layer instanceof Bars bars) {
      return List.of(bars.values());
    } else if (layer instanceof Points points) {
      return List.of(points.values());
    } else if (layer instanceof ChartView.Spans) {
      return List.of();
    }
    throw new IllegalArgumentException("no such layer: " + layer);
  }

  /** Labels where lines end. */
  private EndLabels labels(ChartView chart, Frame paper, LinearScale y) {
    EndLabels labels = new EndLabels();
    for (Layer layer : chart.layers()) {
      if (layer instanceof Line line) {
        label(chart, paper, y, labels, line.style(), words.say(line.label()), line.values());
      } else if (layer instanceof Points points) {
        label(chart, paper, y, labels, points.style(), words.say(points.label()), points.values());
      } else if (layer instanceof Steps steps) {
        label(chart, paper, y, labels, steps.style(), words.say(steps.label()), steps.values());
      }
    }
    return labels;
  }

  private void label(
      ChartView chart,
      Frame paper,
      LinearScale y,
      EndLabels labels,
      String style,
      String name,
      List<BigDecimal> values) {
    int last = Plot.lastPosition(values);
    if (last >= 0) {
      BigDecimal value = values.get(last);
      String number = words.number(Quantity.of(value, chart.unit()));
      labels.add(
          style,
          lines(chart, paper, whole(chart, name, number, last), number),
          y.at(value.doubleValue()));
    }
  }

  /** What stands where a line ends: its name and last figure; of an old one with the month. */
  private String whole(ChartView chart, String name, String number, int last) {
    return switch (chart.axis()) {
      // Of shares all of one whole, where a line ends says nothing.
      case SHARES -> name;
      // The name stands over all of several times of one thing.
      case OFFSETS -> number;
      case DATES ->
          endsEarly(chart.dates(), last)
              ? words.t("chart.ended", name, number, YearMonth.from(chart.dates().get(last)))
              : name + " " + number;
    };
  }

  /** Whether a line ends so long before the chart does that its last figure is none of now. */
  private static boolean endsEarly(List<LocalDate> dates, int last) {
    LocalDate end = dates.get(dates.size() - 1);
    return ChronoUnit.DAYS.between(dates.get(last), end) * EARLY
        > ChronoUnit.DAYS.between(dates.get(0), end);
  }

  /** A label in as many lines as it takes; of the one line of a chart the title says the name. */
  private static List<String> lines(ChartView chart, Frame paper, String whole, String number) {
    if (paper.hasRoomFor(whole)) {
      return List.of(whole);
    }
    long ended = chart.layers().stream().filter(ChartRenderer::ends).count();
    return ended > 1 ? paper.wrapped(whole) : List.of(number);
  }

  /** Whether there is a label where this layer ends. */
  private static boolean ends(Layer layer) {
    return layer instanceof Line || layer instanceof Points || layer instanceof Steps;
  }
}
