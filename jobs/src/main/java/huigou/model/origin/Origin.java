package huigou.model.origin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one delivered file comes from, as its {@code origin.yml} says.
 *
 * @param producer who published the figures
 * @param retrievedOn day of retrieval, or null where nobody wrote it down
 * @param sha256 checksum written down on receipt, or empty
 * @param readThrough the copy through which carried-over figures were read, or empty
 * @param correction which mistake the file corrects, or empty; what it changes is then a correction
 *     and no revision
 * @param retrieval how it was fetched; empty where only the day is known, or nothing
 */
public record Origin(
    String producer,
    String title,
    String url,
    LocalDate retrievedOn,
    String licence,
    String sha256,
    OriginKind kind,
    String readThrough,
    String correction,
    Optional<Retrieval> retrieval) {

  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_ADDRESS = 900;

  public Origin {
    producer = cut(producer, LONGEST_TEXT);
    title = cut(title, LONGEST_TEXT);
    url = cut(url, LONGEST_ADDRESS);
    licence = cut(licence, LONGEST_TEXT);
    readThrough = cut(readThrough, LONGEST_TEXT);
    correction = cut(correction, LONGEST_TEXT);
  }

  /** Of a file of which nobody wrote down how it was fetched. */
  public Origin(
      String producer,
      String title,
      String url,
      LocalDate retrievedOn,
      String licence,
      String sha256,
      OriginKind kind,
      String readThrough,
      String correction) {
    this(
        producer,
        title,
        url,
        retrievedOn,
        licence,
        sha256,
        kind,
        readThrough,
        correction,
        Optional.empty());
  }

  /** The same with an address. */
  public Origin withUrl(String other) {
    return new Origin(
        producer,
        title,
        other,
        retrievedOn,
        licence,
        sha256,
        kind,
        readThrough,
        correction,
        retrieval);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /** The origin of a file that no {@code origin.yml} speaks of. */
  public static Origin unknown() {
    return new Origin("", "", "", null, "", "", OriginKind.UNKNOWN, "", "");
  }
}
