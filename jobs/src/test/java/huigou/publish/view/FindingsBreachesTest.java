package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent.Attribution;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Side;
import huigou.model.view.FindingsView.Finding;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which runs outside a corridor are worth a line: of SOFR the newest at each edge, of other
 * measures those that are open. Made up.
 */
class FindingsBreachesTest {

  private static final String RANGE = "target-range";
  private static final String ADMINISTERED = "administered";
  private static final Set<String> SHOWN = Set.of(RANGE, ADMINISTERED);

  /** Each is 1 on the days from the eighteenth on, of which each is known a day later. */
  private static MadeEdition edition() {
    List<BigDecimal> ones = Collections.nCopies(11, BigDecimal.ONE);
    LocalDate first = LocalDate.parse("2025-11-18");
    return new MadeEdition(
        Made.daily("sofr", first, ones),
        Made.daily("tgcr", first, ones),
        Made.daily("bgcr", first, ones),
        Made.daily("effr", first, ones));
  }

  private static List<Finding> found(MadeEdition edition, Set<String> shown, MadeBreach... runs) {
    return new FindingsAssembler(
            MadeEdition.CATALOGUE,
            edition,
            new SinceBefore(LocalDate.parse("2025-11-21"), LocalDate.parse("2025-11-28")),
            new MadeBuybacks().parts())
        .view(Stream.of(runs).map(MadeBreach::event).toList(), shown, List.of(), entry -> List.of())
        .tonight();
  }

  private static List<String> ids(MadeBreach... runs) {
    return found(edition(), SHOWN, runs).stream().map(Finding::id).toList();
  }

  private static MadeBreach run(String corridor, String measure, Side side, String start) {
    return MadeBreach.of(corridor, measure, side, start, start, 1);
  }

  private static MadeBreach open(String corridor, String measure, String start) {
    return run(corridor, measure, Side.CEILING, start).ending(Ending.OPEN);
  }

  @ParameterizedTest
  @CsvSource({
    "CEILING, OPEN, 2, UNEXPLAINED, sofr, finding.breach.open, top, finding.coincides.unexplained",
    "CEILING, ENDED, 1, EXPLAINED, sofr, finding.breach.ended.one, top, finding.coincides.explained.one",
    "CEILING, UNSEEN, 2, PARTLY, sofr, finding.breach.unseen, top, finding.coincides.partly",
    "FLOOR, OPEN, 1, PARTLY, sofr-floor, finding.floor.open.one, bottom, finding.coincides.partly.one",
    "FLOOR, ENDED, 2, EXPLAINED, sofr-floor, finding.floor.ended, bottom, finding.coincides.explained"
  })
  void aRunOfSofrSaysHowItStandsAtWhichEdgeAndWhatTheCalendarSays(
      Side side,
      Ending ending,
      int fixings,
      Attribution attribution,
      String id,
      String key,
      String edge,
      String coincides) {
    MadeBreach run =
        MadeBreach.of(RANGE, "sofr", side, "2025-11-24", "2025-11-25", fixings)
            .ending(ending)
            .on(attribution);
    assertThat(found(edition(), SHOWN, run))
        .extracting(InLines::of)
        .containsExactly(
            "breach-target-range-%s-strict-2025-11-24 breach target-range 2025-11-25 2025-11-26 %s(the %s of the target range, %d, 2025-11-24, 2025-11-25, 12 bp, 2025-11-24, %s) corridor/target-range/index.html#%s-strict-2025-11-24"
                .formatted(id, key, edge, fixings, coincides, id));
  }

  @Test
  void ofEachEdgeOfEachCorridorTheNewestStrictRunOfSofrIsTold() {
    assertThat(
            ids(
                run(ADMINISTERED, "sofr", Side.CEILING, "2025-11-24"),
                run(RANGE, "sofr", Side.CEILING, "2025-11-25"),
                run(RANGE, "sofr", Side.CEILING, "2025-11-24"),
                run(RANGE, "sofr", Side.FLOOR, "2025-11-24"),
                run(RANGE, "sofr", Side.CEILING, "2025-11-26").by(Rule.AT_OR_ABOVE),
                run(RANGE, "tgcr", Side.CEILING, "2025-11-26")))
        .containsExactly(
            "breach-target-range-sofr-strict-2025-11-25",
            "breach-target-range-sofr-floor-strict-2025-11-24",
            "breach-administered-sofr-strict-2025-11-24");
  }

  @Test
  void ofACorridorThatHasNoPageNothingIsTold() {
    assertThat(
            found(
                edition(),
                Set.of(ADMINISTERED),
                run(RANGE, "sofr", Side.CEILING, "2025-11-25"),
                open(RANGE, "tgcr", "2025-11-25"),
                run(ADMINISTERED, "sofr", Side.CEILING, "2025-11-25"),
                open(ADMINISTERED, "bgcr", "2025-11-25")))
        .extracting(Finding::id)
        .containsExactly(
            "breach-administered-sofr-strict-2025-11-25",
            "breach-administered-bgcr-strict-2025-11-25");
  }

  /** The edition before knew what was known on the 21st; this one knows it to the 28th. */
  @ParameterizedTest
  @CsvSource({"2025-11-20, 0", "2025-11-21, 1", "2025-11-27, 1", "2025-11-28, 0"})
  void aRunIsNewsWhileItsLastFixingIs(String end, int lines) {
    MadeBreach sofr = MadeBreach.of(RANGE, "sofr", Side.CEILING, "2025-11-18", end, 3);
    MadeBreach other = MadeBreach.of(RANGE, "tgcr", Side.CEILING, "2025-11-18", end, 3);
    assertThat(ids(sofr)).hasSize(lines);
    assertThat(ids(other.ending(Ending.OPEN))).hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({"2025-11-23, 1", "2025-11-24, 0", "2025-11-25, 0", "2025-11-26, 0", "2025-11-27, 1"})
  void aRunOfWhichAFixingLooksWrongIsNoFinding(String doubted, int lines) {
    MadeBreach sofr = MadeBreach.of(RANGE, "sofr", Side.CEILING, "2025-11-24", "2025-11-26", 3);
    MadeBreach other = MadeBreach.of(RANGE, "tgcr", Side.CEILING, "2025-11-24", "2025-11-26", 3);
    assertThat(found(edition().doubting("sofr", doubted), SHOWN, sofr)).hasSize(lines);
    assertThat(found(edition().doubting("tgcr", doubted), SHOWN, other.ending(Ending.OPEN)))
        .hasSize(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "CEILING, 2, tgcr, finding.breach.other, top",
    "CEILING, 1, tgcr, finding.breach.other.one, top",
    "FLOOR, 2, tgcr-floor, finding.floor.other, bottom",
    "FLOOR, 1, tgcr-floor, finding.floor.other.one, bottom"
  })
  void anotherMeasureIsToldByItsOwnNameAtTheEdge(
      Side side, int fixings, String id, String key, String edge) {
    MadeBreach run =
        MadeBreach.of(RANGE, "tgcr", side, "2025-11-24", "2025-11-25", fixings).ending(Ending.OPEN);
    assertThat(found(edition(), SHOWN, run))
        .extracting(InLines::of)
        .containsExactly(
            "breach-target-range-%s-strict-2025-11-24 breach tgcr 2025-11-25 2025-11-26 %s(TGCR, the %s of the target range, %d, 2025-11-24, 2025-11-25, 12 bp, 2025-11-24) corridor/target-range/index.html"
                .formatted(id, key, edge, fixings));
  }

  @Test
  void whatElseStandsOutsideIsToldWhileItIsOpenAndStrict() {
    assertThat(
            ids(
                run(RANGE, "tgcr", Side.CEILING, "2025-11-25").ending(Ending.UNSEEN),
                run(RANGE, "bgcr", Side.CEILING, "2025-11-25").ending(Ending.ENDED),
                open(RANGE, "effr", "2025-11-25").by(Rule.AT_OR_ABOVE),
                open(RANGE, "effr", "2025-11-24")))
        .containsExactly("breach-target-range-effr-strict-2025-11-24");
  }

  @Test
  void aMeasureOutsideTwoCorridorsIsToldAtTheFirstOfTheCatalogue() {
    assertThat(
            ids(
                open(ADMINISTERED, "tgcr", "2025-11-20").ending(Ending.OPEN),
                MadeBreach.of(RANGE, "tgcr", Side.CEILING, "2025-11-24", "2025-11-25", 2)
                    .ending(Ending.OPEN)))
        .containsExactly("breach-target-range-tgcr-strict-2025-11-24");
  }

  @Test
  void othersStandNewestRunFirstAndOfOneDayByName() {
    assertThat(
            ids(
                open(RANGE, "tgcr", "2025-11-24"),
                open(RANGE, "bgcr", "2025-11-24"),
                open(RANGE, "effr", "2025-11-25")))
        .containsExactly(
            "breach-target-range-effr-strict-2025-11-25",
            "breach-target-range-bgcr-strict-2025-11-24",
            "breach-target-range-tgcr-strict-2025-11-24");
  }
}
