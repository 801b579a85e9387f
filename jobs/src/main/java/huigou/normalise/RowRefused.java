package huigou.normalise;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;

/** Leaves a row at the first cell that cannot be used. */
final class RowRefused extends RuntimeException {

  private final transient Issue issue;

  RowRefused(Issue issue) {
    super(issue.toString(), null, false, false);
    this.issue = issue;
  }

  RowRefused(IssueCode code, Place place, String found, String expected) {
    this(new Issue(code, place, found, expected));
  }

  Issue issue() {
    return issue;
  }
}
