package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the cells of one row into date, item and figures, as the layout says. */
final class RowBuilder {

  private record Figure(RowPlan.Role role, String text) {}

  private final Layout layout;
  private final Place place;
  private final List<Figure> figures = new ArrayList<>();
  private RawCell date;
  private RawCell until;
  private final List<String> items = new ArrayList<>();
  private final String whole;
  private final String askedFrom;
  private Map<String, String> witnesses = Map.of();
  private boolean markedAbsent;
  private RawCell strangeMark;
  private RawCell strangeWord;
  private String vintageFirst = "";
  private String vintageLast = "";

  /**
   * @param item what the whole file is about, or empty where rows or headings say it
   * @param askedFrom the day from which on the service was asked for spans; empty where it was not
   */
  RowBuilder(Layout layout, String item, String askedFrom, Place place) {
    this.layout = layout;
    this.whole = item;
    this.askedFrom = askedFrom;
    this.place = place;
  }

  RowBuilder(Layout layout, Place place) {
    this(layout, "", "", place);
  }

  void cell(RowPlan.Role role, String text) {
    switch (role.part()) {
      case DATE -> date = RawCell.date(role.heading(), text);
      case UNTIL -> until = RawCell.date(role.heading(), text);
      case ITEM -> {
        if (!layout.absent().contains(text)) {
          items.add(text.strip());
          word(role.heading(), text.strip());
        }
      }
      case WITNESS -> {
        witness(role.heading(), text);
        if (!role.field().isEmpty()) {
          figure(role, text);
        }
      }
      case MARK -> mark(role.heading(), text);
      case VINTAGE_FIRST -> vintageFirst = text;
      case VINTAGE_LAST -> vintageLast = text;
      case FIGURE -> figure(role, text);
      default -> {
        // Known and not read; what is unknown is named, or refuses the file, when all of it was
        // seen.
      }
    }
  }

  private void figure(RowPlan.Role role, String text) {
    if (!layout.absent().contains(text)) {
      figures.add(new Figure(role, text));
    }
  }

  private void witness(String heading, String text) {
    if (!layout.absent().contains(text)) {
      witnesses = witnesses.isEmpty() ? new HashMap<>() : witnesses;
      witnesses.put(heading, text);
    }
  }

  private void word(String heading, String text) {
    if (strangeWord == null && !layout.checks().allows(heading, text)) {
      strangeWord = RawCell.date(heading, text);
    }
  }

  private void mark(String heading, String text) {
    if (layout.marks().absent().contains(text)) {
      markedAbsent = true;
    } else if (!layout.marks().present().contains(text)) {
      strangeMark = RawCell.date(heading, text);
    }
  }

  /** What the row is about, where its cells or the whole file say it; else empty. */
  String item() {
    if (layout.items().headings().isEmpty()) {
      return whole;
    }
    return layout.items().spelt(written());
  }

  /** The same as the cells have it. */
  private String written() {
    return items.size() == 1 ? items.get(0) : String.join(" / ", items);
  }

  private void saySpelling(RowSink sink) {
    if (!layout.items().headings().isEmpty() && !item().equals(written())) {
      sink.oddity(
          new Issue(
              IssueCode.ITEM_OTHERWISE,
              place.column(layout.items().headings().get(0)),
              written(),
              item()));
    }
  }

  /** Gives the row to the sink: told apart, or as one that lacks what it needs. */
  void handOn(RowSink sink) {
    Optional<String> missing = missing();
    if (strangeMark != null) {
      sink.otherRow(
          new Issue(
              IssueCode.MARK_UNKNOWN,
              place.column(strangeMark.column()),
              strangeMark.text(),
              String.join(" | ", layout.marks().present().stream().sorted().toList())));
    } else if (strangeWord != null) {
      sink.otherRow(
          new Issue(
              IssueCode.MARK_UNKNOWN,
              place.column(strangeWord.column()),
              strangeWord.text(),
              layout.checks().wordsOf(strangeWord.column())));
    } else if (missing.isPresent()) {
      sink.otherRow(Issue.of(IssueCode.CELL_MISSING, place.column(missing.get())));
    } else {
      saySpelling(sink);
      sink.row(row(), layout);
    }
  }

  /** The heading of what the row lacks so badly that it says nothing. */
  private Optional<String> missing() {
    if (date == null || date.text().isEmpty()) {
      return Optional.of(layout.dates().headings().get(0));
    }
    if (!layout.items().headings().isEmpty() && items.isEmpty()) {
      return Optional.of(layout.items().headings().get(0));
    }
    if (saysNothing()) {
      return Optional.empty();
    }
    for (String heading : layout.required()) {
      if (lacks(heading)) {
        return Optional.of(heading);
      }
    }
    return Optional.empty();
  }

  /** Whether the row is marked as one without figures, or is about what no series takes. */
  private boolean saysNothing() {
    return markedAbsent || layout.items().isOther(item());
  }

  private boolean lacks(String heading) {
    for (Figure figure : figures) {
      if (figure.role().heading().equals(heading)) {
        return false;
      }
    }
    return true;
  }

  private RawRow row() {
    // A span of one day is the day of the request, not a day on which the figure changed.
    String stated = vintageFirst.equals(vintageLast) ? "" : vintageFirst;
    List<RawCell> cells = new ArrayList<>(figures.size());
    String item = item();
    boolean byThen = !stated.isEmpty() && stated.equals(askedFrom);
    for (Figure figure : saysNothing() ? List.<Figure>of() : figures) {
      RowPlan.Role role = figure.role();
      cells.add(
          new RawCell(
              role.heading(),
              role.item().isEmpty() ? item : role.item(),
              role.field(),
              role.vintage().isEmpty() ? stated : role.vintage(),
              byThen,
              figure.text()));
    }
    return new RawRow(
        place, until == null ? List.of(date) : List.of(date, until), cells, witnesses);
  }
}
