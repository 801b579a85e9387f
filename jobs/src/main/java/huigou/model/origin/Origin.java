package huigou.model.origin;

import java.time.LocalDate;

/**
 * Where one delivered file comes from, as its {@code origin.yml} says.
 *
 * @param producer who published the figures
 * @param retrievedOn day of retrieval, or null where nobody wrote it down
 * @param sha256 checksum written down on receipt, or empty
 * @param readThrough the copy through which carried-over figures were read, or empty
 * @param correction which mistake the file corrects, or empty; what it changes is then a correction
 *     and no revision
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
    String correction) {

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

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }

  /** The origin of a file that no {@code origin.yml} speaks of. */
  public static Origin unknown() {
    return new Origin("", "", "", null, "", "", OriginKind.UNKNOWN, "", "");
  }
}
