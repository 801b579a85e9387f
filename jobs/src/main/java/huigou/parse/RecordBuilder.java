package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRecord.RawField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of one record of facts under the names that the layout gives them. */
final class RecordBuilder {

  private final Layout layout;
  private final Place place;
  private final Map<String, RawField> fields = new HashMap<>();
  private final Map<String, List<RawRecord>> parts = new HashMap<>();
  private RawField strangeWord;

  RecordBuilder(Layout layout, Place place) {
    this.layout = layout;
    this.place = place;
  }

  void cell(String heading, Layout.Column column, String text) {
    if (!layout.absent().contains(text) && !layout.absent().contains(text.strip())) {
      fields.put(column.field(), new RawField(heading, text));
      if (strangeWord == null && !layout.checks().allows(heading, text.strip())) {
        strangeWord = new RawField(heading, text.strip());
      }
    }
  }

  void part(String key, RawRecord part) {
    parts.computeIfAbsent(key, each -> new ArrayList<>()).add(part);
  }

  RawRecord record() {
    return new RawRecord(place, fields, parts);
  }

  /** Gives the record to the sink, or what it lacks. */
  void handOn(RowSink sink) {
    String missing = missing();
    if (missing != null) {
      sink.otherRow(Issue.of(IssueCode.CELL_MISSING, place.column(missing)));
    } else if (strangeWord != null) {
      sink.otherRow(
          new Issue(
              IssueCode.MARK_UNKNOWN,
              place.column(strangeWord.column()),
              strangeWord.text(),
              layout.checks().wordsOf(strangeWord.column())));
    } else {
      for (String heading : layout.checks().said()) {
        if (layout.columns().containsKey(heading) && lacks(heading)) {
          sink.oddity(Issue.of(IssueCode.FIGURE_ABSENT, place.column(heading)));
        }
      }
      sink.record(record(), layout);
    }
  }

  /** The first heading of what the record lacks so badly that it says nothing; null of none. */
  private String missing() {
    for (String heading : layout.required()) {
      if (lacks(heading)) {
        return heading;
      }
    }
    return null;
  }

  private boolean lacks(String heading) {
    return !fields.containsKey(layout.columns().get(heading).field());
  }
}
