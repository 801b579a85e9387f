package huigou.model.issue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The rules that input is held to.
 *
 * <p>Each has two sentences in both languages: {@code issue.<token>} says what is wrong, with what
 * was found as {@code {0}} and what was expected as {@code {1}}; {@code repair.<token>} says what
 * would mend it.
 */
public enum IssueCode {
  SOURCE_UNKNOWN(Severity.FATAL),
  FOLDER_NOT_A_DATE(Severity.FATAL),
  FOLDER_UNREADABLE(Severity.FATAL),
  NOT_A_FOLDER(Severity.FATAL),
  FILE_UNREADABLE(Severity.FATAL),
  FILE_MISSING(Severity.FATAL),
  FILE_EMPTY(Severity.FATAL),
  FILE_IS_LINK(Severity.FATAL),
  FILE_IS_FOLDER(Severity.FATAL),
  FILE_NAME_UNUSABLE(Severity.FATAL),
  FILE_CUT_SHORT(Severity.FATAL),
  CHECKSUM_DIFFERS(Severity.FATAL),
  ORIGIN_UNREADABLE(Severity.FATAL),
  ENCODING_UTF16(Severity.FATAL),
  ENCODING_NOT_UTF8(Severity.FATAL),
  MARKUP_PAGE(Severity.FATAL),
  LAYOUT_UNKNOWN(Severity.FATAL),
  JSON_MALFORMED(Severity.FATAL),
  JSON_KEY_TWICE(Severity.FATAL),
  JSON_SHAPE(Severity.FATAL),
  JSON_TOO_LARGE(Severity.FATAL),
  ENVELOPE_DIFFERS(Severity.FATAL),
  ITEM_UNNAMED(Severity.FATAL),
  SEPARATOR_OTHER(Severity.FATAL),
  CSV_MALFORMED(Severity.FATAL),
  WORKBOOK_MALFORMED(Severity.FATAL),
  WORKBOOK_ENCRYPTED(Severity.FATAL),
  WORKBOOK_SWOLLEN(Severity.FATAL),
  COLUMN_UNKNOWN(Severity.FATAL),
  COLUMN_MISSING(Severity.FATAL),
  COLUMN_TWICE(Severity.FATAL),
  COLUMN_UNNAMED(Severity.FATAL),
  NO_ROWS(Severity.FATAL),
  DATE_ORDER(Severity.FATAL),
  DECIMAL_COMMA(Severity.FATAL),
  MAGNITUDE_OTHER(Severity.FATAL),
  MAGNITUDE_JUMP(Severity.FATAL),
  PART_OF_ANSWER(Severity.FATAL),
  ANSWER_OTHER(Severity.FATAL),
  SERVICE_ERROR(Severity.FATAL),
  PAGE_AS_WORKBOOK(Severity.FATAL),
  WORKBOOK_OF_2003(Severity.FATAL),
  ARCHIVE_UNREAD(Severity.FATAL),
  ARCHIVE_WITHIN(Severity.FATAL),
  FILE_FOR_PEOPLE(Severity.FATAL),
  TABLE_UNREAD(Severity.FATAL),
  CONTAINER_UNREAD(Severity.FATAL),
  READING_FAILED(Severity.FATAL),
  NO_ROW_USABLE(Severity.FATAL),
  DATE_FORM_OTHER(Severity.FATAL),
  FREQUENCY_OTHER(Severity.FATAL),
  DAYS_OTHER(Severity.FATAL),
  OLD_FIGURES_CHANGE(Severity.FATAL),
  XML_MALFORMED(Severity.FATAL),
  XML_ENTITY(Severity.FATAL),
  PREAMBLE_MISSING(Severity.FATAL),
  FIGURE_HELD(Severity.HELD),
  LAST_ROW_CUT(Severity.ERROR),
  DAY_IMPOSSIBLE(Severity.ERROR),
  NOT_WHOLE(Severity.ERROR),
  OUT_OF_ORDER(Severity.ERROR),
  BESIDE_BOUNDS(Severity.ERROR),
  DATE_PARTS_DIFFER(Severity.ERROR),
  TEXT_GARBLED(Severity.ERROR),
  NAME_MALFORMED(Severity.ERROR),
  ROW_LENGTH(Severity.ERROR),
  CELL_MISSING(Severity.ERROR),
  CELL_IS_FORMULA(Severity.ERROR),
  ITEM_UNKNOWN(Severity.ERROR),
  MARK_UNKNOWN(Severity.ERROR),
  PARTS_DIFFER(Severity.ERROR),
  CURRENCY_UNKNOWN(Severity.ERROR),
  CELL_TOO_LONG(Severity.ERROR),
  DATE_MALFORMED(Severity.ERROR),
  DATE_OUT_OF_RANGE(Severity.ERROR),
  DATE_IN_FUTURE(Severity.ERROR),
  NUMBER_MALFORMED(Severity.ERROR),
  NUMBER_OUT_OF_BOUNDS(Severity.ERROR),
  KEY_TWICE(Severity.ERROR),
  MORE_ROWS(Severity.ERROR),
  FIGURE_UNUSUAL(Severity.WARNING),
  FILING_DOUBTFUL(Severity.WARNING),
  BASES_DIFFER(Severity.WARNING),
  KEY_UNREAD(Severity.WARNING),
  COLUMN_ABSENT(Severity.WARNING),
  FIGURE_ABSENT(Severity.WARNING),
  TAG_UNREAD(Severity.WARNING),
  NOTHING_READ(Severity.WARNING),
  PART_KEPT(Severity.WARNING),
  MEMBER_PASSED_OVER(Severity.WARNING),
  FILE_NAME_HIDDEN(Severity.WARNING),
  SIGN_MENDED(Severity.WARNING),
  DATE_ODD(Severity.WARNING),
  ID_SHARED(Severity.WARNING),
  VENUE_UNKNOWN(Severity.WARNING),
  LINE_REPEATED(Severity.WARNING),
  LINES_WITHDRAWN(Severity.WARNING),
  CUMULATIVE_IMPOSSIBLE(Severity.WARNING),
  EXERCISE_LIKELY(Severity.WARNING),
  CLOSE_WITHHELD(Severity.WARNING),
  ORIGIN_MISSING(Severity.WARNING),
  OFF_CALENDAR(Severity.WARNING),
  SHEET_HIDDEN(Severity.WARNING),
  SHEET_UNKNOWN(Severity.WARNING),
  HEADER_AGAIN(Severity.WARNING),
  NOTE_IN_TABLE(Severity.WARNING),
  DIGITS_FULL_WIDTH(Severity.WARNING),
  TYPED_OTHERWISE(Severity.WARNING),
  HEADING_OTHERWISE(Severity.WARNING),
  ITEM_OTHERWISE(Severity.WARNING),
  ENCODING_OTHERWISE(Severity.WARNING),
  ENCODING_WIDE(Severity.WARNING),
  COUNT_DIFFERS(Severity.WARNING),
  SENTENCE_FALSE(Severity.ERROR),
  SAME_DAY_DIFFERS(Severity.WARNING),
  SOURCES_DIFFER(Severity.WARNING),
  ITEM_ABSENT(Severity.WARNING),
  COVERAGE_SHRINKS(Severity.WARNING),
  SUM_DIFFERS(Severity.WARNING),
  NOTE_FOR_NUMBER(Severity.WARNING),
  AGGREGATE_IMPOSSIBLE(Severity.WARNING),
  CITED_UNKNOWN(Severity.WARNING),
  FORECAST_UNDECIDED(Severity.WARNING),
  OVER_TEN_PERCENT(Severity.WARNING),
  TRADING_DAY_UNCHECKED(Severity.WARNING),
  NO_TRADING_DAY(Severity.WARNING),
  MARKUP_IN_TITLE(Severity.WARNING),
  LINK_UNUSABLE(Severity.WARNING);

  private static final Set<IssueCode> DOUBTS =
      EnumSet.of(FIGURE_HELD, FIGURE_UNUSUAL, FILING_DOUBTFUL, BASES_DIFFER);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether it says that a figure, read as it stands, looks wrong beside others. */
  public boolean isDoubt() {
    return DOUBTS.contains(this);
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
