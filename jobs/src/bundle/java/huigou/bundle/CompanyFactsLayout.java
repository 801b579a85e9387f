package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The SEC's answer for the facts of one company: tags, units, then every figure as filed. */
final class CompanyFactsLayout {

  private CompanyFactsLayout() {}

  /** The company whose number is the item. */
  static String json(String item, FigureTable table, Path figures) {
    List<NamedCsvRecord> rows =
        table.rows().stream().filter(row -> row.getField("cik").equals(item)).toList();
    Map<String, Map<String, Object>> tags = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows) {
      Map<String, Object> tag =
          tags.computeIfAbsent(row.getField("tag"), name -> new LinkedHashMap<>());
      figuresOf(tag, row.getField("unit")).add(figure(row));
    }
    Map<String, Object> company = new LinkedHashMap<>();
    company.put("cik", Long.parseLong(item));
    company.put("entityName", rows.get(0).getField("entity"));
    company.put("facts", Map.of("us-gaap", tags));
    return JsonMapper.shared().writeValueAsString(company) + "\n";
  }

  /** The list of tickers: numbered members, in the table's order. */
  static String tickers(String item, FigureTable table, Path figures) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.rows()) {
      Map<String, Object> member = new LinkedHashMap<>();
      member.put("cik_str", Long.parseLong(row.getField("cik")));
      member.put("ticker", row.getField("ticker"));
      member.put("title", row.getField("title"));
      members.put(String.valueOf(members.size()), member);
    }
    return JsonMapper.shared().writeValueAsString(members) + "\n";
  }

  @SuppressWarnings("unchecked")
  private static List<Object> figuresOf(Map<String, Object> tag, String unit) {
    Map<String, List<Object>> units =
        (Map<String, List<Object>>)
            tag.computeIfAbsent("units", key -> new LinkedHashMap<String, List<Object>>());
    return units.computeIfAbsent(unit, key -> new ArrayList<>());
  }

  private static Map<String, Object> figure(NamedCsvRecord row) {
    Map<String, Object> figure = new LinkedHashMap<>();
    if (!row.getField("start").isEmpty()) {
      figure.put("start", row.getField("start"));
    }
    figure.put("end", row.getField("end"));
    figure.put("val", new BigDecimal(row.getField("val")));
    figure.put("accn", row.getField("accn"));
    if (!row.getField("fy").isEmpty()) {
      figure.put("fy", Integer.parseInt(row.getField("fy")));
      figure.put("fp", row.getField("fp"));
    }
    figure.put("form", row.getField("form"));
    figure.put("filed", row.getField("filed"));
    return figure;
  }
}
