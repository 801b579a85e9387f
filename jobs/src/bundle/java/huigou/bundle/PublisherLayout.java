package huigou.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A publisher's way of laying out figures in a file, as far as the bundled deliveries need it. */
@FunctionalInterface
interface PublisherLayout {

  /** The bytes of a delivery for one item of a table; an empty item takes the whole table. */
  byte[] write(String item, FigureTable table, Path figures) throws IOException;

  static PublisherLayout named(String name) {
    return switch (name) {
      case "hkex-report-xls" -> (item, table, figures) -> WorkbookLayout.repurchaseReport(table);
      case "desk-sheet-xlsx" -> (item, table, figures) -> WorkbookLayout.deskSheet(item, table);
      case "hkex-securities-xlsx" ->
          (item, table, figures) -> WorkbookLayout.securities(item, table);
      case "sec-current-filings-atom" ->
          (item, table, figures) -> AnnouncementLayout.filings(table);
      default -> {
        TextLayout layout = TextLayout.named(name);
        yield (item, table, figures) ->
            layout.write(item, table, figures).getBytes(StandardCharsets.UTF_8);
      }
    };
  }
}
