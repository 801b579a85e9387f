package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.fact.Fact;
import huigou.model.fact.Listing;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Lines of the exchange's list of securities, of which shares alone are taken, and of the SEC's
 * list of tickers.
 */
record ListingForm(Issuers issuers) implements FactForm {

  private static final String SHARES = "Equity";

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    Optional<String> category = cells.find("category");
    if (category.isPresent() && !category.get().equals(SHARES)) {
      return Optional.empty();
    }
    Listing listing = category.isPresent() ? hongKong(cells) : unitedStates(cells);
    return Optional.of(
        new Fact(listing.key(), receivedOn, receivedOn, listing, cells.record().place()));
  }

  private Listing hongKong(FactCells cells) {
    String code = cells.stockCode("code");
    String five = "0".repeat(Math.max(0, 5 - code.length())) + code;
    return new Listing(issuers.byStockCode(code), five, Optional.empty(), cells.text("name"));
  }

  private Listing unitedStates(FactCells cells) {
    String number = cells.cik("cik");
    String cik = "0".repeat(10 - number.length()) + number;
    String ticker = cells.ticker("ticker");
    String known = issuers.byCik(cik);
    return new Listing(
        known.startsWith("cik") ? issuers.byTicker(ticker) : known,
        ticker,
        Optional.of(cik),
        cells.text("name"));
  }
}
