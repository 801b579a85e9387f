package huigou.store;

import huigou.catalogue.SeriesEntry;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Figures;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the edition shows: filled by the derive step, read by publishing. */
public final class EditionRepository {

  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  public EditionRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Empties everything for a new edition. */
  public void clear() {
    jdbc.update("delete from out_series");
    jdbc.update("delete from out_observation");
    jdbc.update("delete from out_edition");
    jdbc.update("delete from out_other_vintage");
    jdbc.update("delete from out_revision");
  }

  /** Adds a series: its figures, and what is known of it besides. */
  public void add(TimeSeries series, SeriesState state) {
    Long highest =
        jdbc.queryForObject("select coalesce(max(last_row), 0) from out_series", Long.class);
    long first = highest == null ? 1 : highest + 1;
    AtomicLong row = new AtomicLong(first);
    jdbc.batchUpdate(
        """
        insert into out_observation (row_id, reference_date, figure, status, known_on, received_on, source_id, file, sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        series.figures(),
        BATCH,
        (statement, figure) -> {
          statement.setLong(1, row.getAndIncrement());
          statement.setObject(2, figure.referenceDate());
          statement.setBigDecimal(3, figure.value());
          statement.setString(4, figure.status().token());
          statement.setObject(5, figure.knownOn());
          statement.setObject(6, figure.receivedOn());
          statement.setString(7, figure.source() == null ? null : figure.source().value());
          place(statement, 8, figure.place());
        });
    jdbc.update(
        """
        insert into out_series (series_id, first_row, last_row, next_due, late_after, late, change_figure, percentile, high_since, low_since, unchanged_since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        series.id().value(),
        first,
        first + series.size() - 1,
        state.nextDue().orElse(null),
        state.lateAfter().orElse(null),
        state.late(),
        state.standing().change().orElse(null),
        state.standing().percentile(),
        state.standing().highSince().orElse(null),
        state.standing().lowSince().orElse(null),
        state.standing().unchangedSince().orElse(null));
  }

  /** Adds vintages of a series that it does not show. */
  public void addOthers(SeriesId series, List<Vintage> vintages) {
    jdbc.batchUpdate(
        """
        insert into out_other_vintage (series_id, reference_date, known_on, figure, status, received_on, source_id, file, sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        vintages,
        BATCH,
        (statement, vintage) -> {
          statement.setString(1, series.value());
          statement.setObject(2, vintage.referenceDate());
          statement.setObject(3, vintage.knownOn());
          statement.setBigDecimal(4, vintage.value());
          statement.setString(5, vintage.status().token());
          statement.setObject(6, vintage.receivedOn());
          statement.setString(7, vintage.source() == null ? null : vintage.source().value());
          place(statement, 8, vintage.place());
        });
  }

  private static void place(PreparedStatement statement, int at, Place place) throws SQLException {
    statement.setString(at, place.file());
    statement.setString(at + 1, place.sheet());
    statement.setString(at + 2, place.row());
    statement.setString(at + 3, place.column());
  }

  /** Adds figures that their sources changed. */
  public void addRevisions(List<Revision> revisions) {
    jdbc.batchUpdate(
        "insert into out_revision (series_id, reference_date, old_figure, new_figure, known_on, kind) values (?, ?, ?, ?, ?, ?)",
        revisions,
        BATCH,
        (statement, revision) -> {
          statement.setString(1, revision.series().value());
          statement.setObject(2, revision.referenceDate());
          statement.setBigDecimal(3, revision.oldValue());
          statement.setBigDecimal(4, revision.newValue());
          statement.setObject(5, revision.knownOn());
          statement.setString(6, revision.kind().token());
        });
  }

  /** Vintages of a series that the edition knows and its series does not show. */
  public List<Vintage> others(SeriesEntry entry) {
    return jdbc.query(
        "select * from out_other_vintage where series_id = ?",
        (row, number) ->
            ObservationRepository.vintage(row, entry.decimals(), row.getString("file")),
        entry.id().value());
  }

  /** The figures of a series that its source changed, by date. */
  public List<Revision> revisions(SeriesEntry entry) {
    return jdbc.query(
        "select * from out_revision where series_id = ? order by reference_date, known_on",
        (row, number) ->
            new Revision(
                entry.id(),
                row.getObject("reference_date", LocalDate.class),
                Figures.canonical(row.getBigDecimal("old_figure"), entry.decimals()),
                Figures.canonical(row.getBigDecimal("new_figure"), entry.decimals()),
                row.getObject("known_on", LocalDate.class),
                Revision.Kind.parse(row.getString("kind"))),
        entry.id().value());
  }

  /** Closes the edition with its counts of witnessed and reconstructed figures. */
  public void close(LocalDate asOf) {
    jdbc.update(
        """
        insert into out_edition (as_of, witnessed, reconstructed)
        select ?, count(*) filter (where received_on <= ?), count(*) filter (where received_on > ?)
        from out_observation where source_id is not null
        """,
        asOf,
        asOf,
        asOf);
  }

  /** Figures received by the edition's date, and figures received later but due by then. */
  public Counts counts() {
    return jdbc.queryForObject(
        "select witnessed, reconstructed from out_edition",
        (row, number) -> new Counts(row.getLong("witnessed"), row.getLong("reconstructed")));
  }

  /** See {@link #counts()}. */
  public record Counts(long witnessed, long reconstructed) {}

  /** The figures of a series in this edition; empty when none was known. */
  public TimeSeries series(SeriesEntry entry) {
    List<Vintage> figures =
        jdbc.query(
            """
        select o.* from out_series s join out_observation o on o.row_id between s.first_row and s.last_row
        where s.series_id = ? order by o.row_id
        """,
            (row, number) ->
                ObservationRepository.vintage(row, entry.decimals(), row.getString("file")),
            entry.id().value());
    return new TimeSeries(entry.id(), figures);
  }

  /** What is known of a series besides its figures; empty for a series without figures. */
  public Optional<SeriesState> state(SeriesEntry entry) {
    return jdbc
        .query(
            "select * from out_series where series_id = ?",
            (row, number) -> {
              BigDecimal change = row.getBigDecimal("change_figure");
              return new SeriesState(
                  entry.id(),
                  Optional.ofNullable(row.getObject("next_due", LocalDate.class)),
                  Optional.ofNullable(row.getObject("late_after", LocalDate.class)),
                  row.getBoolean("late"),
                  new Standing(
                      Optional.ofNullable(change),
                      row.getInt("percentile"),
                      Optional.ofNullable(row.getObject("high_since", LocalDate.class)),
                      Optional.ofNullable(row.getObject("low_since", LocalDate.class)),
                      Optional.ofNullable(row.getObject("unchanged_since", LocalDate.class))));
            },
            entry.id().value())
        .stream()
        .findFirst();
  }

  /**
   * Paths of the files received after a day of which the edition shows figures: what was due by its
   * date.
   */
  public Set<String> filesReceivedAfter(LocalDate day) {
    return Set.copyOf(
        jdbc.queryForList(
            "select distinct file from out_observation where received_on > ? and source_id is not null",
            String.class,
            day));
  }

  /** The day of the newest figure of a source in this edition. */
  public Optional<LocalDate> newestReferenceDate(SourceId source) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(reference_date) from out_observation where source_id = ?",
            LocalDate.class,
            source.value()));
  }
}
