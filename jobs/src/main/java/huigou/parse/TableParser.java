package huigou.parse;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the rows of one table apart, a text file or a sheet: finds the header, the layout that
 * knows all of it, and sorts what follows.
 *
 * <p>A text file begins with its header; a sheet may have titles above it. Rows without any text
 * are passed over: publishers' exports end in one. A row that repeats the header, or holds nothing
 * but words in one cell, is no row of figures and is reported as what it is.
 */
final class TableParser {

  private static final int TITLES_AT_MOST = 30;

  /** Beyond it there are other widths of the same letters. */
  private static final char LAST_PLAIN = '\u007f';

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** What a spreadsheet program reads as an instruction, above the headings. */
  private static final Pattern INSTRUCTION = Pattern.compile("(?i)sep=.?");

  private final String path;
  private final String sheet;
  private final List<Layout> layouts;
  private final DeliveryForms forms;
  private final RowSink sink;
  private final Spelling spelling;
  private final List<String> unrecognised = new ArrayList<>();
  private final Map<String, TableRow> preamble = new LinkedHashMap<>();
  private final Map<String, String> titles = new HashMap<>();
  private Layout layout;
  private List<String> header;
  private Place headerPlace;
  private List<RowPlan.Role> roles;
  private final ExpectedItems items = new ExpectedItems();
  private int rows;

  /**
   * @param sheet name of the sheet; empty for a text file, whose first row is its header
   */
  TableParser(String path, String sheet, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.sheet = sheet;
    this.forms = forms;
    this.layouts = forms.layouts();
    this.sink = sink;
    this.spelling = new Spelling(layouts);
  }

  void row(TableRow row) {
    if (row.isBlank()) {
      return;
    }
    if (layout == null) {
      header(row);
      return;
    }
    Optional<String> note = note(row);
    if (note.isPresent()) {
      note(note.get(), row);
    } else {
      rows++;
      body(row, place(row));
    }
  }

  /** A row of words alone: one of those that the layout knows is passed over. */
  private void note(String words, TableRow row) {
    if (!layout.around().sheet().isNote(words)) {
      rows++;
      sink.otherRow(new Issue(IssueCode.NOTE_IN_TABLE, place(row), words, ""));
    }
  }

  /** Whether a last line without an end is a line that may have been cut. */
  boolean mayBeCut() {
    return layout != null && !layout.checks().unendedLastLine();
  }

  /** Leaves out a row that may have been cut within a cell; that it was there is said. */
  void giveUp(TableRow row) {
    rows++;
    sink.otherRow(new Issue(IssueCode.LAST_ROW_CUT, place(row), String.join(",", row.texts()), ""));
  }

  /** The layout that the table has; empty when no header was found. */
  Optional<Layout> layout() {
    return Optional.ofNullable(layout);
  }

  /**
   * Says what the whole table lacks.
   *
   * @throws FileRefused when there was a header and nothing below it, and that is no answer
   */
  void end() {
    if (layout == null) {
      return;
    }
    if (rows == 0 && !layout.isOfFacts()) {
      throw new FileRefused(Issue.of(IssueCode.NO_ROWS, new Place(path, sheet, "", "")));
    }
    if (rows > 0) {
      items.report(layout, headerPlace, sink);
    }
  }

  /** The first row with text that is no header, for a message. */
  String beginning() {
    return unrecognised.isEmpty() ? "" : unrecognised.get(0);
  }

  List<String> headings() {
    return header;
  }

  private Place place(TableRow row) {
    return new Place(path, sheet, row.number(), "");
  }

  private List<String> headings(TableRow row) {
    return row.texts().stream().map(spelling::of).toList();
  }

  /** Says which headings are spelt otherwise, but for blanks: a narrow cell breaks lines. */
  private void saySpelling(TableRow row) {
    List<String> written = row.texts();
    for (int i = 0; i < header.size(); i++) {
      String bare = BLANKS.matcher(written.get(i)).replaceAll(" ").strip();
      if (!bare.equals(header.get(i))) {
        sink.oddity(
            new Issue(IssueCode.HEADING_OTHERWISE, place(row).column(bare), bare, header.get(i)));
      }
    }
  }

  /** Whether a row is the header once more, however it is spelt. */
  private boolean isHeader(TableRow row) {
    if (!beginsLike(row.cell(0).text(), header.get(0))) {
      return false;
    }
    for (int column = 0; column < header.size(); column++) {
      if (!spelling.of(row.cell(column).text()).equals(header.get(column))) {
        return false;
      }
    }
    return row.width() == header.size();
  }

  /** What spares most rows a closer look: figures begin with digits, headings with letters. */
  private static boolean beginsLike(String text, String heading) {
    return text.isEmpty()
        || !Character.isLetterOrDigit(text.charAt(0))
        || text.charAt(0) > LAST_PLAIN
        || Character.toLowerCase(text.charAt(0)) == Character.toLowerCase(heading.charAt(0));
  }

  private void header(TableRow row) {
    List<String> texts = headings(row);
    List<Layout> candidates =
        layouts.stream()
            .filter(candidate -> candidate.dates().headings().stream().anyMatch(texts::contains))
            .toList();
    if (candidates.isEmpty() && isPreamble(texts)) {
      preamble.put(texts.get(0), row);
      return;
    }
    if (sheet.isEmpty() && isInstruction(texts)) {
      return;
    }
    if (candidates.isEmpty()) {
      unrecognised.add(String.join(",", texts));
      requireNoOther(texts);
      if (sheet.isEmpty()) {
        throw otherSeparator(row.texts(), row)
            .orElseGet(() -> DeliveryParser.unknown(path, beginning(), layouts));
      }
      return;
    }
    if (!sheet.isEmpty() && unrecognised.size() > TITLES_AT_MOST) {
      throw DeliveryParser.unknown(path, beginning(), layouts);
    }
    long most = candidates.stream().mapToLong(each -> known(each, texts)).max().orElseThrow();
    layout =
        candidates.stream()
            .filter(candidate -> known(candidate, texts) == most || knowsAll(candidate, texts))
            .filter(candidate -> fault(candidate, texts, row).isEmpty())
            .max(
                Comparator.comparingLong((Layout candidate) -> known(candidate, texts))
                    .thenComparingLong(this::borneOut)
                    .thenComparing(layouts::indexOf, Comparator.reverseOrder()))
            .orElseThrow(() -> refused(candidates, texts, row));
    header = texts;
    saySpelling(row);
    headerPlace = place(row);
    RowPlan plan = new RowPlan(layout);
    roles = texts.stream().map(plan::role).toList();
    titles();
    checkPreamble(row);
    roles.forEach(role -> items.saw(role.item()));
    Columns columns = new Columns(layout, place(row));
    texts.forEach(columns::saw);
    columns.report(sink);
  }

  private void requireNoOther(List<String> texts) {
    DeliveryParser.other(forms, texts, path)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /** What the lines above the header say of all records. */
  private void titles() {
    layout
        .around()
        .sheet()
        .titles()
        .forEach(
            (field, form) ->
                unrecognised.stream()
                    .map(form::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(found -> titles.put(field, found.group(1))));
  }

  private static boolean isInstruction(List<String> texts) {
    return texts.size() == 1 && INSTRUCTION.matcher(texts.get(0)).matches();
  }

  private boolean isPreamble(List<String> texts) {
    return layouts.stream().anyMatch(each -> each.around().preamble().names(texts.get(0)));
  }

  /** Holds what stands above the figures that are read against what the catalogue says. */
  private void checkPreamble(TableRow headerRow) {
    for (Map.Entry<String, String> must : layout.around().preamble().must().entrySet()) {
      TableRow row = preamble.get(must.getKey());
      if (row == null) {
        throw new FileRefused(
            new Issue(
                IssueCode.PREAMBLE_MISSING,
                place(headerRow),
                must.getKey(),
                must.getKey() + " " + must.getValue()));
      }
      for (int column = 0; column < roles.size(); column++) {
        String found = row.cell(column).text();
        if (roles.get(column).part() == RowPlan.Part.FIGURE && !found.equals(must.getValue())) {
          throw new FileRefused(
              new Issue(
                  IssueCode.ENVELOPE_DIFFERS,
                  place(row).column(roles.get(column).heading()),
                  found,
                  must.getValue()));
        }
      }
    }
  }

  /** A header of one cell in which another mark parts the headings. */
  private Optional<FileRefused> otherSeparator(List<String> texts, TableRow row) {
    return Stream.of(";", "\t", "|")
        .filter(mark -> texts.size() == 1 && texts.get(0).contains(mark))
        .findFirst()
        .map(
            mark ->
                new FileRefused(
                    new Issue(
                        IssueCode.SEPARATOR_OTHER,
                        place(row),
                        texts.get(0),
                        mark.equals("\t") ? "TAB" : mark)));
  }

  private FileRefused refused(List<Layout> candidates, List<String> texts, TableRow row) {
    requireNoOther(texts);
    Layout nearest =
        candidates.stream().max(Comparator.comparingLong(each -> known(each, texts))).orElseThrow();
    return new FileRefused(fault(nearest, texts, row).orElseThrow());
  }

  /**
   * A header with something strange in it is held against the layout that is nearest to it alone.
   */
  private static boolean knowsAll(Layout candidate, List<String> texts) {
    return candidate.isOfFacts() || texts.stream().allMatch(candidate::knows);
  }

  private static long known(Layout candidate, List<String> texts) {
    return texts.stream().filter(candidate::knows).count();
  }

  /** How many lines above the header say what a layout wants them to say. */
  private long borneOut(Layout candidate) {
    return candidate.around().preamble().must().entrySet().stream()
        .filter(must -> preamble.containsKey(must.getKey()))
        .filter(
            must ->
                preamble.get(must.getKey()).texts().stream()
                    .skip(1)
                    .allMatch(must.getValue()::equals))
        .count();
  }

  /** What keeps a header from being that of a layout. */
  private Optional<Issue> fault(Layout candidate, List<String> texts, TableRow row) {
    Set<String> seen = new HashSet<>();
    for (String heading : texts) {
      if (heading.isBlank()) {
        return Optional.of(
            new Issue(IssueCode.COLUMN_UNNAMED, place(row), "", candidate.headings()));
      }
      if (!seen.add(heading)) {
        return Optional.of(
            new Issue(IssueCode.COLUMN_TWICE, place(row).column(heading), heading, ""));
      }
    }
    List<String> needed = new ArrayList<>(candidate.required());
    needed.addAll(candidate.items().headings());
    needed.add(candidate.dates().until());
    Optional<String> missing =
        needed.stream()
            .filter(heading -> !heading.isEmpty() && !seen.contains(heading))
            .findFirst();
    Columns columns = new Columns(candidate, place(row));
    texts.forEach(columns::saw);
    Optional<Issue> renamed = candidate.isOfFacts() ? Optional.empty() : columns.refusal();
    Optional<Issue> strange =
        missing.isPresent() && !candidate.isOfFacts()
            ? texts.stream()
                .filter(heading -> !candidate.knows(heading))
                .findFirst()
                .map(
                    heading ->
                        new Issue(
                            IssueCode.COLUMN_UNKNOWN,
                            place(row).column(heading),
                            heading,
                            candidate.headings()))
            : renamed;
    if (strange.isPresent()) {
      return strange;
    }
    return missing.map(
        heading ->
            new Issue(
                IssueCode.COLUMN_MISSING, place(row).column(heading), heading, headingsOf(texts)));
  }

  private static String headingsOf(List<String> texts) {
    return String.join(", ", texts);
  }

  private void body(TableRow row, Place place) {
    if (isHeader(row)) {
      sink.otherRow(Issue.of(IssueCode.HEADER_AGAIN, place));
      return;
    }
    int cells = sheet.isEmpty() ? row.cells().size() : row.width();
    boolean wrongLength = sheet.isEmpty() ? cells != header.size() : cells > header.size();
    if (wrongLength) {
      sink.otherRow(
          new Issue(
              IssueCode.ROW_LENGTH, place, String.valueOf(cells), String.valueOf(header.size())));
      return;
    }
    if (layout.isOfFacts()) {
      fact(row, place);
      return;
    }
    RowBuilder builder = new RowBuilder(layout, place);
    for (int column = 0; column < roles.size(); column++) {
      RowPlan.Role role = roles.get(column);
      TableRow.Cell cell = row.cell(column);
      if (cell.formula()
          && role.part() != RowPlan.Part.IGNORED
          && role.part() != RowPlan.Part.UNKNOWN
          && role.part() != RowPlan.Part.WITNESS) {
        sink.otherRow(
            new Issue(IssueCode.CELL_IS_FORMULA, place.column(role.heading()), cell.text(), ""));
        return;
      }
      builder.cell(role, text(cell));
    }
    items.saw(builder.item());
    builder.handOn(sink);
  }

  private void fact(TableRow row, Place place) {
    RecordBuilder record = new RecordBuilder(layout, place);
    titles.forEach((field, text) -> record.cell(field, new Layout.Column(field), text));
    for (int column = 0; column < roles.size(); column++) {
      RowPlan.Role role = roles.get(column);
      if (role.part() != RowPlan.Part.FIGURE) {
        continue;
      }
      TableRow.Cell cell = row.cell(column);
      if (cell.formula()) {
        sink.otherRow(
            new Issue(IssueCode.CELL_IS_FORMULA, place.column(role.heading()), cell.text(), ""));
        return;
      }
      record.cell(role.heading(), layout.columns().get(role.heading()), text(cell));
    }
    record.handOn(sink);
  }

  /** The words of a row that has words in one cell and nothing else. */
  private Optional<String> note(TableRow row) {
    TableRow.Cell only = null;
    for (TableRow.Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        if (only != null || header.size() == 1) {
          return Optional.empty();
        }
        only = cell;
      }
    }
    return Optional.ofNullable(only)
        .map(TableRow.Cell::text)
        .filter(text -> text.chars().anyMatch(Character::isLetter));
  }

  /** A date is written as the layout's dates are. */
  private String text(TableRow.Cell cell) {
    LocalDate day = cell.day();
    return day == null ? cell.text() : layout.dates().form().format(day);
  }
}
