package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SourceEntry;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SourceView;
import huigou.store.DeliveryLedger;
import huigou.store.EditionRepository;
import huigou.store.LoadedDelivery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes views of sources: their deliveries, and how fresh they are at the edition's date. */
final class SourceAssembler {

  private final Catalogue catalogue;
  private final EditionRepository edition;
  private final List<LoadedDelivery> deliveries;
  private final Set<SourceId> carriedOver;

  private final Set<String> used;
  private final LocalDate asOf;

  SourceAssembler(
      Catalogue catalogue, EditionRepository edition, DeliveryLedger ledger, LocalDate asOf) {
    this.asOf = asOf;
    this.used = edition.usedFiles();
    this.catalogue = catalogue;
    this.edition = edition;
    this.deliveries = ledger.all();
    this.carriedOver = ledger.carriedOver(asOf, used);
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
    Optional<LocalDate> dataTo = edition.newestReferenceDate(source.id());
    boolean carriedOver = this.carriedOver.contains(source.id());
    List<SeriesView> led =
        series.stream()
            .filter(view -> view.sourceIds().split(" ")[0].equals(source.id().value()))
            .toList();
    Optional<SeriesView> late = led.stream().filter(SeriesView::late).findFirst();
    return new SourceView(
        source.id().value(),
        source.title(),
        source.url(),
        source.attribution(),
        dataTo,
        freshness(source, own, dataTo, carriedOver, late),
        late.isPresent(),
        source.zone(),
        carriedOver,
        led.stream().flatMap(view -> view.lateAfter().stream()).min(LocalDate::compareTo),
        own.stream().map(this::delivery).toList(),
        unknown.stream().map(Delivery::path).collect(Collectors.toSet()));
  }

  /** Received after the edition's date, and nothing of it was due by then. */
  private boolean isUnknown(Delivery delivery) {
    return delivery.receivedOn().isAfter(asOf) && !used.contains(delivery.path());
  }

  private static Sentence freshness(
      SourceEntry source,
      List<LoadedDelivery> own,
      Optional<LocalDate> dataTo,
      boolean carriedOver,
      Optional<SeriesView> late) {
    if (own.isEmpty()) {
      return Sentence.of("freshness.none", source.title());
    }
    if (dataTo.isEmpty()) {
      return Sentence.of("freshness.unusable", source.title());
    }
    if (carriedOver) {
      return Sentence.of("freshness.carried-over", source.title(), dataTo.get());
    }
    return late.map(
            view ->
                Sentence.of(
                    "freshness.late",
                    source.title(),
                    view.shortTitle(),
                    view.nextDue().orElseThrow()))
        .orElse(Sentence.of("freshness.current", source.title(), dataTo.get()));
  }

  private SourceView.DeliveryView delivery(LoadedDelivery loaded) {
    Delivery delivery = loaded.delivery();
    return new SourceView.DeliveryView(
        delivery.source().value(),
        delivery.receivedOn(),
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
