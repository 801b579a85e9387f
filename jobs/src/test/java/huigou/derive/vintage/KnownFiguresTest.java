package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesVintages;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an edition knows of a series. Made up. */
class KnownFiguresTest {

  private static final VintageHistory CHANGED =
      Said.history(
          Said.of(
              List.of(
                  Said.figure("first", "2025-11-24", "1", "2025-11-25"),
                  Said.figure("first", "2025-11-24", "2", "2025-11-27"))));

  private static List<String> texts(Collection<Vintage> vintages) {
    return vintages.stream()
        .map(
            each ->
                each.referenceDate() + " " + each.value() + " " + each.source() + each.knownOn())
        .map(text -> text.replace("first2025-", "first ").replace("second2025-", "second "))
        .toList();
  }

  private static List<String> current(VintageHistory history, String day) {
    return texts(KnownFigures.of(history, Said.day(day)).current().figures());
  }

  @Test
  void aFigureIsKnownFromItsDayOnAndNotBefore() {
    assertThat(current(CHANGED, "2025-11-24")).isEmpty();
    assertThat(current(CHANGED, "2025-11-25")).containsExactly("2025-11-24 1 first 11-25");
    assertThat(current(CHANGED, "2025-11-26")).containsExactly("2025-11-24 1 first 11-25");
    assertThat(current(CHANGED, "2025-11-27")).containsExactly("2025-11-24 2 first 11-27");
  }

  @Test
  void whatStoodBeforeIsKeptBesideWhatStands() {
    SeriesVintages known = KnownFigures.of(CHANGED, Said.day("2025-11-27"));
    assertThat(texts(known.earlier().get(Said.day("2025-11-24"))))
        .containsExactly("2025-11-24 1 first 11-25");
    assertThat(texts(known.others())).containsExactly("2025-11-24 1 first 11-25");
    assertThat(KnownFigures.of(CHANGED, Said.day("2025-11-26")).earlier()).isEmpty();
    assertThat(KnownFigures.of(CHANGED, Said.day("2025-11-26")).others()).isEmpty();
  }

  @Test
  void aFigureDatedAfterTheEditionIsNotPartOfItThoughItIsKnown() {
    VintageHistory ahead =
        Said.history(
            Said.of(List.of(Said.figure("first", "2025-11-28", "1", "2025-11-20"))),
            Said.of(List.of(Said.figure("first", "2025-11-29", "2", "2025-11-20"))));
    assertThat(current(ahead, "2025-11-28")).containsExactly("2025-11-28 1 first 11-20");
    assertThat(current(ahead, "2025-11-29")).hasSize(2);
  }

  @Test
  void ofTwoVintagesOfADateAfterTheEditionNeitherIsPartOfIt() {
    VintageHistory ahead =
        Said.history(
            Said.of(
                List.of(
                    Said.figure("first", "2025-11-29", "1", "2025-11-20"),
                    Said.figure("first", "2025-11-29", "2", "2025-11-30"))));
    assertThat(current(ahead, "2025-11-28")).isEmpty();
    assertThat(current(ahead, "2025-11-30")).containsExactly("2025-11-29 2 first 11-30");
  }

  @Test
  void aForecastIsPartOfTheEditionBeforeItsDate() {
    VintageHistory forecast =
        Said.history(Said.of(List.of(Said.forecast("first", "2025-12-31", "1", "2025-11-20"))));
    assertThat(current(forecast, "2025-11-20")).hasSize(1);
    assertThat(current(forecast, "2025-11-19")).isEmpty();
  }

  @Test
  void theFirstSourceThatHasTheDateByThenStands() {
    VintageHistory two =
        Said.history(
            Said.of(
                List.of(Said.figure("first", "2025-11-24", "1", "2025-11-26")),
                List.of(Said.figure("second", "2025-11-24", "2", "2025-11-25"))));
    assertThat(current(two, "2025-11-25")).containsExactly("2025-11-24 2 second 11-25");
    assertThat(current(two, "2025-11-26")).containsExactly("2025-11-24 1 first 11-26");
    SeriesVintages known = KnownFigures.of(two, Said.day("2025-11-26"));
    assertThat(texts(known.earlier().get(Said.day("2025-11-24"))))
        .containsExactly("2025-11-24 2 second 11-25");
    assertThat(texts(known.others())).containsExactly("2025-11-24 2 second 11-25");
  }

  @Test
  void theSameFigureOfABetterSourceIsNamedAndNothingStoodBefore() {
    VintageHistory two =
        Said.history(
            Said.of(
                List.of(Said.figure("first", "2025-11-24", "2", "2025-11-26")),
                List.of(Said.figure("second", "2025-11-24", "2.0", "2025-11-25"))));
    SeriesVintages known = KnownFigures.of(two, Said.day("2025-11-26"));
    assertThat(texts(known.current().figures())).containsExactly("2025-11-24 2 first 11-26");
    assertThat(known.earlier()).isEmpty();
    assertThat(texts(known.others())).containsExactly("2025-11-24 2.0 second 11-25");
  }

  /** Figures given before their own day stand from it on, the newest of them. */
  @Test
  void ofTwoFiguresThatCameBeforeTheirDayTheNewerStandsOnIt() {
    VintageHistory history =
        Said.history(
            Said.of(
                List.of(
                    Said.figure("first", "2025-11-29", "1", "2025-11-20"),
                    Said.figure("first", "2025-11-29", "2", "2025-11-21"))));
    LocalDate day = LocalDate.parse("2025-11-29");
    assertThat(KnownFigures.of(history, day).current().find(day))
        .hasValueSatisfying(figure -> assertThat(figure.value()).isEqualByComparingTo("2"));
    assertThat(KnownFigures.of(history, day.minusDays(1)).current().isEmpty()).isTrue();
  }
}
