package huigou.model.view;

import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A source with its deliveries.
 *
 * @param freshness current, late, or carried over from another copy, in words
 */
public record SourceView(
    String id,
    Localised title,
    String url,
    Localised attribution,
    Optional<LocalDate> dataTo,
    Sentence freshness,
    boolean late,
    List<DeliveryView> deliveries) {

  /** One delivered file; newest first on pages. */
  public record DeliveryView(
      String source,
      LocalDate receivedOn,
      String file,
      String sha256,
      long bytes,
      int rowsRead,
      int rowsAccepted,
      int rowsQuarantined,
      boolean refused,
      String originKind,
      String producer,
      String title,
      String url,
      String readThrough) {}
}
