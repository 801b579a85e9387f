package huigou.model.view;

import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The edition as every page speaks of it.
 *
 * @param witnessed figures received by the edition's date
 * @param reconstructed figures received later but due by that date
 * @param dataTo newest date of each family of figures
 * @param late sources that are late at the edition's date, in words
 * @param tagAuthority authority of the names of feed entries
 * @param baseUrl address under which the site stands, without trailing slash
 * @param errors where readers tell of errors, as a link; empty when nobody named one
 * @param corrections figures that had been mistakes, set right within the last year
 */
public record EditionView(
    LocalDate asOf,
    String program,
    long witnessed,
    long reconstructed,
    List<FamilyDate> dataTo,
    List<Sentence> late,
    Optional<String> baseUrl,
    String tagAuthority,
    Optional<String> errors,
    List<CorrectionView> corrections) {

  /**
   * How far a family of figures reaches.
   *
   * @param first newest date of the member that ends first, {@code last} of the one that ends last
   * @param standing whether that is the newest there should be, in words; none of what comes
   *     without a calendar
   * @param due release day of the next figure of the member that ends first, whether past or to
   *     come
   */
  public record FamilyDate(
      Localised family,
      LocalDate first,
      LocalDate last,
      Optional<Sentence> standing,
      Optional<LocalDate> due) {}
}
