package huigou.publish.workbook;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/**
 * Marks a streamed range up as a named table with filters. The rows are not in memory any more, so
 * it is told its columns.
 */
final class TableMarkup {

  private TableMarkup() {}

  static void mark(XSSFSheet sheet, SheetTable content) {
    XSSFTable table = sheet.createTable(null);
    table.setName(content.table());
    table.setDisplayName(content.table());
    String range =
        "A1:"
            + CellReference.convertNumToColString(content.columns().size() - 1)
            + (Math.max(1, content.rows()) + 1);
    CTTable markup = table.getCTTable();
    markup.setRef(range);
    markup.setTotalsRowShown(false);
    markup.addNewAutoFilter().setRef(range);
    CTTableColumns columns = markup.addNewTableColumns();
    columns.setCount(content.columns().size());
    for (int i = 0; i < content.columns().size(); i++) {
      CTTableColumn column = columns.addNewTableColumn();
      column.setId(i + 1L);
      column.setName(content.columns().get(i).heading());
      content
          .columns()
          .get(i)
          .calculated()
          .ifPresent(formula -> column.addNewCalculatedColumnFormula().setStringValue(formula));
    }
    CTTableStyleInfo style = markup.addNewTableStyleInfo();
    style.setName("TableStyleLight1");
    style.setShowRowStripes(true);
    style.setShowColumnStripes(false);
    style.setShowFirstColumn(false);
    style.setShowLastColumn(false);
  }
}
