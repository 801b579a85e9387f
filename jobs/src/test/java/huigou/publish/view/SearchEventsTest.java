package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Verdict;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Rule;
import huigou.model.corridor.Side;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.CorridorView;
import huigou.model.view.SearchView.Entry;
import huigou.model.view.SearchView.Kind;
import huigou.model.view.Sentence;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** By which days runs above a ceiling are found, and by which numbers claims. Made up. */
class SearchEventsTest {

  private static List<Entry> events(MadeBreach... runs) {
    BreachParts parts =
        new BreachParts(MadeEdition.CATALOGUE, Stream.of(runs).map(MadeBreach::event).toList());
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-24", "4.1"),
            Made.series("target-upper", "2025-11-24", "4"),
            Made.series("target-lower", "2025-11-24", "3.75"),
            Made.series("iorb", "2025-11-24", "3.9"),
            Made.series("on-rrp-rate", "2025-11-24", "3.75"));
    List<CorridorView> corridors =
        new CorridorAssembler(
                MadeEdition.CATALOGUE, edition.seriesParts(), parts, LocalDate.parse("2025-11-28"))
            .corridors();
    return new SearchAssembler(MadeEdition.CATALOGUE).events(corridors, parts).view().entries();
  }

  private static String line(Entry entry) {
    return InLines.of(entry.title()) + " " + entry.path() + " " + entry.names();
  }

  private static MadeBreach run(String corridor, String start, String end, int fixings) {
    return MadeBreach.of(corridor, "sofr", Side.CEILING, start, end, fixings);
  }

  @Test
  void aRunIsFoundByEachOfItsDaysWithAFixingOrWithout() {
    List<Entry> entries =
        events(
            run("target-range", "2025-10-31", "2025-11-03", 2),
            run("target-range", "2025-11-24", "2025-11-24", 1),
            run("administered", "2025-11-24", "2025-11-25", 2));
    assertThat(entries).extracting(Entry::kind).containsOnly(Kind.EVENT);
    assertThat(entries.stream().map(SearchEventsTest::line))
        .as("corridor by corridor, the newest first")
        .containsExactly(
            "search.event.one(SOFR, the top of the target range, 2025-11-24, 2025-11-24)"
                + " corridor/target-range/index.html#sofr-strict-2025-11-24 [2025-11-24]",
            "search.event.many(SOFR, the top of the target range, 2025-10-31, 2025-11-03)"
                + " corridor/target-range/index.html#sofr-strict-2025-10-31"
                + " [2025-10-31, 2025-11-01, 2025-11-02, 2025-11-03]",
            "search.event.many(SOFR, interest on reserve balances (IORB), 2025-11-24, 2025-11-25)"
                + " corridor/administered/index.html#sofr-strict-2025-11-24"
                + " [2025-11-24, 2025-11-25]");
  }

  @Test
  void runsBelowAFloorAtACeilingAndOfOtherMeasuresAreNotFound() {
    String day = "2025-11-24";
    assertThat(
            events(
                MadeBreach.of("target-range", "sofr", Side.FLOOR, day, day, 1),
                MadeBreach.of("target-range", "sofr-p75", Side.CEILING, day, day, 1),
                run("target-range", day, day, 1).by(Rule.AT_OR_ABOVE)))
        .isEmpty();
    assertThat(events()).isEmpty();
  }

  @Test
  void aRunThatIsTooOldForARowIsFoundAtItsTable() {
    MadeBreach[] runs =
        IntStream.range(0, 31)
            .mapToObj(i -> LocalDate.parse("2025-01-01").plusDays(2L * i).toString())
            .map(day -> run("target-range", day, day, 1))
            .toArray(MadeBreach[]::new);
    BreachEvent second = runs[1].event();
    assertThat(events(runs))
        .extracting(Entry::path)
        .hasSize(31)
        .endsWith(
            "corridor/target-range/index.html#" + second.id(),
            "corridor/target-range/index.html#sofr-strict");
  }

  private static ClaimsView.Line claim(String id) {
    return new ClaimsView.Line(
        id,
        Localised.same("It says " + id),
        Optional.empty(),
        "",
        Optional.empty(),
        "2025",
        Verdict.values()[0],
        Optional.empty(),
        Optional.empty(),
        Sentence.of("made.up"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "data");
  }

  private static ClaimsView.Printing article(String id, ClaimsView.Line... claims) {
    return new ClaimsView.Printing(
        id,
        Localised.same(id),
        Localised.same("Somebody"),
        LocalDate.parse("2025-10-01"),
        Optional.empty(),
        List.of(claims));
  }

  @Test
  void aClaimIsFoundByItsNumberAtItsOwnPlace() {
    List<Entry> entries =
        new SearchAssembler(MadeEdition.CATALOGUE)
            .claims(
                new ClaimsView(
                    List.of(),
                    List.of(article("a", claim("a1"), claim("a2")), article("b", claim("b1")))))
            .view()
            .entries();
    assertThat(entries).extracting(Entry::kind).containsOnly(Kind.CLAIM);
    assertThat(entries.stream().map(SearchEventsTest::line))
        .containsExactly(
            "search.claim(a1, It says a1) claims/index.html#a1 [a1]",
            "search.claim(a2, It says a2) claims/index.html#a2 [a2]",
            "search.claim(b1, It says b1) claims/index.html#b1 [b1]");
  }
}
