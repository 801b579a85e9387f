package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactComponents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of the exchange's report, every cell text. Received on 28 November 2025; made up. */
class ExecutionFormTest {

  private static MadeRecord line() {
    return MadeRecord.of(
        "hkex-repurchases-table",
        "name",
        "MADE UP",
        "code",
        "175",
        "security",
        "ORD",
        "trade-date",
        "2025/08/27",
        "reported",
        "28/08/2025",
        "shares",
        "1,000",
        "high",
        "HKD 2.00",
        "low",
        "HKD 1.50",
        "aggregate",
        "HKD 1,800.00",
        "method",
        "Exchange",
        "total",
        "1,000",
        "for-cancellation",
        "0",
        "to-treasury",
        "1,000",
        "mandate-shares",
        "123,456",
        "mandate-percent",
        "0.5");
  }

  @Test
  void aLineIsKeptAsItIsPrinted() {
    Fact fact = line().fact().orElseThrow();
    assertThat(fact.key()).isEqualTo("00175-hk 2025-08-27 2025-08-28 Exchange ORD HKD");
    assertThat(fact.referenceDate()).isEqualTo("2025-08-27");
    assertThat(fact.scheduledOn()).isEqualTo("2025-08-28");
    assertThat(FactComponents.of(fact.body()))
        .containsAllEntriesOf(
            Map.of(
                "currency", "HKD",
                "shares", "1000",
                "high", "2",
                "low", "1.5",
                "aggregate", "1800",
                "total", "1000",
                "for-cancellation", "0",
                "to-treasury", "1000",
                "mandate-shares", "123456",
                "mandate-percent", "0.5"));
    assertThat(line().issues()).isEmpty();
  }

  /** A line of a ledger: 27 August 2025 is a Wednesday. */
  private static MadeRecord ledgerLine(String day, String currency, String method) {
    return MadeRecord.of(
        "hkex-repurchases-ledger",
        "code",
        "700",
        "name",
        "MADE UP",
        "trade-date",
        day,
        "shares",
        "1000",
        "high",
        "2",
        "low",
        "1.5",
        "aggregate",
        "1800",
        "currency",
        currency,
        "method",
        method,
        "mandate-percent",
        "0.5");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-27,2025-08-28",
    // A weekend, a holiday, and both.
    "2025-08-29,2025-09-01",
    "2025-06-30,2025-07-02",
    "2024-12-24,2024-12-27"
  })
  void aLineOfALedgerIsKnownByTheScheduleAndNamesNoReport(String traded, String known) {
    Fact fact = ledgerLine(traded, "HKD", "Exchange").fact().orElseThrow();
    assertThat(fact.scheduledOn()).isEqualTo(known);
    assertThat(fact.key()).isEqualTo("00700-hk " + traded + " ledger Exchange  HKD");
    assertThat(FactComponents.of(fact.body()))
        .doesNotContainKey("reported-on")
        .containsAllEntriesOf(
            Map.of("currency", "HKD", "high", "2", "low", "1.5", "aggregate", "1800"));
  }

  @Test
  void theCurrencyOfALedgerStandsInAColumnOfItsOwnAndMustBeOne() {
    assertThat(ledgerLine("2025-08-27", "USD", "NASDAQ").fields())
        .containsEntry("currency", "USD")
        .containsEntry("method", "other-exchange");
    assertThat(ledgerLine("2025-08-27", "US$", "NASDAQ").issues())
        .singleElement()
        .asString()
        .startsWith("CURRENCY_UNKNOWN");
  }

  @Test
  void aHolidayOfHongKongIsNoneElsewhere() {
    assertThat(ledgerLine("2025-07-01", "USD", "New York Stock Exchange").issues()).isEmpty();
    assertThat(ledgerLine("2025-07-01", "HKD", "Exchange").issues())
        .singleElement()
        .asString()
        .startsWith("NO_TRADING_DAY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exchange|exchange",
        "On the Exchange|exchange",
        "Private arrangement|private-arrangement",
        "General offer|general-offer",
        "London Stock Exchange|other-exchange",
        "Cboe Europe|other-exchange",
        "Another market|other-exchange",
        "By hand|other"
      })
  void aMethodIsToldByTheReportsWords(String words, String method) {
    assertThat(line().with("method", words).fields()).containsEntry("method", method);
  }

  @Test
  void aLineIsNamedByItsTradeAndOneThatStandsTwiceIsNumbered() {
    FileReading reading =
        MadeRecord.read(
            line(), line(), line().with("trade-date", "2025/08/26"), line().with("code", "5"));
    assertThat(reading.facts())
        .extracting(Fact::key)
        .containsExactlyInAnyOrder(
            "00175-hk 2025-08-27 2025-08-28 Exchange ORD HKD",
            "00175-hk 2025-08-27 2025-08-28 Exchange ORD HKD 2",
            "00175-hk 2025-08-26 2025-08-28 Exchange ORD HKD",
            "00005-hk 2025-08-27 2025-08-28 Exchange ORD HKD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mandate-shares", "mandate-percent", "total", "for-cancellation", "to-treasury"})
  void aFootnoteStandsForAnyOfItsNumbers(String field) {
    MadeRecord noted = line().with(field, "See Note 1");
    assertThat(noted.fields()).containsEntry("footnote", "See Note 1").doesNotContainKey(field);
    assertThat(noted.issues()).singleElement().asString().startsWith("NOTE_FOR_NUMBER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Note 1 & 2", "notes", "Note1", "(1)", "***", "##"})
  void aFootnoteHasManyForms(String note) {
    assertThat(line().with("total", note).fields()).containsEntry("footnote", note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code|17x|NUMBER_MALFORMED code",
        "code|123456|NUMBER_MALFORMED code",
        "trade-date|2025/08/28|",
        "trade-date|2025/08/29|DATE_IN_FUTURE trade-date",
        "trade-date|27-08-2025|DATE_MALFORMED trade-date",
        "reported|28/11/2025|",
        "reported|29/11/2025|DATE_IN_FUTURE trade-date",
        "reported|2025-08-28|DATE_MALFORMED reported",
        "shares|0|NUMBER_OUT_OF_BOUNDS shares",
        "shares|1,00|NUMBER_MALFORMED shares",
        "shares||CELL_MISSING",
        "high|HKD 0|NUMBER_OUT_OF_BOUNDS high",
        "high|2.00|CURRENCY_UNKNOWN high",
        "high||CELL_MISSING",
        "low|USD 1.50|CURRENCY_UNKNOWN low",
        "aggregate|USD 1,800.00|CURRENCY_UNKNOWN aggregate",
        "method||CELL_MISSING",
        "name||CELL_MISSING",
        "total|many|NUMBER_MALFORMED total",
      })
  void whatCannotBeCostsTheLine(String field, String text, String issue) {
    MadeRecord line = line().with("low", "").with("aggregate", "");
    line.with(field, text == null ? "" : text);
    assertThat(line.issues()).isEqualTo(issue == null ? List.of() : List.of(issue));
    assertThat(line.fact().isPresent()).isEqualTo(issue == null);
  }

  @ParameterizedTest
  @CsvSource({
    "HKD 2000, ''",
    "'HKD 2,000.01', AGGREGATE_IMPOSSIBLE aggregate",
    "HKD 1500, ''",
    "HKD 1499.99, AGGREGATE_IMPOSSIBLE aggregate"
  })
  void anAggregateOutsideSharesTimesPricesIsSaidAndKept(String paid, String issue) {
    MadeRecord line = line().with("aggregate", paid);
    assertThat(line.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(line.fact()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"10, ''", "10.0001, OVER_TEN_PERCENT mandate-percent"})
  void moreThanTenPercentIsSaidAndKept(String percent, String issue) {
    MadeRecord line = line().with("mandate-percent", percent);
    assertThat(line.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(line.fact()).isPresent();
  }

  @Test
  void theReportsRenminbiAreYuan() {
    assertThat(
            line()
                .with("high", "RMB 2.00")
                .with("low", "RMB 1.50")
                .with("aggregate", "RMB 1,800.00")
                .fields())
        .containsEntry("currency", "CNY");
  }

  @Test
  void aDayOnWhichTheExchangeIsClosedIsSaidAndKept() {
    assertThat(line().with("trade-date", "2025/07/01").issues())
        .containsExactly("NO_TRADING_DAY trade-date");
  }

  @Test
  void thatTheCalendarEndsIsSaidOnceAFile() {
    MadeRecord beyond = line().with("trade-date", "2014/12/30").with("reported", "31/12/2014");
    assertThat(MadeRecord.read(beyond, beyond).issues())
        .extracting(MadeRecord::text)
        .containsExactly("TRADING_DAY_UNCHECKED trade-date", "LINE_REPEATED shares");
  }

  @Test
  void aReportThatPrintsNoDayIsOfTheDayItCame() {
    assertThat(line().with("reported", "").fact().orElseThrow().scheduledOn())
        .isEqualTo("2025-11-28");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HKD 2.00|HKD|2",
        "HKD2.00|HKD|2",
        "HK$ 2.00|HKD|2",
        "HK$2.00|HKD|2",
        "US$2.00|USD|2",
        "RMB 2.00|CNY|2",
        "RMB2.00|CNY|2",
      })
  void aCurrencyStandsBeforeItsAmountWithOrWithoutABlank(
      String printed, String currency, String amount) {
    MadeRecord line = line().with("low", "").with("aggregate", "").with("high", printed);
    assertThat(line.fields()).containsEntry("currency", currency).containsEntry("high", amount);
    assertThat(line.issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.00", "$2.00", "$ 2.00", "A$2.00", "¥2.00", "hkd 2.00", "2.00 HKD"})
  void anAmountWithoutACurrencyThatIsOneCostsTheLine(String printed) {
    MadeRecord line = line().with("low", "").with("aggregate", "").with("high", printed);
    assertThat(line.issues()).containsExactly("CURRENCY_UNKNOWN high");
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.5", "0.5%, 0.5", "0.5 %, 0.5"})
  void aPercentSignSaysNothingNew(String printed, String percent) {
    MadeRecord line = line().with("mandate-percent", printed);
    assertThat(line.fields()).containsEntry("mandate-percent", percent);
    assertThat(line.issues()).isEmpty();
    assertThat(line().with("mandate-percent", "0.5%%").issues())
        .containsExactly("NUMBER_MALFORMED mandate-percent");
  }

  /** The year first has one reading whatever parts it; the day first has two. */
  @Test
  void aDayWithOtherMarksIsReadAndSaid() {
    MadeRecord line = line().with("trade-date", "2025-8-27");
    assertThat(line.fields()).containsEntry("trade-date", "2025-08-27");
    assertThat(line.issues()).containsExactly("DATE_ODD trade-date");
  }

  @Test
  void digitsOfFullWidthAreReadAndSaid() {
    MadeRecord wide = line().with("shares", "１,０００");
    assertThat(wide.fields()).containsEntry("shares", "1000");
    assertThat(wide.issues()).containsExactly("DIGITS_FULL_WIDTH shares");
  }
}
