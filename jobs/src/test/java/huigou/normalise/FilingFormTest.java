package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tagged figures of filings. Received on 28 November 2025; made up. */
class FilingFormTest {

  private static MadeRecord filing() {
    return MadeRecord.of(
        "sec-company-facts",
        "cik",
        "320193",
        "tag",
        "PaymentsForRepurchaseOfCommonStock",
        "unit",
        "USD",
        "start",
        "2025-06-29",
        "end",
        "2025-09-27",
        "value",
        "20132000000",
        "accession",
        "0000320193-25-000079",
        "filed",
        "2025-10-31");
  }

  @Test
  void aFilingIsKnownSinceItWasFiled() {
    assertThat(filing().fact().orElseThrow().referenceDate()).isEqualTo("2025-09-27");
    assertThat(filing().fact().orElseThrow().scheduledOn()).isEqualTo("2025-10-31");
    assertThat(filing().fields())
        .containsEntry("issuer", "aapl-us")
        .containsEntry("start", "2025-06-29")
        .containsEntry("value", "20132000000");
    assertThat(filing().with("start", "").fields()).doesNotContainKey("start");
  }

  /** Shares are read of the tag that counts them, and of no other; that tag counts nothing else. */
  @ParameterizedTest
  @CsvSource({
    "StockRepurchasedAndRetiredDuringPeriodShares, shares, ''",
    "StockRepurchasedAndRetiredDuringPeriodShares, USD, MARK_UNKNOWN unit",
    "PaymentsForRepurchaseOfCommonStock, shares, CURRENCY_UNKNOWN unit"
  })
  void retiredSharesAreCountedAndAllElseIsMoney(String tag, String unit, String issue) {
    MadeRecord record = filing().with("tag", tag).with("unit", unit);
    assertThat(record.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(record.fact().isPresent()).isEqualTo(issue.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "cik, 1234567890, ''",
    "cik, 12345678901, NAME_MALFORMED cik",
    "cik, x, NAME_MALFORMED cik",
    "unit, pure, CURRENCY_UNKNOWN unit",
    "value, '', CELL_MISSING",
    "value, -135000000, ''",
    "value, 1e9, NUMBER_MALFORMED value",
    "start, 2025-09-27, ''",
    "start, 2025-09-28, DATE_OUT_OF_RANGE end",
    "filed, 2025-09-27, ''",
    "filed, 2025-09-26, DATE_OUT_OF_RANGE filed",
    "filed, 2025-11-28, ''",
    "filed, 2025-11-29, DATE_IN_FUTURE filed",
    "accession, '', CELL_MISSING",
  })
  void whatCannotBeCostsTheFiling(String field, String text, String issue) {
    MadeRecord record = filing().with(field, text);
    assertThat(record.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(record.fact().isPresent()).isEqualTo(issue.isEmpty());
  }
}
