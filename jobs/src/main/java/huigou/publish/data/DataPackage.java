package huigou.publish.data;

import huigou.disk.Checksum;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.dataset.AllSeries;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.dataset.Observations;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
   * @param words in which columns are described
   */
  public static void write(Path edition, SiteView site, Map<Language, Words> words, FileSink sink) {
    sink.stream(PATH, out -> write(out, edition, site, words));
  }

  private static void write(
      OutputStream out, Path edition, SiteView site, Map<Language, Words> words)
      throws IOException {
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
      for (Resource resource : resources(edition, site, words)) {
        write(json, resource, words);
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
   * A file with what it holds.
   *
   * @param title in both languages
   * @param sources titles of those that the figures come from; none where those of the package do
   */
  private record Listed(Dataset<?> dataset, Localised title, List<Localised> sources) {}

  private record Resource(Listed listed, long bytes, String hash) {}

  /** All files in their order; they are hashed on all processors. */
  private static List<Resource> resources(Path edition, SiteView site, Map<Language, Words> words)
      throws IOException {
    try {
      return Stream.concat(
              Datasets.ALL.stream()
                  .map(dataset -> new Listed(dataset, title(dataset, words), List.of())),
              AllSeries.byId(site).stream()
                  .map(
                      series ->
                          new Listed(
                              Observations.of(series),
                              series.words().title(),
                              series.lineage().sources())))
          .toList()
          .parallelStream()
          .map(listed -> resource(listed, edition.resolve(listed.dataset().path())))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Localised title(Dataset<?> dataset, Map<Language, Words> words) {
    String key = "downloads.table." + dataset.name();
    return new Localised(words.get(Language.EN).t(key), words.get(Language.ZH_HANT).t(key));
  }

  private static Resource resource(Listed listed, Path csv) {
    try {
      return new Resource(listed, Files.size(csv), Checksum.of(csv));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator json, Resource resource, Map<Language, Words> words) {
    Dataset<?> dataset = resource.listed().dataset();
    List<Localised> sources = resource.listed().sources();
    json.writeStartObject();
    json.writeStringProperty("name", dataset.name().replace('/', '-'));
    json.writeStringProperty("title", resource.listed().title().en());
    json.writeStringProperty("title_zh", resource.listed().title().zhHant());
    json.writeStringProperty("path", dataset.name() + ".csv");
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("format", "csv");
    json.writeStringProperty("mediatype", "text/csv");
    json.writeStringProperty("encoding", "utf-8");
    json.writeNumberProperty("bytes", resource.bytes());
    json.writeStringProperty("hash", "sha256:" + resource.hash());
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
          json.writeStringProperty(
              "description", words.get(Language.EN).column(dataset.worded(), column.name()));
          json.writeStringProperty(
              "description_zh",
              words.get(Language.ZH_HANT).column(dataset.worded(), column.name()));
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
