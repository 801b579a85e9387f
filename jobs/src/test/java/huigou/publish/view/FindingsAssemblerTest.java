package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.ReportLine;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.Side;
import huigou.model.fact.Execution;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.view.BuybacksView;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.support.EmptySite;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which buybacks and records are worth a line. Made up. */
class FindingsAssemblerTest {

  private static final SinceBefore SINCE =
      new SinceBefore(LocalDate.parse("2025-11-21"), LocalDate.parse("2025-11-28"));

  /** A thousand shares at 1 to 2. */
  private static Execution bought(
      String issuer, String reportedOn, String currency, String aggregate) {
    return new Execution(
        issuer,
        "MADE UP",
        LocalDate.parse(reportedOn).minusDays(1),
        Optional.of(LocalDate.parse(reportedOn)),
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
        EmptySite.buybacks(
            Stream.of(lines)
                .map(line -> new BuybacksView.Line(new ReportLine(line, Set.of()), 1))
                .toList(),
            List.of(),
            List.of());
    FindingsView view =
        new FindingsAssembler(
                MadeEdition.CATALOGUE,
                new MadeEdition(),
                SINCE,
                new BuybackParts(MadeEdition.CATALOGUE, buybacks, issuer -> Optional.empty()))
            .view(List.of(), Set.of(), List.of(), entry -> List.of());
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
  void aReportThatTheEditionBeforeKnewIsNoNews() {
    assertThat(found(bought("00001-hk", "2025-11-22", "HKD", "1500"))).hasSize(1);
    assertThat(found(bought("00001-hk", "2025-11-21", "HKD", "1500"))).isEmpty();
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

  private static List<String> others(Ending ending) {
    LocalDate day = LocalDate.parse("2025-11-26");
    BreachEvent event =
        new BreachEvent(
            "target-range",
            SeriesId.of("tgcr"),
            Side.CEILING,
            BreachEvent.Rule.STRICT,
            day,
            day,
            1,
            BigDecimal.ONE,
            day,
            BigDecimal.ONE,
            ending,
            Set.of(),
            BreachEvent.Attribution.UNEXPLAINED,
            Optional.empty());
    return view(new MadeEdition(Made.series("tgcr", "2025-11-26", "4.01")), event)
        .tonight()
        .stream()
        .map(Finding::subject)
        .toList();
  }

  private static FindingsView view(MadeEdition edition, BreachEvent... events) {
    BuybacksView none = EmptySite.buybacks(List.of(), List.of(), List.of());
    return new FindingsAssembler(
            MadeEdition.CATALOGUE,
            edition,
            SINCE,
            new BuybackParts(MadeEdition.CATALOGUE, none, issuer -> Optional.empty()))
        .view(List.of(events), Set.of("target-range"), List.of(), entry -> List.of());
  }

  /** Forty moves of 1 and a last one of the size given. */
  private static MadeEdition moving(String last, String size) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      made.add(LocalDate.parse("2025-01-01").plusDays(i).toString());
      made.add(String.valueOf(1 + i % 2));
    }
    made.add(last);
    made.add(size);
    return new MadeEdition(Made.series("reserves-level", made.toArray(String[]::new)));
  }

  @Test
  void aNewMoveThatIsAmongTheLargestIsFoundWithItsPlace() {
    FindingsView found = view(moving("2025-11-26", "4"));
    assertThat(found.tonight()).extracting(Finding::kind).containsExactly("move");
    assertThat(found.tonight().get(0).sentence().arguments())
        .as("by size the first of 41 moves")
        .contains(1, 41);
    assertThat(view(moving("2025-11-26", "2")).tonight()).as("as large as all").isEmpty();
    assertThat(view(moving("2025-11-20", "4")).tonight()).as("known before").isEmpty();
  }

  @Test
  void noMoveIsStatedAcrossADayThatIsMissing() {
    assertThat(view(moving("2025-11-26", "4").missing("reserves-level", "2025-11-19")).tonight())
        .isEmpty();
  }

  @Test
  void aStepOfAnAdministeredRateIsFoundOnce() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("iorb", "2025-11-24", "3.90", "2025-11-25", "3.65", "2025-11-26", "3.65"),
            Made.series("srf-rate", "2025-11-24", "4.00", "2025-11-25", "3.75"),
            Made.series("on-rrp-rate", "2025-11-18", "3.75", "2025-11-19", "3.50"));
    assertThat(view(edition).tonight())
        .extracting(Finding::id)
        .as("two rates of one day are one line; a step that was known before is none")
        .containsExactly("step-2025-11-25");
  }

  @Test
  void whatElseStandsAboveACeilingIsToldWhileItIsOpen() {
    assertThat(others(Ending.OPEN)).containsExactly("tgcr");
    assertThat(others(Ending.ENDED)).isEmpty();
    assertThat(others(Ending.UNSEEN)).isEmpty();
  }
}
