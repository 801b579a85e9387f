package huigou.edition;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.derive.ahead.NetSettlements;
import huigou.derive.odds.Fits;
import huigou.derive.odds.OddsMaker;
import huigou.derive.odds.PublishedScores;
import huigou.model.fact.FactKind;
import huigou.model.odds.Odds;
import huigou.model.series.TimeSeries;
import java.time.LocalDate;

/** The odds of coming fixings by what an edition knows. */
final class EditionOdds {

  private EditionOdds() {}

  static Odds of(
      Catalogue catalogue,
      LocalDate asOf,
      EditionContent content,
      DayClasses days,
      NetSettlements settlements,
      KeptFits fits) {
    SeriesEntry entry = catalogue.getSeries(catalogue.odds().fixings());
    TimeSeries fixings = content.figures(entry.id()).current();
    boolean fresh =
        !fixings.isEmpty()
            && entry.schedule().dueAfter(fixings.newest().referenceDate(), asOf) == 0;
    Odds odds = maker(catalogue, content, days, settlements, fits).odds(fresh);
    fits.save();
    return odds.beside(
        PublishedScores.of(
            content.facts(FactKind.PUBLISHED_ODDS),
            catalogue.odds(),
            id -> content.figures(id).current()));
  }

  /** Makes odds of what an edition knows. */
  static OddsMaker maker(
      Catalogue catalogue,
      EditionContent content,
      DayClasses days,
      NetSettlements settlements,
      Fits fits) {
    return new OddsMaker(
        catalogue.odds(),
        id -> content.figures(id).current(),
        catalogue.findings().fixings(),
        days::of,
        settlements::expected,
        fits);
  }
}
