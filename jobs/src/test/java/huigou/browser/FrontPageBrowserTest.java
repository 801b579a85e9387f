package huigou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens pages as readers do. */
class FrontPageBrowserTest extends BrowserTest {

  private static final String RUN_AXE =
      "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag',"
          + " values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})).violations)";

  static Stream<Arguments> readers() {
    List<Arguments> all = new ArrayList<>();
    for (String language : List.of("zh-Hant", "en")) {
      for (int width : List.of(320, 1280)) {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          all.add(Arguments.of(language, width, colours));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void everyReaderSeesAWholePage(String language, int width, ColorScheme colours) {
    List<String> requests = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (boolean scripts : new boolean[] {true, false}) {
      try (BrowserContext context = reader(width, colours, scripts, requests)) {
        Page page = visit(context, language + "/index.html");
        page.onPageError(faults::add);
        assertThat(page.locator("h1").innerText()).contains("2026");
        assertThat(page.locator(".question .answer").innerText()).contains("SOFR", "%");
        assertThat(
                page.locator("svg.plot." + (width < 700 ? "narrow" : "wide")).first().isVisible())
            .isTrue();
        assertThat(
                page.locator("svg.plot." + (width < 700 ? "wide" : "narrow")).first().isVisible())
            .isFalse();
        assertThat(
                (Integer)
                    page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as("the page itself never scrolls sideways")
            .isLessThanOrEqualTo(0);
      }
    }
    assertThat(requests).as("requests to other hosts").isEmpty();
    assertThat(faults).as("script faults").isEmpty();
  }

  /** Every language at every width, each of these in either colours: four readers of the eight. */
  static Stream<Arguments> readersInPairs() {
    return Stream.of(
        Arguments.of("zh-Hant", 320, ColorScheme.LIGHT),
        Arguments.of("zh-Hant", 1280, ColorScheme.DARK),
        Arguments.of("en", 320, ColorScheme.DARK),
        Arguments.of("en", 1280, ColorScheme.LIGHT));
  }

  @ParameterizedTest
  @MethodSource("readersInPairs")
  void accessibilityRulesHold(String language, int width, ColorScheme colours) throws IOException {
    try (BrowserContext context = reader(width, colours, true, new ArrayList<>())) {
      for (String path :
          List.of("index.html", "corridor/target-range/index.html", "series/sofr/index.html")) {
        Page page = visit(context, language + "/" + path);
        assertThat(violations(page)).as(language + "/" + path).isEmpty();
        page.close();
      }
    }
  }

  private static List<String> violations(Page page) throws IOException {
    try (InputStream axe = FrontPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    JsonArray found = JsonParser.parseString((String) page.evaluate(RUN_AXE)).getAsJsonArray();
    List<String> violations = new ArrayList<>();
    for (JsonElement violation : found) {
      JsonElement node = violation.getAsJsonObject().getAsJsonArray("nodes").get(0);
      violations.add(
          violation.getAsJsonObject().get("id").getAsString()
              + " "
              + node.getAsJsonObject().get("html").getAsString()
              + " "
              + node.getAsJsonObject().get("failureSummary").getAsString());
    }
    return violations;
  }

  @Test
  void theCrosshairFollowsTheArrowKeysAndReadsFiguresOut() {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, "en/index.html");
      Locator plot = page.locator("#corridor svg.wide");
      plot.focus();
      page.keyboard().press("End");
      Locator readout = page.locator("#corridor .readout");
      assertThat(readout.innerText()).contains("20 Aug 2026", "SOFR 3.63%", "Range top 3.75%");
      page.keyboard().press("ArrowLeft");
      assertThat(readout.innerText()).contains("19 Aug 2026", "SOFR 3.62%");
      page.keyboard().press("Escape");
      assertThat(readout.isVisible()).isFalse();
    }
  }

  @Test
  void aLongChartCanBeDrawnForAShorterSpan() {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, "zh-Hant/series/sofr/index.html");
      Locator line = page.locator("#chart svg.wide .mark").first();
      String whole = line.getAttribute("d");
      page.locator(".spans button").first().click();
      assertThat(line.getAttribute("d")).isNotEqualTo(whole);
      page.locator(".spans button").last().click();
      assertThat(line.getAttribute("d")).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, series/sofr, '3 April 2018', '%', percent",
    "zh-Hant, series/sofr, 2018年4月3日, '%', percent",
    "en, series/reserves-level, '', 'tn', money",
    "en, series/sofr-minus-iorb, '3 April 2018', '', points"
  })
  void aChartDrawnAnewKeepsItsUnitsAndSaysItsSpan(
      String language, String path, String begins, String unit, String kind) {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, language + "/" + path + "/index.html");
      String labels = "#chart svg.wide .axis.value";
      List<String> before = page.locator(labels).allTextContents();
      String subtitle = page.locator("#chart figcaption p").first().innerText();
      page.locator(".spans button").nth(1).click();
      List<String> after = page.locator(labels).allTextContents();
      String shown = page.locator("#chart figcaption p").first().innerText();
      assertThat(after).as(kind).anyMatch(label -> label.endsWith(unit));
      assertThat(after).as("as the build writes them").noneMatch(label -> label.contains("$"));
      assertThat(before).noneMatch(label -> label.contains("$"));
      assertThat(shown).isNotEqualTo(subtitle);
      if (!begins.isEmpty()) {
        assertThat(subtitle).contains(begins);
        assertThat(shown).doesNotContain(begins);
      }
      assertThat(page.locator("#chart svg.wide .end").first().textContent()).doesNotContain("$");
      page.locator(".spans button").last().click();
      assertThat(page.locator("#chart figcaption p").first().innerText()).isEqualTo(subtitle);
    }
  }

  /** Pages whose tables, lists and charts have burst the window before, and one of each kind. */
  private static final List<String> PAGES =
      List.of(
          "index.html",
          "rates/index.html",
          "corridor/target-range/index.html",
          "facilities/index.html",
          "balance-sheet/index.html",
          "treasury/index.html",
          "episodes/index.html",
          "buybacks/index.html",
          "buybacks/hong-kong/index.html",
          "issuers/00175-hk/index.html",
          "issuers/00700-hk/index.html",
          "announcements/index.html",
          "findings/index.html",
          "claims/index.html",
          "sources/index.html",
          "series/index.html",
          "series/sofr/index.html",
          "series/sofr-volume/index.html",
          "series/bill-net-issues/index.html",
          "series/total-assets-change/index.html");

  @ParameterizedTest
  @CsvSource({"en, 320", "en, 1280", "zh-Hant, 320", "zh-Hant, 1280"})
  void noPageIsWiderThanItsWindowAndNoColumnOneCharacterWide(String language, int width) {
    try (BrowserContext context = reader(width, ColorScheme.LIGHT, true, new ArrayList<>())) {
      for (String path : PAGES) {
        Page page = visit(context, language + "/" + path);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
            .as(language + "/" + path)
            .isLessThanOrEqualTo(width);
        assertThat((List<?>) page.evaluate(CUT_LABELS))
            .as("labels cut by the edge of a picture, " + path)
            .isEmpty();
        assertThat((List<?>) page.evaluate(NARROW_CELLS))
            .as("cells one Han character wide, " + path)
            .isEmpty();
        page.close();
      }
    }
  }

  private static final String CUT_LABELS =
      """
      () => Array.from(document.querySelectorAll('svg.plot'))
        .filter(svg => svg.getBoundingClientRect().width > 0)
        .flatMap(svg => Array.from(svg.querySelectorAll('text'))
          .filter(text => text.getBBox().x < 0)
          .map(text => text.textContent))
      """;

  private static final String NARROW_CELLS =
      """
      () => Array.from(document.querySelectorAll('td, th'))
        .filter(cell => cell.getBoundingClientRect().width > 0)
        .filter(cell => /[\u4e00-\u9fff]{3}/.test(cell.textContent.trim()))
        .filter(cell => parseFloat(getComputedStyle(cell).width) < 28)
        .map(cell => cell.textContent.trim().slice(0, 20))
      """;
}
