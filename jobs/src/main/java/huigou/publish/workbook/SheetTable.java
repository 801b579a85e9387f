package huigou.publish.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
   * @param meaning what it holds, in words that do not depend on the language of the file
   * @param calculated the formula that every row of it has, and a row that is added gets; empty of
   *     a column of typed cells
   * @param grouped whether it stands beside a formula for comparison, and may be folded away
   */
  record Column(
      String heading,
      String format,
      int width,
      Meaning meaning,
      Optional<String> calculated,
      boolean grouped) {

    Column(String heading, String format, int width) {
      this(heading, format, width, Meaning.NONE, Optional.empty(), false);
    }

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
      return new Column(heading, format, characters, meaning, calculated, grouped);
    }

    /** The same with what it holds. */
    Column of(String id, String unit, String definition) {
      return new Column(
          heading, format, width, new Meaning(id, unit, definition, "", ""), calculated, grouped);
    }

    /** The same with the marks that may stand where it has no figure. */
    Column marked(String... marks) {
      return new Column(
          heading,
          format,
          width,
          new Meaning(
              meaning.id(),
              meaning.unit(),
              meaning.definition(),
              meaning.type(),
              String.join(" ", marks)),
          calculated,
          grouped);
    }

    /** The same with the type of its cells. */
    Column typed(String type) {
      return new Column(
          heading,
          format,
          width,
          new Meaning(meaning.id(), meaning.unit(), meaning.definition(), type, meaning.marks()),
          calculated,
          grouped);
    }

    /** The same, filled by a formula. */
    Column by(String formula) {
      return new Column(heading, format, width, meaning, Optional.of(formula), grouped);
    }

    /** The same, folded away on demand. */
    Column folded() {
      return new Column(heading, format, width, meaning, calculated, true);
    }

    boolean isDate() {
      return format.startsWith("yyyy");
    }

    boolean isNumber() {
      return !format.isEmpty() && !isDate();
    }
  }

  /**
   * What a column holds.
   *
   * @param id of its series, or its name in the data file
   * @param unit token; empty of none
   * @param type as the data package has it; empty where the format tells it
   * @param marks that may stand where there is no figure, with blanks between; empty of a column
   *     that leaves its cells blank
   */
  record Meaning(String id, String unit, String definition, String type, String marks) {

    static final Meaning NONE = new Meaning("", "", "", "", "");
  }

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
