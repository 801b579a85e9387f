package huigou.model.view;

import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.Authorisation;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.Execution;
import huigou.model.fact.MandateReturn;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that an edition knows of buybacks. Announced and completed stand apart and are never added.
 *
 * @param lines of the exchange's reports, by issuer, trading date and line
 * @param filed authorised, remaining and treasury amounts, by issuer, item and date
 * @param announcements by name
 * @param months of purchases in the United States, by issuer, filing and first day
 * @param purchases our own sums over markets, by market, span and first day
 * @param issuerPurchases sums of each issuer in Hong Kong, by issuer, span and first day
 * @param senses fiscal quarters by programme value, cash paid and shares retired, by issuer, newest
 *     first
 * @param completed calendar quarters summed over the companies at hand, newest first
 * @param allowances what US boards allowed and what months tell since, newest first
 * @param announced authorisations added up over each year
 * @param thresholds days to round marks as cited points bound them
 * @param cited what others say that issuers bought, by issuer and period
 * @param totals over a market, by publisher, measure and date
 */
public record BuybacksView(
    List<Line> lines,
    List<MandateReturn> returns,
    List<ProgrammeState> programmes,
    List<Authorisation> authorisations,
    List<MarketTotal> totals,
    List<Repurchase> repurchases,
    List<FiledAmount> filed,
    List<OperatingFigure> operating,
    List<ReadAnnouncement> announcements,
    List<PurchaseMonth> months,
    List<MarketPurchase> purchases,
    List<IssuerPurchase> issuerPurchases,
    List<QuarterSenses> senses,
    List<CompletedQuarter> completed,
    List<AllowanceState> allowances,
    List<AnnouncedSoFar> announced,
    List<ThresholdDays> thresholds,
    List<CitedExecution> cited) {

  public BuybacksView {
    lines = List.copyOf(lines);
    returns = List.copyOf(returns);
    programmes = List.copyOf(programmes);
    authorisations = List.copyOf(authorisations);
    totals = List.copyOf(totals);
    repurchases = List.copyOf(repurchases);
    filed = List.copyOf(filed);
    operating = List.copyOf(operating);
    announcements = List.copyOf(announcements);
    months = List.copyOf(months);
    purchases = List.copyOf(purchases);
    issuerPurchases = List.copyOf(issuerPurchases);
    senses = List.copyOf(senses);
    completed = List.copyOf(completed);
    allowances = List.copyOf(allowances);
    announced = List.copyOf(announced);
    thresholds = List.copyOf(thresholds);
    cited = List.copyOf(cited);
  }

  /** The newest sum of a market over a length of time in a currency. */
  public Optional<MarketPurchase> newestSum(
      Market market, MarketPurchase.Span span, String currency) {
    return purchases.stream()
        .filter(each -> each.market() == market)
        .filter(each -> each.span() == span && each.currency().equals(currency))
        .max(Comparator.comparing(MarketPurchase::from));
  }

  /**
   * A line of a report.
   *
   * @param line its number among those of its issuer and trading date over all reports, from 1
   */
  public record Line(ReportLine reported, int line) {

    public Execution execution() {
      return reported.execution();
    }

    /** What is odd about it, as tokens in a fixed order; empty for nothing. */
    public List<String> oddities() {
      List<String> tokens = new ArrayList<>();
      Execution execution = execution();
      reported.oddities().forEach(oddity -> tokens.add(oddity.token()));
      if (execution.aggregateIsImpossible()) {
        tokens.add("aggregate-outside-price-range");
      }
      if (execution.footnote().isPresent()) {
        tokens.add("note-for-number");
      }
      if (execution.isOverTenPercent()) {
        tokens.add("over-ten-percent");
      }
      return List.copyOf(tokens);
    }
  }
}
