package huigou.publish.dataset;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import java.util.Set;

/**
 * What each issuer in Hong Kong bought by day and week. Apart from the sums of months and years,
 * which a workbook adds up anew: of spans that are so many no program does that in time.
 */
public final class IssuerDays {

  public static final Dataset<IssuerPurchase> DATASET =
      new Dataset<>(
          "issuer-days",
          IssuerPurchases.COLUMNS,
          IssuerPurchases.KEY,
          site -> IssuerPurchases.rows(site, Set.of(Span.DAY, Span.WEEK)));

  private IssuerDays() {}
}
