package huigou.derive.vintage;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where two files say different things of one date: two sources, or two files that one source
 * delivered on one day. Both are kept and shown; the order of precedence decides which stands.
 */
public final class Differences {

  private Differences() {}

  /** The differences known at the end of the day, at the place of the figure that stands. */
  public static List<Issue> of(VintageHistory history, LocalDate day) {
    List<Issue> issues = new ArrayList<>();
    for (DateVintages date : history.dates()) {
      betweenSources(history.id(), date, day).ifPresent(issues::add);
      for (List<Vintage> source : date.bySource()) {
        withinOneDay(history.id(), source, day, issues);
      }
    }
    return issues;
  }

  private static Optional<Issue> betweenSources(SeriesId id, DateVintages date, LocalDate day) {
    List<Vintage> newest =
        date.bySource().stream().flatMap(source -> newest(source, day).stream()).toList();
    return newest.stream()
        .skip(1)
        .filter(other -> other.value().compareTo(newest.get(0).value()) != 0)
        .findFirst()
        .map(other -> issue(IssueCode.SOURCES_DIFFER, id, newest.get(0), other));
  }

  private static Optional<Vintage> newest(List<Vintage> source, LocalDate day) {
    return source.stream()
        .filter(vintage -> !vintage.knownOn().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  private static void withinOneDay(
      SeriesId id, List<Vintage> source, LocalDate day, List<Issue> issues) {
    for (int i = 1; i < source.size(); i++) {
      Vintage earlier = source.get(i - 1);
      Vintage later = source.get(i);
      boolean sameDay =
          earlier.receivedOn().equals(later.receivedOn())
              && later.knownOn().equals(later.receivedOn())
              && !earlier.place().file().equals(later.place().file());
      if (sameDay && !later.knownOn().isAfter(day)) {
        issues.add(issue(IssueCode.SAME_DAY_DIFFERS, id, later, earlier));
      }
    }
  }

  private static Issue issue(IssueCode code, SeriesId id, Vintage stands, Vintage other) {
    return new Issue(
        code,
        stands.place(),
        id + " " + stands.referenceDate() + ": " + stands.value().toPlainString(),
        other.value().toPlainString() + " (" + other.place() + ")");
  }
}
