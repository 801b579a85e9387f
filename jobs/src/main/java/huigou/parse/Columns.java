package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The headings or keys of a file held against those of its layout: what the layout expects and the
 * file lacks, and what nobody knows.
 *
 * <p>A field that may stand under one of several headings lacks none of them as long as one is
 * there. A heading that nobody knows is passed over and named, unless something is lacking that may
 * stand under it: a field that files have, or, of figures, one that they may lack and of which the
 * heading has a word. Where headings are items, it is unless it begins with one of them, for a
 * publisher tells another form of a series so, or no other is there.
 */
final class Columns {

  /** Shorter words stand in headings of anything. */
  private static final int TELLING = 4;

  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

  private final Layout layout;
  private final Place place;
  private final Set<String> there = new HashSet<>();
  private final Map<String, Place> unknown = new LinkedHashMap<>();

  /** Keys of records within records. */
  private final Map<String, Place> within = new LinkedHashMap<>();

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

  /**
   * Names what is lacking and what was passed over.
   *
   * @throws FileRefused when what nobody knows may be what is lacking
   */
  void report(RowSink sink) {
    refusal()
        .ifPresent(
            issue -> {
              throw new FileRefused(issue);
            });
    Map<String, String> lacking = lacking(layout.checks().optional());
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

  /** What nobody knows and may be what is lacking; empty where there is no such thing. */
  Optional<Issue> refusal() {
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    return layout.isOfFacts() ? lackingFact() : mistakenFigure();
  }

  /** Of facts: a field is lacking, and any of the unknown may be meant for it. */
  private Optional<Issue> lackingFact() {
    Map<String, String> lacking = lacking(layout.checks().optional());
    return lacking.isEmpty() ? Optional.empty() : Optional.of(asks(first(), lacking.values()));
  }

  /**
   * Of figures: a field that files have is lacking, nothing is left to be read, or an unknown looks
   * like something that files may lack.
   */
  private Optional<Issue> mistakenFigure() {
    if (!lacking(layout.checks().optional()).isEmpty() || !holdsAFigure() || lacksWhatItIsAbout()) {
      return Optional.of(asks(first(), List.of()));
    }
    return unknown.keySet().stream()
        .filter(layout.itemInHeading() ? this::isFormOfAnItem : this::isNearSomethingLacking)
        .findFirst()
        .map(heading -> asks(heading, List.of()));
  }

  private String first() {
    return unknown.keySet().iterator().next();
  }

  private Issue asks(String heading, Collection<String> meant) {
    return new Issue(
        IssueCode.COLUMN_UNKNOWN,
        unknown.get(heading),
        heading,
        meant.isEmpty() ? layout.headings() : String.join(", ", meant));
  }

  private boolean lacksWhatItIsAbout() {
    return layout.dates().headings().stream().noneMatch(there::contains)
        || !there.containsAll(layout.items().headings());
  }

  private boolean holdsAFigure() {
    return there.stream()
        .anyMatch(
            heading ->
                layout.itemInHeading()
                    ? layout.items().fed().contains(layout.heading(heading).item())
                        && layout.knows(heading)
                    : layout.columns().containsKey(heading));
  }

  private boolean isFormOfAnItem(String heading) {
    return layout.items().fed().stream().anyMatch(item -> heading.startsWith(item + "_"));
  }

  private boolean isNearSomethingLacking(String heading) {
    Set<String> words = words(heading);
    return lacking(Set.of()).values().stream()
        .anyMatch(other -> !Collections.disjoint(words, words(other)));
  }

  /** The words of a heading that are long enough to tell something, in lower case. */
  private static Set<String> words(String heading) {
    return WORD.matcher(heading)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= TELLING)
        .collect(Collectors.toSet());
  }

  /**
   * Fields of which no heading is there, with the first heading that they may have.
   *
   * @param optional headings of fields that are not missed
   */
  private Map<String, String> lacking(Set<String> optional) {
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
          if (ways.stream().noneMatch(optional::contains)
              && ways.stream().noneMatch(there::contains)) {
            lacking.put(field, ways.stream().sorted().findFirst().orElseThrow());
          }
        });
    return lacking;
  }
}
