package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RSS and Atom. Made up. */
class FeedParserTest {

  private static String rss(String... items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>t</title><link>l</link><description>d</description>"
        + String.join("\n", items)
        + "</channel></rss>";
  }

  private static String atom(String... entries) {
    return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><id>i</id><updated>2025-11-20T00:00:00Z</updated>"
        + String.join("\n", entries)
        + "</feed>";
  }

  private static MadeDelivery parse(String text) {
    return MadeDelivery.of("wires", text);
  }

  /** A blank id names nothing: the address does; without both the item has no name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<guid>7</guid><link>https://e.org/a</link>|7",
        "<guid> </guid><link>https://e.org/a</link>|https://e.org/a",
        "<guid></guid><link>https://e.org/a</link>|https://e.org/a",
        "<link>https://e.org/a</link>|https://e.org/a",
      })
  void anItemWithoutAnIdIsNamedByItsAddress(String names, String id) {
    MadeDelivery made =
        MadeDelivery.of(
            "wires",
            "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description><item>"
                + names
                + "<title>Made up</title><pubDate>2025-11-24</pubDate></item></channel></rss>");
    assertThat(made.lines).hasSize(1).first().asString().contains("{id=" + id + ",");
  }

  /** Text of one byte a sign is never UTF-8 by accident; a few pairs of a Chinese one may be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ISO-8859-1|UTF-8|é|é|true",
        "ISO-8859-1|ISO-8859-1|é|é|false",
        "windows-1252|UTF-8|回|回|true",
        "gb2312|UTF-8|騰訊控股回購股份|騰訊控股回購股份|true",
        "gb2312|GB18030|騰訊控股回購股份|騰訊控股回購股份|false",
        "Big5|Big5|騰訊控股回購股份|騰訊控股回購股份|false",
        "UTF-8|UTF-8|騰訊控股回購股份|騰訊控股回購股份|false",
      })
  void bytesThatAreUtf8BeyondDoubtAreReadAsThat(
      String declared, String written, String title, String read, boolean said) {
    String feed =
        rss("<item><guid>1</guid><title>" + title + "</title><pubDate>2025-11-24</pubDate></item>")
            .replace("1.0\"?", "1.0\" encoding=\"" + declared + "\"?");
    MadeDelivery made = MadeDelivery.of("wires", feed.getBytes(Charset.forName(written)));
    assertThat(made.lines).singleElement().asString().endsWith("title=" + read + "}");
    assertThat(made.issues).isEqualTo(said ? List.of("odd: ENCODING_OTHERWISE") : List.of());
  }

  @Test
  void aFewSignsThatMayBeUtf8ByAccidentAreWhatIsDeclared() {
    String feed =
        rss("<item><guid>1</guid><title>回購股</title><pubDate>2025-11-24</pubDate></item>")
            .replace("1.0\"?", "1.0\" encoding=\"gb2312\"?");
    MadeDelivery made = MadeDelivery.of("wires", feed);
    assertThat(made.issues).doesNotContain("odd: ENCODING_OTHERWISE");
  }

  @Test
  void anItemOfRssIsARecord() {
    assertThat(
            parse(
                    rss(
                        "<item><guid>1</guid><title> A &amp; B </title><description>said</description><link>https://e.org/1</link><pubDate>Mon, 24 Nov 2025 12:00:00 GMT</pubDate><category>c</category></item>",
                        "<item><guid isPermaLink=\"false\">2</guid><title>Two</title><dc:date>2025-11-25</dc:date></item>"))
                .lines)
        .containsExactly(
            "entry[0] {id=1, link=https://e.org/1, published-at=Mon, 24 Nov 2025 12:00:00 GMT, summary=said, title=A & B}",
            "entry[1] {id=2, published-at=2025-11-25, title=Two}");
  }

  @Test
  void anEntryOfAtomIsARecordOfItsFirstPublication() {
    assertThat(
            parse(
                    atom(
                        "<entry><id>1</id><title>One</title><updated>2025-11-25T00:00:00Z</updated><published>2025-11-24T00:00:00Z</published><summary>said</summary><link href=\"https://e.org/1\"/></entry>",
                        "<entry><id>2</id><title>Two</title><updated>2025-11-25T00:00:00Z</updated><content>long</content></entry>"))
                .lines)
        .containsExactly(
            "entry[0] {id=1, link=https://e.org/1, published-at=2025-11-24T00:00:00Z, summary=said, title=One}",
            "entry[1] {id=2, published-at=2025-11-25T00:00:00Z, summary=long, title=Two}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<?xml version=\"1.0\"?><html><body/></html>|refused: MARKUP_PAGE",
        "<?xml version=\"1.0\"?><other/>|refused: LAYOUT_UNKNOWN",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"/>|refused: LAYOUT_UNKNOWN",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><rss/>|refused: XML_ENTITY 1",
        "<?xml version=\"1.0\"?><rss a=b/>|refused: XML_MALFORMED 1",
      })
  void whatIsNoFeedIsRefusedWithItsReason(String text, String issue) {
    assertThat(parse(text).issues).containsExactly(issue);
  }

  @Test
  void aFeedWithoutItemsSaysThatNothingIsNew() {
    assertThat(parse(rss()).issues).isEmpty();
    assertThat(parse(atom()).issues).isEmpty();
  }

  @Test
  void aFeedCutShortIsToldFromABrokenOne() {
    String whole = rss("<item><guid>1</guid><title>One</title></item>");
    assertThat(parse(whole.substring(0, whole.length() - 6)).issues)
        .singleElement()
        .asString()
        .startsWith("refused: FILE_CUT_SHORT");
  }
}
