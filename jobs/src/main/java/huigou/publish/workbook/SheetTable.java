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
    String sheet, String table, List<Column> columns, int rows, IntFunction<List<Object>> row) {

  /**
   * A column.
   *
   * @param format number format, or empty for text
   * @param width in characters
   */
  record Column(String heading, String format, int width) {

    static Column text(String heading, int width) {
      return new Column(heading, "", width);
    }

    static Column date(String heading) {
      return new Column(heading, "yyyy-mm-dd", 12);
    }

    static Column figure(String heading, String format) {
      return new Column(heading, format, 13);
    }

    Column wide(int characters) {
      return new Column(heading, format, characters);
    }
  }

  /** A formula with the value that it must give. */
  record Formula(String text, BigDecimal value) {}

  /** A figure, or a formula, with a number format of its own. */
  record Shown(Object value, String format) {}

  /** Text of a cell with an address within the workbook. */
  record Link(String text, String address) {}
}
