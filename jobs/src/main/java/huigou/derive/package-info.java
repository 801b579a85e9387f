/**
 * Pure functions over series: spreads, daily steps, standing in history. No Spring, no SQL, no
 * clock, no catalogue.
 */
package huigou.derive;
