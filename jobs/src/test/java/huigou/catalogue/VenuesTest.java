package huigou.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Execution.Method;
import huigou.support.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports say where shares were bought. */
class VenuesTest {

  private static final Venues VENUES = CatalogueReader.read(Project.input()).venues();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exchange|EXCHANGE",
        "' on  the  EXCHANGE '|EXCHANGE",
        "The Stock Exchange of Hong Kong Limited|EXCHANGE",
        "By private arrangement|PRIVATE_ARRANGEMENT",
        "Privately.|PRIVATE_ARRANGEMENT",
        "Under a general offer to holders|GENERAL_OFFER",
        "Another stock exchange|OTHER_EXCHANGE",
        "On another stock exchange|OTHER_EXCHANGE",
        "Purchased on another market|OTHER_EXCHANGE",
        "NYSE|OTHER_EXCHANGE",
        "(NYSE)|OTHER_EXCHANGE",
        "CHI-X, BATS & Turquoise|OTHER_EXCHANGE",
        "SGX-ST|OTHER_EXCHANGE",
      })
  void aTextThatNamesAVenueSaysHowSharesWereBought(String text, Method method) {
    assertThat(VENUES.find(text)).contains(method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Exchanges",
        "On the Exchange and elsewhere",
        "Nysed",
        "TSEX",
        "private",
        "arrangement, private",
        "general of fer",
      })
  void aTextThatNamesNoneSaysNothing(String text) {
    assertThat(VENUES.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "London Stock Exchange by private treaty, OTHER_EXCHANGE",
    "LSE by private treaty, PRIVATE_ARRANGEMENT",
  })
  void ofTwoNamesTheLongerCounts(String text, Method method) {
    assertThat(VENUES.find(text)).contains(method);
  }
}
