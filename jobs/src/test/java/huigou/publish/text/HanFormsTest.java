package huigou.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HanFormsTest {

  @Test
  void allWaysOfWritingACharacterHaveOneForm() {
    assertThat(HanForms.form('購')).isEqualTo(HanForms.form('购')).isEqualTo('购');
    assertThat(HanForms.form('臺')).isEqualTo(HanForms.form('台'));
    assertThat(HanForms.form('匯')).isEqualTo(HanForms.form('汇'));
    assertThat(HanForms.form('a')).isEqualTo('a');
  }

  @Test
  void pairsAreOfTheFormsThatATextHasAndOfNoOthers() {
    String pairs = HanForms.pairs(List.of("回購 SOFR", "匯豐"));
    assertThat(pairs).contains("購购", "匯汇", "豐丰").doesNotContain("騰");
    assertThat(HanForms.pairs(List.of("SOFR"))).isEmpty();
  }
}
