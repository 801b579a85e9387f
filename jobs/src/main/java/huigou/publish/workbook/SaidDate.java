package huigou.publish.workbook;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as a source says it: a day, a month, a year, an instant, or a first and a last of them. A
 * sheet holds its first day as a date, and beside it what else was said.
 *
 * @param first its first day
 * @param end its last day
 * @param precision {@code day}, {@code month}, {@code year}, {@code instant} or {@code span}
 */
record SaidDate(LocalDate first, LocalDate end, String precision) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.+");

  /** What a column of dates may have beside it. */
  enum Beside {
    PRECISION,
    END,
    TEXT;

    /** Part of the name of the column that holds it. */
    String token() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Columns of data files that hold dates in words, and what each has beside it. */
  private static final Map<String, List<Beside>> COLUMNS =
      Map.of(
          "ampleness.period", List.of(Beside.PRECISION, Beside.END),
          "operating-figures.period", List.of(Beside.PRECISION, Beside.END),
          "announcements.published_at", List.of(Beside.PRECISION, Beside.TEXT),
          "claims.reference_date", List.of(Beside.PRECISION),
          "authorisations.announced_on", List.of(),
          "us-programmes.announced_on", List.of(Beside.PRECISION),
          "announced-totals.announced_on", List.of(Beside.PRECISION));

  /** What a column of a data file has beside it; empty of one that holds no dates in words. */
  static Optional<List<Beside>> of(String dataset, String column) {
    return Optional.ofNullable(COLUMNS.get(dataset + "." + column));
  }

  /** Reads one; empty of words that are none. */
  static Optional<SaidDate> read(String text) {
    int slash = text.indexOf('/');
    if (slash > 0) {
      Optional<SaidDate> from = read(text.substring(0, slash));
      Optional<SaidDate> to = read(text.substring(slash + 1));
      return from.isPresent() && to.isPresent()
          ? Optional.of(new SaidDate(from.get().first(), to.get().end(), "span"))
          : Optional.empty();
    } else if (DAY.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text);
      return Optional.of(new SaidDate(day, day, "day"));
    } else if (MONTH.matcher(text).matches()) {
      YearMonth month = YearMonth.parse(text);
      return Optional.of(new SaidDate(month.atDay(1), month.atEndOfMonth(), "month"));
    } else if (YEAR.matcher(text).matches()) {
      Year year = Year.parse(text);
      return Optional.of(new SaidDate(year.atDay(1), year.atDay(year.length()), "year"));
    } else if (INSTANT.matcher(text).matches()) {
      LocalDate day = LocalDate.parse(text.substring(0, "yyyy-mm-dd".length()));
      return Optional.of(new SaidDate(day, day, "instant"));
    }
    return Optional.empty();
  }

  /** What stands in the column beside it. */
  Object beside(Beside what, String text) {
    return switch (what) {
      case PRECISION -> precision;
      case END -> end;
      case TEXT -> text;
    };
  }
}
