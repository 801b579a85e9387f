package huigou.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A night over what a year of both markets brings: the bundled daily report once a weekday, under
 * dates of its own, and facts of made companies; then one report more; then nothing new. Prints
 * time, memory and pages of each.
 */
public final class BuybackNight {

  private static final DateTimeFormatter SLASHES =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final LocalDate BUNDLED = LocalDate.of(2026, 9, 9);

  private static final List<String> TAGS =
      List.of(
          "PaymentsForRepurchaseOfCommonStock",
          "StockRepurchaseProgramAuthorizedAmount1",
          "StockRepurchaseProgramRemainingAuthorizedRepurchaseAmount1",
          "TreasuryStockValueAcquiredCostMethod");

  /** Tags that are passed over: most of a company's file. */
  private static final int OTHER_TAGS = 8;

  private final Path root;
  private final Path input;

  private BuybackNight(Path root, Path input) {
    this.root = root;
    this.input = input;
  }

  /**
   * @param arguments the project's root, a folder to work in, weekdays, companies, quarters of each
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]).toAbsolutePath();
    Path work = Path.of(arguments[1]).toAbsolutePath();
    int weekdays = Integer.parseInt(arguments[2]);
    int companies = Integer.parseInt(arguments[3]);
    int quarters = Integer.parseInt(arguments[4]);
    BuybackNight made = new BuybackNight(root, work.resolve("input"));
    made.copy();
    LocalDate day = BUNDLED;
    for (int i = 0; i < weekdays; i++) {
      day = weekdayBefore(day);
      made.report(day);
    }
    long bytes = made.companies(companies, quarters);
    System.out.printf(
        "%d reports, %d companies of %d MB%n", weekdays, companies, bytes / 1_000_000);
    print("night on an empty store", made.night(work), work);
    made.report(LocalDate.of(2026, 9, 16));
    print("night with one new report", made.night(work), work);
    print("nothing new", made.night(work), work);
  }

  private static void print(String what, Measured night, Path work) throws IOException {
    try (Stream<Path> files =
        Files.walk(work.resolve("site/current"), FileVisitOption.FOLLOW_LINKS)) {
      long pages = files.filter(file -> file.endsWith("index.html")).count();
      System.out.printf(
          "%-28s %8.1f s wall %8.1f s CPU %6d MiB %7d pages%n",
          what, night.wall(), night.cpu(), night.peakMebibytes(), pages);
    }
  }

  private Measured night(Path work) throws IOException, InterruptedException {
    return Measured.of(
        List.of(
            root.resolve("huigou").toString(),
            "nightly",
            "--input",
            input.toString(),
            "--site",
            work.resolve("site").toString(),
            "--store",
            work.resolve("var/store").toString()));
  }

  private void copy() throws IOException {
    Path from = root.resolve("input");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path to = input.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to);
        }
      }
    }
  }

  private static LocalDate weekdayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** The bundled report, printed on another day and telling of the two weekdays before it. */
  private void report(LocalDate printed) throws IOException {
    LocalDate last = weekdayBefore(printed);
    Map<String, String> dates =
        Map.of(
            "2026/09/08", SLASHES.format(last),
            "2026/09/07", SLASHES.format(weekdayBefore(last)));
    LocalDate received = printed.plusDays(1);
    Path folder = Files.createDirectories(input.resolve("hkex").resolve(received.toString()));
    String name = "SRRPT" + DateTimeFormatter.BASIC_ISO_DATE.format(printed) + ".xls";
    Path bundled = input.resolve("hkex/2026-09-10/SRRPT20260909.xls");
    try (POIFSFileSystem file = new POIFSFileSystem(bundled.toFile(), true);
        HSSFWorkbook book = new HSSFWorkbook(file);
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              String text = cell.getStringCellValue();
              String other = dates.getOrDefault(text.strip(), text);
              cell.setCellValue(other.replace(PRINTED.format(BUNDLED), PRINTED.format(printed)));
            }
          }
        }
      }
      book.write(out);
    }
    origin(folder, name, "Hong Kong Exchanges and Clearing", received);
  }

  private long companies(int companies, int quarters) throws IOException {
    LocalDate received = LocalDate.of(2026, 9, 11);
    Path folder = Files.createDirectories(input.resolve("sec").resolve(received.toString()));
    StringBuilder origins = new StringBuilder();
    long bytes = 0;
    for (int company = 0; company < companies; company++) {
      String name = "CIK%010d.json".formatted(9_000_000 + company);
      facts(folder.resolve(name), 9_000_000 + company, quarters);
      bytes += Files.size(folder.resolve(name));
      origins.append(entry(name, "US Securities and Exchange Commission", received));
    }
    Files.writeString(folder.resolve("origin.yml"), "files:\n" + origins);
    return bytes;
  }

  private static void facts(Path file, int cik, int quarters) {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "{\"cik\":" + cik + ",\"entityName\":\"Made up " + cik + "\",\"facts\":{\"us-gaap\":{");
      for (int tag = 0; tag < TAGS.size() + OTHER_TAGS; tag++) {
        String name = tag < TAGS.size() ? TAGS.get(tag) : "OtherTag" + tag;
        boolean flow = tag != 1 && tag != 2;
        out.write((tag == 0 ? "\"" : ",\"") + name + "\":{\"units\":{\"USD\":[");
        for (int i = 0; i < quarters; i++) {
          LocalDate start = LocalDate.of(2014, 1, 1).plusMonths(3L * (i + 48 - quarters));
          LocalDate end = start.plusMonths(3).minusDays(1);
          out.write(
              (i == 0 ? "{" : ",{")
                  + (flow ? "\"start\":\"" + start + "\"," : "")
                  + "\"end\":\"%s\",\"val\":%d,\"accn\":\"%010d-%02d-%06d\",\"fy\":%d,\"fp\":\"Q1\",\"form\":\"10-Q\",\"filed\":\"%s\"}"
                      .formatted(
                          end,
                          (1 + (cik + i) % 97) * 1_000_000L,
                          cik,
                          end.getYear() % 100,
                          i,
                          end.getYear(),
                          end.plusDays(30)));
        }
        out.write("]}}");
      }
      out.write("}}}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void origin(Path folder, String name, String producer, LocalDate received)
      throws IOException {
    Path origin = folder.resolve("origin.yml");
    String standing = Files.exists(origin) ? Files.readString(origin) : "files:\n";
    Files.writeString(origin, standing + entry(name, producer, received));
  }

  private static String entry(String name, String producer, LocalDate received) {
    return """
          %s:
            producer: "%s"
            title: "Made by repetition"
            url: https://example.org/
            licence: "made"
            retrieved_on: %s
            bytes_are: carried-over
        """
        .formatted(name, producer, received);
  }
}
