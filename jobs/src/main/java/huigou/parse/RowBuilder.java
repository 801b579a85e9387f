package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the cells of one row into date, item and figures, as the layout says. */
final class RowBuilder {

  private final Layout layout;
  private final Place place;
  private final List<RawCell> figures = new ArrayList<>();
  private final List<String> present = new ArrayList<>();
  private RawCell date;
  private RawCell until;
  private String item = "";

  RowBuilder(Layout layout, Place place) {
    this.layout = layout;
    this.place = place;
  }

  void cell(String heading, String text) {
    if (layout.dateHeadings().contains(heading)) {
      date = new RawCell(heading, "", text);
    } else if (heading.equals(layout.untilHeading())) {
      until = new RawCell(heading, "", text);
    } else if (heading.equals(layout.itemHeading())) {
      item = text;
    } else if (!layout.ignored().contains(heading) && !layout.absent().contains(text)) {
      Layout.Column column = layout.columns().get(heading);
      figures.add(
          new RawCell(heading, column == null ? Layout.ITEM_IN_HEADING : column.field(), text));
      present.add(heading);
    }
  }

  /** Gives the row to the sink: whole, as one without figure, or as one that says nothing. */
  void handOn(RowSink sink) {
    Optional<Issue> missing = missing();
    List<RawRow> rows = missing.isPresent() ? List.of() : rows();
    if (missing.isPresent()) {
      sink.unreadableRow(missing.get());
    } else if (rows.isEmpty()) {
      sink.rowWithoutFigure();
    } else {
      rows.forEach(row -> sink.row(row, layout));
    }
  }

  /** What the row lacks so badly that it says nothing. */
  private Optional<Issue> missing() {
    if (date == null || date.text().isEmpty()) {
      return lacks(layout.dateHeadings().get(0));
    }
    if (!layout.itemInHeading() && item.isEmpty()) {
      return lacks(layout.itemHeading());
    }
    return layout.required().stream()
        .filter(heading -> !present.contains(heading))
        .sorted()
        .findFirst()
        .flatMap(this::lacks);
  }

  private Optional<Issue> lacks(String heading) {
    return Optional.of(
        new Issue(IssueCode.CELL_MISSING, place.column(heading), "nothing", "a value"));
  }

  /** One row; where headings are items, one for each of them. */
  private List<RawRow> rows() {
    List<RawCell> dates = until == null ? List.of(date) : List.of(date, until);
    if (!layout.itemInHeading()) {
      return List.of(new RawRow(place, item, dates, List.copyOf(figures)));
    }
    return figures.stream()
        .map(figure -> new RawRow(place, figure.column(), dates, List.of(figure)))
        .toList();
  }
}
