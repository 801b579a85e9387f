package huigou.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the key that a data package gives a table is one. */
public final class TableKeys {

  private TableKeys() {}

  /**
   * Rows whose key an earlier row of their table has, or whose primary key lacks a part: {@code
   * file: key}.
   */
  public static List<String> broken(Path edition) throws IOException {
    Path data = edition.resolve("data");
    List<String> broken = new ArrayList<>();
    JsonNode tables =
        JsonMapper.shared()
            .readTree(data.resolve("datapackage.json").toFile())
            .required("resources");
    for (JsonNode table : tables) {
      JsonNode schema = table.required("schema");
      Path csv = data.resolve(table.required("path").asString());
      if (schema.has("primaryKey")) {
        broken.addAll(broken(csv, strings(schema.required("primaryKey")), false));
      } else {
        broken.addAll(broken(csv, strings(schema.required("uniqueKeys").required(0)), true));
      }
    }
    return broken;
  }

  private static List<String> broken(Path csv, List<String> key, boolean blanks)
      throws IOException {
    List<String> broken = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        List<String> values = key.stream().map(row::getField).toList();
        if (!seen.add(values) || (!blanks && values.contains(""))) {
          broken.add(csv.getFileName() + ": " + values);
        }
      }
    }
    return broken;
  }

  private static List<String> strings(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false).map(JsonNode::asString).toList();
  }
}
