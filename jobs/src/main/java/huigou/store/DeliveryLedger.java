package huigou.store;

import huigou.model.fact.FactKind;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import huigou.model.origin.SourceId;
import huigou.model.series.Coverage;
import huigou.model.series.SeriesId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which deliveries the store has taken in, in which order.
 *
 * <p>The store is a fold over the deliveries of a source in order of day and file name. New
 * deliveries at the end are appended; anything else (an older delivery that turns up, one that is
 * gone or changed, another catalogue or program) makes the store forget the source and read it
 * anew, so that its state never depends on the order in which files arrived.
 */
public final class DeliveryLedger {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  public DeliveryLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sets down what is to be loaded. {@code basis} is a hash of everything besides the deliveries
   * that shapes figures.
   */
  public void plan(List<Delivery> current, String basis) {
    forgetUnfinished();
    Map<SourceId, List<Delivery>> bySource =
        current.stream().collect(Collectors.groupingBy(Delivery::source));
    Set<SourceId> sources = new TreeSet<>(bySource.keySet());
    jdbc.queryForList("select source_id from core_fold", String.class)
        .forEach(id -> sources.add(new SourceId(id)));
    for (SourceId source : sources) {
      plan(source, bySource.getOrDefault(source, List.of()), basis);
    }
  }

  private void plan(SourceId source, List<Delivery> current, String basis) {
    List<String> taken =
        deliveries("where source_id = ?", source.value()).stream()
            .map(loaded -> identity(loaded.delivery()))
            .toList();
    List<String> wanted = current.stream().map(DeliveryLedger::identity).toList();
    boolean sameBasis =
        jdbc.queryForList(
                "select basis from core_fold where source_id = ?", String.class, source.value())
            .contains(basis);
    boolean append =
        sameBasis && taken.size() <= wanted.size() && wanted.subList(0, taken.size()).equals(taken);
    if (!append) {
      forget(source);
    }
    if (current.isEmpty()) {
      return;
    }
    if (!append) {
      jdbc.update("insert into core_fold (source_id, basis) values (?, ?)", source.value(), basis);
    }
    expect(current.subList(append ? taken.size() : 0, current.size()));
  }

  private void expect(List<Delivery> deliveries) {
    Long highest =
        jdbc.queryForObject("select coalesce(max(delivery_id), 0) from core_delivery", Long.class);
    long next = highest == null ? 1 : highest + 1;
    for (Delivery delivery : deliveries) {
      Origin origin = delivery.origin();
      jdbc.update(
          """
          insert into core_delivery (delivery_id, source_id, received_on, file_name, sha256, bytes, producer, title, url, licence,
                                     read_through, retrieved_on, retrieved_at, asked_to, origin_kind, correction, state)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXPECTED')
          """,
          next++,
          delivery.source().value(),
          delivery.receivedOn(),
          delivery.file(),
          delivery.sha256(),
          delivery.bytes(),
          origin.producer(),
          origin.title(),
          origin.url(),
          origin.licence(),
          origin.readThrough(),
          origin.retrievedOn(),
          delivery.retrievedAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
          origin.retrieval().flatMap(Retrieval::askedTo).orElse(null),
          origin.kind().token(),
          origin.correction());
    }
  }

  private void forgetUnfinished() {
    jdbc.execute("truncate table raw_observation");
    jdbc.execute("truncate table raw_run");
    jdbc.execute("truncate table raw_fact");
    jdbc.update(
        "delete from core_fact_coverage c where exists (select 1 from core_delivery d where d.delivery_id = c.delivery_id and d.state in ('EXPECTED', 'STAGED'))");
    jdbc.update(
        "delete from core_coverage c where exists (select 1 from core_delivery d where d.delivery_id = c.delivery_id and d.state in ('EXPECTED', 'STAGED'))");
    jdbc.batchUpdate(
        "delete from core_issue where stage = 'LOAD' and file = ?",
        jdbc.queryForList(
            "select source_id || '/' || received_on || '/' || file_name from core_delivery where state in ('EXPECTED', 'STAGED')",
            String.class),
        BATCH,
        (statement, file) -> statement.setString(1, file));
    jdbc.update("delete from core_delivery where state in ('EXPECTED', 'STAGED')");
  }

  private void forget(SourceId source) {
    jdbc.update("delete from core_observation where source_id = ?", source.value());
    jdbc.update("delete from core_fact where source_id = ?", source.value());
    jdbc.update("delete from core_doubt where source_id = ?", source.value());
    jdbc.update(
        "update core_doubt c set repeated_by = null where exists (select 1 from core_delivery d where d.delivery_id = c.repeated_by and d.source_id = ?)",
        source.value());
    jdbc.update(
        "delete from core_fact_coverage c where exists (select 1 from core_delivery d where d.delivery_id = c.delivery_id and d.source_id = ?)",
        source.value());
    jdbc.update(
        "delete from core_coverage c where exists (select 1 from core_delivery d where d.delivery_id = c.delivery_id and d.source_id = ?)",
        source.value());
    jdbc.update("delete from core_issue where source_id = ? and stage = 'LOAD'", source.value());
    jdbc.update("delete from core_delivery where source_id = ?", source.value());
    jdbc.update("delete from core_fold where source_id = ?", source.value());
  }

  /** The numbers of the deliveries that wait to be loaded, in order. */
  public List<Long> expected() {
    return jdbc.queryForList(
        "select delivery_id from core_delivery where state = 'EXPECTED' order by delivery_id",
        Long.class);
  }

  /** The delivery of that number, which the ledger gave out. */
  public Delivery delivery(long number) {
    return deliveries("where delivery_id = ?", number).get(0).delivery();
  }

  /** Loaded deliveries of a source that speak of a series. */
  public List<Coverage> coverage(SeriesId series, SourceId source) {
    return jdbc.query(
        """
        select v.delivery_id, d.received_on, d.retrieved_at, d.layout_id, v.first_date, v.last_date, d.asked_to, d.origin_kind
        from core_coverage v join core_delivery d on d.delivery_id = v.delivery_id
        where v.series_id = ? and d.source_id = ? and d.state = 'LOADED' order by v.delivery_id
        """,
        (row, number) ->
            new Coverage(
                row.getLong("delivery_id"),
                row.getObject("received_on", LocalDate.class),
                row.getString("layout_id"),
                row.getObject("first_date", LocalDate.class),
                row.getObject("last_date", LocalDate.class),
                reach(row, row.getObject("last_date", LocalDate.class)),
                instant(row, "retrieved_at")),
        series.value(),
        source.value());
  }

  /** Loaded deliveries of a source that report facts of a kind. */
  public List<Coverage> coverage(FactKind kind, SourceId source) {
    return jdbc.query(
        """
        select v.delivery_id, d.received_on, d.layout_id, v.first_date, d.asked_to, d.origin_kind
        from core_fact_coverage v join core_delivery d on d.delivery_id = v.delivery_id
        where v.kind = ? and d.source_id = ? and d.state = 'LOADED' order by v.delivery_id
        """,
        (row, number) ->
            new Coverage(
                row.getLong("delivery_id"),
                row.getObject("received_on", LocalDate.class),
                row.getString("layout_id"),
                row.getObject("first_date", LocalDate.class),
                LocalDate.MAX,
                reach(row, LocalDate.MIN),
                Optional.empty()),
        kind.token(),
        source.value());
  }

  /**
   * Every delivery taken in, refused ones included, with its counts; ordered by source, day and
   * file name.
   */
  public List<LoadedDelivery> all() {
    return deliveries("");
  }

  /** Sources that have at least one delivery which was not refused. */
  public Set<SourceId> usableSources() {
    return jdbc
        .queryForList(
            "select distinct source_id from core_delivery where state = 'LOADED' and rows_accepted > 0",
            String.class)
        .stream()
        .map(SourceId::new)
        .collect(Collectors.toSet());
  }

  /** Files, by their path, whose figures came out of another copy than the publisher's own. */
  public Set<String> carriedOver() {
    return deliveries("where state = 'LOADED'").stream()
        .map(LoadedDelivery::delivery)
        .filter(delivery -> delivery.origin().kind() == OriginKind.CARRIED_OVER)
        .map(Delivery::path)
        .collect(Collectors.toSet());
  }

  /** Files, by their path, that say that what they change had been a mistake. */
  public Set<String> corrections() {
    return deliveries("where correction <> ''").stream()
        .map(loaded -> loaded.delivery().path())
        .collect(Collectors.toSet());
  }

  /** What the store keeps of how a file was fetched. */
  private static Optional<Retrieval> retrieval(ResultSet row) throws SQLException {
    Optional<LocalDate> askedTo = askedTo(row);
    return instant(row, "retrieved_at").map(at -> Retrieval.upTo(askedTo, at));
  }

  /**
   * How far a loaded delivery says something by what it lacks.
   *
   * @param ofPart how far one does that holds but what was at hand
   */
  private static LocalDate reach(ResultSet row, LocalDate ofPart) throws SQLException {
    return isPart(row) ? ofPart : askedTo(row).orElse(LocalDate.MAX);
  }

  /** The last day that a delivery was asked for, if somebody wrote it down. */
  static Optional<LocalDate> askedTo(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("asked_to", LocalDate.class));
  }

  /** Whether a delivery holds but what was at hand of a publication. */
  static boolean isPart(ResultSet row) throws SQLException {
    return OriginKind.parse(row.getString("origin_kind")) == OriginKind.CARRIED_OVER;
  }

  /** An instant of a row; empty where there is none. */
  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** What makes a delivery another one to a store that has taken it in. */
  private static String identity(Delivery delivery) {
    return String.join(
        " ",
        delivery.path(),
        delivery.sha256(),
        delivery.origin().kind().token(),
        delivery.retrievedAt().map(Instant::toString).orElse(""),
        delivery
            .origin()
            .retrieval()
            .flatMap(Retrieval::askedTo)
            .map(LocalDate::toString)
            .orElse(""),
        delivery.origin().correction());
  }

  private List<LoadedDelivery> deliveries(String where, Object... arguments) {
    return jdbc.query(
        """
        select source_id, received_on, file_name, sha256, bytes, producer, title, url, licence, read_through, retrieved_on, retrieved_at,
               asked_to, origin_kind, correction, coalesce(layout_id, '') as layout_id, state, rows_read, rows_accepted, rows_quarantined
        from core_delivery
        """
            + where
            + " order by source_id, received_on, retrieved_at nulls first, file_name",
        (row, number) ->
            new LoadedDelivery(
                new Delivery(
                    new SourceId(row.getString("source_id")),
                    row.getObject("received_on", LocalDate.class),
                    row.getString("file_name"),
                    row.getString("sha256"),
                    row.getLong("bytes"),
                    new Origin(
                        row.getString("producer"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getObject("retrieved_on", LocalDate.class),
                        row.getString("licence"),
                        "",
                        OriginKind.parse(row.getString("origin_kind")),
                        row.getString("read_through"),
                        row.getString("correction"),
                        retrieval(row))),
                row.getString("layout_id"),
                row.getString("state").equals("REFUSED"),
                row.getInt("rows_read"),
                row.getInt("rows_accepted"),
                row.getInt("rows_quarantined")),
        arguments);
  }
}
