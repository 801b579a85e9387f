package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table before it is written: a page shows its first rows, a workbook all of them.
 *
 * @param id its address on the page
 * @param notes what a reader must know before the figures
 * @param rows in the order in which a reader looks for them; each with one cell a column, the first
 *     of which names the row; those of a long table may be given anew
 * @param shown how many rows a page shows; of two or fewer that would be left, beside more of them,
 *     none is
 * @param csv address of the file that has all rows, from the edition's root; empty where each
 *     column has its own
 */
public record TableView(
    String id,
    Sentence title,
    List<Sentence> notes,
    List<Column> columns,
    List<List<Cell>> rows,
    int shown,
    Optional<String> csv) {

  /** So many rows are not kept from a reader: that they are left out would take as much room. */
  private static final int FEW_LEFT = 2;

  public TableView {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    rows = rows instanceof GivenAnew ? rows : List.copyOf(rows);
    int left = rows.size() - shown;
    shown = left > 0 && left <= FEW_LEFT && left < shown ? rows.size() : shown;
    for (List<Cell> row : rows instanceof GivenAnew ? rows.subList(0, 1) : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            id + ": a row has " + row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** The table as a page shows it: its first rows, without the columns that none of them fills. */
  public TableView filled() {
    List<List<Cell>> shownRows = first();
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(column -> column == 0 || shownRows.stream().anyMatch(row -> says(row, column)))
            .boxed()
            .toList();
    return new TableView(
        id,
        title,
        notes,
        kept.stream().map(columns::get).toList(),
        shownRows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        shown,
        csv);
  }

  private static boolean says(List<Cell> row, int column) {
    Cell cell = row.get(column);
    return cell instanceof Figure figure
        ? figure.quantity().isPresent() || figure.remark().isPresent()
        : !(cell instanceof Nothing);
  }

  /** The rows that a page shows. */
  public List<List<Cell>> first() {
    return rows.subList(0, Math.min(shown, rows.size()));
  }

  /**
   * A column.
   *
   * @param unit of the figures in it; empty for a column of dates or words
   * @param series id of the series whose figures it holds; empty for none
   */
  public record Column(Sentence heading, Optional<Unit> unit, Optional<String> series) {

    /** A column of dates or words. */
    public static Column words(String key) {
      return new Column(Sentence.of(key), Optional.empty(), Optional.empty());
    }

    /** A column of figures. */
    public static Column figures(String key, Unit unit) {
      return new Column(Sentence.of(key), Optional.of(unit), Optional.empty());
    }

    /** A column of the figures of a series. */
    public static Column of(SeriesView series) {
      return new Column(
          Sentence.of("text", series.words().shortTitle()),
          Optional.of(series.unit()),
          Optional.of(series.id().value()));
    }
  }

  /** What stands in a row under a heading. */
  public sealed interface Cell {

    /** Word by which the template tells cells apart. */
    String kind();
  }

  /**
   * A figure, or none.
   *
   * @param remark in what way it is not final; empty where it is
   */
  public record Figure(Optional<Quantity> quantity, Optional<Sentence> remark) implements Cell {

    public static Figure of(Optional<Quantity> quantity) {
      return new Figure(quantity, Optional.empty());
    }

    public static Figure of(Quantity quantity) {
      return of(Optional.of(quantity));
    }

    @Override
    public String kind() {
      return "figure";
    }
  }

  /** A day. */
  public record Day(LocalDate date) implements Cell {

    @Override
    public String kind() {
      return "day";
    }
  }

  /** Words in both languages. */
  public record Words(Sentence sentence) implements Cell {

    public static Words of(Localised text) {
      return new Words(Sentence.of("text", text));
    }

    @Override
    public String kind() {
      return "words";
    }
  }

  /**
   * A name that leads to a page.
   *
   * @param path address under the language
   */
  public record Link(Localised text, String path) implements Cell {

    @Override
    public String kind() {
      return "link";
    }
  }

  /**
   * The title of a document elsewhere.
   *
   * @param language of the title, as a language tag
   * @param url where it stands; empty where nobody says
   */
  public record Document(String text, String language, Optional<String> url) implements Cell {

    @Override
    public String kind() {
      return "document";
    }
  }

  /**
   * A day on which something began that has an address of its own.
   *
   * @param id address on the page
   */
  public record Event(LocalDate date, String id) implements Cell {

    @Override
    public String kind() {
      return "event";
    }
  }

  /** Several words, joined as the language joins them; none is said. */
  public record Many(List<Sentence> sentences) implements Cell {

    public Many {
      sentences = List.copyOf(sentences);
    }

    @Override
    public String kind() {
      return "many";
    }
  }

  /**
   * A figure with its unit, in a column of several units.
   *
   * @param exact whether every digit of it counts, as of one that was changed by a few
   */
  public record Amount(Quantity quantity, boolean exact) implements Cell {

    public Amount(Quantity quantity) {
      this(quantity, false);
    }

    @Override
    public String kind() {
      return exact ? "exact" : "amount";
    }
  }

  /** Words or a day that the row does not have: a mark stands for them. */
  public record Nothing() implements Cell {

    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** A name that is the same in every language. */
  public record Name(String text) implements Cell {

    public Name {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a name of no letters; what is absent is Nothing");
      }
    }

    /** The cell of a text that may be absent. */
    public static Cell of(Optional<String> text) {
      return text.filter(each -> !each.isEmpty()).<Cell>map(Name::new).orElseGet(Nothing::new);
    }

    @Override
    public String kind() {
      return "name";
    }
  }
}
