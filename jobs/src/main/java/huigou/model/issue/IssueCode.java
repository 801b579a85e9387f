package huigou.model.issue;

import java.util.Locale;

/**
 * The rules that input is held to. Each has a sentence in both languages under {@code
 * issue.<token>}.
 */
public enum IssueCode {
  SOURCE_UNKNOWN(Severity.FATAL),
  FOLDER_NOT_A_DATE(Severity.FATAL),
  FILE_UNREADABLE(Severity.FATAL),
  FILE_MISSING(Severity.FATAL),
  FILE_EMPTY(Severity.FATAL),
  FILE_NOT_REGULAR(Severity.FATAL),
  ENCODING_NOT_UTF8(Severity.FATAL),
  CHECKSUM_DIFFERS(Severity.FATAL),
  ORIGIN_UNREADABLE(Severity.FATAL),
  LAYOUT_UNKNOWN(Severity.FATAL),
  JSON_MALFORMED(Severity.FATAL),
  CSV_MALFORMED(Severity.FATAL),
  COLUMN_UNKNOWN(Severity.FATAL),
  COLUMN_MISSING(Severity.FATAL),
  NO_ROWS(Severity.FATAL),
  ROW_LENGTH(Severity.ERROR),
  CELL_MISSING(Severity.ERROR),
  ITEM_UNKNOWN(Severity.ERROR),
  DATE_MALFORMED(Severity.ERROR),
  DATE_OUT_OF_RANGE(Severity.ERROR),
  DATE_IN_FUTURE(Severity.ERROR),
  NUMBER_MALFORMED(Severity.ERROR),
  NUMBER_OUT_OF_BOUNDS(Severity.ERROR),
  KEY_TWICE(Severity.ERROR),
  ORIGIN_MISSING(Severity.WARNING),
  OFF_CALENDAR(Severity.WARNING),
  SOURCES_DIFFER(Severity.WARNING);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Lower-case words joined by hyphens, as in data files and message keys. */
  public String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when no rule has that token
   */
  public static IssueCode parse(String token) {
    return valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
