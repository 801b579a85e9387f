package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.IssueView;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an issue is about is said by its title, where one is known. */
class IssueNamesTest {

  private static final Words ENGLISH = Words.read(Project.templates(), Language.EN);

  private static IssueView view(IssueCode code, String found, String expected) {
    return new IssueNames(
            MadeEdition.CATALOGUE, new MeasureWords(MadeEdition.CATALOGUE, Localised::same))
        .view(new Issue(code, Place.of("fred/2026-08-23/made.csv"), found, expected));
  }

  @Test
  void aSeriesIsSaidByItsTitle() {
    IssueView view = view(IssueCode.SOURCES_DIFFER, "sofr-volume 2020-11-18: 0", "103 (fred)");
    assertThat(ENGLISH.say(view.sentence()))
        .isEqualTo(
            "Sources differ: SOFR, volume, 2020-11-18: 0 here, 103 (fred). The first source stands.");
    assertThat(view.issue().found()).as("the file keeps the id").startsWith("sofr-volume ");
  }

  @Test
  void aForecastIsSaidByItsWordsAndWhatIsMissingByItsMeasure() {
    IssueView view =
        view(
            IssueCode.FORECAST_UNDECIDED,
            "K25 2025-12-31",
            "market-total Birinyi Associates/announced-year/2025-12-31");
    assertThat(ENGLISH.say(view.sentence()))
        .contains("Announced buybacks of 2025 come to $1.3 trillion.", "K25", "Birinyi Associates")
        .doesNotContain("market-total");
  }

  @Test
  void whatHasNoTitleStandsAsItIs() {
    for (String found : List.of("391887.34", "made-up 2020-11-18: 0", "")) {
      IssueView view = view(IssueCode.SOURCES_DIFFER, found, "1");
      assertThat(view.found()).isEmpty();
      assertThat(view.sentence().arguments()).containsExactly(found, "1");
    }
  }
}
