package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code <records a="…"><record key="value" …/>…</records>}: what the JSON of the same
 * service says as keys and values, here as attributes. Attributes of the outer element are the
 * envelope.
 */
final class XmlRecordParser {

  private final Delivery delivery;
  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;
  private final Map<String, String> envelope = new LinkedHashMap<>();
  private Layout layout;
  private RowPlan plan;
  private Columns columns;
  private String item = "";
  private int depth;
  private int records;

  /**
   * @param layouts those whose records stand within an element of the outer one's name, at least
   *     one
   */
  XmlRecordParser(Delivery delivery, List<Layout> layouts, RowSink sink) {
    this.delivery = delivery;
    this.path = delivery.path();
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(InputStream bytes) {
    MarkupLimit markup = new MarkupLimit(bytes);
    try {
      XMLStreamReader xml = SdmxParser.reader(markup);
      while (xml.hasNext()) {
        event(xml, xml.next());
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw SdmxParser.malformed(path, e, markup);
    }
    if (layout == null) {
      choose(layouts.get(0));
    }
    new EnvelopeCheck(path, layout, envelope, sink).check(records);
    if (records > 0) {
      plan.headings().forEach(columns::saw);
      columns.report(sink);
    }
    return layout;
  }

  private void event(XMLStreamReader xml, int event) {
    SdmxParser.requireNoEntity(path, xml, event);
    if (event == XMLStreamReader.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamReader.START_ELEMENT && depth++ == 0) {
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        envelope.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    } else if (event == XMLStreamReader.START_ELEMENT) {
      if (layout == null) {
        first(xml);
      }
      record(xml, Place.row(path, xml.getLocalName() + "[" + records++ + "]"));
    }
  }

  private void choose(Layout chosen) {
    layout = chosen;
    plan = new RowPlan(chosen);
    columns = new Columns(chosen, Place.of(path));
    item = AskedItem.of(chosen, delivery);
  }

  /** The attributes of the first record tell which of the layouts it is; the first where equal. */
  private void first(XMLStreamReader xml) {
    List<String> keys =
        IntStream.range(0, xml.getAttributeCount()).mapToObj(xml::getAttributeLocalName).toList();
    choose(
        layouts.stream()
            .reduce((one, other) -> known(other, keys) > known(one, keys) ? other : one)
            .orElseThrow());
  }

  private static long known(Layout candidate, List<String> keys) {
    return keys.stream().filter(candidate::knows).count();
  }

  private void record(XMLStreamReader xml, Place place) {
    String askedFrom = envelope.getOrDefault(layout.vintages().askedFrom(), "");
    RowBuilder row = new RowBuilder(layout, item, askedFrom, place);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String key = xml.getAttributeLocalName(i);
      RowPlan.Role role = plan.role(key);
      if (role.part() == RowPlan.Part.UNKNOWN) {
        columns.saw(key, place);
      }
      row.cell(role, xml.getAttributeValue(i));
    }
    row.handOn(sink);
  }
}
