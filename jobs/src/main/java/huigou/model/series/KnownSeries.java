package huigou.model.series;

/**
 * A series that sentences, charts, the workbook or data files speak of by the part that it plays.
 * Which series of the catalogue plays it is said in {@code topics.yml}, and only there.
 */
public enum KnownSeries {
  /** The rate that is held against the corridor. */
  SOFR,
  TARGET_UPPER,
  IORB,
  SRF_ACCEPTED,
  ON_RRP_ACCEPTED,
  RESERVES,
  RESERVES_AVERAGE,
  TOTAL_ASSETS,
  /** Total assets since run-off began. */
  RUNOFF_ASSETS,
  /** Securities held since run-off began. */
  RUNOFF_SECURITIES,
  // Changes over a week, from which the identity of reserves is made.
  RESERVES_CHANGE,
  ASSETS_CHANGE,
  TGA_CHANGE,
  ON_RRP_CHANGE,
  FOREIGN_RRP_CHANGE,
  CURRENCY_CHANGE,
  OTHER_CHANGE,
  /** What the items of the identity leave of the change of reserves. */
  RESIDUAL,
  TGA_CLOSE_CHANGE,
  ON_RRP_ACCEPTED_CHANGE,
  /** What remains where not every item is at hand: no residual. */
  REMAINDER,
  NET_LIQUIDITY,
  NET_LIQUIDITY_ESTIMATE,
  TGA_CLOSE,
  BILLS_NET,
  DEBT_BILLS,
  /** The same as far as the public holds it. */
  DEBT_BILLS_PUBLIC
}
