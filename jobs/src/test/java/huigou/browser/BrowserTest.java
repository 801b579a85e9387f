package huigou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import huigou.support.BundledEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/**
 * Opens pages of the bundled edition from the file system. Skipped where there is no Chromium,
 * unless this is a continuous integration.
 */
abstract class BrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    if (!Files.isExecutable(CHROMIUM)) {
      Assumptions.assumeTrue("true".equals(System.getenv("CI")), "there is no Chromium");
      throw new IllegalStateException("continuous integration has no Chromium at " + CHROMIUM);
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  static Browser browser() {
    return browser;
  }

  static BrowserContext reader(
      int width, ColorScheme colours, boolean scripts, List<String> requests) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setOffline(true));
    context.setDefaultTimeout(15_000);
    context.route(
        url -> !url.startsWith("file:"),
        route -> {
          requests.add(route.request().url());
          route.abort();
        });
    return context;
  }

  static Page visit(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(BundledEdition.root().resolve(path).toUri().toString());
    return page;
  }
}
