package huigou.edition;

import huigou.catalogue.SeriesEntry;
import huigou.derive.HistoricalStanding;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.util.Optional;

/** Where a series stands, before it is known how fresh it is. */
public record Standings(SeriesEntry entry, Vintage newest, Standing standing) {

  public static Optional<Standings> of(SeriesEntry entry, SeriesVintages known) {
    TimeSeries series = known.current();
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Standings(entry, series.newest(), HistoricalStanding.of(series, known.missing())));
  }
}
