package huigou.evidence;

import huigou.evidence.RowEvidence.Standing;
import huigou.installation.WrongUse;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.series.SeriesId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Odds of a target at a distance, made on a day. */
final class OddsRows {

  private final EditionRows rows;

  OddsRows(EditionRows rows) {
    this.rows = rows;
  }

  /** Odds by target and distance, made on a day; without one on the newest. */
  RowEvidence odds(String name) {
    List<Odds.Score> scores = rows.edition().odds().scores();
    int cut = name.indexOf(RowEvidence.FROM_DAY);
    Odds.Score score =
        rows.found(
            cut < 0 ? name : name.substring(0, cut),
            scores,
            each -> RowEvidence.Kind.ODDS.begins() + each.target() + "-" + each.horizon());
    OddsRules.Target target =
        rows.catalogue().odds().targets().stream()
            .filter(each -> each.id().equals(score.target()))
            .findFirst()
            .orElseThrow();
    LocalDate madeOn = cut < 0 ? newestFixing() : day(name.substring(cut + 1));
    Odds.Basis basis =
        rows.edition()
            .oddsBasis(target, score.horizon(), madeOn)
            .orElseThrow(
                () ->
                    new WrongUse(
                        "as known on "
                            + rows.asOf()
                            + ", no odds were made on "
                            + madeOn
                            + ": it is no fixing, or one of the first "
                            + rows.catalogue().odds().learning().burnIn()
                            + "; the newest is "
                            + newestFixing()));
    SeriesId spread = rows.catalogue().odds().fixings();
    Stream<Standing> inputs =
        Stream.concat(
            rows.on(spread, basis.window()),
            Stream.of(rows.catalogue().odds().spreads().tail(), target.series())
                .filter(series -> !series.equals(spread))
                .flatMap(series -> rows.on(series, List.of(madeOn))));
    return rows.row(
        name,
        says(basis, score),
        "a regression on the newest "
            + spread
            + ", means of "
            + rows.catalogue().odds().spreads().means()
            + " fixings, "
            + rows.catalogue().odds().spreads().tail()
            + ", the class of the day foretold and what settles on it, refitted every "
            + rows.catalogue().odds().learning().refitAfter()
            + " fixings: the odds are made of the figures and facts below; what it learnt from are those of "
            + spread
            + " from "
            + basis.fit().first()
            + " to "
            + basis.fit().last()
            + ", each explained as "
            + spread
            + RowEvidence.FROM_DAY
            + basis.fit().last(),
        Stream.concat(inputs, rows.on(target.series(), List.of(basis.day().resolvesOn()))).toList(),
        rows.edition().auctions(basis.day().resolvesOn(), madeOn));
  }

  private LocalDate newestFixing() {
    return rows.series(rows.catalogue().odds().fixings()).newest().referenceDate();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new WrongUse(text + " is no date; expected is one such as 2026-08-20");
    }
  }

  private static Map<String, String> says(Odds.Basis basis, Odds.Score score) {
    Odds.Day day = basis.day();
    Map<String, String> says = new LinkedHashMap<>();
    says.put("made_on", day.madeOn().toString());
    says.put("resolves_on", day.resolvesOn().toString());
    EditionRows.put(says, "probability", Optional.of(day.probability()));
    EditionRows.put(says, "climatology", Optional.of(day.climatology()));
    EditionRows.put(says, "persistence", Optional.of(day.persistence()));
    says.put("outcome", day.outcome().map(came -> came ? "1" : "0").orElse("not known yet"));
    basis
        .inputs()
        .forEach(
            input -> EditionRows.put(says, "pushed by " + input.name(), Optional.of(input.push())));
    says.put("refitted_on", basis.fit().on().toString());
    says.put(
        "learnt_from",
        basis.fit().days()
            + " fixings from "
            + basis.fit().first()
            + " to "
            + basis.fit().last()
            + ", on "
            + basis.fit().events()
            + " of which it came so");
    Odds.Bin bin = score.bins().get(basis.bin());
    says.put(
        "calibration",
        "of "
            + bin.days()
            + " days foretold between "
            + bin.from().toPlainString()
            + " and "
            + bin.to().toPlainString()
            + " it came so on "
            + bin.events());
    says.put(
        "score",
        "Brier "
            + score.brier().toPlainString()
            + " over "
            + score.n()
            + " days, skill over climatology "
            + score.skillClimatology().toPlainString()
            + " ("
            + score.lower().toPlainString()
            + " to "
            + score.upper().toPlainString()
            + "), over persistence "
            + score.skillPersistence().toPlainString());
    says.put("published", String.valueOf(score.published()));
    return says;
  }
}
