package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown of an amount, and how much room it takes. */
class MoneyTest {

  /**
   * A format as programs read it: each comma at its end divides by a thousand, and a letter between
   * digits stands between digits. The formatter at hand rounds before it divides, and knows no such
   * letters, so that both are done here.
   */
  private static String shown(BigDecimal amount, String format) {
    String bare = format.replaceAll(",+$", "");
    BigDecimal scaled = amount.movePointLeft(3 * (format.length() - bare.length()));
    if (!bare.contains("\\")) {
      return new DataFormatter(Locale.ROOT).formatRawCellContents(scaled.doubleValue(), -1, bare);
    }
    String digits =
        new DataFormatter(Locale.ROOT)
            .formatRawCellContents(
                scaled.setScale(0, RoundingMode.HALF_UP).doubleValue(),
                -1,
                bare.replace("\\.", ""));
    return digits.substring(0, digits.length() - 2) + "." + digits.substring(digits.length() - 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|2930817000000|2,930.817",
        "EN|-74600000000|-74.600",
        "EN|0|0.000",
        "ZH_HANT|2930817000000|2.9308",
        "ZH_HANT|1000000000000|1.0000",
        "ZH_HANT|999999000000|9999.99",
        "ZH_HANT|-74600000000|-746.00",
        "ZH_HANT|1000000|0.01",
        "ZH_HANT|0|0.00"
      })
  void anAmountIsShownInTheUnitOfItsLanguage(Language language, BigDecimal amount, String shown) {
    String format = Money.of(language, amount.abs()).format();
    assertThat(shown(amount, format)).isEqualTo(shown);
    assertThat(UnitFormat.width(amount, format)).isEqualTo(shown.length());
  }
}
