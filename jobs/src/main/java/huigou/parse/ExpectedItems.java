package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.util.HashSet;
import java.util.Set;

/** The items that a file was seen to speak of, held against those that a whole file has. */
final class ExpectedItems {

  private final Set<String> seen = new HashSet<>();

  void saw(String item) {
    seen.add(item);
  }

  /** Names each item that a whole file of the layout has and this one has not. */
  void report(Layout layout, Place place, RowSink sink) {
    layout.checks().expectedItems().stream()
        .filter(item -> !seen.contains(item))
        .sorted()
        .forEach(item -> sink.oddity(new Issue(IssueCode.ITEM_ABSENT, place, "", item)));
  }
}
