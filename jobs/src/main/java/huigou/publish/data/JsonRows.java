package huigou.publish.data;

import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import java.io.OutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows of a dataset as JSON: an object each, its members typed as the columns are. */
final class JsonRows {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonRows() {}

  /** A generator that leaves what it writes to open. */
  static JsonGenerator generator(OutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** An array of the rows. */
  static <T> void array(JsonGenerator json, Dataset<T> dataset, Stream<T> rows, Spoken words) {
    JsonCells cells = new JsonCells(json, words);
    json.writeStartArray();
    rows.forEach(
        row -> {
          json.writeStartObject();
          for (Column<T> column : dataset.columns()) {
            json.writeName(column.name());
            column.write(row, cells);
          }
          json.writeEndObject();
        });
    json.writeEndArray();
  }
}
