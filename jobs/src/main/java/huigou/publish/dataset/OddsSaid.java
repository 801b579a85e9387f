package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.text;

import huigou.model.odds.Said;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Odds that were really published, as somebody delivered them back, against what came. */
public final class OddsSaid {

  public static final Dataset<Said.Published> DATASET =
      new Dataset<>(
          "odds-published",
          List.of(
              OddsDays.MADE_ON.of(Said.Published::day),
              OddsDays.TARGET.of(Said.Published::day),
              OddsDays.HORIZON.of(Said.Published::day),
              OddsDays.RESOLVES_ON.of(Said.Published::day),
              OddsDays.PROBABILITY.of(Said.Published::day),
              OddsDays.CLIMATOLOGY.of(Said.Published::day),
              OddsDays.PERSISTENCE.of(Said.Published::day),
              date("known_on", Said.Published::knownOn),
              flag("in_time", Said.Published::inTime),
              OddsDays.OUTCOME.of(Said.Published::day),
              text("file", (Said.Published each) -> each.place().file()),
              text("row", (Said.Published each) -> each.place().row())),
          List.of("made_on", "target", "horizon"),
          OddsSaid::rows);

  private OddsSaid() {}

  private static Stream<Said.Published> rows(SiteView site) {
    return site.outlook().odds().said().published().stream();
  }
}
