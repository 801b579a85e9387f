package huigou.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import huigou.support.BundledEdition;
import huigou.support.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Walks pages of every template in both languages, and with {@code -Dpages=all} every page there
 * is: nothing is wider than its window or cut by it, on paper no table is cut, no rule of
 * accessibility is broken, no script fails.
 *
 * <p>{@code -Dsheet=true} lays a picture of each page in each dress into {@code target/sheet}.
 */
class EveryPageBrowserTest extends BrowserTest {

  /** Width of A4 within its margins, in points of a screen. */
  private static final int PAPER = 673;

  private static final String RUN_AXE =
      "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag',"
          + " values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})).violations)";

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
          "series/total-assets-change/index.html",
          "corridor/index.html",
          "ampleness/index.html",
          "cost/index.html",
          "ahead/index.html",
          "buybacks/united-states/index.html",
          "issuers/aapl-us/index.html",
          "revisions/index.html",
          "forecasts/index.html",
          "search/index.html",
          "downloads/index.html",
          "method/index.html",
          "glossary/index.html");

  /** One page a template and kind of content: the rules of accessibility take seconds a page. */
  private static final List<String> KINDS =
      List.of(
          "index.html",
          "rates/index.html",
          "corridor/index.html",
          "corridor/target-range/index.html",
          "facilities/index.html",
          "episodes/index.html",
          "buybacks/hong-kong/index.html",
          "issuers/00700-hk/index.html",
          "claims/index.html",
          "forecasts/index.html",
          "sources/index.html",
          "series/index.html",
          "series/sofr/index.html",
          "search/index.html",
          "downloads/index.html");

  private static List<String> pages(String language, List<String> few) throws IOException {
    if (!"all".equals(System.getProperty("pages"))) {
      return few;
    }
    Path root = BundledEdition.root().resolve(language);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("index.html"))
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** A page of every template is among those that are walked by default. */
  @Test
  void everyTemplateIsWalked() throws IOException {
    TreeSet<String> templates = new TreeSet<>();
    try (Stream<Path> files = Files.list(Project.templates().resolve("pages"))) {
      files.forEach(file -> templates.add(file.getFileName().toString().replace(".ftlh", "")));
    }
    templates.removeAll(List.of("forward", "topic"));
    for (String template : templates) {
      String folder =
          switch (template) {
            case "front" -> "index.html";
            case "all-series" -> "series/index.html";
            case "corridors" -> "corridor/index.html";
            case "corridor" -> "corridor/target-range/index.html";
            case "series" -> "series/sofr/index.html";
            default -> template + "/index.html";
          };
      assertThat(PAGES).as(template).contains(folder);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 320", "en, 768", "zh-Hant, 1280"})
  void nothingIsWiderThanItsFrameAndNoColumnOneCharacterWide(String language, int width)
      throws IOException {
    fitting(language, width);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"en, 1280", "zh-Hant, 320", "zh-Hant, 768"})
  void norInTheOtherLanguage(String language, int width) throws IOException {
    fitting(language, width);
  }

  private void fitting(String language, int width) throws IOException {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = reader(width, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = context.newPage();
      page.onPageError(fault -> faults.add(page.url() + ": " + fault));
      for (String path : pages(language, PAGES)) {
        page.navigate(address(language, path));
        int wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
        if (wide > width) {
          faults.add(path + " is " + wide + " wide");
        }
        ((List<?>) page.evaluate(WIDE_TABLES)).forEach(table -> faults.add(path + ": " + table));
        ((List<?>) page.evaluate(CUT_LABELS)).forEach(label -> faults.add(path + " cuts " + label));
        ((List<?>) page.evaluate(NARROW_CELLS))
            .forEach(cell -> faults.add(path + " has a cell one Han character wide: " + cell));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What scripts bring has its room before they come: no page is longer with them than without. */
  @ParameterizedTest
  @CsvSource({"en, 360", "zh-Hant, 1280"})
  @Tag("thorough")
  void whatScriptsBringHasItsRoomBefore(String language, int width) throws IOException {
    List<String> moved = new ArrayList<>();
    for (String path : pages(language, PAGES)) {
      int waiting = height(language + "/" + path, width, true);
      int come = height(language + "/" + path, width, false);
      if (Math.abs(waiting - come) > 2) {
        moved.add(path + ": " + waiting + " and then " + come);
      }
    }
    assertThat(moved).isEmpty();
  }

  /**
   * How long a page is, what is overdue by the reader's own calendar left out.
   *
   * @param waiting whether its scripts never come
   */
  private static int height(String path, int width, boolean waiting) {
    try (BrowserContext context = reader(width, ColorScheme.LIGHT, true, new ArrayList<>())) {
      if (waiting) {
        context.route(url -> url.endsWith(".js"), route -> route.abort());
      }
      Page page = visit(context, path);
      page.waitForTimeout(waiting ? 0 : 150);
      return (int)
          page.evaluate(
              "() => { document.querySelectorAll('.overdue').forEach(note => note.remove());"
                  + " return document.documentElement.scrollHeight; }");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hant"})
  void onPaperNoTableIsCut(String language) throws IOException {
    onPaper(language);
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(strings = {"en"})
  void norInEnglish(String language) throws IOException {
    onPaper(language);
  }

  private void onPaper(String language) throws IOException {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = reader(PAPER, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String path : pages(language, PAGES)) {
        page.navigate(address(language, path));
        ((List<?>) page.evaluate(BEYOND_PAPER)).forEach(part -> faults.add(path + ": " + part));
        ((List<?>) page.evaluate(OF_NO_USE)).forEach(part -> faults.add(path + " prints " + part));
        String foot = (String) page.evaluate(FOOT);
        if (!foot.contains(language + "/" + path.replace("index.html", ""))
            || !foot.matches(".*[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
          faults.add(path + " has at its foot " + foot);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 320, LIGHT"})
  void accessibilityRulesHold(String language, int width, ColorScheme colours) throws IOException {
    accessible(language, width, colours);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"zh-Hant, 1280, DARK"})
  void theyHoldInTheDarkToo(String language, int width, ColorScheme colours) throws IOException {
    accessible(language, width, colours);
  }

  private void accessible(String language, int width, ColorScheme colours) throws IOException {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = reader(width, colours, true, new ArrayList<>())) {
      Page page = context.newPage();
      for (String path : pages(language, KINDS)) {
        page.navigate(address(language, path));
        violations(page).forEach(fault -> faults.add(path + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Pictures for somebody to look at; no test. */
  @ParameterizedTest
  @CsvSource({
    "en, 1280, LIGHT",
    "en, 1280, DARK",
    "en, 360, LIGHT",
    "en, 360, DARK",
    "zh-Hant, 1280, LIGHT",
    "zh-Hant, 1280, DARK",
    "zh-Hant, 360, LIGHT",
    "zh-Hant, 360, DARK"
  })
  void pictures(String language, int width, ColorScheme colours) throws IOException {
    Path sheet = sheet();
    try (BrowserContext context = reader(width, colours, true, new ArrayList<>())) {
      Page page = context.newPage();
      for (String path : pages(language, PAGES)) {
        page.navigate(address(language, path));
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    sheet.resolve(
                        "%s-%s-%d-%s.png".formatted(name(path), language, width, colours))));
      }
    }
  }

  /** The same on paper, a document a page. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hant"})
  void papers(String language) throws IOException {
    Path sheet = sheet();
    try (BrowserContext context = reader(PAPER, ColorScheme.LIGHT, true, new ArrayList<>())) {
      Page page = context.newPage();
      for (String path : pages(language, PAGES)) {
        page.navigate(address(language, path));
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(sheet.resolve("%s-%s.pdf".formatted(name(path), language))));
      }
    }
  }

  /** Where pictures are laid; nobody who does not ask for them gets any. */
  private static Path sheet() throws IOException {
    Assumptions.assumeTrue(Boolean.getBoolean("sheet"), "no pictures are asked for");
    return Files.createDirectories(Project.root().resolve("jobs/target/sheet"));
  }

  private static String name(String path) {
    return path.replace("/index.html", "").replace("index.html", "front").replace('/', '-');
  }

  private static String address(String language, String path) {
    return BundledEdition.root().resolve(language).resolve(path).toUri().toString();
  }

  private static List<String> violations(Page page) throws IOException {
    try (InputStream axe = EveryPageBrowserTest.class.getResourceAsStream("/axe.min.js")) {
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

  /** Tables that a reader would have to push aside to read. */
  private static final String WIDE_TABLES =
      """
      () => Array.from(document.querySelectorAll('.scroll'))
        .filter(frame => frame.clientWidth > 0 && frame.scrollWidth > frame.clientWidth + 1)
        .map(frame => frame.closest('[aria-labelledby]').getAttribute('aria-labelledby') + ' is '
          + frame.scrollWidth + ' wide in a frame of ' + frame.clientWidth)
      """;

  private static final String CUT_LABELS =
      """
      () => Array.from(document.querySelectorAll('svg.plot'))
        .filter(svg => svg.getBoundingClientRect().width > 0)
        .flatMap(svg => Array.from(svg.querySelectorAll('text'))
          .filter(text => text.getBBox().x < 0
            || text.getBBox().x + text.getBBox().width > svg.viewBox.baseVal.width + 1)
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

  /** What leads elsewhere or opens something, and so is of no use on paper. */
  private static final String OF_NO_USE =
      """
      () => Array.from(document.querySelectorAll(
          'nav, form, .links, .terms, .more, .spans, .copy, .foot ul, details:not([open])'))
        .filter(part => part.getClientRects().length > 0)
        .map(part => part.tagName + ' ' + part.className)
      """;

  /** What stands at the foot of every sheet: the page with its address, and the edition. */
  private static final String FOOT =
      """
      () => ['--page', '--edition']
        .map(name => getComputedStyle(document.documentElement).getPropertyValue(name)).join('')
      """;

  /** What reaches beyond the edge of the paper, or of its own frame, each once. */
  private static final String BEYOND_PAPER =
      """
      () => Array.from(document.querySelectorAll('main table, main svg, main pre, main ul, main p'))
        .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(part => part.tagName + ' ' + (part.closest('[id]') || part).id + ' by '
          + Math.round(part.getBoundingClientRect().right - document.documentElement.clientWidth))
        .concat(Array.from(document.querySelectorAll('.card table'))
          .filter(table => table.getBoundingClientRect().right
            > table.closest('.card').getBoundingClientRect().right - 4)
          .map(table => 'a table leaves its frame: ' + (table.closest('[id], [aria-labelledby]')
            .getAttribute('aria-labelledby') || table.closest('[id]').id)))
      """;
}
