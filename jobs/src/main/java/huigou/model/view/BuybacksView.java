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
 * @param hongKong as the exchange's reports tell
 * @param unitedStates as filings tell
 * @param programmes of the catalogue, with where each stands
 * @param purchases our own sums over markets, by market, span and first day
 * @param totals over a market, by publisher, measure and date
 * @param cited what others say that issuers bought, by issuer and period
 * @param operating what issuers report of their business
 * @param announcements by name
 */
public record BuybacksView(
    HongKong hongKong,
    UnitedStates unitedStates,
    List<ProgrammeState> programmes,
    List<MarketPurchase> purchases,
    List<MarketTotal> totals,
    List<CitedExecution> cited,
    List<OperatingFigure> operating,
    List<ReadAnnouncement> announcements) {

  public BuybacksView {
    programmes = List.copyOf(programmes);
    purchases = List.copyOf(purchases);
    totals = List.copyOf(totals);
    cited = List.copyOf(cited);
    operating = List.copyOf(operating);
    announcements = List.copyOf(announcements);
  }

  /**
   * What the exchange's reports tell.
   *
   * @param lines by issuer, trading date and line
   * @param returns what was bought under a mandate so far
   * @param issuerPurchases sums of each issuer, by issuer, span and first day
   */
  public record HongKong(
      List<Line> lines, List<MandateReturn> returns, List<IssuerPurchase> issuerPurchases) {

    public HongKong {
      lines = List.copyOf(lines);
      returns = List.copyOf(returns);
      issuerPurchases = List.copyOf(issuerPurchases);
    }
  }

  /**
   * What companies of the United States announce and file.
   *
   * @param authorisations as cited
   * @param allowances what boards allowed and what months tell since, newest first
   * @param announced authorisations added up over each year
   * @param thresholds days to round marks as cited points bound them
   * @param months of purchases, by issuer, filing and first day
   * @param repurchases cash paid by period
   * @param filed authorised, remaining and treasury amounts, by issuer, item and date
   * @param senses fiscal quarters by programme value, cash paid and shares retired, by issuer,
   *     newest first
   * @param completed calendar quarters summed over the companies at hand, newest first
   */
  public record UnitedStates(
      List<Authorisation> authorisations,
      List<AllowanceState> allowances,
      List<AnnouncedSoFar> announced,
      List<ThresholdDays> thresholds,
      List<PurchaseMonth> months,
      List<Repurchase> repurchases,
      List<FiledAmount> filed,
      List<QuarterSenses> senses,
      List<CompletedQuarter> completed) {

    public UnitedStates {
      authorisations = List.copyOf(authorisations);
      allowances = List.copyOf(allowances);
      announced = List.copyOf(announced);
      thresholds = List.copyOf(thresholds);
      months = List.copyOf(months);
      repurchases = List.copyOf(repurchases);
      filed = List.copyOf(filed);
      senses = List.copyOf(senses);
      completed = List.copyOf(completed);
    }
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
