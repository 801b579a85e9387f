package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.derive.series.FactShare;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.SeriesId;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Figures that sources give beside those that are summed from operations. Made up. */
class SeriesHistoriesTest {

  private static final SourceId FED = new SourceId("new-york-fed");
  private static final String DAY = "2025-11-25";

  private static Operation operation(String id, String facility, String date, String accepted) {
    LocalDate day = LocalDate.parse(date);
    return new Operation(
        id,
        facility,
        day,
        day,
        day.plusDays(1),
        Operation.Type.REPO,
        "Overnight",
        "Full Allotment",
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(
            new Operation.Security(
                "Treasury",
                Optional.of(new BigDecimal("4.00")),
                new BigDecimal("100"),
                new BigDecimal(accepted))),
        Map.of());
  }

  private static MadeStore with(
      MadeStore store, String id, String facility, String date, String accepted, String knownOn) {
    return store.with(operation(id, facility, date, accepted), id, date, knownOn);
  }

  private static VintageHistory history(MadeStore store, String id) {
    return SeriesHistories.in(store.store()).of(MadeStore.CATALOGUE.getSeries(SeriesId.of(id)));
  }

  private static List<String> lines(VintageHistory history) {
    return history.dates().stream()
        .flatMap(date -> date.bySource().stream().flatMap(List::stream))
        .map(
            figure ->
                figure.referenceDate()
                    + " "
                    + figure.source()
                    + " "
                    + figure.value().toPlainString()
                    + " "
                    + figure.knownOn())
        .toList();
  }

  /** The desk's total and its day come later in order of precedence than the operations. */
  @Test
  void sumsOfOperationsAndFiguresStandByDateAndSource() {
    MadeStore store =
        new MadeStore()
            .said("desk", "2025-11-26", "srf-accepted", DAY, "8")
            .said("desk", "2025-11-26", "srf-accepted", "2025-11-24", "6");
    with(store, "RP 1", "srf", DAY, "3", "2025-11-25");
    with(store, "RP 2", "srf", DAY, "4", "2025-11-26");
    with(store, "RP 3", "srf", "2025-11-26", "5", "2025-11-26");
    with(store, "RP 4", "on-rrp", DAY, "9", "2025-11-25");
    assertThat(lines(history(store, "srf-accepted")))
        .containsExactly(
            "2025-11-24 desk 6 2025-11-26",
            "2025-11-25 new-york-fed 3 2025-11-25",
            "2025-11-25 new-york-fed 7 2025-11-26",
            "2025-11-25 desk 8 2025-11-26",
            "2025-11-26 new-york-fed 5 2025-11-26");
  }

  @Test
  void aSeriesThatIsNoSumHoldsWhatSourcesSayAlone() {
    MadeStore store = new MadeStore().said("new-york-fed", "2025-11-26", "sofr", DAY, "4.01");
    with(store, "RP 1", "srf", DAY, "3", "2025-11-25");
    assertThat(lines(history(store, "sofr")))
        .containsExactly("2025-11-25 new-york-fed 4.01 2025-11-26");
  }

  @Test
  void aRateIsThatOfTheLastOperationAndNoSum() {
    MadeStore store = new MadeStore();
    with(store, "RP 1", "srf", DAY, "3", "2025-11-25");
    with(store, "RP 2", "srf", DAY, "4", "2025-11-25");
    assertThat(lines(history(store, "srf-rate")))
        .containsExactly("2025-11-25 new-york-fed 4.00 2025-11-25");
  }

  @Test
  void whatWasReadIsNotReadAgain() {
    MadeStore store = new MadeStore().said("new-york-fed", "2025-11-26", "sofr", DAY, "4.01");
    SeriesHistories histories = SeriesHistories.in(store.store());
    VintageHistory first = histories.of(MadeStore.CATALOGUE.getSeries(SeriesId.of("sofr")));
    store.said("new-york-fed", "2025-11-27", "sofr", "2025-11-26", "4.02");
    assertThat(histories.of(MadeStore.CATALOGUE.getSeries(SeriesId.of("sofr")))).isSameAs(first);
    assertThat(lines(history(store, "sofr"))).hasSize(2);
  }

  private static List<String> shares(MadeStore store, Vintage figure) {
    return SeriesHistories.in(store.store())
        .shares(MadeStore.CATALOGUE.getSeries(SeriesId.of("srf-accepted")), figure)
        .stream()
        .map(FactShare::name)
        .toList();
  }

  @Test
  void aSumNamesTheOperationsThatWereKnownWhenItWas() {
    MadeStore store = new MadeStore().said("desk", "2025-11-26", "srf-accepted", DAY, "8");
    with(store, "RP 1", "srf", DAY, "3", "2025-11-25");
    with(store, "RP 2", "srf", DAY, "4", "2025-11-26");
    with(store, "RP 3", "srf", "2025-11-26", "5", "2025-11-26");
    List<List<Vintage>> bySource = history(store, "srf-accepted").dates().get(0).bySource();
    assertThat(shares(store, bySource.get(0).get(0))).containsExactly("RP 1");
    assertThat(shares(store, bySource.get(0).get(1))).containsExactly("RP 1", "RP 2");
    assertThat(shares(store, bySource.get(1).get(0)))
        .as("the desk gives the figure itself")
        .isEmpty();
  }

  @Test
  void factsAreFoundByTheirNameAndByTheBeginningOfItAtABlank() {
    MadeStore store = new MadeStore();
    with(store, "RP 1", "srf", DAY, "3", "2025-11-25");
    with(store, "RP 1 2", "srf", DAY, "4", "2025-11-25");
    with(store, "RP 12", "srf", DAY, "5", "2025-11-25");
    SeriesHistories histories = SeriesHistories.in(store.store());
    assertThat(histories.named("RP 1", Map.of(FactKind.OPERATION, List.of(FED))))
        .extracting(SeriesHistoriesTest::key)
        .containsExactly("RP 1", "RP 1 2");
    assertThat(histories.named("RP", Map.of(FactKind.OPERATION, List.of(FED)))).hasSize(3);
    assertThat(histories.named("RP 1", Map.of(FactKind.AUCTION, List.of(FED)))).isEmpty();
    assertThat(histories.named("RP 1", Map.of(FactKind.OPERATION, List.of(new SourceId("desk")))))
        .isEmpty();
  }

  private static String key(FactVintage vintage) {
    return vintage.fact().key();
  }

  @Test
  void aFigureOfAnotherColumnOfTheSameSourceIsNoSum() {
    MadeStore store = with(new MadeStore(), "RP 1", "srf", DAY, "3", "2025-11-25");
    Vintage sum = history(store, "srf-accepted").dates().get(0).bySource().get(0).get(0);
    Vintage other =
        new Vintage(
            sum.referenceDate(),
            sum.value(),
            sum.status(),
            sum.knownOn(),
            sum.receivedOn(),
            sum.source(),
            new Place("made-up", "", "RP 1", "submitted"));
    assertThat(shares(store, sum)).containsExactly("RP 1");
    assertThat(shares(store, other)).isEmpty();
  }
}
