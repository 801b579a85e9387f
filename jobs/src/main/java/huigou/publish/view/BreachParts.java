package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.BreachEvent.VolumeAbove;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.CalendarLabel;
import huigou.model.series.Figures;
import huigou.model.series.Quantity;
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

  private static final int MOST_ROWS = 40;
  private static final int FEWER_ROWS = 10;

  private final List<BreachMeasure> shown;
  private final List<BreachEvent> events;
  private final Catalogue catalogue;

  BreachParts(Catalogue catalogue, List<BreachEvent> events) {
    this.catalogue = catalogue;
    this.shown = catalogue.findings().measures().stream().filter(BreachMeasure::shown).toList();
    this.events = events;
  }

  /** The tables of a corridor. */
  List<TableView> tables(String corridor, Localised ceiling) {
    List<TableView> tables = new ArrayList<>();
    for (BreachMeasure measure : shown) {
      for (Rule rule : Rule.values()) {
        tables.add(table(corridor, measure, rule, ceiling));
      }
    }
    return tables;
  }

  /** The events of a corridor's first measure above the ceiling, oldest first. */
  List<BreachEvent> leading(String corridor) {
    return shown.isEmpty() ? List.of() : of(corridor, shown.get(0), Rule.STRICT);
  }

  private List<BreachEvent> of(String corridor, BreachMeasure measure, Rule rule) {
    return events.stream()
        .filter(event -> event.corridor().equals(corridor))
        .filter(event -> event.measure().equals(measure.series()) && event.rule() == rule)
        .toList();
  }

  private TableView table(String corridor, BreachMeasure measure, Rule rule, Localised ceiling) {
    List<BreachEvent> own = of(corridor, measure, rule);
    Localised name = catalogue.getSeries(measure.series()).shortTitle();
    long fixings = own.stream().mapToLong(BreachEvent::fixings).sum();
    return new TableOf<BreachEvent>()
        .column(Breaches.START, event -> new Event(event.start(), event.id()))
        .column(Breaches.END, BreachParts::end)
        .column(Breaches.FIXINGS)
        .column(Breaches.PEAK)
        .column(Breaches.PEAK_DATE)
        .column(Breaches.SUM)
        .column(Breaches.LABELS, this::labels)
        .column(
            Breaches.ATTRIBUTION,
            event -> new Words(Sentence.of("attribution." + event.attribution().token())))
        .words(
            "breach.column.volume",
            event ->
                new Words(
                    event
                        .volume()
                        .map(BreachParts::volume)
                        .orElse(Sentence.of("breach.volume.none"))))
        .table(
            measure.series() + "-" + rule.token(),
            Sentence.of("breach.table." + rule.token(), name, ceiling),
            List.of(
                Sentence.of("breach.table.count", own.size(), fixings)
                    .about(corridor, measure.series(), rule.token()),
                Sentence.of("breach.table.note")),
            own.stream().sorted(Comparator.comparing(BreachEvent::start).reversed()).toList(),
            rule == Rule.STRICT && measure.equals(shown.get(0)) ? MOST_ROWS : FEWER_ROWS,
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
  static Sentence volume(VolumeAbove above) {
    Quantity least = Quantity.of(above.least(), Unit.PERCENT);
    Quantity most = Quantity.of(above.most(), Unit.PERCENT);
    return above
        .volume()
        .map(
            volume ->
                Sentence.of(
                    "breach.volume",
                    least,
                    most,
                    part(volume, above.least()),
                    part(volume, above.most())))
        .orElse(Sentence.of("breach.volume.share", least, most));
  }

  private static Quantity part(BigDecimal volume, BigDecimal percent) {
    return Quantity.of(
        Figures.canonical(
            volume.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP), 0),
        Unit.USD);
  }
}
