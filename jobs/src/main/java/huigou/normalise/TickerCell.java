package huigou.normalise;

import huigou.catalogue.Issuers;
import huigou.model.issue.IssueCode;
import java.util.Optional;

/** A cell of a sheet that people type in which a ticker names an issuer. */
final class TickerCell {

  private static final String FIELD = "ticker";

  private TickerCell() {}

  /**
   * The issuer by a ticker of any of its classes, however it is written, which is said; of one that
   * the catalogue does not list, by the ticker as it stands.
   *
   * @throws RowRefused when it is neither listed nor in the form of a ticker
   */
  static String issuer(FactCells cells, Issuers issuers) {
    String typed = cells.text(FIELD);
    Optional<String> meant = issuers.tickerMeant(typed);
    if (meant.isEmpty()) {
      return issuers.byTicker(cells.ticker(FIELD));
    }
    String issuer = issuers.byTicker(meant.get());
    if (!meant.get().equals(typed)) {
      cells.readAs(IssueCode.TYPED_OTHERWISE, FIELD, typed, meant.get() + " (" + issuer + ")");
    }
    return issuer;
  }
}
