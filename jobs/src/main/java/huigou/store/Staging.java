package huigou.store;

import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the reading of one file into staging, or marks the file as refused; one transaction a file.
 */
public final class Staging {

  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;
  private final IssueRepository issues;

  public Staging(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.issues = new IssueRepository(jdbc);
  }

  /** Nothing of the file is loaded; the issue says why. */
  public void refuse(Delivery delivery, Issue issue) {
    clear(delivery);
    update(delivery, "REFUSED", null, 0, 0, 0);
    issues.add("LOAD", List.of(issue));
  }

  /** Puts the observations and issues of the file into staging. */
  public void stage(
      Delivery delivery,
      String layout,
      List<Observation> observations,
      List<Issue> found,
      int read,
      int accepted,
      int quarantined) {
    clear(delivery);
    long id = idOf(delivery);
    jdbc.batchUpdate(
        """
        insert into raw_observation (delivery_id, series_id, reference_date, figure, status, scheduled_on, vintage_on, sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        observations,
        BATCH,
        (statement, observation) -> bind(statement, id, observation));
    coverage(observations)
        .forEach(
            (series, span) ->
                jdbc.update(
                    "insert into core_coverage (delivery_id, series_id, first_date, last_date) values (?, ?, ?, ?)",
                    id,
                    series.value(),
                    span[0],
                    span[1]));
    update(delivery, "STAGED", layout, read, accepted, quarantined);
    issues.add("LOAD", found);
  }

  private static void bind(PreparedStatement statement, long id, Observation observation)
      throws SQLException {
    statement.setLong(1, id);
    statement.setString(2, observation.series().value());
    statement.setObject(3, observation.referenceDate());
    statement.setBigDecimal(4, observation.value());
    statement.setString(5, observation.status().token());
    statement.setObject(6, observation.scheduledOn());
    statement.setObject(7, observation.vintageOn().orElse(null));
    statement.setString(8, observation.place().sheet());
    statement.setString(9, observation.place().row());
    statement.setString(10, observation.place().column());
  }

  private static Map<SeriesId, LocalDate[]> coverage(List<Observation> observations) {
    Map<SeriesId, LocalDate[]> spans = new HashMap<>();
    for (Observation observation : observations) {
      if (observation.vintageOn().isPresent()) {
        continue;
      }
      LocalDate date = observation.referenceDate();
      LocalDate[] span =
          spans.computeIfAbsent(observation.series(), series -> new LocalDate[] {date, date});
      span[0] = date.isBefore(span[0]) ? date : span[0];
      span[1] = date.isAfter(span[1]) ? date : span[1];
    }
    return spans;
  }

  private void clear(Delivery delivery) {
    long id = idOf(delivery);
    jdbc.update("delete from raw_observation where delivery_id = ?", id);
    jdbc.update("delete from core_coverage where delivery_id = ?", id);
    jdbc.update("delete from core_issue where stage = 'LOAD' and file = ?", delivery.path());
  }

  private long idOf(Delivery delivery) {
    Long id =
        jdbc.queryForObject(
            "select delivery_id from core_delivery where source_id = ? and received_on = ? and file_name = ?",
            Long.class,
            delivery.source().value(),
            delivery.receivedOn(),
            delivery.file());
    if (id == null) {
      throw new IllegalStateException(delivery.path() + " was never registered");
    }
    return id;
  }

  private void update(
      Delivery delivery, String state, String layout, int read, int accepted, int quarantined) {
    jdbc.update(
        """
        update core_delivery set state = ?, layout_id = ?, rows_read = ?, rows_accepted = ?, rows_quarantined = ?
        where source_id = ? and received_on = ? and file_name = ?
        """,
        state,
        layout,
        read,
        accepted,
        quarantined,
        delivery.source().value(),
        delivery.receivedOn(),
        delivery.file());
  }
}
