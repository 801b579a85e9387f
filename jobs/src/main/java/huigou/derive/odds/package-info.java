/** Foretells fixings by a small regression, walks it forward over the past, and scores it. */
package huigou.derive.odds;
