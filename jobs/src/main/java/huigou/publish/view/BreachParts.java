package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeBeyond;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Event;
import huigou.model.view.TableView.Many;
import huigou.model.view.TableView.Words;
import huigou.publish.dataset.Breaches;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Breach events as corridor pages show them: a table a measure and rule, each row an address. */
final class BreachParts {

  private static final int MOST_ROWS = 30;
  private static final int FEWER_ROWS = 6;

  private final List<BreachMeasure> measures;
  private final List<BreachEvent> events;
  private final Catalogue catalogue;

  BreachParts(Catalogue catalogue, List<BreachEvent> events) {
    this.catalogue = catalogue;
    this.measures = catalogue.findings().measures();
    this.events = events;
  }

  /** The tables of a corridor. */
  List<TableView> tables(String corridor, Localised ceiling, Localised floor) {
    List<TableView> tables = new ArrayList<>();
    for (Side side : Side.values()) {
      for (BreachMeasure measure : shown(side)) {
        for (Rule rule : side.rules()) {
          tables.add(table(corridor, measure, side, rule, side == Side.CEILING ? ceiling : floor));
        }
      }
    }
    return tables;
  }

  private List<BreachMeasure> shown(Side side) {
    return measures.stream().filter(measure -> measure.shown().contains(side)).toList();
  }

  /** The events of a corridor's first measure above the ceiling, oldest first. */
  List<BreachEvent> leading(String corridor) {
    List<BreachMeasure> shown = shown(Side.CEILING);
    return shown.isEmpty() ? List.of() : of(corridor, shown.get(0), Side.CEILING, Rule.STRICT);
  }

  /**
   * The place of one of these on the page of its corridor: its own row, or the table of them where
   * it is too old to have one.
   *
   * @param age how many are younger
   */
  static String leadingAnchor(BreachEvent event, int age) {
    return age < MOST_ROWS ? event.id() : table(event.measure(), event.side(), event.rule());
  }

  private static String table(SeriesId measure, Side side, Rule rule) {
    return measure + (side == Side.FLOOR ? "-floor-" : "-") + rule.token();
  }

  private List<BreachEvent> of(String corridor, BreachMeasure measure, Side side, Rule rule) {
    return events.stream()
        .filter(event -> event.corridor().equals(corridor))
        .filter(event -> event.measure().equals(measure.series()))
        .filter(event -> event.side() == side && event.rule() == rule)
        .toList();
  }

  private TableView table(
      String corridor, BreachMeasure measure, Side side, Rule rule, Localised edge) {
    List<BreachEvent> own = of(corridor, measure, side, rule);
    boolean first = measure.equals(shown(side).get(0));
    Localised name = catalogue.getSeries(measure.series()).words().shortTitle();
    long fixings = own.stream().mapToLong(BreachEvent::fixings).sum();
    return new TableOf<BreachEvent>()
        .column(Breaches.START, event -> new Event(event.start(), event.id()))
        .column(Breaches.END, BreachParts::end)
        .column(Breaches.FIXINGS)
        .column(Breaches.PEAK.headed("breach.column.peak." + side.token()))
        .column(Breaches.PEAK_DATE)
        .column(Breaches.SUM.headed("breach.column.sum." + side.token()))
        .column(Breaches.LABELS, this::labels)
        .column(
            Breaches.ATTRIBUTION,
            event -> new Words(Sentence.of("attribution." + event.attribution().token())))
        .words(
            "breach.column.volume." + side.token(),
            event ->
                new Words(
                    event
                        .volume()
                        .map(BreachParts::volume)
                        .orElse(Sentence.of("breach.volume.none"))))
        .table(
            table(measure.series(), side, rule),
            Sentence.of("breach.table." + side.token() + "." + rule.token(), name, edge),
            List.of(
                Sentence.of("breach.table.count", own.size(), fixings)
                    .about(corridor, measure.series(), rule.token(), side.token()),
                Sentence.of("breach.table.note." + side.token())),
            own.stream().sorted(Comparator.comparing(BreachEvent::start).reversed()).toList(),
            side == Side.CEILING && rule == Rule.STRICT && first ? MOST_ROWS : FEWER_ROWS,
            Breaches.DATASET);
  }

  private static Cell end(BreachEvent event) {
    return event.ending() == Ending.ENDED
        ? new Day(event.end())
        : new Words(Sentence.of("breach." + event.ending().token(), event.end()));
  }

  private Cell labels(BreachEvent event) {
    return new Many(
        event.orderedLabels().stream()
            .flatMap(
                label ->
                    label == CalendarLabel.EPISODE
                        ? episodes(event)
                        : Stream.of(Sentence.of("label." + label.token())))
            .toList());
  }

  /** The episodes of the catalogue that an event lies in, by their own names. */
  private Stream<Sentence> episodes(BreachEvent event) {
    return catalogue.findings().times().stream()
        .filter(time -> !time.from().isAfter(event.end()) && !time.to().isBefore(event.start()))
        .map(time -> Sentence.of("text", time.title()));
  }

  /** The interval of shares, and of money where the volume is known. */
  static Sentence volume(VolumeBeyond beyond) {
    Quantity least = Quantity.of(beyond.least(), Unit.PERCENT);
    Quantity most = Quantity.of(beyond.most(), Unit.PERCENT);
    return beyond
        .volume()
        .map(
            volume ->
                Sentence.of(
                    "breach.volume",
                    least,
                    most,
                    part(volume, beyond.least()),
                    part(volume, beyond.most())))
        .orElse(Sentence.of("breach.volume.share", least, most));
  }

  private static Quantity part(BigDecimal volume, BigDecimal percent) {
    return Quantity.of(
        Figures.canonical(
            volume.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP), 0),
        Unit.USD);
  }
}
