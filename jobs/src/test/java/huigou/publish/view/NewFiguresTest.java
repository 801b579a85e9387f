package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.TimeSeries;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    huigou.model.series.SeriesId spread = huigou.model.series.SeriesId.of("sofr-minus-iorb");
    assertThat(news.isInDoubt(spread, LocalDate.parse("2025-11-25"))).isTrue();
    assertThat(news.isInDoubt(spread, LocalDate.parse("2025-11-26"))).isFalse();
  }
}
