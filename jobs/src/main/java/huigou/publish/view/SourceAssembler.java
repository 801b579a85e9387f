package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SourceEntry;
import huigou.edition.EditionContent;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import huigou.model.series.Freshness;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SourceView;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.LoadedDelivery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes views of sources: their deliveries, and how fresh they are at the edition's date. */
final class SourceAssembler {

  private final Catalogue catalogue;
  private final EditionRepository edition;
  private final List<LoadedDelivery> deliveries;
  private final Set<String> used;
  private final LocalDate asOf;

  /** The day of the newest fact of each source, lists of what is listed aside. */
  private final Map<SourceId, LocalDate> newestFacts;

  SourceAssembler(
      Catalogue catalogue,
      EditionRepository edition,
      DeliveryLedger ledger,
      EditionContent content,
      LocalDate asOf) {
    this.asOf = asOf;
    this.used = edition.usedFiles();
    this.catalogue = catalogue;
    this.edition = edition;
    this.deliveries = ledger.all();
    this.newestFacts = newestFacts(content);
  }

  private Map<SourceId, LocalDate> newestFacts(EditionContent content) {
    Map<SourceId, LocalDate> newest = new HashMap<>();
    for (FactKind kind : FactKind.values()) {
      if (kind != FactKind.LISTING) {
        content.facts(kind).stream()
            .map(FactVintage::fact)
            .filter(fact -> !fact.referenceDate().isAfter(asOf))
            .forEach(
                fact ->
                    newest.merge(
                        new SourceId(fact.place().source()),
                        fact.referenceDate(),
                        (one, other) -> one.isAfter(other) ? one : other));
      }
    }
    return newest;
  }

  List<SourceView> sources(List<SeriesView> series) {
    return catalogue.sources().stream().map(source -> view(source, series)).toList();
  }

  private SourceView view(SourceEntry source, List<SeriesView> series) {
    List<Delivery> unknown =
        deliveries.stream()
            .map(LoadedDelivery::delivery)
            .filter(delivery -> delivery.source().equals(source.id()) && isUnknown(delivery))
            .toList();
    List<LoadedDelivery> own =
        deliveries.stream()
            .filter(loaded -> loaded.delivery().source().equals(source.id()))
            .filter(loaded -> !unknown.contains(loaded.delivery()))
            .sorted(
                Comparator.comparing((LoadedDelivery loaded) -> loaded.delivery().receivedOn())
                    .reversed()
                    .thenComparing(loaded -> loaded.delivery().file()))
            .toList();
    Optional<LocalDate> dataTo =
        Stream.concat(
                edition.newestReferenceDate(source.id()).stream(),
                Optional.ofNullable(newestFacts.get(source.id())).stream())
            .max(LocalDate::compareTo);
    List<SeriesView> led =
        series.stream()
            .filter(view -> view.lineage().sourceIds().split(" ")[0].equals(source.id().value()))
            .filter(view -> view.timing().freshness() != Freshness.ENDED)
            .toList();
    List<SeriesView> late = led.stream().filter(SeriesView::late).toList();
    return new SourceView(
        source.id().value(),
        source.title(),
        source.url(),
        source.attribution(),
        dataTo,
        freshness(source, own, dataTo, led).about(source.id()),
        !late.isEmpty(),
        source.zone(),
        led.stream().anyMatch(view -> view.timing().freshness() == Freshness.CARRIED_OVER),
        led.stream().flatMap(view -> view.timing().lateAfter().stream()).min(LocalDate::compareTo),
        own.stream().map(this::delivery).toList(),
        unknown.stream().map(Delivery::path).collect(Collectors.toSet()));
  }

  /** Received after the edition's date, and nothing of it was due by then. */
  private boolean isUnknown(Delivery delivery) {
    return delivery.receivedOn().isAfter(asOf) && !used.contains(delivery.path());
  }

  /**
   * What is late; else how many series stop before what was due; else how far the figures reach.
   */
  private Sentence freshness(
      SourceEntry source,
      List<LoadedDelivery> own,
      Optional<LocalDate> dataTo,
      List<SeriesView> led) {
    if (own.isEmpty()) {
      return Sentence.of("freshness.none", source.title());
    } else if (dataTo.isEmpty()) {
      return Sentence.of("freshness.unusable", source.title());
    } else if (led.isEmpty()) {
      return Sentence.of("freshness.facts", source.title(), dataTo.get());
    }
    List<SeriesView> late = led.stream().filter(SeriesView::late).toList();
    if (!late.isEmpty()) {
      return Sentence.of(
          "freshness.late",
          source.title(),
          late.get(0).words().shortTitle(),
          late.get(0).timing().nextDue().orElseThrow(),
          late.size() - 1);
    }
    List<SeriesView> behind =
        led.stream().filter(view -> view.timing().freshness() == Freshness.CARRIED_OVER).toList();
    return behind.isEmpty()
        ? Sentence.of("freshness.current", source.title(), dataTo.get())
        : Sentence.of(
            "freshness.carried-over",
            source.title(),
            dataTo.get(),
            behind.size(),
            led.size(),
            behind.stream()
                .map(each -> each.span().last())
                .min(LocalDate::compareTo)
                .orElseThrow());
  }

  private SourceView.DeliveryView delivery(LoadedDelivery loaded) {
    Delivery delivery = loaded.delivery();
    return new SourceView.DeliveryView(
        delivery.source().value(),
        delivery.receivedOn(),
        delivery.retrievedAt(),
        delivery.file(),
        delivery.sha256(),
        delivery.bytes(),
        loaded.rowsRead(),
        loaded.rowsAccepted(),
        loaded.rowsQuarantined(),
        loaded.refused(),
        delivery.receivedOn().isAfter(asOf),
        delivery.origin().kind().token(),
        delivery.origin().producer(),
        delivery.origin().title(),
        delivery.origin().url(),
        delivery.origin().readThrough());
  }
}
