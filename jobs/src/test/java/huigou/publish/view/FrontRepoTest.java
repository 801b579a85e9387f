package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Article;
import huigou.model.claim.Claim;
import huigou.model.claim.EvidenceClass;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Verdict;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.ChangesView;
import huigou.model.view.FindingsView;
import huigou.model.view.Sentence;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the front page says of the repo market besides its answer. Made up. */
class FrontRepoTest {

  private static final String RANGE = "target-range";

  private static MadeEdition edition() {
    return new MadeEdition(
        Made.series("sofr", "2025-11-24", "4.1", "2025-11-25", "3.9"),
        Made.series("target-upper", "2025-11-24", "4", "2025-11-25", "4"),
        Made.series("target-lower", "2025-11-24", "3.75"),
        Made.series("iorb", "2025-11-24", "3.9"),
        Made.series("on-rrp-rate", "2025-11-24", "3.75"));
  }

  private static BreachEvent event(
      String corridor, Side side, String start, String end, int fixings) {
    return new BreachEvent(
        corridor,
        SeriesId.of("sofr"),
        side,
        BreachEvent.Rule.STRICT,
        LocalDate.parse(start),
        LocalDate.parse(end),
        fixings,
        new BigDecimal("-7"),
        LocalDate.parse(start),
        BigDecimal.ONE,
        Ending.ENDED,
        Set.of(),
        BreachEvent.Attribution.UNEXPLAINED,
        Optional.empty());
  }

  private static JudgedClaim claim(String id, Verdict verdict) {
    Claim.Content view = new Claim.Opinion(Optional.empty());
    Judgement now = new Judgement(verdict, Optional.empty(), "made up");
    Localised text = Localised.same("made up");
    return new JudgedClaim(
        new Article(
            "a", text, text, LocalDate.EPOCH, Optional.empty(), List.of(), List.of(), "a.yml"),
        new Claim(id, text, view, Optional.empty()),
        now,
        now,
        EvidenceClass.NONE);
  }

  private static List<String> repo(
      MadeEdition edition,
      List<BreachEvent> events,
      List<JudgedClaim> claims,
      List<Sentence> subjects) {
    return InLines.of(
        new FrontAssembler(MadeEdition.CATALOGUE, edition.seriesParts())
            .front(
                List.of(),
                new CorridorAssembler(
                        MadeEdition.CATALOGUE,
                        edition.seriesParts(),
                        new BreachParts(MadeEdition.CATALOGUE, List.of()),
                        LocalDate.parse("2025-11-26"))
                    .answered(),
                null,
                List.of(),
                List.of(),
                Optional.empty(),
                subjects,
                new FindingsView(events, List.of(), List.of(), List.of(), claims, List.of()),
                Sentence.of("made.up"),
                ChangesView.NONE)
            .repo());
  }

  private static List<String> repo(MadeEdition edition, BreachEvent... events) {
    return repo(edition, List.of(events), List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"1, front.repo.breach.one", "2, front.repo.breach.many"})
  void theLastBreachOfTheCeilingIsToldWithTheDayThatCouldBeCompared(int fixings, String key) {
    assertThat(
            repo(
                edition(),
                event(RANGE, Side.CEILING, "2025-11-03", "2025-11-03", 1),
                event(RANGE, Side.CEILING, "2025-11-21", "2025-11-24", fixings),
                event(RANGE, Side.FLOOR, "2025-11-25", "2025-11-25", 1),
                event("administered", Side.CEILING, "2025-11-24", "2025-11-25", 2)))
        .containsExactly(
            key
                + "(the top of the target range, "
                + fixings
                + ", 2025-11-21, 2025-11-24, 7 bp, 2025-11-25)");
    assertThat(repo(edition())).isEmpty();
    assertThat(repo(new MadeEdition(), event(RANGE, Side.CEILING, "2025-11-03", "2025-11-03", 1)))
        .isEmpty();
  }

  /** The breach ended on the 24th: of what is compared with nothing since, its own end is told. */
  @ParameterizedTest
  @CsvSource({"2025-11-25, 2025-11-25", "2025-11-26, 2025-11-26", "2025-11-27, 2025-11-24"})
  void onlyAFixingWhoseCeilingIsAtHandCouldBeCompared(String ceiling, String compared) {
    MadeEdition edition =
        new MadeEdition(
            Made.series("sofr", "2025-11-25", "4.1", "2025-11-26", "4.1"),
            Made.series("target-upper", "2025-11-20", "4", ceiling, "4"),
            Made.series("target-lower", "2025-11-24", "3.75"));
    assertThat(repo(edition, event(RANGE, Side.CEILING, "2025-11-24", "2025-11-24", 1)))
        .singleElement()
        .asString()
        .endsWith(", " + compared + ")");
  }

  @Test
  void fiveSubjectsAndHowManyClaimsTheDataContradictComeAfterIt() {
    List<Sentence> subjects =
        IntStream.rangeClosed(1, 6).mapToObj(i -> Sentence.of("subject." + i)).toList();
    List<JudgedClaim> claims = new ArrayList<>();
    claims.add(claim("a", Verdict.AGREES));
    claims.add(claim("b", Verdict.CONTRADICTED));
    claims.add(claim("b/x", Verdict.CONTRADICTED));
    claims.add(claim("c", Verdict.CONTRADICTED));
    assertThat(repo(edition(), List.of(), claims, subjects))
        .containsExactly(
            "subject.1",
            "subject.2",
            "subject.3",
            "subject.4",
            "subject.5",
            "front.repo.claims(3, 2)");
    List<JudgedClaim> none =
        List.of(claim("a", Verdict.AGREES), claim("b/x", Verdict.CONTRADICTED));
    assertThat(repo(edition(), List.of(), none, List.of())).isEmpty();
  }
}
