package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The headings or keys of a file held against those of its layout: what the layout expects and the
 * file lacks, and what nobody knows.
 *
 * <p>A field that may stand under one of several headings lacks none of them as long as one is
 * there. A key of a record of facts that nobody knows is passed over and named, unless a field is
 * lacking that may stand under it.
 */
final class Columns {

  private final Layout layout;
  private final Place place;
  private final Set<String> there = new HashSet<>();
  private final Map<String, Place> unknown = new LinkedHashMap<>();

  /**
   * @param place of the header, or of the whole file
   */
  Columns(Layout layout, Place place) {
    this.layout = layout;
    this.place = place;
  }

  void saw(String heading) {
    saw(heading, place);
  }

  void saw(String heading, Place at) {
    if (there.add(heading) && !layout.knows(heading)) {
      unknown.put(heading, at.column(heading));
    }
  }

  /** Notes a key of a record within a record, which no field of its own can stand under. */
  void sawWithin(String heading, Place at) {
    if (there.add(at.row().replaceAll("\\[\\d+]", "") + " " + heading)) {
      within.putIfAbsent(heading, at.column(heading));
    }
  }

  private final Map<String, Place> within = new LinkedHashMap<>();

  /**
   * Names what is lacking and what was passed over.
   *
   * @throws FileRefused when what nobody knows may be what is lacking
   */
  void report(RowSink sink) {
    Map<String, String> lacking = lacking();
    if (!lacking.isEmpty() && !unknown.isEmpty()) {
      Map.Entry<String, Place> first = unknown.entrySet().iterator().next();
      throw new FileRefused(
          new Issue(
              IssueCode.COLUMN_UNKNOWN,
              first.getValue(),
              first.getKey(),
              String.join(", ", lacking.values())));
    }
    lacking.forEach(
        (field, heading) ->
            sink.oddity(new Issue(IssueCode.COLUMN_ABSENT, place.column(heading), heading, field)));
    List.of(unknown, within)
        .forEach(
            keys ->
                keys.forEach(
                    (key, at) ->
                        sink.oddity(new Issue(IssueCode.KEY_UNREAD, at, key, layout.headings()))));
  }

  /** Fields of which no heading is there, with the first heading that they may have. */
  private Map<String, String> lacking() {
    Map<String, Set<String>> headings =
        layout.columns().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    column -> column.getValue().field(),
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toSet())));
    Map<String, String> lacking = new TreeMap<>();
    headings.forEach(
        (field, ways) -> {
          boolean optional = ways.stream().anyMatch(layout.checks().optional()::contains);
          if (!optional && ways.stream().noneMatch(there::contains)) {
            lacking.put(field, ways.stream().sorted().findFirst().orElseThrow());
          }
        });
    return lacking;
  }
}
