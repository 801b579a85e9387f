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

  private record Figure(String heading, String text) {}

  private final Layout layout;
  private final Place place;
  private final List<Figure> figures = new ArrayList<>();
  private RawCell date;
  private RawCell until;
  private String item;
  private String vintageFirst = "";
  private String vintageLast = "";

  /**
   * @param item what the whole file is about, or empty where rows or headings say it
   */
  RowBuilder(Layout layout, String item, Place place) {
    this.layout = layout;
    this.item = item;
    this.place = place;
  }

  void cell(String heading, String text) {
    if (layout.dateHeadings().contains(heading)) {
      date = RawCell.date(heading, text);
    } else if (heading.equals(layout.untilHeading())) {
      until = RawCell.date(heading, text);
    } else if (heading.equals(layout.itemHeading())) {
      item = text;
    } else if (heading.equals(layout.vintages().first())) {
      vintageFirst = text;
    } else if (heading.equals(layout.vintages().last())) {
      vintageLast = text;
    } else if (!layout.ignored().contains(heading) && !layout.absent().contains(text)) {
      figures.add(new Figure(heading, text));
    }
  }

  /** Gives the row to the sink: told apart, or as one that lacks what it needs. */
  void handOn(RowSink sink) {
    missing()
        .ifPresentOrElse(
            heading -> sink.otherRow(Issue.of(IssueCode.CELL_MISSING, place.column(heading))),
            () -> sink.row(row(), layout));
  }

  /** The heading of what the row lacks so badly that it says nothing. */
  private Optional<String> missing() {
    if (date == null || date.text().isEmpty()) {
      return Optional.of(layout.dateHeadings().get(0));
    }
    if (!layout.itemHeading().isEmpty() && item.isEmpty()) {
      return Optional.of(layout.itemHeading());
    }
    return layout.required().stream()
        .filter(heading -> figures.stream().noneMatch(figure -> figure.heading().equals(heading)))
        .sorted()
        .findFirst();
  }

  private RawRow row() {
    List<RawCell> cells = new ArrayList<>(figures.size());
    for (Figure figure : figures) {
      cells.add(cell(figure));
    }
    return new RawRow(place, until == null ? List.of(date) : List.of(date, until), cells);
  }

  private RawCell cell(Figure figure) {
    Layout.Column column = layout.columns().get(figure.heading());
    if (column == null) {
      Layout.Heading heading = layout.heading(figure.heading());
      return new RawCell(
          figure.heading(),
          heading.item(),
          Layout.ITEM_IN_HEADING,
          heading.vintage(),
          figure.text());
    }
    // A span of one day is the day of the request, not a day on which the figure changed.
    String vintage = vintageFirst.equals(vintageLast) ? "" : vintageFirst;
    return new RawCell(figure.heading(), item, column.field(), vintage, figure.text());
  }
}
