package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.model.fact.Auction;
import huigou.model.fact.Fact;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactStatement;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.store.Store;
import huigou.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A store with figures and facts that are made up, by the project's own catalogue. */
final class MadeStore {

  static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  /** Named as what is summed of operations is. */
  private static final String COLUMN = "accepted";

  private final JdbcTemplate jdbc;
  private final Store store;
  private int files;

  MadeStore() {
    JdbcDataSource connections = new JdbcDataSource();
    connections.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    connections.setUser("sa");
    Flyway.configure().dataSource(connections).locations("classpath:db").load().migrate();
    jdbc = new JdbcTemplate(connections);
    store = new Store(connections, new DataSourceTransactionManager(connections));
  }

  Store store() {
    return store;
  }

  /** What is known at the end of a day. */
  KnownEdition edition(String asOf) {
    return new KnownEdition(CATALOGUE, store, SeriesHistories.in(store), LocalDate.parse(asOf));
  }

  /** Figures of the series' first source, each known since the day of its own vintage. */
  MadeStore with(TimeSeries... made) {
    for (TimeSeries series : made) {
      SourceId source = CATALOGUE.getSeries(series.id()).sources().get(0);
      long file = file(source.value(), series.first().receivedOn().toString());
      covers(file, series.id(), series.first().referenceDate(), series.newest().referenceDate());
      List<Vintage.New> vintages = new ArrayList<>();
      for (Vintage figure : series.figures()) {
        vintages.add(
            new Vintage.New(
                file,
                observation(series.id(), figure.referenceDate(), figure.value(), "made-up"),
                figure.knownOn()));
      }
      store.observations().add(source, vintages);
    }
    return this;
  }

  /** A figure that a source says on a day. */
  MadeStore said(String source, String knownOn, String series, String date, String value) {
    SeriesId id = SeriesId.of(series);
    LocalDate day = LocalDate.parse(date);
    long file = file(source, knownOn);
    covers(file, id, day, day);
    store
        .observations()
        .add(
            new SourceId(source),
            List.of(
                new Vintage.New(
                    file,
                    observation(id, day, new BigDecimal(value), "made-up"),
                    LocalDate.parse(knownOn))));
    return this;
  }

  /** A fact of the first source that tells facts of its kind, known since a day. */
  MadeStore with(FactBody body, String key, String about, String knownOn) {
    return said(body, key, about, knownOn, false);
  }

  MadeStore withdrawn(FactBody body, String key, String about, String knownOn) {
    return said(body, key, about, knownOn, true);
  }

  private MadeStore said(
      FactBody body, String key, String about, String knownOn, boolean withdrawn) {
    SourceId source = CATALOGUE.sources(FactKind.of(body.getClass())).get(0);
    return said(source.value(), body, key, about, knownOn, withdrawn);
  }

  MadeStore said(
      String source, FactBody body, String key, String about, String knownOn, boolean withdrawn) {
    LocalDate day = LocalDate.parse(about);
    store
        .facts()
        .add(
            new SourceId(source),
            List.of(
                new FactVintage.New(
                    file(source, knownOn),
                    new Fact(
                        key,
                        day,
                        day,
                        new FactStatement(body, withdrawn),
                        Place.row("made-up", key)),
                    LocalDate.parse(knownOn))));
    return this;
  }

  MadeStore auction(Auction auction, String knownOn) {
    return with(auction, auction.key(), auction.auctioned().toString(), knownOn);
  }

  /** A sale of bills of thirteen weeks, or whatever it is, three days before it settles. */
  static Auction auction(
      String cusip, String type, String issue, String maturity, String offered, String accepted) {
    LocalDate settles = LocalDate.parse(issue);
    return new Auction(
        cusip,
        Auction.Type.find(type).orElseThrow(),
        "13-Week",
        false,
        settles.minusDays(3),
        settles,
        Optional.of(maturity).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        amount(offered),
        amount(accepted),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<BigDecimal> amount(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  /** A figure that looks wrong beside a ten of the day before. */
  MadeStore doubting(
      String source, String receivedOn, Doubt.Kind kind, String series, String date, String value) {
    LocalDate day = LocalDate.parse(date);
    store
        .doubts()
        .add(
            new SourceId(source),
            file(source, receivedOn),
            List.of(
                new Doubt(
                    kind,
                    observation(SeriesId.of(series), day, new BigDecimal(value), "doubted"),
                    day.minusDays(1),
                    BigDecimal.TEN)));
    return this;
  }

  /** Says on a day what was doubted before. */
  MadeStore repeated(String source, String receivedOn, String series, String date, String value) {
    SeriesId id = SeriesId.of(series);
    store
        .doubts()
        .repeated(
            id,
            observation(id, LocalDate.parse(date), new BigDecimal(value), "again"),
            file(source, receivedOn));
    return this;
  }

  private static Observation observation(
      SeriesId series, LocalDate day, BigDecimal value, String row) {
    return new Observation(
        series,
        day,
        value,
        ObservationStatus.FINAL,
        day,
        Optional.empty(),
        new Place("made-up", "", row, COLUMN));
  }

  private void covers(long file, SeriesId series, LocalDate first, LocalDate last) {
    jdbc.update("insert into core_coverage values (?, ?, ?, ?)", file, series.value(), first, last);
  }

  private long file(String source, String receivedOn) {
    files++;
    jdbc.update(
        """
        insert into core_delivery (delivery_id, source_id, received_on, file_name, sha256, bytes, producer, title, url, licence,
                                   read_through, origin_kind, state)
        values (?, ?, ?, ?, ?, 1, '', '', '', '', '', 'unknown', 'LOADED')
        """,
        files,
        source,
        LocalDate.parse(receivedOn),
        files + ".csv",
        "0".repeat(64));
    return files;
  }
}
