package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk types: authorisations, returns, totals, business figures. Made up. */
class DeskFormsTest {

  private static MadeRecord authorisation() {
    return MadeRecord.of(
        "desk-authorisations",
        "ticker",
        "AAPL",
        "company",
        "Apple",
        "amount",
        "1.5",
        "announced-on",
        "2025-11-03",
        "kind",
        "new",
        "source",
        "https://example.org/");
  }

  private static MadeRecord returned() {
    return MadeRecord.of(
        "desk-mandate-returns",
        "code",
        "175",
        "returned-on",
        "2025-11-20",
        "currency",
        "HKD",
        "shares",
        "1000",
        "high",
        "2",
        "mandate-shares",
        "5000",
        "mandate-percent",
        "0.5",
        "moratorium-end",
        "2025-12-20",
        "source",
        "https://example.org/");
  }

  private static MadeRecord total() {
    return MadeRecord.of(
        "desk-market-totals",
        "publisher",
        "Made",
        "measure",
        "announced-year-to-date",
        "as-of",
        "2025-11-20",
        "amount",
        "983.6",
        "status",
        "cited",
        "stated-on",
        "2025-11-20",
        "source",
        "https://example.org/");
  }

  private static MadeRecord sold() {
    return MadeRecord.of(
        "desk-operating-figures",
        "code",
        "0175.HK",
        "period",
        "2025-10",
        "published-on",
        "2025-11-06",
        "item",
        "all-brands",
        "value",
        "273,125",
        "unit",
        "vehicles",
        "source",
        "https://example.org/");
  }

  private static void check(MadeRecord record, String issue) {
    assertThat(record.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(record.fact().isPresent()).isEqualTo(issue.isEmpty());
  }

  @Test
  void billionsAreDollarsAndADayIsKnownAtOnce() {
    assertThat(authorisation().fields())
        .containsAllEntriesOf(
            Map.of(
                "issuer",
                "aapl-us",
                "amount",
                "1500000000",
                "at-least",
                "false",
                "replaces",
                "false",
                "includes-rest",
                "false"));
    assertThat(authorisation().with("replaces", "yes").fields()).containsEntry("replaces", "true");
    assertThat(authorisation().with("includes-rest", "yes").fields())
        .containsEntry("includes-rest", "true");
    assertThat(authorisation().fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-03");
  }

  /** What has one reading is read, and said; what was asked for is not remarked upon. */
  @ParameterizedTest
  @CsvSource({
    "ticker, BRK/B, issuer, brk-b-us, TYPED_OTHERWISE ticker",
    "ticker, aapl, issuer, aapl-us, TYPED_OTHERWISE ticker",
    "ticker, AAPL, issuer, aapl-us, ''",
    "ticker, ZZZZ, issuer, zzzz-us, ''",
    "amount, 400億, amount, 40000000000, TYPED_OTHERWISE amount",
    "amount, ４００億, amount, 40000000000, TYPED_OTHERWISE amount",
    "amount, 40, amount, 40000000000, ''",
    "announced-on, 2025/11/3, announced-on, 2025-11-03, DATE_ODD announced-on",
    "announced-on, 民國114年11月3日, announced-on, 2025-11-03, DATE_ODD announced-on",
    "announced-on, 2025年10月, announced-on, 2025-10, DATE_ODD announced-on",
    "announced-on, 2025-10, announced-on, 2025-10, ''",
    "filed, 20 November 2025, at-least, false, DATE_ODD filed"
  })
  void whatIsTypedOtherwiseIsReadAndSaid(
      String field, String typed, String component, String value, String issue) {
    MadeRecord record = authorisation().with(field, typed);
    assertThat(record.fields()).containsEntry(component, value);
    assertThat(record.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
  }

  @Test
  void otherSheetsAreTypedToo() {
    assertThat(returned().with("returned-on", "20 Nov 2025").fact().orElseThrow().referenceDate())
        .isEqualTo("2025-11-20");
    assertThat(total().with("amount", "9836億").fields()).containsEntry("amount", "983600000000");
    assertThat(total().with("stated-on", "11/10/2025").issues())
        .containsExactly("DATE_MALFORMED stated-on");
  }

  @Test
  void aMonthIsKnownAtItsEnd() {
    MadeRecord month = authorisation().with("announced-on", "2025-04");
    assertThat(month.fact().orElseThrow().referenceDate()).isEqualTo("2025-04-01");
    assertThat(month.fact().orElseThrow().scheduledOn()).isEqualTo("2025-04-30");
  }

  /** A board's own day is not the day on which it was told. */
  @Test
  void whatWasReadOutOfAFilingIsKnownSinceThat() {
    MadeRecord filed = authorisation().with("filed", "2025-11-20");
    assertThat(filed.fact().orElseThrow().referenceDate()).isEqualTo("2025-11-03");
    assertThat(filed.fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-20");
  }

  @ParameterizedTest
  @CsvSource({
    "ticker, BRK.B, ''",
    "ticker, brk, MARK_UNKNOWN ticker",
    "amount, 0, NUMBER_OUT_OF_BOUNDS amount",
    "amount, 1000, ''",
    "amount, 1000.1, NUMBER_OUT_OF_BOUNDS amount",
    "amount, -1, NUMBER_OUT_OF_BOUNDS amount",
    "amount, '', CELL_MISSING",
    "announced-on, 2025-11-28, ''",
    "announced-on, 2025-11-29, DATE_IN_FUTURE announced-on",
    "announced-on, 2025-11, ''",
    "announced-on, 2025-12, DATE_IN_FUTURE announced-on",
    "announced-on, 2025-13, DATE_MALFORMED announced-on",
    "announced-on, 3/11/2025, DATE_MALFORMED announced-on",
    "at-least, perhaps, MARK_UNKNOWN at-least",
    "replaces, perhaps, MARK_UNKNOWN replaces",
    "includes-rest, perhaps, MARK_UNKNOWN includes-rest",
    "filed, 2025-11-03, ''",
    "filed, 2025-11-02, DATE_MALFORMED filed",
    "filed, 2025-11-29, DATE_IN_FUTURE filed",
    "filed, soon, DATE_MALFORMED filed",
    "kind, '', CELL_MISSING",
  })
  void anAuthorisationThatCannotBeCostsItsRow(String field, String text, String issue) {
    check(authorisation().with(field, text), issue);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "Y", "TRUE", "at least", "是", "1"})
  void yesIsTypedInManyWays(String word) {
    assertThat(authorisation().with("at-least", word).fields()).containsEntry("at-least", "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "N", "false", "否", "0"})
  void soIsNo(String word) {
    assertThat(authorisation().with("at-least", word).fields()).containsEntry("at-least", "false");
  }

  @Test
  void aReturnIsKeptWithWhatItSays() {
    assertThat(returned().fields())
        .containsAllEntriesOf(
            Map.of(
                "issuer", "00175-hk",
                "currency", "HKD",
                "shares", "1000",
                "mandate-shares", "5000",
                "moratorium-end", "2025-12-20"))
        .doesNotContainKeys("low", "aggregate");
    assertThat(returned().fact().orElseThrow().referenceDate()).isEqualTo("2025-11-20");
  }

  @ParameterizedTest
  @CsvSource({
    "shares, 0, NUMBER_OUT_OF_BOUNDS shares",
    "high, 0, NUMBER_OUT_OF_BOUNDS high",
    "low, -1, NUMBER_OUT_OF_BOUNDS low",
    "currency, HKG, CURRENCY_UNKNOWN currency",
    "currency, RMB, ''",
    "mandate-shares, '', CELL_MISSING",
    "mandate-percent, 10, ''",
    "moratorium-end, soon, DATE_MALFORMED moratorium-end",
    "returned-on, 2025-11-28, ''",
    "returned-on, 2025-11-29, DATE_IN_FUTURE returned-on",
  })
  void aReturnThatCannotBeCostsItsRow(String field, String text, String issue) {
    check(returned().with(field, text), issue);
  }

  @Test
  void aReturnOfMoreThanTenPercentIsSaidAndKept() {
    MadeRecord much = returned().with("mandate-percent", "10.01");
    assertThat(much.issues()).containsExactly("OVER_TEN_PERCENT mandate-percent");
    assertThat(much.fact()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "status, final, ''",
    "status, rumoured, MARK_UNKNOWN status",
    "measure, announced ytd, MARK_UNKNOWN measure",
    "measure, completed-quarter, ''",
    "amount, '', CELL_MISSING",
    "amount, -1, NUMBER_OUT_OF_BOUNDS amount",
    "stated-on, 2025-11-29, DATE_IN_FUTURE stated-on",
    "stated-on, 2025-11-28, ''",
    "stated-on, 2025-11-19, DATE_IN_FUTURE as-of",
    "publisher, '', CELL_MISSING",
  })
  void aTotalThatCannotBeCostsItsRow(String field, String text, String issue) {
    check(total().with(field, text), issue);
  }

  @Test
  void aForecastAloneLiesAheadOfItsStatement() {
    MadeRecord ahead = total().with("as-of", "2025-12-31");
    check(ahead, "DATE_IN_FUTURE as-of");
    check(ahead.with("status", "forecast"), "");
    assertThat(total().fields()).containsEntry("amount", "983600000000");
    assertThat(total().fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-20");
  }

  @ParameterizedTest
  @CsvSource({
    "period, 2025-01/2025-10, ''",
    "period, 2025-11, DATE_IN_FUTURE period",
    "period, October, DATE_MALFORMED period",
    "value, '1,00', NUMBER_MALFORMED value",
    "value, 1000000, ''",
    "value, '', CELL_MISSING",
    "code, x, NUMBER_MALFORMED code",
    "unit, '', CELL_MISSING",
  })
  void aBusinessFigureThatCannotBeCostsItsRow(String field, String text, String issue) {
    check(sold().with(field, text), issue);
  }

  @Test
  void aBusinessFigureIsOfTheEndOfItsPeriod() {
    assertThat(sold().fact().orElseThrow().referenceDate()).isEqualTo("2025-10-31");
    assertThat(sold().fact().orElseThrow().scheduledOn()).isEqualTo("2025-11-06");
    assertThat(sold().fields())
        .containsEntry("value", "273125")
        .containsEntry("issuer", "00175-hk");
  }
}
