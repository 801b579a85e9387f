package huigou.store;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Doubt;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Figures in doubt of four deliveries, of 24 to 27 November 2025. Made up. */
class DoubtRepositoryTest {

  private static final SourceId SOURCE = new SourceId("fred");
  private static final SeriesId SOFR = SeriesId.of("sofr");
  private static final SeriesId EFFR = SeriesId.of("effr");

  private final JdbcTemplate jdbc = jdbc();
  private final DoubtRepository doubts = new DoubtRepository(jdbc);

  private static JdbcTemplate jdbc() {
    JdbcDataSource store = new JdbcDataSource();
    store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    store.setUser("sa");
    Flyway.configure().dataSource(store).locations("classpath:db").load().migrate();
    return new JdbcTemplate(store);
  }

  @BeforeEach
  void takeInFourDeliveries() {
    new DeliveryLedger(jdbc)
        .plan(
            Stream.of("24", "25", "26", "27")
                .map(
                    day ->
                        new Delivery(
                            SOURCE,
                            LocalDate.parse("2025-11-" + day),
                            "a.csv",
                            "0".repeat(64),
                            1,
                            Origin.unknown()))
                .toList(),
            "basis");
    jdbc.update("update core_delivery set state = 'LOADED'");
  }

  private static Observation figure(SeriesId series, String date, String value) {
    LocalDate day = LocalDate.parse(date);
    return new Observation(
        series,
        day,
        new BigDecimal(value),
        ObservationStatus.FINAL,
        day,
        Optional.empty(),
        new Place("f", "sheet", "row", "column"));
  }

  private void doubt(long delivery, SeriesId series, String date, String value) {
    doubts.add(
        SOURCE,
        delivery,
        List.of(
            new Doubt(
                Doubt.Kind.HELD,
                figure(series, date, value),
                LocalDate.parse("2025-11-20"),
                new BigDecimal("4.05"))));
  }

  /** Each doubt's figure, with the day on which it came and that of its repetition. */
  private List<String> all(SeriesId series) {
    return doubts.all(series).stream()
        .map(
            each ->
                each.doubt().observation().referenceDate()
                    + " "
                    + each.doubt().observation().value()
                    + " of "
                    + each.receivedOn()
                    + each.repeatedOn().map(day -> " again on " + day).orElse(""))
        .toList();
  }

  @Test
  void aDoubtIsGivenBackAsItWasTaken() {
    doubt(1, SOFR, "2025-11-21", "40.50");
    assertThat(doubts.all(SOFR))
        .singleElement()
        .satisfies(
            each -> {
              Doubt doubt = each.doubt();
              assertThat(doubt.kind()).isEqualTo(Doubt.Kind.HELD);
              assertThat(doubt.against()).isEqualTo("4.05");
              assertThat(doubt.againstDate()).isEqualTo("2025-11-20");
              assertThat(doubt.observation().series()).isEqualTo(SOFR);
              assertThat(doubt.observation().value()).isEqualTo("40.50");
              assertThat(doubt.observation().place())
                  .isEqualTo(new Place("fred/2025-11-24/a.csv", "sheet", "row", "column"));
            });
    assertThat(doubts.all(EFFR)).isEmpty();
  }

  @Test
  void doubtsStandByDateAndThenByDelivery() {
    doubt(2, SOFR, "2025-11-21", "40.50");
    doubt(1, SOFR, "2025-11-24", "40.60");
    doubt(1, SOFR, "2025-11-21", "40.70");
    assertThat(all(SOFR))
        .containsExactly(
            "2025-11-21 40.70 of 2025-11-24",
            "2025-11-21 40.50 of 2025-11-25",
            "2025-11-24 40.60 of 2025-11-24");
  }

  @ParameterizedTest
  @CsvSource({
    "sofr, 2025-11-21, 40.50, 2, true",
    "sofr, 2025-11-21, 40.50, 1, false",
    "sofr, 2025-11-21, 40.51, 2, false",
    "sofr, 2025-11-20, 40.50, 2, false",
    "effr, 2025-11-21, 40.50, 2, false",
  })
  void onlyTheSameFigureOfAnotherDeliveryRepeatsIt(
      String series, String date, String value, long by, boolean repeated) {
    doubt(1, SOFR, "2025-11-21", "40.50");
    SeriesId id = SeriesId.of(series);
    doubts.repeated(id, figure(id, date, value), by);
    assertThat(all(SOFR))
        .containsExactly(
            "2025-11-21 40.50 of 2025-11-24" + (repeated ? " again on 2025-11-25" : ""));
  }

  @Test
  void theFirstRepetitionCounts() {
    doubt(1, SOFR, "2025-11-21", "40.50");
    doubts.repeated(SOFR, figure(SOFR, "2025-11-21", "40.50"), 2);
    doubts.repeated(SOFR, figure(SOFR, "2025-11-21", "40.50"), 3);
    assertThat(all(SOFR)).containsExactly("2025-11-21 40.50 of 2025-11-24 again on 2025-11-25");
  }

  @Test
  void whatAFailedRunLeftBehindIsForgotten() {
    doubt(1, SOFR, "2025-11-21", "40.50");
    doubt(2, SOFR, "2025-11-24", "40.60");
    doubt(3, SOFR, "2025-11-25", "40.70");
    doubts.repeated(SOFR, figure(SOFR, "2025-11-21", "40.50"), 2);
    doubts.repeated(SOFR, figure(SOFR, "2025-11-24", "40.60"), 3);
    assertThat(doubts.forgetUnfinished()).isZero();
    assertThat(all(SOFR)).hasSize(3);
    jdbc.update("update core_delivery set state = 'STAGED' where delivery_id = 3");
    assertThat(doubts.forgetUnfinished()).isEqualTo(1);
    assertThat(all(SOFR))
        .containsExactly(
            "2025-11-21 40.50 of 2025-11-24 again on 2025-11-25", "2025-11-24 40.60 of 2025-11-25");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-23, false, false",
    "2025-11-24, true, true",
    "2025-11-25, true, true",
    "2025-11-26, true, false",
    "2025-11-27, true, false"
  })
  void aFigureIsInDoubtFromItsDeliveryUntilTheDayOfItsRepetition(
      LocalDate day, boolean stoodUnrepeated, boolean stoodRepeated) {
    doubt(1, SOFR, "2025-11-21", "40.50");
    assertThat(doubts.all(SOFR).get(0).stood(day)).isEqualTo(stoodUnrepeated);
    doubts.repeated(SOFR, figure(SOFR, "2025-11-21", "40.50"), 3);
    assertThat(doubts.all(SOFR).get(0).stood(day)).isEqualTo(stoodRepeated);
  }
}
