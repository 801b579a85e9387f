package huigou.publish.workbook;

import huigou.model.text.Language;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import huigou.publish.dataset.CellSink;
import huigou.publish.dataset.Dataset;
import huigou.publish.dataset.Datasets;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The data files as sheets, row for row and under their own names, which are the same in both
 * languages, so that one script reads both files. A sentence stands in the language of the file.
 */
final class DatasetSheets {

  /** Rows up to which a table stands in the front file; longer ones in the history. */
  static final int FRONT_ROWS = 5000;

  /** Those that have a sheet of their own with more in it. */
  private static final Set<String> ELSEWHERE = Set.of("series", "inputs");

  /** Those that grow with every figure. */
  private static final Set<String> HISTORY = Set.of("observations", "odds");

  private static final int MOST_ROWS = 1_000_000;
  private static final int NUMBER_WIDTH = 16;
  private static final int TEXT_WIDTH = 18;
  private static final int SENTENCE_WIDTH = 70;
  private static final int NAME = 12;

  private final SiteView site;
  private final Words words;

  DatasetSheets(SiteView site, Words words) {
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
    return "tbl_" + dataset.name().replace('-', '_');
  }

  String sheet(Dataset<?> dataset) {
    return words.t("workbook.sheet." + dataset.name());
  }

  /**
   * A sheet of a table whose decimals follow from what it holds: its rows are gone through twice
   * and never held.
   */
  <T> SheetTable table(Dataset<T> dataset, String sheet) {
    int width = dataset.columns().size();
    boolean[] foreign = new boolean[width];
    int[] decimals = new int[width];
    Cells looked = new Cells(foreign, decimals);
    int count =
        (int)
            dataset
                .rows(site)
                .peek(
                    row -> {
                      looked.begin();
                      dataset.columns().forEach(column -> column.write(row, looked));
                    })
                .mapToInt(row -> 1)
                .sum();
    List<SheetTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      if (!foreign[i]) {
        columns.add(column(dataset.columns().get(i), UnitFormat.decimals(decimals[i])));
      }
    }
    Cells cells = new Cells(foreign, decimals);
    Iterator<T> rows = dataset.rows(site).iterator();
    return new SheetTable(
        sheet,
        table(dataset),
        columns,
        count,
        row -> {
          cells.begin();
          T next = rows.next();
          dataset.columns().forEach(column -> column.write(next, cells));
          List<Object> taken = cells.taken();
          for (int i = width - 1; i >= 0; i--) {
            if (foreign[i]) {
              taken.remove(i);
            }
          }
          return taken;
        });
  }

  /**
   * A sheet whose rows go by once, in the order of the file: for tables that are longer than memory
   * should hold.
   *
   * @param from the first of its rows
   * @param count how many of them
   */
  <T> SheetTable stream(
      Dataset<T> dataset, String sheet, String table, int count, Iterator<T> rows) {
    int width = dataset.columns().size();
    Cells cells = new Cells(new boolean[width], new int[width]);
    return new SheetTable(
        sheet,
        table,
        dataset.columns().stream().map(column -> column(column, "General")).toList(),
        count,
        row -> {
          cells.begin();
          T next = rows.next();
          dataset.columns().forEach(column -> column.write(next, cells));
          return cells.taken();
        });
  }

  /** The sheets of a long dataset: more than a sheet holds go on in another. */
  <T> List<SheetTable> streams(Dataset<T> dataset) {
    long count = dataset.rows(site).count();
    Iterator<T> rows = dataset.rows(site).iterator();
    List<SheetTable> sheets = new ArrayList<>();
    for (int part = 0; part == 0 || (long) part * MOST_ROWS < count; part++) {
      String suffix = part == 0 ? "" : "_" + (part + 1);
      int length = (int) Math.min(MOST_ROWS, count - (long) part * MOST_ROWS);
      sheets.add(stream(dataset, sheet(dataset) + suffix, table(dataset) + suffix, length, rows));
    }
    return sheets;
  }

  private <T> SheetTable.Column column(huigou.publish.dataset.Column<T> column, String numbers) {
    SheetTable.Column made =
        switch (column.type()) {
          case DATE -> SheetTable.Column.date(column.name());
          case NUMBER -> new SheetTable.Column(column.name(), numbers, NUMBER_WIDTH);
          case INTEGER -> new SheetTable.Column(column.name(), "#,##0", NUMBER_WIDTH);
          case BOOLEAN -> SheetTable.Column.text(column.name(), NAME);
          case STRING ->
              SheetTable.Column.text(
                  column.name(),
                  column.name().startsWith("sentence") || column.name().equals("title")
                      ? SENTENCE_WIDTH
                      : TEXT_WIDTH);
        };
    return made.of(column.name(), column.unit().orElse(""), definition(column))
        .typed(column.type().token());
  }

  /** In Chinese as pages head the column, where one does; else as the data package has it. */
  private String definition(huigou.publish.dataset.Column<?> column) {
    return words.language() == Language.ZH_HANT
        ? column.findHeading().map(words::t).orElse(column.description())
        : column.description();
  }

  /** Takes the cells of one row after the other. */
  private final class Cells implements CellSink {

    private final boolean[] foreign;
    private final int[] decimals;
    private List<Object> row = new ArrayList<>();

    Cells(boolean[] foreign, int[] decimals) {
      this.foreign = foreign;
      this.decimals = decimals;
    }

    void begin() {
      row = new ArrayList<>(foreign.length);
    }

    List<Object> taken() {
      return row;
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
      int at = row.size();
      decimals[at] = Math.max(decimals[at], number.stripTrailingZeros().scale());
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
        text(String.join(words.t("list.separator"), sentences.stream().map(words::say).toList()));
      }
    }

    @Override
    public void none() {
      row.add(null);
    }
  }
}
