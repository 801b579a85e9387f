package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs that XML does not allow. Made up. */
class MendedMarkupTest {

  /** The text as it is mended, and behind it each sign that was, with its line. */
  private static List<String> mend(String text) throws IOException {
    List<String> signs = new ArrayList<>();
    StringWriter out = new StringWriter();
    try (MendedMarkup in =
        new MendedMarkup(
            new StringReader(text), (sign, line) -> signs.add(sign + " in line " + line))) {
      in.transferTo(out);
    }
    signs.add(0, out.toString());
    return signs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>&amp;&lt;&gt;&quot;&apos;</a>",
        "<a>&#65;&#x41;&#x10FFFF;&#1114111;</a>",
        "<a b='&amp;'>\t\r\n回購 \uD83D\uDE00</a>",
        "<a><![CDATA[A & B &nbsp; ]] > ]]]></a>",
      })
  void whatXmlAllowsStaysAsItIs(String text) throws IOException {
    assertThat(mend(text)).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a>B&eacute;</a>|<a>Bé</a>|&eacute;",
        "<a>B&mdash;</a>|<a>B—</a>|&mdash;",
        "<a>A & B</a>|<a>A &amp; B</a>|&",
        "<a>A&B</a>|<a>A&amp;B</a>|&B",
        "<a>A&amp</a>|<a>A&amp;amp</a>|&amp",
        "<a>&madeup;</a>|<a>&amp;madeup;</a>|&madeup;",
        "<a>&LT;</a>|<a>&lt;</a>|&LT;",
        "<a>&;</a>|<a>&amp;;</a>|&;",
        "<a>&&amp;</a>|<a>&amp;&amp;</a>|&",
      })
  void anAmpersandThatIsNoReferenceOfXmlIsWhatItsWriterMeant(
      String text, String mended, String sign) throws IOException {
    assertThat(mend(text)).containsExactly(mended, sign + " in line 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#0;", "&#8;", "&#xFFFE;", "&#x110000;", "&#1114112;", "&#xD800;"})
  void aReferenceToNoCharacterDoesNotStay(String reference) throws IOException {
    List<String> mended = mend("<a>" + reference + "</a>");
    assertThat(mended.get(0)).doesNotContain(reference);
    assertThat(mended).hasSize(2).last().isEqualTo(reference + " in line 1");
  }

  @ParameterizedTest
  @CsvSource({"0, U+0000", "8, U+0008", "11, U+000B", "31, U+001F", "65534, U+FFFE"})
  void aControlCharacterGoesWithItsLine(int character, String sign) throws IOException {
    assertThat(mend("<a>\nA" + (char) character + "B</a>"))
        .containsExactly("<a>\nAB</a>", sign + " in line 2");
    assertThat(mend("<![CDATA[" + (char) character + "]]>"))
        .containsExactly("<![CDATA[]]>", sign + " in line 1");
  }

  @Test
  void blankLinesBeforeTheDeclarationGoAndAreSaidOnce() throws IOException {
    String text = "<?xml version=\"1.0\"?>\n<a>&x</a>";
    assertThat(mend("\n \n" + text))
        .containsExactly(text.replace("&x", "&amp;x"), "␤ <?xml in line 2", "&x in line 4");
    assertThat(mend(" " + text)).hasSize(2);
  }

  @Test
  void anAmpersandInASectionOfPlainTextIsOneAndBehindItIsNone() throws IOException {
    assertThat(mend("<a><![CDATA[A & B]]> & <![CDATA[C & D]]></a>"))
        .containsExactly("<a><![CDATA[A & B]]> &amp; <![CDATA[C & D]]></a>", "& in line 1");
    assertThat(mend("<a><![CDAT[A & B]]></a>"))
        .containsExactly("<a><![CDAT[A &amp; B]]></a>", "& in line 1");
    assertThat(mend("<<![CDATA[A & B]]>")).containsExactly("&lt;<![CDATA[A & B]]>", "< in line 1");
  }

  /** What no name, end, comment or instruction follows is a sign of less. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a>x < 5</a>|<a>x &lt; 5</a>",
        "<a>x <$5</a>|<a>x &lt;$5</a>",
        "<a>x <<b/></a>|<a>x &lt;<b/></a>",
        "<a>x <= 5</a>|<a>x &lt;= 5</a>",
      })
  void anAngleThatOpensNothingIsASign(String text, String mended) throws IOException {
    assertThat(mend(text)).containsExactly(mended, "< in line 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><a><!-- c --><_b/><:c/></a>",
        "<a><![CDATA[x < 5]]></a>",
        "<a>x<"
      })
  void anAngleThatOpensSomethingStays(String text) throws IOException {
    assertThat(mend(text)).containsExactly(text);
  }

  @Test
  void aTextMayEndWithinAReference() throws IOException {
    assertThat(mend("<a>&am")).containsExactly("<a>&amp;am", "&am in line 1");
    assertThat(mend("<a>&")).containsExactly("<a>&amp;", "& in line 1");
    assertThat(mend("")).containsExactly("");
  }

  @Test
  void aNameLongerThanAnyIsText() throws IOException {
    String name = "x".repeat(40);
    assertThat(mend("&" + name + ";").get(0)).isEqualTo("&amp;" + name + ";");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<?xml version=\"1.0\"?>|UTF-8",
        "<a encoding=\"GBK\">|UTF-8",
        "<?xml version=\"1.0\" encoding=\"GB2312\"?>|GB18030",
        "<?xml version='1.0' encoding = 'gbk'?>|GB18030",
        "<?xml version=\"1.0\" encoding=\"Big5\"?>|Big5-HKSCS",
        "<?xml version=\"1.0\" encoding=\" ISO-8859-1 \"?>|windows-1252",
        "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?>|ISO-8859-2",
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>|windows-31j",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>|UTF-8",
      })
  void theEncodingIsTheOneDeclaredAndTheWiderOfItsCountry(String beginning, String encoding)
      throws IOException {
    assertThat(MendedMarkup.encoding(beginning)).isEqualTo(Charset.forName(encoding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"madeup-1", "no name!"})
  void anEncodingOfNoKnownNameIsNone(String name) {
    assertThatThrownBy(() -> MendedMarkup.encoding("<?xml encoding=\"" + name + "\"?>"))
        .isInstanceOf(CharConversionException.class)
        .hasMessage(name);
  }

  @Test
  void aFeedIsReadThroughIt() {
    String feed =
        "\n\n<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description><item><guid isPermaLink=\"false\">1</guid><title>囧镕 A&nbsp;&B</title><pubDate>2025-11-24</pubDate></item></channel></rss>";
    // The declared encoding does not have this character.
    assertThat(Charset.forName("GB2312").newEncoder().canEncode('镕')).isFalse();
    MadeDelivery made = MadeDelivery.of("wires", feed.getBytes(Charset.forName("GB18030")));
    assertThat(made.lines)
        .containsExactly("entry[0] {id=1, published-at=2025-11-24, title=囧镕 A\u00A0&B}");
    assertThat(made.issues)
        .containsExactly("odd: SIGN_MENDED 2", "odd: SIGN_MENDED 4", "odd: SIGN_MENDED 4");
    assertThat(made.quoted).containsExactly("␤ <?xml", "&nbsp;", "&B");
    MadeDelivery marked =
        MadeDelivery.of("wires", ("\uFEFF" + feed).getBytes(StandardCharsets.UTF_8));
    assertThat(marked.lines).isEqualTo(made.lines);
    MadeDelivery declaredOtherwise =
        MadeDelivery.of(
            "wires", feed.replace("GB2312", "UTF-8").getBytes(Charset.forName("GB18030")));
    assertThat(declaredOtherwise.issues.toString()).contains("refused: ENCODING_NOT_UTF8");
  }
}
