package huigou.publish.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The texts of a workbook, each once, in the order in which cells first held them.
 *
 * <p>The stock table makes a tree of elements of every text, and a workbook says ten thousand.
 */
final class WorkbookStrings extends SharedStringsTable {

  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /** An empty workbook whose texts stand in such a table. */
  static XSSFWorkbook workbook() {
    return new XSSFWorkbook(new Parts());
  }

  /** Where a text stands that one more cell holds. */
  int index(String text) {
    count++;
    Integer known = indices.get(text);
    if (known != null) {
      return known;
    }
    texts.add(text);
    indices.put(text, texts.size() - 1);
    uniqueCount = texts.size();
    return uniqueCount - 1;
  }

  @Override
  public int addSharedStringItem(RichTextString text) {
    return index(text.getString());
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Writer to = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst count=\"");
    to.write(Integer.toString(count));
    to.write("\" uniqueCount=\"");
    to.write(Integer.toString(uniqueCount));
    to.write("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for (String text : texts) {
      to.write(isEdged(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>");
      to.write(CellMarkup.escape(text));
      to.write("</t></si>");
    }
    to.write("</sst>");
    to.flush();
  }

  /** Whether a reader would take away what it begins or ends with. */
  private static boolean isEdged(String text) {
    return !text.equals(text.strip());
  }

  private static final class Parts extends XSSFFactory {

    @Override
    public POIXMLDocumentPart newDocumentPart(POIXMLRelation relation) {
      return relation == XSSFRelation.SHARED_STRINGS
          ? new WorkbookStrings()
          : super.newDocumentPart(relation);
    }
  }
}
