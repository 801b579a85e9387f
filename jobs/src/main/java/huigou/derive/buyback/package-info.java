/**
 * Repurchases as facts tell them: lines of reports, months, quarters and their senses, programmes
 * and where each stands, sums over issuers and markets. Pure functions.
 */
package huigou.derive.buyback;
