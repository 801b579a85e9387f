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
        "Opening Balance Today,Made Up|odd: KEY_UNREAD 1 Made Up",
        "Opening Balance Today,Closing Today|refused: COLUMN_UNKNOWN 1 Closing Today",
        "Opening Balance Today,Closing Balance Today,Closing|odd: KEY_UNREAD 1 Closing",
        "Balance Today|refused: COLUMN_UNKNOWN 1 Balance Today",
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

  /** Where headings are series, one more is another series, unless it is a form of one of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WALCL,MADEUP|odd: KEY_UNREAD 1 MADEUP",
        "WALCL,WALCLX|odd: KEY_UNREAD 1 WALCLX",
        "WALCL,WALCL_CHG|refused: COLUMN_UNKNOWN 1 WALCL_CHG",
        "WALCL,SOFR_PC1|refused: COLUMN_UNKNOWN 1 SOFR_PC1",
        "MADEUP|refused: COLUMN_UNKNOWN 1 MADEUP",
      })
  void aSeriesThatNobodyReadsIsPassedOver(String headings, String issues) {
    int count = headings.split(",", -1).length;
    MadeDelivery made =
        MadeDelivery.of(
            "fred", "observation_date," + headings + "\n2025-11-26" + ",1".repeat(count) + "\n");
    assertThat(spoken(made)).isEqualTo(issues);
    assertThat(made.lines).hasSize(issues.startsWith("refused") ? 0 : 1);
  }

  /** A key of rates that no series needs, and one that may be a percentile under another name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"percentRate\": 4, \"participants\": 7|odd: KEY_UNREAD refRates[0] participants|1",
        "\"percentRate\": 4, \"more\": [{\"a\": 1}]|odd: KEY_UNREAD refRates[0] more|1",
        "\"percentRate\": 4, \"percentile25\": 4|refused: COLUMN_UNKNOWN refRates[0] percentile25|0",
        "\"percentRate\": 4, \"volumeBn\": 7|refused: COLUMN_UNKNOWN refRates[0] volumeBn|0",
        "\"volumeInBillions\": 7, \"participants\": 7|odd: KEY_UNREAD refRates[0] participants|1",
        "\"volumeInBillions\": 7, \"ratePercent\": 4|odd: KEY_UNREAD refRates[0] ratePercent|1",
        "\"volumeInBillions\": 7, \"percentPercentile1\": 4, \"rate\": 4|refused: COLUMN_UNKNOWN refRates[0] rate|0",
      })
  void aKeyOfRatesThatNobodyKnows(String keys, String issues, int figures) {
    MadeDelivery made =
        MadeDelivery.of(
            "new-york-fed",
            "{\"refRates\": [{\"effectiveDate\": \"2025-11-26\", \"type\": \"SOFR\", "
                + keys
                + "}]}");
    assertThat(spoken(made)).endsWith(issues);
    if (figures > 0) {
      assertThat(made.lines).hasSize(figures);
    }
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
