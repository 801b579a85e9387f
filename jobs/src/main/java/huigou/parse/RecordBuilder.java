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
import java.util.Optional;

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
    if (!layout.absent().contains(text)) {
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
    Optional<String> missing =
        layout.required().stream()
            .sorted()
            .filter(heading -> !fields.containsKey(layout.columns().get(heading).field()))
            .findFirst();
    if (missing.isPresent()) {
      sink.otherRow(Issue.of(IssueCode.CELL_MISSING, place.column(missing.get())));
    } else if (strangeWord != null) {
      sink.otherRow(
          new Issue(
              IssueCode.MARK_UNKNOWN,
              place.column(strangeWord.column()),
              strangeWord.text(),
              layout.checks().wordsOf(strangeWord.column())));
    } else {
      layout.checks().said().stream()
          .sorted()
          .filter(heading -> layout.columns().containsKey(heading))
          .filter(heading -> !fields.containsKey(layout.columns().get(heading).field()))
          .forEach(
              heading -> sink.oddity(Issue.of(IssueCode.FIGURE_ABSENT, place.column(heading))));
      sink.record(record(), layout);
    }
  }
}
