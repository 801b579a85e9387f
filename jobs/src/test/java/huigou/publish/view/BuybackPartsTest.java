package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.paid;
import static huigou.publish.view.MadeBuybacks.reported;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.view.BuybacksView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines of the newest report, and of whom anything is known. Made up. */
class BuybackPartsTest {

  private static List<String> issuersOf(List<BuybacksView.Line> lines) {
    return lines.stream().map(line -> line.execution().issuer()).toList();
  }

  @Test
  void theNewestReportIsTheOneOfTheLastDayAndALedgerHasNone() {
    BuybackParts parts =
        new MadeBuybacks()
            .with(
                reported("00001-hk", "2025-11-27", "HKD", "1500"),
                reported("00002-hk", "2025-11-28", "HKD", "1500"),
                ledger("00003-hk", "2025-12-01", "HKD", "1500"))
            .parts();
    assertThat(issuersOf(parts.newestLines())).containsExactly("00002-hk");
    assertThat(parts.reported().map(InLines::of))
        .hasValue("buybacks.fact.reported(2025-11-28, 1, 1)");
    BuybackParts ledger =
        new MadeBuybacks().with(ledger("00003-hk", "2025-12-01", "HKD", "1500")).parts();
    assertThat(ledger.newestLines()).isEmpty();
    assertThat(ledger.reported()).isEmpty();
  }

  @Test
  void whatAnotherLineSaysIsNotCountedTwiceAndAnOddTotalCounts() {
    BuybackParts parts =
        new MadeBuybacks()
            .odd(reported("00001-hk", "2025-11-28", "HKD", "1500"), Oddity.REPEATED)
            .odd(reported("00002-hk", "2025-11-28", "HKD", "1500"), Oddity.CORRECTED)
            .odd(reported("00003-hk", "2025-11-28", "HKD", "1500"), Oddity.CUMULATIVE)
            .with(reported("00003-hk", "2025-11-28", "HKD", "1500"))
            .parts();
    assertThat(issuersOf(parts.newestCounting())).containsExactly("00003-hk", "00003-hk");
    assertThat(parts.reported().map(InLines::of))
        .as("four lines of three issuers")
        .hasValue("buybacks.fact.reported(2025-11-28, 4, 3)");
  }

  @Test
  void theLargestOfEachCurrencyIsOneThatCanBeAndTheFirstOfEquals() {
    BuybackParts parts =
        new MadeBuybacks()
            .with(
                reported("00001-hk", "2025-11-28", "USD", "1200"),
                reported("00002-hk", "2025-11-28", "HKD", "1500"),
                reported("00003-hk", "2025-11-28", "HKD", "1500"),
                reported("00004-hk", "2025-11-28", "HKD", "2000.01"),
                reported("00005-hk", "2025-11-28", "HKD", ""))
            .parts();
    assertThat(InLines.of(parts.largestByCurrency()))
        .containsExactly(
            "buybacks.fact.largest(HKD, 00002-HK, 1500 HKD, 2025-11-27)",
            "buybacks.fact.largest(USD, 00001-HK, 1200 USD, 2025-11-27)");
  }

  @Test
  void everyIssuerOfWhichAnythingIsKnownHasAPage() {
    assertThat(
            new MadeBuybacks()
                .with(
                    reported("00002-hk", "2025-11-28", "HKD", "1500"),
                    authorisation("xx-us", "2025-11-01", "5"),
                    month("aa-us", "2025-10", "2025-11-05", Optional.empty()),
                    paid("bb-us", PeriodKind.YEAR, "2025-09-27", "5"),
                    reported("00002-hk", "2025-11-27", "HKD", "1500"))
                .parts()
                .issuers())
        .containsExactly("00002-hk", "aa-us", "bb-us", "xx-us");
  }
}
