package huigou.model.view;

import huigou.model.origin.CopyNote;
import huigou.model.text.Localised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A source with its deliveries.
 *
 * @param zone in which its days begin and end
 * @param carriedOver whether its newest figures were read through another copy: neither late nor
 *     fresh
 * @param lateAfter last day on which none of its series is late yet; empty when none can be
 * @param unknown paths of files that were received after the edition's date and of which it takes
 *     nothing: it does not know them
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
    ZoneId zone,
    boolean carriedOver,
    Optional<LocalDate> lateAfter,
    List<DeliveryView> deliveries,
    Set<String> unknown) {

  /**
   * One delivered file; newest first on pages.
   *
   * @param later whether it was received after the edition's date, so that what the edition takes
   *     of it is reconstructed
   */
  public record DeliveryView(
      String source,
      LocalDate receivedOn,
      Optional<Instant> retrievedAt,
      String file,
      String sha256,
      long bytes,
      int rowsRead,
      int rowsAccepted,
      int rowsQuarantined,
      boolean refused,
      boolean later,
      String originKind,
      String producer,
      String title,
      String url,
      String readThrough) {

    /** The copy through which its figures were read, taken apart. */
    public CopyNote copy() {
      return CopyNote.of(readThrough);
    }
  }
}
