package huigou.publish.chart;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.ChartView;
import huigou.model.view.ChartView.Band;
import huigou.model.view.ChartView.Bars;
import huigou.model.view.ChartView.Layer;
import huigou.model.view.ChartView.Line;
import huigou.model.view.ChartView.Points;
import huigou.model.view.ChartView.Spans;
import huigou.model.view.ChartView.Steps;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One picture in the making: paper, scales, and the text of the marks drawn so far. */
record Plot(ChartView chart, Frame frame, LinearScale x, LinearScale y, StringBuilder svg) {

  private static final double LABEL_HEIGHT = 15;
  private static final double LEAST_BAR = 1.2;
  private static final double WIDEST_BAR = 14;
  private static final int OFFSETS_A_TICK = 6;
  private static final double SPAN_MARGIN = 2.5;
  private static final double BAR_SHARE = 0.7;

  /** One whole in hundredths of a per cent. */
  private static final long WHOLE = 10_000;

  private static final int FIFTHS = 5;
  private static final int QUARTERS = 4;
  private static final int ABOVE_DOT = 9;

  static Plot of(ChartView chart, Frame frame, LinearScale y, StringBuilder svg) {
    long first = chart.dates().get(0).toEpochDay();
    long last = Math.max(chart.dates().get(chart.dates().size() - 1).toEpochDay(), first + 1);
    // Bars stand on their dates: the outermost ones need half their width beside the axes.
    double inset =
        chart.layers().stream().anyMatch(layer -> layer instanceof Bars) ? WIDEST_BAR / 2 : 0;
    return new Plot(
        chart,
        frame,
        new LinearScale(first, last, frame.left() + inset, frame.plotRight() - inset),
        y,
        svg);
  }

  /** The element with its title and description, and what the script needs to find a day. */
  void open(String title, String description) {
    String id = chart.id() + "-" + frame.name();
    svg.append(
        """
        <svg class="plot %1$s" viewBox="0 0 %2$d %3$d" role="img" aria-labelledby="%4$s-title %4$s-desc" \
        data-plot="%5$d %6$d %7$d %8$d" data-days="%9$d %10$d">\
        <title id="%4$s-title">%11$s</title><desc id="%4$s-desc">%12$s</desc>"""
            .formatted(
                frame.name(),
                frame.width(),
                frame.height(),
                id,
                frame.left(),
                frame.plotRight(),
                frame.top(),
                frame.plotBottom(),
                (long) x.domainLow(),
                (long) x.domainHigh(),
                escape(title),
                escape(description)));
  }

  void close() {
    svg.append("</svg>");
  }

  void axes(Ticks ticks, List<String> labels, Words words) {
    for (int i = 0; i < ticks.values().size(); i++) {
      BigDecimal value = ticks.values().get(i);
      double height = y.at(value.doubleValue());
      path(
          chart.zero() && value.signum() == 0 ? "zero" : "grid",
          "M" + frame.left() + " " + PathData.number(height) + "H" + frame.plotRight());
      text("axis value", frame.left() - 7, height + 4, labels.get(i));
    }
    if (chart.axis() == ChartView.Axis.OFFSETS) {
      offsets(words);
      return;
    }
    if (chart.axis() == ChartView.Axis.SHARES) {
      shares(words);
      return;
    }
    LocalDate last = chart.dates().get(chart.dates().size() - 1);
    DateTicks dates = DateTicks.within(chart.dates().get(0), last, frame.dateTicks());
    for (LocalDate date : dates.dates()) {
      boolean year = dates.byYear() || date.getMonthValue() == 1;
      path("tick", "M" + PathData.number(at(date)) + " " + frame.plotBottom() + "v4");
      text(
          "axis date",
          at(date),
          frame.plotBottom() + 18,
          words.date(year ? "date.axis.year" : "date.axis.month", date));
    }
  }

  /** Every fifth place before and after the peak, or every tenth where there is little room. */
  private void offsets(Words words) {
    int every = chart.dates().size() > frame.dateTicks() * OFFSETS_A_TICK ? 10 : 5;
    for (LocalDate date : chart.dates()) {
      if (date.toEpochDay() % every == 0) {
        path("tick", "M" + PathData.number(at(date)) + " " + frame.plotBottom() + "v4");
        text(
            "axis date",
            at(date),
            frame.plotBottom() + 18,
            words.number(new Quantity(BigDecimal.valueOf(date.toEpochDay()), Unit.NUMBER, true)));
      }
    }
  }

  /** Every fifth of one whole, or every quarter where there is little room. */
  private void shares(Words words) {
    long step = WHOLE / (frame.labels() ? FIFTHS : QUARTERS);
    for (long share = 0; share <= WHOLE; share += step) {
      double place = x.at(share);
      path("tick", "M" + PathData.number(place) + " " + frame.plotBottom() + "v4");
      BigDecimal percent = BigDecimal.valueOf(share, 2).stripTrailingZeros();
      text(
          "axis date",
          place,
          frame.plotBottom() + 18,
          words.cell(new Quantity(percent, Unit.PERCENT, false)));
    }
  }

  /** What stands along the axis of figures; the unit of rates at its top alone. */
  static List<String> axisLabels(Ticks ticks, Unit unit, Words words) {
    List<String> labels = new ArrayList<>();
    for (BigDecimal value : ticks.values()) {
      Quantity quantity = new Quantity(value, unit, false);
      boolean top = labels.size() == ticks.values().size() - 1;
      labels.add(top && unit == Unit.PERCENT ? words.cell(quantity) : words.number(quantity));
    }
    return labels;
  }

  void mark(Layer layer, Words words) {
    if (layer instanceof Band band) {
      path("mark " + band.style(), band(band).toString());
    } else if (layer instanceof Line line) {
      path("mark line " + line.style(), line(line.values()).toString());
      if (line.lead()) {
        dot(line.values(), lastPosition(line.values()));
      }
    } else if (layer instanceof Points points) {
      for (int i = 0; i < points.values().size(); i++) {
        if (points.values().get(i) != null) {
          dot(points.values(), i);
          count(points, i, words);
        }
      }
    } else if (layer instanceof Steps steps) {
      path("mark steps " + steps.style(), steps(steps.values()).toString());
    } else if (layer instanceof Bars bars) {
      bars(bars);
    } else if (layer instanceof Spans spans) {
      spans.spans().forEach(span -> span(spans.style(), span));
    }
  }

  /** A shade from top to bottom; of a single day a little wider than the day. */
  private void span(String style, ChartView.Span span) {
    double left = Math.max(frame.left(), at(span.from()) - SPAN_MARGIN);
    double right = Math.min(frame.plotRight(), at(span.to()) + SPAN_MARGIN);
    path(
        "mark " + style,
        "M"
            + PathData.number(left)
            + " "
            + frame.top()
            + "H"
            + PathData.number(right)
            + "V"
            + frame.plotBottom()
            + "H"
            + PathData.number(left)
            + "Z");
  }

  /** Strokes from nought, as wide as their number allows. */
  private void bars(Bars bars) {
    PathData path = new PathData();
    double nought = y.at(0);
    int drawn = 0;
    for (int i = 0; i < bars.values().size(); i++) {
      BigDecimal value = bars.values().get(i);
      if (value != null && value.signum() != 0) {
        double day = at(chart.dates().get(i));
        path.moveTo(day, nought).lineTo(day, y.at(value.doubleValue())).gap();
        drawn++;
      }
    }
    if (drawn > 0) {
      double room = (double) (frame.plotRight() - frame.left()) / bars.values().size();
      double width = Math.max(LEAST_BAR, Math.min(WIDEST_BAR, room * BAR_SHARE));
      svg.append("<path class=\"mark bars ")
          .append(bars.style())
          .append("\" stroke-width=\"")
          .append(PathData.number(width))
          .append("\" d=\"")
          .append(path)
          .append("\"/>");
    }
  }

  void labels(EndLabels labels) {
    for (EndLabels.Label label : labels.placed(frame.top() + 6, frame.plotBottom(), LABEL_HEIGHT)) {
      double first = label.y() + 4 - (label.lines().size() - 1) * LABEL_HEIGHT / 2;
      for (int i = 0; i < label.lines().size(); i++) {
        text(
            "end " + label.style(),
            frame.plotRight() + 8,
            first + i * LABEL_HEIGHT,
            label.lines().get(i));
      }
    }
  }

  private void path(String style, String data) {
    if (!data.isEmpty()) {
      svg.append("<path class=\"").append(style).append("\" d=\"").append(data).append("\"/>");
    }
  }

  private void text(String style, double atX, double atY, String text) {
    svg.append("<text class=\"")
        .append(style)
        .append("\" x=\"")
        .append(PathData.number(atX))
        .append("\" y=\"")
        .append(PathData.number(atY))
        .append("\">")
        .append(escape(text))
        .append("</text>");
  }

  /** Of how many a point speaks, above it. */
  private void count(Points points, int position, Words words) {
    if (!points.counts().isEmpty()) {
      text(
          "axis date count",
          at(chart.dates().get(position)),
          y.at(points.values().get(position).doubleValue()) - ABOVE_DOT,
          words.number(Quantity.of(points.counts().get(position), Unit.NUMBER)));
    }
  }

  private void dot(List<BigDecimal> values, int position) {
    if (position >= 0) {
      svg.append("<circle class=\"dot\" cx=\"")
          .append(PathData.number(at(chart.dates().get(position))))
          .append("\" cy=\"")
          .append(PathData.number(y.at(values.get(position).doubleValue())))
          .append("\" r=\"3\"/>");
    }
  }

  /** Position of the last figure; −1 when there is none. */
  static int lastPosition(List<BigDecimal> values) {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i) != null) {
        return i;
      }
    }
    return -1;
  }

  private double at(LocalDate date) {
    return x.at(date.toEpochDay());
  }

  private PathData line(List<BigDecimal> values) {
    PathData path = new PathData();
    int pixels = frame.plotRight() - frame.left();
    for (int i : Thinning.positions(chart.dates(), values, x, pixels)) {
      if (values.get(i) == null) {
        path.gap();
      } else {
        path.lineTo(at(chart.dates().get(i)), y.at(values.get(i).doubleValue()));
      }
    }
    return path;
  }

  /** A level holds until the next one begins; a day without a figure ends the line. */
  private PathData steps(List<BigDecimal> values) {
    PathData path = new PathData();
    BigDecimal standing = null;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      double day = at(chart.dates().get(i));
      boolean last = i == values.size() - 1 || values.get(i + 1) == null;
      if (value == null) {
        path.gap();
      } else if (standing == null) {
        path.moveTo(day, y.at(value.doubleValue()));
      } else if (value.compareTo(standing) != 0 || last) {
        path.lineTo(day, y.at(standing.doubleValue()));
        path.lineTo(day, y.at(value.doubleValue()));
      }
      standing = value;
    }
    return path;
  }

  private PathData band(Band band) {
    PathData path = new PathData();
    int start = 0;
    while (start < band.low().size()) {
      int end = start;
      while (end < band.low().size()
          && band.low().get(end) != null
          && band.high().get(end) != null) {
        end++;
      }
      if (end - start > 1) {
        outline(band, start, end, path);
      }
      start = end + 1;
    }
    return path;
  }

  private void outline(Band band, int start, int end, PathData path) {
    for (int i = start; i < end; i++) {
      path.lineTo(at(chart.dates().get(i)), y.at(band.high().get(i).doubleValue()));
    }
    for (int i = end - 1; i >= start; i--) {
      path.lineTo(at(chart.dates().get(i)), y.at(band.low().get(i).doubleValue()));
    }
    path.close();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
