package huigou.publish.workbook;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import huigou.publish.dataset.CellSink;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Words;
import huigou.publish.workbook.SaidDate.Beside;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The data files as sheets, row for row and under their own names, which are the same in both
 * languages, so that one script reads both files. A sentence stands in the language of the file.
 */
final class DatasetSheets {

  /** Those that have a sheet of their own with more in it. */
  private static final Set<String> ELSEWHERE = Set.of("series", "inputs");

  /** Those that grow with every figure. */
  private static final Set<String> HISTORY = Set.of("observations", "odds");

  /** What else than the unit says how figures look: a move is in basis points, its rate is not. */
  private static final Map<String, String> KINDS = Map.of("records", "kind", "ampleness", "line");

  /** Columns of words that hold numbers, some of them or all. */
  private static final Set<String> NUMBERS =
      Set.of("odds.outcome", "odds-published.outcome", "odds-published.row", "quarantine.row");

  private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,14}");
  private static final String COUNT = "0";
  private static final int NUMBER_WIDTH = 16;
  private static final int TEXT_WIDTH = 18;
  private static final int SENTENCE_WIDTH = 70;
  private static final int BROKEN_WIDTH = 36;
  private static final int NAME = 12;

  /** A day with its time and the distance from UTC. */
  private static final int INSTANT_WIDTH = 28;

  /** A text that is no longer stands in one line; a longer one breaks. */
  private static final int WIDEST_LINE = 40;

  /** A name does not break into lines, and is wider in bold. */
  private static final int MARGIN = 3;

  /** Rows of a sheet, the heading beside: Excel has 1,048,576. */
  private static final int MOST_ROWS = 1_000_000;

  private final SiteView site;
  private final Words words;
  private final LiveColumns live;
  private final List<Checks.Pair> pairs = new ArrayList<>();

  /**
   * @param live columns that formulas fill
   */
  DatasetSheets(SiteView site, Words words, LiveColumns live) {
    this.live = live;
    this.site = site;
    this.words = words;
  }

  static String key(Dataset<?> dataset) {
    return "data-" + dataset.name();
  }

  /** The datasets of the front file. */
  static List<Dataset<?>> front() {
    return Datasets.ALL.stream()
        .filter(each -> !ELSEWHERE.contains(each.name()) && !HISTORY.contains(each.name()))
        .toList();
  }

  /** The datasets of the history. */
  static List<Dataset<?>> history() {
    return Datasets.ALL.stream().filter(each -> HISTORY.contains(each.name())).toList();
  }

  /** A dataset's name as part of the name of a table. */
  static String table(Dataset<?> dataset) {
    return table(dataset.name());
  }

  static String table(String dataset) {
    return "tbl_" + dataset.replace('-', '_');
  }

  String sheet(Dataset<?> dataset) {
    return words.t("workbook.sheet." + dataset.name());
  }

  /** A sheet of a table that is read twice and never held: once for what its figures look like. */
  <T> SheetTable table(Dataset<T> dataset, String sheet) {
    Cells looked = new Cells(dataset);
    int count = looked.look(dataset);
    return part(dataset, sheet, table(dataset), looked, count, dataset.rows(site).iterator());
  }

  /** A sheet of the next rows of a table whose figures were looked at. */
  private <T> SheetTable part(
      Dataset<T> dataset, String sheet, String table, Cells looked, int count, Iterator<T> rows) {
    List<SheetTable.Column> columns = new ArrayList<>();
    Map<String, LiveColumns.Live> formulas = live.of(dataset);
    List<SheetTable.Column> kept = new ArrayList<>();
    List<huigou.publish.dataset.Column<T>> own = dataset.ofSheet();
    for (int i = 0; i < own.size(); i++) {
      huigou.publish.dataset.Column<T> column = own.get(i);
      Optional<List<Beside>> beside = SaidDate.of(dataset.name(), column.name());
      if (beside.isPresent()) {
        columns.addAll(said(column, looked, beside.get()));
      } else if (NUMBERS.contains(dataset.name() + "." + column.name())) {
        columns.add(
            new SheetTable.Column(column.name(), COUNT, NUMBER_WIDTH)
                .of(column.name(), "", looked.definition(column))
                .typed("any"));
      } else if (formulas.containsKey(column.name())) {
        SheetTable.Column made = column(column, looked, i);
        LiveColumns.Live by = formulas.get(column.name());
        columns.add(made.marked(by.marks()).by(by.formula()));
        kept.add(stored(made).marked(by.marks()).folded());
        pairs.add(
            new Checks.Pair(
                column.name(),
                table,
                column.name(),
                kept.get(kept.size() - 1).heading(),
                looked.figures[i]));
      } else if (!looked.foreign[i]) {
        columns.add(column(column, looked, i));
      }
    }
    columns.addAll(kept);
    return new SheetTable(
        sheet,
        table,
        columns,
        count,
        row -> {
          looked.take(own, rows.next());
          return looked.taken();
        });
  }

  /** The sheets of a long dataset: one, or one a few years where a sheet does not hold it. */
  <T> List<SheetTable> streams(Dataset<T> dataset) {
    return streams(dataset, MOST_ROWS);
  }

  /**
   * The same by years of the first column of dates, as many of them together as a sheet holds. What
   * has more rows in one year, or no dates, goes on where it stops.
   *
   * @param most rows of a sheet
   */
  <T> List<SheetTable> streams(Dataset<T> dataset, int most) {
    Cells looked = new Cells(dataset);
    int count = looked.look(dataset);
    if (count <= most) {
      return List.of(
          part(
              dataset,
              sheet(dataset),
              table(dataset),
              looked,
              count,
              dataset.rows(site).iterator()));
    }
    List<SheetTable> sheets = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    int rows = 0;
    for (Map.Entry<Integer, Integer> year : looked.years.entrySet()) {
      if (!years.isEmpty() && rows + year.getValue() > most) {
        sheets.addAll(years(dataset, looked, years, rows, most));
        years.clear();
        rows = 0;
      }
      years.add(year.getKey());
      rows += year.getValue();
    }
    sheets.addAll(years(dataset, looked, years, rows, most));
    return sheets;
  }

  /** Sheets of the rows of some years. */
  private <T> List<SheetTable> years(
      Dataset<T> dataset, Cells looked, List<Integer> years, int count, int most) {
    Set<Integer> own = Set.copyOf(years);
    List<huigou.publish.dataset.Column<T>> columns = dataset.ofSheet();
    Iterator<T> rows =
        dataset.rows(site).filter(row -> own.contains(looked.year(columns, row))).iterator();
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    String suffix = first == last ? "_" + first : "_" + first + "_" + last;
    List<SheetTable> sheets = new ArrayList<>();
    for (int from = 0; from < count; from += most) {
      String more = from == 0 ? suffix : suffix + "_" + (from / most + 1);
      sheets.add(
          part(
              dataset,
              sheet(dataset) + more,
              table(dataset) + more,
              looked,
              Math.min(most, count - from),
              rows));
    }
    return sheets;
  }

  private <T> SheetTable.Column column(
      huigou.publish.dataset.Column<T> column, Cells looked, int at) {
    SheetTable.Column made =
        switch (column.type()) {
          case DATE -> SheetTable.Column.date(column.name());
          case NUMBER ->
              new SheetTable.Column(
                  column.name(), UnitFormat.decimals(looked.most(at)), NUMBER_WIDTH);
          case INTEGER ->
              new SheetTable.Column(column.name(), isYear(column) ? COUNT : "#,##0", NUMBER_WIDTH);
          case BOOLEAN -> SheetTable.Column.text(column.name(), NAME);
          case STRING -> SheetTable.Column.text(column.name(), width(column, looked.widest[at]));
        };
    return made.wide(headed(column.name(), made.width()))
        .of(column.name(), column.unit().orElse(""), looked.definition(column))
        .typed(column.type().token());
  }

  /** A width that holds the name of the column too. */
  private static int headed(String name, int width) {
    return Math.max(width, name.length() + MARGIN);
  }

  /** Texts stand in one line each where the longest of them may. */
  private static int width(huigou.publish.dataset.Column<?> column, int widest) {
    if (column.name().startsWith("sentence") || column.name().equals("title")) {
      return SENTENCE_WIDTH;
    }
    return widest <= WIDEST_LINE ? Math.max(NAME, widest + MARGIN) : BROKEN_WIDTH;
  }

  /** What the store has, beside a column that a formula fills. */
  private SheetTable.Column stored(SheetTable.Column live) {
    String name = live.heading() + "_stored";
    return new SheetTable.Column(name, live.format(), headed(name, live.width()))
        .of(
            name,
            live.meaning().unit(),
            words.t("workbook.corridor.stored", live.meaning().definition()))
        .typed(live.meaning().type());
  }

  /** Each column of formulas of the tables that were made, and what the store has of it. */
  List<Checks.Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** A column of dates in words: the first day of each, and what else was said. */
  private List<SheetTable.Column> said(
      huigou.publish.dataset.Column<?> column, Cells looked, List<Beside> beside) {
    List<SheetTable.Column> columns = new ArrayList<>();
    columns.add(
        SheetTable.Column.date(column.name())
            .wide(NUMBER_WIDTH)
            .of(column.name(), "", words.t("workbook.date.first", looked.definition(column))));
    for (Beside each : beside) {
      String name = column.name() + "_" + each.token();
      SheetTable.Column made =
          each == Beside.END
              ? SheetTable.Column.date(name)
              : SheetTable.Column.text(name, TEXT_WIDTH);
      columns.add(
          made.wide(headed(name, each == Beside.TEXT ? INSTANT_WIDTH : TEXT_WIDTH))
              .of(name, "", words.t("workbook.date." + each.token())));
    }
    return columns;
  }

  /** A year is a name, not a count: nothing stands between its digits. */
  private static boolean isYear(huigou.publish.dataset.Column<?> column) {
    return column.name().equals("year") || column.name().endsWith("_year");
  }

  /**
   * Takes the cells of one row after the other. Figures of rows that are counted in the same take
   * the decimals of the longest among them.
   */
  private final class Cells implements CellSink {

    private final Dataset<?> dataset;

    /** Columns in the other language. */
    private final boolean[] foreign;

    /** For each column those that say what its figures are counted in. */
    private final List<int[]> units = new ArrayList<>();

    /** For each column the most decimals of what is counted in the same. */
    private final List<Map<String, Integer>> decimals = new ArrayList<>();

    /** For each column of dates in words what stands beside it. */
    private final List<Optional<List<Beside>>> dates = new ArrayList<>();

    /** For each column of how many rows it has a figure or a date. */
    private final int[] figures;

    /** For each column the characters that its longest text takes. */
    private final int[] widest;

    private final List<String> names;
    private final Map<String, LiveColumns.Live> formulas;

    /** How many rows there are of a year. */
    private final TreeMap<Integer, Integer> years = new TreeMap<>();

    /** The first column of dates; -1 of none. */
    private final int dated;

    private final boolean[] counts;
    private List<Object> row = new ArrayList<>();

    Cells(Dataset<?> dataset) {
      this.dataset = dataset;
      List<? extends huigou.publish.dataset.Column<?>> columns = dataset.ofSheet();
      dated =
          IntStream.range(0, columns.size())
              .filter(i -> columns.get(i).type() == huigou.publish.dataset.Column.Type.DATE)
              .findFirst()
              .orElse(-1);
      foreign = new boolean[columns.size()];
      counts = new boolean[foreign.length];
      figures = new int[foreign.length];
      widest = new int[foreign.length];
      formulas = live.of(dataset);
      names = columns.stream().<String>map(column -> column.name()).toList();
      int beside = names.indexOf(KINDS.getOrDefault(dataset.name(), ""));
      for (huigou.publish.dataset.Column<?> column : columns) {
        units.add(
            column.type() == huigou.publish.dataset.Column.Type.NUMBER
                ? IntStream.of(names.indexOf(column.unit().orElse("")), beside)
                    .filter(at -> at >= 0)
                    .toArray()
                : new int[0]);
        counts[decimals.size()] = NUMBERS.contains(dataset.name() + "." + column.name());
        decimals.add(new HashMap<>());
        dates.add(SaidDate.of(dataset.name(), column.name()));
      }
    }

    /** What a column holds, in words. */
    String definition(huigou.publish.dataset.Column<?> column) {
      return words.column(dataset.worded(), column.name());
    }

    /** Goes through all rows for what their figures look like, and counts them. */
    <T> int look(Dataset<T> dataset) {
      List<huigou.publish.dataset.Column<T>> columns = dataset.ofSheet();
      int count = 0;
      for (Iterator<T> rows = dataset.rows(site).iterator(); rows.hasNext(); count++) {
        years.merge(year(columns, rows.next()), 1, Integer::sum);
        for (int i = 0; i < row.size(); i++) {
          figures[i] += row.get(i) instanceof Number || row.get(i) instanceof LocalDate ? 1 : 0;
          if (row.get(i) instanceof String text) {
            widest[i] = Math.max(widest[i], Book.width(text));
          } else if (row.get(i) instanceof BigDecimal number) {
            decimals.get(i).merge(unit(i), number.stripTrailingZeros().scale(), Math::max);
          }
        }
      }
      return count;
    }

    /** Takes the cells of a row, in whatever language. */
    <T> void take(List<huigou.publish.dataset.Column<T>> columns, T next) {
      row = new ArrayList<>(foreign.length);
      for (huigou.publish.dataset.Column<T> column : columns) {
        column.write(next, this);
      }
    }

    /** Takes a row, and tells the year of its first column of dates; 0 of a row without one. */
    <T> int year(List<huigou.publish.dataset.Column<T>> columns, T next) {
      take(columns, next);
      return dated < 0 || row.get(dated) == null ? 0 : ((LocalDate) row.get(dated)).getYear();
    }

    /** What the row's figure in a column is counted in. */
    private String unit(int column) {
      int[] by = units.get(column);
      if (by.length == 1) {
        return String.valueOf(row.get(by[0]));
      }
      StringBuilder unit = new StringBuilder();
      for (int at : by) {
        unit.append(unit.isEmpty() ? "" : " ").append(row.get(at));
      }
      return unit.toString();
    }

    /** The most decimals of a column. */
    int most(int column) {
      return decimals.get(column).values().stream().mapToInt(each -> each).max().orElse(0);
    }

    /** The row in the language of the file. */
    List<Object> taken() {
      List<Object> taken = new ArrayList<>(row.size());
      List<Object> kept = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        if (dates.get(i).isPresent()) {
          taken.addAll(said(row.get(i), dates.get(i).get()));
        } else if (counts[i]) {
          taken.add(counted(row.get(i)));
        } else if (formulas.containsKey(names.get(i))) {
          LiveColumns.Live by = formulas.get(names.get(i));
          Object value =
              row.get(i) == null
                  ? by.absent().apply(name -> row.get(names.indexOf(name)))
                  : row.get(i);
          taken.add(shown(i, new SheetTable.Formula(by.formula(), value)));
          kept.add(shown(i, value));
        } else if (!foreign[i]) {
          taken.add(shown(i, row.get(i)));
        }
      }
      taken.addAll(kept);
      return taken;
    }

    /** A figure with the decimals of what it is counted in. */
    private Object shown(int column, Object value) {
      return units.get(column).length > 0 && row.get(column) instanceof BigDecimal
          ? new SheetTable.Shown(value, UnitFormat.decimals(decimals.get(column).get(unit(column))))
          : value;
    }

    /** The cells of a date in words; words that are none stand as they are. */
    private List<Object> said(Object text, List<Beside> beside) {
      Optional<SaidDate> date = Optional.ofNullable((String) text).flatMap(SaidDate::read);
      List<Object> cells = new ArrayList<>();
      cells.add(date.<Object>map(SaidDate::first).orElse(text));
      beside.forEach(
          each -> cells.add(date.map(said -> said.beside(each, (String) text)).orElse(null)));
      return cells;
    }

    private static Object counted(Object text) {
      return text instanceof String digits && WHOLE.matcher(digits).matches()
          ? (Object) Long.valueOf(digits)
          : text;
    }

    @Override
    public void text(String text) {
      row.add(text.isEmpty() ? null : text);
    }

    @Override
    public void date(LocalDate date) {
      row.add(date);
    }

    @Override
    public void number(BigDecimal number) {
      row.add(number);
    }

    @Override
    public void integer(long integer) {
      row.add(integer);
    }

    @Override
    public void flag(boolean flag) {
      row.add(flag);
    }

    @Override
    public void said(Language language, List<Sentence> sentences) {
      if (language != words.language()) {
        foreign[row.size()] = true;
        row.add(null);
      } else {
        text(words.say(sentences));
      }
    }

    @Override
    public void none() {
      row.add(null);
    }
  }
}
