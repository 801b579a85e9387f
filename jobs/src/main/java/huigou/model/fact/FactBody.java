package huigou.model.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a fact says: one noun for each kind. Two facts say the same when their bodies are equal, so
 * that figures are canonical and components have value equality.
 */
public sealed interface FactBody
    permits Operation,
        Auction,
        Execution,
        MandateReturn,
        CitedExecution,
        MonthlyPurchase,
        Filing,
        Authorisation,
        MarketTotal,
        OperatingFigure,
        FinancingEstimate,
        Announcement,
        Listing {

  /** The same under another name, where the name is part of what is said. */
  default FactBody named(String key) {
    return this;
  }

  /**
   * A report that a fact came with.
   *
   * @param name by which its publisher tells it from others
   * @param about day that the fact is about
   */
  record Report(String name, LocalDate about) {}

  /** The report that it came with, where its publisher issues reports. */
  default Optional<Report> report() {
    return Optional.empty();
  }
}
