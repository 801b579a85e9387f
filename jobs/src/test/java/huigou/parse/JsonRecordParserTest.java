package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in JSON: figures, facts with records within, records within a text. Made up. */
class JsonRecordParserTest {

  private static String operation(String more) {
    return "{\"operationId\": \"RP 1\", \"auctionStatus\": \"Results\", \"operationDate\": \"2025-11-26\", \"note\": null%s}"
        .formatted(more);
  }

  private static String operations(String... operations) {
    return "{\"repo\": {\"operations\": [" + String.join(",", operations) + "]}}";
  }

  private static MadeDelivery fed(String text) {
    return MadeDelivery.of("new-york-fed", text);
  }

  private static MadeDelivery treasury(String text) {
    return MadeDelivery.of("us-treasury", text);
  }

  private static MadeDelivery index(String result, String more) {
    return MadeDelivery.of("hkex", "{\"result\": " + result + more + "}");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }

  @Test
  void aFactIsReadWithTheRecordsWithin() {
    MadeDelivery made =
        fed(
            operations(
                operation(
                    ", \"details\": [{\"securityType\": \"Treasury\", \"amtAccepted\": 7}, {\"securityType\": \"Agency\", \"amtAccepted\": null}]"),
                operation("")));
    assertThat(made.issues).allMatch(issue -> issue.matches("odd: (FIGURE|COLUMN)_ABSENT .*"));
    assertThat(made.layout).isEqualTo("nyfed-operations-json");
    assertThat(made.lines)
        .containsExactly(
            "repo.operations[0] {date=2025-11-26, id=RP 1, status=Results}",
            "repo.operations[0] › details[0] {accepted=7, security=Treasury}",
            "repo.operations[0] › details[1] {security=Agency}",
            "repo.operations[1] {date=2025-11-26, id=RP 1, status=Results}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"details\": 7|JSON_SHAPE repo.operations[0] details",
        ", \"details\": {}|JSON_SHAPE repo.operations[0] details",
        ", \"details\": [7]|JSON_SHAPE repo.operations[0] › details[0]",
        ", \"details\": [{\"securityType\": {}}]|JSON_SHAPE repo.operations[0] › details[0] securityType",
        ", \"term\": []|JSON_SHAPE repo.operations[0] term",
      })
  void aFactOfAnotherShapeIsRefusedWhereItBegins(String more, String issue) {
    assertThat(fed(operations(operation(more))).issues).containsExactly("refused: " + issue);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"refRates\": [7]}|JSON_SHAPE refRates[0]",
        "{\"refRates\": 7}|JSON_SHAPE refRates",
        "{\"refRates\": {}}|JSON_SHAPE refRates",
        "{\"refRates\": [{\"effectiveDate\": []}]}|JSON_SHAPE refRates[0] effectiveDate",
        "{\"refRates\": [{\"new\": 1}]}|COLUMN_UNKNOWN refRates[0] new",
        "{\"other\": []}|LAYOUT_UNKNOWN",
        "{\"other\": 1}|LAYOUT_UNKNOWN",
        "[]|LAYOUT_UNKNOWN",
        "{}|LAYOUT_UNKNOWN",
      })
  void anAnswerOfAnotherShapeIsRefusedWhereItBegins(String text, String issue) {
    assertThat(fed(text).issues).last().isEqualTo("refused: " + issue);
  }

  @Test
  void whatFollowsTheAnswerRefusesItAndAKeyBesideTheRecordsThatNobodyKnowsIsSaid() {
    String rate = "{\"effectiveDate\": \"2025-11-26\", \"type\": \"SOFR\", \"percentRate\": 4.05}";
    String whole = "{\"refRates\": [" + rate + "]}";
    assertThat(fed(whole).lines).containsExactly("2025-11-26 SOFR rate=4.05");
    assertThat(fed(whole + "{}").issues).containsExactly("refused: JSON_SHAPE 1");
    assertThat(fed(whole.replace("]}", "], \"new\": 1}")).issues)
        .containsExactly("odd: KEY_UNREAD new");
    assertThat(fed(whole.replace("]}", "], \"refRates\": [" + rate + "]}")).issues)
        .hasSize(1)
        .allMatch(issue -> issue.startsWith("refused: "));
    assertThat(fed(whole.substring(0, whole.length() - 3)).issues)
        .singleElement()
        .asString()
        .startsWith("refused: FILE_CUT_SHORT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"record_date\":\"2025-11-26\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"931\",\"close_today_bal\":\"null\"}|treasury-operating-cash-api-json|2025-11-26 Treasury General Account (TGA) Closing Balance opening=931",
        "{\"record_date\":\"2025-10-31\",\"security_type_desc\":\"Marketable\",\"security_class_desc\":\"Bills\",\"total_mil_amt\":\"6593\",\"src_line_nbr\":null}|treasury-debt-by-kind|2025-10-31 Marketable / Bills total=6593",
        "{\"record_date\":\"2025-11-26\",\"transaction_type\":\"Issues\",\"security_market\":\"Marketable\",\"security_type\":\"Bills\",\"security_type_desc\":\"Regular Series\",\"transaction_today_amt\":\"7\"}|treasury-debt-transactions-api-json|2025-11-26 Issues / Marketable / Bills / Regular Series today=7",
        "{\"record_date\":\"2025-11-26\",\"cusip\":\"C\",\"security_type\":\"Bill\",\"auction_date\":\"2025-12-01\",\"issue_date\":\"2025-12-04\",\"offering_amt\":\"null\",\"announcemt_date\":\"2025-11-26\"}|treasury-upcoming-auctions|data[0] {announced=2025-11-26, auctioned=2025-12-01, cusip=C, issue=2025-12-04, type=Bill}",
        "{\"record_date\":\"2025-11-26\",\"debt_held_public_amt\":\"30780000000000.07\",\"intragov_hold_amt\":\"7570000000000.01\",\"tot_pub_debt_out_amt\":\"38350000000000.08\",\"src_line_nbr\":\"1\"}|treasury-debt-to-the-penny|2025-11-26 debt_held_public_amt value=30780000000000.07",
        "{\"cusip\":\"C\",\"security_type\":\"Bill\",\"auction_date\":\"2025-11-24\",\"issue_date\":\"2025-11-28\",\"maturity_date\":\"2026-02-26\",\"high_yield\":null}|treasury-auctions|data[0] {auctioned=2025-11-24, cusip=C, issue=2025-11-28, maturity=2026-02-26, type=Bill}",
      })
  void theKeysOfTheFirstRecordTellWhichOfSeveralLayoutsItIs(
      String record, String layout, String line) {
    MadeDelivery made =
        treasury(
            "{\"data\": [" + record + "," + record + "], \"meta\": {\"count\": 2}, \"links\": 1}");
    assertThat(made.issues).allMatch(issue -> issue.equals("odd: ITEM_ABSENT"));
    assertThat(made.layout).startsWith(layout);
    assertThat(made.lines).first().isEqualTo(line);
    assertThat(made.lines).hasSizeGreaterThanOrEqualTo(2);
  }

  /** What checks a total is a figure of its own, where its heading is that of a series. */
  @Test
  void thePartsOfATotalAreFiguresToo() {
    assertThat(
            treasury(
                    "{\"data\": [{\"record_date\":\"2025-11-26\",\"debt_held_public_amt\":\"3\",\"intragov_hold_amt\":\"1\",\"tot_pub_debt_out_amt\":\"4\",\"record_calendar_year\":\"2025\"}], \"meta\": {\"count\": 1}, \"links\": 1}")
                .lines)
        .containsExactly(
            "2025-11-26 debt_held_public_amt value=3",
            "2025-11-26 intragov_hold_amt value=1",
            "2025-11-26 tot_pub_debt_out_amt value=4");
  }

  @Test
  void anItemSpeltOtherwiseIsThatItemAndSaid() {
    String cash =
        "{\"data\": [{\"record_date\":\"2025-11-26\",\"account_type\":\"%s\",\"open_today_bal\":\"931\",\"close_today_bal\":\"null\"}], \"meta\": {\"count\": 1}, \"links\": 1}";
    MadeDelivery made = treasury(cash.formatted("treasury  General Account (TGA) closing balance"));
    assertThat(made.lines)
        .containsExactly("2025-11-26 Treasury General Account (TGA) Closing Balance opening=931");
    assertThat(made.issues).containsExactly("odd: ITEM_OTHERWISE data[0] account_type");
    MadeDelivery other = treasury(cash.formatted("Treasury General Account Closing Balance"));
    assertThat(other.lines)
        .containsExactly("2025-11-26 Treasury General Account Closing Balance opening=931");
    assertThat(other.issues).isEmpty();
  }

  @Test
  void aFirstRecordThatHoldsRecordsTellsNothing() {
    assertThat(treasury("{\"data\": [{\"record_date\": {}}]}").issues)
        .containsExactly("refused: JSON_SHAPE data[0] record_date");
    assertThat(treasury("{\"data\": [{\"record_date\": \"2025-10-31\", \"new\": 1}]}").issues)
        .containsExactly("refused: COLUMN_UNKNOWN data[0] new");
  }

  @Test
  void recordsWithinATextAreRead() {
    MadeDelivery made =
        index(
            quoted(
                "[{\"NEWS_ID\":\"1\",\"DATE_TIME\":\"09/09/2025 17:27\",\"TITLE\":\"Made up\",\"STOCK_CODE\":null}]"),
            ", \"hasNextRow\": false, \"recordCnt\": 1");
    assertThat(made.issues).isEmpty();
    assertThat(made.lines)
        .containsExactly("result[0] {id=1, published-at=09/09/2025 17:27, title=Made up}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "7"})
  void aTextThatHoldsNoListIsRefused(String within) {
    assertThat(index(quoted(within), "").issues).containsExactly("refused: JSON_SHAPE result");
  }

  @Test
  void aTextThatIsCutShortIsRefused() {
    assertThat(index(quoted("[{\"NEWS_ID\":\"1\""), "").issues)
        .singleElement()
        .asString()
        .startsWith("refused: ");
    assertThat(index("[]", "").issues).singleElement().asString().startsWith("refused: ");
  }

  private static String api(String envelope) {
    return "{\"units\": \"lin\", \"count\": 1, \"observations\": [{\"realtime_start\": \"2025-11-28\", \"realtime_end\": \"2025-11-28\", \"date\": \"2025-11-26\", \"value\": \"4.05\"}]}"
        .replace("\"units\": \"lin\", \"count\": 1, ", envelope);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\": 1, |COLUMN_MISSING units",
        "\"units\": \"chg\", |ENVELOPE_DIFFERS units",
        "\"units\": null, |ENVELOPE_DIFFERS units",
        "\"units\": \"lin\", |ITEM_UNNAMED",
      })
  void whatStandsAroundTheRecordsMustBeWhatTheLayoutSays(String envelope, String issue) {
    // Neither the address nor the file's name says which series it is.
    assertThat(MadeDelivery.of("fred", api(envelope)).issues)
        .singleElement()
        .asString()
        .isIn("refused: " + issue, "refused: ITEM_UNNAMED");
  }
}
