package huigou.store;

import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures that look wrong, and which delivery said the same after them. */
public final class DoubtRepository {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  public DoubtRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A doubt with its time.
   *
   * @param receivedOn day of the delivery that brought the figure
   * @param repeatedOn day of the delivery that said the same; empty while none has
   */
  public record Dated(Doubt doubt, LocalDate receivedOn, Optional<LocalDate> repeatedOn) {

    /** Whether the figure was in doubt at the end of a day. */
    public boolean stood(LocalDate day) {
      return !receivedOn.isAfter(day) && repeatedOn.filter(on -> !on.isAfter(day)).isEmpty();
    }
  }

  /** Removes the doubts of deliveries that are not loaded yet, which a failed run left behind. */
  public int forgetUnfinished() {
    jdbc.update(
        "update core_doubt c set repeated_by = null where exists (select 1 from core_delivery d where d.delivery_id = c.repeated_by and d.state <> 'LOADED')");
    return jdbc.update(
        "delete from core_doubt c where exists (select 1 from core_delivery d where d.delivery_id = c.delivery_id and d.state <> 'LOADED')");
  }

  /** Adds what one delivery's figures of a series are doubted for. */
  public void add(SourceId source, long delivery, List<Doubt> doubts) {
    jdbc.batchUpdate(
        """
        insert into core_doubt (series_id, source_id, reference_date, figure, kind, delivery_id, against_date, against_figure,
                                sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        doubts,
        BATCH,
        (statement, doubt) -> {
          Observation figure = doubt.observation();
          statement.setString(1, figure.series().value());
          statement.setString(2, source.value());
          statement.setObject(3, figure.referenceDate());
          statement.setString(4, figure.value().toPlainString());
          statement.setString(5, doubt.kind().name());
          statement.setLong(6, delivery);
          statement.setObject(7, doubt.againstDate());
          statement.setString(8, doubt.against().toPlainString());
          statement.setString(9, figure.place().sheet());
          statement.setString(10, figure.place().row());
          statement.setString(11, figure.place().column());
        });
  }

  /** Notes that a later delivery says the same as figures that were doubted. */
  public void repeated(SeriesId series, Observation figure, long by) {
    jdbc.update(
        """
        update core_doubt set repeated_by = ?
        where series_id = ? and reference_date = ? and figure = ? and repeated_by is null and delivery_id <> ?
        """,
        by,
        series.value(),
        figure.referenceDate(),
        figure.value().toPlainString(),
        by);
  }

  /** All doubts of a series, by date and delivery. */
  public List<Dated> all(SeriesId series) {
    return jdbc.query(
        """
        select b.reference_date, b.figure, b.kind, b.against_date, b.against_figure, b.sheet_place, b.row_place, b.column_place,
               d.source_id, d.received_on, d.file_name, r.received_on as repeated_on
        from core_doubt b join core_delivery d on d.delivery_id = b.delivery_id
        left join core_delivery r on r.delivery_id = b.repeated_by
        where b.series_id = ? order by b.reference_date, b.delivery_id, b.figure
        """,
        (row, number) -> {
          LocalDate day = row.getObject("reference_date", LocalDate.class);
          LocalDate receivedOn = row.getObject("received_on", LocalDate.class);
          String file =
              row.getString("source_id") + "/" + receivedOn + "/" + row.getString("file_name");
          return new Dated(
              new Doubt(
                  Doubt.Kind.valueOf(row.getString("kind")),
                  new Observation(
                      series,
                      day,
                      new BigDecimal(row.getString("figure")),
                      ObservationStatus.FINAL,
                      day,
                      Optional.empty(),
                      new Place(
                          file,
                          row.getString("sheet_place"),
                          row.getString("row_place"),
                          row.getString("column_place"))),
                  row.getObject("against_date", LocalDate.class),
                  new BigDecimal(row.getString("against_figure"))),
              receivedOn,
              Optional.ofNullable(row.getObject("repeated_on", LocalDate.class)));
        },
        series.value());
  }
}
