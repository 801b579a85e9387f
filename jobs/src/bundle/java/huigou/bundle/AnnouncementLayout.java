package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/** The exchange's announcement index, and EDGAR's list of current filings. */
final class AnnouncementLayout {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String LATIN = "ISO-8859-1";

  private AnnouncementLayout() {}

  /**
   * Records as JSON within a text of JSON; slashes of headings and second codes as HTML has them.
   */
  static String index(String language, FigureTable table, Path figures) {
    List<Object> records = new ArrayList<>();
    for (NamedCsvRecord row : table.rows()) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("NEWS_ID", row.getField("news_id"));
      record.put("STOCK_NAME", broken(row.getField("stock_names")));
      record.put("TITLE", row.getField("title"));
      record.put("DATE_TIME", row.getField("date_time"));
      record.put("LONG_TEXT", row.getField("category").replace("/", "&#x2f;"));
      record.put("STOCK_CODE", broken(row.getField("stock_codes")));
      record.put("FILE_LINK", row.getField("file_link"));
      records.add(record);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("result", JsonMapper.shared().writeValueAsString(records));
    answer.put("hasNextRow", false);
    answer.put("rowRange", records.size());
    answer.put("lang", language);
    answer.put("loadedRecord", records.size());
    answer.put("recordCnt", records.size());
    return JsonMapper.shared().writeValueAsString(answer) + "\n";
  }

  private static String broken(String list) {
    return list.replace(" ", "<br/>");
  }

  /** An Atom feed in the encoding that EDGAR declares. */
  static byte[] filings(FigureTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, LATIN);
      xml.writeStartDocument(LATIN, "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", "Latest Filings");
      element(xml, "id", "https://www.sec.gov/cgi-bin/browse-edgar?action=getcurrent");
      element(xml, "updated", table.rows().get(0).getField("updated"));
      for (NamedCsvRecord row : table.rows()) {
        entry(xml, row);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed of filings", e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void entry(XMLStreamWriter xml, NamedCsvRecord row) throws XMLStreamException {
    String accession = row.getField("accession");
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    element(
        xml,
        "title",
        "%s - %s (%s) (%s)"
            .formatted(
                row.getField("form"),
                row.getField("company"),
                row.getField("cik"),
                row.getField("part")));
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("href", row.getField("link"));
    xml.writeStartElement("summary");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(
        "<b>AccNo:</b> %s <b>Size:</b> %s%s"
            .formatted(
                accession,
                row.getField("size"),
                row.getField("items").isEmpty()
                    ? ""
                    : "<br>" + row.getField("items").replace(" | ", "<br>")));
    xml.writeEndElement();
    element(xml, "updated", row.getField("updated"));
    element(xml, "id", "urn:tag:sec.gov,2008:accession-number=" + accession);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
