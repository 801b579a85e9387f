package huigou.support;

import java.util.ArrayList;
import java.util.List;

/**
 * The exchange's daily report of repurchases in the layout since June 2024. Figures are made up.
 */
public final class RepurchaseReport {

  private RepurchaseReport() {}

  /** A line of ordinary shares bought on the exchange, of which all are cancelled. */
  public static Object[] line(
      String code, String day, String shares, String high, String low, String paid) {
    return new Object[] {
      "MADE UP",
      code,
      "ORD",
      day,
      shares,
      high,
      low,
      paid,
      "Exchange",
      shares,
      "0",
      shares,
      "1,000",
      "0.5"
    };
  }

  /**
   * The report as a binary spreadsheet.
   *
   * @param printed day on which it was printed, as it says it: {@code dd/MM/yyyy}
   */
  public static byte[] of(String printed, Object[]... lines) {
    List<Object[]> rows = new ArrayList<>();
    rows.add(new Object[] {"", "", "Share Repurchase Report"});
    rows.add(new Object[] {"Date Printed : " + printed});
    rows.add(new Object[] {""});
    rows.add(Workbooks.repurchasesHeader());
    rows.addAll(List.of(lines));
    rows.add(new Object[] {""});
    rows.add(new Object[] {"* Aggregated numbers are shown in the last record"});
    rows.add(new Object[] {"*** End Of Report ***"});
    return Workbooks.binary(rows.toArray(new Object[0][]));
  }
}
