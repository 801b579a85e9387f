package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Announcements of indexes, feeds and the desk. Received on 28 November 2025; made up. */
class AnnouncementFormTest {

  private static MadeRecord indexed() {
    return MadeRecord.of(
        "hkex-announcement-index",
        "id",
        "12 326 095",
        "published-at",
        "09/09/2025 17:27",
        "code",
        "00700<br/>80700",
        "name",
        "TENCENT<br/>TENCENT-R",
        "category",
        "Returns - [Others &#x2f; Share Buyback]",
        "title",
        "Next Day Disclosure Return",
        "link",
        "/listedco/2025090900576.pdf");
  }

  private static MadeRecord desk() {
    return MadeRecord.of(
        "desk-announcements",
        "id",
        "made-2025-10-06",
        "published-at",
        "2025-10-06",
        "ticker",
        "AAPL",
        "name",
        "Apple",
        "title",
        "Apple board authorises a further $1 billion",
        "link",
        "https://example.org/1");
  }

  private static MadeRecord filing() {
    return MadeRecord.of(
        "sec-current-filings",
        "id",
        "urn:tag:sec.gov,2008:accession-number=0001193125-25-012345",
        "published-at",
        "2025-11-26T17:27:00-05:00",
        "title",
        "8-K - Apple Inc. (0000320193) (Filer)",
        "link",
        "https://www.sec.gov/1");
  }

  private static MadeRecord wire(String publishedAt) {
    return MadeRecord.of(
        "wires-feed",
        "id",
        "1",
        "published-at",
        publishedAt,
        "title",
        "Made up",
        "link",
        "https://wire.example/1");
  }

  @Test
  void anIndexedAnnouncementIsOfTheFirstOfItsCodes() {
    assertThat(indexed().issues()).isEmpty();
    assertThat(indexed().fact().orElseThrow().key()).isEqualTo("hkex 12326095");
    assertThat(indexed().fact().orElseThrow().referenceDate()).isEqualTo("2025-09-09");
    assertThat(indexed().fields())
        .containsEntry("issuer", "00700-hk")
        .containsEntry("market", "hk")
        .containsEntry("name", "TENCENT TENCENT-R")
        .containsEntry("category", "Returns - [Others / Share Buyback]")
        .containsEntry("published-at", "2025-09-09T17:27:00+08:00")
        .containsEntry("url", "https://www1.hkexnews.hk/listedco/2025090900576.pdf");
  }

  @Test
  void aFilingIsNamedByItsNumberItsIssuerAndItsPart() {
    assertThat(filing().fact().orElseThrow().key())
        .isEqualTo("sec 0001193125-25-012345 0000320193");
    assertThat(filing().fields())
        .containsEntry("issuer", "aapl-us")
        .containsEntry("market", "us")
        .containsEntry("name", "Apple Inc.");
    assertThat(filing().with("title", "A notice without a number").fact().orElseThrow().key())
        .isEqualTo("sec urn:tag:sec.gov,2008:accession-number=0001193125-25-012345");
    assertThat(filing().with("id", "urn:1").fact().orElseThrow().key()).isEqualTo("sec urn:1");
    assertThat(
            filing()
                .with("title", "4 - Made Up (0000320193) (Reporting Owner)")
                .fact()
                .orElseThrow())
        .extracting(fact -> fact.key())
        .isEqualTo("sec 0001193125-25-012345 0000320193");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "link|https://www.sec.gov/Archives/edgar/data/320193/000119312525012345/a-index.htm|",
        "link|https://www.sec.gov/Archives/edgar/data/320193/000119312525012346/a-index.htm|NAME_MALFORMED id",
        "id|urn:1|NAME_MALFORMED id",
        "summary|<b>AccNo:</b> 0001193125-25-012345 <b>Size:</b> 1 KB|",
        "summary|<b>AccNo:</b> 0001193125-25-012354 <b>Size:</b> 1 KB|NAME_MALFORMED summary",
        "title|8-K - Apple Inc. (0000320913) (Filer)|NAME_MALFORMED title",
        "title|0000320193|NAME_MALFORMED title"
      })
  void whatEdgarSaysTwiceOfAFilingMustAgree(String field, String text, String issue) {
    MadeRecord record =
        filing()
            .with(
                "link",
                "https://www.sec.gov/Archives/edgar/data/320193/000119312525012345/a-index.htm")
            .with(field, text);
    assertThat(record.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
  }

  @Test
  void whoElsePointsToAFilingNamesWhatItSaysAsItLikes() {
    assertThat(
            desk()
                .with(
                    "link",
                    "https://www.sec.gov/Archives/edgar/data/320193/000119312525012345/R20.htm")
                .issues())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|7|",
        "id|2025090900576|",
        "id|2025090900575|NAME_MALFORMED id",
        "id|1232609.5|NAME_MALFORMED id",
        "id|-12326095|NAME_MALFORMED id",
        "id|123260950|NAME_MALFORMED id",
        "id|null|NAME_MALFORMED id",
        "published-at|09/09/2025 00:01|",
        "published-at|10/09/2025 17:27|DATE_PARTS_DIFFER link",
        "link|/listedco/listconews/gem/2025/0908/2025090900576.pdf|DATE_PARTS_DIFFER link",
        "link|/a.pdf|"
      })
  void theExchangesDocumentsStandBelowTheirDay(String field, String text, String issue) {
    MadeRecord record =
        indexed()
            .with("link", "/listedco/listconews/sehk/2025/0909/2025090900576_c.pdf")
            .with(field, text);
    assertThat(record.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
  }

  @Test
  void theDesksAnnouncementIsOfItsTicker() {
    assertThat(desk().fields())
        .containsEntry("issuer", "aapl-us")
        .containsEntry("published-at", "2025-10-06")
        .containsEntry("market", "us");
    assertThat(desk().with("code", "175").fields()).containsEntry("issuer", "00175-hk");
    assertThat(desk().with("ticker", "").fields()).doesNotContainKeys("issuer", "market");
    assertThat(desk().with("market", "TW").fields()).containsEntry("market", "tw");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 24 Nov 2025 12:00:00 GMT|2025-11-24T12:00:00Z",
        "Mon, 24 Nov 2025 12:00:00 EST|2025-11-24T17:00:00Z",
        "Mon, 24 Nov 2025 12:00:00 PDT|2025-11-24T19:00:00Z",
        "Mon, 24 Nov 25 12:00:00 UT|2025-11-24T12:00:00Z",
        "Mon, 24 Nov 2025 23:00:00 -0500|2025-11-25T04:00:00Z",
        "2025-11-24T12:00:00+08:00|2025-11-24T04:00:00Z",
        "2025-11-24|2025-11-24"
      })
  void hoursAreReadInEveryFormThatFeedsUse(String printed, String instant) {
    assertThat(wire(printed).fields()).containsEntry("published-at", instant);
    assertThat(wire(printed).issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-28T23:00:00Z, ''",
    "2025-11-29T00:00:00Z, DATE_IN_FUTURE published-at",
    "yesterday, DATE_MALFORMED published-at",
    "2025-13-01, DATE_MALFORMED published-at",
    "'', CELL_MISSING"
  })
  void anHourThatCannotBeCostsTheItem(String printed, String issue) {
    assertThat(wire(printed).issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
  }

  @ParameterizedTest
  @CsvSource({
    "code, 17x, NUMBER_MALFORMED code",
    "code, 123456, NUMBER_MALFORMED code",
    "code, 00175.HK, ''",
    "ticker, zzzz, MARK_UNKNOWN ticker",
    "market, xx, MARK_UNKNOWN market",
    "market, hk, ''",
    "title, '', CELL_MISSING",
    "title, <br/>, CELL_MISSING title",
    "title, #N/A, TEXT_GARBLED title",
    "title, #REF!, TEXT_GARBLED title",
    "title, #N/A of 2025, ''",
    "name, #NAME?, TEXT_GARBLED name",
    "id, #1, ''",
    "id, '', CELL_MISSING",
  })
  void whatCannotBeCostsTheItem(String field, String text, String issue) {
    MadeRecord record = desk().with(field, text);
    assertThat(record.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(record.fact().isPresent()).isEqualTo(issue.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c, true",
    "HTTP://example.org, true",
    "ftp://example.org/, false",
    "javascript:alert(1), false",
    "https://a<b, false",
    "/below, false"
  })
  void aLinkThatCannotBeFollowedIsLeftOutAndSaid(String link, boolean usable) {
    MadeRecord record = desk().with("link", link);
    assertThat(record.fields().containsKey("url")).isEqualTo(usable);
    assertThat(record.issues()).isEqualTo(usable ? List.of() : List.of("LINK_UNUSABLE link"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Up <b>to</b> $1bn|Up to $1bn|MARKUP_IN_TITLE title",
        "Two<br>lines|Two lines|",
        "A < B & C|A < B & C|",
        "EPS <5 <x|EPS <5 <x|",
        "<!-- note -->Title|Title|",
        "Tom &amp; Co|Tom & Co|"
      })
  void aTitleIsTextAndThatItHeldMarkupIsSaid(String raw, String title, String issue) {
    MadeRecord record = desk().with("title", raw);
    assertThat(record.fields()).containsEntry("title", title);
    assertThat(record.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
  }

  @Test
  void marksThatTurnTheTextAreTakenOut() {
    assertThat(desk().with("title", "A\u202Eb\u200Fc\u2066d").fields())
        .containsEntry("title", "Abcd");
  }

  @ParameterizedTest
  @CsvSource({"999, 999", "1000, 1000", "1001, 1000"})
  void aSummaryIsCutAtAThousandCharacters(int length, int kept) {
    String summary = desk().with("summary", "x".repeat(length)).fields().get("summary");
    assertThat(summary).hasSize(kept);
    assertThat(desk().with("summary", "<p></p>").fields()).doesNotContainKey("summary");
    assertThat(desk().with("summary", "<p>a</p><p>b</p>").fields()).containsEntry("summary", "a b");
  }
}
