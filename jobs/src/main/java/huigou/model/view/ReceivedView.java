package huigou.model.view;

import huigou.model.issue.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where an edition's figures came from, and what was the matter with what came. */
public record ReceivedView(List<SourceView> sources, List<IssueView> issues) {

  public ReceivedView {
    sources = List.copyOf(sources);
    issues = List.copyOf(issues);
  }

  /** The issues about figures that look wrong, newest delivery first. */
  public List<IssueView> doubts() {
    return issues.stream()
        .filter(view -> view.issue().code().isDoubt())
        .sorted(
            Comparator.comparing(
                (IssueView view) -> view.receivedOn().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .toList();
  }

  /** The issues that kept a row or a file out of the edition. */
  public List<IssueView> leftOut() {
    return issues.stream().filter(view -> view.issue().severity() != Severity.WARNING).toList();
  }

  /** The issues about what was read and kept all the same. */
  public List<IssueView> remarks() {
    return issues.stream().filter(view -> view.issue().severity() == Severity.WARNING).toList();
  }

  /** The same with more issues. */
  public ReceivedView noting(List<IssueView> more) {
    return new ReceivedView(sources, Stream.concat(issues.stream(), more.stream()).toList());
  }
}
