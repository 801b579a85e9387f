package huigou.publish.view;

import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.Repurchase;
import huigou.model.fact.Execution;
import huigou.model.view.BuybacksView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of buybacks issuer by issuer, each list in the order of the whole: who asks for one
 * of thousands does not go through all.
 */
final class OfIssuer {

  private final Map<String, List<BuybacksView.Line>> lines;
  private final Map<String, List<Execution>> counting;
  private final Map<String, List<IssuerPurchase>> sums;
  private final Map<String, List<Repurchase>> repurchases;
  private final Map<String, List<FiledAmount>> filed;
  private final Map<String, List<PurchaseMonth>> months;
  private final Map<String, List<QuarterSenses>> senses;

  OfIssuer(BuybacksView all) {
    List<BuybacksView.Line> everyLine = all.hongKong().lines();
    this.lines = by(everyLine.stream(), line -> line.execution().issuer());
    this.counting =
        by(
            everyLine.stream()
                .filter(line -> line.reported().counts())
                .map(BuybacksView.Line::execution),
            Execution::issuer);
    this.sums = by(all.hongKong().issuerPurchases().stream(), IssuerPurchase::issuer);
    this.repurchases = by(all.unitedStates().repurchases().stream(), Repurchase::issuer);
    this.filed = by(all.unitedStates().filed().stream(), FiledAmount::issuer);
    this.months = by(all.unitedStates().months().stream(), month -> month.row().issuer());
    this.senses = by(all.unitedStates().senses().stream(), QuarterSenses::issuer);
  }

  private static <T> Map<String, List<T>> by(Stream<T> all, Function<T, String> issuer) {
    return all.collect(Collectors.groupingBy(issuer));
  }

  /** Every line that reports print of it. */
  List<BuybacksView.Line> lines(String issuer) {
    return lines.getOrDefault(issuer, List.of());
  }

  /** Its lines of which nothing is counted twice. */
  List<Execution> counting(String issuer) {
    return counting.getOrDefault(issuer, List.of());
  }

  /** What it bought in Hong Kong, by span and first day. */
  List<IssuerPurchase> sums(String issuer) {
    return sums.getOrDefault(issuer, List.of());
  }

  /** Cash paid by period. */
  List<Repurchase> repurchases(String issuer) {
    return repurchases.getOrDefault(issuer, List.of());
  }

  /** Authorised, remaining and treasury amounts. */
  List<FiledAmount> filed(String issuer) {
    return filed.getOrDefault(issuer, List.of());
  }

  /** Its purchases by month as its filings tell, in whichever filing. */
  List<PurchaseMonth> months(String issuer) {
    return months.getOrDefault(issuer, List.of());
  }

  /** Its quarters by programme value, cash paid and shares retired. */
  List<QuarterSenses> senses(String issuer) {
    return senses.getOrDefault(issuer, List.of());
  }
}
