package huigou.publish.chart;

import huigou.model.view.ChartView;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a chart for the script that reads them out: days as differences, values as
 * written, or with their noughts counted. A layer without a label line of its own (a band) is left
 * out.
 */
public final class ChartPoints {

  private static final int LEAST_NOUGHTS = 3;

  private ChartPoints() {}

  /**
   * {@code {"d":[first day, steps…],"s":[{"n":name,"v":[values…]}]}}; days are days since
   * 1970-01-01. Bands stand in {@code b}, two of these each: named with its lower edge, then
   * without a name its upper one.
   */
  public static String json(ChartView chart, Words words) {
    StringBuilder json =
        new StringBuilder("{\"u\":\"")
            .append(chart.unit().token())
            .append(axis(chart.axis()))
            .append("\"d\":[");
    long before = 0;
    boolean started = false;
    for (LocalDate date : chart.dates()) {
      json.append(started ? "," : "").append(date.toEpochDay() - before);
      started = true;
      before = date.toEpochDay();
    }
    json.append("],\"s\":[");
    boolean first = true;
    for (int i = chart.layers().size() - 1; i >= 0; i--) {
      ChartView.Layer layer = chart.layers().get(i);
      if (layer instanceof ChartView.Line line) {
        series(words.say(line.label()), line.values(), first, json);
        first = false;
      } else if (layer instanceof ChartView.Steps steps) {
        series(words.say(steps.label()), steps.values(), first, json);
        first = false;
      } else if (layer instanceof ChartView.Bars bars) {
        series(words.say(bars.label()), bars.values(), first, json);
        first = false;
      } else if (layer instanceof ChartView.Points points) {
        series(words.say(points.label()), points.values(), first, json);
        first = false;
      }
    }
    json.append(']');
    bands(chart, words, json);
    return json.append('}').toString();
  }

  /** What the numbers of days are, where they are none. */
  private static String axis(ChartView.Axis axis) {
    return switch (axis) {
      case DATES -> "\",";
      case OFFSETS -> "\",\"o\":1,";
      case SHARES -> "\",\"p\":1,";
    };
  }

  /** The widest first, as they are drawn. */
  private static void bands(ChartView chart, Words words, StringBuilder json) {
    List<ChartView.Band> bands =
        chart.layers().stream()
            .filter(ChartView.Band.class::isInstance)
            .map(ChartView.Band.class::cast)
            .toList();
    if (!bands.isEmpty()) {
      json.append(",\"b\":[");
      for (int i = bands.size() - 1; i >= 0; i--) {
        ChartView.Band band = bands.get(i);
        boolean first = i == bands.size() - 1;
        series(words.say(band.label()), band.low(), first, json);
        series("", band.high(), false, json);
      }
      json.append(']');
    }
  }

  /** As written, but the noughts of millions counted instead of spelt out. */
  private static String written(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < -LEAST_NOUGHTS
        ? bare.unscaledValue() + "e" + -bare.scale()
        : value.toPlainString();
  }

  private static void series(
      String name, List<BigDecimal> values, boolean first, StringBuilder json) {
    json.append(first ? "" : ",")
        .append("{\"n\":\"")
        .append(name.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c"))
        .append("\",\"v\":[");
    BigDecimal before = null;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      json.append(i == 0 ? "" : ",")
          .append(
              value == null ? "\"\"" : value.equals(before) ? "0" : "\"" + written(value) + "\"");
      before = value;
    }
    json.append("]}");
  }
}
