package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionLineTest {

  private static String lined(String page, String line) {
    return new String(
        new EditionLine(line).on(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  @Test
  void thePageGetsTheLineInThePlaceOfItsOwnAndNothingElseChanges() {
    assertThat(lined("<p>版 1</p>\n<p class=\"edition\">版 1</p><p>x</p>", "第二版，1 < 2"))
        .isEqualTo("<p>版 1</p>\n<p class=\"edition\">第二版，1 &lt; 2</p><p>x</p>");
  }

  @Test
  void theLastOneCountsForWhatStandsAboveMayQuoteIt() {
    assertThat(lined("<p class=\"edition\">a</p><p class=\"edition\">b</p>", ""))
        .isEqualTo("<p class=\"edition\">a</p><p class=\"edition\"></p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>none</p>", "<p class=\"edition\">open"})
  void aPageWithoutTheLineIsNone(String page) {
    assertThatThrownBy(() -> lined(page, "x")).isInstanceOf(IllegalArgumentException.class);
  }
}
