/**
 * Pure functions over figures and facts: vintages and what was known of them, spreads, sums and
 * differences, standing in history, magnitudes and totals that do not come out, repurchases by
 * quarter, programmes and their states. What is a family of its own has its package: corridors,
 * scarcity, odds, what comes, claims, announcements. No Spring, no SQL, no clock, no catalogue.
 */
package huigou.derive;
