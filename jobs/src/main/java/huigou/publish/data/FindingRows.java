package huigou.publish.data;

import huigou.model.claim.Claim;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Measure;
import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.CalendarLabel;
import huigou.model.episode.AlignedFigure;
import huigou.model.series.SeriesRecord;
import huigou.model.view.FindingsView.Finding;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of what is found, in the order of their keys. */
final class FindingRows {

  private FindingRows() {}

  static List<List<String>> findings(List<Finding> tonight, Words english, Words chinese) {
    return IntStream.range(0, tonight.size())
        .mapToObj(i -> finding(tonight.get(i), i + 1, english, chinese))
        .sorted(Comparator.comparing(row -> row.get(0)))
        .toList();
  }

  private static List<String> finding(Finding finding, int rank, Words english, Words chinese) {
    return List.of(
        finding.id(),
        finding.kind(),
        String.valueOf(rank),
        finding.subject(),
        finding.date().toString(),
        english.say(finding.sentence()),
        chinese.say(finding.sentence()),
        finding.evidence());
  }

  static List<List<String>> breaches(List<BreachEvent> breaches) {
    return breaches.stream()
        .map(
            event ->
                List.of(
                    event.corridor(),
                    event.measure().value(),
                    event.rule().token(),
                    event.start().toString(),
                    event.end().toString(),
                    String.valueOf(event.fixings()),
                    event.peak().toPlainString(),
                    event.peakDate().toString(),
                    event.sum().toPlainString(),
                    String.valueOf(event.open()),
                    event.orderedLabels().stream()
                        .map(CalendarLabel::token)
                        .collect(Collectors.joining(";")),
                    event.attribution().token()))
        .toList();
  }

  /**
   * @param bases what is measured, by series
   */
  static List<List<String>> records(
      List<SeriesRecord> records, Map<String, String> bases, LocalDate asOf) {
    return records.stream()
        .map(
            record ->
                List.of(
                    record.id(),
                    record.series().value(),
                    record.date().toString(),
                    record.kind().token(),
                    record.value().toPlainString(),
                    basis(record, bases),
                    record.filter(),
                    record.exceededOn().map(LocalDate::toString).orElse(""),
                    record.exceededValue().map(BigDecimal::toPlainString).orElse(""),
                    asOf.toString()))
        .toList();
  }

  /** What is measured; where days are missing, that the record is one of the days at hand. */
  private static String basis(SeriesRecord record, Map<String, String> bases) {
    String measured = bases.getOrDefault(record.series().value(), "");
    return record.missing() == 0
        ? measured
        : measured
            + "; of the days at hand since "
            + record.reachesTo()
            + ", "
            + record.missing()
            + " release days missing";
  }

  static List<List<String>> episodes(List<AlignedFigure> episodes) {
    return episodes.stream()
        .map(
            figure ->
                List.of(
                    figure.episode(),
                    figure.measure().value(),
                    String.valueOf(figure.offset()),
                    figure.date().toString(),
                    figure.value().toPlainString()))
        .toList();
  }

  static List<List<String>> claims(List<JudgedClaim> claims) {
    return claims.stream()
        .sorted(Comparator.comparing(judged -> judged.claim().id()))
        .map(FindingRows::claim)
        .toList();
  }

  private static List<String> claim(JudgedClaim judged) {
    Claim claim = judged.claim();
    Optional<Claim.Figure> figure =
        claim.content() instanceof Claim.Figure found ? Optional.of(found) : Optional.empty();
    Optional<Judgement.Observed> observed = judged.now().observed();
    return List.of(
        claim.id(),
        judged.article().id(),
        judged.article().claimedOn().toString(),
        figure
            .map(each -> each.measure().text())
            .orElse(claim.content() instanceof Claim.Opinion ? "opinion" : "statement"),
        figure.map(each -> each.comparator().token()).orElse(""),
        figure.map(each -> each.when().text()).orElse(""),
        figure.map(each -> each.printed().value().toPlainString()).orElse(""),
        figure.map(FindingRows::unit).orElse(""),
        judged.now().verdict().token(),
        observed.map(each -> each.value().toPlainString()).orElse(""),
        observed.map(each -> each.date().toString()).orElse(""),
        observed.map(each -> each.basis().text()).orElse(""),
        judged.now().rule(),
        judged.then().verdict().token(),
        judged.now().verdict().token());
  }

  /** A share has no year: of shares and ratios the unit is percent alone. */
  private static String unit(Claim.Figure figure) {
    boolean share =
        figure.measure() instanceof Measure.ShareAbove || figure.measure() instanceof Measure.Ratio;
    return share ? "percent" : figure.unit().token();
  }
}
