package huigou.publish.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Language;
import huigou.model.view.BuybacksView;
import huigou.model.view.FindingsView;
import huigou.model.view.IssueView;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.SourceView;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the data files: CSV in UTF-8 with LF, a header row, ISO dates and point decimals, sorted
 * by key; JSON with the same fields.
 */
public final class DataFiles {

  /** A row of figures has about as many characters. */
  private static final int ROW = 64;

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

  /**
   * What one series adds to the tables of the whole edition.
   *
   * @param observations its rows of observations.csv
   * @param json the same as members of the array of observations.json
   */
  public record SeriesRows(Table table, byte[] observations, byte[] json) {}

  /** Writes the tables that are not of single series. */
  public void topics(SiteView site) {
    table(Tables.SERIES, byId(site).stream().map(DataFiles::seriesRow).toList());
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
    table(Tables.OPERATIONS, FactRows.operations(site.operations()));
    table(Tables.AUCTIONS, FactRows.auctions(site.auctions()));
    table(Tables.DRAIN, drain(site));
    table(Tables.STIGMA_DAYS, FactRows.stigmaDays(site.stigmaDays()));
    buybacks(site.buybacks());
    findings(site);
    table(
        Tables.REVISIONS,
        byId(site).stream()
            .flatMap(series -> site.revisions().apply(series.id()).stream())
            .map(DataFiles::revisionRow)
            .toList());
  }

  private void findings(SiteView site) {
    FindingsView findings = site.findings();
    table(FindingTables.FINDINGS, FindingRows.findings(findings.tonight(), english, chinese));
    table(FindingTables.BREACHES, FindingRows.breaches(findings.breaches()));
    table(
        FindingTables.RECORDS,
        FindingRows.records(
            findings.records(),
            site.series().stream()
                .collect(
                    Collectors.toMap(series -> series.id().value(), series -> series.basis().en())),
            site.edition().asOf()));
    table(FindingTables.EPISODES, FindingRows.episodes(findings.episodes()));
    table(FindingTables.CLAIMS, FindingRows.claims(findings.claims()));
  }

  private void buybacks(BuybacksView buybacks) {
    table(BuybackTables.EXECUTIONS, BuybackRows.executions(buybacks));
    table(BuybackTables.PROGRAMMES, BuybackRows.programmes(buybacks));
    table(BuybackTables.AUTHORISATIONS, BuybackRows.authorisations(buybacks));
    table(BuybackTables.MARKET_TOTALS, BuybackRows.totals(buybacks));
    table(BuybackTables.REPURCHASES, BuybackRows.repurchases(buybacks));
    table(BuybackTables.FILED, BuybackRows.filed(buybacks));
    table(BuybackTables.OPERATING, BuybackRows.operating(buybacks));
    table(BuybackTables.ANNOUNCEMENTS, BuybackRows.announcements(buybacks));
  }

  /** Series in the order of the tables' keys. */
  public static List<SeriesView> byId(SiteView site) {
    return site.series().stream().sorted(Comparator.comparing(SeriesView::id)).toList();
  }

  /** Writes the files of one series; gives what it adds to the tables of all. */
  public SeriesRows series(SiteView site, SeriesView series) {
    Table table = Tables.ofSeries(series.id().value(), series.title().en());
    TimeSeries figures = site.figures().apply(series.id());
    StringBuilder csv = new StringBuilder(figures.size() * ROW);
    StringBuilder json = new StringBuilder(figures.size() * ROW * 2);
    csv.append(String.join(",", table.header())).append('\n');
    for (Vintage figure : figures.figures()) {
      FigureRows.csv(figure, csv);
      FigureRows.json(figure, json.isEmpty() ? json : json.append(','));
    }
    List<List<String>> revisions =
        site.revisions().apply(series.id()).stream().map(DataFiles::revisionRow).toList();
    sink.write("data/" + table.name() + ".csv", bytes(csv));
    sink.write("data/" + table.name() + ".json", bytes(SeriesJson.json(series, json, revisions)));
    return vintages(table, series.id(), figures, site.others().apply(series.id()));
  }

  private static SeriesRows vintages(
      Table table, SeriesId id, TimeSeries figures, List<Vintage> others) {
    List<Vintage> all = figures.figures();
    if (!others.isEmpty()) {
      all = new ArrayList<>(all);
      all.addAll(others);
      all.sort(
          Comparator.comparing(Vintage::referenceDate)
              .thenComparing(Vintage::knownOn)
              .thenComparing(FigureRows::source)
              .thenComparing(Vintage::value));
    }
    StringBuilder csv = new StringBuilder(all.size() * ROW);
    StringBuilder json = new StringBuilder(all.size() * ROW * 2);
    for (Vintage vintage : all) {
      FigureRows.vintageCsv(id, vintage, csv);
      FigureRows.vintageJson(id, vintage, json.isEmpty() ? json : json.append(','));
    }
    return new SeriesRows(table, bytes(csv), bytes(json));
  }

  /**
   * Writes the one table that is too long to be held whole, and the description of all tables, as
   * the series' parts come.
   */
  public void wholes(SiteView site, Iterator<SeriesRows> parts) {
    Table table = Tables.OBSERVATIONS;
    List<Table> tables =
        new ArrayList<>(
            List.of(
                Tables.SERIES,
                Tables.INPUTS,
                Tables.QUARANTINE,
                table,
                Tables.REVISIONS,
                Tables.OPERATIONS,
                Tables.AUCTIONS,
                Tables.DRAIN,
                Tables.STIGMA_DAYS));
    tables.addAll(BuybackTables.ALL);
    tables.addAll(FindingTables.ALL);
    sink.stream(
        "data/" + table.name() + ".csv",
        csv ->
            sink.stream(
                "data/" + table.name() + ".json",
                json -> {
                  csv.write(bytes(csv(List.of(table.header()))));
                  json.write('[');
                  boolean first = true;
                  while (parts.hasNext()) {
                    SeriesRows part = parts.next();
                    tables.add(part.table());
                    csv.write(part.observations());
                    if (!first && part.json().length > 0) {
                      json.write(',');
                    }
                    json.write(part.json());
                    first = first && part.json().length == 0;
                  }
                  json.write(bytes("]\n"));
                }));
    sink.write("data/datapackage.json", bytes(DataPackage.json(site, tables)));
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

  /** A row a week in which reserves have a change. */
  private static List<List<String>> drain(SiteView site) {
    List<Optional<TimeSeries>> columns =
        Tables.DRAIN_SERIES.stream()
            .map(
                id ->
                    site.series().stream()
                        .filter(view -> view.id().value().equals(id))
                        .findFirst()
                        .map(view -> site.figures().apply(view.id())))
            .toList();
    if (columns.get(0).isEmpty()) {
      return List.of();
    }
    return columns.get(0).get().figures().stream()
        .map(
            week -> {
              List<String> row = new ArrayList<>();
              row.add(week.referenceDate().toString());
              columns.forEach(column -> row.add(plain(column, week.referenceDate())));
              return row;
            })
        .toList();
  }

  private static String plain(Optional<TimeSeries> series, LocalDate date) {
    Optional<BigDecimal> value = series.flatMap(figures -> figures.value(date));
    return value.map(BigDecimal::toPlainString).orElse("");
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

  private void table(Table table, List<List<String>> rows) {
    sink.write("data/" + table.name() + ".csv", bytes(csv(table, rows)));
    sink.write("data/" + table.name() + ".json", bytes(JsonRows.array(table, rows)));
  }

  private static String csv(Table table, List<List<String>> rows) {
    return csv(List.of(table.header())) + csv(rows);
  }

  private static String csv(List<List<String>> rows) {
    StringWriter out = new StringWriter(1 << 16);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write rows as CSV", e);
    }
    return out.toString();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
