package huigou.publish.workbook;

import huigou.model.text.Language;
import java.math.BigDecimal;

/**
 * How amounts of a column are shown in a language: in billions in English, in 兆 (10¹²) or 億 (10⁸)
 * in Chinese, by the largest of them. The cell holds all of the amount; the format alone scales it.
 *
 * <p>Formats scale by thousands. That a point stands as a letter before the last two digits of
 * millions shows 10⁸.
 *
 * @param format of cells
 * @param axis format of figures along a chart
 * @param unit last part of the key of its words
 */
record Money(String format, String axis, String unit) {

  private static final BigDecimal TRILLION = new BigDecimal("1E12");

  private static final Money BILLIONS = new Money("#,##0.000,,,", "#,##0,,,", "bn");
  private static final Money TRILLIONS = new Money("#,##0.0000,,,,", "0.0,,,,", "tn");
  private static final Money HUNDRED_MILLIONS = new Money("0\\.00,,", "0\\.00,,", "hm");

  /**
   * @param largest amount of the column, without its sign
   */
  static Money of(Language language, BigDecimal largest) {
    if (language == Language.EN) {
      return BILLIONS;
    }
    return largest.compareTo(TRILLION) >= 0 ? TRILLIONS : HUNDRED_MILLIONS;
  }
}
