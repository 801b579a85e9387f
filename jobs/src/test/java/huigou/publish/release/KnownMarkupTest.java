package huigou.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownMarkupTest {

  @Test
  void idsAndAddressesAreThoseOfTags() {
    KnownMarkup markup =
        KnownMarkup.of(
            "<!doctype html><!-- <a href=\"no\"> is none --><a id=\"x\" class=\"id\" href=\"a?b=1&amp;c\">a &lt; b</a>"
                + "<script defer src=\"s.js\"></script><script>1 <a; id=\"no\"</script>"
                + "<svg viewBox=\"0 0 1 1\"><use href=\"#g\"/></svg><input disabled id=\"x\">");
    assertThat(markup.addresses()).containsExactly("a?b=1&c", "s.js", "#g");
    assertThat(markup.ids()).containsExactly("x", "x");
  }

  /** What the parser finds on every page of an edition. */
  @Test
  void onPagesOfOursItFindsWhatTheParserFinds(@TempDir Path folder) throws IOException {
    Night night =
        new Night(
            folder,
            TestInput.in(folder)
                .put(
                    "new-york-fed/2025-11-26/sofr.json",
                    TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"))
                .put("fred/2025-11-26/DFEDTARU.csv", "observation_date,DFEDTARU\n2025-11-25,2.00\n")
                .folder());
    night.run();
    List<Path> pages;
    try (Stream<Path> files = Files.walk(night.current().toRealPath())) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(40);
    for (Path page : pages) {
      String html = Files.readString(page);
      KnownMarkup markup = KnownMarkup.of(html);
      List<Element> elements = Jsoup.parse(html).getAllElements();
      assertThat(markup.ids())
          .as(page.toString())
          .isEqualTo(
              elements.stream().filter(each -> each.hasAttr("id")).map(Element::id).toList());
      assertThat(markup.addresses())
          .as(page.toString())
          .isEqualTo(
              elements.stream()
                  .filter(each -> each.hasAttr("href") || each.hasAttr("src"))
                  .map(each -> each.attr(each.hasAttr("href") ? "href" : "src"))
                  .toList());
    }
  }
}
