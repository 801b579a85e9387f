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
        PublishedOdds,
        Announcement,
        Listing {

  /** The same under another name, where the name is part of what is said. */
  default FactBody named(String key) {
    return this;
  }

  /**
   * What stands once this is said of a fact of which something was said before.
   *
   * @param earlier what stood of the same fact
   */
  default FactBody after(FactBody earlier) {
    return this;
  }

  /**
   * Whether this is something new about the fact, known by its own day of release, rather than a
   * change of what was said before, known since somebody received it.
   *
   * @param earlier what stood of the same fact
   */
  default boolean isNewsAfter(FactBody earlier) {
    return false;
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
