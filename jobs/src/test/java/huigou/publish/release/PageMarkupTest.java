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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkupTest {

  private static final String HEAD =
      "<!doctype html>\n<html lang=\"en\"><head><title>t</title></head>\n<body>";
  private static final String FOOT = "</body></html>\n";

  private static List<String> faults(String body) {
    return PageMarkup.of(HEAD + body + FOOT).faults();
  }

  @Test
  void idsAndAddressesAreThoseOfTags() {
    PageMarkup markup =
        PageMarkup.of(
            HEAD
                + "<!-- <a href=\"no\"> is none --><a id=\"x\" class=\"id\" href=\"a?b=1&amp;c\">a &lt; b</a>"
                + "<script defer src=\"s.js\"></script><script>1 <a; id=\"no\" && 2</script>"
                + "<svg viewBox=\"0 0 1 1\"><use href=\"#g\"/></svg><input disabled id=\"x\">"
                + FOOT);
    assertThat(markup.faults()).isEmpty();
    assertThat(markup.addresses()).containsExactly("a?b=1&c", "s.js", "#g");
    assertThat(markup.ids()).containsExactly("x", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <b>bold</b><br>word &amp; another &#x41;</p>",
        "<table><caption>c</caption><thead><tr><th>x</th></tr></thead><tbody> <tr><td><p>x</p></td></tr>\n</tbody></table>",
        "<ul><li><div>x</div></li></ul><p hidden>x</p>",
        "<svg><title>t</title><path d=\"M0\"/><g><text>a</text></g></svg>",
        "<textarea><b></textarea>",
      })
  void whatIsWellFormedIsNoFault(String body) {
    assertThat(faults(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div><p>x</div></p>|</div> stands before </p>",
        "<div>x|</body> stands before </div>",
        "x</div>|</div> closes nothing",
        "<p><div>x</div></p>|<div> stands in <p>",
        "<table><div>x</div></table>|<div> stands in <table>",
        "<table><tbody>x</tbody></table>|a text stands in <tbody>",
        "<ul><p>x</p></ul>|<p> stands in <ul>",
        "<p/>|<p/> closes nothing",
        "<a href=x>x</a>|<a has href without quotes",
        "<a href=\"x\" href=\"y\">x</a>|<a has href twice",
        "<a \"x\">x</a>|<a holds a \"",
        "<a href=\"x>x</a>|without its second quote",
        "<a href=\"x?a&b\">x</a>|a bare &",
        "<p>a & b;</p>|a bare &",
        "<p>a < b</p>|a bare <",
        "<!-- x|no --> follows",
        "<script>x|<script> is not closed",
        "<textarea>a & b</textarea>|a bare &",
      })
  void whatIsIllFormedIsNamedWithItsLine(String body, String fault) {
    assertThat(faults(body))
        .anySatisfy(found -> assertThat(found).startsWith("line 3: ").contains(fault));
  }

  @Test
  void whatNeverEndsIsRead() {
    assertThat(faults("").isEmpty()).isTrue();
    assertThat(PageMarkup.of("<p>x</p>").faults())
        .containsExactly("line 1: begins without <!doctype html>");
    assertThat(PageMarkup.of("<!doctype html>x").faults())
        .containsExactly("line 1: a text stands outside");
    assertThat(PageMarkup.of(HEAD + "<a").faults()).contains("line 3: <a does not end");
    assertThat(PageMarkup.of("<!doctype html").faults()).hasSize(2);
    assertThat(faults("<p>" + "&".repeat(60) + "</p>")).hasSize(50);
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
      PageMarkup markup = PageMarkup.of(html);
      List<Element> elements = Jsoup.parse(html).getAllElements();
      assertThat(markup.faults()).as(page.toString()).isEmpty();
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
