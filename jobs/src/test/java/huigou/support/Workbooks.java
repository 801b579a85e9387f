package huigou.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of a test, well-formed and otherwise. */
public final class Workbooks {

  private static final String SHEET = "Results";

  private Workbooks() {}

  /**
   * Headings of the exchange's report of repurchases since June 2024, broken into lines as it does.
   */
  public static Object[] repurchasesHeader() {
    return new Object[] {
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
      "Number of\nshares/units\nrepurchased on the\nExchange or another\nstock exchange under\nthe repurchase\nmandate*",
      "As a % of number\n of issued shares/units\n (excluding treasury\nshares/units) as at the\ndate of the resolution\ngranting the\nrepurchase mandate*"
    };
  }

  /** A cell shown in a form of its own. */
  public record Shown(double number, String form) {}

  /** One sheet, "Results": a header, then rows of texts, numbers, dates and {@link Shown} cells. */
  public static byte[] of(Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, SHEET, rows);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with days counted from 1904. */
  public static byte[] since1904(Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      fill(workbook, SHEET, rows);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A title over the first row's columns, merged, above the table. */
  public static byte[] titled(String title, Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Object[][] all = new Object[rows.length + 2][];
      all[0] = new Object[] {title};
      all[1] = new Object[] {};
      System.arraycopy(rows, 0, all, 2, rows.length);
      Sheet sheet = fill(workbook, SHEET, all);
      sheet.addMergedRegion(
          new org.apache.poi.ss.util.CellRangeAddress(0, 0, 0, rows[0].length - 1));
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sheets by name, each an {@code Object[][]}, in turn. */
  public static byte[] sheets(Object... namesAndRows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      for (int i = 0; i < namesAndRows.length; i += 2) {
        fill(workbook, (String) namesAndRows[i], (Object[][]) namesAndRows[i + 1]);
      }
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] withHiddenSheet(Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      fill(workbook, SHEET, rows);
      fill(workbook, "Old", rows);
      workbook.setSheetHidden(1, true);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last cell of the last row is computed. */
  public static byte[] withFormula(Object[]... rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = fill(workbook, SHEET, rows);
      Row last = sheet.getRow(rows.length - 1);
      last.getCell(last.getLastCellNum() - 1).setCellFormula("1+0.5");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] binary(Object[]... rows) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      fill(workbook, SHEET, rows);
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] encrypted(Object[]... rows) {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(of(rows)));
          OutputStream out = encryptor.getDataStream(container)) {
        plain.save(out);
      }
      container.writeFilesystem(bytes);
    } catch (IOException | GeneralSecurityException | InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** A workbook whose one sheet unpacks to so many blanks. */
  public static byte[] bomb(long size) {
    return replacingSheet(
        out -> {
          out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
          byte[] blanks = new byte[1 << 20];
          java.util.Arrays.fill(blanks, (byte) ' ');
          for (long written = 0; written < size; written += blanks.length) {
            out.write(blanks);
          }
        });
  }

  /** A workbook whose sheet defines entities that multiply. */
  public static byte[] withEntities() {
    return replacingSheet(
        out ->
            out.write(
                "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>"
                    .getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] replacingSheet(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from =
            new ZipInputStream(new ByteArrayInputStream(of(new Object[] {"x"})));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          content.write(to);
        } else {
          from.transferTo(to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Sheet fill(Workbook workbook, String name, Object[]... rows) {
    Sheet sheet = workbook.createSheet(name);
    for (int i = 0; i < rows.length; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows[i].length; j++) {
        put(workbook, row.createCell(j), rows[i][j]);
      }
    }
    return sheet;
  }

  private static void put(Workbook workbook, Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(style(workbook, "yyyy-mm-dd"));
    } else if (value instanceof Shown shown) {
      cell.setCellValue(shown.number());
      cell.setCellStyle(style(workbook, shown.form()));
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }

  private static CellStyle style(Workbook workbook, String form) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(form));
    return style;
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
