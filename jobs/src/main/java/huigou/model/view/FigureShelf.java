package huigou.model.view;

import huigou.model.series.KnownSeries;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.util.List;

/** The figures of an edition's series, given anew each time so that nobody need hold them. */
public interface FigureShelf {

  /** The series that plays a part. */
  SeriesId known(KnownSeries part);

  /** The figures that a series shows. */
  TimeSeries figures(SeriesId id);

  /** The vintages of a series that the edition knows and the series does not show. */
  List<Vintage> others(SeriesId id);

  /** The figures of a series that its source changed. */
  List<Revision> revisions(SeriesId id);

  /** A series with its figures, rows and chart, for its page. */
  SeriesPageView page(SeriesId id);
}
