package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.money;

import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Authorisations of US boards at hand, added up over each year. */
public final class AnnouncedTotals {

  public static final Column<AnnouncedSoFar> YEAR = integer("year", AnnouncedSoFar::year);

  public static final Column<AnnouncedSoFar> ANNOUNCED_ON =
      Authorisations.ANNOUNCED_ON.of(AnnouncedSoFar::allowed);

  public static final Column<AnnouncedSoFar> ISSUER =
      Authorisations.ISSUER.of(AnnouncedSoFar::allowed);

  public static final Column<AnnouncedSoFar> CURRENCY =
      Authorisations.CURRENCY.of(AnnouncedSoFar::allowed);

  public static final Column<AnnouncedSoFar> AMOUNT =
      Authorisations.AMOUNT.of(AnnouncedSoFar::allowed);

  public static final Column<AnnouncedSoFar> TOTAL =
      money("total_of_year", AnnouncedSoFar::total, (AnnouncedSoFar any) -> "USD")
          .headed("announced.column.total");

  public static final Column<AnnouncedSoFar> AUTHORISATIONS =
      integer("authorisations", AnnouncedSoFar::authorisations).headed("announced.column.count");

  public static final Column<AnnouncedSoFar> COMPANIES =
      integer("companies", AnnouncedSoFar::companies).headed("coverage.column.issuers");

  public static final Dataset<AnnouncedSoFar> DATASET =
      new Dataset<>(
          "announced-totals",
          List.of(YEAR, ANNOUNCED_ON, ISSUER, CURRENCY, AMOUNT, TOTAL, AUTHORISATIONS, COMPANIES),
          List.of("year", "authorisations"),
          AnnouncedTotals::rows);

  private AnnouncedTotals() {}

  private static Stream<AnnouncedSoFar> rows(SiteView site) {
    return site.buybacks().unitedStates().announced().stream();
  }
}
