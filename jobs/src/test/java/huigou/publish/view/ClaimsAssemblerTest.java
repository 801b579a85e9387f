package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Article;
import huigou.model.claim.Claim;
import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.EvidenceClass;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import huigou.model.claim.When;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.ClaimsView.Count;
import huigou.model.view.ClaimsView.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How judged claims stand in the ledger. Made up. */
class ClaimsAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final Measure SOFR = new Measure.Level(SeriesId.of("sofr"));
  private static final Measure TGCR = new Measure.Level(SeriesId.of("tgcr"));

  private static Claim claim(String id, Claim.Content content) {
    return new Claim(id, Localised.same("says " + id), content, Optional.empty());
  }

  private static Claim.Figure figure(Measure measure, Unit unit, Measure... alternatives) {
    return new Claim.Figure(
        measure,
        List.of(alternatives),
        Comparator.EQUALS,
        When.parse("2025-11-24"),
        Printed.parse("4.05"),
        unit,
        3);
  }

  private static Article article(String id) {
    return new Article(
        id,
        Localised.same("Title " + id),
        Localised.same("Author " + id),
        LocalDate.parse("2025-11-27"),
        Optional.empty(),
        List.of(),
        List.of(),
        id + ".yml");
  }

  private static Judgement judgement(Verdict verdict, String rule) {
    return new Judgement(verdict, Optional.empty(), rule);
  }

  private static JudgedClaim judged(String article, Claim claim, Judgement now) {
    return new JudgedClaim(article(article), claim, now, now, EvidenceClass.OFFICIAL);
  }

  private static ClaimsView view(JudgedClaim... claims) {
    return new ClaimsAssembler(
            new MeasureWords(MadeEdition.CATALOGUE, Localised::same), List.of(claims), AS_OF)
        .view();
  }

  private static Line line(JudgedClaim claim) {
    return view(claim).articles().get(0).claims().get(0);
  }

  @Test
  void claimsAreCountedByVerdictInTheOrderOfTheRulesWithoutThoseOfMembers() {
    Claim.Figure figure = figure(SOFR, Unit.PERCENT);
    ClaimsView view =
        view(
            judged("a", claim("a1", figure), judgement(Verdict.NOT_CHECKABLE, "no-data")),
            judged("a", claim("a2", figure), judgement(Verdict.AGREES, "equal")),
            judged("b", claim("b1/x", figure), judgement(Verdict.AGREES_ROUNDED, "rounded")),
            judged("b", claim("b2/x", figure), judgement(Verdict.AGREES, "equal")),
            judged("b", claim("b3", figure), judgement(Verdict.AGREES, "equal")));
    assertThat(view.verdicts())
        .containsExactly(
            new Count(Verdict.AGREES, List.of("a2", "b3")),
            new Count(Verdict.NOT_CHECKABLE, List.of("a1")));
  }

  @Test
  void anArticleHasItsClaimsInTheirOrderThoseOfMembersAmongThem() {
    Claim.Figure figure = figure(SOFR, Unit.PERCENT);
    Judgement agrees = judgement(Verdict.NOT_CHECKABLE, "no-data");
    ClaimsView view =
        view(
            judged("b", claim("b2", figure), agrees),
            judged("a", claim("a1", figure), agrees),
            judged("b", claim("b1/x", figure), agrees));
    assertThat(view.articles()).extracting(ClaimsView.Printing::id).containsExactly("b", "a");
    ClaimsView.Printing first = view.articles().get(0);
    assertThat(first.title()).isEqualTo(Localised.same("Title b"));
    assertThat(first.author()).isEqualTo(Localised.same("Author b"));
    assertThat(first.claimedOn()).isEqualTo(LocalDate.parse("2025-11-27"));
    assertThat(first.claims()).extracting(Line::id).containsExactly("b2", "b1/x");
    assertThat(view().articles()).isEmpty();
    assertThat(view().verdicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, PERCENT, 4.05 %, 4.1 %",
    "false, BASIS_POINT, +4.05 bp, +4.1 bp",
    "true, PERCENT, +4.05 %, +4.1 %"
  })
  void whatIsPrintedAndWhatIsObservedHaveASignWhereTheyAreMoves(
      boolean change, Unit unit, String printed, String observed) {
    Measure measure = change ? new Measure.Change(SeriesId.of("sofr"), Optional.empty()) : SOFR;
    Observed seen = new Observed(new BigDecimal("4.1"), LocalDate.parse("2025-11-24"), measure);
    Line line =
        line(
            judged(
                "a",
                claim("c", figure(measure, unit)),
                new Judgement(Verdict.AGREES, Optional.of(seen), "equal")));
    assertThat(line.printed().map(InLines::of)).hasValue(printed);
    assertThat(line.meant()).isEqualTo("equals");
    assertThat(line.observed().map(InLines::of)).hasValue(observed);
    assertThat(line.observedOn()).hasValue(LocalDate.parse("2025-11-24"));
    assertThat(line.when()).isEqualTo("2025-11-24");
    assertThat(line.evidence()).hasValue("series/sofr/index.html");
    assertThat(line.evidenceClass()).isEqualTo("official");
    assertThat(line.rule().about()).containsExactly("c");
  }

  @Test
  void whatIsNoFigureHasNoneAndAnEditorCitesASource() {
    Claim.Statement statement =
        new Claim.Statement(
            Verdict.AGREES, Localised.same("as printed"), "https://made.up/", Optional.empty());
    Line line = line(judged("a", claim("c", statement), judgement(Verdict.AGREES, "editor")));
    assertThat(line.printed()).isEmpty();
    assertThat(line.when()).isEmpty();
    assertThat(line.observed()).isEmpty();
    assertThat(line.observedOn()).isEmpty();
    assertThat(line.evidence()).hasValue("https://made.up/");
    Line unseen =
        line(
            judged(
                "a",
                claim("c", figure(SOFR, Unit.PERCENT)),
                judgement(Verdict.NOT_CHECKABLE, "no-data")));
    assertThat(unseen.evidence()).isEmpty();
  }

  @Test
  void ofAMeasureOfSeveralSeriesTheFirstIsTheEvidence() {
    Measure ratio = new Measure.Ratio(TGCR, SOFR);
    Observed seen = new Observed(BigDecimal.ONE, AS_OF, ratio);
    Claim claim = claim("c", figure(SOFR, Unit.PERCENT, ratio));
    Judgement now = new Judgement(Verdict.OTHER_BASIS, Optional.of(seen), "alternative");
    assertThat(line(judged("a", claim, now)).evidence()).hasValue("series/tgcr/index.html");
  }

  @Test
  void whatWasJudgedOtherwiseWhenItWasMadeSaysSo() {
    Claim claim = claim("c", figure(SOFR, Unit.PERCENT));
    Judgement then = judgement(Verdict.NOT_CHECKABLE, "no-data");
    Judgement now = judgement(Verdict.AGREES, "equal");
    assertThat(line(new JudgedClaim(article("a"), claim, then, now, EvidenceClass.NONE)).then())
        .hasValue(Verdict.NOT_CHECKABLE);
    assertThat(line(new JudgedClaim(article("a"), claim, now, now, EvidenceClass.NONE)).then())
        .isEmpty();
  }
}
