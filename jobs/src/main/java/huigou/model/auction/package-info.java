/** Auctions of US Treasury securities. */
package huigou.model.auction;
