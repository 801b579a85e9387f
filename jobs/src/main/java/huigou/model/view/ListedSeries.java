package huigou.model.view;

import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.text.Localised;
import java.util.List;

/**
 * A series as pages list it that are about others too: what it is called, how far it reaches, its
 * newest figure. When its next one is due is said on its own page, so that a day that passes
 * changes no list.
 */
public record ListedSeries(SeriesId id, SeriesWords words, SeriesView.Span span, Quantity newest) {

  /** Series under one heading. */
  public record Group(String id, Localised title, List<ListedSeries> series) {}

  /** When figures of a publication come, by the first of its series. */
  public record Release(SeriesId id, Localised title, Sentence comes, Localised basis) {}
}
