package huigou.parse;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a table as its file holds it, cells from the first column on.
 *
 * @param number line number of a text file, row number of a sheet; both from 1
 */
record TableRow(String number, List<Cell> cells) {

  /**
   * One cell; blank where the file has none.
   *
   * @param text as written; of a number in a sheet the plain decimal, with a percent sign where the
   *     sheet shows one
   * @param day of a cell that a sheet holds as a date; null for any other
   * @param formula whether a sheet computes it; such a cell is not blank, whatever it came to
   */
  record Cell(String text, LocalDate day, boolean formula) {

    static final Cell BLANK = of("");

    static Cell of(String text) {
      return new Cell(text, null, false);
    }

    boolean isBlank() {
      return day == null && !formula && text.isBlank();
    }
  }

  /** The cell of a column, counted from 0. */
  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  boolean isBlank() {
    return width() == 0;
  }

  /** How many cells there are, trailing blanks left out. */
  int width() {
    int end = cells.size();
    while (end > 0 && cells.get(end - 1).isBlank()) {
      end--;
    }
    return end;
  }

  /** The texts of all cells, trailing blanks left out. */
  List<String> texts() {
    return cells.subList(0, width()).stream().map(Cell::text).toList();
  }
}
