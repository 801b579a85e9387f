package huigou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers type, and what they find by it. */
class SearchBrowserTest extends BrowserTest {

  private static final String FIND =
      "asked => huigouFind(asked).slice(0, 12).map(place => place.path)";

  /** The place has to be among the first that are found, how many of them is said. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "zh-Hant, 美联储, 12, facilities/index.html",
    "zh-Hant, 回购, 3, glossary/index.html#huigou",
    "zh-Hant, 腾讯, 1, issuers/00700-hk/index.html",
    "zh-Hant, 700, 12, issuers/00700-hk/index.html",
    "zh-Hant, 00700, 1, issuers/00700-hk/index.html",
    "zh-Hant, 汇丰, 1, issuers/00005-hk/index.html",
    "zh-Hant, 小米, 1, issuers/01810-hk/index.html",
    "zh-Hant, 基点, 1, glossary/index.html#basis-point",
    "zh-Hant, 國債, 1, series/debt-total/index.html",
    "zh-Hant, 国债, 1, series/debt-total/index.html",
    "zh-Hant, 财政部账户, 12, series/tga-close/index.html",
    "en, aapl, 1, issuers/aapl-us/index.html",
    "en, AAPL, 1, issuers/aapl-us/index.html",
    "en, geley, 1, issuers/00175-hk/index.html",
    "en, tencnet, 1, issuers/00700-hk/index.html",
    "en, sofr, 1, series/sofr/index.html",
    "en, TGA, 3, glossary/index.html#tga",
    "en, sofr 2025-12-31, 1, corridor/target-range/index.html#sofr-strict-2025-12-31",
    "en, sofr 2025-12-30, 1, corridor/administered/index.html#sofr-strict-2025-12-11",
    "en, sofr 2024-03-05, 1, series/sofr/index.html",
    "en, '31 October 2025', 3, corridor/target-range/index.html#sofr-strict-2025-10-27",
    "en, Tencent 8 September, 1, issuers/00700-hk/index.html",
    "en, HK:0700, 1, issuers/00700-hk/index.html",
    "en, $AAPL, 1, issuers/aapl-us/index.html",
    "en, SOFR-IORB, 1, series/sofr-minus-iorb/index.html",
    "en, forcast, 1, forecasts/index.html",
    "en, RSS, 1, downloads/index.html",
    "en, 方法, 1, method/index.html",
    "en, Powell, 2, claims/index.html#T1",
    "en, 388, 12, ''",
    "zh-Hant, 2025年10月31日, 3, corridor/target-range/index.html#sofr-strict-2025-10-27",
    "zh-Hant, 0700.HK, 1, issuers/00700-hk/index.html",
    "zh-Hant, 腾讯回购, 1, issuers/00700-hk/index.html",
    "zh-Hant, 港股回購, 1, buybacks/hong-kong/index.html",
    "zh-Hant, 「SOFR」？, 1, series/sofr/index.html",
    "zh-Hant, Fed balance sheet, 1, balance-sheet/index.html",
    "en, buyback, 3, buybacks/index.html",
    "en, reserve balances, 12, series/reserves-level/index.html",
    "en, xyzzy, 12, ''",
    "zh-Hant, 臺灣, 3, glossary/index.html#huigou",
    "zh-Hant, 台湾, 3, glossary/index.html#huigou",
    "en, Taiwan, 3, glossary/index.html#huigou",
  })
  void whatIsTypedFindsItsPlace(String language, String asked, int within, String path) {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, language + "/search/index.html");
      page.waitForSelector(".find input[role=combobox]");
      @SuppressWarnings("unchecked")
      List<String> found = (List<String>) page.evaluate(FIND, asked);
      if (path.isEmpty()) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found.subList(0, Math.min(within, found.size()))).contains(path);
      }
    }
  }

  @Test
  void theBoxOfEveryPageLoadsItsIndexOnFirstUseAndIsWorkedByKeys() {
    List<String> requests = new ArrayList<>();
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, requests)) {
      Page page = visit(context, "en/series/sofr/index.html");
      assertThat(page.evaluate("typeof window.huigouFind")).isEqualTo("undefined");
      page.keyboard().press("/");
      page.waitForSelector(".find input[role=combobox]");
      page.keyboard().type("tencent");
      page.waitForSelector(".offers li");
      assertThat(page.locator(".find input").getAttribute("aria-expanded")).isEqualTo("true");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".offers li[aria-selected=true] a").innerText()).contains("Tencent");
      page.keyboard().press("Enter");
      page.waitForURL("**/en/issuers/00700-hk/index.html");
      page.locator(".find input").fill("apple");
      page.waitForSelector(".offers li");
      page.keyboard().press("Escape");
      assertThat(page.locator(".offers").isVisible()).isFalse();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.endsWith("/en/search/index.html?q=apple"));
      page.waitForSelector(".results li");
      assertThat(page.locator(".results li").first().innerText()).contains("Apple", "Issuers");
      assertThat(page.locator(".found").first().isVisible()).isFalse();
      int all = page.locator(".results li").count();
      page.locator(".spans button", new Page.LocatorOptions().setHasText("Issuers")).click();
      assertThat(page.locator(".results li").count()).isBetween(1, all - 1);
    }
    assertThat(requests).isEmpty();
  }

  /** Who finds nothing is told what there is, in the box and on the page; the list stays. */
  @Test
  void nothingFoundSaysWhatCanBeLookedFor() {
    try (BrowserContext context = reader(1280, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, "en/search/index.html");
      page.waitForSelector(".find input[role=combobox]");
      page.fill("form.search input", "xyzzy");
      assertThat(page.locator(".hits").innerText()).startsWith("Nothing found. Try");
      assertThat(page.locator(".found").first().isVisible()).isTrue();
      page.fill(".find input", "xyzzy");
      assertThat(page.locator("#offers li").innerText()).startsWith("Nothing found. Try");
      page.press(".find input", "ArrowDown");
      assertThat(page.locator("#offers [aria-selected]").count()).isZero();
      page.fill("form.search input", "sofr");
      assertThat(page.locator(".hits").innerText()).isEmpty();
      assertThat(page.locator(".found").first().isVisible()).isFalse();
    }
  }

  /** What is offered lies on the screen, on a phone too. */
  @ParameterizedTest
  @CsvSource({"360", "768", "1280"})
  void offersStayOnTheScreen(int width) {
    try (BrowserContext context = reader(width, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = visit(context, "en/index.html");
      page.focus(".find input");
      page.waitForSelector(".find input[role=combobox]");
      page.fill(".find input", "sofr");
      BoundingBox offers = page.locator("#offers").boundingBox();
      assertThat(offers.x).isNotNegative();
      assertThat(offers.x + offers.width).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void withoutScriptsTheListIsWhole() {
    try (BrowserContext context = reader(360, ColorScheme.LIGHT, false, new ArrayList<>())) {
      Page page = visit(context, "zh-Hant/search/index.html");
      assertThat(page.locator(".found").count()).isEqualTo(8);
      assertThat(page.locator("form.search").isVisible()).isFalse();
      assertThat(page.locator(".found li").count()).isGreaterThan(500);
    }
  }
}
