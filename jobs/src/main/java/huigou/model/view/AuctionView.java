package huigou.model.view;

import huigou.model.fact.Auction;
import huigou.model.origin.Place;

/** An auction with the row from which it was read. */
public record AuctionView(Auction auction, Place place) {}
