package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations of the trading desk. Received on 28 November 2025; made up. */
class OperationFormTest {

  private static MadeRecord bare() {
    return MadeRecord.of(
        "nyfed-operations-json",
        "id",
        "RP 112625 1",
        "status",
        "Results",
        "type",
        "Repo",
        "date",
        "2025-11-26",
        "settlement",
        "2025-11-26",
        "maturity",
        "2025-11-28",
        "term",
        "Overnight",
        "method",
        "Full Allotment",
        "closes",
        "13:45",
        "submitted",
        "5000000",
        "accepted",
        "3000000");
  }

  private static MadeRecord security(MadeRecord record, String type, String... amounts) {
    return record.part(
        "details",
        "security",
        type,
        "submitted",
        amounts[0],
        "accepted",
        amounts[1],
        "offering-rate",
        "2.25");
  }

  private static MadeRecord operation() {
    return security(
        security(bare(), "Treasury", "4000000", "2000000"),
        "Mortgage-Backed",
        "1000000",
        "1000000");
  }

  @Test
  void anOperationIsKeptWithItsSecurities() {
    assertThat(operation().issues()).isEmpty();
    assertThat(operation().fields())
        .containsAllEntriesOf(
            Map.of(
                "facility", "srf",
                "closes", "13:45",
                "small-value", "false",
                "securities/2/accepted", "2000000",
                "securities/2/submitted", "4000000",
                "securities/1/rate", "2.25",
                "securities/1/accepted", "1000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "status, Withdrawn, MARK_UNKNOWN status",
    "type, Loan, MARK_UNKNOWN type",
    "term, '', CELL_MISSING",
    "date, 2025-11-29, DATE_IN_FUTURE date",
    "settlement, 2025-11-25, DATE_OUT_OF_RANGE settlement",
    "maturity, 2025-11-26, ''",
    "maturity, 2025-11-25, DATE_OUT_OF_RANGE maturity",
    "maturity, 2026-11-26, ''",
    "maturity, 2026-11-27, DATE_OUT_OF_RANGE maturity",
    "closes, noon, DATE_MALFORMED closes",
    "submitted, 5000001, PARTS_DIFFER submitted",
    "accepted, 3000001, PARTS_DIFFER accepted",
    "accepted, 999999, NUMBER_OUT_OF_BOUNDS accepted",
    "accepted, 10000000000001, NUMBER_OUT_OF_BOUNDS accepted",
    "accepted, '', CELL_MISSING",
    "counterparties, 7, ''",
    "counterparties, -7, NUMBER_OUT_OF_BOUNDS counterparties",
  })
  void whatCannotBeCostsTheOperation(String field, String text, String issue) {
    MadeRecord operation = operation().with(field, text);
    if (field.equals("date")) {
      operation.with("settlement", text).with("maturity", text);
    }
    assertThat(operation.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    assertThat(operation.fact().isPresent()).isEqualTo(issue.isEmpty());
  }

  @Test
  void oneWithoutResultsSaysNothingYet() {
    for (String mark : MadeRecord.layout("nyfed-operations-json").marks().absent()) {
      assertThat(operation().with("status", mark).issues())
          .as(mark)
          .containsExactly("NOTHING_READ");
      assertThat(operation().with("status", mark).fact()).as(mark).isEmpty();
    }
  }

  @Test
  void aMillionIsTheLeastAndNoughtIsAnAmount() {
    MadeRecord nought = bare().with("submitted", "1000000").with("accepted", "0");
    assertThat(security(nought, "Treasury", "1000000", "0").issues()).isEmpty();
    MadeRecord most = bare().with("submitted", "10000000000000").with("accepted", "10000000000000");
    assertThat(security(most, "Treasury", "10000000000000", "10000000000000").issues()).isEmpty();
  }

  @Test
  void aKindOfSecurityStandsOnce() {
    MadeRecord twice =
        security(
            security(bare(), "Treasury", "4000000", "2000000"), "Treasury", "1000000", "1000000");
    assertThat(twice.issues()).containsExactly("KEY_TWICE id");
  }

  @ParameterizedTest
  @CsvSource({"1000000, 2000000, ''", "1000000, 1000000, PARTS_DIFFER accepted"})
  void whatTakersTookIsWhatWasAccepted(String banks, String funds, String issue) {
    MadeRecord taken =
        operation()
            .part("propositions", "taker", "bank", "accepted", banks)
            .part("propositions", "taker", "mmf", "accepted", funds);
    assertThat(taken.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
    if (issue.isEmpty()) {
      assertThat(taken.fields()).containsEntry("takers/mmf", "2000000");
    }
  }

  @Test
  void takersOfOneKindAreAddedUp() {
    MadeRecord taken =
        operation()
            .part("propositions", "taker", "bank", "accepted", "1000000")
            .part("propositions", "taker", "bank", "accepted", "2000000");
    assertThat(taken.fields()).containsEntry("takers/bank", "3000000");
  }

  @Test
  void theAwardRateGoesBeforeTheOneOffered() {
    MadeRecord awarded =
        bare()
            .part(
                "details",
                "security",
                "Treasury",
                "submitted",
                "5000000",
                "accepted",
                "3000000",
                "offering-rate",
                "2.25",
                "award-rate",
                "2.30");
    assertThat(awarded.fields()).containsEntry("securities/1/rate", "2.3");
  }

  @ParameterizedTest
  @CsvSource({"Treasury/Bill, MARK_UNKNOWN", "-x, MARK_UNKNOWN", "Treasury (TIPS) & Co., ''"})
  void aSecuritysNameIsWords(String name, String code) {
    MadeRecord named = security(bare(), name, "5000000", "3000000");
    assertThat(named.issues().stream().map(issue -> issue.split(" ")[0]))
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  /** 29 November 2025 is a Saturday; what was received on Friday cannot speak of Monday. */
  @ParameterizedTest
  @CsvSource({
    "2025-11-21, ''",
    "2025-11-22, DAY_IMPOSSIBLE date",
    "2025-11-23, DAY_IMPOSSIBLE date",
    "2025-11-24, ''"
  })
  void noOperationIsHeldAtAWeekend(String day, String issue) {
    MadeRecord operation =
        operation().with("date", day).with("settlement", day).with("maturity", "2025-11-28");
    assertThat(operation.issues()).isEqualTo(issue.isEmpty() ? List.of() : List.of(issue));
  }

  /** Of dealers ten that take the least are enough; of takers of reverse repos it takes forty. */
  @ParameterizedTest
  @CsvSource({
    "Repo, Full Allotment, 9, 9000000, false",
    "Repo, Full Allotment, 10, 10000000, true",
    "Repo, Full Allotment, 10, 11000000, false",
    "Reverse Repo, Fixed Rate, 39, 39000000, false",
    "Reverse Repo, Fixed Rate, 40, 40000000, true"
  })
  void manyThatTakeTheLeastAreAnExercise(
      String type, String method, String takers, String amount, boolean exercise) {
    MadeRecord record =
        security(
            bare()
                .with("type", type)
                .with("method", method)
                .with("counterparties", takers)
                .with("submitted", amount)
                .with("accepted", amount),
            "Treasury",
            amount,
            amount);
    assertThat(record.fields()).containsEntry("small-value", String.valueOf(exercise));
    assertThat(record.issues().contains("EXERCISE_LIKELY accepted")).isEqualTo(exercise);
  }

  @Test
  void aSmallValueExerciseIsToldByItsNote() {
    assertThat(operation().with("note", "This is a Small Value Exercise").fields())
        .containsEntry("small-value", "true");
    assertThat(operation().with("note", "Other").fields()).containsEntry("small-value", "false");
  }
}
