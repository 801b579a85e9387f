package huigou.store;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Issues, each filed once by the stage that found it: in files as they came, or when an edition was
 * derived.
 */
public final class IssueRepository {

  /** The edition of what was found in files as they came: none. */
  static final String OF_FILES = "";

  private static final int BATCH = 500;
  private static final String DERIVE = "DERIVE";

  private final JdbcTemplate jdbc;

  public IssueRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces all issues of a stage that looks at all files each time ({@code INTAKE}). */
  public void replace(String stage, List<Issue> issues) {
    jdbc.update("delete from core_issue where stage = ?", stage);
    add(stage, issues);
  }

  /** Adds what was found in files as they came. */
  public void add(String stage, List<Issue> issues) {
    add(stage, OF_FILES, issues);
  }

  /** Adds what was found when an edition was derived. */
  void derived(String edition, List<Issue> issues) {
    add(DERIVE, edition, issues);
  }

  private void add(String stage, String edition, List<Issue> issues) {
    jdbc.batchUpdate(
        """
        insert into core_issue (source_id, file, sheet, row_place, column_place, code, found, expected, stage, edition)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        issues,
        BATCH,
        (statement, issue) -> {
          Place place = issue.place();
          statement.setString(1, place.source());
          statement.setString(2, place.file());
          statement.setString(3, place.sheet());
          statement.setString(4, place.row());
          statement.setString(5, place.column());
          statement.setString(6, issue.code().token());
          statement.setString(7, issue.found());
          statement.setString(8, issue.expected());
          statement.setString(9, stage);
          statement.setString(10, edition);
        });
  }

  /** What was found in files as they came, by file and place. */
  public List<Issue> all() {
    return all(OF_FILES);
  }

  /** The same and what was found when an edition was derived. */
  List<Issue> all(String edition) {
    return jdbc.query(
        "select * from core_issue where edition in ('', ?)"
            + " order by file, code, sheet, length(row_place), row_place, column_place, found",
        (row, number) ->
            new Issue(
                IssueCode.parse(row.getString("code")),
                new Place(
                    row.getString("file"),
                    row.getString("sheet"),
                    row.getString("row_place"),
                    row.getString("column_place")),
                row.getString("found"),
                row.getString("expected")),
        edition);
  }
}
