package huigou.store;

import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the reading of one file into staging, or marks the file as refused; one transaction a file.
 */
public final class Staging {

  private static final int BATCH = 2000;
  private static final int LONGEST_PLACE = 120;

  /** Later than any date that a series has. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** More than any file has; rows of one file have numbers of their own. */
  private static final long ROWS_A_FILE = 1L << 32;

  private final JdbcTemplate jdbc;
  private final IssueRepository issues;

  public Staging(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.issues = new IssueRepository(jdbc);
  }

  /** Nothing of the file is loaded; the issue says why. */
  public void refuse(Delivery delivery, Issue issue) {
    refuse(delivery, issue, List.of());
  }

  /**
   * @param besides what was found in its rows before it was refused
   */
  public void refuse(Delivery delivery, Issue issue, List<Issue> besides) {
    clear(delivery);
    update(delivery, "REFUSED", null, 0, 0, 0);
    issues.add("LOAD", List.of(issue));
    issues.add("LOAD", besides);
  }

  /**
   * Puts the observations and issues of the file into staging.
   *
   * @param observations in order of series, those of a series in order of date
   * @param facts in order of reference date
   */
  public void stage(
      Delivery delivery,
      String layout,
      List<Observation> observations,
      List<Fact> facts,
      List<Issue> found,
      int read,
      int accepted,
      int quarantined) {
    clear(delivery);
    long id = idOf(delivery);
    AtomicLong next = new AtomicLong(id * ROWS_A_FILE);
    jdbc.batchUpdate(
        """
        insert into raw_observation (row_id, reference_date, figure, status, scheduled_on, vintage_on, sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        observations,
        BATCH,
        (statement, observation) -> bind(statement, next.getAndIncrement(), observation));
    runs(id, observations);
    coverage(observations)
        .forEach(
            (series, span) ->
                jdbc.update(
                    "insert into core_coverage (delivery_id, series_id, first_date, last_date) values (?, ?, ?, ?)",
                    id,
                    series.value(),
                    span[0],
                    span[1]));
    stage(id, facts);
    update(delivery, "STAGED", layout, read, accepted, quarantined);
    issues.add("LOAD", found);
  }

  private void stage(long id, List<Fact> facts) {
    jdbc.batchUpdate(
        """
        insert into raw_fact (delivery_id, kind, fact_key, reference_date, scheduled_on, content, sheet_place, row_place)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        facts,
        BATCH,
        (statement, fact) -> {
          statement.setLong(1, id);
          statement.setString(2, fact.kind().token());
          statement.setString(3, fact.key());
          statement.setObject(4, fact.referenceDate());
          statement.setObject(5, fact.scheduledOn());
          statement.setString(6, FactCodec.text(fact.body()));
          statement.setString(7, place(fact.place().sheet()));
          statement.setString(8, place(fact.place().row()));
        });
    facts.stream()
        .collect(
            Collectors.toMap(
                Fact::kind, Fact::referenceDate, (one, other) -> one.isBefore(other) ? one : other))
        .forEach(
            (kind, first) ->
                jdbc.update(
                    "insert into core_fact_coverage (delivery_id, kind, first_date) values (?, ?, ?)",
                    id,
                    kind.token(),
                    first));
  }

  /**
   * Hands out the facts that files of this run report, kind by kind and file by file in their
   * order; those of one file are at hand at a time.
   */
  public void facts(Consumer<StagedFacts> taking) {
    reporting().forEach(file -> taking.accept(file.read(this::facts)));
  }

  /** A file that reports facts of a kind. */
  private record Reporting(
      long number,
      SourceId source,
      LocalDate receivedOn,
      String file,
      String layout,
      FactKind kind,
      Optional<LocalDate> askedTo,
      boolean isPart) {

    private StagedFacts read(Function<Reporting, List<Fact>> facts) {
      return new StagedFacts(
          number, source, receivedOn, layout, kind, askedTo, isPart, facts.apply(this));
    }

    private String path() {
      return source + "/" + receivedOn + "/" + file;
    }
  }

  private List<Reporting> reporting() {
    return jdbc.query(
        """
        select distinct r.kind, r.delivery_id, d.source_id, d.received_on, d.file_name, d.layout_id, d.asked_to, d.origin_kind
        from raw_fact r join core_delivery d on d.delivery_id = r.delivery_id
        where d.state = 'STAGED' order by r.kind, r.delivery_id
        """,
        (row, number) ->
            new Reporting(
                row.getLong("delivery_id"),
                new SourceId(row.getString("source_id")),
                row.getObject("received_on", LocalDate.class),
                row.getString("file_name"),
                row.getString("layout_id"),
                FactKind.parse(row.getString("kind")),
                DeliveryLedger.askedTo(row),
                DeliveryLedger.isPart(row)));
  }

  private List<Fact> facts(Reporting file) {
    String path = file.path();
    return jdbc.query(
        """
        select fact_key, reference_date, scheduled_on, content, sheet_place, row_place
        from raw_fact where delivery_id = ? and kind = ? order by reference_date, fact_key
        """,
        (row, number) ->
            new Fact(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                FactCodec.body(file.kind(), row.getString(4)),
                new Place(path, row.getString(5), row.getString(6), "")),
        file.number(),
        file.kind().token());
  }

  /** Sets down where the figures of each series stand. */
  private void runs(long id, List<Observation> observations) {
    int first = 0;
    for (int i = 1; i <= observations.size(); i++) {
      SeriesId series = observations.get(first).series();
      if (i == observations.size() || !observations.get(i).series().equals(series)) {
        jdbc.update(
            "insert into raw_run (series_id, delivery_id, first_row, last_row) values (?, ?, ?, ?)",
            series.value(),
            id,
            id * ROWS_A_FILE + first,
            id * ROWS_A_FILE + i - 1);
        first = i;
      }
    }
  }

  private static void bind(PreparedStatement statement, long row, Observation observation)
      throws SQLException {
    statement.setLong(1, row);
    statement.setObject(2, observation.referenceDate());
    statement.setString(3, observation.value().toPlainString());
    statement.setString(4, observation.status().token());
    statement.setObject(5, observation.scheduledOn());
    statement.setObject(6, observation.vintageOn().orElse(null));
    statement.setString(7, place(observation.place().sheet()));
    statement.setString(8, place(observation.place().row()));
    statement.setString(9, place(observation.place().column()));
  }

  /** A place as long as the store holds it; no publisher's is nearly as long. */
  private static String place(String text) {
    return text.length() <= LONGEST_PLACE ? text : text.substring(0, LONGEST_PLACE);
  }

  /** How many figures and facts wait to be merged. */
  public long rows() {
    Long rows =
        jdbc.queryForObject(
            "select (select coalesce(sum(last_row - first_row + 1), 0) from raw_run) + (select count(*) from raw_fact)",
            Long.class);
    return rows == null ? 0 : rows;
  }

  /** The series of which files of this run say something. */
  public List<SeriesId> series() {
    return jdbc
        .queryForList("select distinct series_id from raw_run order by series_id", String.class)
        .stream()
        .map(SeriesId::new)
        .toList();
  }

  /** What the files of this run say of a series, file by file in their order. */
  public List<StagedFile> files(SeriesId series) {
    return jdbc.query(
        """
        select r.delivery_id, r.first_row, r.last_row, d.source_id, d.received_on, d.retrieved_at, d.file_name, d.layout_id,
               d.asked_to, d.origin_kind
        from raw_run r join core_delivery d on d.delivery_id = r.delivery_id
        where r.series_id = ? and d.state = 'STAGED' order by r.delivery_id
        """,
        (row, number) -> {
          String path =
              row.getString("source_id")
                  + "/"
                  + row.getObject("received_on", LocalDate.class)
                  + "/"
                  + row.getString("file_name");
          return new StagedFile(
              row.getLong("delivery_id"),
              new SourceId(row.getString("source_id")),
              row.getObject("received_on", LocalDate.class),
              path,
              row.getString("layout_id"),
              DeliveryLedger.instant(row, "retrieved_at"),
              DeliveryLedger.askedTo(row),
              DeliveryLedger.isPart(row),
              figures(series, path, row.getLong("first_row"), row.getLong("last_row")));
        },
        series.value());
  }

  private List<Observation> figures(SeriesId series, String file, long first, long last) {
    return jdbc.query(
        """
        select reference_date, figure, status, scheduled_on, vintage_on, sheet_place, row_place, column_place
        from raw_observation where row_id between ? and ? order by row_id
        """,
        (row, number) ->
            new Observation(
                series,
                row.getObject(1, LocalDate.class),
                new BigDecimal(row.getString(2)),
                ObservationStatus.parse(row.getString(3)),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                new Place(file, row.getString(6), row.getString(7), row.getString(8))),
        first,
        last);
  }

  /**
   * Closes staging: what was staged is loaded, and nothing waits any more. The rows themselves go
   * when the next run plans its own; to empty a table at once would commit what is under way.
   */
  public void close() {
    jdbc.update("update core_delivery set state = 'LOADED' where state = 'STAGED'");
  }

  private static Map<SeriesId, LocalDate[]> coverage(List<Observation> observations) {
    Map<SeriesId, LocalDate[]> spans = new HashMap<>();
    for (Observation observation : observations) {
      // A file that dates its figures itself is no witness of what was late: it covers no time.
      LocalDate date = observation.vintageOn().isPresent() ? NEVER : observation.referenceDate();
      LocalDate[] span =
          spans.computeIfAbsent(observation.series(), series -> new LocalDate[] {date, date});
      span[0] = date.isBefore(span[0]) ? date : span[0];
      span[1] = date.isAfter(span[1]) ? date : span[1];
    }
    return spans;
  }

  private void clear(Delivery delivery) {
    long id = idOf(delivery);
    jdbc.update(
        "delete from raw_observation where row_id between ? and ?",
        id * ROWS_A_FILE,
        (id + 1) * ROWS_A_FILE - 1);
    jdbc.update("delete from raw_run where delivery_id = ?", id);
    jdbc.update("delete from core_coverage where delivery_id = ?", id);
    jdbc.update("delete from raw_fact where delivery_id = ?", id);
    jdbc.update("delete from core_fact_coverage where delivery_id = ?", id);
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
