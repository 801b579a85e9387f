package huigou.command;

import huigou.evidence.CataloguePlace;
import huigou.evidence.FindingEvidence;
import huigou.model.claim.Claim;
import huigou.model.claim.Forecast;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Measure;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.BreachEvent.Ending;
import huigou.model.corridor.CalendarLabel;
import huigou.model.corridor.Side;
import huigou.model.series.SeriesRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Claims and findings in lines of text. */
final class FindingLines {

  private FindingLines() {}

  static List<String> of(FindingEvidence evidence) {
    List<String> lines = new ArrayList<>();
    evidence.claim().ifPresent(judged -> claim(judged, evidence.asOf(), lines));
    evidence.breach().ifPresent(event -> breach(event, evidence.asOf(), lines));
    evidence.record().ifPresent(record -> record(record, evidence.asOf(), lines));
    evidence.forecast().ifPresent(resolved -> forecast(resolved, evidence.asOf(), lines));
    evidence.standing().forEach(place -> lines.add("  " + of(place)));
    return lines;
  }

  /** Where the catalogue says something, and after which document. */
  static String of(CataloguePlace place) {
    return "%s stands in %s, line %d%s"
        .formatted(
            place.name(),
            place.file(),
            place.line(),
            place.source().map(document -> ", after " + document).orElse(""));
  }

  private static void forecast(ResolvedForecast resolved, LocalDate asOf, List<String> lines) {
    Forecast forecast = resolved.forecast();
    lines.add(
        "%s, said by %s on %s, printed in %s: %s"
            .formatted(
                "forecast " + forecast.id(),
                forecast.by().en(),
                forecast.saidOn(),
                forecast.where(),
                forecast.says().en()));
    forecast.condition().ifPresent(condition -> lines.add("  condition: " + condition.en()));
    lines.add(
        "  "
            + forecast
                .test()
                .map(
                    test ->
                        "comes true: %s, %s %s %s"
                            .formatted(
                                test.measure().text(),
                                test.comparator().token(),
                                test.value().value().toPlainString(),
                                test.unit().token()))
                .orElse("names no figure, so that nothing can resolve it")
            + forecast.resolvesOn().map(day -> "; due " + day).orElse("; names no day"));
    lines.add(
        "  as known on %s: %s%s"
            .formatted(
                asOf,
                resolved.state().token(),
                resolved
                    .observed()
                    .map(
                        observed ->
                            ", observed %s on %s"
                                .formatted(observed.value().toPlainString(), observed.date()))
                    .orElse(forecast.test().isPresent() ? ", no figure at hand" : "")));
  }

  private static void claim(JudgedClaim judged, LocalDate asOf, List<String> lines) {
    Claim claim = judged.claim();
    lines.add(
        "%s (%s, %s): %s"
            .formatted(
                claim.id(),
                judged.article().id(),
                judged.article().claimedOn(),
                claim.says().en()));
    if (claim.content() instanceof Claim.Figure figure) {
      lines.add(
          "  printed: %s %s %s, of %s; its last digit is worth %s"
              .formatted(
                  figure.comparator().token(),
                  figure.printed().value().toPlainString(),
                  figure.unit().token(),
                  figure.when().text(),
                  figure.printed().digit().toPlainString()));
      lines.add("  measure: " + figure.measure().text());
      for (Measure alternative : figure.alternatives()) {
        lines.add("  or: " + alternative.text());
      }
      lines.add("  another day is looked for within " + figure.windowDays() + " days");
    } else if (claim.content() instanceof Claim.Statement statement) {
      lines.add("  an editor’s verdict: " + statement.evidence(asOf).en());
      lines.add("  source: " + statement.source());
    } else if (claim.content() instanceof Claim.Opinion opinion) {
      opinion
          .condition()
          .ifPresent(condition -> lines.add("  a forecast; condition: " + condition.en()));
    }
    claim.note().ifPresent(note -> lines.add("  note: " + note.en()));
    lines.add("  as known on " + asOf + ": " + verdict(judged.now()));
    lines.add("  as known on " + judged.article().claimedOn() + ": " + verdict(judged.then()));
  }

  private static String verdict(Judgement judgement) {
    return judgement.verdict().token()
        + " ("
        + judgement.rule()
        + ")"
        + judgement
            .observed()
            .map(
                observed ->
                    ", observed %s on %s: %s"
                        .formatted(
                            observed.value().toPlainString(),
                            observed.date(),
                            observed.basis().text()))
            .orElse("");
  }

  private static String beyond(BreachEvent event) {
    return switch (event.rule()) {
      case STRICT -> event.side() == Side.CEILING ? "above the ceiling" : "below the floor";
      case AT_OR_ABOVE -> "at or above the ceiling";
      case AT_OR_BELOW -> "at or below the floor";
    };
  }

  private static void breach(BreachEvent event, LocalDate asOf, List<String> lines) {
    lines.add(
        "%s %s of %s, %s to %s%s, as known on %s"
            .formatted(
                event.measure(),
                beyond(event),
                event.corridor(),
                event.start(),
                event.end(),
                event.ending() == Ending.ENDED ? "" : " (" + event.ending().token() + ")",
                asOf));
    lines.add(
        "  %d fixings; largest excess %s bp on %s; sum %s bp"
            .formatted(
                event.fixings(),
                event.peak().toPlainString(),
                event.peakDate(),
                event.sum().toPlainString()));
    lines.add(
        "  coincides with: "
            + event.orderedLabels().stream()
                .map(CalendarLabel::token)
                .collect(Collectors.joining(", "))
            + " ("
            + event.attribution().token()
            + ")");
    event
        .volume()
        .ifPresent(
            above ->
                lines.add(
                    "  volume beyond it on that day: %s%% to %s%%"
                        .formatted(above.least().toPlainString(), above.most().toPlainString())));
  }

  private static void record(SeriesRecord record, LocalDate asOf, List<String> lines) {
    lines.add(
        "%s of %s on %s: %s, among %s days, as known on %s"
            .formatted(
                record.kind().token(),
                record.series(),
                record.date(),
                record.value().toPlainString(),
                record.filter(),
                asOf));
    lines.add(
        record
            .exceededOn()
            .map(
                day ->
                    "  at least as extreme before: %s on %s"
                        .formatted(record.exceededValue().orElseThrow().toPlainString(), day))
            .orElse("  none as extreme since " + record.begins()));
    if (record.missing() > 0) {
      lines.add(
          "  of the days at hand: %d release days are missing since then"
              .formatted(record.missing()));
    }
  }
}
