package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of layouts of which none is bundled, made from files of another layout that are. */
final class Samples {

  private static final Map<String, String> DEBT_KEYS =
      Map.of(
          "Record Date", "record_date",
          "Transaction Type", "transaction_type",
          "Security Marketability", "security_market",
          "Security Type", "security_type",
          "Security Type Description", "security_type_desc",
          "Transactions Today", "transaction_today_amt");

  private static final Map<String, String> KINDS_OF_DEBT =
      Map.of(
          "record_date", "Record Date",
          "security_type_desc", "Security Type Description",
          "security_class_desc", "Security Class Description",
          "debt_held_public_mil_amt", "Debt Held by the Public (in Millions)",
          "total_mil_amt", "Total Public Debt Outstanding (in Millions)");

  private static final String DAY = "2024-10-29";

  private static final Map<String, String> OLDER_REPORT =
      Map.of(
          "Number of shares/units repurchased",
          "Number of securities purchased",
          "Repurchase price or highest repurchase price per share/unit ($)",
          "Price per share or highest price paid ($)",
          "Lowest repurchase price per share/unit ($)",
          "Lowest price paid ($)",
          "Aggregate price paid ($)",
          "Total paid ($)",
          "Method of repurchase",
          "Method of purchase",
          "Number of shares/units repurchased on the Exchange or another stock exchange under the"
              + " repurchase mandate*",
          "Number of such securities purchased on the Exchange in the year to date (since ordinary"
              + " resolution)",
          "As a % of number of issued shares/units (excluding treasury shares/units) as at the date"
              + " of the resolution granting the repurchase mandate*",
          "% of number of shares in issue at time ordinary resolution passed acquired on the"
              + " Exchange since date of resolution");

  private Samples() {}

  /** An ALFRED download with two vintages, from FRED's download of one series. */
  static byte[] alfred(Subject fred) {
    return written(
        fred,
        grid -> {
          List<List<String>> lines = new ArrayList<>();
          String id = grid.headings().get(1);
          lines.add(List.of("observation_date", id + "_20241001", id + "_20241028"));
          grid.rows().forEach(row -> lines.add(List.of(row.get(0), row.get(1), row.get(1))));
          return CsvForm.write(lines, false).getBytes(StandardCharsets.UTF_8);
        });
  }

  /** An answer of FRED's API, from its download of the same series. */
  static byte[] fredApi(Subject fred) {
    return written(fred, grid -> answer(grid.rows().stream().map(Samples::asOneDay).toList()));
  }

  /** The same in markup. */
  static byte[] fredApiMarkup(Subject fred) {
    return written(fred, grid -> markup(grid.rows().stream().map(Samples::asOneDay).toList()));
  }

  /** An answer of FRED's API with two vintages side by side. */
  static byte[] fredVintages(Subject fred) {
    return written(
        fred,
        grid ->
            answer(
                grid.rows().stream()
                    .map(row -> twoVintages(grid.headings().get(1), row))
                    .toList()));
  }

  /** The same in markup. */
  static byte[] fredVintagesMarkup(Subject fred) {
    return written(
        fred,
        grid ->
            markup(
                grid.rows().stream()
                    .map(row -> twoVintages(grid.headings().get(1), row))
                    .toList()));
  }

  private static List<Map.Entry<String, String>> asOneDay(List<String> row) {
    return List.of(
        Map.entry("realtime_start", DAY),
        Map.entry("realtime_end", DAY),
        Map.entry("date", row.get(0)),
        Map.entry("value", row.get(1)));
  }

  private static List<Map.Entry<String, String>> twoVintages(String id, List<String> row) {
    return List.of(
        Map.entry("date", row.get(0)),
        Map.entry(id + "_20241001", row.get(1)),
        Map.entry(id + "_20241028", row.get(1)));
  }

  private static byte[] answer(List<List<Map.Entry<String, String>>> records) {
    return ("{\"realtime_start\":\"2024-10-29\",\"realtime_end\":\"2024-10-29\",\"units\":\"lin\","
            + "\"output_type\":1,\"file_type\":\"json\",\"offset\":0,\"limit\":100000,\"count\":"
            + records.size()
            + ",\"observations\":["
            + records.stream()
                .map(
                    record ->
                        record.stream()
                            .map(
                                each ->
                                    Json.quoted(each.getKey()) + ":" + Json.quoted(each.getValue()))
                            .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",\n"))
            + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] markup(List<List<Map.Entry<String, String>>> records) {
    return ("<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<observations realtime_start=\"2024-10-29\""
            + " realtime_end=\"2024-10-29\" units=\"lin\" output_type=\"1\" file_type=\"xml\""
            + " offset=\"0\" limit=\"100000\" count=\""
            + records.size()
            + "\">\n"
            + records.stream()
                .map(
                    record ->
                        record.stream()
                            .map(each -> each.getKey() + "=\"" + each.getValue() + "\"")
                            .collect(Collectors.joining(" ", "<observation ", "/>")))
                .collect(Collectors.joining("\n"))
            + "\n</observations>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The New York Fed's answer when it is asked for volumes, from its download of all rates. */
  static byte[] volumes(Subject rates) {
    return written(
        rates,
        grid -> {
          int volume = grid.headings().indexOf("Volume ($Billions)");
          return ("{\"refRates\":["
                  + grid.rows().stream()
                      .filter(row -> !row.get(volume).isEmpty())
                      .map(
                          row ->
                              "{\"effectiveDate\":\"%s-%s-%s\",\"type\":\"%s\",\"volumeInBillions\":%s,\"revisionIndicator\":\"\"}"
                                  .formatted(
                                      row.get(0).substring(6),
                                      row.get(0).substring(0, 2),
                                      row.get(0).substring(3, 5),
                                      row.get(1),
                                      row.get(volume)))
                      .collect(Collectors.joining(",\n"))
                  + "]}")
              .getBytes(StandardCharsets.UTF_8);
        });
  }

  /** The Treasury's table of transactions under the names of its service. */
  static byte[] debtTransactionsTable(Subject table) {
    return written(table, grid -> renamed(grid, DEBT_KEYS));
  }

  /** The download of the Treasury's site, from its service's answer. */
  static byte[] kindsOfTheSite(Subject answer) {
    return written(answer, grid -> renamed(grid, KINDS_OF_DEBT));
  }

  private static byte[] renamed(Grid grid, Map<String, String> names) {
    List<List<String>> lines = new ArrayList<>(grid.lines());
    lines.set(0, lines.get(0).stream().map(name -> names.getOrDefault(name, name)).toList());
    return CsvForm.write(lines, false).getBytes(StandardCharsets.UTF_8);
  }

  /** The answer of the Treasury's service, from its download of transactions in the debt. */
  static byte[] debtTransactions(Subject table) {
    return written(table, grid -> records(grid, DEBT_KEYS));
  }

  /** The answer of the Treasury's service, from its download under the same names. */
  static byte[] sameNames(Subject table) {
    return written(table, grid -> records(grid, Map.of()));
  }

  /** A download of the Treasury, from its service's answer under the same names. */
  static byte[] table(Subject answer) {
    return written(
        answer, grid -> CsvForm.write(grid.lines(), false).getBytes(StandardCharsets.UTF_8));
  }

  /** The exchange's report as it was laid out until 2024, from a later one. */
  static byte[] olderReport(Subject report) {
    return report
        .form()
        .altered(
            report.bytes(),
            Form.LARGEST,
            new Random(0),
            (grid, random) -> {
              for (int column = grid.headings().size() - 1; column >= 0; column--) {
                String heading = grid.headings().get(column).replaceAll("\\s+", " ").strip();
                int at = column;
                if (heading.startsWith("Total number")
                    || heading.contains("cancellation")
                    || heading.contains("for holding")) {
                  grid.lines().stream()
                      .filter(line -> at < line.size())
                      .forEach(line -> line.remove(at));
                } else {
                  grid.headings().set(column, OLDER_REPORT.getOrDefault(heading, heading));
                }
              }
              return true;
            })
        .orElseThrow();
  }

  /** Press releases as a wire sends them. */
  static byte[] wire() {
    String items =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                day ->
                    "<item><title>Sample Corp %d Announces $%d Billion Share Repurchase Program</title>"
                            .formatted(day, day)
                        + "<link>https://wire.example/release/%d</link>".formatted(day)
                        + "<guid isPermaLink=\"false\">release-%d</guid>".formatted(day)
                        + "<pubDate>%s, %02d Aug 2026 12:30:00 GMT</pubDate>"
                            .formatted(weekday(day), day)
                        + "<description>The board has authorized a new program.</description></item>")
            .collect(Collectors.joining("\n"));
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
            + "<title>Wire</title><link>https://wire.example</link><description>All</description>\n"
            + items
            + "\n</channel></rss>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String weekday(int dayOfAugust) {
    return List.of("Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu").get(dayOfAugust % 7);
  }

  private static byte[] records(Grid grid, Map<String, String> keys) {
    String records =
        grid.rows().stream()
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(
                            column -> {
                              String heading = grid.headings().get(column);
                              return Json.quoted(keys.getOrDefault(heading, heading))
                                  + ":"
                                  + Json.quoted(
                                      row.get(column).isEmpty() ? "null" : row.get(column));
                            })
                        .collect(Collectors.joining(",", "{", "}")))
            .collect(Collectors.joining(",\n"));
    return ("{\"data\":[" + records + "]}").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(Subject subject, Function<Grid, byte[]> write) {
    List<byte[]> written = new ArrayList<>();
    subject
        .form()
        .altered(
            subject.bytes(),
            Form.LARGEST,
            new Random(0),
            (grid, random) -> {
              written.add(write.apply(grid));
              return false;
            });
    return written.get(0);
  }
}
