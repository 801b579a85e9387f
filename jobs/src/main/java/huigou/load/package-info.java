/**
 * From a delivered file to vintages: parse and normalise put one behind the other ({@code
 * DeliveryReading}), and what was staged folded onto what stands ({@code VintageMerge}, {@code
 * FactMerge}). Knows neither the chain that calls it nor what an edition is.
 */
package huigou.load;
