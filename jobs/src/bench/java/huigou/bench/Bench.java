package huigou.bench;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.text.Language;
import huigou.model.view.SiteView;
import huigou.publish.chart.ChartRenderer;
import huigou.publish.site.SiteRenderer;
import huigou.publish.text.Messages;
import huigou.publish.text.Words;
import huigou.publish.view.EditionAssembler;
import huigou.publish.workbook.WorkbookRenderer;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.IssueRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Prints a table of speed and memory. Compare figures of one run alone: machines are noisy.
 *
 * <p>{@code mvn -q -Pbench -DskipTests verify}; {@code -Dpeer=DIR} and {@code -Dpeer.data=DIR} add
 * a peer's full build, {@code -Druns=N} sets how often whole processes are run (median).
 */
public final class Bench {

  private static final LocalDate BUNDLED_EDITION = LocalDate.parse("2026-08-23");

  private final Path root;
  private final Path work;
  private final int runs = Integer.getInteger("runs", 3);

  private Bench(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    new Bench(Path.of(System.getProperty("huigou.root")), Files.createTempDirectory("huigou-bench"))
        .run();
  }

  private void run() throws IOException, InterruptedException {
    Path input = copyInput();
    List<String> night =
        List.of(
            root.resolve("huigou").toString(),
            "nightly",
            "--input",
            input.toString(),
            "--site",
            work.resolve("site").toString(),
            "--store",
            work.resolve("var/store").toString());
    Measured.of(night);
    System.out.printf(
        "%-34s %9s %9s %9s%n", "whole process, median of " + runs, "wall s", "CPU s", "RSS MiB");
    Measured full =
        median(
            () -> {
              deleteTree(work.resolve("site"));
              deleteTree(work.resolve("var"));
            },
            night);
    print("night on an empty store", full);
    Measured newDay = median(() -> addDay(input), night);
    print("night with one new day", newDay);
    Measured nothing = median(() -> {}, night);
    print("nothing new", nothing);
    Measured empty =
        median(
            () -> {},
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-cp",
                System.getProperty("java.class.path"),
                EmptyJob.class.getName()));
    print("empty Spring Batch job", empty);
    System.out.printf("nothing new / empty job: %.2f%n", nothing.wall() / empty.wall());
    String peer = System.getProperty("peer", "");
    if (!peer.isEmpty()) {
      Measured other =
          median(
              () -> deleteTree(work.resolve("peer")),
              List.of(
                  "/usr/bin/python3",
                  "-B",
                  root.resolve(peer).resolve("build.py").toString(),
                  "--data",
                  root.resolve(System.getProperty("peer.data")).toString(),
                  "--out",
                  work.resolve("peer").toString()));
      print("peer, full build", other);
      System.out.printf("night on an empty store / peer: %.2f%n", full.wall() / other.wall());
    }
    inside();
    deleteTree(work);
  }

  private void inside() throws IOException {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:file:" + work.resolve("var/store/huigou").toAbsolutePath());
    store.setUser("sa");
    JdbcTemplate jdbc = new JdbcTemplate(store);
    jdbc.execute("select 1");
    Integer rows = jdbc.queryForObject("select sum(rows_read) from core_delivery", Integer.class);
    Catalogue catalogue = CatalogueReader.read(work.resolve("input"));
    SiteView view =
        new EditionAssembler(
                catalogue,
                new EditionRepository(jdbc),
                new DeliveryLedger(jdbc),
                new IssueRepository(jdbc))
            .assemble(BUNDLED_EDITION, "bench", Optional.empty());
    System.out.printf("%n%-34s %12s%n", "inside, second of two rounds", "");
    System.out.printf("%-34s %12d%n", "rows of the bundled input", rows);
    Path templates = root.resolve("templates");
    for (int round = 0; round < 2; round++) {
      boolean shown = round == 1;
      AtomicLong pages = new AtomicLong();
      double seconds =
          timed(
              () ->
                  new SiteRenderer(templates, Language.EN, (path, bytes) -> pages.incrementAndGet())
                      .render(view));
      show(shown, "pages a second, one thread", pages.get() / seconds);
      ChartRenderer charts = new ChartRenderer(new Words(Messages.read(templates, Language.EN)));
      var chart = view.pages().apply(view.series().get(0).id()).chart();
      int drawn = 200;
      seconds =
          timed(
              () -> {
                for (int i = 0; i < drawn; i++) {
                  charts.svg(chart);
                }
              });
      show(
          shown,
          "ms a chart of " + chart.dates().size() + " points, both widths",
          seconds * 1000 / drawn);
      AtomicLong cells = new AtomicLong();
      seconds =
          timed(
              () ->
                  new WorkbookRenderer(
                          new Words(Messages.read(templates, Language.EN)),
                          (path, bytes) -> cells.addAndGet(cells(bytes)))
                      .render(view));
      show(shown, "cells a second of the workbook", cells.get() / seconds);
    }
  }

  private static void show(boolean shown, String what, double figure) {
    if (shown) {
      System.out.printf("%-34s %12.1f%n", what, figure);
    }
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static long cells(byte[] workbook) {
    long cells = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          cells +=
              new String(zip.readAllBytes(), StandardCharsets.UTF_8).split("<c ", -1).length - 1;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private Path copyInput() throws IOException {
    Path input = work.resolve("input");
    try (Stream<Path> walk = Files.walk(root.resolve("input"))) {
      for (Path file : walk.toList()) {
        Path target = input.resolve(root.resolve("input").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return input;
  }

  private int daysAdded;

  /** A fixing that nobody published, in a copy of the input that is thrown away. */
  private void addDay(Path input) {
    LocalDate day = LocalDate.parse("2026-08-24").plusDays(daysAdded++);
    try {
      Path folder = Files.createDirectories(input.resolve("new-york-fed/" + day));
      Files.writeString(
          folder.resolve("sofr.json"),
          "{\"refRates\": [{\"effectiveDate\": \"2026-08-21\", \"type\": \"SOFR\", \"percentRate\": 3.6"
              + daysAdded
              + ", \"volumeInBillions\": 3000}]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measured median(Runnable before, List<String> command)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      before.run();
      all.add(Measured.of(command));
    }
    all.sort(java.util.Comparator.comparingDouble(Measured::wall));
    return all.get(runs / 2);
  }

  private static void print(String what, Measured measured) {
    System.out.printf(
        "%-34s %9.2f %9.2f %9d%n", what, measured.wall(), measured.cpu(), measured.peakMebibytes());
  }

  private static void deleteTree(Path folder) {
    Supplier<Stream<Path>> walk =
        () -> {
          try {
            return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (Stream<Path> entries = walk.get()) {
      entries.sorted(java.util.Comparator.reverseOrder()).forEach(entry -> entry.toFile().delete());
    }
  }
}
