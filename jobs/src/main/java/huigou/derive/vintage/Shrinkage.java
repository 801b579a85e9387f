package huigou.derive.vintage;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Coverage;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a delivery gives less of a series than its source gave before: it leaves out days within
 * its own span that stand, or ends before an earlier delivery of the same layout did. What the
 * earlier ones gave stands all the same.
 */
public final class Shrinkage {

  private Shrinkage() {}

  /**
   * The issue, at the file; empty when nothing is missing.
   *
   * @param file the file that gives them
   * @param figures what the delivery gives, in order of date
   * @param standing figures of the same source so far, by date
   * @param earlier earlier deliveries of the source that speak of the series
   */
  public static Optional<Issue> of(
      String file,
      Coverage delivery,
      List<Observation> figures,
      NavigableMap<LocalDate, BigDecimal> standing,
      List<Coverage> earlier) {
    if (figures.isEmpty() || figures.stream().anyMatch(each -> each.vintageOn().isPresent())) {
      return Optional.empty();
    }
    SeriesId series = figures.get(0).series();
    LocalDate first = figures.get(0).referenceDate();
    LocalDate last = figures.get(figures.size() - 1).referenceDate();
    Set<LocalDate> given =
        figures.stream().map(Observation::referenceDate).collect(Collectors.toSet());
    TreeSet<LocalDate> missing = new TreeSet<>(standing.subMap(first, true, last, true).keySet());
    missing.removeAll(given);
    if (!missing.isEmpty()) {
      return Optional.of(
          issue(
              file,
              series + ": " + missing.size() + " days, the first " + missing.first(),
              first + " … " + last));
    }
    return earlier.stream()
        .filter(before -> before.layout().equals(delivery.layout()))
        .filter(before -> before.receivedOn().isBefore(delivery.receivedOn()))
        .filter(before -> before.lastDate().isAfter(last))
        .map(before -> issue(file, series + " … " + last, "… " + before.lastDate()))
        .findFirst();
  }

  private static Issue issue(String file, String found, String expected) {
    return new Issue(IssueCode.COVERAGE_SHRINKS, Place.of(file), found, expected);
  }
}
