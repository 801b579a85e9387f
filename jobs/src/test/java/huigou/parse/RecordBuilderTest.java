package huigou.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a record of facts in which nothing stands, in the marks that reports print for it. */
class RecordBuilderTest {

  private static MadeDelivery report(String cancelled) {
    return MadeDelivery.of(
        "hkex",
        "Company,Stock code,Trading date (yyyy/mm/dd),Number of shares/units repurchased,Number of shares/units repurchased for cancellation*\nMADE UP,175,2025/08/27,1,"
            + cancelled
            + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "－", "—", "N/A", "N.A.", "n.a.", "Nil", "NIL", "不適用", "無", " - ", "Nil "})
  void aMarkForNoneIsNoText(String mark) {
    assertThat(report(mark).lines)
        .hasSize(1)
        .first()
        .asString()
        .contains("name=MADE UP")
        .doesNotContain("for-cancellation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "none of it", "N", "無效"})
  void anythingElseIsOne(String text) {
    assertThat(report(text).lines).first().asString().contains("for-cancellation=" + text);
  }
}
