package huigou.publish.data;

import huigou.publish.data.Table.Field;
import java.util.List;

/** The tables that exist. A change of columns here changes the schema version. */
final class Tables {

  static final String SCHEMA_VERSION = "2";

  private static final Field VALUE =
      new Field("value", "number", "Figure in the canonical unit of the series");
  private static final Field REFERENCE_DATE =
      new Field("reference_date", "date", "Day that the figure is about");

  private static final Field STATUS =
      new Field("status", "string", "final, provisional, estimated or forecast");

  static final Table SERIES =
      new Table(
          "series",
          "One row a series",
          List.of(
              new Field("id", "string", "Series id"),
              new Field("title_en", "string", "Title in English"),
              new Field("title_zh", "string", "Title in Traditional Chinese"),
              new Field("unit", "string", "percent_per_annum, basis_point or usd"),
              new Field("frequency", "string", "business-daily or daily"),
              new Field("basis", "string", "What is measured"),
              new Field("source", "string", "Sources in order of precedence, or derived"),
              new Field("first_date", "date", "First reference date"),
              new Field("last_date", "date", "Newest reference date"),
              new Field("observations", "integer", "Number of figures"),
              new Field("next_due", "date", "Release day of the next figure"),
              new Field("late", "boolean", "Whether that day had passed by more than the grace")),
          List.of("id"));

  static final Table OBSERVATIONS =
      new Table(
          "observations",
          "Every vintage of every series that was known by the edition's date",
          List.of(
              new Field("series_id", "string", "Series id"),
              REFERENCE_DATE,
              new Field("known_on", "date", "Day since which the figure was known"),
              VALUE,
              STATUS,
              new Field("source", "string", "Source of the figure, or derived"),
              new Field("received_on", "date", "Day of the delivery that gave it")),
          List.of("series_id", "reference_date", "known_on", "source", "value"));

  static final Table REVISIONS =
      new Table(
          "revisions",
          "Figures that their source changed",
          List.of(
              new Field("series_id", "string", "Series id"),
              REFERENCE_DATE,
              new Field("old_value", "number", "Figure that stood before"),
              new Field("new_value", "number", "Figure that stands since"),
              new Field("known_on", "date", "Day since which the new figure was known"),
              new Field("kind", "string", "revision, or correction of a mistake")),
          List.of("series_id", "reference_date", "known_on", "old_value"));

  static final Table QUARANTINE =
      new Table(
          "quarantine",
          "Issues found in the input",
          List.of(
              new Field("source", "string", "Source folder"),
              new Field("file", "string", "File below input/"),
              new Field("sheet", "string", "Sheet, empty where there is none"),
              new Field("row", "string", "Line number or path of the record"),
              new Field("column", "string", "Heading or key"),
              new Field("raw", "string", "What was found"),
              new Field("rule", "string", "Rule that it breaks"),
              new Field("severity", "string", "warning (kept), error (row out), fatal (file out)"),
              new Field("message_en", "string", "The issue and what would mend it, in English"),
              new Field("message_zh", "string", "The same in Traditional Chinese")),
          List.of("source", "file", "sheet", "row", "column", "rule"));

  static final Table INPUTS =
      new Table(
          "inputs",
          "Deliveries",
          List.of(
              new Field("source", "string", "Source folder"),
              new Field("received_on", "date", "Day of receipt in the source's zone"),
              new Field("file", "string", "File name"),
              new Field("sha256", "string", "Checksum of the bytes"),
              new Field("bytes", "integer", "Size"),
              new Field("rows_read", "integer", "Rows read"),
              new Field("rows_accepted", "integer", "Rows accepted"),
              new Field("rows_quarantined", "integer", "Rows quarantined"),
              new Field("origin_kind", "string", "publisher, carried-over or unknown")),
          List.of("source", "received_on", "file"));

  private Tables() {}

  /** The table of one series. */
  static Table ofSeries(String id, String title) {
    return new Table(
        "series/" + id,
        title,
        List.of(
            REFERENCE_DATE,
            VALUE,
            STATUS,
            new Field("known_on", "date", "Day since which the figure was known"),
            new Field("source", "string", "Source of the figure, or derived")),
        List.of("reference_date"));
  }
}
