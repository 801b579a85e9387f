/**
 * Series made of others and of facts, and where a figure stands in its history: combinations,
 * steps, sums, records, percentiles. Pure functions.
 */
package huigou.derive.series;
