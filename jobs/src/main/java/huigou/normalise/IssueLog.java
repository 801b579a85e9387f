package huigou.normalise;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.issue.Severity;
import huigou.model.origin.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The issues of one file. The first of each rule are kept one by one, so that a file of a million
 * bad rows does not fill the store; the rest are counted, rule by rule, and said in one issue each.
 */
final class IssueLog {

  private static final int KEPT_EACH = 200;

  private final String path;
  private final List<Issue> issues = new ArrayList<>();
  private final Map<IssueCode, Integer> counts = new EnumMap<>(IssueCode.class);

  IssueLog(String path) {
    this.path = path;
  }

  void add(Issue issue) {
    if (counts.merge(issue.code(), 1, Integer::sum) <= KEPT_EACH) {
      issues.add(issue);
    }
  }

  /** The first issue that cost a row; empty where none did. */
  Optional<Issue> firstError() {
    return issues.stream().filter(issue -> issue.severity() == Severity.ERROR).findFirst();
  }

  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(issues);
    counts.forEach(
        (code, count) -> {
          if (count > KEPT_EACH) {
            all.add(
                new Issue(
                    IssueCode.MORE_ROWS,
                    Place.of(path),
                    code.token(),
                    String.valueOf(count - KEPT_EACH)));
          }
        });
    return all;
  }
}
