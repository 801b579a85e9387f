package huigou.publish.workbook;

import huigou.publish.text.Words;
import java.util.Optional;

/**
 * A column of a table of a sheet.
 *
 * @param heading its name in the table, once a table
 * @param format number format, or empty for text
 * @param width in characters
 * @param meaning what it holds, in words that do not depend on the language of the file
 * @param calculated the formula that every row of it has, and a row that is added gets; empty of a
 *     column of typed cells
 * @param grouped whether it stands beside a formula for comparison, and may be folded away
 */
record SheetColumn(
    String heading,
    String format,
    int width,
    Meaning meaning,
    Optional<String> calculated,
    boolean grouped) {

  private static final int MARGIN = 3;

  SheetColumn(String heading, String format, int width) {
    this(heading, format, width, Meaning.NONE, Optional.empty(), false);
  }

  static SheetColumn text(String heading, int width) {
    return new SheetColumn(heading, "", width);
  }

  static SheetColumn date(String heading) {
    return new SheetColumn(heading, "yyyy-mm-dd", 12);
  }

  static SheetColumn figure(String heading, String format) {
    return new SheetColumn(heading, format, 13);
  }

  SheetColumn wide(int characters) {
    return new SheetColumn(heading, format, characters, meaning, calculated, grouped);
  }

  /** The same, at least as wide as a heading that does not break into lines and is bold. */
  SheetColumn asWideAsItsName() {
    return wide(Math.max(width, heading.length() + MARGIN));
  }

  /** The same with what it holds. */
  SheetColumn of(String id, String unit, String definition) {
    return meaning(new Meaning(id, unit, definition, "", ""));
  }

  /** The same with the marks that may stand where it has no figure. */
  SheetColumn marked(String... marks) {
    return meaning(
        new Meaning(
            meaning.id(),
            meaning.unit(),
            meaning.definition(),
            meaning.type(),
            String.join(" ", marks)));
  }

  /** The same with the type of its cells. */
  SheetColumn typed(String type) {
    return meaning(
        new Meaning(meaning.id(), meaning.unit(), meaning.definition(), type, meaning.marks()));
  }

  private SheetColumn meaning(Meaning other) {
    return new SheetColumn(heading, format, width, other, calculated, grouped);
  }

  /** The same, filled by a formula. */
  SheetColumn by(String formula) {
    return new SheetColumn(heading, format, width, meaning, Optional.of(formula), grouped);
  }

  /** The same, folded away on demand. */
  SheetColumn folded() {
    return new SheetColumn(heading, format, width, meaning, calculated, true);
  }

  /**
   * What the store has, beside this column that a formula fills: typed cells of the same look that
   * may be folded away.
   */
  SheetColumn stored(Words words) {
    return stored(words, words.t("workbook.corridor.stored", heading), meaning.id() + " stored");
  }

  /** The same in a table whose headings are the names of a data file. */
  SheetColumn storedAs(String name, Words words) {
    return stored(words, name, name);
  }

  private SheetColumn stored(Words words, String name, String id) {
    return new SheetColumn(
        name,
        format,
        width,
        new Meaning(
            id,
            meaning.unit(),
            words.t("workbook.corridor.stored", meaning.definition()),
            meaning.type(),
            meaning.marks()),
        Optional.empty(),
        true);
  }

  boolean isDate() {
    return format.startsWith("yyyy");
  }

  boolean isNumber() {
    return !format.isEmpty() && !isDate();
  }

  /**
   * What a column holds.
   *
   * @param id of its series, or its name in the data file
   * @param unit token; empty of none
   * @param type as the data package has it; empty where the format tells it
   * @param marks that may stand where there is no figure, with blanks between; empty of a column
   *     that leaves its cells blank
   */
  record Meaning(String id, String unit, String definition, String type, String marks) {

    static final Meaning NONE = new Meaning("", "", "", "", "");
  }
}
