package huigou.publish.view;

import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Cost.Span;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Lacking;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Name;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Costs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What borrowers paid above a level: an estimate, and the interval beside it. */
final class CostAssembler {

  private static final int ROWS = 24;

  /** Of equals the first is told. */
  private static final Comparator<Cost> DEARER =
      Comparator.comparing(Cost::amount).thenComparing(Comparator.comparing(Cost::from).reversed());

  private final TopicParts parts;
  private final Formulas.Costs rule;
  private final List<Cost> costs;

  private final List<Lacking> lacking;

  CostAssembler(TopicParts parts, List<Cost> costs, List<Lacking> lacking) {
    this.lacking = lacking;
    this.parts = parts;
    this.rule = parts.catalogue().formulas().costs();
    this.costs = costs;
  }

  TopicView topic() {
    List<Sentence> facts = new ArrayList<>();
    List<TopicView.Section> sections = new ArrayList<>();
    for (Formulas.Level level : rule.levels()) {
      newest(level.series(), Span.YEAR).ifPresent(cost -> facts.add(fact("cost.fact.year", cost)));
    }
    for (Formulas.Level level : rule.levels()) {
      dearest(level.series()).ifPresent(cost -> facts.add(fact("cost.fact.dearest", cost)));
    }
    SeriesId first = rule.levels().get(0).series();
    List<Cost> months = of(first, Span.MONTH);
    if (!months.isEmpty()) {
      sections.add(new TopicView.Chart(chart(first, months)));
    }
    for (Formulas.Level level : rule.levels()) {
      for (Span span : List.of(Span.YEAR, Span.EVENT, Span.MONTH)) {
        sections.add(new TopicView.Table(table(level.series(), span)));
      }
    }
    GapParts.table(
            parts,
            lacking,
            rule.levels().stream()
                .map(level -> Lacking.cost(level.series()))
                .collect(Collectors.toSet()))
        .ifPresent(sections::add);
    return new TopicView(StandingPage.COST, facts, sections);
  }

  private List<Cost> of(SeriesId level, Span span) {
    return costs.stream()
        .filter(cost -> cost.level().equals(level) && cost.span() == span)
        .toList();
  }

  private Optional<Cost> newest(SeriesId level, Span span) {
    return of(level, span).stream().max(Comparator.comparing(Cost::from));
  }

  private Optional<Cost> dearest(SeriesId level) {
    return of(level, Span.EVENT).stream().max(DEARER).filter(cost -> cost.amount().signum() > 0);
  }

  private Localised name(SeriesId level) {
    return parts.catalogue().getSeries(level).words().inText();
  }

  private Sentence fact(String key, Cost cost) {
    return Sentence.of(
            key,
            name(cost.level()),
            cost.from(),
            cost.to(),
            TopicParts.usd(cost.amount()),
            TopicParts.usd(cost.lower()),
            TopicParts.usd(cost.upper()),
            cost.fixings())
        .about(cost.level(), cost.span().token());
  }

  private ChartView chart(SeriesId level, List<Cost> months) {
    List<LocalDate> dates =
        months.stream().map(cost -> YearMonth.from(cost.from()).atEndOfMonth()).toList();
    Cost dearest = months.stream().max(DEARER).orElseThrow();
    List<BigDecimal> amounts = months.stream().map(Cost::amount).toList();
    return new ChartView(
        "months",
        Sentence.of(
                "cost.chart.dearest",
                Stream.concat(
                        fact("cost.chart.dearest", dearest).arguments().stream(),
                        Stream.of(YearMonth.from(dearest.from())))
                    .toArray())
            .about(dearest.level(), dearest.span().token()),
        Sentence.of("cost.chart.subtitle", name(level), months.get(0).from()),
        Unit.USD,
        dates,
        List.of(new ChartView.Bars("lead", Sentence.of("cost.column.amount"), amounts)),
        true,
        StandingPage.COST.address(id(level, Span.MONTH)),
        Costs.DATASET.path(),
        parts.credit(List.of(rule.rate(), level)));
  }

  /** Address of a table: that of the first level by its span alone. */
  private String id(SeriesId level, Span span) {
    return rule.levels().get(0).series().equals(level) ? span.token() : span.token() + "-" + level;
  }

  private TableView table(SeriesId level, Span span) {
    List<Cost> rows =
        of(level, span).stream().sorted(Comparator.comparing(Cost::from).reversed()).toList();
    TableOf<Cost> table = new TableOf<>();
    if (span == Span.YEAR) {
      table.words("cost.column.year", cost -> new Name(String.valueOf(cost.from().getYear())));
    }
    return table
        .column(Costs.FROM)
        .column(Costs.TO)
        .column(Costs.FIXINGS)
        .column(Costs.AMOUNT)
        .column(Costs.LOWER)
        .column(Costs.UPPER)
        .table(
            id(level, span),
            Sentence.of("cost.table." + span.token(), name(level)),
            List.of(Sentence.of("cost.table.note")),
            rows,
            ROWS,
            Costs.DATASET);
  }
}
