package huigou.publish.dataset;

import huigou.model.view.SiteView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table that is published as data.
 *
 * @param name file name without ending, below {@code data/}
 * @param columns in the order of the file
 * @param key columns that identify a row, by which rows are sorted
 * @param of gives its rows in the order of the file
 * @param further columns that the workbook alone has beside these: parts and results of its
 *     formulas
 * @param <T> what a row is about
 */
public record Dataset<T>(
    String name,
    List<Column<T>> columns,
    List<String> key,
    Function<SiteView, Stream<T>> of,
    List<Column<T>> further) {

  public Dataset {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    further = List.copyOf(further);
    List<String> names =
        Stream.concat(columns.stream(), further.stream()).map(Column::name).toList();
    if (!names.containsAll(key) || names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(
          name + ": the key " + key + " is not among distinct columns " + names);
    }
  }

  /** A table that has the same columns everywhere. */
  public Dataset(
      String name, List<Column<T>> columns, List<String> key, Function<SiteView, Stream<T>> of) {
    this(name, columns, key, of, List.of());
  }

  /** The same with columns that the workbook alone has. */
  @SafeVarargs
  public final Dataset<T> beside(Column<T>... more) {
    return new Dataset<>(name, columns, key, of, List.of(more));
  }

  /** Columns of its sheet: those of the file, then those of the workbook alone. */
  public List<Column<T>> ofSheet() {
    return Stream.concat(columns.stream(), further.stream()).toList();
  }

  /**
   * The name under which its columns are worded in both languages; datasets of single series share
   * the words of all observations.
   */
  public String worded() {
    return name.startsWith(Observations.OF_A_SERIES) ? Observations.DATASET.name() : name;
  }

  /** Whether every row has a cell of every column of the key. */
  public boolean isKeyComplete() {
    return columns.stream()
        .filter(column -> key.contains(column.name()))
        .noneMatch(Column::isSparse);
  }

  /** Address of its CSV file from the edition's root. */
  public String path() {
    return "data/" + name + ".csv";
  }

  /** Its rows in the order of the file. */
  public Stream<T> rows(SiteView site) {
    return of.apply(site);
  }
}
