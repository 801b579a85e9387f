package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.evidence.InputCheck;
import huigou.installation.ExitCode;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.support.Night;
import huigou.support.TestInput;
import huigou.support.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Announcements: the four ways in which they come, and what goes wrong in them. All made up. */
class AnnouncementInputTest {

  private static final String WIRE = "wires/2025-11-26/feed.xml";
  private static final String INDEX = "hkex/2025-11-26/index.json";

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  @BeforeEach
  void prepare() {
    input = TestInput.in(folder);
    input.put(
        "new-york-fed/2025-11-26/sofr.json",
        TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"));
    night = new Night(folder, input.folder());
  }

  private List<Issue> issues() {
    return InputCheck.of(night.place()).issues().stream()
        .filter(issue -> issue.code() != IssueCode.NO_ROW_USABLE)
        .filter(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .toList();
  }

  private List<String> codes() {
    return issues().stream().map(issue -> issue.code().name() + " " + issue.place().row()).toList();
  }

  private List<String> rows() throws IOException {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    return Files.readAllLines(night.current().resolve("data/announcements.csv")).stream()
        .skip(1)
        .toList();
  }

  private static String rss(String... items) {
    return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Made up</title>"
        + "<link>https://wire.example/</link><description>x</description>"
        + String.join("\n", items)
        + "</channel></rss>";
  }

  private static String item(String guid, String title, String date) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title><link>https://wire.example/%s</link><pubDate>%s</pubDate></item>"
        .formatted(guid, title, guid, date);
  }

  private static String index(String records) {
    return "{\"result\":\"%s\",\"hasNextRow\":false,\"rowRange\":100,\"lang\":\"E\",\"loadedRecord\":1,\"recordCnt\":1}"
        .formatted(records.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  @Test
  void rssIsReadWithItsOffsetsAndEntities() throws IOException {
    input.put(
        WIRE,
        rss(
            item(
                "a1",
                "Foo &amp;amp; Bar to buy back up to $1.5bn of shares",
                "Tue, 25 Nov 2025 18:30:00 EST"),
            item("a2", "央行開展逆回購操作1,000億元", "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(issues()).isEmpty();
    assertThat(rows())
        .containsExactly(
            "wires a1,2025-11-25T23:30:00Z,,,en,Foo & Bar to buy back up to $1.5bn of shares,plan,1500000000,USD,,,https://wire.example/a1,wires,high",
            "wires a2,2025-11-25T01:00:00Z,,,zh-Hant,\"央行開展逆回購操作1,000億元\",none,,,,,https://wire.example/a2,wires,high");
  }

  @Test
  void atomIsReadInTheEncodingThatItDeclares() throws IOException {
    String feed =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title><id>x</id><updated>2025-11-25T10:00:00-05:00</updated>"
            + "<entry><title>8-K - Caf\u00e9 Inc. (0000320193) (Filer)</title><link href=\"https://www.sec.gov/x\"/><summary type=\"html\">&lt;b&gt;Item 8.01:&lt;/b&gt; Other</summary>"
            + "<updated>2025-11-25T17:00:00-05:00</updated><id>urn:tag:sec.gov,2008:accession-number=0000000001-25-000001</id></entry>"
            + "<entry><title>4 - Somebody (0000000077) (Reporting)</title><link href=\"https://www.sec.gov/x\"/><updated>2025-11-25T17:00:00-05:00</updated>"
            + "<id>urn:tag:sec.gov,2008:accession-number=0000000001-25-000001</id></entry></feed>";
    input.put("sec/2025-11-26/current.xml", feed.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(issues()).isEmpty();
    assertThat(rows())
        .containsExactly(
            "sec 0000000001-25-000001 0000000077,2025-11-25T17:00:00-05:00,us,cik0000000077-us,en,4 - Somebody (0000000077) (Reporting),none,,,,,https://www.sec.gov/x,sec,high",
            "sec 0000000001-25-000001 0000320193,2025-11-25T17:00:00-05:00,us,aapl-us,en,8-K - Caf\u00e9 Inc. (0000320193) (Filer),none,,,,,https://www.sec.gov/x,sec,high");
  }

  @Test
  void theExchangesIndexIsJsonWithinJson() throws IOException {
    input.put(
        INDEX,
        index(
            "[{\"NEWS_ID\":\"7\",\"STOCK_CODE\":\"00175<br/>80175\",\"STOCK_NAME\":\"MADE UP<br/>MADE UP-R\",\"TITLE\":\"Next Day Disclosure Return\",\"LONG_TEXT\":\"Next Day Disclosure Returns - [Others &#x2f; Share Buyback]\",\"DATE_TIME\":\"25/11/2025 17:27\",\"FILE_LINK\":\"/a.pdf\",\"FILE_TYPE\":\"PDF\"}]"));
    assertThat(issues()).isEmpty();
    assertThat(rows())
        .containsExactly(
            "hkex 7,2025-11-25T17:27:00+08:00,hk,00175-hk,en,Next Day Disclosure Returns - [Others / Share Buyback] Next Day Disclosure Return,execution,,,,,https://www1.hkexnews.hk/a.pdf,hkex,high");
  }

  @Test
  void theDeskMayListThem() throws IOException {
    input.put(
        "desk/2025-11-26/announcements.xlsx",
        Workbooks.of(
            new Object[] {
              "id",
              "published_at",
              "market",
              "stock_code",
              "ticker",
              "company",
              "title",
              "source_url"
            },
            new Object[] {
              "d1", "2025-11-24", "tw", "", "", "Made up", "董事會決議買回庫藏股3,000張", "https://x.example/"
            }));
    assertThat(issues()).isEmpty();
    assertThat(rows())
        .containsExactly(
            "desk d1,2025-11-24,tw,,zh-Hant,\"董事會決議買回庫藏股3,000張\",plan,,,3000000,,https://x.example/,desk,high");
  }

  @Test
  void markupInATitleIsTakenOutAndSaid() throws IOException {
    input.put(
        WIRE,
        rss(
            item(
                "a1",
                "&lt;script&gt;alert(1)&lt;/script&gt;Foo plans a &lt;b&gt;share buyback&lt;/b&gt;",
                "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(codes()).containsExactly("MARKUP_IN_TITLE entry[0]");
    assertThat(rows()).singleElement().asString().contains(",Foo plans a share buyback,plan,");
    String page = Files.readString(night.current().resolve("en/announcements/index.html"));
    assertThat(page).contains("Foo plans a share buyback").doesNotContain("alert(1)");
  }

  @Test
  void twoItemsOfOneNameAreBothKeptUnderSecondNames() throws IOException {
    input.put(
        WIRE,
        rss(
            item("a1", "Foo plans a share buyback", "Tue, 25 Nov 2025 01:00:00 GMT"),
            item("a1", "Foo plans no share buyback", "Tue, 25 Nov 2025 01:00:00 GMT"),
            item("a2", "Bar plans a share buyback", "Tue, 25 Nov 2025 01:00:00 GMT"),
            item("a2", "Bar plans a share buyback", "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(codes()).containsExactly("ID_SHARED entry[1]");
    assertThat(rows())
        .extracting(
            row ->
                row.split(",")[0].replaceAll(" [0-9a-f]+$", "") + ", " + row.contains("no share"))
        .containsExactlyInAnyOrder(
            "wires a1 https://wire.example/a1, false",
            "wires a1 https://wire.example/a1, true",
            "wires, false");
  }

  @Test
  void aLaterTextOfTheSameNameIsANewVintage() throws IOException {
    input.put(WIRE, rss(item("a1", "Foo plans a share buyback", "Tue, 25 Nov 2025 01:00:00 GMT")));
    input.put(
        "wires/2025-11-27/feed.xml",
        rss(item("a1", "Foo suspends its share buyback", "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(rows()).singleElement().asString().contains(",suspension,");
  }

  @ParameterizedTest
  @CsvSource({
    "25/11/2025, DATE_MALFORMED",
    "'31 Feb 2025 01:00:00 GMT', DATE_MALFORMED",
    "民國114年11月25日, DATE_MALFORMED",
    "'Fri, 28 Nov 2025 01:00:00 GMT', DATE_IN_FUTURE",
    "'', CELL_MISSING"
  })
  void aDateThatIsNoneLeavesTheItemOut(String date, String code) throws IOException {
    input.put(
        WIRE,
        rss(
            item("a1", "Foo plans a share buyback", date),
            item("a2", "Bar plans a share buyback", "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(codes()).containsExactly(code + " entry[0]");
    assertThat(rows()).singleElement().asString().startsWith("wires a2,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"/>|XML_ENTITY",
        "<html><body>Sign in</body></html>|MARKUP_PAGE",
        "<rss version=\"2.0\"><channel><title>x</title>|FILE_CUT_SHORT",
        "<rss version=\"2.0\"><channel><title>a <b</title></channel></rss>|XML_MALFORMED",
        "<other><item/></other>|LAYOUT_UNKNOWN",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>|LAYOUT_UNKNOWN",
        "<rss version=\"2.0\"><channel/><channel/></rss>|LAYOUT_UNKNOWN",
      })
  void aFileThatIsNoFeedIsRefused(String text, String code) {
    input.put(WIRE, text);
    assertThat(issues()).extracting(issue -> issue.code().name()).containsExactly(code);
  }

  @Test
  void anIndexCutShortWithinItsTextIsRefused() {
    input.put(INDEX, index("[{\"NEWS_ID\":\"7\",\"TITLE\":\"x"));
    assertThat(issues()).extracting(issue -> issue.code().name()).containsExactly("FILE_CUT_SHORT");
    assertThat(issues().get(0).place().row()).startsWith("result › ");
  }

  @Test
  void aLinkThatMayNotBeFollowedIsLeftOut() throws IOException {
    input.put(
        WIRE,
        rss(
            "<item><guid isPermaLink=\"false\">a1</guid><title>Foo plans a share buyback</title><link>javascript:alert(1)</link><pubDate>Tue, 25 Nov 25 01:00:00 GMT</pubDate></item>"));
    assertThat(codes()).containsExactly("LINK_UNUSABLE entry[0]");
    assertThat(rows())
        .containsExactly(
            "wires a1,2025-11-25T01:00:00Z,,,en,Foo plans a share buyback,plan,,,,,,wires,high");
  }

  @Test
  void anAngleThatOpensNoTagIsASign() throws IOException {
    input.put(
        WIRE,
        rss(
            item(
                "a1",
                "Board approves $5 billion buyback as P/E&lt;b peers &lt;!-- cheap",
                "Tue, 25 Nov 2025 01:00:00 GMT")));
    assertThat(issues()).isEmpty();
    assertThat(rows())
        .singleElement()
        .asString()
        .contains("P/E<b peers <!-- cheap,authorisation,5000000000,USD");
  }

  @Test
  void datesOfOtherHabitsLeaveTheDesksRowsOut() {
    input.put(
        "desk/2025-11-26/announcements.xlsx",
        Workbooks.of(
            new Object[] {"id", "published_at", "title", "source_url"},
            new Object[] {"d1", "6/10/2025", "Foo plans a share buyback", "https://x.example/"},
            new Object[] {"d2", "民國114年10月6日", "Foo plans a share buyback", "https://x.example/"}));
    assertThat(codes()).containsExactly("DATE_MALFORMED 2", "DATE_MALFORMED 3");
  }

  private static String filing(String cik) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title><id>x</id><updated>2025-11-25T10:00:00-05:00</updated>"
        + "<entry><title>8-K - Made Up Corp. (%s) (Filer)</title><link href=\"https://www.sec.gov/x\"/><updated>2025-11-25T17:00:00-05:00</updated>"
            .formatted(cik)
        + "<id>urn:tag:sec.gov,2008:accession-number=0000000001-25-000001</id></entry></feed>";
  }

  @Test
  void aCompanyIsKnownByTheRegulatorsList() throws IOException {
    input.put("sec/2025-11-26/current.xml", filing("0000000077"));
    input.put(
        "sec/2025-11-26/tickers.json",
        "{\"0\":{\"cik_str\":77,\"ticker\":\"MADEU\",\"title\":\"MADE UP\"},\"1\":{\"cik_str\":77,\"ticker\":\"MADE\",\"title\":\"MADE UP\"},\"2\":{\"cik_str\":320193,\"ticker\":\"AAPL\",\"title\":\"Apple Inc.\"}}");
    assertThat(issues()).isEmpty();
    assertThat(rows()).singleElement().asString().contains(",us,made-us,en,");
  }

  @Test
  void sharesAloneAreTakenOfTheExchangesList() throws IOException {
    input.put(
        "hkex/2025-11-26/list.xlsx",
        Workbooks.of(
            new Object[] {"List of Securities"},
            new Object[] {"Updated as at 25/11/2025"},
            new Object[] {"Stock Code", "Name of Securities", "Category", "Sub-Category"},
            new Object[] {"99", "MADE UP", "Equity", "Equity Securities (Main Board)"},
            new Object[] {"10001", "A WARRANT", "Derivative Warrants", ""},
            new Object[] {"x", "NO CODE", "Equity", ""}));
    assertThat(codes()).containsExactly("NUMBER_MALFORMED 6");
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("data/inputs.csv")))
        .contains("list.xlsx", ",3,2,1,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"0\":{\"cik_str\":\"7x\",\"ticker\":\"A\",\"title\":\"A\"}}|NAME_MALFORMED",
        "{\"0\":{\"cik_str\":7,\"ticker\":\"A\",\"title\":\"A\",\"more\":1}}|KEY_UNREAD",
        "{\"0\":{\"cik_str\":7,\"title\":\"A\"}}|CELL_MISSING COLUMN_ABSENT",
        "{\"0\":{\"cik_str\":7,|FILE_CUT_SHORT",
        "{\"0\":{\"cik_str\":7,\"ticker\":\"a b\",\"title\":\"A\"}}|MARK_UNKNOWN"
      })
  void aListOfTickersIsHeldToItsForm(String text, String codes) {
    input.put("sec/2025-11-26/tickers.json", text);
    assertThat(issues()).extracting(issue -> issue.code().name()).containsExactly(codes.split(" "));
  }
}
