/**
 * What publishers report that is no figure of a series, each whole and with a noun of its own: an
 * operation, an auction, a line of a report, an announcement. A fact has a name of its own, and
 * vintages as a figure has; figures of series may be summed from facts, never the other way round.
 *
 * <p>A new kind is its noun here, a constant of {@link huigou.model.fact.FactKind} and a form in
 * {@code normalise}.
 */
package huigou.model.fact;
