package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.fact.Execution.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the exchange's reports held against each other. Made up. */
class ReportLinesTest {

  private static Execution line(
      String traded, String reported, String shares, String price, String total, String percent) {
    return new Execution(
        "00001-hk",
        "MADE UP",
        LocalDate.parse(traded),
        Optional.of(LocalDate.parse(reported)),
        1,
        "ORD",
        "Exchange",
        Method.EXCHANGE,
        "HKD",
        new BigDecimal(shares),
        new BigDecimal(price),
        Optional.empty(),
        Optional.of(new BigDecimal(shares).multiply(new BigDecimal(price))),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(total).map(BigDecimal::new),
        Optional.ofNullable(percent).map(BigDecimal::new),
        Optional.empty());
  }

  /** Trades of days one after the other: {@code day shares total}. */
  private static List<String> oddities(String... days) {
    return ReportLines.of(
            Stream.of(days)
                .map(day -> day.split(" "))
                .map(
                    day ->
                        line(
                            "2025-11-" + day[0],
                            "2025-11-28",
                            day[1],
                            "2",
                            day[2].equals("-") ? null : day[2],
                            null))
                .toList())
        .stream()
        .map(ReportLinesTest::said)
        .toList();
  }

  private static String said(ReportLine line) {
    return line.execution().tradeDate().getDayOfMonth() + " " + line.oddities();
  }

  @Test
  void theSameTradeInALaterReportIsARepetitionAndAnotherOneACorrection() {
    Execution first = line("2025-11-24", "2025-11-25", "100", "2", null, null);
    Execution again = line("2025-11-24", "2025-11-26", "100", "2", null, null);
    Execution other = line("2025-11-24", "2025-11-26", "110", "2", null, null);
    assertThat(ReportLines.of(List.of(again, first)))
        .extracting(ReportLine::execution, ReportLine::counts)
        .containsExactly(tuple(first, true), tuple(again, false));
    assertThat(ReportLines.of(List.of(other, first)))
        .extracting(ReportLine::execution, ReportLine::counts)
        .containsExactly(tuple(first, false), tuple(other, true));
    Execution nextDay = line("2025-11-25", "2025-11-26", "100", "2", null, null);
    assertThat(ReportLines.of(List.of(nextDay, first))).allMatch(ReportLine::counts);
  }

  /** The same line as a ledger gives it: no report, no security. */
  private static Execution ledger(Execution line) {
    return new Execution(
        line.issuer(),
        line.name(),
        line.tradeDate(),
        Optional.empty(),
        1,
        "",
        line.venue(),
        line.method(),
        line.currency(),
        line.shares(),
        line.high(),
        line.low(),
        line.aggregate(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aLedgerYieldsToTheReportOfItsDay() {
    Execution report = line("2025-11-24", "2025-11-25", "100", "2", null, null);
    Execution same = ledger(report);
    Execution other = ledger(line("2025-11-24", "2025-11-25", "110", "2", null, null));
    Execution before = ledger(line("2025-11-21", "2025-11-24", "100", "2", null, null));
    assertThat(ReportLines.of(List.of(report, same)))
        .extracting(ReportLine::execution, ReportLine::oddities)
        .containsExactly(tuple(same, Set.of(ReportLine.Oddity.REPEATED)), tuple(report, Set.of()));
    assertThat(ReportLines.of(List.of(report, other)))
        .extracting(ReportLine::execution, ReportLine::oddities)
        .containsExactly(
            tuple(other, Set.of(ReportLine.Oddity.CORRECTED)), tuple(report, Set.of()));
    assertThat(ReportLines.of(List.of(report, before))).allMatch(ReportLine::counts);
  }

  /** 24 November is a Monday, 28 a Friday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A total holds what was bought on its day.
        "24 100 100|24 []",
        "24 100 99|24 [CUMULATIVE]",
        // From one weekday to the next it is exactly the sum.
        "24 100 1000, 25 50 1050|24 [], 25 []",
        "24 100 1000, 25 50 1049|24 [], 25 [CUMULATIVE]",
        "24 100 1000, 25 50 1051|24 [], 25 [CUMULATIVE]",
        // With days between, lines of other reports may be missing.
        "24 100 1000, 26 50 1051|24 [], 26 []",
        "24 100 1000, 26 50 1049|24 [], 26 [CUMULATIVE]",
        // What was bought between without a total counts.
        "24 100 1000, 25 10 -, 26 50 1059|24 [], 25 [], 26 [CUMULATIVE]",
        "24 100 1000, 25 10 -, 26 50 1060|24 [], 25 [], 26 []",
        // A fall: another mandate has begun, or the one before was a slip.
        "24 100 1000, 25 50 50|24 [], 25 []",
        "24 100 1000, 26 50 9999, 27 50 1100|24 [], 26 [CUMULATIVE], 27 []",
        "24 100 1000, 26 50 9999, 27 50 1099|24 [], 26 [], 27 []"
      })
  void aTotalFollowsFromTheTradesOrDoesNotRule(String days, String said) {
    assertThat(oddities(days.split(", "))).isEqualTo(List.of(said.split(", ")));
  }

  @Test
  void theNextWeekdayAfterAFridayIsMonday() {
    assertThat(oddities("21 100 1000", "24 50 1051")).containsExactly("21 []", "24 [CUMULATIVE]");
    assertThat(oddities("20 100 1000", "24 50 1051")).containsExactly("20 []", "24 []");
  }

  /** Most lines say that a thousand shares are ten per cent of all. */
  @ParameterizedTest
  @CsvSource({"10.93, true", "10.94, false", "9.86, false", "9.87, true", "1.00, false"})
  void aPercentageOfOtherSharesDoesNotRule(String percent, boolean rules) {
    List<ReportLine> lines =
        ReportLines.of(
            List.of(
                line("2025-11-03", "2025-11-04", "10", "2", "1000", "10.00"),
                line("2025-11-10", "2025-11-11", "10", "2", "1010", "10.10"),
                line("2025-11-17", "2025-11-18", "10", "2", "1020", "10.20"),
                line("2025-11-24", "2025-11-25", "10", "2", "1030", "10.30"),
                line("2025-12-01", "2025-12-02", "10", "2", "1040", percent)));
    assertThat(lines.get(4).cumulativeRules()).isEqualTo(rules);
    assertThat(lines.get(0).cumulativeRules()).isTrue();
  }
}
