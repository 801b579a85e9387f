package huigou.derive.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simplified and Traditional characters. */
class ScriptTest {

  private final Script script = new Script();

  @ParameterizedTest
  @CsvSource({"国, 國", "购, 購", "购, 購", "于, 於", "醖, 醖", "酝, 醞", "万, 萬", "价, 價"})
  void aSimplifiedCharacterIsMadeTraditional(char written, char traditional) {
    assertThat(script.traditional(written)).isEqualTo(traditional);
  }

  @ParameterizedTest
  @CsvSource({"台", "恒", "占", "國", "a", "7", "。", "㐀", "한"})
  void whatTraditionalTextsUseTooAndEveryOtherSignStaysAsItIs(char written) {
    assertThat(script.traditional(written)).isEqualTo(written);
  }

  @Test
  void aNameIsFoldedToTheSameHoweverItIsWritten() {
    assertThat(script.folded("吉利汽車 A1")).isEqualTo("吉利汽车 A1");
    assertThat(script.folded("吉利汽车 A1")).isEqualTo("吉利汽车 A1");
  }
}
