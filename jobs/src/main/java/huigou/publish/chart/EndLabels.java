package huigou.publish.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels at the ends of lines, pushed apart so that none covers another and all stay on the paper.
 */
final class EndLabels {

  /** A label that would like to stand at height {@code y}. */
  record Label(String style, String text, double y) {}

  private final List<Label> labels = new ArrayList<>();

  void add(String style, String text, double y) {
    labels.add(new Label(style, text, y));
  }

  /** The texts, in the order in which they were added. */
  List<String> texts() {
    return labels.stream().map(Label::text).toList();
  }

  /** Heights at which the labels stand, in order from the top. */
  List<Label> placed(double top, double bottom, double lineHeight) {
    List<Label> wanted = new ArrayList<>(labels);
    wanted.sort(Comparator.comparingDouble(Label::y));
    double[] y = wanted.stream().mapToDouble(Label::y).toArray();
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(y[i], i == 0 ? top : y[i - 1] + lineHeight);
    }
    for (int i = y.length - 1; i >= 0; i--) {
      y[i] = Math.min(y[i], i == y.length - 1 ? bottom : y[i + 1] - lineHeight);
    }
    List<Label> placed = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      placed.add(new Label(wanted.get(i).style(), wanted.get(i).text(), y[i]));
    }
    return placed;
  }
}
