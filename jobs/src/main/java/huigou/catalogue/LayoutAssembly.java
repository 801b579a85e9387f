package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.ChecksRow;
import huigou.catalogue.CatalogueFiles.EnvelopeRow;
import huigou.catalogue.CatalogueFiles.LayoutRow;
import huigou.catalogue.CatalogueFiles.SheetRow;
import huigou.catalogue.CatalogueFiles.VintageRow;
import huigou.catalogue.CatalogueFiles.WholeRow;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes layouts out of their rows: which heading of a file holds what. */
final class LayoutAssembly {

  private LayoutAssembly() {}

  /**
   * The layout of a row in one kind of file.
   *
   * @param series of whose feeds the items are known
   */
  static Layout layout(LayoutRow row, String id, String format, List<SeriesEntry> series) {
    SourceId source = new SourceId(row.source());
    return new Layout(
        id,
        source,
        Token.of(Layout.Format.class, "format", format),
        text(row.records()),
        text(row.facts()),
        envelope(row.envelope()),
        row.preamble() == null ? Layout.Preamble.NONE : row.preamble(),
        row.date().headings(),
        DayForm.of(row.date().form()),
        text(row.date().until()),
        row.item() == null ? List.of() : List.copyOf(row.item()),
        vintages(row.vintages()),
        row.columns() == null ? Map.of() : row.columns(),
        row.parts() == null ? Map.of() : row.parts(),
        row.marks() == null ? Layout.Marks.NONE : row.marks(),
        CatalogueReader.names(row.ignored()),
        CatalogueReader.names(row.absent()),
        CatalogueReader.names(row.required()),
        CatalogueReader.names(row.passedOver()),
        CatalogueReader.names(row.otherItems()),
        row.otherItemForm() == null ? null : Pattern.compile(row.otherItemForm()),
        checks(row),
        sheet(row.sheet()),
        row.status() == null ? ObservationStatus.FINAL : ObservationStatus.parse(row.status()),
        series.stream()
            .flatMap(entry -> entry.feeds().stream())
            .filter(feed -> feed.source().equals(source))
            .map(SeriesEntry.Feed::item)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Layout.Sheet sheet(SheetRow row) {
    if (row == null) {
      return Layout.Sheet.NONE;
    }
    Map<String, Pattern> titles = new HashMap<>();
    if (row.titles() != null) {
      row.titles().forEach((field, form) -> titles.put(field, Pattern.compile(form)));
    }
    return new Layout.Sheet(
        Map.copyOf(titles), row.noteForm() == null ? null : Pattern.compile(row.noteForm()));
  }

  private static Layout.Envelope envelope(EnvelopeRow row) {
    return row == null
        ? Layout.Envelope.NONE
        : new Layout.Envelope(
            row.must() == null ? Map.of() : row.must(),
            CatalogueReader.names(row.ignored()),
            whole(row),
            text(row.itemInUrl()));
  }

  private static Layout.Whole whole(EnvelopeRow row) {
    WholeRow whole = row.whole();
    return whole == null
        ? Layout.Whole.UNSAID
        : new Layout.Whole(
            text(whole.here()),
            text(whole.all()),
            text(whole.next()),
            Boolean.TRUE.equals(whole.partIsKept()),
            text(whole.ask()));
  }

  private static LayoutChecks checks(LayoutRow row) {
    ChecksRow given = row.checks() == null ? ChecksRow.NONE : row.checks();
    return new LayoutChecks(
        Boolean.TRUE.equals(given.unendedLastLine()),
        given.words() == null ? Map.of() : Map.copyOf(given.words()),
        CatalogueReader.names(given.optional()),
        CatalogueReader.names(given.said()),
        given.ordered() == null ? List.of() : List.copyOf(given.ordered()),
        Optional.ofNullable(given.beside()),
        given.dateParts() == null ? LayoutChecks.DateParts.NONE : given.dateParts(),
        given.sums() == null ? List.of() : List.copyOf(given.sums()),
        CatalogueReader.names(row.expectedItems()),
        given.relatedItems() == null ? null : Pattern.compile(given.relatedItems()));
  }

  private static Layout.Vintages vintages(VintageRow row) {
    if (row == null) {
      return Layout.Vintages.NONE;
    }
    boolean inHeading = row.inHeading() != null;
    return new Layout.Vintages(
        inHeading,
        text(row.first()),
        text(row.last()),
        text(row.askedFrom()),
        DayForm.of(inHeading ? row.inHeading() : row.form()));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
