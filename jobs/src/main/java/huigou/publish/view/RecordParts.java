package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.FindingRules;
import huigou.catalogue.SeriesEntry;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesRecord;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Link;
import huigou.model.view.TableView.Words;
import huigou.publish.dataset.Records;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Records in sentences and in a table. */
final class RecordParts {

  private static final int MOST_ROWS = 250;
  private static final String ALL_DAYS = "all";

  private final Catalogue catalogue;

  RecordParts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** One record in a sentence of its own, with basis and filter. */
  Sentence sentence(SeriesRecord record) {
    SeriesEntry entry = catalogue.getSeries(record.series());
    String since = record.exceededOn().isPresent() ? "since" : "ever";
    String filtered = record.filter().equals(ALL_DAYS) ? "" : ".filtered";
    return Sentence.of(
            "record." + record.kind().token() + "." + since + filtered,
            entry.words().inText(),
            quantity(record, record.value()),
            record.date(),
            record.reachesTo(),
            quantity(record, record.exceededValue().orElse(record.value())),
            entry.words().basis(),
            filter(record))
        .about(record.series(), record.kind().token(), record.filter());
  }

  private Localised filter(SeriesRecord record) {
    return catalogue.findings().records().filters().stream()
        .filter(each -> each.id().equals(record.filter()))
        .findFirst()
        .map(FindingRules.Filter::title)
        .orElse(Localised.same(record.filter()));
  }

  /** A level, or the size of a move: the sentence says its direction. */
  private Quantity quantity(SeriesRecord record, BigDecimal value) {
    Unit unit = catalogue.getSeries(record.series()).unit();
    if (!record.kind().isMove()) {
      return Quantity.of(value, unit);
    }
    return new Quantity(value.abs(), unit == Unit.PERCENT ? Unit.BASIS_POINT : unit, false);
  }

  private Quantity signed(SeriesRecord record, BigDecimal value) {
    Unit unit = catalogue.getSeries(record.series()).unit();
    return record.kind().isMove()
        ? new Quantity(value, unit == Unit.PERCENT ? Unit.BASIS_POINT : unit, true)
        : Quantity.of(value, unit);
  }

  /** Records newest first. */
  TableView table(String id, List<SeriesRecord> records, Sentence title, Sentence note) {
    return table(id, records, each -> 1, title, note);
  }

  /**
   * Runs of records, each by its newest.
   *
   * @param running how many figures in a row were records of the kind
   */
  TableView table(
      String id,
      List<SeriesRecord> records,
      ToIntFunction<SeriesRecord> running,
      Sentence title,
      Sentence note) {
    return new TableOf<SeriesRecord>()
        .words(
            "record.column.series",
            record ->
                new Link(
                    catalogue.getSeries(record.series()).words().title(),
                    Family.SERIES.of(record.series()).path()))
        .words("table.date", record -> new Day(record.date()))
        .words(
            "record.column.kind",
            record -> new Words(Sentence.of("record.kind." + record.kind().token())))
        .words("table.value", record -> figure(signed(record, record.value())))
        .figures(
            "record.column.running",
            Unit.NUMBER,
            record ->
                TableView.Figure.of(
                    Optional.of(running.applyAsInt(record))
                        .filter(count -> count > 1)
                        .map(count -> Quantity.of(BigDecimal.valueOf(count), Unit.NUMBER))))
        .words("record.column.since", RecordParts::since)
        .words("record.column.then", this::then)
        .telling("record.column.filter", this::days)
        .table(
            id,
            title,
            List.of(note),
            records.stream()
                .sorted(
                    Comparator.comparing(SeriesRecord::date)
                        .reversed()
                        .thenComparing(SeriesRecord::id))
                .toList(),
            MOST_ROWS,
            Records.DATASET);
  }

  private Cell then(SeriesRecord record) {
    return record
        .exceededValue()
        .map(value -> figure(signed(record, value)))
        .orElse(new TableView.Figure(Optional.empty(), Optional.empty()));
  }

  private Cell days(SeriesRecord record) {
    return record.filter().equals(ALL_DAYS)
        ? new Words(Sentence.of("record.filter.all"))
        : Words.of(filter(record));
  }

  private static Cell since(SeriesRecord record) {
    if (record.missing() > 0) {
      String key =
          record.exceededOn().isPresent() ? "record.since.at-hand" : "record.begin.at-hand";
      return new Words(Sentence.of(key, record.reachesTo(), record.missing()));
    }
    return record
        .exceededOn()
        .map(day -> (Cell) new Day(day))
        .orElse(new Words(Sentence.of("record.since.begin", record.begins())));
  }

  private static Cell figure(Quantity quantity) {
    return new TableView.Amount(quantity);
  }
}
