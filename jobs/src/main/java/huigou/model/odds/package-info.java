/** Odds of coming fixings, and what they were worth. */
package huigou.model.odds;
