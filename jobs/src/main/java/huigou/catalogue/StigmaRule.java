package huigou.catalogue;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.util.List;

/**
 * When a facility counts as shunned: one of these rates stands above its rate, and less than so
 * much is taken.
 *
 * @param rate what the facility asks
 * @param accepted what is taken of it
 * @param below US dollars
 */
public record StigmaRule(
    List<SeriesId> measures, SeriesId rate, SeriesId accepted, BigDecimal below) {

  public StigmaRule {
    measures = List.copyOf(measures);
  }
}
