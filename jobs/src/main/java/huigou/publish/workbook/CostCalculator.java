package huigou.publish.workbook;

import huigou.publish.text.Words;
import huigou.publish.workbook.SheetTable.Formula;
import huigou.publish.workbook.SheetTable.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What it costs to borrow against securities, and how much of that is above a level. The first four
 * amounts are the reader's own to change; rate and level point at the newest fixing that has both;
 * all else is a live formula over these cells.
 */
final class CostCalculator {

  static final String KEY = "calculator";

  private static final String MONEY = "#,##0.00";
  private static final String RATE = "0.00";
  private static final String COUNT = "0";
  private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);
  private static final BigDecimal POINTS = BigDecimal.valueOf(10_000);
  private static final BigDecimal YEAR = BigDecimal.valueOf(360);

  // What stands in the cells until the reader writes something else there.
  private static final BigDecimal NOTIONAL = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal HAIRCUT = BigDecimal.valueOf(2);
  private static final BigDecimal DAYS = BigDecimal.ONE;
  private static final BigDecimal LEVERAGE = BigDecimal.valueOf(20);

  private final Words words;
  private final CorridorSheets.Newest newest;

  /**
   * @param newest rate and level of the newest fixing that has both
   */
  CostCalculator(Words words, CorridorSheets.Newest newest) {
    this.words = words;
    this.newest = newest;
  }

  SheetTable table() {
    BigDecimal cash = NOTIONAL.multiply(BigDecimal.ONE.subtract(of(HAIRCUT, PER_CENT)));
    BigDecimal excess = newest.rate().number().subtract(newest.level().number()).multiply(PER_CENT);
    BigDecimal interest =
        of(cash.multiply(newest.rate().number()).multiply(DAYS), PER_CENT.multiply(YEAR));
    BigDecimal above = of(cash.multiply(excess).multiply(DAYS), POINTS.multiply(YEAR));
    BigDecimal funds = of(NOTIONAL, LEVERAGE);
    BigDecimal onFunds = of(above.multiply(YEAR).multiply(POINTS), funds.multiply(DAYS));
    List<List<Object>> rows =
        List.of(
            row("notional", "usd", new Shown(NOTIONAL, MONEY)),
            row("haircut", "percent", new Shown(HAIRCUT, RATE)),
            row("days", "days", new Shown(DAYS, COUNT)),
            row("leverage", "times", new Shown(LEVERAGE, RATE)),
            row("rate", "percent", new Shown(newest.rate(), RATE)),
            row("level", "percent", new Shown(newest.level(), RATE)),
            row("cash", "usd", formula("B2*(1-B3/100)", cash, MONEY)),
            row("excess", "bp", formula("(B6-B7)*BP_PER_POINT", excess, RATE)),
            row("interest", "usd", formula("B8*B6/100*B4/360", interest, MONEY)),
            row("above", "usd", formula("B8*B9/10000*B4/360", above, MONEY)),
            row("funds", "usd", formula("B2/B5", funds, MONEY)),
            row("on-funds", "bp", formula("B11/B12*360/B4*10000", onFunds, RATE)));
    return new SheetTable(
        words.t("workbook.sheet." + KEY),
        "tbl_calculator",
        List.of(
            meant("what", SheetColumn.text(words.t("workbook.calculator.what"), 34)),
            meant("amount", SheetColumn.figure(words.t("table.value"), MONEY).wide(20)),
            meant("unit", SheetColumn.text(words.t("workbook.column.unit"), 18)),
            meant("how", SheetColumn.text(words.t("workbook.calculator.how"), 80))),
        rows.size(),
        rows::get);
  }

  private SheetColumn meant(String id, SheetColumn column) {
    return column.of(id, "", words.t("workbook.meaning." + id));
  }

  private List<Object> row(String name, String unit, Shown value) {
    return List.of(
        words.t("workbook.calculator." + name),
        value,
        words.t("workbook.calculator.unit." + unit),
        words.t("workbook.calculator." + name + ".how", newest.date()));
  }

  private static Shown formula(String text, BigDecimal value, String format) {
    return new Shown(new Formula(text, value), format);
  }

  private static BigDecimal of(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL128);
  }
}
