package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.text;

import huigou.model.view.SiteView;
import huigou.model.view.SourceView.DeliveryView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deliveries. */
public final class Inputs {

  public static final Column<DeliveryView> SOURCE = text("source", DeliveryView::source);

  public static final Column<DeliveryView> RECEIVED_ON =
      date("received_on", DeliveryView::receivedOn);

  public static final Column<DeliveryView> FILE = text("file", DeliveryView::file);

  public static final Column<DeliveryView> SHA256 = text("sha256", DeliveryView::sha256);

  public static final Column<DeliveryView> BYTES = integer("bytes", DeliveryView::bytes);

  public static final Column<DeliveryView> ROWS_READ = integer("rows_read", DeliveryView::rowsRead);

  public static final Column<DeliveryView> ROWS_ACCEPTED =
      integer("rows_accepted", DeliveryView::rowsAccepted);

  public static final Column<DeliveryView> ROWS_QUARANTINED =
      integer("rows_quarantined", DeliveryView::rowsQuarantined);

  public static final Column<DeliveryView> ORIGIN_KIND =
      text("origin_kind", DeliveryView::originKind);

  public static final Dataset<DeliveryView> DATASET =
      new Dataset<>(
          "inputs",
          List.of(
              SOURCE,
              RECEIVED_ON,
              FILE,
              SHA256,
              BYTES,
              ROWS_READ,
              ROWS_ACCEPTED,
              ROWS_QUARANTINED,
              ORIGIN_KIND),
          List.of("source", "received_on", "file"),
          Inputs::rows);

  private Inputs() {}

  private static Stream<DeliveryView> rows(SiteView site) {
    return site.received().sources().stream()
        .flatMap(source -> source.deliveries().stream())
        .sorted(
            Comparator.comparing(DeliveryView::source)
                .thenComparing(DeliveryView::receivedOn)
                .thenComparing(DeliveryView::file));
  }
}
