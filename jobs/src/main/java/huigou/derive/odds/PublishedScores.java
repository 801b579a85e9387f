package huigou.derive.odds;

import huigou.model.fact.FactVintage;
import huigou.model.fact.PublishedOdds;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.odds.Said;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scores odds as they were published: what a file says that was delivered before the day was over
 * of which it speaks, against what came, and never as a program would make them today.
 */
public final class PublishedScores {

  private static final int PLACES = 4;

  private PublishedScores() {}

  /**
   * Published odds, by the day they were made on, target and distance, with the score of each
   * target and distance.
   *
   * @param vintages one a fact, as known at the end of the edition's date
   */
  public static Said of(
      List<FactVintage> vintages, OddsRules rules, Function<SeriesId, TimeSeries> figures) {
    List<Said.Published> published =
        vintages.stream()
            .map(vintage -> published(vintage, rules, figures))
            .sorted(
                Comparator.comparing((Said.Published each) -> each.day().madeOn())
                    .thenComparing(each -> each.day().target())
                    .thenComparing(each -> each.day().horizon()))
            .toList();
    Map<String, List<Said.Published>> groups = new LinkedHashMap<>();
    published.stream()
        .sorted(
            Comparator.comparing((Said.Published each) -> each.day().target())
                .thenComparing(each -> each.day().horizon()))
        .forEach(
            each ->
                groups
                    .computeIfAbsent(
                        each.day().target() + " " + each.day().horizon(), key -> new ArrayList<>())
                    .add(each));
    return new Said(published, groups.values().stream().map(PublishedScores::score).toList());
  }

  private static Said.Published published(
      FactVintage vintage, OddsRules rules, Function<SeriesId, TimeSeries> figures) {
    PublishedOdds said = vintage.body(PublishedOdds.class);
    Optional<Boolean> outcome =
        rules.targets().stream()
            .filter(target -> target.id().equals(said.target()))
            .findFirst()
            .flatMap(
                target ->
                    figures
                        .apply(target.series())
                        .value(said.resolvesOn())
                        .map(value -> value.compareTo(target.over()) > 0));
    return new Said.Published(
        new Odds.Day(
            said.madeOn(),
            said.target(),
            said.horizon(),
            said.resolvesOn(),
            padded(said.probability()),
            padded(said.climatology()),
            padded(said.persistence()),
            outcome),
        vintage.knownOn(),
        !vintage.knownOn().isAfter(said.resolvesOn()),
        vintage.fact().place());
  }

  /** As it was printed. */
  private static BigDecimal padded(BigDecimal share) {
    return share.setScale(Math.max(PLACES, share.scale()));
  }

  private static Said.Score score(List<Said.Published> group) {
    Odds.Day first = group.get(0).day();
    List<Odds.Day> scored =
        group.stream().filter(Said.Published::isScored).map(Said.Published::day).toList();
    int late = (int) group.stream().filter(each -> !each.inTime()).count();
    int events = (int) scored.stream().filter(day -> day.outcome().orElse(false)).count();
    if (scored.isEmpty()) {
      return new Said.Score(
          first.target(), first.horizon(), group.size(), late, 0, 0, Optional.empty());
    }
    BigDecimal own = error(scored, Odds.Day::probability);
    return new Said.Score(
        first.target(),
        first.horizon(),
        group.size(),
        late,
        scored.size(),
        events,
        Optional.of(
            new Said.Worth(
                own.divide(BigDecimal.valueOf(scored.size()), PLACES, RoundingMode.HALF_UP),
                skill(own, error(scored, Odds.Day::climatology)),
                skill(own, error(scored, Odds.Day::persistence)))));
  }

  /** The sum of squares, exact. */
  private static BigDecimal error(List<Odds.Day> days, Function<Odds.Day, BigDecimal> probability) {
    return days.stream()
        .map(
            day ->
                probability
                    .apply(day)
                    .subtract(day.outcome().orElseThrow() ? BigDecimal.ONE : BigDecimal.ZERO)
                    .pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** 1 less the share of another's error; empty where the other made none. */
  private static Optional<BigDecimal> skill(BigDecimal own, BigDecimal other) {
    return other.signum() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.ONE
                .subtract(own.divide(other, MathContext.DECIMAL128))
                .setScale(PLACES, RoundingMode.HALF_UP));
  }
}
