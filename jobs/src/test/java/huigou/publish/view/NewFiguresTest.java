package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates set anew, and moves that are large for their own series. Made up. */
class NewFiguresTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-08-01");

  private static NewFigures since(MadeEdition edition, String before, String asOf) {
    return new NewFigures(
        MadeEdition.CATALOGUE,
        edition,
        new SinceBefore(LocalDate.parse(before), LocalDate.parse(asOf)));
  }

  /** A figure a day from the first of August: up and down by one, and a last move. */
  private static TimeSeries reserves(int days, String last) {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      values.add(BigDecimal.valueOf(100 + i % 2));
    }
    values.add(new BigDecimal(last));
    return Made.daily("sofr", FIRST, values);
  }

  private static List<Finding> moves(MadeEdition edition, int days) {
    return since(edition, FIRST.plusDays(days - 1).toString(), FIRST.plusDays(days + 1).toString())
        .moves(List.of("sofr"), List.of());
  }

  @Test
  void aRateSetAnewIsALineOfTheDayFromWhichItHolds() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("iorb", "2025-10-29", "4.15", "2025-10-30", "3.90", "2025-10-31", "3.90"),
            Made.series("target-upper", "2025-10-29", "4.25", "2025-10-30", "4.00"));
    List<Finding> steps = since(edition, "2025-10-29", "2025-10-31").steps();
    assertThat(steps).extracting(Finding::id).containsExactly("step-2025-10-30");
    assertThat(steps.get(0).sentence().arguments().toString())
        .contains("finding.step.and", "iorb", "target-upper");
    assertThat(since(edition, "2025-10-31", "2025-11-03").steps()).isEmpty();
  }

  @Test
  void aMoveThatIsLargeAmongAllOfItsSeriesIsTold() {
    List<Finding> moves = moves(new MadeEdition(reserves(60, "110")), 60);
    assertThat(moves).hasSize(1);
    assertThat(moves.get(0).sentence().key()).isEqualTo("finding.move.rise");
    assertThat(moves.get(0).sentence().arguments()).element(4).isEqualTo(1);
    assertThat(moves.get(0).sentence().arguments()).element(5).isEqualTo(60);
    assertThat(moves(new MadeEdition(reserves(60, "90")), 60).get(0).sentence().key())
        .isEqualTo("finding.move.fall");
  }

  @Test
  void aMoveLikeAllOthersIsNone() {
    assertThat(moves(new MadeEdition(reserves(60, "100")), 60)).isEmpty();
  }

  @Test
  void aMoveOfAFigureInDoubtOrOverAMissingOneIsNone() {
    String day = FIRST.plusDays(60).toString();
    assertThat(moves(new MadeEdition(reserves(60, "110")).doubting("sofr", day), 60)).isEmpty();
    MadeEdition gap =
        new MadeEdition(Made.series("sofr", "2025-11-24", "100", "2025-11-26", "190"))
            .missing("sofr", "2025-11-25");
    assertThat(since(gap, "2025-11-25", "2025-11-28").moves(List.of("sofr"), List.of())).isEmpty();
  }

  @Test
  void whoIsAmongTheFindingsIsNotToldTwice() {
    MadeEdition edition = new MadeEdition(reserves(60, "110"));
    NewFigures news = since(edition, FIRST.plusDays(59).toString(), FIRST.plusDays(61).toString());
    List<Finding> told = news.moves(List.of("sofr"), List.of());
    assertThat(told).hasSize(1);
    assertThat(news.moves(List.of("sofr"), told)).isEmpty();
  }

  @Test
  void aFigureIsInDoubtWithAnyThatItIsCalculatedFrom() {
    MadeEdition edition = new MadeEdition().doubting("iorb", "2025-11-25");
    NewFigures news = since(edition, "2025-11-24", "2025-11-28");
    SeriesId spread = SeriesId.of("sofr-minus-iorb");
    assertThat(news.isInDoubt(spread, LocalDate.parse("2025-11-25"))).isTrue();
    assertThat(news.isInDoubt(spread, LocalDate.parse("2025-11-26"))).isFalse();
  }

  /** A series that moves by one each day, and by so much on its last days. */
  private static TimeSeries moving(String id, int ones, int... last) {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i <= ones; i++) {
      values.add(BigDecimal.valueOf(100 + i % 2));
    }
    for (int each : last) {
      values.add(values.get(values.size() - 1).add(BigDecimal.valueOf(each)));
    }
    return Made.daily(id, FIRST.minusDays(values.size() - 1L), values);
  }

  /** What is new are the moves of the two days before the first of August and of that day. */
  private static List<String> moved(MadeEdition edition, String... series) {
    return since(edition, FIRST.minusDays(2).toString(), FIRST.plusDays(1).toString())
        .moves(List.of(series), List.of())
        .stream()
        .map(InLines::of)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "18, 10, false",
    "19, 10, true",
    "37, '10 10', false",
    "38, '10 10', true",
    "38, '10 -10', true"
  })
  void ofTwentyMovesNoMoreThanOneIsAsLargeAsOneWorthALine(int ones, String last, boolean told) {
    int[] moves = Stream.of(last.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertThat(moved(new MadeEdition(moving("sofr", ones, moves)), "sofr")).hasSize(told ? 1 : 0);
  }

  @Test
  void ofMovesThatAreAsLargeTheFirstIsToldWithItsSizeItsPlaceAndSinceWhen() {
    assertThat(moved(new MadeEdition(moving("sofr", 38, -10, 10)), "sofr"))
        .containsExactly(
            "move-sofr-2025-07-31 move sofr 2025-07-31 2025-08-01"
                + " finding.move.fall(SOFR, 1000 bp, 2025-07-31, 90 %, 2, 40, 2025-06-22)"
                + " series/sofr/index.html");
  }

  @Test
  void theTwoThatAreRarestAreToldAndOfEqualsTheFirstByName() {
    MadeEdition edition =
        new MadeEdition(
            moving("tgcr", 59, 10),
            moving("effr", 38, 10, 10),
            moving("sofr", 39, 10),
            moving("reserves-level", 39, 10));
    assertThat(moved(edition, "effr", "sofr", "reserves-level", "tgcr"))
        .extracting(line -> line.split(" ")[2])
        .containsExactly("tgcr", "reserves-level");
    assertThat(moved(edition, "effr", "sofr"))
        .extracting(line -> line.split(" ")[2])
        .containsExactly("sofr", "effr");
  }

  @Test
  void aRateThatIsSetHasStepsAndNoMoves() {
    MadeEdition edition = new MadeEdition(moving("iorb", 39, 10), moving("sofr", 39, 10));
    assertThat(moved(edition, "iorb", "sofr"))
        .extracting(line -> line.split(" ")[2])
        .containsExactly("sofr");
    List<Finding> steps = since(edition, FIRST.toString(), FIRST.plusDays(1).toString()).steps();
    assertThat(steps.stream().map(InLines::of))
        .containsExactly(
            "step-2025-08-01 step administered 2025-08-01 2025-08-02"
                + " finding.step(2025-08-01, finding.step.rate(interest on reserve balances (IORB), 101 %, 111 %))"
                + " series/iorb/index.html");
  }

  @Test
  void theThreeNewestDaysOnWhichRatesWereSetAreTold() {
    MadeEdition edition = new MadeEdition(moving("iorb", 0, 1, 1, 1, 1));
    assertThat(since(edition, "2025-01-01", "2025-12-31").steps().stream().map(Finding::id))
        .containsExactly("step-2025-08-01", "step-2025-07-31", "step-2025-07-30");
  }

  @Test
  void onlyWhoIsAmongTheFindingsIsLeftOut() {
    MadeEdition edition = new MadeEdition(moving("tgcr", 39, 10), moving("sofr", 39, 10));
    NewFigures news = since(edition, FIRST.toString(), FIRST.plusDays(1).toString());
    List<Finding> told = news.moves(List.of("sofr"), List.of());
    assertThat(news.moves(List.of("sofr", "tgcr"), told))
        .extracting(Finding::subject)
        .containsExactly("tgcr");
  }
}
