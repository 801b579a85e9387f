package huigou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import huigou.disk.Checksum;
import huigou.support.BundledEdition;
import java.io.IOException;
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

  @Test
  void theCrosshairFollowsTheArrowKeysAndReadsFiguresOut() {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, "en/index.html");
      Locator plot = page.locator("#corridor svg.wide");
      plot.focus();
      page.keyboard().press("End");
      Locator readout = page.locator("#corridor .readout");
      assertThat(readout.innerText()).contains("3 Sept 2026", "SOFR 3.66%", "Range top –");
      page.keyboard().press("ArrowLeft");
      assertThat(readout.innerText()).contains("2 Sept 2026", "SOFR 3.65%");
      page.keyboard().press("Escape");
      assertThat(readout.isVisible()).isFalse();
    }
  }

  @Test
  void whatAFingerPointsAtStaysAndTellsBandsToo() {
    try (BrowserContext context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 900)
                    .setHasTouch(true)
                    .setOffline(true))) {
      Page page = visit(context, "zh-Hant/index.html");
      Locator plot = page.locator("#corridor svg.narrow");
      plot.scrollIntoViewIfNeeded();
      plot.tap();
      Locator readout = page.locator("#corridor .readout");
      assertThat(readout.isVisible()).isTrue();
      assertThat(readout.innerText()).contains("SOFR", "–", "%");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Not known for 15 September 2026', 'huigou 回購, “Edition of 15 September 2026”, edition of 2026-09-15, editions/2026-09-15/en/ (data SHA-256 '",
    "zh-Hant, 2026年9月15日的情況不明, 'huigou回購，〈2026年9月15日版〉，2026-09-15版，editions/2026-09-15/zh-Hant/（資料SHA-256：'"
  })
  void theAnswerIsCopiedWithItsCitation(String language, String answer, String citation)
      throws IOException {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = visit(context, language + "/index.html");
      page.locator(".answer .copy").click();
      page.waitForCondition(() -> page.locator(".answer .copy").innerText().matches("Copied|已複製"));
      assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
          .startsWith(answer)
          .contains(citation + Checksum.of(BundledEdition.root().resolve("data/inputs.csv")));
    }
  }

  @Test
  void whatWasDueIsCountedByTheReadersCalendar() {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      context.clock().setFixedTime("2026-09-17T12:00:00Z");
      Page page = visit(context, "en/index.html");
      assertThat(page.locator(".strip li").first().innerText())
          .contains("SOFR", "to 3 Sept", "6 release days behind", "next was due 9 days ago");
      assertThat(page.locator(".strip").innerText())
          .contains("ON RRP", "up to date for this edition", "next was due 1 day ago");
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
    "en, series/sofr, '2 April 2018', '%', percent",
    "zh-Hant, series/sofr, 2018年4月2日, '%', percent",
    "en, series/reserves-level, '', 'tn', money",
    "en, series/sofr-minus-iorb, '2 April 2018', '', points"
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
}
