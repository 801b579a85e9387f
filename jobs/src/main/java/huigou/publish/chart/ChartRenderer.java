package huigou.publish.chart;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.ChartView;
import huigou.model.view.ChartView.Band;
import huigou.model.view.ChartView.Layer;
import huigou.model.view.ChartView.Line;
import huigou.model.view.ChartView.Steps;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
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

  private static final double LABEL_HEIGHT = 15;

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
    return "<svg class=\"spark\" viewBox=\"0 0 98 24\" width=\"98\" height=\"24\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
        + path
        + "\"/><circle cx=\""
        + number(x.at(last))
        + "\" cy=\""
        + number(y.at(values.get(last).doubleValue()))
        + "\" r=\"2.2\"/></svg>";
  }

  private void draw(ChartView chart, Frame frame, StringBuilder svg) {
    List<LocalDate> dates = chart.dates();
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    double lastDay = Math.max(last.toEpochDay(), first.toEpochDay() + 1);
    LinearScale x = new LinearScale(first.toEpochDay(), lastDay, frame.left(), frame.plotRight());
    Ticks ticks = ticks(chart, frame);
    LinearScale y = new LinearScale(ticks.low(), ticks.high(), frame.plotBottom(), frame.top());
    String id = chart.id() + "-" + frame.name();
    svg.append("<svg class=\"plot ")
        .append(frame.name())
        .append("\" viewBox=\"0 0 ")
        .append(frame.width())
        .append(' ')
        .append(frame.height())
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id)
        .append("-title ")
        .append(id)
        .append("-desc\" data-plot=\"")
        .append(frame.left())
        .append(' ')
        .append(frame.plotRight())
        .append(' ')
        .append(frame.top())
        .append(' ')
        .append(frame.plotBottom())
        .append("\" data-days=\"")
        .append(first.toEpochDay())
        .append(' ')
        .append((long) lastDay)
        .append("\" data-values=\"")
        .append(ticks.values().get(0).toPlainString())
        .append(' ')
        .append(ticks.values().get(ticks.values().size() - 1).toPlainString())
        .append("\">")
        .append("<title id=\"")
        .append(id)
        .append("-title\">")
        .append(escape(words.say(chart.title())))
        .append("</title>")
        .append("<desc id=\"")
        .append(id)
        .append("-desc\">")
        .append(escape(words.say(chart.subtitle())))
        .append("</desc>");
    axes(chart, frame, x, y, ticks, svg);
    EndLabels labels = new EndLabels();
    for (Layer layer : chart.layers()) {
      layer(chart, layer, frame, x, y, labels, svg);
    }
    for (EndLabels.Label label : labels.placed(frame.top() + 6, frame.plotBottom(), LABEL_HEIGHT)) {
      svg.append("<text class=\"end ")
          .append(label.style())
          .append("\" x=\"")
          .append(frame.plotRight() + 8)
          .append("\" y=\"")
          .append(number(label.y() + 4))
          .append("\">")
          .append(escape(label.text()))
          .append("</text>");
    }
    svg.append("</svg>");
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
    return Ticks.enclosing(low, high == low ? low + 0.1 : high, frame.valueTicks());
  }

  private static List<List<BigDecimal>> values(Layer layer) {
    if (layer instanceof Band band) {
      return List.of(band.low(), band.high());
    } else if (layer instanceof Line line) {
      return List.of(line.values());
    } else if (layer instanceof Steps steps) {
      return List.of(steps.values());
    }
    throw new IllegalArgumentException("no such layer: " + layer);
  }

  private void axes(
      ChartView chart, Frame frame, LinearScale x, LinearScale y, Ticks ticks, StringBuilder svg) {
    for (int i = 0; i < ticks.values().size(); i++) {
      BigDecimal value = ticks.values().get(i);
      String style = chart.zero() && value.signum() == 0 ? "zero" : "grid";
      String height = number(y.at(value.doubleValue()));
      svg.append("<path class=\"")
          .append(style)
          .append("\" d=\"M")
          .append(frame.left())
          .append(' ')
          .append(height)
          .append('H')
          .append(frame.plotRight())
          .append("\"/><text class=\"axis value\" x=\"")
          .append(frame.left() - 7)
          .append("\" y=\"")
          .append(number(y.at(value.doubleValue()) + 4))
          .append("\">")
          .append(escape(axisLabel(chart, value, i == ticks.values().size() - 1)))
          .append("</text>");
    }
    DateTicks dateTicks =
        DateTicks.within(
            chart.dates().get(0), chart.dates().get(chart.dates().size() - 1), frame.dateTicks());
    for (LocalDate date : dateTicks.dates()) {
      String at = number(x.at(date.toEpochDay()));
      boolean year = dateTicks.byYear() || date.getMonthValue() == 1;
      svg.append("<path class=\"tick\" d=\"M")
          .append(at)
          .append(' ')
          .append(frame.plotBottom())
          .append("v4\"/><text class=\"axis date\" x=\"")
          .append(at)
          .append("\" y=\"")
          .append(frame.plotBottom() + 18)
          .append("\">")
          .append(escape(words.date(year ? "date.axis.year" : "date.axis.month", date)))
          .append("</text>");
    }
  }

  private String axisLabel(ChartView chart, BigDecimal value, boolean top) {
    Quantity quantity = new Quantity(value, chart.unit(), false);
    return top && chart.unit() == Unit.PERCENT ? words.cell(quantity) : words.number(quantity);
  }

  private void layer(
      ChartView chart,
      Layer layer,
      Frame frame,
      LinearScale x,
      LinearScale y,
      EndLabels labels,
      StringBuilder svg) {
    if (layer instanceof Band band) {
      mark("mark " + band.style(), band(chart.dates(), band, x, y), svg);
    } else if (layer instanceof Line line) {
      mark("mark line " + line.style(), line(chart.dates(), line.values(), x, y, frame), svg);
      if (frame.labels() || line.lead() || chart.layers().size() <= 3) {
        label(chart, line.style(), words.text(line.label()), line.values(), frame, y, labels);
      }
      if (line.lead()) {
        dot(chart, line.values(), x, y, svg);
      }
    } else if (layer instanceof Steps steps) {
      mark("mark steps " + steps.style(), steps(chart.dates(), steps.values(), x, y), svg);
      if (frame.labels() || !steps.style().equals("between")) {
        label(chart, steps.style(), words.text(steps.label()), steps.values(), frame, y, labels);
      }
    }
  }

  private static void mark(String style, PathData path, StringBuilder svg) {
    if (!path.isEmpty()) {
      svg.append("<path class=\"").append(style).append("\" d=\"").append(path).append("\"/>");
    }
  }

  private static void dot(
      ChartView chart, List<BigDecimal> values, LinearScale x, LinearScale y, StringBuilder svg) {
    int last = lastPosition(values);
    if (last >= 0) {
      svg.append("<circle class=\"dot\" cx=\"")
          .append(number(x.at(chart.dates().get(last).toEpochDay())))
          .append("\" cy=\"")
          .append(number(y.at(values.get(last).doubleValue())))
          .append("\" r=\"3\"/>");
    }
  }

  private void label(
      ChartView chart,
      String style,
      String text,
      List<BigDecimal> values,
      Frame frame,
      LinearScale y,
      EndLabels labels) {
    int last = lastPosition(values);
    if (last >= 0) {
      BigDecimal value = values.get(last);
      String number = words.number(Quantity.of(value, chart.unit()));
      String whole = text + " " + number;
      labels.add(style, frame.hasRoomFor(whole) ? whole : number, y.at(value.doubleValue()));
    }
  }

  private static int lastPosition(List<BigDecimal> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i) != null) {
        return i;
      }
    }
    return -1;
  }

  private static PathData line(
      List<LocalDate> dates, List<BigDecimal> values, LinearScale x, LinearScale y, Frame frame) {
    PathData path = new PathData();
    for (int i : Thinning.positions(dates, values, x, frame.plotRight() - frame.left())) {
      if (values.get(i) == null) {
        path.gap();
      } else {
        path.lineTo(x.at(dates.get(i).toEpochDay()), y.at(values.get(i).doubleValue()));
      }
    }
    return path;
  }

  /**
   * A level holds until the day before the next one: the step stands at the first date of the new
   * level.
   */
  private static PathData steps(
      List<LocalDate> dates, List<BigDecimal> values, LinearScale x, LinearScale y) {
    PathData path = new PathData();
    BigDecimal standing = null;
    for (int i = 0; i < dates.size(); i++) {
      BigDecimal value = values.get(i);
      double at = x.at(dates.get(i).toEpochDay());
      boolean last = i == dates.size() - 1;
      if (value == null) {
        if (standing != null) {
          path.gap();
        }
      } else if (standing == null) {
        path.moveTo(at, y.at(value.doubleValue()));
      } else if (value.compareTo(standing) != 0 || last) {
        path.lineTo(at, y.at(standing.doubleValue()));
        path.lineTo(at, y.at(value.doubleValue()));
      }
      if (value == null && standing != null && i > 0) {
        standing = null;
      } else {
        standing = value;
      }
    }
    return path;
  }

  private static PathData band(List<LocalDate> dates, Band band, LinearScale x, LinearScale y) {
    PathData path = new PathData();
    int start = 0;
    while (start < dates.size()) {
      int end = start;
      while (end < dates.size() && band.low().get(end) != null && band.high().get(end) != null) {
        end++;
      }
      if (end - start > 1) {
        for (int i = start; i < end; i++) {
          path.lineTo(x.at(dates.get(i).toEpochDay()), y.at(band.high().get(i).doubleValue()));
        }
        for (int i = end - 1; i >= start; i--) {
          path.lineTo(x.at(dates.get(i).toEpochDay()), y.at(band.low().get(i).doubleValue()));
        }
        path.close();
      }
      start = end + 1;
    }
    return path;
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
