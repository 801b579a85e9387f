package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of companies. Received on 28 November 2025; made up. */
class ListingFormTest {

  private static MadeRecord listed(String code, String category) {
    return MadeRecord.of(
        "hkex-securities-list", "code", code, "name", "MADE UP", "category", category);
  }

  private static MadeRecord ticker(String cik, String ticker) {
    return MadeRecord.of("sec-tickers", "cik", cik, "ticker", ticker, "name", "Made Up Inc.");
  }

  @Test
  void aShareIsListedUnderFiveDigits() {
    assertThat(listed("5", "Equity").fields())
        .containsEntry("issuer", "00005-hk")
        .containsEntry("code", "00005")
        .containsEntry("name", "MADE UP")
        .doesNotContainKey("cik");
    assertThat(listed("80175", "Equity").fields())
        .containsEntry("issuer", "00175-hk")
        .containsEntry("code", "80175");
    assertThat(listed("5", "Equity").fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-28");
  }

  @Test
  void whatIsNoShareIsPassedOver() {
    assertThat(listed("10001", "Derivative Warrants").fact()).isEmpty();
    assertThat(
            MadeRecord.read(listed("10001", "Derivative Warrants"), listed("5", "Equity")).issues())
        .isEmpty();
    // Of a list without any share this is said.
    assertThat(listed("10001", "Derivative Warrants").issues()).containsExactly("NOTHING_READ");
  }

  @Test
  void aTickerIsOfTheIssuerThatItsNumberNames() {
    assertThat(ticker("320193", "AAPL2").fields())
        .containsEntry("issuer", "aapl-us")
        .containsEntry("cik", "0000320193")
        .containsEntry("code", "AAPL2");
    assertThat(ticker("11", "MDUP").fields())
        .containsEntry("issuer", "mdup-us")
        .containsEntry("cik", "0000000011");
  }

  @ParameterizedTest
  @CsvSource({
    "1234567890, MDUP, ''",
    "12345678901, MDUP, NAME_MALFORMED cik",
    "x, MDUP, NAME_MALFORMED cik",
    "1, mdup, MARK_UNKNOWN ticker"
  })
  void whatCannotBeCostsItsRow(String cik, String ticker, String issue) {
    assertThat(ticker(cik, ticker).issues())
        .isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
  }
}
