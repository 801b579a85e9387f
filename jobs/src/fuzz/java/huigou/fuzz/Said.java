package huigou.fuzz;

import huigou.model.fact.Fact;
import huigou.model.issue.Issue;
import huigou.model.series.Observation;
import huigou.normalise.FileReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file says: each figure and fact as a line, and each kind of issue with its number.
 *
 * @param lines the name of a figure or fact, a colon, and what is said of it
 */
record Said(Set<String> lines, Map<String, Integer> issues) {

  private static final String ROW_NUMBERS = "\\([^)]*\\)";

  /** What was read, and what was found when it was held against what stands. */
  static Said of(FileReading reading, List<Issue> judged) {
    Set<String> lines = new LinkedHashSet<>();
    reading.observations().forEach(figure -> lines.add(line(figure)));
    reading.facts().forEach(fact -> lines.add(line(fact)));
    List<Issue> all = new ArrayList<>(reading.issues());
    all.addAll(judged);
    Map<String, Integer> issues = new HashMap<>();
    for (Issue issue : all) {
      String code = issue.code().token();
      issues.merge(code, 1, Integer::sum);
      issues.put(code + " " + issue.found().replaceAll(ROW_NUMBERS, "") + issue.expected(), 1);
    }
    return new Said(lines, issues);
  }

  private static String line(Observation figure) {
    return figure.series()
        + " "
        + figure.referenceDate()
        + figure.vintageOn().map(day -> " as of " + day).orElse("")
        + ": "
        + figure.value().stripTrailingZeros().toPlainString()
        + " "
        + figure.status();
  }

  private static String line(Fact fact) {
    return fact.kind()
        + " "
        + fact.key()
        + " "
        + fact.referenceDate()
        + ": "
        + fact.body().toString().replace('\n', ' ');
  }

  /** Whether it has an issue that another had not, or more of a kind. */
  boolean tellsMoreThan(Said other) {
    return issues.entrySet().stream()
        .anyMatch(issue -> issue.getValue() > other.issues.getOrDefault(issue.getKey(), 0));
  }

  /** The first figure or fact that another does not say. */
  Optional<String> firstBeyond(Said other) {
    return lines.stream().filter(line -> !other.lines.contains(line)).findFirst();
  }

  /** How many figures and facts another does not say. */
  long beyond(Said other) {
    return lines.stream().filter(line -> !other.lines.contains(line)).count();
  }
}
