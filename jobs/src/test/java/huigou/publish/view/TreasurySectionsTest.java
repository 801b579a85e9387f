package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Auction;
import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.TimeSeries;
import huigou.model.view.AuctionView;
import huigou.model.view.ChartView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the Treasury's page says of cash, bills and debt by the figures that are at hand. Made up.
 */
class TreasurySectionsTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final String NONE_AHEAD = "treasury.fact.ahead.none(2025-11-28)";

  private static TopicView page(List<AuctionView> auctions, TimeSeries... series) {
    MadeEdition edition = new MadeEdition(series);
    return new TreasuryAssembler(edition.parts(), edition).topic(auctions, AS_OF);
  }

  private static TopicView page(TimeSeries... series) {
    return page(List.of(), series);
  }

  private static Auction auction(String cusip, String auctioned) {
    LocalDate day = LocalDate.parse(auctioned);
    return new Auction(
        cusip,
        Auction.Type.BILL,
        "made up",
        false,
        day,
        day.plusDays(3),
        Optional.empty(),
        Optional.of(BigDecimal.TEN),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String title(ChartView chart) {
    return InLines.of(chart.title());
  }

  @Test
  void withoutFiguresThereAreTablesAlone() {
    TopicView page = page();
    assertThat(InLines.sections(page)).containsExactly("cash", "months", "settlement");
    assertThat(InLines.of(page.facts())).containsExactly(NONE_AHEAD);
    assertThat(InLines.of(InLines.table(page, "settlement").notes()))
        .containsExactly("treasury.table.settlement.note");
  }

  @Test
  void withFiguresEachTableStandsBelowItsChart() {
    TopicView page =
        page(
            Made.series("tga-close", "2025-11-26", "7"),
            Made.series("bills-net-month", "2025-10-31", "-5"),
            Made.series("debt-bills", "2025-10-31", "9"));
    assertThat(InLines.sections(page))
        .containsExactly("tga", "cash", "bills", "months", "settlement", "debt");
    assertThat(InLines.of(page.facts()))
        .containsExactly(
            "treasury.fact.cash(2025-11-26, 7 USD, standing.first)",
            "treasury.fact.bills.repaid(2025-10, 5 USD)",
            NONE_AHEAD);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, treasury.fact.bills.repaid(2025-10; 1 USD)",
    "0, treasury.fact.bills.even(2025-10; 0 USD)",
    "1, treasury.fact.bills.raised(2025-10; 1 USD)"
  })
  void billsRaiseMoneyOrRepayItByTheSignOfTheNewestMonth(String net, String said) {
    TopicView page = page(Made.series("bills-net-month", "2025-09-30", "0", "2025-10-31", net));
    assertThat(InLines.of(page.facts())).containsExactly(said.replace(";", ","), NONE_AHEAD);
  }

  /** The days of which one is told stand first among equals. */
  @Test
  void theChartOfCashSaysTheLeastAndTheMostThatItShows() {
    TopicView page =
        page(
            Made.series(
                "tga-close",
                "2025-11-20",
                "8",
                "2025-11-21",
                "3",
                "2025-11-24",
                "3",
                "2025-11-25",
                "9",
                "2025-11-26",
                "9"));
    assertThat(title(InLines.chart(page, "tga")))
        .isEqualTo("treasury.chart.tga(3 USD, 2025-11-21, 9 USD, 2025-11-25, 5)");
  }

  private static TimeSeries daily(String id, String first, int more) {
    List<BigDecimal> values = new ArrayList<>(List.of(new BigDecimal(first)));
    values.addAll(Collections.nCopies(more, BigDecimal.ONE));
    return Made.daily(id, LocalDate.parse("2024-01-01"), values);
  }

  /** A first day of 99: it is told as long as the chart shows it. */
  @ParameterizedTest
  @CsvSource({"499, 99, 2024-01-01, 500", "500, 1, 2024-01-02, 500"})
  void whatTheChartOfCashNoLongerShowsIsNotTold(int more, String most, String on, int shown) {
    assertThat(title(InLines.chart(page(daily("tga-close", "99", more)), "tga")))
        .endsWith(", %s USD, %s, %d)".formatted(most, on, shown));
  }

  private static TimeSeries months(int count) {
    String[] made = new String[2 * count];
    LocalDate last = LocalDate.parse("2025-10-01");
    for (int i = 0; i < count; i++) {
      LocalDate month = last.minusMonths(count - 1L - i);
      made[2 * i] = month.plusMonths(1).minusDays(1).toString();
      made[2 * i + 1] = i == 0 ? "99" : "1";
    }
    return Made.series("bills-net-month", made);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 'treasury.chart.bills(99 USD, 2025-08, 3)'",
    "60, 'treasury.chart.bills(99 USD, 2020-11, 60)'",
    "61, 'treasury.chart.bills(1 USD, 2020-11, 60)'"
  })
  void theChartOfBillsSaysTheMostOfTheMonthsThatItShows(int months, String said) {
    assertThat(title(InLines.chart(page(months(months)), "bills"))).isEqualTo(said);
  }

  private static final TimeSeries ALL_BILLS = Made.series("debt-bills", "2025-10-31", "9");
  private static final TimeSeries PUBLIC_BILLS =
      Made.series("debt-bills-public", "2025-10-31", "8");
  private static final TimeSeries MONTH = Made.series("bills-net-month", "2025-10-31", "5");

  @Test
  void whereAllDebtIsAtHandWhatThePublicHoldsIsNeitherDrawnNorListed() {
    TopicView page = page(ALL_BILLS, PUBLIC_BILLS, MONTH);
    assertThat(title(InLines.chart(page, "debt")))
        .isEqualTo("treasury.chart.debt(9 USD, 2025-10-31)");
    assertThat(InLines.of(InLines.chart(page, "debt").subtitle()))
        .isEqualTo("treasury.chart.debt.subtitle");
    assertThat(InLines.rows(InLines.table(page, "months")))
        .containsExactly("2025-10-31 | 5 USD | 9 USD");
  }

  @Test
  void whereOnlyWhatThePublicHoldsIsAtHandItIsSaidSo() {
    TopicView page = page(PUBLIC_BILLS, MONTH);
    assertThat(title(InLines.chart(page, "debt")))
        .isEqualTo("treasury.chart.debt-public(8 USD, 2025-10-31)");
    assertThat(InLines.of(InLines.chart(page, "debt").subtitle()))
        .isEqualTo("treasury.chart.debt-public.subtitle");
    assertThat(InLines.rows(InLines.table(page, "months")))
        .containsExactly("2025-10-31 | 5 USD | 8 USD");
  }

  @Test
  void theCalendarSaysHowFarTheAuctionsAtHandReach() {
    Place place = Place.of("made/up.csv");
    TopicView page =
        page(
            List.of(
                new AuctionView(auction("A", "2025-11-24"), place),
                new AuctionView(auction("B", "2025-11-26"), place),
                new AuctionView(auction("C", "2025-09-01"), place)));
    assertThat(InLines.of(InLines.table(page, "settlement").notes()))
        .containsExactly(
            "treasury.table.settlement.note", "treasury.table.settlement.reach(2025-11-26)");
  }

  @Test
  void theAuctionsAreThoseOfTheEditionEachWithItsPlace() {
    MadeEdition edition = new MadeEdition();
    Place place = Place.of("made/auctions.csv");
    List<Auction> auctions = List.of(auction("A", "2025-11-24"), auction("B", "2025-11-26"));
    for (Auction auction : auctions) {
      edition.with(
          new FactVintage(
              new Fact(auction.key(), auction.auctioned(), auction.auctioned(), auction, place),
              AS_OF,
              AS_OF,
              new SourceId("treasury")));
    }
    assertThat(new TreasuryAssembler(edition.parts(), edition).auctions())
        .containsExactly(
            new AuctionView(auctions.get(0), place), new AuctionView(auctions.get(1), place));
  }
}
