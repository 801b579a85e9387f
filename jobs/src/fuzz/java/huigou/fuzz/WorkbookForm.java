package huigou.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * Workbooks of both kinds, whose cells are all texts: the first sheet that has the headings.
 *
 * @param dateHeadings headings by which the row of headings is known
 * @param dayFirst whether days with strokes begin with the day of the month
 */
record WorkbookForm(Set<String> dateHeadings, boolean dayFirst) implements Form {

  @Override
  public Optional<byte[]> altered(byte[] file, double choice, Random random, GridChange change) {
    return rewritten(file, workbook -> change(workbook, random, change));
  }

  /** The workbook after it was worked on; empty when that said that there was nothing to do. */
  static Optional<byte[]> rewritten(byte[] file, Predicate<Workbook> work) {
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!work.test(workbook)) {
        return Optional.empty();
      }
      workbook.write(out);
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean change(Workbook workbook, Random random, GridChange change) {
    Sheet sheet = workbook.getSheetAt(0);
    int head = head(sheet);
    if (head < 0) {
      return false;
    }
    List<String> headings = texts(sheet.getRow(head));
    List<List<String>> rows = new ArrayList<>();
    for (int at = head + 1; at <= sheet.getLastRowNum(); at++) {
      rows.add(texts(sheet.getRow(at)));
    }
    Grid grid = Grid.of(headings, rows, dayFirst);
    if (!change.on(grid, random)) {
      return false;
    }
    for (int at = sheet.getLastRowNum(); at >= head; at--) {
      if (sheet.getRow(at) != null) {
        sheet.removeRow(sheet.getRow(at));
      }
    }
    List<List<String>> lines = grid.lines();
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(head + i);
      for (int column = 0; column < lines.get(i).size(); column++) {
        String text = lines.get(i).get(column);
        if (text != null && !text.isEmpty()) {
          row.createCell(column).setCellValue(text);
        }
      }
    }
    return true;
  }

  /** The row of headings; -1 where there is none. */
  int head(Sheet sheet) {
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      if (texts(sheet.getRow(at)).stream()
          .map(text -> text.replaceAll("\\s+", " ").strip())
          .anyMatch(dateHeadings::contains)) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    if (row != null) {
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        texts.add(cell == null ? "" : text(cell));
      }
    }
    return texts;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : cell.toString();
  }
}
