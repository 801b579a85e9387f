package huigou.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.catalogue.SourceEntry;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.load.DeliveryReading;
import huigou.load.VintageMerge;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import huigou.model.text.Language;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.normalise.FileReading;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import huigou.publish.site.Shown;
import huigou.publish.site.SiteRenderer;
import huigou.publish.text.Words;
import huigou.publish.workbook.WorkbookRenderer;
import huigou.snapshot.DeliveryScan;
import huigou.store.DeliveryLedger;
import huigou.store.Staging;
import huigou.store.Store;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Each stage beside what the library below it can do at most with the same bytes, rows, cells or
 * pages: one process, one thread, several rounds, the best one of each kept.
 */
public final class Limits {

  private static final int ROUNDS = 4;
  private static final int BATCH = 2000;
  private static final int TRADING_DAYS = 247;

  private final Path root;
  private final Path store;
  private final Catalogue catalogue;
  private final List<Delivery> deliveries;
  private final Map<String, Double> best = new HashMap<>();
  private int stores;
  private long reportRows;

  private Limits(Path root, Path store) {
    this.root = root;
    this.store = store;
    this.catalogue = CatalogueReader.read(input());
    this.deliveries =
        DeliveryScan.scan(
                input(),
                catalogue.sources().stream().map(SourceEntry::id).collect(Collectors.toSet()))
            .deliveries();
  }

  /**
   * @param arguments the project's root, and a folder for stores
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    new Limits(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private Path input() {
    return root.resolve("input");
  }

  private void run() throws IOException {
    BalanceSheetFile sdmx =
        BalanceSheetFile.write(store, catalogue.forms(new SourceId("federal-reserve")));
    CompanyFactsFile facts = CompanyFactsFile.write(store, catalogue.forms(new SourceId("sec")));
    List<Delivery> reports =
        deliveries.stream().filter(delivery -> delivery.file().endsWith(".xls")).toList();
    for (int round = 0; round < ROUNDS; round++) {
      time("facts", () -> facts.parse(NOWHERE));
      time("facts-bare", facts::walk);
      time("reports", () -> aYearOf(reports));
      time("sdmx", () -> sdmx.parse(NOWHERE));
      time("sdmx-bare", sdmx::walk);
      parsing();
      List<Observation> figures = loading();
      inserting(figures);
      rendering();
    }
    System.out.printf(
        "%-44s %9s %9s %9s%n", "stage, one thread, best of " + ROUNDS, "ours", "bare", "share");
    share("JSON: parse and tell apart / token pass", "json", "json-bare");
    share("CSV: parse and tell apart / record pass", "csv", "csv-bare");
    share("SDMX: parse and tell apart / StAX pass", "sdmx", "sdmx-bare");
    System.out.printf(
        "  %.0f MB: %.0f MB/s beside %.0f MB/s%n",
        sdmx.megabytes(),
        sdmx.megabytes() / best.get("sdmx"),
        sdmx.megabytes() / best.get("sdmx-bare"));
    share("company facts: parse / token pass", "facts", "facts-bare");
    System.out.printf(
        "  %.0f MB: %.0f MB/s beside %.0f MB/s%n",
        facts.megabytes(),
        facts.megabytes() / best.get("facts"),
        facts.megabytes() / best.get("facts-bare"));
    System.out.printf(
        "  a year of daily reports, %d rows: %.0f rows/s%n",
        reportRows, reportRows / best.get("reports"));
    share("load and merge / staging insert and MERGE", "load", "load-bare");
    share("pages of series / FreeMarker alone", "pages", "pages-bare");
    share("workbook / SXSSF alone", "workbook", "workbook-bare");
  }

  private void share(String what, String ours, String bare) {
    System.out.printf(
        "%-44s %8.0fms %8.0fms %8.0f%%%n",
        what, best.get(ours) * 1000, best.get(bare) * 1000, best.get(bare) / best.get(ours) * 100);
  }

  private void time(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    best.merge(what, (System.nanoTime() - start) / 1e9, Math::min);
  }

  private static final RowSink NOWHERE =
      new RowSink() {
        @Override
        public void row(RawRow row, Layout layout) {
          // Telling apart is what is measured.
        }

        @Override
        public void record(RawRecord record, Layout layout) {
          // See above.
        }

        @Override
        public void otherRow(Issue issue) {
          throw new IllegalStateException(issue.toString());
        }

        @Override
        public void oddity(Issue issue) {
          throw new IllegalStateException(issue.toString());
        }
      };

  /** The same report once a trading day. */
  private void aYearOf(List<Delivery> reports) {
    long[] rows = new long[1];
    RowSink counting =
        new RowSink() {
          @Override
          public void row(RawRow row, Layout layout) {
            rows[0]++;
          }

          @Override
          public void record(RawRecord record, Layout layout) {
            rows[0]++;
          }

          @Override
          public void otherRow(Issue issue) {
            throw new IllegalStateException(issue.toString());
          }

          @Override
          public void oddity(Issue issue) {
            // A report's own oddities are not what is measured.
          }
        };
    for (int day = 0; day < TRADING_DAYS; day++) {
      for (Delivery report : reports) {
        DeliveryParser.parse(
            report, input().resolve(report.path()), catalogue.forms(report.source()), counting);
      }
    }
    reportRows = rows[0];
  }

  private void parsing() {
    for (String ending : List.of("json", "csv")) {
      List<Delivery> files =
          deliveries.stream().filter(delivery -> delivery.file().endsWith("." + ending)).toList();
      time(
          ending,
          () ->
              files.forEach(
                  file ->
                      DeliveryParser.parse(
                          file,
                          input().resolve(file.path()),
                          catalogue.forms(file.source()),
                          NOWHERE)));
      time(
          ending + "-bare",
          () -> files.forEach(file -> bare(ending, input().resolve(file.path()))));
    }
  }

  /** What any reader must do: decode, and look at every token or record. */
  private static void bare(String ending, Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      if (ending.equals("json")) {
        try (var json =
            JsonFactory.builder().build().createParser(ObjectReadContext.empty(), reader)) {
          while (json.nextToken() != null) {
            if (json.currentToken().isScalarValue()) {
              json.getString();
            }
          }
        }
      } else {
        try (var csv = CsvReader.builder().ofCsvRecord(reader)) {
          csv.forEach(record -> record.getFields().size());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JdbcConnectionPool freshStore() {
    return JdbcConnectionPool.create(
        "jdbc:h2:file:" + store.resolve("s" + stores++).toAbsolutePath() + ";CACHE_SIZE=16384",
        "sa",
        "");
  }

  /** Parses, judges, stages and merges everything; gives the figures. */
  private List<Observation> loading() {
    JdbcConnectionPool pool = freshStore();
    Flyway.configure().dataSource(pool).locations("classpath:db").load().migrate();
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    TransactionTemplate work = new TransactionTemplate(new DataSourceTransactionManager(pool));
    List<Observation> all = new ArrayList<>();
    Store parts = new Store(pool, new DataSourceTransactionManager(pool));
    DeliveryLedger ledger = parts.deliveries();
    Staging staging = parts.staging();
    VintageMerge merge = new VintageMerge(parts, catalogue);
    time(
        "load",
        () -> {
          work.executeWithoutResult(status -> ledger.plan(deliveries, ""));
          for (long number : ledger.expected()) {
            work.executeWithoutResult(
                status -> all.addAll(stage(staging, ledger.delivery(number))));
          }
          for (SeriesId series : staging.series()) {
            work.executeWithoutResult(status -> merge.merge(series, staging.files(series)));
          }
          work.executeWithoutResult(status -> staging.close());
        });
    jdbc.execute("shutdown immediately");
    pool.dispose();
    return all;
  }

  private List<Observation> stage(Staging staging, Delivery delivery) {
    DeliveryReading read =
        DeliveryReading.of(catalogue, delivery, input().resolve(delivery.path()));
    FileReading reading = read.figures();
    staging.stage(
        delivery,
        read.layout().id(),
        reading.observations(),
        reading.facts(),
        reading.issues(),
        reading.rowsRead(),
        reading.rowsAccepted(),
        reading.rowsQuarantined());
    return reading.observations();
  }

  /** The same rows into one plain table, and from there into another by one statement. */
  private void inserting(List<Observation> figures) {
    JdbcConnectionPool pool = freshStore();
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    TransactionTemplate work = new TransactionTemplate(new DataSourceTransactionManager(pool));
    String columns =
        "(series_id varchar(80), reference_date date, figure decimal(38, 12), known_on date, place varchar(120)%s)";
    jdbc.execute("create table staging " + columns.formatted(""));
    jdbc.execute(
        "create table merged " + columns.formatted(", primary key (series_id, reference_date)"));
    time(
        "load-bare",
        () -> {
          work.executeWithoutResult(
              status ->
                  jdbc.batchUpdate(
                      "insert into staging values (?, ?, ?, ?, ?)",
                      figures,
                      BATCH,
                      (statement, figure) -> {
                        statement.setString(1, figure.series().value());
                        statement.setObject(2, figure.referenceDate());
                        statement.setBigDecimal(3, figure.value());
                        statement.setObject(4, figure.scheduledOn());
                        statement.setString(5, figure.place().row());
                      }));
          work.executeWithoutResult(
              status ->
                  jdbc.update(
                      """
                      merge into merged m using (
                          select series_id, reference_date, max(figure) as figure, max(known_on) as known_on, max(place) as place
                          from staging group by series_id, reference_date) s
                      on m.series_id = s.series_id and m.reference_date = s.reference_date
                      when not matched then insert values (s.series_id, s.reference_date, s.figure, s.known_on, s.place)
                      """));
        });
    jdbc.execute("shutdown immediately");
    pool.dispose();
  }

  private SiteView view;

  private void rendering() throws IOException {
    if (view == null) {
      view = edition();
    }
    Path templates = root.resolve("templates");
    SiteRenderer pages = new SiteRenderer(templates, Language.EN, "", (path, bytes) -> {});
    List<String> texts = new ArrayList<>();
    SiteRenderer kept =
        new SiteRenderer(
            templates,
            Language.EN,
            "",
            (path, bytes) -> texts.add(new String(bytes, StandardCharsets.UTF_8)));
    view.series().forEach(series -> kept.page(view, shown(series)));
    time("pages", () -> view.series().forEach(series -> pages.page(view, shown(series))));
    freemarkerAlone(texts);
    time(
        "workbook",
        () ->
            new WorkbookRenderer(
                    Words.read(templates, Language.EN), (path, bytes) -> cells = Bench.cells(bytes))
                .render(view));
    time("workbook-bare", this::sxssfAlone);
  }

  private Shown shown(SeriesView series) {
    return Shown.of(view, view.shelf().page(series.id()));
  }

  private long cells;

  /** What the newest edition shows; its store stays open until the process ends. */
  private SiteView edition() {
    Workplace place =
        new Workplace(
            input(), store.resolve("site"), store.toString(), store, root.resolve("templates"));
    StandingInput standing = StandingInput.read(place);
    return Workbench.of(place, standing).view(standing.newestDay().orElseThrow());
  }

  /** As many pages of as many rows and bytes, out of texts that are ready to be put in. */
  private void freemarkerAlone(List<String> texts) throws IOException {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    Template template =
        new Template(
            "bare",
            "${head}<#list rows as row><tr><th>${row[0]}</th><td>${row[1]}</td><td>${row[2]}</td><td>${row[3]}</td><td>${row[4]}</td></tr></#list>",
            configuration);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      rows.add(List.of("2025-11-28", "4.12", "7", "2025-12-01", "new-york-fed"));
    }
    time(
        "pages-bare",
        () -> {
          for (String text : texts) {
            StringWriter out = new StringWriter(1 << 16);
            try {
              String head = text.substring(0, Math.max(0, text.length() - 250 * 90));
              template.process(Map.of("head", head, "rows", rows), out);
            } catch (IOException | freemarker.template.TemplateException e) {
              throw new IllegalStateException(e);
            }
            out.toString().getBytes(StandardCharsets.UTF_8);
          }
        });
  }

  /** As many cells, numbers in rows of forty. */
  private void sxssfAlone() {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        var out = java.io.OutputStream.nullOutputStream()) {
      SXSSFSheet sheet = workbook.createSheet();
      for (int row = 0; row * 40L < cells; row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < 40; column++) {
          line.createCell(column).setCellValue(row + column / 100.0);
        }
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
