package huigou.publish.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A sheet that holds one table.
 *
 * @param sheet name of the sheet
 * @param table name of the table, ASCII
 * @param rows number of data rows
 * @param row gives the cells of a data row, from 0: text, dates, numbers, formulas, or null for no
 *     figure
 */
record SheetTable(
    String sheet,
    String table,
    List<SheetColumn> columns,
    int rows,
    IntFunction<List<Object>> row) {

  /**
   * A formula with the value that it must give.
   *
   * @param value a number, a date or a text
   */
  record Formula(String text, Object value) {

    BigDecimal number() {
      return (BigDecimal) value;
    }
  }

  /** A figure, or a formula, with a number format of its own. */
  record Shown(Object value, String format) {}

  /** Text of a cell with an address within the workbook, or elsewhere. */
  record Link(String text, String address) {}

  /** A cell in which the reader chooses, and the name of the list that it chooses from. */
  record Choice(String text, String list) {}

  /** The row's own cell of a column, in a formula of the table. */
  String own(String heading) {
    return own(table, heading);
  }

  /** The row's own cell of a column of a table, in a formula of that table. */
  static String own(String table, String heading) {
    return table + "[[#This Row],[" + escaped(heading) + "]]";
  }

  /** All cells of a column of a table, in a formula anywhere. */
  static String all(String table, String heading) {
    return table + "[" + escaped(heading) + "]";
  }

  /** A heading within brackets: four characters have a meaning there. */
  static String escaped(String heading) {
    return heading.replaceAll("([\\[\\]#'])", "'$1");
  }
}
