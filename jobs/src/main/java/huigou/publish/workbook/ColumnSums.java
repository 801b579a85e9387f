package huigou.publish.workbook;

import huigou.publish.workbook.SheetTable.Formula;
import huigou.publish.workbook.SheetTable.Link;
import huigou.publish.workbook.SheetTable.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a column holds, summed up while it is written, so that a formula can find it again. Rows
 * weigh by their number, so that no two cells can change places unseen; figures weigh by their
 * logarithm, so that a small one is seen beside large ones.
 */
final class ColumnSums {

  private static final int BLANK = ' ';

  private int figures;
  private int flags;
  private int texts;
  private double squares;
  private double weighted;
  private double plain;
  private long letters;
  private long yes;
  private boolean rare;

  /**
   * Takes the cell of a row.
   *
   * @param row its number among the rows of the table, from 1
   * @param value null for none
   */
  void add(int row, Object value) {
    if (value instanceof Shown shown) {
      add(row, shown.value());
    } else if (value instanceof Formula formula) {
      add(row, formula.value());
    } else if (value instanceof Link link) {
      add(row, link.text());
    } else if (value instanceof Number number) {
      figure(row, number.doubleValue());
    } else if (value instanceof LocalDate date) {
      figure(row, SheetRows.serial(date));
    } else if (value instanceof Boolean flag) {
      flags++;
      yes += flag ? 2L * row : row;
    } else if (value != null) {
      texts++;
      text(row, value.toString());
    } else {
      text(row, "");
    }
  }

  private void figure(int row, double value) {
    figures++;
    squares += value * value;
    plain += row * value;
    weighted += row * Math.signum(value) * StrictMath.log(1 + Math.abs(value));
  }

  private void text(int row, String text) {
    int first = text.isEmpty() ? BLANK : text.charAt(0);
    int middle = text.isEmpty() ? BLANK : text.charAt(text.length() / 2);
    int last = text.isEmpty() ? BLANK : text.charAt(text.length() - 1);
    letters += (long) row * (text.length() + first + middle + last);
    // Of characters beyond the first plane programs count one or two.
    for (int i = 0; i < text.length() && !rare; i++) {
      rare = Character.isSurrogate(text.charAt(i));
    }
  }

  /** Numbers and dates. */
  int figures() {
    return figures;
  }

  /** Whether there are figures, whatever else there is. */
  boolean hasFigures() {
    return figures > 0;
  }

  /** Whether there are words and nothing but words. */
  boolean isText() {
    return texts > 0 && figures == 0 && flags == 0 && !rare;
  }

  /** Whether there are yes and no and nothing else. */
  boolean isFlag() {
    return flags > 0 && figures == 0 && texts == 0;
  }

  /** The sum of the squares. */
  BigDecimal squares() {
    return new BigDecimal(squares);
  }

  /** The figures by row. */
  BigDecimal byRow() {
    return new BigDecimal(texts > 0 || flags > 0 ? plain : weighted);
  }

  /** A formula that finds the same. */
  String byRow(String column) {
    String row = "ROW(" + column + ")-1";
    return texts > 0 || flags > 0
        ? "SUMPRODUCT(" + row + "," + column + ")"
        : "SUMPRODUCT((" + row + ")*SIGN(" + column + ")*LN(1+ABS(" + column + ")))";
  }

  /** Length and first, middle and last letter of the words by row. */
  BigDecimal letters() {
    return BigDecimal.valueOf(letters);
  }

  /** A formula that finds the same. */
  static String letters(String column) {
    String padded = column + "&\" \"";
    return "SUMPRODUCT((ROW("
        + column
        + ")-1)*(LEN("
        + column
        + ")+_xlfn.UNICODE("
        + padded
        + ")+_xlfn.UNICODE(MID("
        + padded
        + ",1+INT(LEN("
        + column
        + ")/2),1))+_xlfn.UNICODE(RIGHT(\" \"&"
        + column
        + ",1))))";
  }

  /** Yes and no by row. */
  BigDecimal yes() {
    return BigDecimal.valueOf(yes);
  }

  /** A formula that finds the same. */
  static String yes(String column) {
    return "SUMPRODUCT((ROW(" + column + ")-1)*((LEN(" + column + ")>0)+(" + column + "=TRUE)))";
  }
}
