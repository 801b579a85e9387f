package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.sum;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.view.FeedView.Entry;
import huigou.model.view.FeedView.Part;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feed of a company and of a market: what is an entry, and of which day. Made up. */
class BuybackFeedsTest {

  private static List<String> entries(MadeBuybacks made, String feed) {
    return new BuybackFeeds(made.parts())
        .feeds().stream()
            .filter(part -> part.name().equals(feed))
            .flatMap(part -> part.entries().stream())
            .map(each -> each.changed() + " " + each.name() + " " + InLines.of(each.title()))
            .toList();
  }

  @Test
  void companiesHaveAFeedByNameThenMarkets() {
    assertThat(
            new BuybackFeeds(
                    new MadeBuybacks()
                        .with(
                            authorisation("gs-us", "2025-05-01", "100"),
                            authorisation("aapl-us", "2025-05-01", "100"),
                            sum("00175-hk", Span.MONTH, "2025-01-01", "HKD", "10"),
                            sum(Market.HK, Span.MONTH, "2025-01-01", "HKD", "10", 1))
                        .parts())
                .feeds())
        .extracting(Part::name)
        .containsExactly(
            "issuer/00175-hk", "issuer/aapl-us", "issuer/gs-us", "market/hk", "market/us");
  }

  /** The month's sum is another with each purchase. */
  @Test
  void aMonthIsOfTheDayOfItsLastPurchaseThatCounts() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                sum("00175-hk", Span.MONTH, "2025-01-01", "HKD", "10"),
                sum("00175-hk", Span.YEAR, "2025-01-01", "HKD", "10"),
                ledger("00175-hk", "2025-01-20", "HKD", "1500"),
                ledger("00175-hk", "2025-01-22", "USD", "1500"),
                ledger("00005-hk", "2025-01-23", "HKD", "1500"),
                ledger("00175-hk", "2025-02-03", "HKD", "1500"),
                ledger("00175-hk", "2024-12-31", "HKD", "1500"))
            .odd(ledger("00175-hk", "2025-01-24", "HKD", "1500"), Oddity.REPEATED);
    assertThat(entries(made, "issuer/00175-hk"))
        .containsExactly(
            "2025-01-20 bought/00175-hk/2025-01/HKD"
                + " feed.bought(Geely Automobile Holdings, 100, 10 HKD, 2, 2025-01)");
  }

  @Test
  void aMonthWithoutLinesIsOfItsLastDay() {
    assertThat(
            entries(
                new MadeBuybacks().with(sum("00175-hk", Span.MONTH, "2025-02-01", "HKD", "10")),
                "issuer/00175-hk"))
        .singleElement()
        .asString()
        .startsWith("2025-02-28 ");
  }

  @Test
  void theMonthOfAMarketIsOfTheLastDayThatIsTold() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                sum(Market.HK, Span.MONTH, "2025-01-01", "HKD", "10", 2),
                sum(Market.HK, Span.WEEK, "2025-01-06", "HKD", "10", 2),
                ledger("00175-hk", "2025-01-20", "HKD", "1500"),
                ledger("00005-hk", "2025-02-03", "HKD", "1500"),
                ledger("00005-hk", "2025-01-30", "USD", "1500"));
    assertThat(entries(made, "market/hk"))
        .containsExactly("2025-01-20 market/hk/2025-01/HKD feed.market(2, 10 HKD, 2025-01)");
    MadeBuybacks filed =
        new MadeBuybacks()
            .with(
                sum(Market.US, Span.MONTH, "2025-09-01", "USD", "10", 2),
                month("aapl-us", "2025-09", "2025-10-31", Optional.empty()),
                month("gs-us", "2025-09", "2025-11-03", Optional.empty()),
                month("gs-us", "2025-10", "2025-12-03", Optional.empty()));
    assertThat(entries(filed, "market/us"))
        .contains("2025-11-03 market/us/2025-09/USD feed.market(2, 10 USD, 2025-09)");
  }

  @ParameterizedTest
  @CsvSource({"2025-05-01, 2025-05-01", "2025-02, 2025-02-28"})
  void anAuthorisationOfAMonthIsOfItsLastDay(String announced, String changed) {
    MadeBuybacks made = new MadeBuybacks().with(authorisation("aapl-us", announced, "100"));
    String entry =
        changed
            + " authorised/aapl-us/"
            + announced
            + "/100 feed.authorised(Apple, 100 USD, "
            + announced
            + ")";
    assertThat(entries(made, "issuer/aapl-us")).containsExactly(entry);
    assertThat(entries(made, "market/us")).containsExactly(entry);
  }

  @Test
  void aFilingIsOneEntryOfAllItsMonthsAndACompanysFeedHasTheNewest() {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(
                month("aapl-us", "2025-07", "2025-10-31", Optional.empty()),
                month("aapl-us", "2025-08", "2025-10-31", Optional.empty()),
                month("aapl-us", "2025-04", "2025-08-01", Optional.empty()));
    String newest =
        "2025-10-31 filed/aapl-us/10-Q/2025-10-31 feed.filed(Apple, 200, 2025-07-01, 2025-08-31)";
    assertThat(entries(made, "issuer/aapl-us")).containsExactly(newest);
    assertThat(entries(made, "market/us"))
        .containsExactly(
            newest,
            "2025-08-01 filed/aapl-us/10-Q/2025-08-01 feed.filed(Apple, 100, 2025-04-01, 2025-04-30)");
  }

  @Test
  void aFeedHoldsTheNewestTwentyFour() {
    MadeBuybacks made = new MadeBuybacks();
    for (int i = 0; i < 25; i++) {
      made.with(
          sum(
              "00175-hk",
              Span.MONTH,
              YearMonth.parse("2023-01").plusMonths(i).atDay(1).toString(),
              "HKD",
              "10"));
    }
    List<Entry> entries = new BuybackFeeds(made.parts()).feeds().get(0).entries();
    assertThat(entries).hasSize(24);
    assertThat(entries.get(0).name()).isEqualTo("bought/00175-hk/2025-01/HKD");
    assertThat(entries.get(23).name()).isEqualTo("bought/00175-hk/2023-02/HKD");
  }
}
