/**
 * What a publisher reports that is no figure of a series, each whole: an operation, an auction. A
 * fact has a name of its own, and vintages as a figure has; figures of series may be summed from
 * facts, never the other way round.
 */
package huigou.model.fact;
