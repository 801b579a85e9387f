/** Derives what is known to come from calendars, auctions and cash. */
package huigou.derive.ahead;
