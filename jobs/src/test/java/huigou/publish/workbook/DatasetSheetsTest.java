package huigou.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetSheetsTest {

  /** One line, then two, then as many as it takes. */
  @ParameterizedTest
  @CsvSource({
    "0, 12",
    "9, 12",
    "10, 13",
    "40, 43",
    "41, 36",
    "66, 36",
    "67, 37",
    "174, 90",
    "9000, 90"
  })
  void theLongestTextOfAColumnTakesOneLineOrTwo(int letters, int width) {
    assertThat(DatasetSheets.width(letters)).isEqualTo(width);
  }
}
