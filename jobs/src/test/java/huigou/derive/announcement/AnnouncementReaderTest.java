package huigou.derive.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Confidence;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.announcement.ReadAnnouncement.Bound;
import huigou.model.fact.Announcement;
import huigou.support.Project;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well announcements are read: over labelled titles and sentences, and trap by trap. What the
 * rules made of each set on the day it was first shown to them stands in docs/announcements.md.
 */
class AnnouncementReaderTest {

  private static final List<String> SETS =
      List.of(
          "real-titles",
          "sentences",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private static final double PRECISION = 0.98;
  private static final double RECALL = 0.95;

  @ParameterizedTest
  @ValueSource(strings = {"real-titles", "sentences", "second", "third", "fourth", "fifth"})
  void labelledSentencesAreReadRightly(String set) {
    Score score = Score.of(Labelled.all(set + ".tsv"));
    String misread = String.join("\n", score.misread());
    assertThat(score.precision()).as(misread).isGreaterThanOrEqualTo(PRECISION);
    assertThat(score.recall()).as(misread).isGreaterThanOrEqualTo(RECALL);
    assertThat(score.figurePrecision()).as(misread).isGreaterThanOrEqualTo(PRECISION);
    assertThat(score.figureRecall()).as(misread).isGreaterThanOrEqualTo(RECALL);
  }

  /** The rules were never changed for this set. */
  @Test
  void sentencesNeverSeenAreReadNearlyAsWell() {
    Score score = Score.of(Labelled.all("sixth.tsv"));
    String misread = String.join("\n", score.misread());
    assertThat(score.precision()).as(misread).isGreaterThanOrEqualTo(0.97);
    assertThat(score.recall()).as(misread).isGreaterThanOrEqualTo(RECALL);
  }

  @Test
  void thePaperSaysWhatIsMeasuredHere() throws Exception {
    String paper = Files.readString(Project.root().resolve("docs/announcements.md"));
    for (String set : SETS) {
      assertThat(paper).contains(Score.of(Labelled.all(set + ".tsv")).row(set));
    }
  }

  @Test
  void everyRuleIsNeededByALabelledSentence() {
    List<String> fitted = new ArrayList<>();
    for (String set : SETS) {
      Labelled.all(set + ".tsv").forEach(label -> fitted.addAll(label.read().rules()));
    }
    Set<String> rules =
        Arrays.stream(KindRule.values()).map(KindRule::token).collect(Collectors.toSet());
    rules.addAll(Subject.rules());
    assertThat(Set.copyOf(fitted)).containsAll(rules);
  }

  /** What is left of a programme was not paid, and what is added is not what it comes to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "已回購410萬股股份，剩餘額度9,600萬美元|execution|",
        "已斥資3,000萬美元回購股份，剩餘額度9,600萬美元|execution|30000000",
        "Announces $100 Billion Addition to Share Repurchase Program|amendment|",
        "Increases share repurchase program to $100 billion|amendment|100000000000",
        "Extends its $1.5 billion repurchase program through December 2028|amendment|1500000000",
        "決定不再推行5億港元股份回購計劃|cancellation|500000000",
        "擬將回購的1,200萬股全部註銷|cancellation|",
        "擬回購1,200萬股並全部註銷|plan|",
        "已完成股份回購計劃的62.4%|execution|",
        "已完成股份回購計劃|completion|",
        "Board resolves to utilise AGM mandate to repurchase up to 3,000,000 shares|plan|",
        "Sells senior notes; proceeds may be used for share repurchases|none|",
        "Sells its unit; proceeds fund a $2 billion share repurchase plan|plan|2000000000",
      })
  void whatIsLeftAddedOrGivenUpIsTold(String title, String kind, String amount) {
    ReadAnnouncement read = read(null, title, null);
    assertThat(read.kind().token()).isEqualTo(kind);
    assertThat(Labelled.plain(read.amount())).isEqualTo(amount == null ? "" : amount);
  }

  /** Ways of saying that feeds have, each beside one that says something else by nearly as much. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "股份回購要約截止 接獲有效接納1.52億股|completion",
        "股份回購要約截止日期為10月9日|plan",
        "股份回購要約失效|cancellation",
        "宣布新增10億美元股票回購授權|authorisation",
        "建議授予購回授權|mandate",
        "再授權800億美元庫藏股|authorisation",
        "自己股份取得結束之公告|completion",
        "將已購回之610萬股股份持作庫存股份|execution",
        "擬購回610萬股股份持作庫存股份|plan",
        "三季度未回購股票|none",
        "三季度回購股票610萬股|execution",
        "關於回購股份方案的法律意見書|none",
        "逾百家公司披露回購計劃|none",
        "Next Day Disclosure Return - share buybacks and sales of treasury shares|execution",
        "Sale of treasury shares to fund share awards|none",
        "Share buy-back programme: Transactions of week 40|execution",
        "Share buy-back programme to begin in week 40|plan",
        "Pauses buybacks for three quarters after unit takeover|suspension",
        "Pauses buyback of notes after takeover|none",
        "Announces Final Results of Modified Dutch Auction Tender Offer|completion",
        "Announces Modified Dutch Auction Tender Offer|plan",
        "Seeks shareholder approval to buy back up to 10% of its capital|mandate",
        "Completion of second tranche and launch of third tranche of share buyback|plan",
        "Completion of second tranche of share buyback|completion",
        "Treasury Announces Tentative Buyback Schedule|none",
        "Buybacks boosted earnings per share by two points|none",
      })
  void whatFeedsWordInTheirOwnWayIsTold(String title, String kind) {
    assertThat(read(null, title, null).kind().token()).isEqualTo(kind);
  }

  private static ReadAnnouncement read(String market, String title, String summary) {
    return Labelled.READER.read(
        new Announcement(
            "wires 1",
            "2025-10-06",
            Optional.ofNullable(market),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            title,
            Optional.ofNullable(summary),
            Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "擬回購不超過２３億港元股份|2300000000|HKD",
        "擬回購最多二十三億港元股份|2300000000|HKD",
        "擬回購股份，總額10億至20億港元|2000000000|HKD",
        "擬回購1.2兆日圓股票|1200000000000|JPY",
        "擬回購999億9,980萬日圓股票|99999800000|JPY",
        "擬回購5百萬美元股份|5000000|USD",
        "擬回購23十億港元股份|23000000000|HKD",
        "擬回購1萬億日圓股份|1000000000000|JPY",
        "拟以人民币5,000万元至8,000万元回购股份|80000000|CNY",
        "Plans a share buyback of up to US$1.5bn|1500000000|USD",
        "Plans a share buyback of $1 billion to $1.5 billion|1500000000|USD",
        "Plans to repurchase 20 million euros of its shares|20000000|EUR",
        "Plans a RMB 3.5 million share repurchase|3500000|CNY",
      })
  void amountsHaveTheirScaleAndCurrency(String title, String amount, String currency) {
    ReadAnnouncement read = read(null, title, null);
    assertThat(read.amount()).contains(new BigDecimal(amount));
    assertThat(read.currency()).contains(currency);
    assertThat(read.confidence()).isNotEqualTo(Confidence.LOW);
  }

  /** Shares of staff, and shares that a seller owes back, are not bought for shareholders. */
  @ParameterizedTest
  @CsvSource({
    "员工持股计划份额回购完成的公告, NONE",
    "关于回购员工持股计划份额的公告, NONE",
    "关于业绩承诺补偿股份回购注销完成的公告, NONE",
    "关于回购注销业绩补偿股份的公告, NONE",
    "关于定向回购应补偿股份的公告, NONE",
    "关于回购股份用于员工持股计划的方案, PLAN",
    "擬回購10億元股份用於員工持股計劃, PLAN",
    "業績公布後完成回購並註銷股份, COMPLETION"
  })
  void sharesOfOthersThatAreTakenBackAreNoBuyback(String title, String kind) {
    assertThat(read("cn", title, null).kind().name()).isEqualTo(kind);
  }

  @Test
  void whatIsUnsureWaitsForAReader() {
    assertThat(read("cn", "拟回购2兆元人民币股票", null).confidence()).isEqualTo(Confidence.LOW);
    assertThat(read("cn", "拟回购2兆元人民币股票", null).amount()).isEmpty();
    ReadAnnouncement unsaid = read("tw", "董事會決議買回庫藏股，總額上限12億元", null);
    assertThat(unsaid.confidence()).isEqualTo(Confidence.LOW);
    assertThat(unsaid.amount()).contains(new BigDecimal("1200000000"));
    assertThat(unsaid.currency()).isEmpty();
    assertThat(read(null, "Bank mulls $5bn share buyback, sources say", null).confidence())
        .isEqualTo(Confidence.LOW);
    assertThat(read(null, "Statement on our share buyback", null).confidence())
        .isEqualTo(Confidence.LOW);
  }

  @Test
  void aLotIsAThousandSharesInTaiwan() {
    assertThat(read("tw", "決議買回庫藏股3,000張", null).shares()).contains(new BigDecimal("3000000"));
    assertThat(read("hk", "擬回購3,000張", null).shares()).isEmpty();
  }

  @Test
  void boundsAreKept() {
    assertThat(read("hk", "擬回購不超過10億港元股份", null).bound()).isEqualTo(Bound.AT_MOST);
    assertThat(read(null, "Plans share buyback of at least $2bn", null).bound())
        .isEqualTo(Bound.AT_LEAST);
  }

  @Test
  void issuersAreFoundByCodeNameAndTicker() {
    assertThat(read("hk", "吉利汽車擬回購23億港元股份", null).issuer()).contains("00175-hk");
    assertThat(read("hk", "吉利汽车拟回购23亿港元股份", null).issuer()).contains("00175-hk");
    assertThat(read(null, "Some company (00175.HK) to buy back shares", null).issuer())
        .contains("00175-hk");
    assertThat(read(null, "Apple (NASDAQ: AAPL) adds $100bn share buyback", null).issuer())
        .contains("aapl-us");
    assertThat(read(null, "Applebee plans a share buyback", null).issuer()).isEmpty();
  }

  @Test
  void aSummarySpeaksWhereTheTitleDoesNot() {
    ReadAnnouncement read =
        read("us", "Third quarter results", "The board authorised a new $2bn share repurchase.");
    assertThat(read.kind().token()).isEqualTo("authorisation");
    assertThat(read.amount()).contains(new BigDecimal("2000000000"));
    assertThat(read.confidence()).isEqualTo(Confidence.MEDIUM);
  }

  @Test
  void aTitleWithoutFiguresHasThoseOfItsSummaryAndOneWithFiguresItsOwn() {
    String summary = "公司擬回購不超過10億港元股份，即500萬股";
    ReadAnnouncement silent = read("hk", "擬回購股份", summary);
    assertThat(silent.amount()).contains(new BigDecimal("1000000000"));
    assertThat(silent.bound()).isEqualTo(Bound.AT_MOST);
    assertThat(silent.doubts()).isEmpty();
    assertThat(read("hk", "擬回購7億港元股份", summary).amount()).contains(new BigDecimal("700000000"));
    assertThat(read("hk", "擬回購700萬股", summary).amount()).isEmpty();
    assertThat(read("hk", "擬回購3,000張股份", summary).amount()).isEmpty();
    assertThat(read("hk", "擬回購股份", "公司擬派息10億港元").amount()).isEmpty();
    assertThat(read("hk", "擬回購股份", null).amount()).isEmpty();
  }

  @Test
  void whatIsHeardIsDoubtedOfWhatIsToComeAndNotOfWhatWasDone() {
    assertThat(read("hk", "據報公司擬回購10億港元股份", null).doubts()).contains(Doubt.HEARSAY);
    assertThat(read("hk", "據報公司已回購10億港元股份", null))
        .matches(read -> read.kind() == AnnouncementKind.EXECUTION)
        .matches(read -> !read.doubts().contains(Doubt.HEARSAY));
    assertThat(read("hk", "公司擬回購10億港元股份", null).doubts()).isEmpty();
  }

  @Test
  void whatIsBoughtBackMayBeUnsaid() {
    assertThat(read("hk", "公司擬進行回購", null).doubts()).contains(Doubt.OBJECT_UNSAID);
    assertThat(read("hk", "公司擬進行股份回購", null).doubts()).doesNotContain(Doubt.OBJECT_UNSAID);
  }

  @Test
  void ruleOfAnotherKindMakesItLessSureUnlessItOnlySaysThatItIsAnnounced() {
    assertThat(read("hk", "公司宣布暫停股份回購", null))
        .matches(read -> read.kind() == AnnouncementKind.SUSPENSION)
        .matches(read -> !read.doubts().contains(Doubt.TWO_KINDS));
    assertThat(read("hk", "暫停股份回購後董事會批准新股份回購", null))
        .matches(read -> read.kind() == AnnouncementKind.SUSPENSION)
        .matches(read -> read.doubts().contains(Doubt.TWO_KINDS));
  }
}
