package huigou.parse;

import huigou.catalogue.Layout;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a layout makes of each heading or key, worked out once a file and looked up once a cell. */
final class RowPlan {

  /** What stands under a heading. */
  enum Part {
    DATE,
    UNTIL,
    ITEM,
    MARK,
    PART,
    VINTAGE_FIRST,
    VINTAGE_LAST,
    /** What figures of the row are held against; a figure itself where it has a field. */
    WITNESS,
    IGNORED,
    FIGURE,
    UNKNOWN
  }

  /**
   * A heading with its part.
   *
   * @param item what a figure is about, where the heading says it
   * @param field what the layout calls a figure
   * @param vintage the day on which a figure was so, where the heading says it
   */
  record Role(Part part, String heading, String item, String field, String vintage) {

    static Role of(Part part, String heading) {
      return new Role(part, heading, "", "", "");
    }
  }

  private final Layout layout;
  private final Map<String, Role> roles = new HashMap<>();

  RowPlan(Layout layout) {
    this.layout = layout;
  }

  Layout layout() {
    return layout;
  }

  /** The headings asked about so far. */
  Set<String> headings() {
    return roles.keySet();
  }

  Role role(String heading) {
    return roles.computeIfAbsent(heading, this::work);
  }

  private Role work(String heading) {
    if (!layout.knows(heading)) {
      return Role.of(Part.UNKNOWN, heading);
    } else if (layout.isOfFacts() && layout.columns().containsKey(heading)) {
      return new Role(Part.FIGURE, heading, "", layout.columns().get(heading).field(), "");
    } else if (layout.items().headings().contains(heading)) {
      return Role.of(Part.ITEM, heading);
    } else if (layout.dates().headings().contains(heading)) {
      return Role.of(Part.DATE, heading);
    } else if (heading.equals(layout.dates().until())) {
      return Role.of(Part.UNTIL, heading);
    } else if (layout.parts().containsKey(heading)) {
      return Role.of(Part.PART, heading);
    } else if (heading.equals(layout.marks().heading())) {
      return Role.of(Part.MARK, heading);
    } else if (heading.equals(layout.vintages().first())) {
      return Role.of(Part.VINTAGE_FIRST, heading);
    } else if (heading.equals(layout.vintages().last())) {
      return Role.of(Part.VINTAGE_LAST, heading);
    } else if (!layout.isOfFacts() && layout.checks().witnesses().contains(heading)) {
      return witness(heading);
    } else if (layout.ignored().contains(heading)) {
      return Role.of(Part.IGNORED, heading);
    }
    Layout.Column column = layout.columns().get(heading);
    if (column != null) {
      return new Role(Part.FIGURE, heading, "", column.field(), "");
    }
    Layout.Heading named = layout.heading(heading);
    if (layout.items().isOther(named.item())) {
      return Role.of(Part.IGNORED, heading);
    }
    return new Role(Part.FIGURE, heading, named.item(), Layout.ITEM_IN_HEADING, named.vintage());
  }

  /** What checks others may be a figure too: under a heading of its own, or of its series. */
  private Role witness(String heading) {
    Layout.Column read = layout.columns().get(heading);
    if (read != null) {
      return new Role(Part.WITNESS, heading, "", read.field(), "");
    }
    boolean ofSeries = layout.columns().isEmpty() && layout.items().fed().contains(heading);
    return ofSeries
        ? new Role(Part.WITNESS, heading, heading, Layout.ITEM_IN_HEADING, "")
        : Role.of(Part.WITNESS, heading);
  }
}
