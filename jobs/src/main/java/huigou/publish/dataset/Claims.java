package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.claim.Claim;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Measure;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What articles print, held against the data. */
public final class Claims {

  public static final Column<JudgedClaim> ID =
      text("id", (JudgedClaim judged) -> judged.claim().id());

  public static final Column<JudgedClaim> ARTICLE =
      text("article", (JudgedClaim judged) -> judged.article().id());

  public static final Column<JudgedClaim> CLAIMED_ON =
      date("claimed_on", (JudgedClaim judged) -> judged.article().claimedOn());

  public static final Column<JudgedClaim> MEASURE = text("measure", Claims::measure);

  public static final Column<JudgedClaim> COMPARATOR =
      optionalText(
          "comparator",
          (JudgedClaim judged) -> figure(judged).map(each -> each.comparator().token()));

  public static final Column<JudgedClaim> REFERENCE_DATE =
      optionalText(
          "reference_date", (JudgedClaim judged) -> figure(judged).map(each -> each.when().text()));

  public static final Column<JudgedClaim> PRINTED =
      optionalNumber(
              "printed_value",
              Unit.NUMBER,
              (JudgedClaim judged) -> figure(judged).map(each -> each.printed().value()))
          .countedIn("unit");

  public static final Column<JudgedClaim> UNIT =
      optionalText("unit", (JudgedClaim judged) -> figure(judged).map(Claims::unit));

  public static final Column<JudgedClaim> VERDICT =
      text("verdict", (JudgedClaim judged) -> judged.now().verdict().token());

  public static final Column<JudgedClaim> EVIDENCE_CLASS =
      text("evidence_class", (JudgedClaim judged) -> judged.evidence().token());

  public static final Column<JudgedClaim> OBSERVED =
      optionalNumber(
              "observed_value",
              Unit.NUMBER,
              (JudgedClaim judged) -> judged.now().observed().map(Judgement.Observed::value))
          .countedIn("unit");

  public static final Column<JudgedClaim> OBSERVED_DATE =
      optionalDate(
          "observed_date",
          (JudgedClaim judged) -> judged.now().observed().map(Judgement.Observed::date));

  public static final Column<JudgedClaim> OBSERVED_BASIS =
      optionalText(
          "observed_basis",
          (JudgedClaim judged) -> judged.now().observed().map(each -> each.basis().text()));

  public static final Column<JudgedClaim> RULE =
      text("rule", (JudgedClaim judged) -> judged.now().rule());

  public static final Column<JudgedClaim> THEN =
      text("as_known_then", (JudgedClaim judged) -> judged.then().verdict().token());

  public static final Column<JudgedClaim> NOW =
      text("as_known_now", (JudgedClaim judged) -> judged.now().verdict().token());

  public static final Dataset<JudgedClaim> DATASET =
      new Dataset<>(
          "claims",
          List.of(
              ID,
              ARTICLE,
              CLAIMED_ON,
              MEASURE,
              COMPARATOR,
              REFERENCE_DATE,
              PRINTED,
              UNIT,
              VERDICT,
              EVIDENCE_CLASS,
              OBSERVED,
              OBSERVED_DATE,
              OBSERVED_BASIS,
              RULE,
              THEN,
              NOW),
          List.of("id"),
          Claims::rows);

  private Claims() {}

  private static Stream<JudgedClaim> rows(SiteView site) {
    return site.verdicts().findings().claims().stream()
        .sorted(Comparator.comparing(judged -> judged.claim().id()));
  }

  private static Optional<Claim.Figure> figure(JudgedClaim judged) {
    return judged.claim().content() instanceof Claim.Figure found
        ? Optional.of(found)
        : Optional.empty();
  }

  private static String measure(JudgedClaim judged) {
    return figure(judged)
        .map(each -> each.measure().text())
        .orElseGet(() -> word(judged.claim().content()));
  }

  /** What stands for the measure of a claim that has none of its own. */
  private static String word(Claim.Content content) {
    if (content instanceof Claim.Opinion) {
      return "opinion";
    } else if (content instanceof Claim.Arithmetic) {
      return "arithmetic";
    }
    return content instanceof Claim.Each ? "each" : "statement";
  }

  /** A share has no year: of shares and ratios the unit is percent alone. */
  private static String unit(Claim.Figure figure) {
    boolean share =
        figure.measure() instanceof Measure.ShareAbove || figure.measure() instanceof Measure.Ratio;
    return share ? "percent" : figure.unit().token();
  }
}
