package huigou.derive.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.announcement.AnnouncementKind;
import huigou.model.announcement.Doubt;
import huigou.model.announcement.ReadAnnouncement.Bound;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is bought back, rule by rule on both of its sides. Sentences are made up. */
class QuantitiesTest {

  private static Quantities of(AnnouncementKind kind, String sentence, String market) {
    return Quantities.of(Wording.of(sentence), kind, Optional.ofNullable(market));
  }

  private static Quantities planned(String sentence) {
    return of(AnnouncementKind.PLAN, sentence, null);
  }

  private static Quantities done(String sentence) {
    return of(AnnouncementKind.EXECUTION, sentence, null);
  }

  private static Quantities changed(String sentence) {
    return of(AnnouncementKind.AMENDMENT, sentence, null);
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("none");
  }

  private static String amount(Quantities read) {
    return plain(read.amount());
  }

  @ParameterizedTest
  @CsvSource({
    "plans a 10000 share buyback, 10000",
    "plans a 9999 share buyback, none",
    "buys back 9999 shares, 9999"
  })
  void aYearBeforeTheWordsShareBuybackCountsNoShares(String sentence, String shares) {
    assertThat(plain(planned(sentence).shares())).isEqualTo(shares);
  }

  @Test
  void theBoundIsThatOfTheMoneyAndWithoutMoneyThatOfTheShares() {
    assertThat(planned("擬購回不超過100萬股").bound()).isEqualTo(Bound.AT_MOST);
    assertThat(planned("擬以10億港元購回不超過100萬股").bound()).isEqualTo(Bound.EXACT);
    assertThat(planned("擬購回100萬股").bound()).isEqualTo(Bound.EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "斥資1萬港元購回100萬股, false",
    "斥資9900港元購回100萬股, true",
    "斥資100億港元購回10000股, false",
    "斥資100億港元購回9999股, true",
    "斥資100億港元購回0股, false",
    "斥資100億港元購回股份, false"
  })
  void whatNoShareCostsIsDoubtedOfAPurchase(String sentence, boolean doubted) {
    assertThat(done(sentence).doubts().contains(Doubt.PRICE_UNLIKELY)).isEqualTo(doubted);
    assertThat(planned(sentence).doubts()).doesNotContain(Doubt.PRICE_UNLIKELY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "tw, 決議買回3000張, 3000000",
        "none, 決議買回庫藏股3000張, 3000000",
        "none, 以新台幣10億元買回3000張, 3000000",
        "none, 以10億港元買回3000張, none",
        "none, 決議買回3000張, none",
        "hk, 決議買回庫藏股3000張, none"
      })
  void aLotIsCountedWhereSomethingTellsThatItIsTaiwans(
      String market, String sentence, String shares) {
    Quantities read = of(AnnouncementKind.PLAN, sentence, market);
    assertThat(plain(read.shares())).isEqualTo(shares == null ? "none" : shares);
    assertThat(read.doubts().contains(Doubt.LOT_UNSURE)).isEqualTo(shares == null);
  }

  @ParameterizedTest
  @CsvSource({
    "the company has 300000000 shares outstanding and buys back 2000000 shares, 2000000",
    "the company buys back 2000000 shares in issue, 2000000",
    "with 2000000 shares bought back, 2000000",
    "for every 10000 shares it buys back 2000000 shares, 2000000",
    "每10股獲5元並購回2000000股, 2000000",
    "已發行股份總數為300000000股並購回2000000股, 2000000"
  })
  void sharesInIssueAreNotThoseThatAreBought(String sentence, String shares) {
    assertThat(plain(done(sentence).shares())).isEqualTo(shares);
  }

  @Test
  void aShareOfWhatIsIssuedIsToldInItsOwnClause() {
    assertThat(plain(planned("擬回購5%已發行股份").percent())).isEqualTo("5");
    assertThat(plain(planned("擬回購5%，公司已發行股份很多").percent())).isEqualTo("none");
    assertThat(plain(planned("擬回購5%甲，公司已發行股份很多").percent())).isEqualTo("none");
  }

  @Test
  void whatNamesNoCurrencyIsInThatOfTheLastAmountBeforeIt() {
    assertThat(changed("回購由人民幣4億元調整為8億元").currency()).contains("CNY");
    assertThat(changed("回購由人民幣2億元、美元4億元調整為8億元"))
        .satisfies(read -> assertThat(amount(read)).isEqualTo("800000000"))
        .satisfies(read -> assertThat(read.currency()).contains("USD"));
    assertThat(changed("回購由4億元調整為8億元，另有9億港元").doubts()).contains(Doubt.CURRENCY_UNSAID);
  }

  @ParameterizedTest
  @CsvSource({
    "擬回購不少於1億港元，且不超過2億港元, 200000000, AT_MOST",
    "擬回購不少於1億港元。另外不超過2億港元, 100000000, AT_LEAST",
    "擬回購不少於1億港元，亦有2億港元, 100000000, AT_LEAST",
    "擬回購1億港元，且不超過2億港元, 100000000, EXACT"
  })
  void ofALeastAndAMostTheMostCounts(String sentence, String amount, Bound bound) {
    assertThat(amount(planned(sentence))).isEqualTo(amount);
    assertThat(planned(sentence).bound()).isEqualTo(bound);
  }

  @Test
  void theMostStandsNotFarBehindTheLeast() {
    String least = "擬回購不少於1億港元，";
    assertThat(amount(planned(least + "甲".repeat(30) + "最高2億港元"))).isEqualTo("200000000");
    assertThat(amount(planned(least + "甲".repeat(31) + "最高2億港元"))).isEqualTo("100000000");
  }

  @Test
  void ofAPurchaseTheLimitOfItsPlanIsNotWhatWasPaid() {
    assertThat(amount(done("不超過20億港元回購，今日用1億港元"))).isEqualTo("100000000");
    assertThat(amount(planned("不超過20億港元回購，今日用1億港元"))).isEqualTo("2000000000");
  }

  @Test
  void whatIsAddedIsTheAmountOfAPlanAndNotOfAChange() {
    assertThat(amount(planned("追加10億港元回購，原有20億港元"))).isEqualTo("1000000000");
    assertThat(amount(changed("追加10億港元回購，總規模30億港元"))).isEqualTo("3000000000");
    assertThat(amount(changed("追加10億港元回購"))).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "斥資5000港元購回股份, 5000",
    "斥資4999港元購回股份, none",
    "均價5000000港元購回股份, 5000000",
    "均價4999999港元購回股份, none",
    "以9000000港元一股購回股份, none"
  })
  void aPriceIsNoAmount(String sentence, String amount) {
    assertThat(amount(planned(sentence))).isEqualTo(amount);
  }

  @Test
  void whatStandsNearerToAProfitThanToABuybackIsNone() {
    String money = "1億港元";
    assertThat(amount(planned("盈利" + "甲".repeat(33) + money))).isEqualTo("none");
    assertThat(amount(planned("盈利" + "甲".repeat(34) + money))).isEqualTo("100000000");
    assertThat(amount(planned("盈利，" + "甲".repeat(15) + money))).isEqualTo("none");
    assertThat(amount(planned("盈利，" + "甲".repeat(16) + money))).isEqualTo("100000000");
    assertThat(amount(planned("盈利甲" + money + "甲回購"))).isEqualTo("100000000");
    assertThat(amount(planned("盈利甲" + money + "甲甲回購"))).isEqualTo("none");
  }
}
