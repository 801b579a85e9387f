package huigou.publish.data;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows of a table as JSON: a field each, typed as the table says; an empty cell is null. */
final class JsonRows {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonRows() {}

  static JsonGenerator generator(StringWriter out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  static String array(Table table, List<List<String>> rows) {
    StringWriter out = new StringWriter(1 << 12);
    try (JsonGenerator json = generator(out)) {
      write(json, table, rows);
    }
    return out.append('\n').toString();
  }

  static void write(JsonGenerator json, Table table, List<List<String>> rows) {
    json.writeStartArray();
    for (List<String> row : rows) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        Table.Field field = table.fields().get(i);
        json.writeName(field.name());
        cell(json, field.type(), row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cell(JsonGenerator json, String type, String text) {
    if (text.isEmpty() && !type.equals("string")) {
      json.writeNull();
    } else if (type.equals("number")) {
      json.writeNumber(new BigDecimal(text));
    } else if (type.equals("integer")) {
      json.writeNumber(Long.parseLong(text));
    } else if (type.equals("boolean")) {
      json.writeBoolean(Boolean.parseBoolean(text));
    } else {
      json.writeString(text);
    }
  }
}
