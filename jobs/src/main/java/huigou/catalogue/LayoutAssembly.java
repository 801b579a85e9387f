package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.ChecksRow;
import huigou.catalogue.CatalogueFiles.ColumnRow;
import huigou.catalogue.CatalogueFiles.EnvelopeRow;
import huigou.catalogue.CatalogueFiles.LayoutRow;
import huigou.catalogue.CatalogueFiles.PartRow;
import huigou.catalogue.CatalogueFiles.SheetRow;
import huigou.catalogue.CatalogueFiles.VintageRow;
import huigou.catalogue.CatalogueFiles.WholeRow;
import huigou.model.origin.SourceId;
import huigou.model.series.ObservationStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        row.records().orElse(""),
        row.facts().orElse(""),
        row.envelope().map(LayoutAssembly::envelope).orElse(Layout.Envelope.NONE),
        new Layout.Around(
            row.preamble().orElse(Layout.Preamble.NONE),
            row.sheet().map(LayoutAssembly::sheet).orElse(Layout.Sheet.NONE),
            row.passedOver()),
        new Layout.Dates(
            row.date().headings(), DayForm.of(row.date().form()), row.date().until().orElse("")),
        items(row, source, series),
        row.vintages().map(LayoutAssembly::vintages).orElse(Layout.Vintages.NONE),
        columns(row.columns()),
        parts(row.parts()),
        row.marks().orElse(Layout.Marks.NONE),
        row.ignored(),
        row.absent(),
        Collections.unmodifiableSortedSet(new TreeSet<>(row.required())),
        checks(row.checks().orElse(ChecksRow.NONE), row.expectedItems()),
        row.status().map(ObservationStatus::parse).orElse(ObservationStatus.FINAL));
  }

  private static Layout.Items items(LayoutRow row, SourceId source, List<SeriesEntry> series) {
    return new Layout.Items(
        row.item(),
        series.stream()
            .flatMap(entry -> entry.feeds().stream())
            .filter(feed -> feed.source().equals(source))
            .map(SeriesOrigin.Feed::item)
            .collect(Collectors.toUnmodifiableSet()),
        row.otherItems(),
        row.otherItemForm().map(Pattern::compile));
  }

  /** In the order of the file: messages list headings in it. */
  private static Map<String, Layout.Column> columns(Map<String, ColumnRow> rows) {
    Map<String, Layout.Column> columns = new LinkedHashMap<>();
    rows.forEach(
        (heading, row) ->
            columns.put(
                heading,
                new Layout.Column(
                    row.field(),
                    row.multiplier().orElse(BigDecimal.ONE),
                    row.whole().orElse(false))));
    return columns;
  }

  private static Map<String, Layout.Part> parts(Map<String, PartRow> rows) {
    Map<String, Layout.Part> parts = new LinkedHashMap<>();
    rows.forEach(
        (key, row) -> parts.put(key, new Layout.Part(columns(row.columns()), row.ignored())));
    return parts;
  }

  private static Layout.Sheet sheet(SheetRow row) {
    Map<String, Pattern> titles = new HashMap<>();
    row.titles().forEach((field, form) -> titles.put(field, Pattern.compile(form)));
    return new Layout.Sheet(Map.copyOf(titles), row.noteForm().map(Pattern::compile));
  }

  private static Layout.Envelope envelope(EnvelopeRow row) {
    return new Layout.Envelope(
        row.must(),
        row.ignored(),
        row.whole().map(LayoutAssembly::whole).orElse(Layout.Whole.UNSAID),
        row.itemInUrl().orElse(""));
  }

  private static Layout.Whole whole(WholeRow row) {
    return new Layout.Whole(
        row.here().orElse(""),
        row.all().orElse(""),
        row.next().orElse(""),
        row.partIsKept().orElse(false),
        row.ask().orElse(""));
  }

  private static LayoutChecks checks(ChecksRow row, Set<String> expectedItems) {
    return new LayoutChecks(
        row.unendedLastLine().orElse(false),
        Map.copyOf(row.words()),
        row.optional(),
        Collections.unmodifiableSortedSet(new TreeSet<>(row.said())),
        row.ordered(),
        row.beside(),
        row.dateParts().orElse(LayoutChecks.DateParts.NONE),
        row.sums(),
        expectedItems,
        row.relatedItems().map(Pattern::compile));
  }

  private static Layout.Vintages vintages(VintageRow row) {
    return new Layout.Vintages(
        row.inHeading().isPresent(),
        row.first().orElse(""),
        row.last().orElse(""),
        row.askedFrom().orElse(""),
        DayForm.of(row.inHeading().orElseGet(() -> Slips.required(row.form(), "form"))));
  }
}
