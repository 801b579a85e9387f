package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;

/**
 * Takes what a parser finds, in the order of the file. Rows of the file, those that could be told
 * apart and those that could not, come one call each.
 */
public interface RowSink {

  /** A row, its cells told apart as the layout says. */
  void row(RawRow row, Layout layout);

  /** A record of a fact, its fields named as the layout says. */
  void record(RawRecord record, Layout layout);

  /** A row that could not be told apart into cells, or that is no row of figures. */
  void otherRow(Issue issue);

  /** Something odd that is no row: a sheet that was passed over, a count that is not right. */
  void oddity(Issue issue);
}
