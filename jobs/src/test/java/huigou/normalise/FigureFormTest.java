package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which a figure is taken from text. */
class FigureFormTest {

  @ParameterizedTest
  @CsvSource({
    "4.05, 4.05",
    "-0.01, -0.01",
    "+3, 3",
    "' 7 ', 7",
    "123456789012345678, 123456789012345678"
  })
  void aFigureIsDigitsAPointAndASign(String text, BigDecimal value) {
    assertThat(FigureForm.parse(text, false)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4.",
        ".5",
        "4,05",
        "1,000",
        "1.75754E+11",
        "4.05%",
        "1234567890123456789",
        "--1"
      })
  void anythingElseIsNone(String text) {
    assertThat(FigureForm.parse(text, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4.05%, 4.05", "4.05 %, 4.05", "4.05, 4.05"})
  void aRateMayHaveItsSign(String text, BigDecimal value) {
    assertThat(FigureForm.parse(text, true)).contains(value);
  }

  @Test
  void aSignAloneIsNoRate() {
    assertThat(FigureForm.parse("%", true)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"'4,05', true", "'1.234,5', true", "'1,234', true", "'1.23,5', false", "4.05, false"})
  void aDecimalCommaIsTold(String text, boolean comma) {
    assertThat(FigureForm.hasDecimalComma(text)).isEqualTo(comma);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234', true",
    "'-1,234,567', true",
    "'1,23', false",
    "'1234,567', false",
    "'1,234.5', false",
    "1234, false"
  })
  void commasBetweenThousandsAreTold(String text, boolean grouped) {
    assertThat(FigureForm.isGrouped(text)).isEqualTo(grouped);
  }

  @ParameterizedTest
  @CsvSource({"4.05, true", "4.0512, true", "1.234, false", "4, false", "'4,05', false"})
  void aDecimalPointIsToldWhereItCannotBeAThousand(String text, boolean point) {
    assertThat(FigureForm.hasDecimalPoint(text)).isEqualTo(point);
  }

  @ParameterizedTest
  @CsvSource({"４.０５, 4.05", "４．０５, 4.05", "９％, 9%", "－１, -1", "4.05, 4.05", "：, ：", "＄, ＄"})
  void wideDigitsAreNarrowed(String wide, String narrow) {
    assertThat(FigureForm.narrow(wide)).isEqualTo(narrow);
  }
}
