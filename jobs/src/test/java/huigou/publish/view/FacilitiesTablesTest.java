package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.fact.Operation.Security;
import huigou.model.operation.StigmaDay;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.scarcity.TakeUp;
import huigou.model.series.SeriesId;
import huigou.model.view.OperationView;
import huigou.model.view.ScarcityView;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rows of days, operations, records and days unused on the page of facilities. Made up. */
class FacilitiesTablesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-25");
  private static final String SHUNNED = "1000000000 USD";

  private static Operation operation(
      String id, String facility, String closes, boolean small, Security... securities) {
    return new Operation(
        id,
        facility,
        DAY,
        DAY,
        DAY.plusDays(1),
        Operation.Type.REPO,
        "Overnight",
        "Full Allotment",
        closes.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(closes)),
        small,
        small ? Optional.empty() : Optional.of(3),
        List.of(securities),
        Map.of());
  }

  private static Security taken(String type, String accepted) {
    return new Security(type, Optional.empty(), new BigDecimal("9"), new BigDecimal(accepted));
  }

  private static StigmaDay stigma(String measure, String date, String rate) {
    return new StigmaDay(
        SeriesId.of(measure),
        LocalDate.parse(date),
        new BigDecimal(rate),
        new BigDecimal("4.00"),
        new BigDecimal("5"));
  }

  private static TopicView page(
      MadeEdition edition, List<Operation> operations, List<StigmaDay> stigma) {
    TakeUp takeUp =
        new TakeUp(
            "all",
            TakeUp.Step.FROM_4,
            List.of(DAY, DAY.plusDays(1)),
            Optional.of(new BigDecimal("7")),
            Optional.empty(),
            1);
    return new FacilitiesAssembler(edition.parts(), edition)
        .topic(
            operations.stream().map(each -> new OperationView(each, Place.of("made-up"))).toList(),
            stigma,
            new ScarcityView(
                List.of(), List.of(), List.of(), List.of(takeUp), List.of(), Optional.empty()));
  }

  private static TopicView page(MadeEdition edition) {
    return page(edition, List.of(), List.of());
  }

  @Test
  void shunnedDaysStandNewestFirstAndThenByTheRateWithWhatItStoodAbove() {
    List<StigmaDay> days =
        List.of(
            stigma("sofr-p75", "2025-11-25", "4.075"),
            stigma("sofr", "2025-11-24", "4.05"),
            stigma("sofr", "2025-11-25", "4.02"));
    TableView table = InLines.table(page(new MadeEdition(), List.of(), days), "stigma");
    assertThat(InLines.rows(table))
        .containsExactly(
            "2025-11-25 | SOFR | 4.02 % | 4.00 % | +2 bp | 5 USD",
            "2025-11-25 | SOFR 75th percentile | 4.075 % | 4.00 % | +7.5 bp | 5 USD",
            "2025-11-24 | SOFR | 4.05 % | 4.00 % | +5 bp | 5 USD");
    assertThat(table.shown()).isEqualTo(60);
    assertThat(InLines.of(table.notes()))
        .containsExactly("facilities.table.stigma.note(" + SHUNNED + ")");
  }

  @Test
  void aDayHasTheHoursOfTheStandingFacilityWithoutExercisesAndOtherFacilities() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("srf-accepted", "2025-11-24", "2", "2025-11-25", "6"),
            Made.series("on-rrp-accepted", "2025-11-25", "8", "2025-11-26", "9"));
    TableView days =
        InLines.table(
            page(
                edition,
                List.of(
                    operation(
                        "1", "srf", "08:30", false, taken("Treasury", "1"), taken("Agency", "2")),
                    operation("2", "srf", "11:59", false, taken("Treasury", "4")),
                    operation("3", "srf", "12:00", false, taken("Treasury", "3")),
                    operation("4", "srf", "08:30", true, taken("Treasury", "50")),
                    operation("5", "on-rrp", "13:15", false, taken("Treasury", "70")),
                    operation("6", "srf", "", false, taken("Treasury", "90"))),
                List.of()),
            "days");
    assertThat(InLines.headings(days))
        .containsExactly(
            "table.date",
            "SRF",
            "ON RRP",
            "facilities.column.morning",
            "facilities.column.afternoon");
    assertThat(InLines.rows(days))
        .containsExactly(
            "2025-11-26 | – | 9 USD | – | –",
            "2025-11-25 | 6 USD | 8 USD | 7 USD | 3 USD",
            "2025-11-24 | 2 USD | – | – | –");
    assertThat(days.shown()).isEqualTo(60);
  }

  @Test
  void theTenLargestUsesAreTheRecordsTheEarlierOfEqualsFirst() {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      values.add(BigDecimal.valueOf(i));
    }
    values.add(BigDecimal.valueOf(9));
    TableView records =
        InLines.table(
            page(
                new MadeEdition(Made.daily("srf-accepted", LocalDate.parse("2025-11-01"), values))),
            "records");
    assertThat(InLines.rows(records))
        .hasSize(10)
        .startsWith("2025-11-10 | 9 USD", "2025-11-11 | 9 USD", "2025-11-09 | 8 USD")
        .endsWith("2025-11-02 | 1 USD");
    values.add(BigDecimal.valueOf(2));
    assertThat(
            InLines.rows(
                InLines.table(
                    page(
                        new MadeEdition(
                            Made.daily("srf-accepted", LocalDate.parse("2025-11-01"), values))),
                    "records")))
        .hasSize(10)
        .endsWith("2025-11-03 | 2 USD", "2025-11-12 | 2 USD");
  }

  @Test
  void aDayOnWhichNothingWasTakenIsNoRecord() {
    MadeEdition edition =
        new MadeEdition(Made.series("srf-accepted", "2025-11-24", "0", "2025-11-25", "1"));
    assertThat(InLines.rows(InLines.table(page(edition), "records")))
        .containsExactly("2025-11-25 | 1 USD");
  }

  @Test
  void operationsStandNewestFirstWithARowAKindOfSecurity() {
    TableView table =
        InLines.table(
            page(
                new MadeEdition(),
                List.of(
                    operation("A", "tomo", "", true, taken("Gold", "1")),
                    operation(
                        "B", "srf", "08:30", false, taken("Treasury", "2"), taken("Agency", "3")),
                    operation("C", "srf", "13:30", false, taken("Mortgage-Backed", "4"))),
                List.of()),
            "operations");
    String srf = " | Standing repo facility (SRF) | facilities.window.";
    assertThat(InLines.rows(table))
        .containsExactly(
            "2025-11-25 | C" + srf + "afternoon(13:30) | security.mbs | – | 9 USD | 4 USD | 3",
            "2025-11-25 | B" + srf + "morning(08:30) | security.treasury | – | 9 USD | 2 USD | 3",
            "2025-11-25 | B" + srf + "morning(08:30) | security.agency | – | 9 USD | 3 USD | 3",
            "2025-11-25 | A | facilities.small-value(Temporary open market operations)"
                + " | facilities.window.unknown | Gold | – | 9 USD | 1 USD | –");
  }

  @Test
  void takeUpIsARowAStepAndAnEra() {
    TableView table = InLines.table(page(new MadeEdition()), "take-up");
    assertThat(InLines.rows(table))
        .containsExactly("take-up.class.4-9 | take-up.era.all | 2 | 7 USD | – | 1");
    assertThat(InLines.of(table.notes()))
        .containsExactly("facilities.table.take-up.note(" + SHUNNED + ")");
  }

  @Test
  void operationsAreThoseThatTheEditionKnowsWithTheirPlace() {
    Operation operation = operation("A", "srf", "08:30", false);
    Place place = Place.row("new-york-fed/2025-11-25/operations.json", "1");
    MadeEdition edition =
        new MadeEdition()
            .with(
                new FactVintage(
                    new Fact("A", DAY, DAY, operation, place),
                    DAY,
                    DAY,
                    new SourceId("new-york-fed")));
    assertThat(new FacilitiesAssembler(edition.parts(), edition).operations())
        .containsExactly(new OperationView(operation, place));
  }
}
