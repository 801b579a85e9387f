package huigou.publish.data;

import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * {@code datapackage.json} of the Frictionless standards: every dataset with types, keys, sources
 * and licence.
 */
final class DataPackage {

  private DataPackage() {}

  static void write(OutputStream out, SiteView site, List<Dataset<?>> datasets) throws IOException {
    try (JsonGenerator json = JsonRows.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("profile", "tabular-data-package");
      json.writeStringProperty("name", "huigou");
      json.writeStringProperty("title", "huigou: US repo market and share buybacks");
      json.writeStringProperty("version", site.edition().asOf().toString());
      json.writeStringProperty("schema_version", Datasets.SCHEMA_VERSION);
      json.writeName("licenses");
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("name", "Apache-2.0");
      json.writeStringProperty("path", "https://www.apache.org/licenses/LICENSE-2.0");
      json.writeStringProperty(
          "title",
          "Apache License 2.0 (the compilation; figures remain under the terms of their publishers)");
      json.writeEndObject();
      json.writeEndArray();
      sources(json, site.sources());
      json.writeName("resources");
      json.writeStartArray();
      datasets.forEach(dataset -> resource(json, dataset));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void sources(JsonGenerator json, List<SourceView> sources) {
    json.writeName("sources");
    json.writeStartArray();
    for (SourceView source : sources) {
      json.writeStartObject();
      json.writeStringProperty("title", source.title().en());
      json.writeStringProperty("path", source.url());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void resource(JsonGenerator json, Dataset<?> dataset) {
    json.writeStartObject();
    json.writeStringProperty("name", dataset.name().replace('/', '-'));
    json.writeStringProperty("title", dataset.title());
    json.writeStringProperty("path", dataset.name() + ".csv");
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeName("schema");
    json.writeStartObject();
    json.writeName("fields");
    json.writeStartArray();
    for (Column<?> column : dataset.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("type", column.type().token());
      json.writeStringProperty("description", column.description());
      column.unit().ifPresent(unit -> json.writeStringProperty("unit", unit));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("missingValues");
    json.writeStartArray();
    json.writeString("");
    json.writeEndArray();
    json.writeName("primaryKey");
    json.writeStartArray();
    dataset.key().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
