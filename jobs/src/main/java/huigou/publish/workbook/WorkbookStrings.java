package huigou.publish.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The texts of a workbook, each once, in the order in which cells first held them.
 *
 * <p>The stock table makes an element of every text before it looks whether it has it, and a
 * workbook says a few hundred texts a few hundred thousand times.
 */
final class WorkbookStrings extends SharedStringsTable {

  private final Map<String, Integer> indices = new HashMap<>();

  /** An empty workbook whose texts stand in such a table. */
  static XSSFWorkbook workbook() {
    return new XSSFWorkbook(new Parts());
  }

  /** Where a text stands that one more cell holds. */
  int index(String text) {
    Integer known = indices.get(text);
    if (known != null) {
      count++;
      return known;
    }
    int index = addSharedStringItem(new XSSFRichTextString(text));
    indices.put(text, index);
    return index;
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
