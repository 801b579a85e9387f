package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "3.6; 0.00; 4",
        "-3.6; 0.00; 5",
        "9.995; 0.00; 5",
        "1234.5; #,##0; 5",
        "999.5; #,##0; 5",
        "1234567; #,##0.00; 12",
        "0.004; 0.00; 4",
        "2325480000000; #,##0,,,; 5",
        "12; 0.0E+00; 8"
      })
  void aFigureTakesTheCharactersThatAreShown(BigDecimal number, String format, int width) {
    assertThat(UnitFormat.width(number, format)).isEqualTo(width);
  }

  @Test
  void whatFitsTakesNoMoreThanItMay() {
    Random random = new Random(5);
    int fitting = 0;
    for (int i = 0; i < 20_000; i++) {
      BigDecimal number =
          BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(12) - 2);
      for (String format : List.of("0", "0.00", "#,##0", "#,##0.0000", "#,##0,,", "0.0E+00")) {
        int width = random.nextInt(30);
        if (UnitFormat.fits(number, format, width)) {
          fitting++;
          assertThat(UnitFormat.width(number, format))
              .as("%s as %s", number, format)
              .isLessThanOrEqualTo(width);
        }
      }
    }
    assertThat(fitting).isGreaterThan(10_000);
    assertThat(UnitFormat.fits(new BigDecimal("3.60"), "0.00", 8)).isTrue();
  }
}
