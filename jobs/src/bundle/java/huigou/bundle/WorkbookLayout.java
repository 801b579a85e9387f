package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import huigou.publish.workbook.PlainZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Deliveries that are workbooks, the same bytes whoever writes them and when. */
final class WorkbookLayout {

  /** Headings of the exchange's report since June 2024, broken into lines as it breaks them. */
  private static final List<String> HEADINGS =
      List.of(
          "Company",
          "Stock\ncode",
          "Sec.\ntype",
          "Trading date (yyyy/mm/dd)",
          "Number of\nshares/units\nrepurchased",
          "Repurchase\nprice or highest\nrepurchase price\nper share/unit\n($)",
          "Lowest\nrepurchase price\nper share/unit\n($)",
          "Aggregate price paid ($)",
          "Method of repurchase",
          "Total number\nof\nshares/units\nrepurchased*",
          "Number of\nshares/units\nrepurchased\nfor\ncancellation*",
          "Number of\nshares/units\nrepurchased\nfor\nholding as treasury\nshares/units*",
          "Number of\nshares/units\nrepurchased on the\nExchange or another\nstock exchange under\n"
              + "the repurchase\nmandate*",
          "As a % of number\n of issued shares/units\n (excluding treasury\nshares/units) as at"
              + " the\ndate of the resolution\ngranting the\nrepurchase mandate*");

  private static final int HEADER_ROW = 4;
  private static final int FIRST_ROW = 7;

  private WorkbookLayout() {}

  /** The exchange's daily report, every cell text. Footnotes are not carried. */
  static byte[] repurchaseReport(FigureTable table) throws IOException {
    InternalWorkbook plain = InternalWorkbook.createWorkbook();
    plain.getWriteAccess().setUsername("huigou");
    try (HSSFWorkbook workbook = HSSFWorkbook.create(plain)) {
      Sheet sheet = workbook.createSheet("Report");
      sheet.createRow(1).createCell(6).setCellValue("Share Repurchase Report");
      sheet.createRow(2).createCell(0).setCellValue("Date Printed : 09/09/2026");
      Row header = sheet.createRow(HEADER_ROW);
      for (int i = 0; i < HEADINGS.size(); i++) {
        header.createCell(i).setCellValue(HEADINGS.get(i));
      }
      int at = FIRST_ROW;
      for (NamedCsvRecord record : table.rows()) {
        Row row = sheet.createRow(at++);
        List<String> cells = reportCells(record);
        for (int i = 0; i < cells.size(); i++) {
          row.createCell(i).setCellValue(cells.get(i));
        }
      }
      sheet.createRow(at + 2).createCell(0).setCellValue("*** End Of Report ***");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static List<String> reportCells(NamedCsvRecord row) {
    String currency = row.getField("currency");
    return List.of(
        row.getField("company"),
        row.getField("stock_code"),
        row.getField("security"),
        row.getField("trading_date").replace('-', '/'),
        grouped(row.getField("shares")),
        money(currency, row.getField("high")),
        money(currency, row.getField("low")),
        money(currency, row.getField("aggregate")),
        row.getField("method"),
        grouped(row.getField("total")),
        grouped(row.getField("for_cancellation")),
        grouped(row.getField("to_treasury")),
        grouped(row.getField("mandate_shares")),
        row.getField("mandate_percent"));
  }

  private static String money(String currency, String amount) {
    return amount.isEmpty() ? "" : currency + " " + grouped(amount);
  }

  /** With commas between thousands; what is no number stays. */
  private static String grouped(String text) {
    if (!text.matches("\\d+(\\.\\d+)?")) {
      return text;
    }
    int point = text.indexOf('.');
    DecimalFormat whole = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return point < 0
        ? whole.format(new BigDecimal(text))
        : whole.format(new BigDecimal(text.substring(0, point))) + text.substring(point);
  }

  /**
   * The exchange's list of securities, as far as its columns are carried.
   *
   * @param item the day as of which it is, as the list prints it
   */
  static byte[] securities(String item, FigureTable table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("List of Securities"));
    rows.add(List.of("Updated as at " + item));
    rows.add(List.of("Stock Code", "Name of Securities", "Category", "Sub-Category"));
    for (NamedCsvRecord record : table.rows()) {
      rows.add(record.getFields());
    }
    return sheet("ListOfSecurities", rows);
  }

  /** The desk's sheet under the table's own headings, named after the item; every cell text. */
  static byte[] deskSheet(String item, FigureTable table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.rows().get(0).getHeader());
    table.rows().forEach(record -> rows.add(record.getFields()));
    return sheet(item, rows);
  }

  /** One sheet, every cell text; the same bytes whenever it is written. */
  private static byte[] sheet(String name, List<List<String>> rows) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setCreator("huigou");
      workbook
          .getProperties()
          .getCoreProperties()
          .setCreated(Optional.of(Date.from(Instant.EPOCH)));
      Sheet sheet = workbook.createSheet(name);
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < rows.get(at).size(); i++) {
          Cell cell = row.createCell(i);
          cell.setCellValue(rows.get(at).get(i));
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return PlainZip.of(bytes.toByteArray());
    }
  }
}
