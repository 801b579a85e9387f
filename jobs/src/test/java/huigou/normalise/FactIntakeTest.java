package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.fact.Fact;
import huigou.model.issue.FileRefused;
import huigou.model.issue.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of one file: each once, and none of which it says two things. Made up. */
class FactIntakeTest {

  private static MadeRecord filing(String end, String value) {
    return MadeRecord.of(
        "sec-company-facts",
        "cik",
        "320193",
        "tag",
        "PaymentsForRepurchaseOfCommonStock",
        "unit",
        "USD",
        "end",
        end,
        "value",
        value,
        "accession",
        "0000320193-25-000079",
        "filed",
        "2025-10-31");
  }

  @Test
  void aFactThatStandsTwiceIsTakenOnceInOrderOfItsDay() {
    FileReading reading =
        MadeRecord.read(
            filing("2025-09-27", "1"), filing("2025-06-28", "2"), filing("2025-09-27", "1"));
    assertThat(reading.issues()).isEmpty();
    assertThat(reading.facts())
        .extracting(fact -> fact.referenceDate().toString())
        .containsExactly("2025-06-28", "2025-09-27");
    assertThat(reading.rowsAccepted()).isEqualTo(3);
  }

  @Test
  void aFactOfWhichTheFileSaysTwoThingsIsOut() {
    FileReading reading =
        MadeRecord.read(
            filing("2025-09-27", "1"), filing("2025-09-27", "3"), filing("2025-06-28", "2"));
    assertThat(reading.facts()).extracting(Fact::referenceDate).hasSize(1);
    assertThat(reading.rowsQuarantined()).isEqualTo(1);
    assertThat(reading.issues())
        .singleElement()
        .satisfies(
            issue -> {
              assertThat(issue.code()).isEqualTo(IssueCode.KEY_TWICE);
              assertThat(issue.found()).endsWith("(2)");
              assertThat(issue.expected()).endsWith("(1)");
            });
  }

  @ParameterizedTest
  @CsvSource({"1975-01-01, 1", "1974-12-31, 0"})
  void noFactIsOlderThanTheField(String end, int facts) {
    FileReading reading = MadeRecord.read(filing(end, "1"));
    assertThat(reading.facts()).hasSize(facts);
    assertThat(reading.issues()).hasSize(1 - facts);
  }

  @ParameterizedTest
  @CsvSource({"244, 1, 0", "245, 0, 1"})
  void aNameAsLongAsAPageIsNone(int length, int facts, int issues) {
    FileReading reading =
        MadeRecord.read(
            MadeRecord.of(
                "wires-feed",
                "id",
                "a".repeat(length),
                "published-at",
                "2025-11-24",
                "title",
                "Made up",
                "link",
                "https://wire.example/1"));
    assertThat(reading.facts()).hasSize(facts);
    assertThat(reading.issues()).hasSize(issues);
  }

  @ParameterizedTest
  @CsvSource({"500, 0", "501, 1"})
  void aTextOfMoreThanFiveHundredCharactersCostsItsRow(int length, int issues) {
    assertThat(
            MadeRecord.of(
                    "desk-announcements",
                    "id",
                    "1",
                    "published-at",
                    "2025-11-20",
                    "title",
                    "x".repeat(length),
                    "link",
                    "https://example.org/")
                .issues())
        .hasSize(issues);
  }

  private static MadeRecord authorisation(String amount, String day) {
    return MadeRecord.of(
        "desk-authorisations",
        "ticker",
        "AAPL",
        "company",
        "Apple",
        "amount",
        amount,
        "announced-on",
        day,
        "kind",
        "new",
        "source",
        "s");
  }

  @Test
  void threeFactsOutOfBoundsAndNoneWithinAreAnotherUnit() {
    MadeRecord large = authorisation("1500000000", "2025-11-03");
    assertThatThrownBy(() -> MadeRecord.read(large, large, large))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.issue().code()).isEqualTo(IssueCode.MAGNITUDE_OTHER));
    assertThat(MadeRecord.read(large, large).rowsQuarantined()).isEqualTo(2);
    FileReading mixed = MadeRecord.read(large, large, large, authorisation("1.5", "2025-11-04"));
    assertThat(mixed.facts()).hasSize(1);
  }
}
