package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.derive.announcement.Script;
import huigou.derive.claim.IssuerMentions.Named;
import huigou.derive.claim.IssuerMentions.Subject;
import huigou.model.buyback.Market;
import huigou.model.claim.PrintedNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which company a number is about. Companies and texts are made up. */
class IssuerMentionsTest {

  private static final List<Named> ISSUERS =
      List.of(
          new Named("oak-us", Market.US, Set.of("Oak", "OAKS")),
          new Named("orchid-hk", Market.HK, Set.of("Orchid", "蘭花")),
          new Named("orchid-foods-hk", Market.HK, Set.of("Orchid Foods")),
          new Named("other-foods-hk", Market.HK, Set.of("Orchid Foods")));

  /** Of the last number of a text: who and how likely, the likeliest first. */
  private static List<String> about(String text) {
    Script script = new Script();
    String folded = script.folded(text);
    List<PrintedNumber> numbers = new NumberReader(LocalDate.parse("2025-06-12")).read(folded);
    return new IssuerMentions(ISSUERS, folded, script)
        .of(numbers.get(numbers.size() - 1)).stream()
            .map(each -> each.id() + " " + each.likelihood())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Oak paid $5 million., oak-us 8",
    "One Oak. Oak paid $5 million., oak-us 8",
    "oak paid $5 million., -",
    "oaks paid $5 million., oak-us 8",
    "Oaken paid $5 million., -",
    "4Oak paid $5 million., -",
    "Oak5 paid $5 million., -",
    "付$5 million予Oak, oak-us 6",
    "付$5 million予xOak, -",
    "買Oak股份$5 million, oak-us 8",
    "ORCHID paid $5 million., orchid-hk 8",
    "A蘭花B付$5 million., orchid-hk 8",
    "兰花付$5 million., orchid-hk 8"
  })
  void aNameIsAWholeWordAndAShortOneAsItIsWritten(String text, String about) {
    assertThat(about(text)).isEqualTo(about.equals("-") ? List.of() : List.of(about));
  }

  @Test
  void ofNamesAtOnePlaceTheLongestIsMeantAndOfEqualOnesTheFirstOnTheList() {
    assertThat(about("Orchid Foods paid $5 million.")).containsExactly("orchid-foods-hk 7");
    assertThat(about("Orchid paid $5 million.")).containsExactly("orchid-hk 8");
  }

  @Test
  void aNameIsLessLikelyTheFartherItIsAndBehindTheNumber() {
    assertThat(about("A word. Oak" + "-".repeat(11) + "$5 million.")).containsExactly("oak-us 8");
    assertThat(about("A word. Oak" + "-".repeat(12) + "$5 million.")).containsExactly("oak-us 7");
    assertThat(about("A word. Oak" + "-".repeat(42) + "$5 million.")).containsExactly("oak-us 5");
    assertThat(about("A word. Oak" + "-".repeat(99) + "$5 million.")).containsExactly("oak-us 4");
    assertThat(about("A word. $5 million to Oak.")).containsExactly("oak-us 6");
    assertThat(about("A word. $5 million by word to Oak.")).containsExactly("oak-us 5");
  }

  @Test
  void ofTwoPlacesTheNearerCountsWhicheverComesFirst() {
    assertThat(about("Oak" + "-".repeat(40) + "Oak paid $5 million.")).containsExactly("oak-us 8");
    assertThat(about("Oak paid $5 million to Oak.")).containsExactly("oak-us 8");
  }

  @Test
  void theNearerOfTwoCompaniesComesFirstAndOfTwoAsNearTheOneByItsId() {
    assertThat(about("Orchid" + "-".repeat(20) + "Oak paid $5 million."))
        .containsExactly("oak-us 8", "orchid-hk 6");
    assertThat(about("Oak" + "-".repeat(20) + "Orchid paid $5 million."))
        .containsExactly("orchid-hk 8", "oak-us 6");
    assertThat(about("Orchid, Oak: $5 million.")).containsExactly("oak-us 8", "orchid-hk 8");
  }

  @Test
  void aSentenceThatNamesNoneIsAboutTheOneNamedLast() {
    assertThat(about("Orchid and Oak met. It paid $5 million.")).containsExactly("oak-us 3");
    assertThat(about("Oak met. Orchid paid $5 million.")).containsExactly("orchid-hk 8");
    assertThat(about("It paid $5 million. Oak met 5 times.")).containsExactly("oak-us 8");
    assertThat(about("It paid $5 million.")).isEmpty();
  }

  @Test
  void aSubjectIsMadeLessLikelyByAsMuchAsIsSaid() {
    assertThat(new Subject("oak-us", Market.US, 8).lessLikely(3))
        .isEqualTo(new Subject("oak-us", Market.US, 5));
  }
}
