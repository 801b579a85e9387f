package huigou.publish.workbook;

import huigou.model.view.SiteView;
import huigou.publish.dataset.Column;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Words;
import huigou.publish.workbook.SaidDate.Beside;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The data files as sheets, row for row and under their own names, which are the same in both
 * languages, so that one script reads both files. A sentence stands in the language of the file.
 */
final class DatasetSheets {

  /** Those that have a sheet of their own with more in it. */
  private static final Set<String> ELSEWHERE = Set.of("series", "inputs");

  /** Those that grow with every figure. */
  private static final Set<String> HISTORY = Set.of("observations", "odds");

  /** Columns of words that hold numbers, some of them or all. */
  private static final Set<String> NUMBERS =
      Set.of("odds.outcome", "odds-published.outcome", "odds-published.row", "quarantine.row");

  private static final String COUNT = "0";
  private static final int NUMBER_WIDTH = 16;
  private static final int TEXT_WIDTH = 18;

  /** No column of texts is wider, however long they are. */
  private static final int WIDEST = 90;

  /** No column of texts that break is narrower. */
  private static final int BROKEN_WIDTH = 36;

  private static final int NAME = 12;

  /** A day with its time and the distance from UTC. */
  private static final int INSTANT_WIDTH = 28;

  /** A text that is no longer stands in one line; a longer one breaks. */
  private static final int WIDEST_LINE = 40;

  /** Room beside a text that stands in one line. */
  private static final int MARGIN = 3;

  /** Rows of a sheet, the heading beside: Excel has 1,048,576. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int ALL = Integer.MAX_VALUE;

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
    return new Looked<>(dataset).part(sheet, "", dataset.rows(site).iterator(), ALL);
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
    Looked<T> looked = new Looked<>(dataset);
    if (looked.look.rows() <= most) {
      return List.of(looked.part(sheet(dataset), "", dataset.rows(site).iterator(), ALL));
    }
    List<SheetTable> sheets = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    int rows = 0;
    for (Map.Entry<Integer, Integer> year : looked.look.years().entrySet()) {
      if (!years.isEmpty() && rows + year.getValue() > most) {
        sheets.addAll(looked.years(years, rows, most));
        years.clear();
        rows = 0;
      }
      years.add(year.getKey());
      rows += year.getValue();
    }
    sheets.addAll(looked.years(years, rows, most));
    return sheets;
  }

  /** Each column of formulas of the tables that were made, and what the store has of it. */
  List<Checks.Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** A dataset whose rows were looked at, and its columns in a sheet. */
  private final class Looked<T> {

    private final Dataset<T> dataset;
    private final RowCells<T> cells;
    private final DatasetLook<T> look;
    private final List<DatasetColumn> columns = new ArrayList<>();

    Looked(Dataset<T> dataset) {
      this.dataset = dataset;
      cells = new RowCells<>(dataset, words);
      look = DatasetLook.at(dataset, dataset.rows(site).iterator(), cells);
      List<DatasetColumn> stored = new ArrayList<>();
      for (int i = 0; i < dataset.ofSheet().size(); i++) {
        Column<T> column = dataset.ofSheet().get(i);
        if (column.language().filter(other -> other != words.language()).isEmpty()) {
          DatasetColumn made = column(i, column);
          columns.add(made);
          if (made instanceof DatasetColumn.Live formula) {
            stored.add(formula.stored(words));
          }
        }
      }
      columns.addAll(stored);
    }

    private DatasetColumn column(int at, Column<T> column) {
      Optional<List<Beside>> beside = SaidDate.of(dataset.name(), column.name());
      if (beside.isPresent()) {
        return new DatasetColumn.Said(at, said(column, beside.get()), beside.get());
      }
      if (NUMBERS.contains(dataset.name() + "." + column.name())) {
        return new DatasetColumn.Counted(
            at,
            new SheetColumn(column.name(), COUNT, NUMBER_WIDTH)
                .of(column.name(), "", definition(column))
                .typed("any"));
      }
      LiveColumns.Live by = live.of(dataset).get(column.name());
      return by == null
          ? new DatasetColumn.Plain(at, typed(at, column), look)
          : new DatasetColumn.Live(
              at, typed(at, column).marked(by.marks()).by(by.formula()), by, look);
    }

    private SheetColumn typed(int at, Column<T> column) {
      SheetColumn made =
          switch (column.type()) {
            case DATE -> SheetColumn.date(column.name());
            case NUMBER -> new SheetColumn(column.name(), look.format(at), NUMBER_WIDTH);
            case INTEGER ->
                new SheetColumn(column.name(), isYear(column) ? COUNT : "#,##0", NUMBER_WIDTH);
            case BOOLEAN -> SheetColumn.text(column.name(), NAME);
            case STRING -> SheetColumn.text(column.name(), width(look.widest(at)));
          };
      return made.asWideAsItsName()
          .of(column.name(), column.unit().orElse(""), definition(column))
          .typed(column.type().token());
    }

    /** A column of dates in words: the first day of each, and what else was said. */
    private List<SheetColumn> said(Column<T> column, List<Beside> beside) {
      List<SheetColumn> said = new ArrayList<>();
      said.add(
          SheetColumn.date(column.name())
              .wide(NUMBER_WIDTH)
              .of(column.name(), "", words.t("workbook.date.first", definition(column))));
      for (Beside each : beside) {
        String name = column.name() + "_" + each.token();
        SheetColumn made =
            each == Beside.END ? SheetColumn.date(name) : SheetColumn.text(name, TEXT_WIDTH);
        said.add(
            made.wide(each == Beside.TEXT ? INSTANT_WIDTH : TEXT_WIDTH)
                .asWideAsItsName()
                .of(name, "", words.t("workbook.date." + each.token())));
      }
      return said;
    }

    /** What a column holds, in words. */
    private String definition(Column<T> column) {
      return words.column(dataset.worded(), column.name());
    }

    /** Sheets of the rows of some years. */
    private List<SheetTable> years(List<Integer> years, int count, int most) {
      Set<Integer> own = Set.copyOf(years);
      Iterator<T> rows =
          dataset
              .rows(site)
              .filter(
                  row -> {
                    cells.take(row);
                    return own.contains(look.year());
                  })
              .iterator();
      int first = years.get(0);
      int last = years.get(years.size() - 1);
      String suffix = first == last ? "_" + first : "_" + first + "_" + last;
      List<SheetTable> sheets = new ArrayList<>();
      for (int from = 0; from < count; from += most) {
        String more = from == 0 ? suffix : suffix + "_" + (from / most + 1);
        sheets.add(part(sheet(dataset) + more, more, rows, Math.min(most, count - from)));
      }
      return sheets;
    }

    /**
     * A sheet of the next rows.
     *
     * @param suffix to the name of the table
     */
    private SheetTable part(String sheet, String suffix, Iterator<T> rows, int most) {
      String table = DatasetSheets.table(dataset) + suffix;
      for (DatasetColumn column : columns) {
        if (column instanceof DatasetColumn.Stored stored) {
          DatasetColumn.Live formula = stored.live();
          pairs.add(
              Checks.Pair.of(table, formula.column(), stored.column(), look.figures(formula.at())));
        }
      }
      return new SheetTable(
          sheet,
          table,
          columns.stream().flatMap(column -> column.columns().stream()).toList(),
          Math.min(most, look.rows()),
          row -> {
            cells.take(rows.next());
            return DatasetColumn.row(columns, cells);
          });
    }
  }

  /**
   * Texts stand in one line each where the longest of them may, else the longest in two, so that a
   * remark at the end of a row does not pull all rows apart.
   *
   * @param widest characters that the longest takes
   */
  static int width(int widest) {
    return widest <= WIDEST_LINE
        ? Math.max(NAME, widest + MARGIN)
        : Math.min(WIDEST, Math.max(BROKEN_WIDTH, (widest + 1) / 2 + MARGIN));
  }

  /** A year is a name, not a count: nothing stands between its digits. */
  private static boolean isYear(Column<?> column) {
    return column.name().equals("year") || column.name().endsWith("_year");
  }
}
