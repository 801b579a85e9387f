package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.PrintedNumber;
import huigou.model.claim.Verdict;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a number may mean: by the names in its sentence, its unit, and what fits. */
class SuggestionsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-28");

  private static final Map<String, TimeSeries> SERIES =
      Map.of(
          "sofr",
          Made.series("sofr", "2025-11-25", "4.01", "2025-11-26", "4.05", "2025-11-28", "4.12"),
          "iorb",
          Made.series("iorb", "2025-11-25", "3.90", "2025-11-26", "3.90", "2025-11-28", "3.90"),
          "reserves",
          Made.series("reserves", "2025-11-26", "1", "2025-11-28", "2"),
          "spread",
          Made.series("spread", "2025-11-25", "11", "2025-11-26", "15", "2025-11-28", "22"));

  private static final List<Suggestions.Named> NAMED =
      List.of(
          new Suggestions.Named(SeriesId.of("sofr"), Unit.PERCENT, List.of(Set.of("SOFR"))),
          new Suggestions.Named(SeriesId.of("reserves"), Unit.USD, List.of(Set.of("Reserves"))),
          new Suggestions.Named(
              SeriesId.of("iorb"), Unit.PERCENT, List.of(Set.of("IORB", "準備金餘額利率"))),
          new Suggestions.Named(
              SeriesId.of("spread"),
              Unit.BASIS_POINT,
              List.of(Set.of("SOFR"), Set.of("IORB", "準備金餘額利率"))));

  private static List<Suggestions.Suggestion> of(String text, int number) {
    ClaimCheck check =
        new ClaimCheck(
            new Measuring(
                id -> SERIES.get(id.value()),
                id -> id.value().equals("spread") ? Unit.BASIS_POINT : Unit.PERCENT,
                cited -> Optional.empty(),
                (share, day) -> Optional.empty()),
            DAY,
            claim -> Optional.empty());
    List<PrintedNumber> numbers =
        new NumberReader(DAY).read(text).stream().filter(each -> !each.isDate()).toList();
    CitedFigures none =
        new CitedFigures(
            List.of(),
            List.of(),
            List.of(),
            new CitedFigures.Buybacks(List.of(), List.of(), List.of()));
    BuybackSuggestions buybacks =
        new BuybackSuggestions(List.of(), Map.of(), List.of(), none, text, DAY);
    return new Suggestions(NAMED, buybacks, check, DAY).of(numbers.get(number));
  }

  @Test
  void theSeriesThatIsNamedAndFitsComesFirst() {
    List<Suggestions.Suggestion> found = of("On 26 November SOFR was 4.05%, over IORB.", 0);
    assertThat(found.get(0).measure().text()).isEqualTo("level sofr");
    assertThat(found.get(0).judgement().verdict()).isEqualTo(Verdict.AGREES);
    assertThat(found).extracting(each -> each.measure().text()).contains("level iorb");
  }

  @Test
  void basisPointsAreADifferenceOfTwoThatAreNamedOrAMoveOfOne() {
    assertThat(of("11月26日SOFR高於準備金餘額利率15個基點。", 0).get(0).measure().text())
        .isEqualTo("level spread");
    List<Suggestions.Suggestion> move = of("11月26日SOFR上升4個基點。", 0);
    assertThat(move.get(0).measure().text()).isEqualTo("change sofr");
    assertThat(move).noneMatch(each -> each.measure().text().equals("level spread"));
  }

  @Test
  void whatFitsNoUnitOrNameIsNotSuggested() {
    assertThat(of("SOFR came to $3 billion.", 0)).isEmpty();
    assertThat(of("Something was 4.05%.", 0)).isEmpty();
  }

  /** What the first number may mean and how likely, the likeliest first. */
  private static List<String> likely(String text) {
    return of(text, 0).stream()
        .map(each -> each.measure().text() + " " + each.likelihood())
        .toList();
  }

  @Test
  void aNameIsLikelierNearTheNumberAndBeforeIt() {
    assertThat(likely("SOFR was near 2.00%.")).containsExactly("level sofr 8");
    assertThat(likely("SOFR" + "-".repeat(20) + "2.00%.")).containsExactly("level sofr 8");
    assertThat(likely("SOFR" + "-".repeat(21) + "2.00%.")).containsExactly("level sofr 6");
    assertThat(likely("2.00% is what SOFR was.")).containsExactly("level sofr 7");
    assertThat(likely("2.00%" + "-".repeat(25) + "SOFR.")).containsExactly("level sofr 5");
    assertThat(likely("SOFR" + "-".repeat(40) + "SOFR was 2.00%.")).containsExactly("level sofr 8");
    assertThat(likely("SOFR was 2.00%" + "-".repeat(40) + "SOFR.")).containsExactly("level sofr 8");
  }

  @Test
  void aLongNameIsLikelierUpToSixLetters() {
    assertThat(likely("準備金餘額利率是2.00%。")).containsExactly("level iorb 10");
  }

  @Test
  void aDifferenceNeedsBothOfItsNamesAndIsLikelierForThem() {
    assertThat(likely("SOFR less IORB: 99 basis points."))
        .containsExactly("level spread 9", "change iorb 7", "change sofr 7");
    assertThat(likely("SOFR: 99 basis points.")).containsExactly("change sofr 7");
  }

  @Test
  void whatFitsIsLikelierTheBetterItFits() {
    assertThat(likely("On 28 November SOFR was 4.12%.")).containsExactly("level sofr 16");
    assertThat(likely("On 28 November SOFR was 4.1%.")).containsExactly("level sofr 14");
    assertThat(likely("On 28 November SOFR was 4.01%.")).containsExactly("level sofr 11");
    assertThat(likely("On 28 November SOFR was 9.99%.")).containsExactly("level sofr 8");
  }

  @Test
  void aDayBehindTheArticleIsNotTheOneThatIsJudged() {
    assertThat(likely("By 26 December 2025 SOFR, 4.12%.")).containsExactly("level sofr 16");
    assertThat(likely("By 26 November 2025 SOFR, 4.12%.")).containsExactly("level sofr 11");
  }

  @Test
  void anAmountMayBeALevelOrAMove() {
    assertThat(likely("Reserves: 3 billion dollars."))
        .containsExactly("level reserves 10", "change reserves 9");
    assertThat(likely("Reserves: 3 billion euros.")).isEmpty();
  }
}
