package huigou.publish.data;

import huigou.model.series.Vintage;
import huigou.model.text.Language;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.FileSink;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.dataset.Observations;
import huigou.publish.text.Words;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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
   * @param dataset its own
   * @param csv its rows of observations.csv
   * @param json the same as an array
   */
  public record SeriesRows(Dataset<?> dataset, byte[] csv, byte[] json) {}

  /** Writes the datasets that are not of single series. */
  public void topics(SiteView site) {
    for (Dataset<?> dataset : Datasets.ALL) {
      if (dataset != Observations.DATASET) {
        dataset(site, dataset);
      }
    }
  }

  private <T> void dataset(SiteView site, Dataset<T> dataset) {
    List<T> rows = dataset.rows(site).toList();
    sink.stream(dataset.path(), out -> CsvRows.write(out, dataset, rows.stream(), words));
    sink.stream(
        "data/" + dataset.name() + ".json",
        out -> {
          try (JsonGenerator json = JsonRows.generator(out)) {
            JsonRows.array(json, dataset, rows.stream(), words);
          }
          out.write('\n');
        });
  }

  private Dataset<?> figures(SiteView site, SeriesView series) {
    Dataset<Vintage> own = Observations.of(series);
    sink.stream(own.path(), out -> CsvRows.write(out, own, own.rows(site), words));
    sink.stream(
        "data/" + own.name() + ".json",
        out -> {
          try (JsonGenerator json = JsonRows.generator(out)) {
            SeriesJson.write(json, site, series, words);
          }
          out.write('\n');
        });
    return own;
  }

  /**
   * Writes the one dataset that is too long to be held whole, and the description of all of them,
   * as the series' parts come.
   */
  public void wholes(SiteView site, Iterator<SeriesRows> parts) {
    List<Dataset<?>> all = new ArrayList<>(Datasets.ALL);
    Dataset<Observations.Row> observations = Observations.DATASET;
    sink.stream(
        observations.path(),
        csv ->
            sink.stream(
                "data/" + observations.name() + ".json",
                json -> {
                  CsvRows.write(csv, observations, Stream.empty(), words);
                  json.write('[');
                  boolean first = true;
                  while (parts.hasNext()) {
                    SeriesRows part = parts.next();
                    all.add(part.dataset());
                    csv.write(part.csv());
                    int members = part.json().length - 2;
                    if (members > 0) {
                      if (!first) {
                        json.write(',');
                      }
                      json.write(part.json(), 1, members);
                      first = false;
                    }
                  }
                  json.write(']');
                  json.write('\n');
                }));
    sink.stream("data/datapackage.json", out -> DataPackage.write(out, site, all));
  }

  /** Writes the files of one series; gives what it adds to the files of all. */
  public SeriesRows series(SiteView site, SeriesView series) {
    Dataset<?> own = figures(site, series);
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    CsvRows.members(csv, Observations.DATASET, Observations.rows(site, series), words);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator array = JsonRows.generator(json)) {
      JsonRows.array(array, Observations.DATASET, Observations.rows(site, series), words);
    }
    return new SeriesRows(own, csv.toByteArray(), json.toByteArray());
  }
}
