package huigou.publish.dataset;

import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of an edition: every vintage of every series in one dataset, and of each series those
 * that stand in a dataset of its own.
 */
public final class Observations {

  private static final Column<Vintage> REFERENCE_DATE =
      Column.date("reference_date", Vintage::referenceDate);
  private static final Column<Vintage> VALUE =
      Column.number("value", Unit.NUMBER, Vintage::value).countedIn("series_id");
  private static final Column<Vintage> STATUS =
      Column.text("status", figure -> figure.status().token());
  private static final Column<Vintage> KNOWN_ON = Column.date("known_on", Vintage::knownOn);
  private static final Column<Vintage> SOURCE = Column.text("source", Observations::source);

  /** A vintage with the series that it belongs to. */
  public record Row(SeriesId series, Vintage vintage) {}

  /** Every vintage that was known. It is written series by series, for it is long. */
  public static final Dataset<Row> DATASET =
      new Dataset<>(
          "observations",
          List.of(
              Column.text("series_id", row -> row.series().value()),
              of(REFERENCE_DATE),
              of(KNOWN_ON),
              of(VALUE),
              of(STATUS),
              of(SOURCE),
              Column.date("received_on", row -> row.vintage().receivedOn())),
          List.of("series_id", "reference_date", "known_on", "source", "value"),
          site -> AllSeries.byId(site).stream().flatMap(series -> rows(site, series)));

  /** Before the id of a series in the name of its own dataset. */
  public static final String OF_A_SERIES = "series/";

  private Observations() {}

  private static Column<Row> of(Column<Vintage> column) {
    return column.of(Row::vintage);
  }

  /** Address of the CSV file of one series from the edition's root. */
  public static String path(SeriesId series) {
    return "data/series/" + series + ".csv";
  }

  /** The figures of one series that stand. */
  public static Dataset<Vintage> of(SeriesView series) {
    return new Dataset<>(
        OF_A_SERIES + series.id(),
        List.of(REFERENCE_DATE, VALUE, STATUS, KNOWN_ON, SOURCE),
        List.of("reference_date"),
        site -> site.shelf().figures(series.id()).figures().stream());
  }

  /** The vintages of one series that were known, those too that another source gave. */
  public static Stream<Row> rows(SiteView site, SeriesView series) {
    List<Vintage> all = site.shelf().figures(series.id()).figures();
    List<Vintage> others = site.shelf().others(series.id());
    if (!others.isEmpty()) {
      all = new ArrayList<>(all);
      all.addAll(others);
      all.sort(
          Comparator.comparing(Vintage::referenceDate)
              .thenComparing(Vintage::knownOn)
              .thenComparing(Observations::source)
              .thenComparing(Vintage::value));
    }
    return rows(series, all.stream());
  }

  /** Vintages as rows of the series that they belong to. */
  public static Stream<Row> rows(SeriesView series, Stream<Vintage> vintages) {
    return vintages.map(vintage -> new Row(series.id(), vintage));
  }

  /** The word for where a figure comes from. */
  private static String source(Vintage figure) {
    return figure.source() == null ? "derived" : figure.source().value();
  }
}
