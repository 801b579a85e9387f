package huigou.publish.truth;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a published table, by the names of its columns. All rows of a table share these, and a
 * text that stands in many cells is held once: the checks hold every table at a time.
 */
final class PublishedRow extends AbstractMap<String, String> {

  private final Map<String, Integer> columns;
  private final String[] cells;

  private PublishedRow(Map<String, Integer> columns, String[] cells) {
    this.columns = columns;
    this.cells = cells;
  }

  /** Makes the rows of one table. */
  static final class Table {

    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    Table(List<String> header) {
      header.forEach(name -> columns.put(name, columns.size()));
    }

    /** Adds a row; of a short one the last cells are empty. */
    void add(List<String> fields) {
      String[] cells = new String[columns.size()];
      for (int i = 0; i < cells.length; i++) {
        String text = i < fields.size() ? fields.get(i) : "";
        String held = texts.putIfAbsent(text, text);
        cells[i] = held == null ? text : held;
      }
      rows.add(new PublishedRow(columns, cells));
    }

    List<Map<String, String>> rows() {
      return rows;
    }
  }

  @Override
  public String get(Object column) {
    Integer at = columns.get(column);
    return at == null ? null : cells[at];
  }

  @Override
  public boolean containsKey(Object column) {
    return columns.containsKey(column);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> all = new LinkedHashMap<>();
    columns.forEach((name, at) -> all.put(name, cells[at]));
    return all.entrySet();
  }
}
