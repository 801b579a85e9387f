package huigou.model.origin;

/**
 * Where a cell stands: file below {@code input/}, sheet (empty for a file without sheets), row
 * (line number, or path of a JSON record) and column (heading or key). Parts that do not apply are
 * empty.
 */
public record Place(String file, String sheet, String row, String column) {

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, "", "", "");
  }

  /** A row of a file without sheets. */
  public static Place row(String file, String row) {
    return new Place(file, "", row, "");
  }

  /** The source's folder, or the entry itself that stands where a source's folder should. */
  public String source() {
    int end = file.indexOf('/');
    return end < 0 ? file : file.substring(0, end);
  }

  /** The cell of this row under a heading. */
  public Place column(String heading) {
    return new Place(file, sheet, row, heading);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    for (String part : new String[] {sheet, row, column}) {
      if (!part.isEmpty()) {
        text.append(" › ").append(part);
      }
    }
    return text.toString();
  }
}
