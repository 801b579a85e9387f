package huigou.publish.data;

import huigou.model.announcement.Announcement;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.Authorisation;
import huigou.model.buyback.Execution;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.OperatingFigure;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.Repurchase;
import huigou.model.view.BuybacksView;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows about buybacks, in the order of their keys; what nobody printed is an empty cell. */
final class BuybackRows {

  private BuybackRows() {}

  static List<List<String>> executions(BuybacksView buybacks) {
    return buybacks.lines().stream().map(BuybackRows::execution).toList();
  }

  private static List<String> execution(BuybacksView.Line line) {
    Execution execution = line.execution();
    return List.of(
        execution.issuer(),
        execution.tradeDate().toString(),
        String.valueOf(line.line()),
        execution.venue(),
        execution.method().token(),
        execution.currency(),
        execution.shares().toPlainString(),
        execution.high().toPlainString(),
        plain(execution.low()),
        plain(execution.aggregate()),
        plain(execution.forCancellation()),
        plain(execution.toTreasury()),
        plain(execution.mandateShares()),
        plain(execution.mandatePercent()),
        execution.reportedOn().toString(),
        String.join(";", line.oddities()));
  }

  static List<List<String>> programmes(BuybacksView buybacks) {
    return buybacks.programmes().stream()
        .sorted(
            Comparator.comparing((ProgrammeState state) -> state.programme().issuer())
                .thenComparing(state -> state.programme().id()))
        .map(BuybackRows::programme)
        .toList();
  }

  private static List<String> programme(ProgrammeState state) {
    Programme programme = state.programme();
    return List.of(
        programme.issuer(),
        programme.id(),
        programme.announcedOn().toString(),
        token(programme.kind()),
        programme.currency(),
        plain(programme.budget()),
        plain(programme.mandateShares()),
        programme.mandateDate().map(Object::toString).orElse(""),
        plain(programme.mandateBase()),
        plain(state.executedShares()),
        plain(state.executedAmount()),
        plain(state.percentOfBudget()),
        plain(state.percentOfMandate()),
        plain(state.breakEven()),
        token(state.binding()),
        token(state.fate()),
        token(state.status()));
  }

  static List<List<String>> authorisations(BuybacksView buybacks) {
    return buybacks.authorisations().stream()
        .sorted(
            Comparator.comparing(Authorisation::issuer).thenComparing(Authorisation::announcedOn))
        .map(
            each ->
                List.of(
                    each.issuer(),
                    "us",
                    each.announcedOn(),
                    each.datePrecision(),
                    each.currency(),
                    each.amount().toPlainString(),
                    String.valueOf(each.atLeast()),
                    each.kind(),
                    each.source()))
        .toList();
  }

  static List<List<String>> repurchases(BuybacksView buybacks) {
    return buybacks.repurchases().stream().map(BuybackRows::repurchase).toList();
  }

  private static List<String> repurchase(Repurchase each) {
    return List.of(
        each.issuer(),
        each.start().toString(),
        each.end().toString(),
        each.kind().token(),
        each.currency(),
        each.amount().toPlainString(),
        each.accession(),
        each.filed().toString(),
        String.valueOf(each.restated()));
  }

  static List<List<String>> totals(BuybacksView buybacks) {
    return buybacks.totals().stream()
        .map(
            each ->
                List.of(
                    each.publisher(),
                    each.measure(),
                    each.asOf().toString(),
                    "USD",
                    each.amount().toPlainString(),
                    String.valueOf(each.atLeast()),
                    each.status(),
                    each.statedOn().toString(),
                    each.condition().orElse(""),
                    each.source()))
        .toList();
  }

  static List<List<String>> filed(BuybacksView buybacks) {
    return buybacks.filed().stream()
        .sorted(
            Comparator.comparing(FiledAmount::issuer)
                .thenComparing(each -> each.item().token())
                .thenComparing(FiledAmount::end)
                .thenComparing(each -> each.start().map(Object::toString).orElse(""))
                .thenComparing(FiledAmount::currency))
        .map(
            each ->
                List.of(
                    each.issuer(),
                    each.item().token(),
                    each.start().map(Object::toString).orElse(""),
                    each.end().toString(),
                    each.currency(),
                    each.amount().toPlainString(),
                    each.accession(),
                    each.filed().toString(),
                    each.sense().token()))
        .toList();
  }

  static List<List<String>> operating(BuybacksView buybacks) {
    return buybacks.operating().stream()
        .sorted(
            Comparator.comparing(OperatingFigure::issuer)
                .thenComparing(OperatingFigure::period)
                .thenComparing(OperatingFigure::item))
        .map(
            each ->
                List.of(
                    each.issuer(),
                    each.period(),
                    each.item(),
                    each.partOf().orElse(""),
                    each.value().toPlainString(),
                    each.unit(),
                    each.source()))
        .toList();
  }

  static List<List<String>> announcements(BuybacksView buybacks) {
    return buybacks.announcements().stream().map(BuybackRows::announcement).toList();
  }

  private static List<String> announcement(ReadAnnouncement read) {
    Announcement announcement = read.announcement();
    return List.of(
        announcement.id(),
        announcement.publishedAt(),
        announcement.market().orElse(""),
        read.issuer().orElse(""),
        read.language(),
        announcement.heading(),
        read.kind().token(),
        plain(read.amount()),
        read.currency().orElse(""),
        plain(read.shares()),
        plain(read.percent()),
        announcement.url().orElse(""),
        announcement.source(),
        read.confidence().token());
  }

  private static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("");
  }
}
