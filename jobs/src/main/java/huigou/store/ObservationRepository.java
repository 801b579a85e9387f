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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vintages: forms them out of staging, and gives what was known at the end of a day. */
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
   * <p>A value seen for the first time in a source is known since its scheduled release, never
   * later than its receipt; but later than the last earlier delivery of that source and layout that
   * speaks of the time, was received when the figure was due, and does not have it. A changed value
   * is known since the receipt of the delivery that changed it.
   */
  public void mergeStaging() {
    jdbc.update(
        """
        insert into core_observation (series_id, source_id, reference_date, delivery_id, known_on, figure, status, row_place, column_place)
        with readings as (
            select r.series_id, d.source_id, r.reference_date, r.delivery_id, r.figure, r.status, r.scheduled_on, r.row_place,
                   r.column_place, d.received_on, d.layout_id, true as staged
            from raw_observation r join core_delivery d on d.delivery_id = r.delivery_id and d.state = 'STAGED'
            union all
            select c.series_id, c.source_id, c.reference_date, c.delivery_id, c.figure, c.status, c.known_on, c.row_place,
                   c.column_place, c.known_on, '', false
            from core_observation c
            where c.source_id in (select source_id from core_delivery where state = 'STAGED')
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
               s.figure, s.status, s.row_place, s.column_place
        from stepped s
        where s.staged and (s.previous is null or s.previous <> s.figure)
        """);
    jdbc.update("update core_delivery set state = 'LOADED' where state = 'STAGED'");
  }

  /**
   * The series as known at the end of a day: of each date the newest vintage of the first source
   * that has the date.
   */
  public TimeSeries asKnownOn(SeriesEntry series, LocalDate day) {
    String rank =
        series.feeds().stream()
            .map(SeriesEntry.Feed::source)
            .distinct()
            .map(source -> "when '" + source + "' then " + series.rank(source))
            .collect(Collectors.joining(" ", "case c.source_id ", " else 99 end"));
    List<Vintage> figures = new ArrayList<>();
    jdbc.query(
        """
        select c.reference_date, c.figure, c.status, c.known_on, d.received_on, c.source_id, d.file_name, c.row_place, c.column_place
        from core_observation c join core_delivery d on d.delivery_id = c.delivery_id
        where c.series_id = ? and c.known_on <= ? and (c.reference_date <= ? or c.status = 'forecast')
        order by c.reference_date, %s, c.delivery_id desc
        """
            .formatted(rank),
        row -> {
          LocalDate date = row.getObject("reference_date", LocalDate.class);
          if (figures.isEmpty() || !figures.get(figures.size() - 1).referenceDate().equals(date)) {
            figures.add(vintage(row, series.decimals(), file(row)));
          }
        },
        series.id().value(),
        day,
        day);
    return new TimeSeries(series.id(), figures);
  }

  private static String file(ResultSet row) throws SQLException {
    return row.getString("source_id")
        + "/"
        + row.getObject("received_on", LocalDate.class)
        + "/"
        + row.getString("file_name");
  }

  /**
   * Dates on which two sources of one series, each as known at the end of the day, say different
   * things; the place is that of the source that wins.
   */
  public List<Issue> differences(SeriesEntry series, LocalDate day) {
    List<Issue> issues = new ArrayList<>();
    Map<SourceId, Vintage> latest = new HashMap<>();
    jdbc.query(
        """
        select c.reference_date, c.figure, c.status, c.known_on, d.received_on, c.source_id, d.file_name, c.row_place, c.column_place
        from core_observation c join core_delivery d on d.delivery_id = c.delivery_id
        where c.series_id = ? and c.known_on <= ? order by c.reference_date, c.delivery_id
        """,
        row -> {
          Vintage next = vintage(row, series.decimals(), file(row));
          if (latest.values().stream()
              .anyMatch(figure -> !figure.referenceDate().equals(next.referenceDate()))) {
            difference(series, latest.values()).ifPresent(issues::add);
            latest.clear();
          }
          latest.put(next.source(), next);
        },
        series.id().value(),
        day);
    difference(series, latest.values()).ifPresent(issues::add);
    return issues;
  }

  private static Optional<Issue> difference(SeriesEntry series, Collection<Vintage> figures) {
    List<Vintage> ranked =
        figures.stream()
            .sorted(Comparator.comparing(figure -> series.rank(figure.source())))
            .toList();
    return ranked.stream()
        .skip(1)
        .filter(other -> other.value().compareTo(ranked.get(0).value()) != 0)
        .findFirst()
        .map(
            other ->
                new Issue(
                    IssueCode.SOURCES_DIFFER,
                    ranked.get(0).place(),
                    series.id()
                        + ", "
                        + other.referenceDate()
                        + ": "
                        + ranked.get(0).value().toPlainString(),
                    other.value().toPlainString() + " (" + other.place() + ")"));
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
        new Place(file, "", row.getString("row_place"), row.getString("column_place")));
  }
}
