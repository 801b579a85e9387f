package huigou.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be followed, and what only looks like it. Made up. */
class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://e.org",
        "HTTP://e.org/a",
        "https://e.org:8443/a?b=c&d=%20#e",
        "https://e.org/回購/2026.pdf",
        "https://under_score.e.org/"
      })
  void anAddressNamesAHost(String text) {
    assertThat(WebAddress.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAPL 10-K 2024-11-01",
        "e.org/a",
        "httpx://e.org",
        "javascript:alert(1)",
        "https:e.org",
        "https://",
        "https://e.org/My File.pdf",
        "https://e.org/a|b",
        "https://e.org/{id}",
        "https://e.org/100%",
        "https://e.org/a\u00A0b",
        "https://e.org/a#b#c"
      })
  void whatHoldsASignThatNoAddressHasIsText(String text) {
    assertThat(WebAddress.is(text)).isFalse();
  }
}
