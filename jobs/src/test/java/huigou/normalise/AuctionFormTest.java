package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactComponents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Auctions, held and announced. Received on 28 November 2025; made up. */
class AuctionFormTest {

  private static MadeRecord auction() {
    return MadeRecord.of(
        "treasury-auctions",
        "cusip",
        "912797AA5",
        "type",
        "Bill",
        "term",
        "13-Week",
        "auctioned",
        "2025-11-24",
        "issue",
        "2025-11-28",
        "maturity",
        "2026-02-26",
        "offered",
        "80000000000",
        "accepted",
        "81000000000",
        "discount-rate",
        "3.725000",
        "bid-to-cover",
        "2.820000");
  }

  @Test
  void anAuctionThatWasHeldIsKnownSinceItsDay() {
    Fact fact = auction().fact().orElseThrow();
    assertThat(fact.key()).isEqualTo("912797AA5 2025-11-24");
    assertThat(fact.scheduledOn()).isEqualTo("2025-11-24");
    assertThat(FactComponents.of(fact.body()))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("cusip", "912797AA5"),
                Map.entry("type", "bill"),
                Map.entry("term", "13-Week"),
                Map.entry("reopening", "false"),
                Map.entry("auctioned", "2025-11-24"),
                Map.entry("issue", "2025-11-28"),
                Map.entry("maturity", "2026-02-26"),
                Map.entry("offered", "80000000000"),
                Map.entry("accepted", "81000000000"),
                Map.entry("rate", "3.725"),
                Map.entry("bid-to-cover", "2.82")));
  }

  @Test
  void oneThatIsOnlyAnnouncedIsKnownSinceItCameAndMayLieAhead() {
    MadeRecord ahead =
        auction()
            .with("accepted", "")
            .with("discount-rate", "")
            .with("auctioned", "2025-12-01")
            .with("issue", "2025-12-04")
            .with("maturity", "2026-03-05");
    assertThat(ahead.issues()).isEmpty();
    assertThat(ahead.fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-28");
    assertThat(ahead.fields()).doesNotContainKeys("accepted", "rate");
  }

  /** A row of the list of auctions to come. */
  private static MadeRecord upcoming(String auctioned, String announced) {
    return MadeRecord.of(
        "treasury-upcoming-auctions",
        "cusip",
        "912797AA5",
        "type",
        "Bill",
        "term",
        "13-Week",
        "reopening",
        "No",
        "auctioned",
        auctioned,
        "issue",
        LocalDate.parse(auctioned).plusDays(3).toString(),
        "announced",
        announced);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-28, '', 2025-11-28",
    "2025-12-01, '', 2025-11-28",
    "2025-12-01, 2025-11-26, 2025-11-26",
    "2025-12-01, 2025-11-28, 2025-11-28",
    "2025-12-08, 2025-12-03, 2025-11-28",
  })
  void whatComesIsKnownSinceItWasAnnouncedOrElseReceived(
      String auctioned, String announced, String known) {
    MadeRecord row = upcoming(auctioned, announced);
    assertThat(row.issues()).isEmpty();
    Fact fact = row.fact().orElseThrow();
    assertThat(fact.scheduledOn()).isEqualTo(known);
    assertThat(FactComponents.of(fact.body())).doesNotContainKeys("maturity", "offered");
  }

  @Test
  void whatIsOverAndStillListedAsToComeSaysNothing() {
    MadeRecord over = upcoming("2025-11-27", "2025-11-20");
    assertThat(over.issues()).as("a list of nothing else").containsExactly("NOTHING_READ");
    assertThat(over.fact()).isEmpty();
    // The table of results has such rows of auctions that were called off.
    assertThat(auction().with("accepted", "").with("discount-rate", "").fact()).isPresent();
  }

  @Test
  void oneThatWasHeldCannotLieAhead() {
    assertThat(auction().with("auctioned", "2025-11-29").with("issue", "2025-12-01").issues())
        .containsExactly("DATE_IN_FUTURE auctioned");
    assertThat(auction().with("auctioned", "2025-11-28").issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Yes, true, ''", "No, false, ''", "'', false, ''", "yes, , MARK_UNKNOWN reopening"})
  void aReopeningIsYesOrNo(String word, String reopening, String issue) {
    MadeRecord auction = auction().with("reopening", word);
    assertThat(auction.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(auction.fields().get("reopening")).isEqualTo(reopening);
  }

  @ParameterizedTest
  @CsvSource({
    "type, Bond, ''",
    "type, TIPS, MARK_UNKNOWN type",
    "type, '', CELL_MISSING",
    "issue, 2025-11-24, ''",
    "issue, 2025-11-23, DATE_OUT_OF_RANGE issue",
    "issue, 2025-12-26, DATE_OUT_OF_RANGE issue",
    "maturity, 2026-02-22, ''",
    "maturity, 2026-02-21, DATE_OUT_OF_RANGE maturity",
    "maturity, 2026-03-04, ''",
    "maturity, 2026-03-05, DATE_OUT_OF_RANGE maturity",
    "maturity, 2025-11-29, DATE_OUT_OF_RANGE maturity",
    "maturity, 2025-11-28, DATE_OUT_OF_RANGE maturity",
    "maturity, 2056-11-29, DATE_OUT_OF_RANGE maturity",
    "maturity, 28/11/2026, DATE_MALFORMED maturity",
    "offered, 0, ''",
    "offered, 1000000, NUMBER_OUT_OF_BOUNDS accepted",
    "offered, 999999, NUMBER_OUT_OF_BOUNDS offered",
    "offered, 1000000000000, ''",
    "offered, 1000000000001, NUMBER_OUT_OF_BOUNDS offered",
    "accepted, -1, NUMBER_OUT_OF_BOUNDS accepted",
    "accepted, many, NUMBER_MALFORMED accepted",
    "discount-rate, -5, ''",
    "discount-rate, -5.01, NUMBER_OUT_OF_BOUNDS discount-rate",
    "discount-rate, 25, ''",
    "discount-rate, 25.01, NUMBER_OUT_OF_BOUNDS discount-rate",
    "bid-to-cover, 1, ''",
    "bid-to-cover, 0.282, NUMBER_OUT_OF_BOUNDS bid-to-cover",
    "yield, 26, NUMBER_OUT_OF_BOUNDS yield",
  })
  void whatCannotBeCostsItsRow(String field, String text, String issue) {
    MadeRecord auction = auction().with("discount-rate", "3").with(field, text);
    if (field.equals("yield")) {
      auction.with("discount-rate", "");
    }
    assertThat(auction.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(auction.fact().isPresent()).isEqualTo(issue.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "42-Day, 2026-01-09, true",
    "42-Day, 2026-01-15, false",
    "6-Month, 2026-05-31, true",
    "2-Year, 2027-11-30, true",
    "2-Year, 2027-12-30, false",
    "9-Year 11-Month, 2035-10-01, true",
    "9-Year 11-Month, 2035-08-15, false",
    "30-Year, 2055-11-15, true",
    "Bill, 2026-02-26, false",
    "-, 2026-02-26, false"
  })
  void aSecurityRunsForItsTermButForSomeDays(String term, String maturity, boolean runs) {
    MadeRecord auction = auction().with("term", term).with("maturity", maturity);
    assertThat(auction.issues().isEmpty()).isEqualTo(runs);
  }

  @Test
  void theYieldOfANoteIsItsRate() {
    MadeRecord note =
        auction().with("type", "Note").with("discount-rate", "").with("yield", "4.0140");
    assertThat(note.fields()).containsEntry("rate", "4.014");
    assertThat(note.fact().orElseThrow().referenceDate()).isEqualTo(LocalDate.of(2025, 11, 24));
  }
}
