package huigou.publish.view;

import huigou.model.claim.Article;
import huigou.model.claim.Claim;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Verdict;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.ClaimsView;
import huigou.model.view.ClaimsView.Line;
import huigou.model.view.ClaimsView.Printing;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger: by article, and counted by verdict. */
final class ClaimsAssembler {

  private final MeasureWords words;
  private final List<JudgedClaim> claims;
  private final LocalDate asOf;

  ClaimsAssembler(MeasureWords words, List<JudgedClaim> claims, LocalDate asOf) {
    this.words = words;
    this.claims = claims;
    this.asOf = asOf;
  }

  ClaimsView view() {
    List<ClaimsView.Count> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      List<String> ids =
          claims.stream()
              .filter(judged -> judged.now().verdict() == verdict)
              .filter(judged -> !judged.claim().isOfAMember())
              .map(judged -> judged.claim().id())
              .toList();
      if (!ids.isEmpty()) {
        counts.add(new ClaimsView.Count(verdict, ids));
      }
    }
    Map<String, List<JudgedClaim>> byArticle = new LinkedHashMap<>();
    claims.forEach(
        judged ->
            byArticle.computeIfAbsent(judged.article().id(), id -> new ArrayList<>()).add(judged));
    return new ClaimsView(
        counts,
        byArticle.values().stream()
            .map(
                of -> {
                  Article article = of.get(0).article();
                  return new Printing(
                      article.id(),
                      article.title(),
                      article.author(),
                      article.claimedOn(),
                      article.dated(),
                      of.stream().map(this::line).toList());
                })
            .toList());
  }

  private Line line(JudgedClaim judged) {
    Claim claim = judged.claim();
    Optional<Claim.Figure> figure =
        claim.content() instanceof Claim.Figure found ? Optional.of(found) : Optional.empty();
    Optional<Observed> observed = judged.now().observed();
    return new Line(
        claim.id(),
        claim.says(),
        figure.map(each -> quantity(each, each.measure(), each.printed().value())),
        figure.map(each -> each.comparator().token()).orElse(""),
        figure.flatMap(each -> MeasureWords.counted(each.measure(), each.unit())),
        figure.map(each -> each.when().text()).orElse(""),
        judged.now().verdict(),
        observed.flatMap(
            each -> figure.map(printed -> quantity(printed, printed.measure(), each.value()))),
        observed.map(Observed::date),
        rule(judged, figure).about(claim.id()),
        judged.then().verdict() == judged.now().verdict()
            ? Optional.empty()
            : Optional.of(judged.then().verdict()),
        claim.note(),
        evidence(claim, observed),
        judged.evidence().token());
  }

  /** A change and a move are signed, a level is not. */
  private static Quantity quantity(Claim.Figure figure, Measure measure, BigDecimal value) {
    boolean signed = measure instanceof Measure.Change || figure.unit() == Unit.BASIS_POINT;
    return new Quantity(value, figure.unit(), signed);
  }

  private Sentence rule(JudgedClaim judged, Optional<Claim.Figure> figure) {
    Claim claim = judged.claim();
    if (claim.content() instanceof Claim.Statement statement) {
      return Sentence.of("claim.rule.editor", statement.evidence(asOf));
    } else if (claim.content() instanceof Claim.Opinion opinion) {
      return opinion
          .condition()
          .map(condition -> Sentence.of("claim.rule.view.condition", condition))
          .orElse(Sentence.of("claim.rule.view"));
    }
    if (claim.content() instanceof Claim.Arithmetic arithmetic) {
      return Sentence.of("claim.rule.sum", Quantity.of(arithmetic.sum(), arithmetic.unit()));
    } else if (claim.content() instanceof Claim.Each each) {
      String weakest = judged.now().rule().substring("weakest ".length());
      return Sentence.of(
          "claim.rule.weakest",
          each.members().size(),
          each.members().stream()
              .filter(member -> member.id().equals(weakest))
              .findFirst()
              .orElseThrow()
              .name());
    }
    Judgement now = judged.now();
    Measure main = figure.orElseThrow().measure();
    List<Measure> others = figure.orElseThrow().alternatives();
    Sentence basis = words.of(now.observed().map(Observed::basis).orElse(main));
    return switch (now.verdict()) {
      case CONTRADICTED ->
          others.isEmpty()
              ? Sentence.of("claim.rule.none", basis)
              : Sentence.of("claim.rule.none.or", basis, words.either(others));
      case OTHER_DAY ->
          Sentence.of("claim.rule.other-day", now.observed().orElseThrow().date(), basis);
      case OTHER_BASIS -> Sentence.of("claim.rule.other-basis", basis, words.of(main));
      default -> Sentence.of("claim.rule." + now.rule(), basis);
    };
  }

  /** The page of the series, on which the figure stands, or what an editor cites. */
  private static Optional<String> evidence(Claim claim, Optional<Observed> observed) {
    if (claim.content() instanceof Claim.Statement statement) {
      return Optional.of(statement.source());
    }
    return observed
        .flatMap(each -> each.basis().series().stream().findFirst())
        .map(id -> Family.SERIES.of(id).address());
  }
}
