package huigou.publish.view;

import huigou.model.buyback.Issuer;
import huigou.model.buyback.Market;
import huigou.model.fact.Execution;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.BuybacksView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.publish.dataset.Inputs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is at hand of buybacks, kind by kind and market by market, and what is not. */
final class BuybackCoverage {

  private final BuybackParts parts;
  private final BuybacksView buybacks;

  BuybackCoverage(BuybackParts parts) {
    this.parts = parts;
    this.buybacks = parts.buybacks();
  }

  /**
   * One kind of figures.
   *
   * @param what names it in message keys
   * @param issuers that it speaks of
   * @param days of which it tells, in order; a filing counts with the last day of its span
   */
  private record Kind(String what, Market market, long issuers, TreeSet<LocalDate> days) {}

  /** One thing that a kind tells: of whom, and of which day. */
  private record Told(String issuer, LocalDate day) {}

  private static Kind kind(String what, Market market, Stream<Told> told) {
    List<Told> all = told.toList();
    TreeSet<LocalDate> days = new TreeSet<>();
    all.forEach(each -> days.add(each.day()));
    return new Kind(what, market, all.stream().map(Told::issuer).distinct().count(), days);
  }

  private List<Kind> kinds() {
    List<Execution> lines =
        buybacks.hongKong().lines().stream().map(BuybacksView.Line::execution).toList();
    return List.of(
        kind(
            "reports",
            Market.HK,
            lines.stream()
                .filter(each -> each.reportedOn().isPresent())
                .map(each -> new Told(each.issuer(), each.tradeDate()))),
        kind(
            "ledger",
            Market.HK,
            lines.stream()
                .filter(each -> each.reportedOn().isEmpty())
                .map(each -> new Told(each.issuer(), each.tradeDate()))),
        kind(
            "programmes",
            Market.HK,
            buybacks.programmes().stream()
                .map(
                    state ->
                        new Told(state.programme().issuer(), state.programme().announcedOn()))),
        kind(
            "months",
            Market.US,
            buybacks.unitedStates().months().stream()
                .map(month -> new Told(month.row().issuer(), month.span().end()))),
        kind(
            "filed",
            Market.US,
            buybacks.unitedStates().repurchases().stream()
                .map(each -> new Told(each.issuer(), each.end()))),
        kind(
            "authorisations",
            Market.US,
            buybacks.unitedStates().authorisations().stream()
                .filter(each -> each.datePrecision().equals("day"))
                .map(each -> new Told(each.issuer(), LocalDate.parse(each.announcedOn())))));
  }

  TableView table() {
    List<Kind> kinds = kinds();
    return new TableOf<Kind>()
        .words(
            "coverage.column.what",
            each -> new TableView.Words(Sentence.of("coverage.what." + each.what())))
        .words(
            "coverage.column.market",
            each -> new TableView.Words(Sentence.of("coverage.market." + each.market().token())))
        .figures(
            "coverage.column.issuers",
            Unit.NUMBER,
            each -> BuybackParts.figure(Optional.of(BigDecimal.valueOf(each.issuers()))))
        .words(
            "coverage.column.from", each -> day(each.days().isEmpty() ? null : each.days().first()))
        .words("coverage.column.to", each -> day(each.days().isEmpty() ? null : each.days().last()))
        .words(
            "coverage.column.lacks",
            each -> new TableView.Words(Sentence.of("coverage.lacks." + each.what())))
        .table(
            "coverage",
            Sentence.of("coverage.table"),
            notes(),
            kinds,
            kinds.size(),
            Inputs.DATASET);
  }

  private static TableView.Cell day(LocalDate day) {
    return day == null ? new TableView.Words(Sentence.of("table.none")) : new TableView.Day(day);
  }

  /** Names are those that a public page gives; none is made here. */
  private List<Sentence> notes() {
    List<String> issuers = parts.issuers();
    long named =
        issuers.stream()
            .filter(id -> parts.find(id).filter(Issuer::hasChineseName).isPresent())
            .count();
    List<Sentence> notes = new ArrayList<>();
    notes.add(Sentence.of("coverage.names", issuers.size(), named));
    List<Localised> without = parts.followedWithout();
    if (!without.isEmpty()) {
      notes.add(
          Sentence.of(
              "coverage.without",
              new Localised(
                  without.stream().map(Localised::en).collect(Collectors.joining(", ")),
                  without.stream().map(Localised::zhHant).collect(Collectors.joining("、")))));
    }
    return notes;
  }
}
