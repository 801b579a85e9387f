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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which rule a claim is said to be judged. Made up. */
class ClaimRulesTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final Measure SOFR = new Measure.Level(SeriesId.of("sofr"));
  private static final Measure TGCR = new Measure.Level(SeriesId.of("tgcr"));
  private static final Measure BGCR = new Measure.Level(SeriesId.of("bgcr"));

  private static Claim.Figure figure(Measure... alternatives) {
    return new Claim.Figure(
        SOFR,
        List.of(alternatives),
        Comparator.EQUALS,
        When.parse("2025-11-24"),
        Printed.parse("4.05"),
        Unit.PERCENT,
        3);
  }

  private static Judgement judgement(Verdict verdict, String rule) {
    return new Judgement(verdict, Optional.empty(), rule);
  }

  private static String rule(Claim.Content content, Judgement now) {
    Localised text = Localised.same("made up");
    JudgedClaim claim =
        new JudgedClaim(
            new Article("a", text, text, AS_OF, Optional.empty(), List.of(), List.of(), "a.yml"),
            new Claim("c", text, content, Optional.empty()),
            now,
            now,
            EvidenceClass.OFFICIAL);
    MeasureWords words = new MeasureWords(MadeEdition.CATALOGUE, Localised::same);
    return InLines.of(
        new ClaimsAssembler(words, List.of(claim), AS_OF)
            .view()
            .articles()
            .get(0)
            .claims()
            .get(0)
            .rule());
  }

  /** A claim of SOFR, or of the others, of which something was observed two days on. */
  private static String rule(Verdict verdict, String rule, Measure basis, Measure... others) {
    return rule(
        figure(others),
        new Judgement(
            verdict,
            Optional.of(new Observed(BigDecimal.ONE, LocalDate.parse("2025-11-26"), basis)),
            rule));
  }

  @ParameterizedTest
  @CsvSource({"2025-11-28, later evidence", "2025-11-29, earlier evidence"})
  void anEditorSaysWhatWasKnownAtTheEditionsDate(LocalDate known, String said) {
    Claim.Statement statement =
        new Claim.Statement(
            Verdict.AGREES,
            Localised.same("later evidence"),
            "https://made.up/",
            Optional.of(
                new Claim.Earlier(
                    known, Verdict.NOT_CHECKABLE, Localised.same("earlier evidence"))));
    assertThat(rule(statement, judgement(Verdict.AGREES, "editor")))
        .isEqualTo("claim.rule.editor(" + said + ")");
  }

  @Test
  void anOpinionIsKeptWithItsConditionWhereItHasOne() {
    Judgement view = judgement(Verdict.OPINION, "view");
    assertThat(rule(new Claim.Opinion(Optional.empty()), view)).isEqualTo("claim.rule.view");
    assertThat(rule(new Claim.Opinion(Optional.of(Localised.same("if it rains"))), view))
        .isEqualTo("claim.rule.view.condition(if it rains)");
  }

  @Test
  void aSumSaysWhatItsPartsComeToAndOfSeveralTheWeakestIsNamed() {
    Claim.Arithmetic sum =
        new Claim.Arithmetic(
            List.of(Printed.parse("2"), Printed.parse("3")), Printed.parse("6"), Unit.USD);
    assertThat(rule(sum, judgement(Verdict.CONTRADICTED, "sum")))
        .isEqualTo("claim.rule.sum(5 USD)");
    Claim.Figure figure = figure();
    Claim.Each each =
        new Claim.Each(
            List.of(
                new Claim.Member("x", Localised.same("First"), figure),
                new Claim.Member("y", Localised.same("Second"), figure)));
    assertThat(rule(each, judgement(Verdict.CONTRADICTED, "weakest y")))
        .isEqualTo("claim.rule.weakest(2, Second)");
  }

  @Test
  void aFigureIsJudgedByTheMeasureThatWasObserved() {
    String sofr = "measure.level(SOFR)";
    String tgcr = "measure.level(TGCR)";
    assertThat(rule(Verdict.CONTRADICTED, "none", SOFR)).isEqualTo("claim.rule.none(" + sofr + ")");
    assertThat(rule(Verdict.CONTRADICTED, "none", SOFR, TGCR, BGCR))
        .isEqualTo(
            "claim.rule.none.or(" + sofr + ", measure.or(" + tgcr + ", measure.level(BGCR)))");
    assertThat(rule(Verdict.OTHER_DAY, "day+2", SOFR))
        .isEqualTo("claim.rule.other-day(2025-11-26, " + sofr + ")");
    assertThat(rule(Verdict.OTHER_BASIS, "alternative", TGCR, TGCR))
        .isEqualTo("claim.rule.other-basis(" + tgcr + ", " + sofr + ")");
    assertThat(rule(Verdict.AGREES_ROUNDED, "rounded", SOFR))
        .isEqualTo("claim.rule.rounded(" + sofr + ")");
    assertThat(rule(figure(), judgement(Verdict.NOT_CHECKABLE, "no-data")))
        .as("nothing was observed")
        .isEqualTo("claim.rule.no-data(" + sofr + ")");
  }
}
