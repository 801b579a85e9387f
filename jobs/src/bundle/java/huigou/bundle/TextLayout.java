package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A publisher's way of laying out figures in a file of text. */
@FunctionalInterface
interface TextLayout {

  /** The text of a delivery for one item of a table; an empty item takes the whole table. */
  String write(String item, FigureTable table, Path figures) throws IOException;

  static TextLayout named(String name) {
    return switch (name) {
      case "nyfed-rates-json" -> TextLayout::newYorkFedJson;
      case "nyfed-rates-csv" -> TextLayout::newYorkFedCsv;
      case "fred-graph-csv" ->
          (item, table, figures) -> fredGraph("observation_date", "", item, daily(table));
      case "fred-graph-csv-before-2025" ->
          (item, table, figures) -> fredGraph("DATE", ".", item, daily(table));
      case "fred-graph-csv-from-steps" ->
          (item, table, figures) -> fredGraph("observation_date", "", item, everyDay(item, table));
      case "fred-graph-csv-of-series" ->
          (item, table, figures) -> fredGraph("observation_date", "", item, ofSeries(item, table));
      case "fred-graph-csv-weekly" -> (item, table, figures) -> weekly(item, ofSeries(item, table));
      case "facility-daily-totals-csv" -> TextLayout::facilityTotals;
      case "treasury-operating-cash-csv" -> TextLayout::operatingCashCsv;
      case "treasury-operating-cash-json" -> TextLayout::operatingCashJson;
      case "administered-steps-csv" -> TextLayout::administeredSteps;
      case "nyfed-operations-json" -> OperationsLayout::json;
      case "h41-download-csv" -> BalanceSheetLayout::csv;
      case "h41-sdmx" -> BalanceSheetLayout::sdmx;
      case "hkex-announcement-index-json" -> AnnouncementLayout::index;
      case "sec-tickers-json" -> CompanyFactsLayout::tickers;
      case "sec-company-facts-json" -> CompanyFactsLayout::json;
      case "plain-csv" -> (item, table, figures) -> plain(table);
      case "treasury-auctions-csv",
          "treasury-debt-transactions-csv",
          "treasury-debt-by-kind-json",
          "ofr-series-csv" ->
          TreasuryLayout.named(name);
      default -> throw new IllegalArgumentException("no layout is named " + name);
    };
  }

  /** The table as it stands, cells with commas in quotes. */
  private static String plain(FigureTable table) {
    StringBuilder csv = new StringBuilder();
    append(csv, table.rows().get(0).getHeader());
    table.rows().forEach(row -> append(csv, row.getFields()));
    return csv.toString();
  }

  private static void append(StringBuilder csv, List<String> cells) {
    csv.append(
        cells.stream()
            .map(cell -> cell.indexOf(',') < 0 ? cell : '"' + cell + '"')
            .collect(Collectors.joining(",", "", "\n")));
  }

  /**
   * The answer of the reference-rate service: newest first, numbers with their trailing zeros,
   * absent figures left out.
   */
  private static String newYorkFedJson(String item, FigureTable table, Path figures)
      throws IOException {
    Map<LocalDate, String[]> range = item.equals("EFFR") ? targetRange(figures) : Map.of();
    List<String> records = new ArrayList<>();
    for (NamedCsvRecord row : newestFirst(table)) {
      if (!row.getField("rate").equals(item)) {
        continue;
      }
      StringBuilder json =
          new StringBuilder(
              "{ \"effectiveDate\": \"%s\", \"type\": \"%s\" ,\"percentRate\": %s"
                  .formatted(row.getField("effective_date"), item, row.getField("percent")));
      for (String quantile : List.of("1", "25", "75", "99")) {
        append(json, "percentPercentile" + quantile, row.getField("p" + quantile));
      }
      String[] bounds = range.get(LocalDate.parse(row.getField("effective_date")));
      if (bounds != null) {
        append(json, "targetRateFrom", bounds[0]);
        append(json, "targetRateTo", bounds[1]);
      }
      append(json, "volumeInBillions", row.getField("volume_bn"));
      records.add(json.append(" ,\"revisionIndicator\": \"\" }").toString());
    }
    return "{ \"refRates\": [ " + String.join(",\n", records) + " ] }\n";
  }

  private static void append(StringBuilder json, String key, String number) {
    if (!number.isEmpty()) {
      json.append(" ,\"").append(key).append("\": ").append(number);
    }
  }

  /**
   * The 19-column download: newest first, American dates, trailing zeros trimmed, a blank last row.
   */
  private static String newYorkFedCsv(String item, FigureTable table, Path figures)
      throws IOException {
    DateTimeFormatter american = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
    Map<LocalDate, String[]> range = targetRange(figures);
    StringBuilder csv =
        new StringBuilder(
            "Effective Date,Rate Type,Rate (%),1st Percentile (%),25th Percentile (%),"
                + "75th Percentile (%),99th Percentile (%),Volume ($Billions),Target Rate From (%),Target Rate To (%),"
                + "Intra Day - Low (%),Intra Day - High (%),Standard Deviation (%),30-Day Average SOFR,90-Day Average SOFR,"
                + "180-Day Average SOFR,SOFR Index,Revision Indicator (Y/N),Footnote ID\n");
    for (NamedCsvRecord row : newestFirst(table)) {
      LocalDate date = LocalDate.parse(row.getField("effective_date"));
      csv.append(american.format(date)).append(',').append(row.getField("rate"));
      for (String column : List.of("percent", "p1", "p25", "p75", "p99", "volume_bn")) {
        csv.append(',').append(trimmed(row.getField(column)));
      }
      String[] bounds =
          row.getField("rate").equals("EFFR") ? range.get(date) : new String[] {"", ""};
      csv.append(',')
          .append(trimmed(bounds[0]))
          .append(',')
          .append(trimmed(bounds[1]))
          .append(",,,,,,,,,\n");
    }
    return csv.append(",".repeat(18)).append('\n').toString();
  }

  private static List<NamedCsvRecord> newestFirst(FigureTable table) {
    return table.rows().stream()
        .sorted(
            Comparator.comparing((NamedCsvRecord row) -> row.getField("effective_date")).reversed())
        .toList();
  }

  private static String trimmed(String number) {
    if (number.isEmpty()) {
      return "";
    }
    BigDecimal value = new BigDecimal(number).stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
  }

  private static Map<LocalDate, String[]> targetRange(Path figures) throws IOException {
    FigureTable steps = FigureTable.read(figures.resolve("2026-08-23/fred-policy-steps.csv"));
    Map<LocalDate, String> lower = everyDay("DFEDTARL", steps);
    Map<LocalDate, String> upper = everyDay("DFEDTARU", steps);
    Map<LocalDate, String[]> range = new HashMap<>();
    lower.forEach((date, percent) -> range.put(date, new String[] {percent, upper.get(date)}));
    return range;
  }

  /** FRED's graph download: weekdays without a figure stay as rows with the mark of absence. */
  private static String fredGraph(
      String dateHeading, String absent, String item, Map<LocalDate, String> figures) {
    TreeMap<LocalDate, String> rows = new TreeMap<>(figures);
    for (LocalDate day = rows.firstKey(); day.isBefore(rows.lastKey()); day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        rows.putIfAbsent(day, absent);
      }
    }
    StringBuilder csv = new StringBuilder(dateHeading).append(',').append(item).append('\n');
    rows.forEach((day, percent) -> csv.append(day).append(',').append(percent).append('\n'));
    return csv.toString();
  }

  private static Map<LocalDate, String> daily(FigureTable table) {
    Map<LocalDate, String> figures = new TreeMap<>();
    table
        .rows()
        .forEach(
            row -> figures.put(LocalDate.parse(row.getField("date")), row.getField("percent")));
    return figures;
  }

  private static Map<LocalDate, String> ofSeries(String item, FigureTable table) {
    Map<LocalDate, String> figures = new TreeMap<>();
    for (NamedCsvRecord row : table.rows()) {
      if (row.getField("series").equals(item)) {
        figures.put(LocalDate.parse(row.getField("date")), row.getField("value"));
      }
    }
    return figures;
  }

  /** A weekly series has a row a week and no others. */
  private static String weekly(String item, Map<LocalDate, String> figures) {
    StringBuilder csv = new StringBuilder("observation_date,").append(item).append('\n');
    figures.forEach((day, value) -> csv.append(day).append(',').append(value).append('\n'));
    return csv.toString();
  }

  /** The desk's own list of daily totals. */
  private static String facilityTotals(String item, FigureTable table, Path figures) {
    StringBuilder csv = new StringBuilder("facility,date,accepted_usd_bn\n");
    for (NamedCsvRecord row : table.rows()) {
      csv.append(item)
          .append(',')
          .append(row.getField("date"))
          .append(',')
          .append(row.getField("accepted_usd_bn"))
          .append('\n');
    }
    return csv.toString();
  }

  /** The download of the Daily Treasury Statement's Table I, as far as its columns are carried. */
  private static String operatingCashCsv(String item, FigureTable table, Path figures) {
    StringBuilder csv =
        new StringBuilder("\uFEFFRecord Date,Type of Account,Opening Balance Today\n");
    for (NamedCsvRecord row : table.rows()) {
      csv.append(row.getField("record_date"))
          .append(',')
          .append(row.getField("account_type"))
          .append(',')
          .append(row.getField("opening_today"))
          .append('\n');
    }
    return csv.toString();
  }

  /**
   * The same service's JSON: the close stands under the key of openings, the other one is "null".
   */
  private static String operatingCashJson(String item, FigureTable table, Path figures) {
    List<String> records = new ArrayList<>();
    for (NamedCsvRecord row : table.rows()) {
      records.add(
          "{\"record_date\":\"%s\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"%s\",\"close_today_bal\":\"null\"}"
              .formatted(row.getField("record_date"), row.getField("closing_today")));
    }
    return "{\"data\":[" + String.join(",\n", records) + "]}\n";
  }

  private static Map<LocalDate, String> everyDay(String item, FigureTable steps) {
    Map<LocalDate, String> figures = new TreeMap<>();
    for (NamedCsvRecord row : steps.rows()) {
      if (row.getField("series").equals(item)) {
        LocalDate first = LocalDate.parse(row.getField("first_day"));
        LocalDate last = LocalDate.parse(row.getField("last_day"));
        first
            .datesUntil(last.plusDays(1))
            .forEach(day -> figures.put(day, row.getField("percent")));
      }
    }
    return figures;
  }

  /**
   * The desk's own list of steps; an empty last day means: still in force when the list was made.
   */
  private static String administeredSteps(String item, FigureTable table, Path figures) {
    StringBuilder csv = new StringBuilder("rate,effective_from,effective_to,percent_per_annum\n");
    for (NamedCsvRecord row : table.rows()) {
      csv.append(
              String.join(
                  ",",
                  row.getField("rate"),
                  row.getField("effective_from"),
                  row.getField("effective_to"),
                  row.getField("percent")))
          .append('\n');
    }
    return csv.toString();
  }
}
