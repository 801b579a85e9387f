package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Holds what an answer says around its records against what the layout knows: its unit, its keys,
 * and whether it is whole.
 */
final class EnvelopeCheck {

  private static final Set<String> NOTHING = Set.of("", "null", "false", "0");

  private final String path;
  private final Layout layout;
  private final Map<String, String> said;
  private final RowSink sink;

  /**
   * @param said texts by the path of their key; null is an empty text
   */
  EnvelopeCheck(String path, Layout layout, Map<String, String> said, RowSink sink) {
    this.path = path;
    this.layout = layout;
    this.said = said;
    this.sink = sink;
  }

  /**
   * @param records how many the answer holds
   * @throws FileRefused when it is in another form, or a part of which the rest is missed
   */
  void check(int records) {
    said.forEach(this::key);
    layout
        .envelope()
        .must()
        .forEach(
            (key, text) -> {
              if (!said.containsKey(key)) {
                throw refused(IssueCode.COLUMN_MISSING, key, key, key + ": " + text);
              }
            });
    whole(records);
  }

  private void key(String key, String text) {
    String must = layout.envelope().must().get(key);
    if (must != null && !must.equals(text)) {
      throw new FileRefused(
          new Issue(IssueCode.ENVELOPE_DIFFERS, Place.row(path, key), text, must));
    }
    if (!layout.envelope().knows(key)) {
      sink.oddity(
          new Issue(
              IssueCode.KEY_UNREAD,
              Place.of(path).column(key),
              key,
              String.join(", ", layout.envelope().ignored().stream().sorted().toList())));
    }
  }

  private void whole(int records) {
    Layout.Whole whole = layout.envelope().whole();
    long here = count(whole.here(), records);
    long all = count(whole.all(), here);
    boolean more = !NOTHING.contains(said.getOrDefault(whole.next(), ""));
    if (here > records) {
      part(whole.here(), records, String.valueOf(here));
    } else if (all > records || more) {
      part(whole.all(), records, all > records ? String.valueOf(all) : "> " + records);
    } else if (here < records || all < records) {
      sink.oddity(
          new Issue(
              IssueCode.COUNT_DIFFERS,
              Place.of(path).column(here < records ? whole.here() : whole.all()),
              String.valueOf(records),
              String.valueOf(Math.min(here, all))));
    }
  }

  private long count(String key, long otherwise) {
    String text = said.getOrDefault(key, "");
    try {
      return text.isEmpty() ? otherwise : new BigDecimal(text).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused(IssueCode.JSON_SHAPE, key, key + ": " + text, "");
    }
  }

  private void part(String key, int records, String of) {
    Layout.Whole whole = layout.envelope().whole();
    String found = records + " / " + of;
    Issue issue =
        new Issue(
            whole.partIsKept() ? IssueCode.PART_KEPT : IssueCode.PART_OF_ANSWER,
            Place.of(path).column(key),
            found,
            whole.ask());
    if (!whole.partIsKept()) {
      throw new FileRefused(issue);
    }
    sink.oddity(issue);
  }

  private FileRefused refused(IssueCode code, String key, String found, String expected) {
    return new FileRefused(new Issue(code, Place.of(path).column(key), found, expected));
  }
}
