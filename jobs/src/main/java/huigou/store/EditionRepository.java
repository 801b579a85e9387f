package huigou.store;

import huigou.catalogue.SeriesEntry;
import huigou.model.issue.Issue;
import huigou.model.origin.SourceId;
import huigou.model.series.Figures;
import huigou.model.series.Freshness;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.Standing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was derived for one edition: filled by the derive step, read by publishing. Results of other
 * editions stand beside, so that a run that failed is gone on with after one of another day.
 */
public final class EditionRepository {

  private static final int BATCH = 2000;
  private static final List<String> TABLES =
      List.of(
          "out_series",
          "out_edition",
          "out_tally",
          "out_revision",
          "out_used_file",
          "out_newest_date",
          "core_issue");

  private final JdbcTemplate jdbc;
  private final String edition;
  private final IssueRepository issues;

  /**
   * @param edition what the results are of: date of the edition and fingerprint of what it is made
   *     from
   */
  public EditionRepository(JdbcTemplate jdbc, String edition) {
    this.jdbc = jdbc;
    this.edition = edition;
    this.issues = new IssueRepository(jdbc);
  }

  /** Drops what was derived for this edition before. */
  public void clear() {
    TABLES.forEach(table -> jdbc.update("delete from " + table + " where edition = ?", edition));
  }

  /** Drops the results of all editions but some, and leaves those of this one. */
  public void retain(Set<String> others) {
    Set<String> gone = new TreeSet<>();
    for (String table : TABLES) {
      gone.addAll(
          jdbc.queryForList(
              "select distinct edition from " + table + " where edition not in (?, ?)",
              String.class,
              edition,
              IssueRepository.OF_FILES));
    }
    gone.removeAll(others);
    gone.forEach(each -> new EditionRepository(jdbc, each).clear());
  }

  /** Whether everything was derived that the edition shows. */
  public boolean isClosed() {
    return counts().isPresent();
  }

  /** Adds what was found when this edition was derived. */
  public void addIssues(List<Issue> found) {
    issues.derived(edition, found);
  }

  /** What was found in files as they came and when this edition was derived, by file and place. */
  public List<Issue> issues() {
    return issues.all(edition);
  }

  /** Adds what is known of a series besides its figures. */
  public void add(SeriesState state) {
    jdbc.update(
        """
        insert into out_series (edition, series_id, next_due, late_after, freshness, previous, missing_before, change_figure, percentile,
        high_since, high_fixings, high_missing, low_since, low_fixings, low_missing, unchanged_since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        edition,
        state.series().value(),
        state.nextDue().orElse(null),
        state.lateAfter().orElse(null),
        state.freshness().token(),
        state.standing().previous().orElse(null),
        state.standing().missing(),
        state.standing().change().orElse(null),
        state.standing().percentile(),
        state.standing().high().since().orElse(null),
        state.standing().high().fixings(),
        state.standing().high().missing(),
        state.standing().low().since().orElse(null),
        state.standing().low().fixings(),
        state.standing().low().missing(),
        state.standing().unchangedSince().orElse(null));
  }

  /** Says how fresh a series is whose standing is there. */
  public void freshness(SeriesState state) {
    jdbc.update(
        "update out_series set next_due = ?, late_after = ?, freshness = ? where edition = ? and series_id = ?",
        state.nextDue().orElse(null),
        state.lateAfter().orElse(null),
        state.freshness().token(),
        edition,
        state.series().value());
  }

  /** Adds on how many figures of each kind a series stands. */
  public void addCounts(SeriesId series, long witnessed, long reconstructed) {
    jdbc.update(
        "insert into out_tally (edition, series_id, witnessed, reconstructed) values (?, ?, ?, ?)",
        edition,
        series.value(),
        witnessed,
        reconstructed);
  }

  /** Adds a file received after the edition's date of which it shows figures. */
  public void addUsedFile(String path) {
    jdbc.update("insert into out_used_file (edition, file) values (?, ?)", edition, path);
  }

  /** Adds how far a source reaches in one of its series. */
  public void addNewestDate(SourceId source, LocalDate newest) {
    jdbc.update(
        "insert into out_newest_date (edition, source_id, newest) values (?, ?, ?)",
        edition,
        source.value(),
        newest);
  }

  /** Adds figures that their sources changed. */
  public void addRevisions(List<Revision> revisions) {
    jdbc.batchUpdate(
        "insert into out_revision (series_id, reference_date, old_figure, new_figure, known_on, kind, edition) values (?, ?, ?, ?, ?, ?, ?)",
        revisions,
        BATCH,
        (statement, revision) -> {
          statement.setString(1, revision.series().value());
          statement.setObject(2, revision.referenceDate());
          statement.setBigDecimal(3, revision.oldValue());
          statement.setBigDecimal(4, revision.newValue());
          statement.setObject(5, revision.knownOn());
          statement.setString(6, revision.kind().token());
          statement.setString(7, edition);
        });
  }

  /** The figures of a series that its source changed, by date. */
  public List<Revision> revisions(SeriesEntry entry) {
    return jdbc.query(
        "select * from out_revision where edition = ? and series_id = ? order by reference_date, known_on",
        (row, number) ->
            new Revision(
                entry.id(),
                row.getObject("reference_date", LocalDate.class),
                Figures.canonical(row.getBigDecimal("old_figure"), entry.decimals()),
                Figures.canonical(row.getBigDecimal("new_figure"), entry.decimals()),
                row.getObject("known_on", LocalDate.class),
                Revision.Kind.parse(row.getString("kind"))),
        edition,
        entry.id().value());
  }

  /** Closes the edition with its counts of witnessed and reconstructed figures. */
  public void close(LocalDate asOf) {
    jdbc.update(
        """
        insert into out_edition (edition, as_of, witnessed, reconstructed)
        select ?, ?, coalesce(sum(witnessed), 0), coalesce(sum(reconstructed), 0) from out_tally
        where edition = ?
        """,
        edition,
        asOf,
        edition);
  }

  /**
   * Figures received by the edition's date, and figures received later but due by then; empty while
   * the edition is not closed.
   */
  public Optional<Counts> counts() {
    return jdbc
        .query(
            "select witnessed, reconstructed from out_edition where edition = ?",
            (row, number) -> new Counts(row.getLong("witnessed"), row.getLong("reconstructed")),
            edition)
        .stream()
        .findFirst();
  }

  /** See {@link #counts()}. */
  public record Counts(long witnessed, long reconstructed) {}

  /** What is known of a series besides its figures; empty for a series without figures. */
  public Optional<SeriesState> state(SeriesEntry entry) {
    return jdbc
        .query(
            "select * from out_series where edition = ? and series_id = ?",
            (row, number) -> {
              BigDecimal change = row.getBigDecimal("change_figure");
              return new SeriesState(
                  entry.id(),
                  Optional.ofNullable(row.getObject("next_due", LocalDate.class)),
                  Optional.ofNullable(row.getObject("late_after", LocalDate.class)),
                  Freshness.parse(row.getString("freshness")),
                  new Standing(
                      Optional.ofNullable(row.getObject("previous", LocalDate.class)),
                      row.getInt("missing_before"),
                      Optional.ofNullable(change),
                      row.getInt("percentile"),
                      span(row, "high"),
                      span(row, "low"),
                      Optional.ofNullable(row.getObject("unchanged_since", LocalDate.class))));
            },
            edition,
            entry.id().value())
        .stream()
        .findFirst();
  }

  private static Standing.Span span(ResultSet row, String side) throws SQLException {
    return new Standing.Span(
        Optional.ofNullable(row.getObject(side + "_since", LocalDate.class)),
        row.getInt(side + "_fixings"),
        row.getInt(side + "_missing"));
  }

  /**
   * Paths of the files received after the edition's date of which it shows figures: what was due by
   * then.
   */
  public Set<String> usedFiles() {
    return Set.copyOf(
        jdbc.queryForList(
            "select file from out_used_file where edition = ?", String.class, edition));
  }

  /** The day of the newest figure of a source in this edition. */
  public Optional<LocalDate> newestReferenceDate(SourceId source) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(newest) from out_newest_date where edition = ? and source_id = ?",
            LocalDate.class,
            edition,
            source.value()));
  }
}
