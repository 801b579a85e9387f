package huigou.publish.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The paper a chart is drawn on, in pixels.
 *
 * @param right the widest margin for labels
 * @param labels whether there is room for a label in one line at the end of every line
 */
record Frame(
    String name,
    int width,
    int height,
    int left,
    int right,
    int top,
    int bottom,
    int dateTicks,
    int valueTicks,
    boolean labels) {

  private static final String STROKES = "fijlrt.,:()' ";
  private static final int LABEL_GAP = 14;
  private static final int AXIS_GAP = 11;

  static final Frame WIDE = new Frame("wide", 900, 340, 48, 240, 14, 28, 9, 5, true);
  static final Frame NARROW = new Frame("narrow", 340, 290, 52, 134, 12, 26, 4, 4, false);

  int plotRight() {
    return width - right;
  }

  /** Whether a label fits beside the plot at its widest margin. */
  boolean hasRoomFor(String label) {
    return width(label) <= right - LABEL_GAP;
  }

  /**
   * A label in lines that fit beside the plot, broken at its blanks and before brackets; a word
   * that is too wide has a line of its own.
   */
  List<String> wrapped(String label) {
    List<String> lines = new ArrayList<>();
    for (String word : label.split(" |(?=（)")) {
      int last = lines.size() - 1;
      String joined = last < 0 ? word : lines.get(last) + (word.startsWith("（") ? "" : " ") + word;
      if (last >= 0 && hasRoomFor(joined)) {
        lines.set(last, joined);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  /** The same paper with no more room beside the plot than these labels take. */
  Frame fitting(List<String> texts) {
    int widest = texts.stream().mapToInt(Frame::width).max().orElse(0);
    int margin = Math.min(right, widest + LABEL_GAP);
    return new Frame(name, width, height, left, margin, top, bottom, dateTicks, valueTicks, labels);
  }

  /** The same paper with room enough before the plot for what stands along its axis. */
  Frame holding(List<String> axis) {
    int widest = axis.stream().mapToInt(Frame::width).max().orElse(0);
    int margin = Math.max(left, widest + AXIS_GAP);
    return new Frame(
        name, width, height, margin, right, top, bottom, dateTicks, valueTicks, labels);
  }

  /**
   * By a generous estimate, of bold letters of a wide face: a Han character is as wide as two
   * others, a capital wider than most, a stroke narrower.
   */
  private static int width(String label) {
    return label.codePoints().map(Frame::width).sum();
  }

  private static int width(int character) {
    if (character > 0x2E7F) {
      return 13;
    }
    if (Character.isUpperCase(character) || character == 'm' || character == '−') {
      return 10;
    }
    if (character == 'w') {
      return 11;
    }
    return STROKES.indexOf(character) >= 0 ? 6 : 8;
  }

  int plotBottom() {
    return height - bottom;
  }
}
