package huigou.store;

import huigou.catalogue.SeriesEntry;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vintages: forms them out of staging, and gives them back date by date. */
public final class ObservationRepository {

  /** A handful of names that stand in every row. */
  private static final Map<String, SourceId> SOURCES = new ConcurrentHashMap<>();

  private final JdbcTemplate jdbc;

  public ObservationRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Turns staged readings into vintages, set-wise.
   *
   * <p>A figure whose file says since when it was so is known since then. Any other, seen for the
   * first time in a source, is known since its scheduled release, never later than its receipt; but
   * later than the last earlier delivery of that source and layout that speaks of the time, was
   * received when the figure was due, and does not have it. A changed figure is known since the
   * receipt of the delivery that changed it.
   *
   * @return how many vintages were formed
   */
  public int mergeStaging() {
    int formed =
        jdbc.update(
            """
        insert into core_observation (series_id, source_id, reference_date, delivery_id, known_on, figure, status, dated, sheet_place, row_place, column_place)
        select r.series_id, d.source_id, r.reference_date, r.delivery_id, r.vintage_on, r.figure, r.status, true,
               r.sheet_place, r.row_place, r.column_place
        from raw_observation r join core_delivery d on d.delivery_id = r.delivery_id and d.state = 'STAGED'
        where r.vintage_on is not null
        """);
    formed +=
        jdbc.update(
            """
        insert into core_observation (series_id, source_id, reference_date, delivery_id, known_on, figure, status, dated, sheet_place, row_place, column_place)
        with readings as (
            select r.series_id, d.source_id, r.reference_date, r.delivery_id, r.figure, r.status, r.scheduled_on, r.sheet_place,
                   r.row_place, r.column_place, d.received_on, d.layout_id, true as staged
            from raw_observation r join core_delivery d on d.delivery_id = r.delivery_id and d.state = 'STAGED'
            where r.vintage_on is null
            union all
            select c.series_id, c.source_id, c.reference_date, c.delivery_id, c.figure, c.status, c.known_on, '', '', '',
                   c.known_on, '', false
            from core_observation c
            where not c.dated and c.source_id in (select source_id from core_delivery where state = 'STAGED')
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
                               and v.first_date <= s.reference_date and e.received_on >= s.scheduled_on and e.received_on < s.received_on)), s.scheduled_on)))
               end,
               s.figure, s.status, false, s.sheet_place, s.row_place, s.column_place
        from stepped s
        where s.staged and (s.previous is null or s.previous <> s.figure)
        """);
    jdbc.update("update core_delivery set state = 'LOADED' where state = 'STAGED'");
    return formed;
  }

  /** Everything that sources have said of a series, equal successors told once. */
  public VintageHistory history(SeriesEntry series) {
    List<DateVintages> dates = new ArrayList<>();
    List<List<Vintage>> bySource = new ArrayList<>();
    jdbc.query(
        """
        select c.reference_date, c.figure, c.status, c.known_on, d.received_on, c.source_id, d.file_name, c.sheet_place, c.row_place, c.column_place
        from core_observation c join core_delivery d on d.delivery_id = c.delivery_id
        where c.series_id = ?
        order by c.reference_date, %s, c.known_on, c.delivery_id
        """
            .formatted(precedence(series)),
        row -> {
          add(vintage(row, series.decimals(), file(row)), bySource, dates);
        },
        series.id().value());
    close(bySource, dates);
    return new VintageHistory(series.id(), dates);
  }

  private static String precedence(SeriesEntry series) {
    List<SourceId> sources =
        series.feeds().stream().map(SeriesEntry.Feed::source).distinct().toList();
    return sources.size() == 1
        ? "c.source_id"
        : sources.stream()
            .map(source -> "when '" + source + "' then " + series.rank(source))
            .collect(Collectors.joining(" ", "case c.source_id ", " else 99 end"));
  }

  private static void add(Vintage next, List<List<Vintage>> bySource, List<DateVintages> dates) {
    if (!bySource.isEmpty()
        && !bySource.get(0).get(0).referenceDate().equals(next.referenceDate())) {
      close(bySource, dates);
    }
    List<Vintage> last = bySource.isEmpty() ? List.of() : bySource.get(bySource.size() - 1);
    if (last.isEmpty() || !last.get(0).source().equals(next.source())) {
      List<Vintage> source = new ArrayList<>(1);
      source.add(next);
      bySource.add(source);
    } else if (last.get(last.size() - 1).value().compareTo(next.value()) != 0) {
      last.add(next);
    }
  }

  private static void close(List<List<Vintage>> bySource, List<DateVintages> dates) {
    if (!bySource.isEmpty()) {
      dates.add(new DateVintages(bySource.get(0).get(0).referenceDate(), List.copyOf(bySource)));
      bySource.clear();
    }
  }

  private static String file(ResultSet row) throws SQLException {
    return row.getString("source_id")
        + "/"
        + row.getObject("received_on", LocalDate.class)
        + "/"
        + row.getString("file_name");
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
        source == null ? null : SOURCES.computeIfAbsent(source, SourceId::new),
        new Place(
            file,
            row.getString("sheet_place"),
            row.getString("row_place"),
            row.getString("column_place")));
  }
}
