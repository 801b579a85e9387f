package huigou.store;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Texts, days and figures that thousands of rows repeat, each held once while it is met often: of
 * two that share a slot the later one stays, so that what is met once takes no room for long.
 *
 * <p>Threads may race for a slot; whoever loses holds a copy of his own.
 */
final class Repeated {

  private static final int SLOTS = 1 << 13;

  /** Longer texts are sentences, of which each row has its own. */
  private static final int LONGEST = 120;

  private static final String[] TEXTS = new String[SLOTS];
  private static final LocalDate[] DAYS = new LocalDate[SLOTS];
  private static final BigDecimal[] FIGURES = new BigDecimal[SLOTS];

  private Repeated() {}

  /** An equal text, the same one for every row where that is feasible. */
  static String text(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    String known = TEXTS[slot];
    if (text.equals(known)) {
      return known;
    }
    TEXTS[slot] = text;
    return text;
  }

  /** An equal figure with as many places, the same one for every row where that is feasible. */
  static BigDecimal figure(BigDecimal figure) {
    int hash = figure.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    BigDecimal known = FIGURES[slot];
    if (figure.equals(known)) {
      return known;
    }
    FIGURES[slot] = figure;
    return figure;
  }

  /** An equal day, the same one for every row where that is feasible; nothing for nothing. */
  static LocalDate day(LocalDate day) {
    if (day == null) {
      return null;
    }
    int slot = (int) day.toEpochDay() & SLOTS - 1;
    LocalDate known = DAYS[slot];
    if (day.equals(known)) {
      return known;
    }
    DAYS[slot] = day;
    return day;
  }
}
