package huigou.normalise;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.time.ReleaseRule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How one file writes dates and decimals, as far as its cells give it away.
 *
 * <p>One cell in a foreign form is a slip of its row. A file all of whose telling cells are in the
 * foreign form was written in another country's form throughout, and the cells that fit both would
 * be read wrongly: 05/11/2025 as the 11th of May, 1.234 as one and a bit. Such a file is refused.
 */
final class Habits {

  private static final String MONTH_FIRST = "MM/dd/uuuu";
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int MONTHS = 12;

  /** One or two figures out of bounds may be slips; three and none within are another unit. */
  private static final int TELLING = 3;

  /** A day with figures that stand for each other, such as 1/2/2026 or 01.02.2026. */
  private static final Pattern OTHER_DAY =
      Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4}|\\d{2})|\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}");

  private boolean dateRead;
  private Issue otherForm;
  private final Map<String, Bounds> days = new TreeMap<>();
  private boolean dateAsLaidOut;
  private boolean decimalPoint;
  private Issue dayFirst;
  private Issue decimalComma;
  private final Map<String, Bounds> bounds = new TreeMap<>();

  /** How the figures of one series keep to its bounds. */
  private static final class Bounds {
    private Issue first;
    private int beyond;
    private int within;
  }

  /** A date that reads as the layout says. */
  void date(LocalDate day) {
    dateRead = true;
    dateAsLaidOut |= day.getDayOfMonth() > MONTHS;
  }

  /** A text that is no date of the layout. */
  void foreignDate(String text, Layout layout, Place place) {
    if (otherForm == null && OTHER_DAY.matcher(text).matches()) {
      otherForm =
          new Issue(IssueCode.DATE_FORM_OTHER, place, text, layout.dates().form().inWords());
    }
    if (dayFirst == null
        && layout.dates().form().pattern().equals(MONTH_FIRST)
        && isDayFirst(text)) {
      dayFirst = new Issue(IssueCode.DATE_ORDER, place, text, "mm/dd/yyyy");
    }
  }

  void figure(String text) {
    decimalPoint |= FigureForm.hasDecimalPoint(text);
  }

  /** A text that is no figure. */
  void foreignFigure(String text, Place place) {
    if (decimalComma == null && FigureForm.hasDecimalComma(text)) {
      decimalComma = new Issue(IssueCode.DECIMAL_COMMA, place, text, "4.05");
    }
  }

  /** A figure that no figure of its series can be. */
  void outOfBounds(String series, String text, String possible, Place place) {
    Bounds kept = bounds.computeIfAbsent(series, each -> new Bounds());
    kept.beyond++;
    if (kept.first == null) {
      kept.first = new Issue(IssueCode.MAGNITUDE_OTHER, place, text, possible);
    }
  }

  void withinBounds(String series) {
    bounds.computeIfAbsent(series, each -> new Bounds()).within++;
  }

  /**
   * A day of which a series may have a figure, or may not.
   *
   * @param possible what the series has figures of, in words
   */
  void day(String series, boolean may, LocalDate day, ReleaseRule possible, Place place) {
    Bounds kept = days.computeIfAbsent(series, each -> new Bounds());
    kept.within += may ? 1 : 0;
    kept.beyond += may ? 0 : 1;
    if (!may && kept.first == null) {
      kept.first =
          new Issue(
              IssueCode.DAYS_OTHER,
              place,
              series + " " + day + " " + ReleaseRule.shortName(day.getDayOfWeek()),
              possible.days());
    }
  }

  /** Why the whole file cannot be trusted, if it cannot. */
  Optional<Issue> verdict() {
    if (dayFirst != null && !dateAsLaidOut) {
      return Optional.of(dayFirst);
    }
    if (decimalComma != null && !decimalPoint) {
      return Optional.of(decimalComma);
    }
    if (otherForm != null && !dateRead) {
      return Optional.of(otherForm);
    }
    return Stream.concat(
            bounds.values().stream()
                .filter(series -> series.beyond >= TELLING && series.within == 0),
            days.values().stream()
                .filter(series -> series.beyond >= TELLING && series.beyond > series.within))
        .map(series -> series.first)
        .findFirst();
  }

  private static boolean isDayFirst(String text) {
    try {
      return LocalDate.parse(text, DAY_FIRST).getDayOfMonth() > MONTHS;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
