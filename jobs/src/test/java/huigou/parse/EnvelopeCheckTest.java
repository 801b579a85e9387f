package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say around two records of theirs. Made up. */
class EnvelopeCheckTest {

  private static String two(String record) {
    return "[" + String.join(",", Collections.nCopies(2, record)) + "]";
  }

  private static MadeDelivery treasury(String around) {
    return MadeDelivery.of(
        "us-treasury",
        "{\"data\": "
            + two(
                "{\"record_date\":\"2025-11-26\",\"account_type\":\"Treasury General Account (TGA) Closing Balance\",\"open_today_bal\":\"931\",\"close_today_bal\":\"null\"}")
            + around
            + "}");
  }

  private static MadeDelivery hkex(String around) {
    return MadeDelivery.of(
        "hkex",
        "{\"result\": \""
            + two("{\"NEWS_ID\":\"1\",\"DATE_TIME\":\"09/09/2025 17:27\",\"TITLE\":\"Made up\"}")
                .replace("\"", "\\\"")
            + "\""
            + around
            + "}");
  }

  private static MadeDelivery fred(String around) {
    return MadeDelivery.of(
        "fred",
        "SOFR.json",
        ("{"
                + around
                + "\"observations\": "
                + two(
                    "{\"realtime_start\": \"2025-11-28\", \"realtime_end\": \"2025-11-28\", \"date\": \"2025-11-26\", \"value\": \"4.05\"}")
                + "}")
            .getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"meta\": {\"count\": 2, \"total-count\": 2}, \"links\": {\"next\": null}",
        ", \"meta\": {\"count\": \"2\", \"total-count\": 2.0}, \"links\": {\"next\": \"null\"}",
        ", \"meta\": {\"labels\": {\"new\": 1}}, \"links\": {\"self\": \"&page=1\", \"next\": \"\"}",
      })
  void anAnswerThatSaysThatItIsWholeIsRead(String around) {
    MadeDelivery made = treasury(around);
    assertThat(made.issues).allMatch(issue -> issue.startsWith("odd: ITEM_ABSENT"));
    assertThat(made.lines).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"meta\": {\"count\": 3, \"total-count\": 3}|PART_OF_ANSWER meta.count|2 / 3",
        ", \"meta\": {\"count\": 2, \"total-count\": 3}|PART_OF_ANSWER meta.total-count|2 / 3",
        ", \"links\": {\"next\": \"&page=2\"}|PART_OF_ANSWER meta.total-count|2 / > 2",
        ", \"meta\": {\"count\": \"many\"}|JSON_SHAPE meta.count|meta.count: many",
        ", \"meta\": {\"count\": 1.5}|JSON_SHAPE meta.count|meta.count: 1.5",
      })
  void anAnswerOfWhichTheRestIsMissedIsRefused(String around, String issue, String quoted) {
    MadeDelivery made = treasury(around);
    assertThat(made.issues).containsExactly("refused: " + issue);
    assertThat(made.quoted).containsExactly(quoted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"meta\": {\"count\": 1, \"total-count\": 2}|meta.count",
        ", \"meta\": {\"count\": 2, \"total-count\": 1}|meta.total-count",
      })
  void anAnswerThatCountsFewerThanItHoldsIsReadAndSaid(String around, String column) {
    MadeDelivery made = treasury(around);
    assertThat(made.issues).contains("odd: COUNT_DIFFERS " + column);
    assertThat(made.lines).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"hasNextRow\": false, \"recordCnt\": 2|",
        ", \"hasNextRow\": \"0\"|",
        ", \"hasNextRow\": true|odd: PART_KEPT recordCnt",
        ", \"hasNextRow\": false, \"recordCnt\": 3|odd: PART_KEPT recordCnt",
        ", \"hasNextRow\": false, \"recordCnt\": 1|odd: COUNT_DIFFERS recordCnt",
        ", \"rowRange\": 2, \"loadedRecord\": 2, \"lang\": \"E\"|",
        ", \"new\": 2|odd: KEY_UNREAD new",
      })
  void announcementsOfAPartAreKeptAndTheRestIsSaidToBeMissing(String around, String issue) {
    MadeDelivery made = hkex(around);
    if (issue == null) {
      assertThat(made.issues).isEmpty();
    } else {
      assertThat(made.issues).containsExactly(issue);
    }
    assertThat(made.lines).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"units\": \"lin\", |",
        "\"units\": \"lin\", \"count\": 2, \"offset\": 0, |",
        "\"units\": \"lin\", \"count\": 2, \"new\": 0, |odd: KEY_UNREAD new",
        "\"units\": \"lin\", \"count\": 1, |odd: COUNT_DIFFERS count",
        "\"units\": \"lin\", \"count\": 3, |refused: PART_OF_ANSWER count",
        "\"units\": \"chg\", \"count\": 2, |refused: ENVELOPE_DIFFERS units",
        "\"units\": null, |refused: ENVELOPE_DIFFERS units",
        "\"count\": 2, |refused: COLUMN_MISSING units",
      })
  void aSeriesIsReadInItsOwnUnitAndWhole(String around, String issue) {
    MadeDelivery made = fred(around);
    if (issue == null) {
      assertThat(made.issues).isEmpty();
    } else {
      assertThat(made.issues).containsExactly(issue);
    }
    assertThat(made.layout)
        .isEqualTo(made.issues.toString().contains("refused") ? "" : "fred-api-json");
  }

  @Test
  void theKeysMayStandBehindTheRecords() {
    MadeDelivery made =
        MadeDelivery.of(
            "fred",
            "SOFR.json",
            "{\"observations\": [{\"date\": \"2025-11-26\", \"value\": \"4.05\", \"realtime_start\": \"2025-11-28\", \"realtime_end\": \"2025-11-28\"}], \"units\": \"chg\"}"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(made.issues).containsExactly("refused: ENVELOPE_DIFFERS units");
  }
}
