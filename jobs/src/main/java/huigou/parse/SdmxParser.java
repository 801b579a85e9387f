package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads SDMX-ML in its compact form as a stream: an element a series, whose attributes say what it
 * is and in which unit, and within it an {@code Obs} a figure.
 *
 * <p>Series that the catalogue does not read are passed over. A document type is refused before
 * anything of it is looked at: a file of figures declares no entities.
 */
final class SdmxParser {

  private static final String FIGURE = "Obs";
  private static final String HTML = "html";
  private static final XMLInputFactory XML = hardened();

  private final String path;
  private final Layout layout;
  private final RowSink sink;
  private final RowPlan plan;
  private final ExpectedItems items = new ExpectedItems();
  private String item = "";
  private boolean read;
  private int series;

  SdmxParser(String path, Layout layout, RowSink sink) {
    this.path = path;
    this.layout = layout;
    this.sink = sink;
    this.plan = new RowPlan(layout);
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** A reader that follows no reference out of the file. */
  static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return XML.createXMLStreamReader(bytes);
  }

  Layout parse(InputStream bytes) {
    MarkupLimit markup = new MarkupLimit(bytes);
    try {
      XMLStreamReader xml = reader(markup);
      for (int event = xml.getEventType(); xml.hasNext(); event = xml.next()) {
        event(xml, event);
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw malformed(path, e, markup);
    }
    if (series == 0) {
      throw refused(IssueCode.NO_ROWS, "", layout.records());
    }
    items.report(layout, Place.of(path), sink);
    return layout;
  }

  private void event(XMLStreamReader xml, int event) {
    requireNoEntity(path, xml, event);
    if (event != XMLStreamConstants.START_ELEMENT) {
      return;
    }
    String element = xml.getLocalName();
    if (element.equals(FIGURE)) {
      if (read) {
        figure(xml);
      }
    } else if (element.equals(layout.records())) {
      series(xml);
    } else if (element.equalsIgnoreCase(HTML)) {
      throw refused(IssueCode.MARKUP_PAGE, "", "<" + element + ">");
    }
  }

  /**
   * @throws FileRefused at a document type, and at a reference to what one declares
   */
  static void requireNoEntity(String path, XMLStreamReader xml, int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused(
          path,
          IssueCode.XML_ENTITY,
          String.valueOf(xml.getLocation().getLineNumber()),
          "<!DOCTYPE");
    }
  }

  private void series(XMLStreamReader xml) {
    series++;
    item = attribute(xml, layout.items().headings().get(0));
    read = layout.items().fed().contains(item);
    Place place = Place.row(path, item);
    if (!read && !layout.items().isOther(item)) {
      sink.otherRow(
          new Issue(
              IssueCode.ITEM_UNKNOWN,
              place.column(layout.items().headings().get(0)),
              item,
              String.join(", ", layout.items().fed().stream().sorted().toList())));
    }
    if (!read) {
      return;
    }
    items.saw(item);
    for (Map.Entry<String, String> must : layout.around().preamble().must().entrySet()) {
      String found = attribute(xml, must.getKey());
      if (!found.equals(must.getValue())) {
        throw new FileRefused(
            new Issue(
                found.isEmpty() ? IssueCode.PREAMBLE_MISSING : IssueCode.ENVELOPE_DIFFERS,
                place.column(must.getKey()),
                found.isEmpty() ? must.getKey() : found,
                must.getValue()));
      }
    }
  }

  private void figure(XMLStreamReader xml) {
    String date = attribute(xml, layout.dates().headings().get(0));
    RowBuilder row = new RowBuilder(layout, Place.row(path, item + " › " + date));
    row.cell(plan.role(layout.items().headings().get(0)), item);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      RowPlan.Role role = plan.role(xml.getAttributeLocalName(i));
      if (role.part() == RowPlan.Part.UNKNOWN) {
        throw new FileRefused(
            new Issue(
                IssueCode.COLUMN_UNKNOWN,
                Place.row(path, item + " › " + date).column(role.heading()),
                role.heading(),
                layout.headings()));
      }
      row.cell(role, xml.getAttributeValue(i));
    }
    row.handOn(sink);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** What ill-formed markup is: undecodable, cut short, or wrong at a line. */
  static FileRefused malformed(String path, XMLStreamException e, MarkupLimit markup) {
    Optional<FileRefused> bytes =
        ReadingFault.of(path, null, e.getNestedException() == null ? e : e.getNestedException());
    if (bytes.isPresent()) {
      return bytes.get();
    }
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return refused(
        path,
        markup.isAtEnd() ? IssueCode.FILE_CUT_SHORT : IssueCode.XML_MALFORMED,
        line < 0 ? "" : String.valueOf(line),
        "");
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return refused(path, code, row, found);
  }

  private static FileRefused refused(String path, IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }

  /** The one layout of this form that a source may have. */
  static Layout only(List<Layout> layouts) {
    if (layouts.size() > 1) {
      throw new IllegalStateException("a source has one layout of SDMX, not " + layouts.size());
    }
    return layouts.get(0);
  }
}
