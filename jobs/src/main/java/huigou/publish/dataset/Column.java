package huigou.publish.dataset;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A column of a dataset: its name, type and unit, and the cell that it takes of a row; what it
 * holds is worded in both languages, under {@link Dataset#worded}. Immutable.
 *
 * @param <T> what a row is about
 */
public final class Column<T> {

  /** A type of the Frictionless table schema. */
  public enum Type {
    STRING("string"),
    DATE("date"),
    NUMBER("number"),
    INTEGER("integer"),
    BOOLEAN("boolean");

    private final String token;

    Type(String token) {
      this.token = token;
    }

    public String token() {
      return token;
    }
  }

  /**
   * How its cells are to be read.
   *
   * @param counted word for a unit that no series has; empty where the unit says it
   * @param sparse whether a row may have no cell of it
   * @param language of sentences
   */
  private record Form(
      Type type,
      Optional<Unit> unit,
      String counted,
      boolean sparse,
      Optional<Language> language) {}

  private final String name;
  private final Form form;
  private final String heading;
  private final BiConsumer<T, CellSink> writer;
  private final Function<T, TableView.Cell> shown;

  private Column(
      String name,
      Form form,
      String heading,
      BiConsumer<T, CellSink> writer,
      Function<T, TableView.Cell> shown) {
    this.name = name;
    this.form = form;
    this.heading = heading;
    this.writer = writer;
    this.shown = shown;
  }

  /** A column that no page shows, until it is given a heading. */
  private static <T> Column<T> bare(
      String name,
      Type type,
      Optional<Unit> unit,
      BiConsumer<T, CellSink> writer,
      Function<T, TableView.Cell> shown) {
    return new Column<>(name, new Form(type, unit, "", false, Optional.empty()), "", writer, shown);
  }

  private Column<T> with(Form other) {
    return new Column<>(name, other, heading, writer, shown);
  }

  /** A column of words; empty where nobody says. */
  public static <T> Column<T> text(String name, Function<T, String> of) {
    return bare(
        name,
        Type.STRING,
        Optional.empty(),
        (row, sink) -> sink.text(of.apply(row)),
        row -> TableView.Name.of(Optional.of(of.apply(row))));
  }

  /** A column of words that not every row has. */
  public static <T> Column<T> optionalText(String name, Function<T, Optional<String>> of) {
    return Column.<T>text(name, row -> of.apply(row).orElse("")).sparse();
  }

  /** A column of sentences in one language. */
  public static <T> Column<T> said(String name, Language language, Function<T, List<Sentence>> of) {
    return new Column<>(
        name,
        new Form(Type.STRING, Optional.empty(), "", false, Optional.of(language)),
        "",
        (row, sink) -> sink.said(language, of.apply(row)),
        row -> new TableView.Many(of.apply(row)));
  }

  /** A column of days. */
  public static <T> Column<T> date(String name, Function<T, LocalDate> of) {
    return bare(
        name,
        Type.DATE,
        Optional.empty(),
        (row, sink) -> sink.date(of.apply(row)),
        row -> new TableView.Day(of.apply(row)));
  }

  /** A column of days that not every row has. */
  public static <T> Column<T> optionalDate(String name, Function<T, Optional<LocalDate>> of) {
    return Column.<T>bare(
            name,
            Type.DATE,
            Optional.empty(),
            (row, sink) -> of.apply(row).ifPresentOrElse(sink::date, sink::none),
            row ->
                of.apply(row)
                    .<TableView.Cell>map(TableView.Day::new)
                    .orElseGet(TableView.Nothing::new))
        .sparse();
  }

  /** A column of figures. */
  public static <T> Column<T> number(String name, Unit unit, Function<T, BigDecimal> of) {
    return bare(
        name,
        Type.NUMBER,
        Optional.of(unit),
        (row, sink) -> sink.number(of.apply(row)),
        row -> TableView.Figure.of(Quantity.of(of.apply(row), unit)));
  }

  /** A column of figures that not every row has. */
  public static <T> Column<T> optionalNumber(
      String name, Unit unit, Function<T, Optional<BigDecimal>> of) {
    return Column.<T>bare(
            name,
            Type.NUMBER,
            Optional.of(unit),
            (row, sink) -> of.apply(row).ifPresentOrElse(sink::number, sink::none),
            row -> TableView.Figure.of(of.apply(row).map(value -> Quantity.of(value, unit))))
        .sparse();
  }

  /** A column of money: what it is in stands in another column of the row. */
  public static <T> Column<T> money(
      String name, Function<T, BigDecimal> of, Function<T, String> currency) {
    return Column.<T>bare(
            name,
            Type.NUMBER,
            Optional.of(Unit.USD),
            (row, sink) -> sink.number(of.apply(row)),
            row -> TableView.Figure.of(Quantity.money(of.apply(row), currency.apply(row))))
        .countedIn("currency");
  }

  /** A column of counts. */
  public static <T> Column<T> integer(String name, ToLongFunction<T> of) {
    return bare(
        name,
        Type.INTEGER,
        Optional.of(Unit.NUMBER),
        (row, sink) -> sink.integer(of.applyAsLong(row)),
        row ->
            TableView.Figure.of(Quantity.of(BigDecimal.valueOf(of.applyAsLong(row)), Unit.NUMBER)));
  }

  /** A column of counts that not every row has. */
  public static <T> Column<T> optionalInteger(
      String name, Function<T, Optional<? extends Number>> of) {
    return Column.<T>bare(
            name,
            Type.INTEGER,
            Optional.of(Unit.NUMBER),
            (row, sink) ->
                of.apply(row).ifPresentOrElse(count -> sink.integer(count.longValue()), sink::none),
            row ->
                TableView.Figure.of(
                    of.apply(row)
                        .map(
                            count ->
                                Quantity.of(BigDecimal.valueOf(count.longValue()), Unit.NUMBER))))
        .sparse();
  }

  /** A column of yes and no. */
  public static <T> Column<T> flag(String name, Predicate<T> of) {
    return bare(
        name,
        Type.BOOLEAN,
        Optional.empty(),
        (row, sink) -> sink.flag(of.test(row)),
        row -> new TableView.Name(String.valueOf(of.test(row))));
  }

  /** A column of yes and no that not every row can say. */
  public static <T> Column<T> optionalFlag(String name, Function<T, Optional<Boolean>> of) {
    return Column.<T>bare(
            name,
            Type.BOOLEAN,
            Optional.empty(),
            (row, sink) -> of.apply(row).ifPresentOrElse(sink::flag, sink::none),
            row -> TableView.Name.of(of.apply(row).map(String::valueOf)))
        .sparse();
  }

  /** The same column of a dataset whose rows hold what this one's are about. */
  public <R> Column<R> of(Function<R, T> part) {
    return new Column<>(
        name,
        form,
        heading,
        (row, sink) -> writer.accept(part.apply(row), sink),
        row -> shown.apply(part.apply(row)));
  }

  /**
   * The same with a heading for tables of pages and sheets.
   *
   * @param key of the message that words it in both languages
   */
  public Column<T> headed(String key) {
    return new Column<>(name, form, key, writer, shown);
  }

  /** The same, of which a row may have no cell. */
  public Column<T> sparse() {
    return with(new Form(form.type, form.unit, form.counted, true, form.language));
  }

  public String name() {
    return name;
  }

  /** Whether a row may have no cell of it. */
  public boolean isSparse() {
    return form.sparse;
  }

  public Type type() {
    return form.type;
  }

  /**
   * The word for the unit of its figures; empty of a column of dates or words. Where the unit
   * stands in the row, the name of the column that says it: of amounts in whole units of a currency
   * {@code currency}, of figures of any series {@code series_id}.
   */
  public Optional<String> unit() {
    return form.counted.isEmpty() ? form.unit.map(Unit::token) : Optional.of(form.counted);
  }

  /** The language of its sentences; empty of a column that holds none. */
  public Optional<Language> language() {
    return form.language;
  }

  /** The same, its figures counted in something that is no unit of series: a plain per cent. */
  public Column<T> countedIn(String word) {
    return with(new Form(form.type, form.unit, word, form.sparse, form.language));
  }

  /** The key of its heading in tables of pages; empty where no page shows it. */
  public Optional<String> findHeading() {
    return heading.isEmpty() ? Optional.empty() : Optional.of(heading);
  }

  /**
   * Its heading in a table of a page.
   *
   * @throws IllegalStateException when it has none
   */
  public TableView.Column heading() {
    if (heading.isEmpty()) {
      throw new IllegalStateException("column " + name + " has no heading for pages");
    }
    return new TableView.Column(Sentence.of(heading), form.unit, Optional.empty());
  }

  /** Hands the cell of a row on. */
  public void write(T row, CellSink sink) {
    writer.accept(row, sink);
  }

  /** The cell of a row in a table of a page. */
  public TableView.Cell shown(T row) {
    return shown.apply(row);
  }
}
