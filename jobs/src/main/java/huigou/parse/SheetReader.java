package huigou.parse;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the rows of a sheet as they stream by.
 *
 * <p>A number is the decimal that the sheet holds. Spreadsheets keep binary numbers and write them
 * with up to 17 digits, of which people see 15 at most; a longer one is rounded half-even to those
 * 15, which gives the digits that were typed (4.0499999999999998 is 4.05). A number shown as a date
 * is a day; one shown as a percentage is its hundredfold with a percent sign.
 */
final class SheetReader {

  /** No layout is as wide; cells beyond are one cell too many. */
  private static final int WIDEST = 1024;

  private static final MathContext DIGITS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int LONGEST_EXPONENT = 100;

  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean since1904;

  SheetReader(ReadOnlySharedStringsTable strings, StylesTable styles, boolean since1904) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  void read(InputStream data, Consumer<TableRow> rows)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(new Handler(rows));
    xml.parse(new InputSource(data));
  }

  /** Whether a format shows hundredths as per cent, rather than the sign as a text. */
  static boolean isPercent(String form) {
    return form != null && form.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
  }

  private final class Handler extends DefaultHandler {

    private final Consumer<TableRow> rows;
    private final StringBuilder text = new StringBuilder();
    private List<TableRow.Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type;
    private int style;
    private boolean formula;
    private boolean taking;
    private boolean aside;

    Handler(Consumer<TableRow> rows) {
      this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (name) {
        case "row" -> {
          String number = attributes.getValue("r");
          row = number == null ? row + 1 : Integer.parseInt(number);
          column = -1;
          cells = new ArrayList<>();
        }
        case "c" -> {
          String address = attributes.getValue("r");
          column = address == null ? column + 1 : new CellReference(address).getCol();
          type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
          style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
          formula = false;
          text.setLength(0);
        }
        case "f" -> formula = true;
        case "rPh" -> aside = true;
        case "v", "t" -> taking = !aside;
        default -> {
          // Widths, views and the like hold no figures.
        }
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      if (taking) {
        text.append(characters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      switch (name) {
        case "v", "t" -> taking = false;
        case "rPh" -> aside = false;
        case "c" -> put(cell());
        case "row" -> rows.accept(new TableRow(String.valueOf(row), cells));
        default -> {
          // See above.
        }
      }
    }

    private void put(TableRow.Cell cell) {
      if (cell.isBlank()) {
        return;
      }
      int at = Math.min(column, WIDEST);
      while (cells.size() < at) {
        cells.add(TableRow.Cell.BLANK);
      }
      if (cells.size() == at) {
        cells.add(cell);
      } else {
        cells.set(at, cell);
      }
    }

    private TableRow.Cell cell() {
      String raw = text.toString();
      return switch (type) {
        case "s" -> new TableRow.Cell(shared(raw), null, formula);
        case "inlineStr", "str", "e" -> new TableRow.Cell(raw, null, formula);
        case "b" -> new TableRow.Cell(raw.equals("1") ? "TRUE" : "FALSE", null, formula);
        case "d" -> dated(raw);
        default -> number(raw);
      };
    }

    /** A day that the sheet holds as text of ISO 8601, with or without an hour. */
    private TableRow.Cell dated(String raw) {
      try {
        return new TableRow.Cell(
            raw,
            LocalDate.from(
                DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSS]]]['Z']", Locale.ROOT)
                    .parse(raw.strip())),
            formula);
      } catch (DateTimeParseException e) {
        return new TableRow.Cell(raw, null, formula);
      }
    }

    private String shared(String index) {
      return strings.getItemAt(Integer.parseInt(index.strip())).getString();
    }

    private TableRow.Cell number(String raw) {
      BigDecimal number;
      try {
        number = new BigDecimal(raw.strip());
      } catch (NumberFormatException e) {
        return new TableRow.Cell(raw, null, formula);
      }
      if (Math.abs((long) number.precision() - number.scale()) > LONGEST_EXPONENT) {
        return new TableRow.Cell(raw, null, formula);
      }
      XSSFCellStyle shown = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
      String form = shown == null ? "" : String.valueOf(shown.getDataFormatString());
      if (shown != null
          && DateUtil.isADateFormat(shown.getDataFormat(), form)
          && DateUtil.isValidExcelDate(number.doubleValue())) {
        LocalDate day = DateUtil.getLocalDateTime(number.doubleValue(), since1904).toLocalDate();
        return new TableRow.Cell(raw, day, formula);
      }
      BigDecimal seen =
          number.precision() > DIGITS_SHOWN.getPrecision() ? number.round(DIGITS_SHOWN) : number;
      boolean percent = isPercent(form);
      return new TableRow.Cell(
          percent ? plain(seen.multiply(HUNDRED)) + "%" : plain(seen), null, formula);
    }

    private static String plain(BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }
}
