package huigou.publish.data;

import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * {@code datapackage.json} of the Frictionless standards: every table with types, keys, sources and
 * licence.
 */
final class DataPackage {

  private DataPackage() {}

  static String json(SiteView site, List<Table> tables) {
    StringWriter out = new StringWriter(1 << 14);
    try (JsonGenerator json = JsonRows.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("profile", "tabular-data-package");
      json.writeStringProperty("name", "huigou");
      json.writeStringProperty("title", "huigou: US repo market and share buybacks");
      json.writeStringProperty("version", site.edition().asOf().toString());
      json.writeStringProperty("schema_version", Tables.SCHEMA_VERSION);
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
      tables.forEach(table -> resource(json, table));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
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

  private static void resource(JsonGenerator json, Table table) {
    json.writeStartObject();
    json.writeStringProperty("name", table.name().replace('/', '-'));
    json.writeStringProperty("title", table.title());
    json.writeStringProperty("path", table.name() + ".csv");
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeName("schema");
    json.writeStartObject();
    json.writeName("fields");
    json.writeStartArray();
    for (Table.Field field : table.fields()) {
      json.writeStartObject();
      json.writeStringProperty("name", field.name());
      json.writeStringProperty("type", field.type());
      json.writeStringProperty("description", field.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("missingValues");
    json.writeStartArray();
    json.writeString("");
    json.writeEndArray();
    json.writeName("primaryKey");
    json.writeStartArray();
    table.key().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
