package huigou.publish.chart;

/**
 * The paper a chart is drawn on, in pixels.
 *
 * @param labels whether there is room for a label at the end of every line, or of the leading ones
 *     alone
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

  static final Frame WIDE = new Frame("wide", 900, 340, 40, 184, 14, 28, 9, 5, true);
  static final Frame NARROW = new Frame("narrow", 340, 290, 34, 88, 12, 26, 4, 4, false);

  int plotRight() {
    return width - right;
  }

  /**
   * Whether a label fits beside the plot, by a generous estimate: a Han character is as wide as two
   * others.
   */
  boolean hasRoomFor(String label) {
    int width = label.codePoints().map(character -> character > 0x2E7F ? 13 : 7).sum();
    return width <= right - 10;
  }

  int plotBottom() {
    return height - bottom;
  }
}
