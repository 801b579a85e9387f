package huigou.derive.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.announcement.AnnouncementKind;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two acts in one sentence: each figure is of the one in whose words it stands. Made up. */
class ActsTest {

  private static Quantities read(AnnouncementKind kind, String sentence) {
    return Quantities.of(Wording.of(sentence), kind, Optional.empty());
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLETION | 公司完成回購10億港元股份 並宣布新一輪20億港元回購計劃 | 1000000000",
        "COMPLETION | 滙豐完成20億美元回購 再推30億美元回購 | 2000000000",
        "COMPLETION | 完成上一輪5億港元回購後擬再回購最多10億港元 | 500000000",
        "COMPLETION | completes $1 billion buyback, announces new $2 billion program | 1000000000",
        "AUTHORISATION | bought back $300 million of stock, board approves new $5 billion program | 5000000000",
        "CANCELLATION | 終止原5億港元回購計劃 並推出新10億港元回購計劃 | 500000000",
        "CANCELLATION | terminates $1 billion buyback, authorizes new $2 billion buyback | 1000000000",
        "PLAN | to launch $3 billion buyback after completing $2 billion programme | 3000000000"
      })
  void aSumIsOfTheActInWhoseWordsItStands(AnnouncementKind kind, String sentence, String amount) {
    assertThat(plain(read(kind, sentence).amount())).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLETION | 宣布完成10億港元回購 | 1000000000",
        "COMPLETION | 完成回購並宣布20億港元回購計劃 | 2000000000",
        "COMPLETION | 完成新一輪20億港元回購計劃 | 2000000000",
        "COMPLETION | 完成回購，計劃為新台幣20億元 | 2000000000",
        "COMPLETION | 完成回購，合共斥資9億港元購回股份 | 900000000",
        "PLAN | 擬推出回購，董事會批准最多10億港元回購 | 1000000000",
        "AMENDMENT | 完成上調，回購上限增至8億港元 | 800000000"
      })
  void theOnlySumAndThoseOfActsOfOneSortAreKept(
      AnnouncementKind kind, String sentence, String amount) {
    assertThat(plain(read(kind, sentence).amount())).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AUTHORISATION | bought back 2000000 shares, board approves repurchase of 5000000 shares | 5000000",
        "EXECUTION | bought back 2000000 shares, board approves repurchase of 5000000 shares | 2000000",
        "COMPLETION | 完成回購，擬回購500萬股 | 5000000",
        "COMPLETION | 完成回購，擬再回購500萬股 | none"
      })
  void sharesGoWithTheirActToo(AnnouncementKind kind, String sentence, String shares) {
    assertThat(plain(read(kind, sentence).shares())).isEqualTo(shares);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLETION | 完成回購並宣布新一輪20億港元回購計劃",
        "COMPLETION | completes buyback, announces new $2 billion program",
        "CANCELLATION | terminates buyback, authorizes another $2 billion buyback"
      })
  void theSumOfANewActIsNotThatOfTheOneBeforeIt(AnnouncementKind kind, String sentence) {
    assertThat(read(kind, sentence).amount()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "replaces $1 billion buyback with new $2 billion program | 2000000000",
        "new $2 billion buyback replaces $1 billion program | 2000000000",
        "replaced by a $2 billion buyback | 2000000000"
      })
  void whatIsReplacedIsNotWhatIsPlanned(String sentence, String amount) {
    assertThat(plain(read(AnnouncementKind.PLAN, sentence).amount())).isEqualTo(amount);
  }
}
