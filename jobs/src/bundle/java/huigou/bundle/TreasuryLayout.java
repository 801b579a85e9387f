package huigou.bundle;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The Treasury's tables of auctions and of debt. */
final class TreasuryLayout {

  private TreasuryLayout() {}

  static TextLayout named(String name) {
    return switch (name) {
      case "treasury-auctions-csv", "ofr-series-csv" -> TreasuryLayout::auctions;
      case "treasury-debt-transactions-csv" -> TreasuryLayout::transactions;
      case "treasury-debt-by-kind-json" -> TreasuryLayout::debtByKind;
      default -> throw new IllegalArgumentException("no layout is named " + name);
    };
  }

  /** Auctions under the service's own keys. */
  private static String auctions(String item, FigureTable table, Path figures) {
    return table(table, List.copyOf(table.rows().get(0).getHeader()));
  }

  private static String table(FigureTable table, List<String> header) {
    return table.rows().stream()
        .map(NamedCsvRecord::getFields)
        .map(fields -> String.join(",", fields))
        .collect(Collectors.joining("\n", String.join(",", header) + "\n", "\n"));
  }

  /** The download of Table III-A, as far as its columns are carried. */
  private static String transactions(String item, FigureTable table, Path figures) {
    return "\uFEFF"
        + table(
            table,
            List.of(
                "Record Date",
                "Transaction Type",
                "Security Marketability",
                "Security Type",
                "Security Type Description",
                "Transactions Today"));
  }

  /** The service's JSON of Table 1 of the monthly statement, as far as its columns are carried. */
  private static String debtByKind(String item, FigureTable table, Path figures) {
    return table.rows().stream()
        .map(
            row ->
                "{\"record_date\":\"%s\",\"security_type_desc\":\"%s\",\"security_class_desc\":\"%s\",\"debt_held_public_mil_amt\":\"%s\",\"total_mil_amt\":\"%s\"}"
                    .formatted(
                        row.getField("record_date"),
                        row.getField("type"),
                        row.getField("class"),
                        orNull(row.getField("held_public_mil")),
                        orNull(row.getField("total_mil"))))
        .collect(Collectors.joining(",\n", "{\"data\":[", "]}\n"));
  }

  /** The service writes the word where it has no figure. */
  private static String orNull(String figure) {
    return figure.isEmpty() ? "null" : figure;
  }
}
