package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings and keys that are lacking, or that nobody knows. Made up. */
class ColumnsTest {

  private static MadeDelivery treasury(String header) {
    return MadeDelivery.of("us-treasury", header + "\n");
  }

  private static String spoken(MadeDelivery made) {
    return String.join(
        "; ",
        made.issues.stream()
            .filter(issue -> !issue.matches("odd: (ITEM|FIGURE)_ABSENT.*"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Opening Balance Today,Closing Balance Today|''",
        "Opening Balance Today|''",
        "Closing Balance Today|odd: COLUMN_ABSENT 1 Opening Balance Today",
        "Opening Balance Today,Made Up|refused: COLUMN_UNKNOWN 1 Made Up",
      })
  void aColumnThatFilesMayLackIsNotMissedAndAnotherIs(String columns, String issues) {
    MadeDelivery made =
        treasury(
            "Record Date,Type of Account,"
                + columns
                + "\n2025-11-26,Treasury General Account (TGA) Opening Balance"
                + ",931".repeat(columns.split(",").length));
    assertThat(spoken(made)).isEqualTo(issues);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Total Public Debt Outstanding (in Millions)|''",
        "Total (in Millions)|''",
        "Source Line Number|odd: COLUMN_ABSENT 1 Total (in Millions)",
      })
  void aFieldOfSeveralHeadingsIsThereUnderAnyOfThem(String total, String issues) {
    MadeDelivery made =
        treasury(
            "Record Date,Security Type Description,Security Class Description,Debt Held by the Public (in Millions),"
                + total
                + "\n2025-10-31,Marketable,Bills,6,6");
    assertThat(spoken(made)).isEqualTo(issues);
  }

  private static MadeDelivery fed(String more) {
    return MadeDelivery.of(
        "new-york-fed",
        ("{\"repo\": {\"operations\": [{\"operationId\": \"RP 1\", \"auctionStatus\": \"Announced\", \"operationDate\": \"2025-11-26\", \"settlementDate\": \"2025-11-26\", \"operationType\": \"Repo\", \"operationMethod\": \"Fixed Rate\", \"term\": \"Overnight\", \"totalAmtSubmitted\": 7"
            + more
            + "}]}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"totalAmtAccepted\": 7|''",
        ", \"totalAmtAccepted\": null, \"note\": \"\"|''",
        "''|odd: COLUMN_ABSENT totalAmtAccepted",
        ", \"totalAmtAccepted\": 7, \"new\": 1|odd: KEY_UNREAD repo.operations[0] new",
        ", \"totalAmtAccepted\": 7, \"new\": {\"a\": 1}|odd: KEY_UNREAD repo.operations[0] new",
        ", \"new\": 1|refused: COLUMN_UNKNOWN repo.operations[0] new",
        ", \"details\": [{\"securityType\": \"Treasury\", \"new\": 1}]|odd: COLUMN_ABSENT totalAmtAccepted; odd: KEY_UNREAD repo.operations[0] › details[0] new",
        ", \"totalAmtAccepted\": 7, \"details\": [{\"new\": 1}, {\"new\": [2]}]|odd: KEY_UNREAD repo.operations[0] › details[0] new",
      })
  void aKeyThatNobodyKnowsRefusesAFileThatLacksWhatItMayHold(String more, String issues) {
    assertThat(spoken(fed(more))).isEqualTo(issues);
  }
}
