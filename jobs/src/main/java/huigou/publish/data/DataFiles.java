package huigou.publish.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the data files: CSV in UTF-8 with LF, a header row, ISO dates and point decimals, sorted
 * by key; JSON with the same fields.
 */
public final class DataFiles {

  private final FileSink sink;
  private final Words english;
  private final Words chinese;

  /**
   * @param words both languages, for the messages of issues
   */
  public DataFiles(FileSink sink, Map<Language, Words> words) {
    this.sink = sink;
    this.english = words.get(Language.EN);
    this.chinese = words.get(Language.ZH_HANT);
  }

  /** Writes everything below {@code data/}. */
  public void write(SiteView site) {
    List<Table> tables = new ArrayList<>();
    tables.add(Tables.SERIES);
    tables.add(Tables.INPUTS);
    tables.add(Tables.QUARANTINE);
    tables.add(Tables.OBSERVATIONS);
    tables.add(Tables.REVISIONS);
    table(
        Tables.SERIES,
        site.series().stream()
            .sorted(Comparator.comparing(SeriesView::id))
            .map(DataFiles::seriesRow)
            .toList());
    table(
        Tables.INPUTS,
        site.sources().stream()
            .flatMap(source -> source.deliveries().stream())
            .sorted(
                Comparator.comparing(SourceView.DeliveryView::source)
                    .thenComparing(SourceView.DeliveryView::receivedOn)
                    .thenComparing(SourceView.DeliveryView::file))
            .map(DataFiles::inputRow)
            .toList());
    table(
        Tables.QUARANTINE,
        site.issues().stream().map(this::issueRow).sorted(DataFiles::byLeadingCells).toList());
    List<SeriesView> byId =
        site.series().stream().sorted(Comparator.comparing(SeriesView::id)).toList();
    table(
        Tables.REVISIONS,
        byId.stream()
            .flatMap(series -> site.revisions().apply(series.id()).stream())
            .map(DataFiles::revisionRow)
            .toList());
    observations(site, byId);
    for (SeriesView series : site.series()) {
      tables.add(
          series(series, site.figures().apply(series.id()), site.revisions().apply(series.id())));
    }
    sink.write("data/datapackage.json", bytes(DataPackage.json(site, tables)));
  }

  /** The one table that is too long to be held whole: series by series into both files. */
  private void observations(SiteView site, List<SeriesView> byId) {
    Table table = Tables.OBSERVATIONS;
    sink.stream(
        "data/" + table.name() + ".csv",
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(table.header());
            byId.forEach(series -> vintageRows(site, series.id()).forEach(csv::writeRecord));
          }
        });
    sink.stream(
        "data/" + table.name() + ".json",
        out -> {
          try (JsonGenerator json = JsonRows.generator(out)) {
            json.writeStartArray();
            byId.forEach(series -> JsonRows.rows(json, table, vintageRows(site, series.id())));
            json.writeEndArray();
            json.writeRaw('\n');
          }
        });
  }

  private static List<List<String>> vintageRows(SiteView site, SeriesId id) {
    List<Vintage> others = site.others().apply(id);
    List<Vintage> all = new ArrayList<>(site.figures().apply(id).figures());
    if (!others.isEmpty()) {
      all.addAll(others);
      all.sort(
          Comparator.comparing(Vintage::referenceDate)
              .thenComparing(Vintage::knownOn)
              .thenComparing(DataFiles::source)
              .thenComparing(Vintage::value));
    }
    List<List<String>> rows = new ArrayList<>(all.size());
    for (Vintage vintage : all) {
      rows.add(
          List.of(
              id.value(),
              vintage.referenceDate().toString(),
              vintage.knownOn().toString(),
              vintage.value().toPlainString(),
              vintage.status().token(),
              source(vintage),
              vintage.receivedOn().toString()));
    }
    return rows;
  }

  private static String source(Vintage vintage) {
    return vintage.source() == null ? "derived" : vintage.source().value();
  }

  private static List<String> revisionRow(Revision revision) {
    return List.of(
        revision.series().value(),
        revision.referenceDate().toString(),
        revision.oldValue().toPlainString(),
        revision.newValue().toPlainString(),
        revision.knownOn().toString(),
        revision.kind().token());
  }

  private static int byLeadingCells(List<String> one, List<String> other) {
    return String.join("\u0000", one).compareTo(String.join("\u0000", other));
  }

  private static List<String> seriesRow(SeriesView series) {
    return List.of(
        series.id().value(),
        series.title().en(),
        series.title().zhHant(),
        series.unit().token(),
        series.frequency().token(),
        series.basis().en(),
        series.sourceIds(),
        series.firstDate().toString(),
        series.lastDate().toString(),
        String.valueOf(series.observations()),
        series.nextDue().map(Object::toString).orElse(""),
        String.valueOf(series.late()));
  }

  private static List<String> inputRow(SourceView.DeliveryView delivery) {
    return List.of(
        delivery.source(),
        delivery.receivedOn().toString(),
        delivery.file(),
        delivery.sha256(),
        String.valueOf(delivery.bytes()),
        String.valueOf(delivery.rowsRead()),
        String.valueOf(delivery.rowsAccepted()),
        String.valueOf(delivery.rowsQuarantined()),
        delivery.originKind());
  }

  private List<String> issueRow(IssueView view) {
    return List.of(
        view.source(),
        view.issue().place().file(),
        view.issue().place().sheet(),
        view.issue().place().row(),
        view.issue().place().column(),
        view.issue().found(),
        view.rule(),
        view.severity(),
        english.say(view.sentence()) + " " + english.say(view.repair()),
        chinese.say(view.sentence()) + chinese.say(view.repair()));
  }

  private Table series(SeriesView series, TimeSeries figures, List<Revision> changes) {
    List<List<String>> revisions = changes.stream().map(DataFiles::revisionRow).toList();
    Table table = Tables.ofSeries(series.id().value(), series.title().en());
    List<List<String>> rows = figures.figures().stream().map(DataFiles::figureRow).toList();
    sink.write("data/" + table.name() + ".csv", bytes(csv(table, rows)));
    sink.write(
        "data/" + table.name() + ".json", bytes(SeriesJson.json(series, table, rows, revisions)));
    return table;
  }

  private static List<String> figureRow(Vintage figure) {
    return List.of(
        figure.referenceDate().toString(),
        figure.value().toPlainString(),
        figure.status().token(),
        figure.knownOn().toString(),
        source(figure));
  }

  private void table(Table table, List<List<String>> rows) {
    sink.write("data/" + table.name() + ".csv", bytes(csv(table, rows)));
    sink.write("data/" + table.name() + ".json", bytes(JsonRows.array(table, rows)));
  }

  private static String csv(Table table, List<List<String>> rows) {
    StringWriter out = new StringWriter(1 << 16);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(table.header());
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write table " + table.name(), e);
    }
    return out.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
