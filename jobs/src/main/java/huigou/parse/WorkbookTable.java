package huigou.parse;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the sheets of an {@code .xlsx} workbook, streaming: memory does not grow with its rows.
 *
 * <p>Hidden sheets are not read, and neither is one without a header that a layout knows; each is
 * reported. External entities are not followed. A workbook that unpacks to more than any delivery
 * needs is refused before it is unpacked.
 */
final class WorkbookTable {

  private static final long LARGEST_UNPACKED = 256L << 20;
  private static final long LARGEST_STRINGS = 32L << 20;

  private final String path;
  private final DeliveryForms forms;
  private final RowSink sink;

  WorkbookTable(String path, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.forms = forms;
    this.sink = sink;
  }

  Layout parse(Path file) throws IOException {
    requireModestSize(file);
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      return sheets(new XSSFReader(workbook), new ReadOnlySharedStringsTable(workbook, false));
    } catch (OpenXML4JException | SAXException | ParserConfigurationException | ZipException e) {
      throw malformed(e);
    } catch (FileRefused refused) {
      throw refused;
    } catch (RuntimeException e) {
      // POI meets ill-formed parts with whatever its reading of them runs into.
      throw malformed(e);
    } catch (IOException e) {
      if (isSwollen(file)) {
        throw new FileRefused(
            new Issue(IssueCode.WORKBOOK_SWOLLEN, Place.of(path), "", megabytes(LARGEST_UNPACKED)));
      } else if (e instanceof EOFException) {
        throw e;
      }
      // The bytes could be read a moment ago; what cannot be is the container.
      throw malformed(e);
    }
  }

  private Layout sheets(XSSFReader reader, ReadOnlySharedStringsTable strings)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    WorkbookFacts facts = WorkbookFacts.read(reader);
    SheetReader sheets = new SheetReader(strings, reader.getStylesTable(), facts.since1904);
    SheetWalk walk = new SheetWalk(path, forms, sink);
    XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (each.hasNext()) {
      try (InputStream data = each.next()) {
        String name = each.getSheetName();
        Optional<TableParser> table = walk.begin(name, !facts.hidden.contains(name));
        if (table.isPresent()) {
          sheets.read(data, table.get()::row);
          walk.end(name, table.get());
        }
      }
    }
    return walk.layout();
  }

  private void requireModestSize(Path file) throws IOException {
    long unpacked = 0;
    long strings = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
        ZipEntry entry = each.nextElement();
        unpacked += Math.max(0, entry.getSize());
        strings += entry.getName().endsWith("sharedStrings.xml") ? entry.getSize() : 0;
      }
    } catch (ZipException e) {
      throw malformed(e);
    }
    if (unpacked > LARGEST_UNPACKED || strings > LARGEST_STRINGS) {
      throw new FileRefused(
          new Issue(
              IssueCode.WORKBOOK_SWOLLEN,
              Place.of(path),
              megabytes(unpacked),
              megabytes(LARGEST_UNPACKED)));
    }
  }

  /**
   * Whether a part of it unpacks to so many times its bytes that the library does not go on with
   * it, whatever size the part is said to have.
   */
  private static boolean isSwollen(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
        ZipEntry entry = each.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          long most = (long) (entry.getCompressedSize() / ZipSecureFile.getMinInflateRatio());
          long room = Math.max(most, ZipSecureFile.getGraceEntrySize());
          if (in.skip(room + 1) > room) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException brokenOtherwise) {
      return false;
    }
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  private FileRefused malformed(Exception e) {
    FileRefused refused = new FileRefused(Issue.of(IssueCode.WORKBOOK_MALFORMED, Place.of(path)));
    refused.initCause(e);
    return refused;
  }

  /**
   * What {@code workbook.xml} says of the sheets: which are hidden, and which days count from 1904.
   */
  private static final class WorkbookFacts extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean since1904;

    static WorkbookFacts read(XSSFReader reader)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
      WorkbookFacts facts = new WorkbookFacts();
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(facts);
      try (InputStream data = reader.getWorkbookData()) {
        xml.parse(new InputSource(data));
      }
      return facts;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("sheet")
          && attributes.getValue("state") != null
          && !attributes.getValue("state").equals("visible")) {
        hidden.add(attributes.getValue("name"));
      } else if (name.equals("workbookPr")) {
        String since = attributes.getValue("date1904");
        since1904 = "1".equals(since) || "true".equals(since);
      }
    }
  }
}
