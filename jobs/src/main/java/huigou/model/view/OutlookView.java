package huigou.model.view;

import huigou.model.ahead.Ahead;
import huigou.model.odds.Odds;

/**
 * How scarce cash is, and what is known and foretold of the days that come.
 *
 * @param scarcity line by line
 * @param ahead what is known to come
 * @param odds of coming fixings
 */
public record OutlookView(ScarcityView scarcity, Ahead ahead, Odds odds) {}
