package huigou.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import huigou.preview.SitePreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When the largest piece of a page is painted, and how far anything moves afterwards, for one page
 * of each template: served on the machine itself, by a processor slowed four times. Seconds are of
 * this machine at this hour; what moves is not.
 */
public final class FirstLook {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int SLOWED = 4;
  private static final int ROUNDS = 3;
  private static final int SETTLED_MILLIS = 600;

  private static final String WATCH =
      """
      window.__paint = 0; window.__moved = 0; window.__what = '';
      new PerformanceObserver(l => l.getEntries().forEach(e => { window.__paint = e.startTime; }))
        .observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) {
        window.__moved += e.value;
        window.__what += (e.sources || []).map(s => s.node && s.node.nodeType === 1
          ? s.node.tagName + '.' + s.node.className : s.node && s.node.parentElement
          ? s.node.parentElement.tagName + '.' + s.node.parentElement.className : '').join(' '); } }))
        .observe({type: 'layout-shift', buffered: true});
      """;

  private FirstLook() {}

  /**
   * @param arguments a published edition, then languages; both where none is named
   */
  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path site = Path.of(arguments[0]);
    List<String> languages =
        arguments.length > 1
            ? Arrays.asList(arguments).subList(1, arguments.length)
            : List.of("en", "zh-Hant");
    try (SitePreview server = new SitePreview(site, 0);
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(CHROMIUM)
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      System.out.printf("%-44s %6s %8s %8s%n", "page", "width", "paint ms", "moved");
      for (String language : languages) {
        for (String page : pages(site.resolve(language))) {
          for (int width : new int[] {360, 1280}) {
            look(browser, server.address() + language + "/" + page, language + "/" + page, width);
          }
        }
      }
    }
  }

  /** One page a folder: pages of series and of issuers are alike. */
  private static List<String> pages(Path language) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(language)) {
      files
          .filter(file -> file.endsWith("index.html"))
          .map(file -> language.relativize(file).toString())
          .filter(
              page ->
                  !page.matches("(series|issuers|corridor)/.+/index.html")
                      || page.matches(
                          "(series/sofr|issuers/00700-hk|issuers/aapl-us|corridor/target-range)/index.html"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  private static void look(Browser browser, String address, String name, int width) {
    double best = Double.MAX_VALUE;
    double moved = 0;
    String what = "";
    for (int round = 0; round < ROUNDS; round++) {
      try (BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(width, width < 500 ? 780 : 900)
                  .setReducedMotion(ReducedMotion.REDUCE))) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWED);
        session.send("Emulation.setCPUThrottlingRate", rate);
        page.addInitScript(WATCH);
        page.navigate(address);
        page.waitForTimeout(SETTLED_MILLIS);
        best = Math.min(best, ((Number) page.evaluate("window.__paint")).doubleValue());
        moved = Math.max(moved, ((Number) page.evaluate("window.__moved")).doubleValue());
        what = (String) page.evaluate("window.__what");
      }
    }
    System.out.printf("%-44s %6d %8.0f %8.4f %s%n", name, width, best, moved, what);
  }
}
