package huigou.publish.workbook;

import huigou.model.series.SeriesId;
import huigou.publish.workbook.SheetTable.Formula;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds the cell of a figure by its series and its day, in tables that have a row a day. */
final class LookUps {

  private final List<SheetTable> tables;

  /**
   * @param tables whose rows may be read more than once
   */
  LookUps(List<SheetTable> tables) {
    this.tables =
        List.copyOf(tables).stream().filter(table -> table.columns().get(0).isDate()).toList();
  }

  /**
   * A formula that looks a figure up; empty where no table has it.
   *
   * @param value that the cell must have
   */
  Optional<Formula> find(SeriesId id, LocalDate day, BigDecimal value) {
    for (SheetTable table : tables) {
      for (int column = 1; column < table.columns().size(); column++) {
        if (table.columns().get(column).meaning().id().equals(id.value())
            && holds(table, column, day, value)) {
          return Optional.of(
              new Formula(
                  "INDEX("
                      + SheetTable.all(table.table(), table.columns().get(column).heading())
                      + ",MATCH("
                      + Book.date(day)
                      + ","
                      + SheetTable.all(table.table(), table.columns().get(0).heading())
                      + ",0))",
                  value));
        }
      }
    }
    return Optional.empty();
  }

  /** Days follow each other, the newest stand last. */
  private static boolean holds(SheetTable table, int column, LocalDate day, BigDecimal value) {
    for (int row = table.rows() - 1; row >= 0; row--) {
      List<Object> cells = table.row().apply(row);
      if (day.equals(cells.get(0))) {
        Object cell =
            cells.get(column) instanceof Formula formula ? formula.value() : cells.get(column);
        return cell instanceof BigDecimal number && number.compareTo(value) == 0;
      }
      if (cells.get(0) instanceof LocalDate before && before.isBefore(day)) {
        return false;
      }
    }
    return false;
  }
}
