package huigou.edition;

import huigou.catalogue.SeriesEntry;
import huigou.model.series.Standing;
import huigou.model.series.Vintage;

/** Where a series stands, before it is known how fresh it is. */
public record Standings(SeriesEntry entry, Vintage newest, Standing standing) {}
