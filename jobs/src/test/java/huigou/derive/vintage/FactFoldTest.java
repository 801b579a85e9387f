package huigou.derive.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Auction;
import huigou.model.fact.Execution;
import huigou.model.fact.Fact;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactComponents;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Listing;
import huigou.model.origin.Place;
import huigou.model.series.Coverage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a report says that is issued anew. Made up. */
class FactFoldTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-24");
  private static final Place PLACE = Place.row("made/up.xls", "1");

  /** A line of a report: its key, what it says, and the report's day where it names one. */
  private static Fact line(String key, String says, String report) {
    return new Fact(key, DAY, DAY, report.isEmpty() ? ofNoReport(says) : line(says, report), PLACE);
  }

  private static FactBody ofNoReport(String says) {
    return new Listing("made-hk", says, Optional.empty(), "Made");
  }

  private static FactBody line(String shares, String report) {
    return new Execution(
        "made-hk",
        "Made",
        DAY,
        Optional.of(LocalDate.parse(report)),
        1,
        "ORD",
        "Exchange",
        Execution.Method.EXCHANGE,
        "HKD",
        new BigDecimal(shares),
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> take(FactFold fold, int number, Fact... lines) {
    LocalDate received = LocalDate.parse("2025-11-25").plusDays(number);
    return fold.take(new Coverage(number, received, "layout", DAY, DAY), List.of(lines)).stream()
        .map(FactVintage.New::fact)
        .map(fact -> fact.key() + (fact.isWithdrawn() ? " withdrawn" : ""))
        .toList();
  }

  private static FactFold fold() {
    return new FactFold(Map.of(), List.of());
  }

  private static Fact auction(String maturity, String offered, String accepted, String knownOn) {
    Auction auction =
        new Auction(
            "CUSIP",
            Auction.Type.BILL,
            "13-Week",
            false,
            DAY,
            DAY.plusDays(3),
            Optional.of(maturity).filter(day -> !day.isEmpty()).map(LocalDate::parse),
            Optional.of(offered).filter(usd -> !usd.isEmpty()).map(BigDecimal::new),
            Optional.of(accepted).filter(usd -> !usd.isEmpty()).map(BigDecimal::new),
            Optional.empty(),
            Optional.empty());
    return new Fact(auction.key(), DAY, LocalDate.parse(knownOn), auction, PLACE);
  }

  /** What a delivery of a layout adds: since when it is known, and what is known then. */
  private static List<String> auctions(FactFold fold, String received, String layout, Fact fact) {
    LocalDate day = LocalDate.parse(received);
    return fold.take(new Coverage(day.toEpochDay(), day, layout, DAY, DAY), List.of(fact)).stream()
        .map(
            each -> {
              Auction auction = (Auction) each.fact().body();
              return each.knownOn()
                  + auction.maturity().map(due -> " due " + due).orElse("")
                  + auction.offered().map(usd -> " offered " + usd).orElse("")
                  + auction.accepted().map(usd -> " sold " + usd).orElse("");
            })
        .toList();
  }

  @Test
  void anAuctionIsAnnouncedThenSizedThenHeldEachSinceItsOwnDay() {
    FactFold fold = fold();
    assertThat(auctions(fold, "2025-11-18", "coming", auction("", "", "", "2025-11-18")))
        .containsExactly("2025-11-18");
    assertThat(auctions(fold, "2025-11-21", "coming", auction("", "80", "", "2025-11-20")))
        .as("a change is known since it was received")
        .containsExactly("2025-11-21 offered 80");
    assertThat(
            auctions(
                fold, "2025-12-05", "results", auction("2026-02-26", "80", "81", "2025-11-24")))
        .as("a result is known since its day, however late its file came")
        .containsExactly("2025-11-24 due 2026-02-26 offered 80 sold 81");
    assertThat(auctions(fold, "2025-12-06", "coming", auction("", "80", "", "2025-12-06")))
        .as("a result is not undone by a list in which the auction still stands")
        .isEmpty();
    assertThat(
            auctions(
                fold, "2025-12-08", "results", auction("2026-02-26", "80", "82", "2025-11-24")))
        .as("a result that changes is known since it was received")
        .containsExactly("2025-12-08 due 2026-02-26 offered 80 sold 82");
  }

  @Test
  void anAnnouncementTakesNothingFromOneThatSaidMore() {
    FactFold fold = fold();
    auctions(fold, "2025-11-20", "results", auction("2026-02-26", "80", "", "2025-11-20"));
    assertThat(auctions(fold, "2025-11-21", "coming", auction("", "", "", "2025-11-21"))).isEmpty();
    assertThat(auctions(fold, "2025-11-22", "coming", auction("", "85", "", "2025-11-22")))
        .containsExactly("2025-11-22 due 2026-02-26 offered 85");
  }

  @Test
  void aReportThatIsIssuedAnewWithdrawsWhatItNoLongerHas() {
    FactFold fold = fold();
    assertThat(take(fold, 1, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25")))
        .containsExactly("a", "b");
    assertThat(take(fold, 2, line("a", "1", "2025-11-25"))).containsExactly("b withdrawn");
    // It is withdrawn once, and comes back when a report has it again.
    assertThat(take(fold, 3, line("a", "1", "2025-11-25"))).isEmpty();
    assertThat(take(fold, 4, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25")))
        .containsExactly("b");
  }

  @Test
  void twoReportsOfADayThatShareNothingAreTwo() {
    FactFold fold = fold();
    take(fold, 1, line("a", "1", "2025-11-25"));
    assertThat(take(fold, 2, line("b", "2", "2025-11-25"))).containsExactly("b");
  }

  @Test
  void anotherDaysReportAndFactsOfNoReportWithdrawNothing() {
    FactFold fold = fold();
    take(fold, 1, line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25"));
    assertThat(take(fold, 2, line("a", "1", "2025-11-26"))).containsExactly("a");
    FactFold bare = fold();
    take(bare, 1, line("a", "1", ""), line("b", "2", ""));
    assertThat(take(bare, 2, line("a", "1", ""))).isEmpty();
  }

  @Test
  void aWithdrawnFactIsNotKnownFromThenOn() {
    FactFold fold = fold();
    List<FactVintage.New> formed =
        Stream.of(
                fold.take(
                    new Coverage(1, DAY.plusDays(1), "layout", DAY, DAY),
                    List.of(line("a", "1", "2025-11-25"), line("b", "2", "2025-11-25"))),
                fold.take(
                    new Coverage(2, DAY.plusDays(3), "layout", DAY, DAY),
                    List.of(line("a", "1", "2025-11-25"))))
            .flatMap(List::stream)
            .toList();
    Fact gone = formed.get(formed.size() - 1).fact();
    assertThat(gone.isWithdrawn()).isTrue();
    assertThat(gone.says().withdrawn()).isTrue();
    assertThat(gone.referenceDate()).isEqualTo(DAY);
    assertThat(FactComponents.of(gone.body())).containsEntry("shares", "2");
    assertThat(formed.get(0).fact().isWithdrawn()).isFalse();
  }
}
