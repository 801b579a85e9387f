package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionLineTest {

  private static String lined(String page, String html, String dated) {
    EditionLine line =
        new EditionLine(html, "", Optional.of(dated).filter(each -> !each.isEmpty()));
    return new String(line.on(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }

  private static String lined(String page, String html) {
    return lined(page, html, "");
  }

  @Test
  void thePageGetsTheLineInThePlaceOfItsOwnAndNothingElseChanges() {
    assertThat(
            lined(
                "<p>版 1</p>\n<p class=\"edition\" data-date=\"1\">版 1</p><p>x</p>",
                "<p class=\"edition\">第二版</p>"))
        .isEqualTo("<p>版 1</p>\n<p class=\"edition\">第二版</p><p>x</p>");
  }

  @Test
  void theLastOneCountsForWhatStandsAboveMayQuoteIt() {
    assertThat(lined("<p class=\"edition\">a</p><p class=\"edition\">b</p>", "c"))
        .isEqualTo("<p class=\"edition\">a</p>c");
  }

  @Test
  void datedAddressesInTheHeadBecomeThoseOfTheEdition() {
    String page =
        "<head><link href=\"https://x.example/editions/2026-09-10/en/\"></head><body>%s"
            + "<a href=\"https://x.example/editions/2026-09-10/en/\">kept</a><p class=\"edition\">a</p>";
    assertThat(lined(page.formatted(""), "b", "https://x.example/editions/2026-09-15/"))
        .isEqualTo(
            "<head><link href=\"https://x.example/editions/2026-09-15/en/\"></head><body>"
                + "<a href=\"https://x.example/editions/2026-09-10/en/\">kept</a>b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>none</p>", "<p class=\"edition\">open"})
  void aPageWithoutTheLineIsNone(String page) {
    assertThatThrownBy(() -> lined(page, "x")).isInstanceOf(IllegalArgumentException.class);
  }
}
