package huigou.publish.dataset;

import java.util.List;

/** The one list of all datasets but those of single series. */
public final class Datasets {

  /** Version of all columns together: what is added, renamed or taken away raises it. */
  public static final String SCHEMA_VERSION = "11";

  /** In the order in which they are offered. */
  public static final List<Dataset<?>> ALL =
      List.of(
          AllSeries.DATASET,
          Observations.DATASET,
          Revisions.DATASET,
          Operations.DATASET,
          Auctions.DATASET,
          Drain.DATASET,
          StigmaDays.DATASET,
          TakeUps.DATASET,
          AmplenessLines.DATASET,
          Pops.DATASET,
          Costs.DATASET,
          FormulaGaps.DATASET,
          AheadDays.DATASET,
          PathScores.DATASET,
          OddsDays.DATASET,
          OddsScores.DATASET,
          OddsBins.DATASET,
          OddsSaid.DATASET,
          Executions.DATASET,
          MarketPurchases.DATASET,
          IssuerPurchases.DATASET,
          IssuerDays.DATASET,
          CitedExecutions.DATASET,
          Programmes.DATASET,
          Authorisations.DATASET,
          UnitedStatesProgrammes.DATASET,
          AnnouncedTotals.DATASET,
          AnnouncedThresholds.DATASET,
          MarketTotals.DATASET,
          Repurchases.DATASET,
          MonthlyPurchases.DATASET,
          QuartersBySense.DATASET,
          CompletedQuarters.DATASET,
          FiledAmounts.DATASET,
          OperatingFigures.DATASET,
          Announcements.DATASET,
          Findings.DATASET,
          Breaches.DATASET,
          Records.DATASET,
          EpisodeFigures.DATASET,
          Claims.DATASET,
          Forecasts.DATASET,
          Inputs.DATASET,
          Quarantine.DATASET);

  private Datasets() {}
}
