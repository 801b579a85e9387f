package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as numbered members of one object. Made up. */
class JsonMembersParserTest {

  private static MadeDelivery parse(String text) {
    return MadeDelivery.of("sec", text);
  }

  @Test
  void everyMemberIsARecord() {
    MadeDelivery made =
        parse(
            "{ \"0\": {\"cik_str\":11,\"ticker\":\"MDUP\",\"title\":\"Made up\"}, \"1\": {\"cik_str\":12,\"ticker\":\"MD\",\"title\":\"Made\"}}");
    assertThat(made.issues).isEmpty();
    assertThat(made.lines)
        .containsExactly(
            "0 {cik=11, name=Made up, ticker=MDUP}", "1 {cik=12, name=Made, ticker=MD}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"0\":{\"cik_str\":11,\"ticker\":\"A\",\"title\":\"b\"},\"1\":2}|refused: JSON_SHAPE 1",
        "{\"0\":{\"cik_str\":11,\"ticker\":\"A\",\"title\":\"b\",\"new\":\"A\"}}|odd: KEY_UNREAD 0 new",
        "{\"0\":{\"cik_str\":{}}}|refused: JSON_SHAPE 0 cik_str",
      })
  void anotherShapeIsToldWhereItBegins(String text, String issue) {
    assertThat(parse(text).issues).containsExactly(issue);
  }

  @Test
  void aMemberThatLacksWhatARecordMustHaveIsOut() {
    MadeDelivery made = parse("{\"0\":{\"cik_str\":11,\"ticker\":null,\"title\":\"Made up\"}}");
    assertThat(made.lines).isEmpty();
    assertThat(made.issues).singleElement().asString().startsWith("row: CELL_MISSING");
  }
}
