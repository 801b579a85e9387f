package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.IssuerRow;
import huigou.catalogue.CatalogueFiles.MandateRow;
import huigou.catalogue.CatalogueFiles.ProgrammeRow;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.buyback.Programme;
import huigou.model.text.OtherNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes issuers and programmes out of their entries. */
final class BuybackAssembly {

  private final Names<Issuer> issuers;

  /**
   * @param issuers that programmes may be of
   */
  BuybackAssembly(Names<Issuer> issuers) {
    this.issuers = issuers;
  }

  static Issuer issuer(IssuerRow row) {
    return new Issuer(
        row.id(),
        Token.of(Market.class, "market", row.market()),
        row.name(),
        row.names().orElse(OtherNames.NONE),
        row.named(),
        row.codes(),
        row.cik().map(List::of).orElse(row.ciks()),
        row.tickers(),
        row.items());
  }

  Programme programme(ProgrammeRow row) {
    issuers.get(row.issuer());
    List<Programme.FateFrom> fates = new ArrayList<>();
    row.fates()
        .forEach(
            (from, fate) ->
                fates.add(
                    new Programme.FateFrom(from, Token.of(Programme.Fate.class, "fate", fate))));
    fates.sort(Comparator.comparing(Programme.FateFrom::from));
    List<Programme.BudgetFrom> budgets = new ArrayList<>();
    row.budget()
        .ifPresent(budget -> budgets.add(new Programme.BudgetFrom(row.announced(), budget)));
    row.raises().forEach((from, to) -> budgets.add(new Programme.BudgetFrom(from, to)));
    budgets.sort(Comparator.comparing(Programme.BudgetFrom::from));
    return new Programme(
        row.issuer(),
        row.id(),
        Token.of(Programme.Kind.class, "kind of programme", row.kind()),
        row.title(),
        row.conditions(),
        row.announced(),
        row.begins(),
        row.currency(),
        budgets,
        row.atLeast().orElse(false),
        row.mandate().map(MandateRow::shares),
        row.mandate().flatMap(MandateRow::date),
        row.mandate().flatMap(MandateRow::base),
        row.expires(),
        fates,
        row.source());
  }
}
