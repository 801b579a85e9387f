package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Auction;
import huigou.model.origin.Place;
import huigou.model.view.AuctionView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When issues settle, and how firm their amounts are. Auctions are made up. */
class TreasuryAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  private static AuctionView auction(String type, String issue, String offered, String accepted) {
    LocalDate settles = LocalDate.parse(issue);
    return new AuctionView(
        new Auction(
            "CUSIP",
            Auction.Type.find(type).orElseThrow(),
            "made up",
            false,
            settles.minusDays(3),
            settles,
            Optional.of(settles.plusYears(1)),
            amount(offered),
            amount(accepted),
            Optional.empty(),
            Optional.empty()),
        Place.of("made/up.csv"));
  }

  private static Optional<BigDecimal> amount(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static TopicView page(AuctionView... auctions) {
    MadeEdition edition = new MadeEdition();
    return new TreasuryAssembler(edition.parts(), edition).topic(List.of(auctions), AS_OF);
  }

  /** The rows of the calendar: day, bills, coupons, label and count of auctions. */
  private static List<String> calendar(AuctionView... auctions) {
    TableView table =
        page(auctions).tables().stream()
            .filter(each -> each.id().equals("settlement"))
            .findFirst()
            .orElseThrow();
    return table.rows().stream().map(TreasuryAssemblerTest::text).toList();
  }

  private static String text(List<TableView.Cell> row) {
    return ((Day) row.get(0)).date()
        + " bills "
        + figure(row.get(1))
        + " coupons "
        + figure(row.get(2))
        + " "
        + ((Words) row.get(3)).sentence().key().replace("treasury.label.", "")
        + " "
        + ((Words) row.get(4)).sentence().arguments().get(0);
  }

  private static String figure(TableView.Cell cell) {
    Figure figure = (Figure) cell;
    return figure.quantity().map(each -> each.plain()).orElse("none")
        + figure
            .remark()
            .map(Sentence::key)
            .map(key -> " " + key.replace("treasury.remark.", ""))
            .orElse("");
  }

  @Test
  void aDayOnWhichCouponsSettleIsNamedAfterThem() {
    assertThat(
            calendar(
                auction("Bill", "2025-11-25", "10", "11"),
                auction("Bill", "2025-11-26", "10", "12"),
                auction("Note", "2025-11-26", "20", "21"),
                auction("Bond", "2025-11-26", "20", "22")))
        .containsExactly(
            "2025-11-26 bills 12 coupons 43 coupon-settlement 3",
            "2025-11-25 bills 11 coupons none bill-settlement 1");
  }

  @Test
  void anAmountThatIsOnlyOfferedIsMarkedSo() {
    assertThat(
            calendar(
                auction("Bill", "2025-12-02", "10", ""), auction("Bill", "2025-11-26", "10", "12")))
        .containsExactly(
            "2025-12-02 bills 10 offered coupons none bill-settlement 1",
            "2025-11-26 bills 12 coupons none bill-settlement 1");
  }

  @Test
  void aKindOfWhichOneAmountIsUnknownIsMarkedSoAndTheOtherIsNot() {
    assertThat(
            calendar(
                auction("Bill", "2025-12-02", "10", ""), auction("Bill", "2025-12-02", "", "")))
        .containsExactly("2025-12-02 bills 10 partly coupons none bill-settlement 2");
    assertThat(
            calendar(
                auction("Bill", "2025-12-02", "10", "12"), auction("Note", "2025-12-02", "20", "")))
        .containsExactly("2025-12-02 bills 12 coupons 20 offered coupon-settlement 2");
  }

  /** A note settles whether its amount is announced or not. */
  @Test
  void aDayIsNamedAfterWhatSettlesAndNotAfterItsAmount() {
    assertThat(calendar(auction("Note", "2025-12-02", "", "")))
        .containsExactly("2025-12-02 bills none coupons none unknown coupon-settlement 1");
    assertThat(
            calendar(
                auction("Bill", "2025-12-02", "10", ""), auction("Note", "2025-12-02", "", "")))
        .containsExactly("2025-12-02 bills 10 offered coupons none unknown coupon-settlement 2");
  }

  @Test
  void theCalendarGoesBackFourWeeks() {
    assertThat(
            calendar(
                auction("Bill", "2025-10-31", "10", "10"),
                auction("Bill", "2025-11-01", "11", "11")))
        .containsExactly("2025-11-01 bills 11 coupons none bill-settlement 1");
  }

  @Test
  void daysAheadAreCountedAfterTheEdition() {
    assertThat(
            page(
                    auction("Bill", "2025-11-28", "10", "10"),
                    auction("Bill", "2025-11-29", "10", ""),
                    auction("Bill", "2025-12-02", "10", ""))
                .facts())
        .containsExactly(Sentence.of("treasury.fact.ahead", 2L, AS_OF));
    assertThat(page(auction("Bill", "2025-11-28", "10", "10")).facts())
        .containsExactly(Sentence.of("treasury.fact.ahead.none", AS_OF));
  }
}
