package huigou.publish.data;

import huigou.disk.Checksum;
import huigou.model.text.Localised;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.dataset.AllSeries;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.dataset.Observations;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * {@code datapackage.json} of the Frictionless standards: every dataset with types, units, keys,
 * sources and licence, and of its file the size and the SHA-256.
 *
 * <p>A key is a {@code primaryKey} where every row has all of it; where a row may lack a part it is
 * one of {@code uniqueKeys}, which the standard allows to have blanks.
 */
public final class DataPackage {

  /** What a spreadsheet makes of cells that it takes for formulas is told, not altered. */
  static final String VERBATIM =
      "Words in CSV files are those of their publishers, letter for letter: nothing is put before a"
          + " cell that begins with =, +, -, @ or their full-width forms. A spreadsheet may take such"
          + " a cell for a formula: import the files with these columns as text, or use the workbook,"
          + " in which they are text.";

  public static final String PATH = "data/datapackage.json";

  private DataPackage() {}

  /**
   * Writes it from the CSV files of an edition that stand.
   *
   * @param edition its root
   */
  public static void write(Path edition, SiteView site, FileSink sink) {
    sink.stream(PATH, out -> write(out, edition, site));
  }

  private static void write(OutputStream out, Path edition, SiteView site) throws IOException {
    try (JsonGenerator json = JsonRows.generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("profile", "tabular-data-package");
      json.writeStringProperty("name", "huigou");
      json.writeStringProperty("title", "huigou: US repo market and share buybacks");
      json.writeStringProperty("description", VERBATIM);
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
      array(
          json,
          "sources",
          site.received().sources(),
          source -> {
            json.writeStringProperty("title", source.title().en());
            json.writeStringProperty("path", source.url());
          });
      json.writeName("resources");
      json.writeStartArray();
      for (Dataset<?> dataset : Datasets.ALL) {
        resource(json, dataset, edition.resolve(dataset.path()), List.of());
      }
      for (SeriesView series : AllSeries.byId(site)) {
        Dataset<?> dataset = Observations.of(series);
        resource(json, dataset, edition.resolve(dataset.path()), series.sources());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> members, Consumer<T> writer) {
    json.writeName(name);
    json.writeStartArray();
    for (T member : members) {
      json.writeStartObject();
      writer.accept(member);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * @param sources titles of those that the figures come from; none where those of the package do
   */
  private static void resource(
      JsonGenerator json, Dataset<?> dataset, Path csv, List<Localised> sources)
      throws IOException {
    json.writeStartObject();
    json.writeStringProperty("name", dataset.name().replace('/', '-'));
    json.writeStringProperty("title", dataset.title());
    json.writeStringProperty("path", dataset.name() + ".csv");
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeNumberProperty("bytes", Files.size(csv));
    json.writeStringProperty("hash", "sha256:" + Checksum.of(csv));
    if (!sources.isEmpty()) {
      array(json, "sources", sources, source -> json.writeStringProperty("title", source.en()));
    }
    json.writeName("schema");
    json.writeStartObject();
    array(
        json,
        "fields",
        dataset.columns(),
        column -> {
          json.writeStringProperty("name", column.name());
          json.writeStringProperty("type", column.type().token());
          json.writeStringProperty("description", column.description());
          column.unit().ifPresent(unit -> json.writeStringProperty("unit", unit));
        });
    json.writeName("missingValues");
    json.writeStartArray();
    json.writeString("");
    json.writeEndArray();
    if (dataset.isKeyComplete()) {
      json.writeName("primaryKey");
      names(json, dataset.key());
    } else {
      json.writeName("uniqueKeys");
      json.writeStartArray();
      names(json, dataset.key());
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, List<String> names) {
    json.writeStartArray();
    names.forEach(json::writeString);
    json.writeEndArray();
  }
}
