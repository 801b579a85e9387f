package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.view.ClaimsView;
import huigou.model.view.FeedView;
import huigou.model.view.FeedView.Entry;
import huigou.model.view.FeedView.Part;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.Sentence;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which breaches feeds carry, and under which name and day. Made up. */
class FeedBreachesTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final LocalDate FIRST = LocalDate.parse("2025-11-01");
  private static final Sentence SAID = Sentence.of("made.up");
  private static final String RANGE = "target-range";
  private static final String ADMINISTERED = "administered";

  private static MadeEdition edition() {
    return new MadeEdition(
        Made.series("sofr", "2025-11-24", "4.1"),
        Made.series("target-upper", "2025-11-24", "4"),
        Made.series("target-lower", "2025-11-24", "3.75"),
        Made.series("iorb", "2025-11-24", "3.9"),
        Made.series("on-rrp-rate", "2025-11-24", "3.75"));
  }

  private static BreachEvent event(
      String corridor, String measure, Side side, Rule rule, LocalDate end, int fixings) {
    return new BreachEvent(
        corridor,
        SeriesId.of(measure),
        side,
        rule,
        end,
        end,
        fixings,
        BigDecimal.ONE,
        end,
        BigDecimal.ONE,
        Ending.ENDED,
        Set.of(),
        BreachEvent.Attribution.UNEXPLAINED,
        Optional.empty());
  }

  private static BreachEvent event(String corridor, Side side, LocalDate end) {
    return event(corridor, "sofr", side, Rule.STRICT, end, 1);
  }

  private static FeedView feed(
      List<BreachEvent> events, List<Finding> findings, List<Part> subjects) {
    MadeEdition edition = edition();
    return new FeedAssembler(MadeEdition.CATALOGUE, edition.store()::revisions, edition, AS_OF)
        .view(
            SAID,
            new CorridorAssembler(
                    MadeEdition.CATALOGUE,
                    edition.seriesParts(),
                    new BreachParts(MadeEdition.CATALOGUE, List.of()),
                    AS_OF)
                .corridors(),
            new FindingsView(events, List.of(), List.of(), List.of(), List.of(), findings),
            List.of(),
            new ClaimsView(List.of(), List.of()),
            subjects);
  }

  private static FeedView feed(BreachEvent... events) {
    return feed(List.of(events), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "CEILING, 1, feed.breach.ended.one, the top of the target range",
    "CEILING, 2, feed.breach.ended.many, the top of the target range",
    "FLOOR, 1, feed.floor.ended.one, the bottom of the target range",
    "FLOOR, 2, feed.floor.ended.many, the bottom of the target range"
  })
  void aBreachIsOfTheDaySinceWhichItsLastFixingIsKnown(
      Side side, int fixings, String key, String edge) {
    for (int day : List.of(24, 25)) {
      LocalDate end = LocalDate.of(2025, 11, day);
      BreachEvent event = event(RANGE, "sofr", side, Rule.STRICT, end, fixings);
      assertThat(InLines.entries(feed(event), "breach"))
          .as("of the 24th there is a fixing, known on the 25th; of the 25th there is none")
          .containsExactly(
              "2025-11-25 breach-target-range-%s %s(%s, %d, %s, %s) corridor/target-range/index.html#%s"
                  .formatted(event.id(), key, edge, fixings, end, end, event.id()));
    }
  }

  @Test
  void onlyStrictBreachesOfTheLeadingRateAreCarriedAndThoseOfOtherCorridorsApart() {
    LocalDate day = LocalDate.parse("2025-11-25");
    FeedView feed =
        feed(
            event(RANGE, "tgcr", Side.CEILING, Rule.STRICT, day, 1),
            event(RANGE, "sofr", Side.CEILING, Rule.AT_OR_ABOVE, day, 1),
            event(RANGE, Side.CEILING, day),
            event(ADMINISTERED, Side.CEILING, day.minusDays(1)),
            event(ADMINISTERED, Side.FLOOR, day));
    assertThat(feed.entries())
        .extracting(Entry::name)
        .containsExactly("edition/2025-11-28", "breach-target-range-sofr-strict-2025-11-25");
    assertThat(feed.parts())
        .extracting(part -> part.name() + " " + InLines.of(part.title()) + " " + part.path())
        .containsExactly(
            "corridor/target-range feed.part.corridor(Target range) corridor/target-range/",
            "corridor/administered feed.part.corridor(Administered rates) corridor/administered/");
    assertThat(feed.parts().get(1).entries())
        .extracting(Entry::name)
        .containsExactly(
            "breach-administered-sofr-floor-strict-2025-11-25",
            "breach-administered-sofr-strict-2025-11-24");
  }

  @Test
  void subjectsStandBeforeCorridorsAndOneWithoutBreachesHasNoFeed() {
    Part subject = new Part("market/hk", SAID, "hk/", List.of());
    FeedView feed =
        feed(List.of(event(ADMINISTERED, Side.CEILING, AS_OF)), List.of(), List.of(subject));
    assertThat(feed.parts())
        .extracting(Part::name)
        .containsExactly("market/hk", "corridor/administered");
    assertThat(InLines.entries(feed, "breach"))
        .as("the feed of all carries those of the first corridor")
        .isEmpty();
  }

  @Test
  void aBreachThatIsAFindingSaysWhatTheFindingSays() {
    BreachEvent event = event(RANGE, Side.CEILING, LocalDate.parse("2025-11-24"));
    Finding finding =
        new Finding(
            "breach-target-range-" + event.id(), "found", "sofr", FIRST, FIRST, SAID, "made-up");
    FeedView feed = feed(List.of(event), List.of(finding), List.of());
    assertThat(InLines.entries(feed, "found")).hasSize(1);
    assertThat(InLines.entries(feed, "breach")).isEmpty();
    assertThat(feed.parts().get(0).entries()).extracting(Entry::kind).containsExactly("breach");
  }

  @ParameterizedTest
  @CsvSource({"CEILING, 20", "FLOOR, 6"})
  void asManyBreachesAreCarriedAsThePageListsTheLastOnes(Side side, int most) {
    BreachEvent[] events =
        IntStream.rangeClosed(0, most)
            .mapToObj(i -> event(RANGE, side, FIRST.plusDays(i)))
            .toArray(BreachEvent[]::new);
    assertThat(InLines.entries(feed(events), "breach"))
        .extracting(line -> LocalDate.parse(line.substring(0, 10)))
        .containsExactlyElementsOf(
            IntStream.range(0, most).mapToObj(i -> FIRST.plusDays(most - i)).toList());
  }
}
