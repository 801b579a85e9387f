package huigou.bench;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file as the Board's download program gives the H.4.1, many times over: a hundred series a set,
 * of which the catalogue reads some, a thousand weeks each.
 */
record BalanceSheetFile(Path file, DeliveryForms layouts, double megabytes) {

  private static final int SETS = 9;
  private static final int SERIES = 100;
  private static final int WEEKS = 1000;

  static BalanceSheetFile write(Path folder, DeliveryForms layouts) throws IOException {
    Path file = Files.createDirectories(folder).resolve("h41.xml");
    List<String> names =
        new ArrayList<>(
            layouts.layouts().stream()
                .filter(layout -> layout.format() == Layout.Format.SDMX)
                .flatMap(layout -> layout.items().fed().stream().sorted())
                .toList());
    while (names.size() < SERIES) {
      names.add("RESOTHER" + names.size() + "_N.WW");
    }
    LocalDate first = LocalDate.of(2002, 12, 18);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<m:MessageGroup xmlns:m=\"m\" xmlns:frb=\"f\"><frb:DataSet xmlns:kf=\"k\">\n");
      for (int set = 0; set < SETS; set++) {
        for (String name : names) {
          out.write(
              "<kf:Series SERIES_NAME=\"%s\" FREQ=\"19\" UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\">\n"
                  .formatted(name));
          for (int week = 0; week < WEEKS; week++) {
            out.write("<frb:Obs OBS_STATUS=\"A\" OBS_VALUE=\"");
            out.write(String.valueOf(1_000_000 + week));
            out.write("\" TIME_PERIOD=\"" + first.plusWeeks(week) + "\" />\n");
          }
          out.write("</kf:Series>\n");
        }
      }
      out.write("</frb:DataSet></m:MessageGroup>\n");
    }
    return new BalanceSheetFile(file, layouts, Files.size(file) / 1e6);
  }

  void parse(RowSink sink) {
    DeliveryParser.parse(
        new Delivery(
            new SourceId("federal-reserve"),
            LocalDate.of(2026, 1, 1),
            "h41.xml",
            "",
            0,
            Origin.unknown()),
        file,
        layouts,
        sink);
  }

  /** What any reader must do: look at every element and every attribute's text. */
  void walk() {
    try (InputStream bytes = Files.newInputStream(file)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            xml.getAttributeValue(i);
          }
        }
      }
      xml.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
