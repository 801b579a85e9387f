package huigou.store;

import huigou.catalogue.SeriesEntry;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.series.VintageHistory.DateVintages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Vintages: takes them as they are formed, and gives them back date by date. */
public final class ObservationRepository {

  private static final int BATCH = 2000;

  private final JdbcTemplate jdbc;

  public ObservationRepository(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Removes the vintages of deliveries that are not loaded yet, which a failed run left behind.
   *
   * @return how many there were
   */
  public int forgetUnfinished() {
    return jdbc.update(
        "delete from core_observation o where exists (select 1 from core_delivery d where d.delivery_id = o.delivery_id and d.state <> 'LOADED')");
  }

  /**
   * The newest figure of each date of a series in a source, without those that say their own time.
   */
  public Map<LocalDate, BigDecimal> standing(SeriesId series, SourceId source) {
    Map<LocalDate, BigDecimal> standing = new HashMap<>();
    jdbc.query(
        "select reference_date, figure from core_observation where series_id = ? and source_id = ? and not dated order by delivery_id",
        row -> {
          standing.put(row.getObject(1, LocalDate.class), new BigDecimal(row.getString(2)));
        },
        series.value(),
        source.value());
    return standing;
  }

  /** What each loaded delivery says of each series, by path and series. */
  public List<DeliveredSeries> delivered() {
    Map<String, Counted> counts = new HashMap<>();
    jdbc.query(
        """
        select series_id, delivery_id, count(*) filter (where nth = 1) as added, count(*) filter (where nth > 1) as changed
        from (
            select series_id, delivery_id,
                   row_number() over (partition by series_id, source_id, reference_date order by delivery_id, known_on) as nth
            from core_observation)
        group by series_id, delivery_id
        """,
        row -> {
          counts.put(
              row.getString(1) + " " + row.getLong(2), new Counted(row.getLong(3), row.getLong(4)));
        });
    // Joined here: the store numbers all figures anew for every row that it joins them to.
    return jdbc.query(
        """
        select d.source_id || '/' || d.received_on || '/' || d.file_name as path, d.delivery_id, v.series_id, v.first_date, v.last_date
        from core_coverage v join core_delivery d on d.delivery_id = v.delivery_id
        where d.state = 'LOADED' order by path, v.series_id
        """,
        (row, number) -> {
          Counted counted =
              counts.getOrDefault(
                  row.getString("series_id") + " " + row.getLong("delivery_id"), Counted.NONE);
          return new DeliveredSeries(
              row.getString("path"),
              new SeriesId(row.getString("series_id")),
              row.getObject("first_date", LocalDate.class),
              row.getObject("last_date", LocalDate.class),
              counted.added(),
              counted.changed());
        });
  }

  /** Figures of a delivery that were the first of their date, and those that changed one. */
  private record Counted(long added, long changed) {

    private static final Counted NONE = new Counted(0, 0);
  }

  /** Adds vintages of one series in one source. */
  public void add(SourceId source, List<Vintage.New> vintages) {
    jdbc.batchUpdate(
        """
        insert into core_observation (series_id, source_id, reference_date, delivery_id, known_on, figure, status, dated, sheet_place, row_place, column_place)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        vintages,
        BATCH,
        (statement, vintage) -> {
          Observation figure = vintage.observation();
          statement.setString(1, figure.series().value());
          statement.setString(2, source.value());
          statement.setObject(3, figure.referenceDate());
          statement.setLong(4, vintage.delivery());
          statement.setObject(5, vintage.knownOn());
          statement.setString(6, figure.value().toPlainString());
          statement.setString(7, figure.status().token());
          statement.setBoolean(8, figure.vintageOn().isPresent());
          statement.setString(9, figure.place().sheet());
          statement.setString(10, figure.place().row());
          statement.setString(11, figure.place().column());
        });
  }

  /** Everything that sources have said of a series, equal successors told once. */
  public VintageHistory history(SeriesEntry series) {
    List<DateVintages> dates = new ArrayList<>();
    List<List<Vintage>> bySource = new ArrayList<>();
    Map<Long, File> files = files(series);
    jdbc.query(
        """
        select reference_date, figure, status, known_on, delivery_id, sheet_place, row_place, column_place
        from core_observation c where series_id = ?
        order by reference_date, %s, known_on, delivery_id
        """
            .formatted(precedence(series)),
        row -> {
          File file = files.get(row.getLong(5));
          Vintage next =
              new Vintage(
                  Repeated.day(row.getObject(1, LocalDate.class)),
                  Repeated.figure(new BigDecimal(row.getString(2))),
                  ObservationStatus.parse(row.getString(3)),
                  Repeated.day(row.getObject(4, LocalDate.class)),
                  file.receivedOn(),
                  file.source(),
                  new Place(
                      file.path(),
                      Repeated.text(row.getString(6)),
                      Repeated.text(row.getString(7)),
                      Repeated.text(row.getString(8))));
          add(next, bySource, dates);
        },
        series.id().value());
    close(bySource, dates);
    return new VintageHistory(series.id(), dates);
  }

  /** What every figure of a file shares. */
  private record File(SourceId source, LocalDate receivedOn, String path) {}

  private Map<Long, File> files(SeriesEntry series) {
    Map<Long, File> files = new HashMap<>();
    jdbc.query(
        """
        select d.delivery_id, d.source_id, d.received_on, d.file_name
        from core_coverage v join core_delivery d on d.delivery_id = v.delivery_id where v.series_id = ?
        """,
        row -> {
          SourceId source = new SourceId(row.getString(2));
          LocalDate receivedOn = row.getObject(3, LocalDate.class);
          files.put(
              row.getLong(1),
              new File(source, receivedOn, source + "/" + receivedOn + "/" + row.getString(4)));
        },
        series.id().value());
    return files;
  }

  private static String precedence(SeriesEntry series) {
    List<SourceId> sources = series.sources();
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
      said(last, next);
    }
  }

  /**
   * Of one day a figure is told once, where it was said last: what was said in between and taken
   * back within the day stands before it.
   */
  private static void said(List<Vintage> source, Vintage next) {
    int same = source.size() - 1;
    while (same >= 0 && source.get(same).knownOn().equals(next.knownOn())) {
      if (source.get(same).value().compareTo(next.value()) == 0) {
        source.remove(same);
        // What the removed one had parted from what was said before may now be that again.
        if (same > 0 && source.get(same - 1).value().compareTo(source.get(same).value()) == 0) {
          source.remove(same);
        }
        break;
      }
      same--;
    }
    if (source.isEmpty() || source.get(source.size() - 1).value().compareTo(next.value()) != 0) {
      source.add(next);
    }
  }

  private static void close(List<List<Vintage>> bySource, List<DateVintages> dates) {
    if (!bySource.isEmpty()) {
      dates.add(new DateVintages(bySource.get(0).get(0).referenceDate(), List.copyOf(bySource)));
      bySource.clear();
    }
  }
}
