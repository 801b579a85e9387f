package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.ledger;
import static huigou.publish.view.MadeBuybacks.reported;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.fact.Execution;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which buybacks and records are worth a line. Made up. */
class FindingsAssemblerTest {

  private static final SinceBefore SINCE =
      new SinceBefore(LocalDate.parse("2025-11-21"), LocalDate.parse("2025-11-28"));

  private static List<Finding> bought(MadeBuybacks made) {
    return new FindingsAssembler(MadeEdition.CATALOGUE, new MadeEdition(), SINCE, made.parts())
        .view(List.of(), Set.of(), List.of(), entry -> List.of())
        .tonight();
  }

  private static List<String> found(Execution... lines) {
    return bought(new MadeBuybacks().with((Object[]) lines)).stream()
        .map(Finding::subject)
        .toList();
  }

  @Test
  void theLargestLineOfTheNewestReportIsFound() {
    assertThat(
            found(
                reported("00001-hk", "2025-11-28", "HKD", "1500"),
                reported("00002-hk", "2025-11-28", "HKD", "1600"),
                reported("00003-hk", "2025-11-27", "HKD", "1700")))
        .containsExactly("00002-hk");
  }

  @ParameterizedTest
  @CsvSource({"2000, 00002-hk", "2000.01, 00001-hk", "999.99, 00001-hk"})
  void anAggregateThatCannotBeIsNeverTheLargest(String aggregate, String largest) {
    assertThat(
            found(
                reported("00001-hk", "2025-11-28", "HKD", "1000"),
                reported("00002-hk", "2025-11-28", "HKD", aggregate)))
        .containsExactly(largest);
  }

  @Test
  void anAggregateThatNobodyPrintedAndOneInAnotherCurrencyAreNotCompared() {
    assertThat(
            found(
                reported("00001-hk", "2025-11-28", "HKD", ""),
                reported("00002-hk", "2025-11-28", "USD", "1900"),
                reported("00003-hk", "2025-11-28", "HKD", "1000")))
        .containsExactly("00003-hk");
  }

  @Test
  void aReportThatTheEditionBeforeKnewIsNoNews() {
    assertThat(found(reported("00001-hk", "2025-11-22", "HKD", "1500"))).hasSize(1);
    assertThat(found(reported("00001-hk", "2025-11-21", "HKD", "1500"))).isEmpty();
  }

  @Test
  void theLineSaysWhatWasPaidByWhomAndHowManyBesideItSayNoPrice() {
    assertThat(
            bought(
                    new MadeBuybacks()
                        .with(
                            reported("99901-hk", "2025-11-28", "HKD", "1500"),
                            reported("99902-hk", "2025-11-28", "HKD", ""),
                            reported("99903-hk", "2025-11-28", "HKD", "2001"),
                            reported("99904-hk", "2025-11-28", "HKD", "1400"),
                            reported("99905-hk", "2025-11-28", "USD", "")))
                .stream()
                .map(InLines::of))
        .containsExactly(
            "buyback-99901-hk-2025-11-27 buyback 99901-hk 2025-11-27 2025-11-28"
                + " finding.bought(99901-HK, 1500 HKD, 1000, 2025-11-27, 2025-11-28, 2)"
                + " issuers/99901-hk/index.html");
  }

  @Test
  void ofTwoLinesThatCostTheSameTheFirstIsFound() {
    assertThat(
            found(
                reported("00002-hk", "2025-11-28", "HKD", "1500"),
                reported("00001-hk", "2025-11-28", "HKD", "1500")))
        .containsExactly("00002-hk");
  }

  @ParameterizedTest
  @CsvSource({"REPEATED, 00001-hk", "CORRECTED, 00001-hk", "CUMULATIVE, 00002-hk"})
  void aLineThatAnotherTellsIsNeverTheLargest(Oddity oddity, String largest) {
    MadeBuybacks made =
        new MadeBuybacks()
            .with(reported("00001-hk", "2025-11-28", "HKD", "1500"))
            .odd(reported("00002-hk", "2025-11-28", "HKD", "1600"), oddity);
    assertThat(bought(made)).extracting(Finding::subject).containsExactly(largest);
  }

  @Test
  void aLedgerThatSaysNoDayOfAReportIsNoReport() {
    assertThat(
            found(
                ledger("00001-hk", "2025-11-28", "HKD", "1900"),
                reported("00002-hk", "2025-11-27", "HKD", "1500")))
        .containsExactly("00002-hk");
    assertThat(found(ledger("00001-hk", "2025-11-28", "HKD", "1900"))).isEmpty();
  }

  /** The series of which a record is found. */
  private static List<String> foundIn(MadeEdition edition) {
    return view(edition).tonight().stream()
        .filter(finding -> finding.kind().equals("record"))
        .map(Finding::subject)
        .toList();
  }

  /** So many figures of 1, a month apart, and a last one of 9. */
  private static final int LONG = 30;

  private static MadeEdition edition(String series, int missing, int figures) {
    LocalDate day = LocalDate.parse("2025-11-26");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < figures; i++) {
      made.add(LocalDate.parse("2023-01-03").plusMonths(i).toString());
      made.add("1");
    }
    made.add(day.toString());
    made.add("9");
    return new MadeEdition(Made.series(series, made.toArray(String[]::new)))
        .with(
            new SeriesRecord(
                SeriesId.of(series),
                day,
                SeriesRecord.Kind.HIGH,
                new BigDecimal("9"),
                "all",
                Optional.empty(),
                Optional.empty(),
                missing,
                LocalDate.parse("2023-01-03"),
                true));
  }

  private static MadeEdition edition(String series) {
    return edition(series, 0, LONG);
  }

  @Test
  void aRecordThatLooksWrongIsNoFinding() {
    assertThat(foundIn(edition("sofr"))).containsExactly("sofr");
    assertThat(foundIn(edition("sofr").doubting("sofr", "2025-11-25"))).containsExactly("sofr");
    assertThat(foundIn(edition("sofr").doubting("sofr", "2025-11-26"))).isEmpty();
  }

  @Test
  void aRecordOfASpreadIsNoFindingWhereOneOfItsPartsLooksWrong() {
    assertThat(foundIn(edition("sofr-minus-iorb").doubting("tgcr", "2025-11-26")))
        .containsExactly("sofr-minus-iorb");
    assertThat(foundIn(edition("sofr-minus-iorb").doubting("iorb", "2025-11-26"))).isEmpty();
  }

  @Test
  void aRecordWithADayMissingBehindItIsNoHeadline() {
    assertThat(foundIn(edition("sofr", 0, LONG))).containsExactly("sofr");
    assertThat(foundIn(edition("sofr", 1, LONG))).isEmpty();
  }

  @Test
  void aRecordOverFewerThanTwentyFixingsIsNoHeadline() {
    assertThat(foundIn(edition("sofr", 0, 21))).containsExactly("sofr");
    assertThat(foundIn(edition("sofr", 0, 20))).isEmpty();
  }

  private static FindingsView view(MadeEdition edition) {
    return new FindingsAssembler(MadeEdition.CATALOGUE, edition, SINCE, new MadeBuybacks().parts())
        .view(List.of(), Set.of(), List.of(), entry -> List.of());
  }
}
