package huigou.evidence;

import huigou.model.ahead.Coming;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.FinancingEstimate;
import huigou.model.series.SeriesId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to come on a day. */
final class AheadRows {

  private final EditionRows rows;

  AheadRows(EditionRows rows) {
    this.rows = rows;
  }

  RowEvidence ahead(String name) {
    Coming coming =
        rows.found(
            name,
            rows.edition().ahead().coming(),
            each -> RowEvidence.Kind.AHEAD.begins() + each.date() + "-" + each.kind().token());
    Map<String, String> says = new LinkedHashMap<>();
    EditionRows.put(says, "amount_usd", coming.amount());
    EditionRows.put(says, "lower_usd", coming.lower());
    EditionRows.put(says, "upper_usd", coming.upper());
    says.put("certainty", coming.certainty().token());
    coming.knownOn().ifPresent(day -> says.put("known_on", day.toString()));
    boolean path = coming.kind() == Coming.Kind.CASH_PATH;
    SeriesId close = rows.catalogue().ahead().cashPath().close();
    return rows.row(
        name,
        says,
        coming.source().en(),
        path && !rows.series(close).isEmpty()
            ? List.of(EditionRows.of(close, rows.series(close).newest()))
            : List.of(),
        facts(coming));
  }

  private List<FactVintage> facts(Coming coming) {
    return switch (coming.kind()) {
      case BILL_SETTLEMENT, COUPON_SETTLEMENT, MATURITY -> rows.edition().auctions(coming);
      case FINANCING_ESTIMATE ->
          EditionRows.facts(
              rows.edition(),
              FactKind.FINANCING_ESTIMATE,
              FinancingEstimate.class,
              estimate ->
                  estimate.item().equals(FinancingEstimate.CASH_ASSUMED)
                      && estimate.about().equals(coming.date()));
      default -> List.of();
    };
  }
}
