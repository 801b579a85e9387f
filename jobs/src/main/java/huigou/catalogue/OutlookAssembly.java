package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.AheadFile;
import huigou.catalogue.CatalogueFiles.CashPathRow;
import huigou.catalogue.CatalogueFiles.OddsFile;
import huigou.model.ahead.AheadRules;
import huigou.model.odds.OddsRules;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.time.DayOfWeek;

/** Makes the rules of what comes out of their files: odds, meetings, the path of cash. */
final class OutlookAssembly {

  private final Names<SeriesEntry> series;

  OutlookAssembly(Names<SeriesEntry> series) {
    this.series = series;
  }

  OddsRules odds(OddsFile file) {
    return new OddsRules(
        inBasisPoints(file.fixings()),
        file.targets().stream()
            .map(row -> new OddsRules.Target(row.id(), inBasisPoints(row.series()), row.over()))
            .toList(),
        file.horizons(),
        new OddsRules.Spreads(
            file.means(),
            inBasisPoints(file.tail()),
            file.spreadScale().map(BigDecimal::doubleValue)),
        new OddsRules.Learning(
            file.refitAfter(),
            file.burnIn(),
            file.purge(),
            file.penalty().doubleValue(),
            file.chosenUntil()),
        file.fewestInBin(),
        new OddsRules.Bootstrap(file.block(), file.samples(), file.seed()));
  }

  private SeriesId inBasisPoints(String id) {
    if (series.get(id).unit() != Unit.BASIS_POINT) {
      throw new IllegalArgumentException(
          id
              + " is in "
              + series.get(id).unit().token()
              + "; expected is a spread in basis points");
    }
    return series.get(id).id();
  }

  AheadRules ahead(AheadFile file) {
    CashPathRow path = file.cashPath();
    return new AheadRules(
        file.days(),
        file.meetings().stream()
            .map(row -> new AheadRules.Meetings(row.announced(), row.source(), row.decided()))
            .toList(),
        file.billWeekdays().stream().map(day -> Token.of(DayOfWeek.class, "weekday", day)).toList(),
        file.fourWeekly(),
        file.saidBy(),
        new AheadRules.CashPath(
            series.get(path.close()).id(),
            path.aroundDays(),
            path.fewestYears(),
            path.horizons(),
            path.heldOutDays()));
  }
}
