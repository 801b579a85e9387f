package huigou.publish.data;

import java.util.List;

/**
 * A table of the data package.
 *
 * @param name file name without ending, below {@code data/}
 * @param title what it holds, in English
 * @param key leading columns that identify a row, by which rows are sorted
 */
public record Table(String name, String title, List<Field> fields, List<String> key) {

  /**
   * A column.
   *
   * @param type of the Frictionless table schema: string, date, number, integer, boolean
   */
  public record Field(String name, String type, String description) {}

  List<String> header() {
    return fields.stream().map(Field::name).toList();
  }
}
