package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Board's H.4.1, as its download program gives it. */
final class BalanceSheetLayout {

  private static final String MISSING = "-999999";

  private BalanceSheetLayout() {}

  private static Map<String, String> descriptions(FigureTable table) {
    Map<String, String> descriptions = new LinkedHashMap<>();
    table
        .rows()
        .forEach(row -> descriptions.put(row.getField("item"), row.getField("description")));
    return descriptions;
  }

  /** Six header rows, then a row a Wednesday. */
  static String csv(String item, FigureTable table, Path figures) {
    Map<String, String> items = descriptions(table);
    StringBuilder csv = new StringBuilder();
    header(csv, "Series Description", List.copyOf(items.values()));
    header(csv, "Unit:", Collections.nCopies(items.size(), "Currency"));
    header(csv, "Multiplier:", Collections.nCopies(items.size(), "1000000"));
    header(csv, "Currency:", Collections.nCopies(items.size(), "USD"));
    header(csv, "Unique Identifier: ", items.keySet().stream().map("H41/H41/"::concat).toList());
    header(csv, "Time Period", List.copyOf(items.keySet()));
    Map<String, String> values = new LinkedHashMap<>();
    TreeSet<String> dates = new TreeSet<>();
    for (NamedCsvRecord row : table.rows()) {
      dates.add(row.getField("date"));
      values.put(row.getField("item") + row.getField("date"), row.getField("value"));
    }
    for (String date : dates) {
      csv.append(date);
      items
          .keySet()
          .forEach(each -> csv.append(',').append(values.getOrDefault(each + date, "ND")));
      csv.append('\n');
    }
    return csv.toString();
  }

  private static void header(StringBuilder csv, String name, List<String> cells) {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(cells);
    csv.append(all.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
        .append('\n');
  }

  /** SDMX-ML, compact: a series an item; what is not available has a status and a mark. */
  static String sdmx(String item, FigureTable table, Path figures) {
    StringBuilder xml =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
            <message:MessageGroup xmlns:message="http://www.SDMX.org/resources/SDMXML/schemas/v1_0/message" xmlns:frb="http://www.federalreserve.gov/structure/compact/common">
            <frb:DataSet id="H41" xmlns:kf="http://www.federalreserve.gov/structure/compact/H41_H41">
            """);
    for (String each : descriptions(table).keySet()) {
      xml.append(
          "<kf:Series SERIES_NAME=\"%s\" FREQ=\"19\" UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\">\n"
              .formatted(each));
      for (NamedCsvRecord row : table.rows()) {
        if (row.getField("item").equals(each)) {
          String value = row.getField("value");
          xml.append(
              "<frb:Obs OBS_STATUS=\"%s\" OBS_VALUE=\"%s\" TIME_PERIOD=\"%s\" />\n"
                  .formatted(
                      value.isEmpty() ? "NA" : "A",
                      value.isEmpty() ? MISSING : value,
                      row.getField("date")));
        }
      }
      xml.append("</kf:Series>\n");
    }
    return xml.append("</frb:DataSet>\n</message:MessageGroup>\n").toString();
  }
}
