package huigou.publish.workbook;

import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import java.util.List;

/** A column that a formula fills, or what the store has beside it, with its cells day by day. */
record LiveColumn(SheetColumn column, List<Object> values) {

  /** What the store has of the same, beside it. */
  LiveColumn stored(Words words) {
    return new LiveColumn(column.stored(words), values);
  }

  /** The cell of a row, from 0: where a formula fills it, the formula with what it must give. */
  Object cell(int row) {
    Object value = values.get(row);
    return column.calculated().<Object>map(formula -> new Formula(formula, value)).orElse(value);
  }
}
