/**
 * What became known of a figure or a fact, and when: vintages folded out of deliveries, what was
 * known on a day, what was revised, where sources differ. Pure functions.
 */
package huigou.derive.vintage;
