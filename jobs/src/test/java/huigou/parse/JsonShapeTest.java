package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers in JSON begin, and what services say in place of one. Made up. */
class JsonShapeTest {

  @Test
  void keysStandByTheirPathAndValuesOutsideOfLists() {
    JsonShape shape =
        JsonShape.of(
            "{\"a\": 1, \"b\": {\"c\": \"x\", \"d\": {\"e\": null}}, \"f\": [{\"g\": 2, \"h\": [3]}, 4], \"i\": true}");
    assertThat(shape.keys())
        .containsExactly("a", "b", "b.c", "b.d", "b.d.e", "f", "f.g", "f.h", "i");
    assertThat(shape.values()).containsOnlyKeys("a", "b.c", "b.d.e", "i").containsEntry("b.c", "x");
    assertThat(shape.has("f.g")).isTrue();
    assertThat(shape.has("g")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": {\"b\": 1, \"c|a,a.b",
        "{\"a\": {\"b\": 1}, x|a,a.b",
        "{\"a\": 1|a",
        "{|''",
        "''|''",
        "[1, {\"a\": 2|a",
      })
  void aBeginningGivesTheKeysThatItHolds(String beginning, String keys) {
    assertThat(String.join(",", JsonShape.of(beginning).keys())).isEqualTo(keys);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error_code\": 400, \"error_message\": \"No such key.\"}|error_code: 400; error_message: No such key.",
        "{\"meta\": {\"errorDetail\": \"Made up\", \"id\": 7}}|meta.errorDetail: Made up",
        "{\"fault\": \"x\", \"message\": \"Sorry\", \"id\": 7}|fault: x; message: Sorry",
        "{\"status\": \"error\"}|status: error",
        "{\"message\": \"Quota exceeded\", \"status\": 429}|message: Quota exceeded; status: 429",
        "{\"reason\": \"Access denied\"}|reason: Access denied",
        "{\"status\": \"ok\"}|''",
        "{\"message\": \"Welcome\"}|''",
        "{\"name\": \"An error\"}|''",
        "{\"list\": [{\"error\": \"x\"}]}|''",
        "{\"errors\": [{\"code\": 503, \"title\": \"Sorry\"}]}|errors.code: 503; errors.title: Sorry",
        "{\"errors\": [\"Sorry\"]}|errors: Sorry",
        "{\"message\": \"Endpoint request timed out\"}|message: Endpoint request timed out",
        "{\"detail\": \"Not found.\"}|detail: Not found.",
        "{\"title\": \"Service Unavailable\", \"status\": 503}|title: Service Unavailable; status: 503",
        "{\"msg\": \"Try again later\"}|msg: Try again later",
        "{\"title\": \"Timetable\"}|''",
        "{\"detail\": \"Found.\"}|''",
        "{}|''",
      })
  void aServicesComplaintIsItsOwnWords(String answer, String complaint) {
    assertThat(JsonShape.of(answer).complaint()).isEqualTo(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\": \"not found\"}|refused: SERVICE_ERROR|error: not found",
        "{\"status\": \"Access denied\"}|refused: SERVICE_ERROR|status: Access denied",
        "{\"status\": \"ok\"}|refused: LAYOUT_UNKNOWN|{\"status\"}",
        "{\"refRates\": [], \"error\": \"none\"}|odd: KEY_UNREAD error|error",
        "{\"refRates\": null, \"error\": \"none\"}|refused: SERVICE_ERROR|error: none",
        "Bad Gateway|refused: SERVICE_ERROR|Bad Gateway",
        "no healthy upstream|refused: SERVICE_ERROR|no healthy upstream",
        "Sorry, bad gateway|refused: LAYOUT_UNKNOWN|Sorry,bad gateway",
        "Too many requests, try later|refused: SERVICE_ERROR|Too many requests, try later",
        "Down for maintenance|refused: SERVICE_ERROR|Down for maintenance",
        "Good morning|refused: LAYOUT_UNKNOWN|Good morning",
        "Terrors|refused: LAYOUT_UNKNOWN|Terrors",
        "day,error|refused: LAYOUT_UNKNOWN|day,error",
        "<error><message>No such key.</message></error>|refused: SERVICE_ERROR|No such key.",
        "<?xml version=\"1.0\"?><error code=\"400\" message=\"No such key.\"/>|refused: SERVICE_ERROR|code=\"400\" message=\"No such key.\"",
        "<s:Fault>No such key.</s:Fault>|refused: SERVICE_ERROR|No such key.",
        "<html><body>error</body></html>|refused: MARKUP_PAGE|error",
      })
  void whatAServiceSaysInPlaceOfAnAnswerIsQuoted(String answer, String issue, String quoted) {
    MadeDelivery made = MadeDelivery.of("new-york-fed", answer + "\n");
    assertThat(made.issues).containsExactly(issue);
    assertThat(made.quoted).containsExactly(quoted);
  }

  @ParameterizedTest
  @CsvSource({"193, SERVICE_ERROR", "194, LAYOUT_UNKNOWN"})
  void wordsAsLongAsALineOfTextAreNoComplaint(int more, String code) {
    assertThat(MadeDelivery.of("new-york-fed", "error " + "x".repeat(more)).issues)
        .containsExactly("refused: " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new-york-fed|{\"repo\": {\"operations\": [{\"propositions\": []}]}}|propositions (summary of takers, no operations)",
        "new-york-fed|{\"repo\": {\"operations\": [{\"operationType\": \"Repo\", \"propositions\": []}]}}|",
        "new-york-fed|{\"soma\": {}}|SOMA holdings",
        "new-york-fed|{\"soma2\": {}}|",
        "fred|{\"seriess\": []}|series (what a series is, no figures)",
        "sec|{\"ccp\": \"CY2025\", \"pts\": 1}|frames (one concept of all companies, without the day of filing)",
        "sec|{\"ccp\": \"CY2025\"}|",
        "us-treasury|{\"data\": [{\"record_date\": \"2025-11-26\", \"transaction_catg\": \"x\"}]}|Daily Treasury Statement, deposits and withdrawals",
        "us-treasury|{\"data\": [{\"record_date\": \"2025-11-26\", \"transaction_catg\": \"x\", \"security_market\": \"x\"}]}|",
        "us-treasury|Record Date,Debt Category|Daily Treasury Statement, debt subject to limit",
        "us-treasury|Record Date,Debt Kind|",
      })
  void anAnswerThatIsKnownAndNotReadIsRefusedByItsName(String source, String text, String name) {
    MadeDelivery made = MadeDelivery.of(source, text + "\n");
    if (name == null) {
      assertThat(made.issues).isNotEmpty().doesNotContain("refused: ANSWER_OTHER");
    } else {
      assertThat(made.issues).containsExactly("refused: ANSWER_OTHER");
      assertThat(made.quoted).containsExactly(name);
    }
  }
}
