package huigou.store;

import huigou.catalogue.SeriesEntry;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vintages: forms them out of staging, and gives what was known at the end of a day. */
public final class ObservationRepository {

  private final JdbcTemplate jdbc;

  public ObservationRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Turns staged readings into vintages, set-wise.
   *
   * <p>A value seen for the first time in a source is known since its scheduled release, never later than its receipt; but
   * later than the last earlier delivery of that source and layout that speaks of the time, was received when the figure was
   * due, and does not have it. A changed value is known since the receipt of the delivery that changed it.
   */
  public void mergeStaging() {
    jdbc.update(
        """
        insert into core_observation (series_id, source_id, reference_date, delivery_id, known_on, figure, status, row_place, column_place)
        with readings as (
            select r.series_id, d.source_id, r.reference_date, r.delivery_id, r.figure, r.status, r.scheduled_on, r.row_place,
                   r.column_place, d.received_on, d.layout_id, true as staged
            from raw_observation r join core_delivery d on d.delivery_id = r.delivery_id
            union all
            select c.series_id, c.source_id, c.reference_date, c.delivery_id, c.figure, c.status, c.known_on, c.row_place,
                   c.column_place, c.known_on, '', false
            from core_observation c
            where c.source_id in (select d.source_id from raw_observation r join core_delivery d on d.delivery_id = r.delivery_id)
        ),
        stepped as (
            select readings.*,
                   lag(figure) over (partition by series_id, source_id, reference_date order by delivery_id) as previous
            from readings
        )
        select s.series_id, s.source_id, s.reference_date, s.delivery_id,
               case when s.previous is not null then s.received_on
                    else least(s.received_on, greatest(s.scheduled_on, coalesce(dateadd(day, 1, (
                             select max(e.received_on)
                             from core_coverage v join core_delivery e on e.delivery_id = v.delivery_id
                             where v.series_id = s.series_id and v.delivery_id < s.delivery_id
                               and e.source_id = s.source_id and e.layout_id = s.layout_id
                               and v.first_date <= s.reference_date and e.received_on >= s.scheduled_on)), s.scheduled_on)))
               end,
               s.figure, s.status, s.row_place, s.column_place
        from stepped s
        where s.staged and (s.previous is null or s.previous <> s.figure)
        """);
    jdbc.update("delete from raw_observation");
    jdbc.update("update core_delivery set state = 'LOADED' where state = 'STAGED'");
  }

  /** The series as known at the end of a day: of each date the newest vintage of the first source that has the date. */
  public TimeSeries asKnownOn(SeriesEntry series, LocalDate day) {
    String rank = series.feeds().stream().map(SeriesEntry.Feed::source).distinct()
        .map(source -> "when '" + source + "' then " + series.rank(source))
        .collect(Collectors.joining(" ", "case c.source_id ", " else 99 end"));
    List<Vintage> figures = jdbc.query(
        """
        select * from (
            select c.reference_date, c.figure, c.status, c.known_on, d.received_on, c.source_id, d.file_name, c.row_place, c.column_place,
                   row_number() over (partition by c.reference_date order by %s, c.delivery_id desc) as place_in_line
            from core_observation c join core_delivery d on d.delivery_id = c.delivery_id
            where c.series_id = ? and c.known_on <= ? and (c.reference_date <= ? or c.status = 'forecast'))
        where place_in_line = 1 order by reference_date
        """.formatted(rank),
        (row, number) -> vintage(row, series.decimals(), row.getString("source_id") + "/" + row.getObject("received_on", LocalDate.class) + "/" + row.getString("file_name")),
        series.id().value(), Date.valueOf(day), Date.valueOf(day));
    return new TimeSeries(series.id(), figures);
  }

  /** Dates on which two sources of one series, each as known at the end of the day, say different things. */
  public List<Issue> differences(LocalDate day) {
    return jdbc.query(
        """
        with latest as (
            select c.series_id, c.source_id, c.reference_date, c.figure, d.received_on, d.file_name, c.row_place, c.column_place,
                   row_number() over (partition by c.series_id, c.source_id, c.reference_date order by c.delivery_id desc) as place_in_line
            from core_observation c join core_delivery d on d.delivery_id = c.delivery_id
            where c.known_on <= ? and c.series_id in (
                select series_id from core_observation group by series_id having min(source_id) < max(source_id)))
        select a.series_id, a.reference_date, a.source_id, a.figure as one, b.source_id as other_source, b.figure as other,
               a.received_on, a.file_name, a.row_place, a.column_place
        from latest a join latest b on b.series_id = a.series_id and b.reference_date = a.reference_date and b.source_id > a.source_id
        where a.place_in_line = 1 and b.place_in_line = 1 and a.figure <> b.figure
        order by a.series_id, a.reference_date
        """,
        (row, number) -> new Issue(
            IssueCode.SOURCES_DIFFER,
            new Place(row.getString("source_id") + "/" + row.getObject("received_on", LocalDate.class) + "/" + row.getString("file_name"), "",
                row.getString("row_place"), row.getString("column_place")),
            row.getString("series_id") + " of " + row.getObject("reference_date", LocalDate.class) + ": "
                + Figures.canonical(row.getBigDecimal("one"), 0).toPlainString(),
            Figures.canonical(row.getBigDecimal("other"), 0).toPlainString() + " in " + row.getString("other_source")),
        Date.valueOf(day));
  }

  /** A row of figures, whatever table it stands in. */
  static Vintage vintage(ResultSet row, int decimals, String file) throws SQLException {
    String source = row.getString("source_id");
    return new Vintage(
        row.getObject("reference_date", LocalDate.class),
        Figures.canonical(row.getBigDecimal("figure"), decimals),
        ObservationStatus.parse(row.getString("status")),
        row.getObject("known_on", LocalDate.class),
        row.getObject("received_on", LocalDate.class),
        source == null ? null : new SourceId(source),
        new Place(file, "", row.getString("row_place"), row.getString("column_place")));
  }
}
