package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.raw.RawRow;

/** Takes what a parser finds, in the order of the file. */
public interface RowSink {

  /** A row, all its cells told apart as the layout says. */
  void row(RawRow row, Layout layout);

  /** A row that says of a date that there is no figure; it counts as read and as accepted. */
  void rowWithoutFigure();

  /** A row that could not be told apart into cells; it counts as read and as quarantined. */
  void unreadableRow(Issue issue);
}
