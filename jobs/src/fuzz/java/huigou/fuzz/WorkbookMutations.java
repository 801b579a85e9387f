package huigou.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** What spreadsheets do to cells and sheets. */
final class WorkbookMutations {

  private WorkbookMutations() {}

  static List<Mutation> all() {
    return List.of(
        cell("cell a formula", cell -> cell.setCellFormula("1+1")),
        cell("cell a formula with an error", WorkbookMutations::formulaWithError),
        cell("cell an error", cell -> cell.setCellErrorValue(FormulaError.NA.getCode())),
        cell("cell a truth", cell -> cell.setCellValue(true)),
        cell("other type: number or text", WorkbookMutations::otherType),
        cell("cell removed", cell -> cell.getRow().removeCell(cell)),
        cell("row hidden", cell -> cell.getRow().setZeroHeight(true)),
        cell("column hidden", WorkbookMutations::columnHidden),
        cell("cells merged", WorkbookMutations::merged),
        sheet("column of texts to numbers", WorkbookMutations::columnToNumbers),
        sheet("sheet hidden", (workbook, random) -> hidden(workbook)),
        sheet("empty sheet in front", (workbook, random) -> inFront(workbook, false)),
        sheet("another sheet in front", (workbook, random) -> inFront(workbook, true)),
        sheet("sheet twice", (workbook, random) -> workbook.cloneSheet(0)),
        sheet("sheet renamed", (workbook, random) -> workbook.setSheetName(0, "Table 1")),
        sheet("blank rows above", WorkbookMutations::blankRowsAbove));
  }

  /** What is done to a cell. */
  private interface CellChange {
    void on(Cell cell);
  }

  /** What is done to a workbook. */
  private interface SheetChange {
    void on(Workbook workbook, Random random);
  }

  private static Mutation cell(String kind, CellChange change) {
    return new Mutation(
        kind,
        (subject, random) ->
            WorkbookForm.rewritten(
                subject.bytes(),
                workbook -> {
                  List<Cell> cells = new ArrayList<>();
                  Sheet sheet = workbook.getSheetAt(0);
                  int head = ((WorkbookForm) subject.form()).head(sheet);
                  for (Row row : sheet) {
                    if (row.getRowNum() > head) {
                      row.forEach(cells::add);
                    }
                  }
                  change.on(cells.get(random.nextInt(cells.size())));
                  return true;
                }));
  }

  private static Mutation sheet(String kind, SheetChange change) {
    return new Mutation(
        kind,
        (subject, random) ->
            WorkbookForm.rewritten(
                subject.bytes(),
                workbook -> {
                  change.on(workbook, random);
                  return true;
                }));
  }

  private static void formulaWithError(Cell cell) {
    cell.setCellFormula("1/0");
    cell.getSheet()
        .getWorkbook()
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluateFormulaCell(cell);
  }

  private static void otherType(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC) {
      cell.setCellValue(String.valueOf(cell.getNumericCellValue()));
    } else {
      toNumber(cell);
    }
  }

  private static void toNumber(Cell cell) {
    if (cell.getCellType() == CellType.STRING && Texts.isNumber(cell.getStringCellValue())) {
      cell.setCellValue(Texts.number(cell.getStringCellValue()).doubleValue());
    }
  }

  private static void columnToNumbers(Workbook workbook, Random random) {
    Sheet sheet = workbook.getSheetAt(0);
    int width = sheet.getRow(sheet.getLastRowNum() / 2 + 1).getLastCellNum();
    int column = random.nextInt(Math.max(1, width));
    for (Row row : sheet) {
      Optional.ofNullable(row.getCell(column)).ifPresent(WorkbookMutations::toNumber);
    }
  }

  private static void columnHidden(Cell cell) {
    cell.getSheet().setColumnHidden(cell.getColumnIndex(), true);
  }

  private static void merged(Cell cell) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    cell.getSheet().addMergedRegion(new CellRangeAddress(row, row + 1, column, column));
    Optional.ofNullable(cell.getSheet().getRow(row + 1))
        .map(below -> below.getCell(column))
        .ifPresent(below -> below.getRow().removeCell(below));
  }

  private static void hidden(Workbook workbook) {
    workbook.createSheet("Other");
    workbook.setActiveSheet(1);
    workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
  }

  private static void inFront(Workbook workbook, boolean written) {
    Sheet other = workbook.createSheet("Other");
    if (written) {
      other.createRow(0).createCell(0).setCellValue("See the next sheet");
    }
    workbook.setSheetOrder("Other", 0);
  }

  private static void blankRowsAbove(Workbook workbook, Random random) {
    Sheet sheet = workbook.getSheetAt(0);
    sheet.shiftRows(0, sheet.getLastRowNum(), 1 + random.nextInt(2));
  }
}
