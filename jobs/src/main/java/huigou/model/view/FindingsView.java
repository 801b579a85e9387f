package huigou.model.view;

import huigou.model.claim.JudgedClaim;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachMeasure;
import huigou.model.episode.AlignedFigure;
import huigou.model.series.SeriesRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * All that an edition finds.
 *
 * @param breaches in the order of the data
 * @param held what is held against the edges of corridors, whether or not anything came of it
 * @param records by name
 * @param episodes figures around their peaks, in the order of the data
 * @param claims by article and in its order
 * @param tonight what is new and worth a line, the most important first
 */
public record FindingsView(
    List<BreachEvent> breaches,
    List<BreachMeasure> held,
    List<SeriesRecord> records,
    List<AlignedFigure> episodes,
    List<JudgedClaim> claims,
    List<Finding> tonight) {

  public FindingsView {
    breaches = List.copyOf(breaches);
    held = List.copyOf(held);
    records = List.copyOf(records);
    episodes = List.copyOf(episodes);
    claims = List.copyOf(claims);
    tonight = List.copyOf(tonight);
  }

  /**
   * One thing that is new.
   *
   * @param kind {@code breach}, {@code record}, {@code buyback}, {@code revision} or {@code late}
   * @param subject series, corridor, issuer or source that it is about
   * @param date that it is about
   * @param knownOn since when it can be said
   * @param evidence address under the language where it can be checked
   */
  public record Finding(
      String id,
      String kind,
      String subject,
      LocalDate date,
      LocalDate knownOn,
      Sentence sentence,
      String evidence) {}
}
