package huigou.publish.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels at the ends of lines, pushed apart so that none covers another and all stay on the paper.
 */
final class EndLabels {

  /**
   * A label that would like to stand at height {@code y}, its middle if it has several lines.
   *
   * @param lines from the top
   */
  record Label(String style, List<String> lines, double y) {}

  private final List<Label> labels = new ArrayList<>();

  void add(String style, List<String> lines, double y) {
    labels.add(new Label(style, lines, y));
  }

  /** The lines of all labels, in the order in which they were added. */
  List<String> texts() {
    return labels.stream().flatMap(label -> label.lines().stream()).toList();
  }

  /**
   * Heights at which the labels stand, in order from the top.
   *
   * @param top of the middle of a line
   */
  List<Label> placed(double top, double bottom, double lineHeight) {
    List<Label> wanted = new ArrayList<>(labels);
    wanted.sort(Comparator.comparingDouble(Label::y));
    double[] y = wanted.stream().mapToDouble(Label::y).toArray();
    // Of a label of several lines half of those that are more than one stand on either side.
    double[] more =
        wanted.stream().mapToDouble(label -> (label.lines().size() - 1) / 2.0).toArray();
    for (int i = 0; i < y.length; i++) {
      double above = i == 0 ? top - lineHeight : y[i - 1] + more[i - 1] * lineHeight;
      y[i] = Math.max(y[i], above + (1 + more[i]) * lineHeight);
    }
    for (int i = y.length - 1; i >= 0; i--) {
      double below = i == y.length - 1 ? bottom + lineHeight : y[i + 1] - more[i + 1] * lineHeight;
      y[i] = Math.min(y[i], below - (1 + more[i]) * lineHeight);
    }
    List<Label> placed = new ArrayList<>();
    for (int i = 0; i < y.length; i++) {
      placed.add(new Label(wanted.get(i).style(), wanted.get(i).lines(), y[i]));
    }
    return placed;
  }
}
