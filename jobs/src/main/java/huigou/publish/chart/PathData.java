package huigou.publish.chart;

/** Path commands with one decimal, relative so that long lines stay short. */
final class PathData {

  private final StringBuilder text = new StringBuilder();
  private long x;
  private long y;
  private boolean drawing;

  /** Starts a new piece of line. */
  PathData moveTo(double toX, double toY) {
    long nextX = tenths(toX);
    long nextY = tenths(toY);
    append('M', nextX);
    append(nextY < 0 ? 0 : ' ', nextY);
    x = nextX;
    y = nextY;
    drawing = true;
    return this;
  }

  PathData lineTo(double toX, double toY) {
    if (!drawing) {
      return moveTo(toX, toY);
    }
    long nextX = tenths(toX);
    long nextY = tenths(toY);
    if (nextY == y) {
      append('h', nextX - x);
    } else if (nextX == x) {
      append('v', nextY - y);
    } else {
      append('l', nextX - x);
      append(nextY - y < 0 ? 0 : ' ', nextY - y);
    }
    x = nextX;
    y = nextY;
    return this;
  }

  /** Ends the piece: what follows is not joined to it. */
  PathData gap() {
    drawing = false;
    return this;
  }

  PathData close() {
    text.append('z');
    drawing = false;
    return this;
  }

  private void append(int command, long value) {
    if (command != 0) {
      text.append((char) command);
    }
    append(text, value);
  }

  private static void append(StringBuilder text, long tenths) {
    long size = Math.abs(tenths);
    text.append(tenths < 0 ? "-" : "").append(size / 10);
    if (size % 10 != 0) {
      text.append('.').append(size % 10);
    }
  }

  private static long tenths(double value) {
    return Math.round(value * 10);
  }

  /** A length with one decimal at most. */
  static String number(double value) {
    StringBuilder text = new StringBuilder();
    append(text, tenths(value));
    return text.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
