package huigou.publish.data;

import huigou.disk.Checksum;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.text.Language;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.ShownDigest;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.dataset.Inputs;
import huigou.publish.dataset.Observations;
import huigou.publish.dataset.Revisions;
import huigou.publish.text.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the data files: CSV in UTF-8 with LF, a header row, ISO dates and point decimals, sorted
 * by key; JSON with the same fields.
 */
public final class DataFiles {

  private final FileSink sink;
  private final Spoken words;

  /**
   * @param words both languages, for the messages of issues
   */
  public DataFiles(FileSink sink, Map<Language, Words> words) {
    this.sink = sink;
    this.words = new Spoken(words);
  }

  /**
   * What one series adds to the files of the whole edition.
   *
   * @param series which one
   * @param shown digest over what its rows show
   * @param csv its rows of observations.csv
   * @param json the same in JSON, with commas between them
   */
  public record SeriesRows(SeriesId series, String shown, byte[] csv, byte[] json) {}

  /** Writes the datasets that are not of single series. */
  public void topics(SiteView site) {
    for (Dataset<?> dataset : Datasets.ALL) {
      if (dataset != Observations.DATASET) {
        dataset(site, dataset);
      }
    }
  }

  /**
   * SHA-256 of {@code data/inputs.csv}, which names every delivery with its own: who holds that
   * file can tell whether two figures stand on the same data.
   */
  public String digestOfInputs(SiteView site) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.write(csv, Inputs.DATASET, Inputs.DATASET.rows(site), words);
    return Checksum.of(csv.toByteArray());
  }

  private <T> void dataset(SiteView site, Dataset<T> dataset) {
    List<T> rows = dataset.rows(site).toList();
    sink.stream(dataset.path(), out -> CsvRows.write(out, dataset, rows.stream(), words));
    sink.stream(
        jsonPath(dataset),
        out -> {
          try (JsonGenerator json = JsonRows.generator(out)) {
            JsonRows.array(json, dataset, rows.stream(), words);
          }
          out.write('\n');
        });
  }

  private void figures(SiteView site, SeriesView series, Dataset<Vintage> own, String shown) {
    sink.stream(own.path(), shown, out -> CsvRows.write(out, own, own.rows(site), words));
    sink.stream(
        jsonPath(own),
        shown,
        out -> {
          try (JsonGenerator json = JsonRows.generator(out)) {
            SeriesJson.write(json, site, series, words);
          }
          out.write('\n');
        });
  }

  /** Writes the one dataset that is too long to be held whole as the series' parts come. */
  public void wholes(Iterator<SeriesRows> parts) {
    Dataset<Observations.Row> observations = Observations.DATASET;
    sink.stream(
        observations.path(),
        csv ->
            sink.stream(
                jsonPath(observations),
                json -> {
                  Parts rows = new Parts(observations.path(), csv);
                  Parts members = new Parts(jsonPath(observations), json);
                  ByteArrayOutputStream header = new ByteArrayOutputStream();
                  CsvRows.write(header, observations, Stream.empty(), words);
                  rows.between(header.toByteArray());
                  members.between(new byte[] {'['});
                  boolean first = true;
                  while (parts.hasNext()) {
                    SeriesRows part = parts.next();
                    rows.part(part, part.csv());
                    if (part.json().length > 0 && !first) {
                      members.between(new byte[] {','});
                    }
                    members.part(part, part.json());
                    first &= part.json().length == 0;
                  }
                  members.between(new byte[] {']', '\n'});
                }));
  }

  /** Writes a file part by part, and tells the sink where each stands. */
  private final class Parts {
    private final String path;
    private final OutputStream out;
    private long at;

    Parts(String path, OutputStream out) {
      this.path = path;
      this.out = out;
    }

    void between(byte[] bytes) throws IOException {
      out.write(bytes);
      at += bytes.length;
    }

    void part(SeriesRows rows, byte[] bytes) throws IOException {
      sink.partWritten(path, rows.series().value(), rows.shown(), at, bytes);
      between(bytes);
    }
  }

  /** Writes the files of one series; gives what it adds to the files of all. */
  public SeriesRows series(SiteView site, SeriesView series) {
    Dataset<Vintage> own = Observations.of(series);
    String shown = shown(site, series);
    figures(site, series, own, shown);
    Dataset<Observations.Row> all = Observations.DATASET;
    String part = series.id().value();
    byte[] csv =
        sink.part(all.path(), part, shown)
            .orElseGet(
                () -> {
                  ByteArrayOutputStream rows = new ByteArrayOutputStream();
                  CsvRows.members(rows, all, Observations.rows(site, series), words);
                  return rows.toByteArray();
                });
    byte[] json =
        sink.part(jsonPath(all), part, shown)
            .orElseGet(
                () -> {
                  ByteArrayOutputStream rows = new ByteArrayOutputStream();
                  try (JsonGenerator array = JsonRows.generator(rows)) {
                    JsonRows.array(array, all, Observations.rows(site, series), words);
                  }
                  byte[] bytes = rows.toByteArray();
                  return Arrays.copyOfRange(bytes, 1, bytes.length - 1);
                });
    return new SeriesRows(series.id(), shown, csv, json);
  }

  private static String shown(SiteView site, SeriesView series) {
    Stream<Vintage> others = site.shelf().others(series.id()).stream();
    return new ShownCells(new ShownDigest().add(series))
        .add(
            Observations.DATASET,
            Observations.rows(series, site.shelf().figures(series.id()).figures().stream()))
        .add(Observations.DATASET, Observations.rows(series, others))
        .add(Revisions.DATASET, site.shelf().revisions(series.id()).stream())
        .digest()
        .hex();
  }

  private static String jsonPath(Dataset<?> dataset) {
    return "data/" + dataset.name() + ".json";
  }
}
