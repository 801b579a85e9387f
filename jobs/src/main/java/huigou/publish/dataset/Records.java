package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.series.SeriesRecord;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures and moves that none was beyond for long, and the standing extremes. */
public final class Records {

  public static final Column<Records.Row> ID = text("id", (Row row) -> row.record().id());

  public static final Column<Records.Row> SERIES_ID =
      text("series_id", (Row row) -> row.record().series().value());

  public static final Column<Records.Row> REFERENCE_DATE =
      date("reference_date", (Row row) -> row.record().date());

  public static final Column<Records.Row> KIND =
      text("kind", (Row row) -> row.record().kind().token());

  public static final Column<Records.Row> VALUE =
      number("value", Unit.NUMBER, (Row row) -> row.record().value()).countedIn("series_id");

  public static final Column<Records.Row> BASIS = text("basis", Row::basis);

  public static final Column<Records.Row> FILTER =
      text("filter", (Row row) -> row.record().filter());

  public static final Column<Records.Row> EXCEEDED_ON =
      optionalDate("exceeded_on", (Row row) -> row.record().exceededOn());

  public static final Column<Records.Row> EXCEEDED_VALUE =
      optionalNumber("exceeded_value", Unit.NUMBER, (Row row) -> row.record().exceededValue())
          .countedIn("series_id");

  public static final Column<Records.Row> AS_OF = date("as_of", Row::asOf);

  public static final Dataset<Records.Row> DATASET =
      new Dataset<>(
          "records",
          List.of(
              ID,
              SERIES_ID,
              REFERENCE_DATE,
              KIND,
              VALUE,
              BASIS,
              FILTER,
              EXCEEDED_ON,
              EXCEEDED_VALUE,
              AS_OF),
          List.of("id"),
          Records::rows);

  private Records() {}

  private static Stream<Records.Row> rows(SiteView site) {
    Map<String, String> bases =
        site.series().stream()
            .collect(
                Collectors.toMap(
                    series -> series.id().value(), series -> series.words().basis().en()));
    return site.verdicts().findings().records().stream()
        .map(record -> new Row(record, basis(record, bases), site.edition().asOf()));
  }

  /** A record with what is measured and the date of the edition. */
  public record Row(SeriesRecord record, String basis, LocalDate asOf) {}

  /** What is measured; where days are missing, that the record is one of the days at hand. */
  private static String basis(SeriesRecord record, Map<String, String> bases) {
    String measured = bases.getOrDefault(record.series().value(), "");
    return record.missing() == 0
        ? measured
        : measured
            + "; of the days at hand since "
            + record.reachesTo()
            + ", "
            + record.missing()
            + " release days missing";
  }
}
