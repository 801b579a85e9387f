package huigou.parse;

import huigou.model.issue.Issue;
import huigou.model.raw.RawRow;

/** Takes what a parser finds, in the order of the file. */
public interface RowSink {

  /** A row, all its cells told apart. */
  void row(RawRow row);

  /** A row that could not be told apart into cells; it counts as read and as quarantined. */
  void unreadableRow(Issue issue);
}
