package huigou.parse;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the sheets of a workbook, of whatever form. Hidden sheets are not read, and neither
 * is one without a header that a layout knows; each is reported, but for those that a layout says
 * hold no figures.
 */
final class SheetWalk {

  private final String path;
  private final DeliveryForms forms;
  private final RowSink sink;
  private final List<Issue> passedOver = new ArrayList<>();
  private Optional<Layout> found = Optional.empty();
  private String beginning = "";

  SheetWalk(String path, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.forms = forms;
    this.sink = sink;
  }

  /** The table of the next sheet, whose rows it is to be given; empty for one that is not read. */
  Optional<TableParser> begin(String name, boolean visible) {
    if (!visible) {
      passedOver.add(new Issue(IssueCode.SHEET_HIDDEN, place(name), name, ""));
      return Optional.empty();
    }
    return Optional.of(new TableParser(path, name, forms, sink));
  }

  /** Ends the sheet whose rows were given. */
  void end(String name, TableParser table) {
    table.end();
    boolean known =
        forms.layouts().stream().anyMatch(each -> each.around().passedOver().contains(name));
    if (table.layout().isPresent()) {
      found = found.or(table::layout);
    } else if (!known && !table.beginning().isEmpty()) {
      passedOver.add(new Issue(IssueCode.SHEET_UNKNOWN, place(name), table.beginning(), ""));
      beginning = beginning.isEmpty() ? table.beginning() : beginning;
    }
  }

  private Place place(String name) {
    return new Place(path, name, "", "");
  }

  /**
   * The layout of the first sheet that has one.
   *
   * @throws FileRefused when none has
   */
  Layout layout() {
    Layout layout =
        found.orElseThrow(() -> DeliveryParser.unknown(path, beginning, forms.layouts()));
    passedOver.forEach(sink::oddity);
    return layout;
  }
}
