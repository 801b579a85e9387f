package huigou.store;

import huigou.model.fact.Fact;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactStatement;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vintages of facts: takes them as they are formed, and gives them back kind by kind. */
public final class FactRepository {

  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  public FactRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Removes the vintages of deliveries that are not loaded yet, which a failed run left behind. */
  public int forgetUnfinished() {
    return jdbc.update(
        "delete from core_fact f where exists (select 1 from core_delivery d where d.delivery_id = f.delivery_id and d.state <> 'LOADED')");
  }

  /** The newest statement of each fact of a kind in a source, by its key. */
  public Map<String, FactStatement> standing(FactKind kind, SourceId source) {
    Map<String, FactStatement> standing = new HashMap<>();
    jdbc.query(
        "select fact_key, content, withdrawn from core_fact where kind = ? and source_id = ? order by delivery_id",
        row -> {
          standing.put(
              row.getString(1),
              new FactStatement(FactCodec.body(kind, row.getString(2)), row.getBoolean(3)));
        },
        kind.token(),
        source.value());
    return standing;
  }

  /** Adds vintages of one kind in one source. */
  public void add(SourceId source, List<FactVintage.New> vintages) {
    jdbc.batchUpdate(
        """
        insert into core_fact (kind, source_id, fact_key, reference_date, delivery_id, known_on, content, sheet_place, row_place, withdrawn)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        vintages,
        BATCH,
        (statement, vintage) -> {
          Fact fact = vintage.fact();
          statement.setString(1, fact.kind().token());
          statement.setString(2, source.value());
          statement.setString(3, fact.key());
          statement.setObject(4, fact.referenceDate());
          statement.setLong(5, vintage.delivery());
          statement.setObject(6, vintage.knownOn());
          statement.setString(7, FactCodec.text(fact.body()));
          statement.setString(8, fact.place().sheet());
          statement.setString(9, fact.place().row());
          statement.setBoolean(10, fact.isWithdrawn());
        });
  }

  /**
   * Everything that a source has reported of a kind, by reference date and key; the vintages of one
   * fact in the order in which they were known.
   */
  public List<FactVintage> all(FactKind kind, SourceId source) {
    Map<String, String> files = new HashMap<>();
    return jdbc.query(
        """
        select f.fact_key, f.reference_date, f.known_on, f.content, f.sheet_place, f.row_place, d.received_on, d.file_name, f.withdrawn
        from core_fact f join core_delivery d on d.delivery_id = f.delivery_id
        where f.kind = ? and f.source_id = ?
        order by f.reference_date, f.fact_key, f.known_on, f.delivery_id
        """,
        (row, number) -> {
          LocalDate receivedOn = day(row, 7);
          LocalDate knownOn = day(row, 3);
          return new FactVintage(
              new Fact(
                  row.getString(1),
                  day(row, 2),
                  knownOn,
                  new FactStatement(FactCodec.body(kind, row.getString(4)), row.getBoolean(9)),
                  new Place(
                      files.computeIfAbsent(
                          receivedOn + "/" + row.getString(8), file -> source + "/" + file),
                      Repeated.text(row.getString(5)),
                      Repeated.text(row.getString(6)),
                      "")),
              knownOn,
              receivedOn,
              source);
        },
        kind.token(),
        source.value());
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return Repeated.day(row.getObject(column, LocalDate.class));
  }
}
