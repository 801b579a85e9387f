package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Execution;
import huigou.model.buyback.ReportLine;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.view.BuybacksView;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which buybacks and records are worth a line. Made up. */
class FindingsAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  /** A thousand shares at 1 to 2. */
  private static Execution bought(
      String issuer, String reportedOn, String currency, String aggregate) {
    return new Execution(
        issuer,
        "MADE UP",
        LocalDate.parse(reportedOn).minusDays(1),
        LocalDate.parse(reportedOn),
        1,
        "ORD",
        "Exchange",
        Execution.Method.EXCHANGE,
        currency,
        new BigDecimal("1000"),
        new BigDecimal("2"),
        Optional.of(BigDecimal.ONE),
        aggregate.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(aggregate)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> found(Execution... lines) {
    BuybacksView buybacks =
        new BuybacksView(
            Stream.of(lines)
                .map(line -> new BuybacksView.Line(new ReportLine(line, Set.of()), 1))
                .toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    FindingsView view =
        new FindingsAssembler(
                MadeEdition.CATALOGUE,
                new MadeEdition(),
                AS_OF,
                new BuybackParts(MadeEdition.CATALOGUE, buybacks, issuer -> Optional.empty()))
            .view(List.of(), List.of(), List.of(), entry -> List.of());
    return view.tonight().stream().map(Finding::subject).toList();
  }

  @Test
  void theLargestLineOfTheNewestReportIsFound() {
    assertThat(
            found(
                bought("00001-hk", "2025-11-28", "HKD", "1500"),
                bought("00002-hk", "2025-11-28", "HKD", "1600"),
                bought("00003-hk", "2025-11-27", "HKD", "1700")))
        .containsExactly("00002-hk");
  }

  @ParameterizedTest
  @CsvSource({"2000, 00002-hk", "2000.01, 00001-hk", "999.99, 00001-hk"})
  void anAggregateThatCannotBeIsNeverTheLargest(String aggregate, String largest) {
    assertThat(
            found(
                bought("00001-hk", "2025-11-28", "HKD", "1000"),
                bought("00002-hk", "2025-11-28", "HKD", aggregate)))
        .containsExactly(largest);
  }

  @Test
  void anAggregateThatNobodyPrintedAndOneInAnotherCurrencyAreNotCompared() {
    assertThat(
            found(
                bought("00001-hk", "2025-11-28", "HKD", ""),
                bought("00002-hk", "2025-11-28", "USD", "1900"),
                bought("00003-hk", "2025-11-28", "HKD", "1000")))
        .containsExactly("00003-hk");
  }

  @Test
  void aReportOfAWeekAgoIsNoNews() {
    assertThat(found(bought("00001-hk", "2025-11-22", "HKD", "1500"))).hasSize(1);
    assertThat(found(bought("00001-hk", "2025-11-21", "HKD", "1500"))).isEmpty();
  }

  private static List<String> foundIn(MadeEdition edition) {
    BuybacksView none =
        new BuybacksView(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
    return new FindingsAssembler(
            MadeEdition.CATALOGUE,
            edition,
            AS_OF,
            new BuybackParts(MadeEdition.CATALOGUE, none, issuer -> Optional.empty()))
        .view(List.of(), List.of(), List.of(), entry -> List.of()).tonight().stream()
            .map(Finding::subject)
            .toList();
  }

  private static MadeEdition edition(String series) {
    LocalDate day = LocalDate.parse("2025-11-26");
    return new MadeEdition(Made.series(series, "2023-01-03", "1", "2025-11-26", "9"))
        .with(
            new SeriesRecord(
                SeriesId.of(series),
                day,
                SeriesRecord.Kind.HIGH,
                new BigDecimal("9"),
                "all",
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2023-01-03"),
                true));
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
}
