package huigou.fuzz;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.check.FigureWatch;
import huigou.derive.check.Magnitude;
import huigou.derive.check.OtherFrequency;
import huigou.derive.vintage.OldFigures;
import huigou.derive.vintage.Shrinkage;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.series.Coverage;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule of the merge that holds the figures of a file against those that stand. A new rule is one
 * more line of {@link #RULES}.
 */
@FunctionalInterface
interface Judging {

  /** What the rule says of the figures of one series. */
  List<Issue> of(Figures figures);

  /**
   * The figures of one series in a file, and those that stand.
   *
   * @param file path of the file
   * @param receivedOn day of the delivery
   * @param given in order of date
   * @param earlier the delivery that gave those that stand
   */
  record Figures(
      SeriesEntry series,
      String file,
      LocalDate receivedOn,
      List<Observation> given,
      Coverage coverage,
      NavigableMap<LocalDate, BigDecimal> standing,
      Coverage earlier) {}

  /** The rules, in the order in which a night asks them. */
  List<Judging> RULES =
      List.of(
          each ->
              Magnitude.jump(each.standing(), each.given(), each.series().largestJump()).stream()
                  .toList(),
          each ->
              OtherFrequency.of(each.series().frequency(), each.given(), each.standing()).stream()
                  .toList(),
          each -> OldFigures.of(each.given(), each.standing(), each.receivedOn()).stream().toList(),
          each ->
              Shrinkage.of(
                      each.file(),
                      each.coverage(),
                      each.given(),
                      each.standing(),
                      List.of(each.earlier()))
                  .stream()
                  .toList(),
          Judging::doubts);

  /** Figures that are held, or published as unusual. */
  private static List<Issue> doubts(Figures each) {
    return new FigureWatch(each.series().usualMove(), figure -> false)
        .watch(each.given(), each.standing(), each.receivedOn(), List.of()).doubts().stream()
            .map(
                doubt ->
                    new Issue(
                        doubt.kind() == Doubt.Kind.HELD
                            ? IssueCode.FIGURE_HELD
                            : IssueCode.FIGURE_UNUSUAL,
                        doubt.observation().place(),
                        doubt.observation().series() + " " + doubt.observation().referenceDate(),
                        ""))
            .toList();
  }

  /** What all rules say of all series of a file that arrives the day after a subject did. */
  static List<Issue> of(
      Catalogue catalogue,
      String file,
      LocalDate receivedOn,
      String layout,
      List<Observation> given,
      List<Observation> standing) {
    Map<SeriesId, List<Observation>> before = bySeries(standing);
    List<Issue> issues = new ArrayList<>();
    bySeries(given)
        .forEach(
            (id, figures) -> {
              List<Observation> earlier = before.getOrDefault(id, List.of());
              NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
              earlier.forEach(each -> values.put(each.referenceDate(), each.value()));
              Figures all =
                  new Figures(
                      catalogue.getSeries(id),
                      file,
                      receivedOn,
                      figures,
                      coverage(2, receivedOn, layout, figures),
                      values,
                      coverage(1, receivedOn.minusDays(1), layout, earlier));
              RULES.forEach(rule -> issues.addAll(rule.of(all)));
            });
    return issues;
  }

  private static Map<SeriesId, List<Observation>> bySeries(List<Observation> figures) {
    return figures.stream()
        .sorted(Comparator.comparing(Observation::referenceDate))
        .collect(Collectors.groupingBy(Observation::series, TreeMap::new, Collectors.toList()));
  }

  private static Coverage coverage(
      long number, LocalDate receivedOn, String layout, List<Observation> figures) {
    List<LocalDate> days =
        figures.stream()
            .filter(figure -> figure.vintageOn().isEmpty())
            .map(Observation::referenceDate)
            .toList();
    return days.isEmpty()
        ? new Coverage(number, receivedOn, layout, LocalDate.MAX, LocalDate.MIN)
        : new Coverage(number, receivedOn, layout, days.get(0), days.get(days.size() - 1));
  }
}
