package huigou.publish.view;

import huigou.model.fact.FactKind;
import huigou.model.operation.Facility;
import huigou.model.operation.Operation;
import huigou.model.operation.StigmaDay;
import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.OperationView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Use of the Federal Reserve's facilities, by day and by operation. */
final class FacilitiesAssembler {

  private static final int TWO_YEARS = 500;
  private static final int FIVE_YEARS = 1250;
  private static final int TOP = 10;
  private static final int ROWS = 250;
  private static final int SHORT = 60;
  private static final String SRF = "srf-accepted";
  private static final String ON_RRP = "on-rrp-accepted";

  private final TopicParts parts;
  private final EditionContent content;

  FacilitiesAssembler(TopicParts parts, EditionContent content) {
    this.parts = parts;
    this.content = content;
  }

  /** The operations that the edition knows, oldest first. */
  List<OperationView> operations() {
    return content.facts(FactKind.OPERATION).stream()
        .map(
            vintage ->
                new OperationView(
                    Operation.of(vintage.fact().key(), vintage.fact().fields()),
                    vintage.fact().place()))
        .toList();
  }

  /**
   * @param stigma the days that the edition knows, measure by measure in order
   */
  TopicView topic(List<OperationView> operations, List<StigmaDay> stigma) {
    List<TopicView.Section> sections = new ArrayList<>();
    TimeSeries srf = parts.figures(SRF);
    TimeSeries rrp = parts.figures(ON_RRP);
    TopicParts.highest(srf.last(TWO_YEARS))
        .flatMap(
            top ->
                parts.bars(
                    "srf",
                    Sentence.of(
                            top.value().signum() == 0
                                ? "facilities.chart.srf.unused"
                                : "facilities.chart.srf",
                            TopicParts.usd(top.value()),
                            top.referenceDate(),
                            Math.min(TWO_YEARS, srf.size()))
                        .about(SRF),
                    Sentence.of("facilities.chart.srf.subtitle"),
                    TWO_YEARS,
                    SRF))
        .ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    TopicParts.highest(rrp.figures())
        .flatMap(
            top ->
                parts.lines(
                    "on-rrp",
                    Sentence.of(
                            top.value().compareTo(rrp.newest().value()) == 0
                                ? "facilities.chart.rrp.highest"
                                : "facilities.chart.rrp",
                            TopicParts.usd(rrp.newest().value()),
                            rrp.newest().referenceDate(),
                            TopicParts.usd(top.value()),
                            top.referenceDate(),
                            rrp.first().referenceDate())
                        .about(ON_RRP),
                    Sentence.of("facilities.chart.rrp.subtitle"),
                    FIVE_YEARS,
                    true,
                    List.of(new TopicParts.Drawn(ON_RRP, "lead", true))))
        .ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(days(operations)));
    sections.add(new TopicView.Table(stigma(stigma)));
    if (!srf.isEmpty()) {
      sections.add(new TopicView.Table(records(srf)));
    }
    sections.add(new TopicView.Table(operationRows(operations)));
    return new TopicView("facilities/", "facilities.", facts(srf, rrp, stigma), sections);
  }

  private List<Sentence> facts(TimeSeries srf, TimeSeries rrp, List<StigmaDay> stigma) {
    List<Sentence> facts = new ArrayList<>();
    if (!srf.isEmpty()) {
      Vintage newest = srf.newest();
      facts.add(
          Sentence.of(
                  newest.value().signum() == 0 ? "facilities.fact.srf.none" : "facilities.fact.srf",
                  newest.referenceDate(),
                  TopicParts.usd(newest.value()))
              .about(SRF));
      Vintage top = TopicParts.highest(srf.figures()).orElseThrow();
      if (top.value().signum() > 0) {
        facts.add(
            Sentence.of(
                    "facilities.fact.srf.record",
                    TopicParts.usd(top.value()),
                    top.referenceDate(),
                    srf.first().referenceDate())
                .about(SRF));
      }
    }
    if (!rrp.isEmpty()) {
      facts.add(
          Sentence.of(
                  "facilities.fact.rrp",
                  rrp.newest().referenceDate(),
                  TopicParts.usd(rrp.newest().value()))
              .about(ON_RRP));
    }
    LocalDate newest =
        stigma.stream().map(StigmaDay::date).max(Comparator.naturalOrder()).orElse(null);
    long days = stigma.stream().map(StigmaDay::date).distinct().count();
    if (newest != null) {
      facts.add(Sentence.of("facilities.fact.stigma", days, below(), newest));
    } else if (!srf.isEmpty()) {
      facts.add(Sentence.of("facilities.fact.stigma.none", below()));
    }
    return facts;
  }

  private Quantity below() {
    return TopicParts.usd(parts.catalogue().facilities().stigma().below());
  }

  /** Use by day; the hours of the standing facility where its operations are at hand. */
  private TableView days(List<OperationView> operations) {
    List<SeriesView> columns = parts.summaries(SRF, ON_RRP, "tomo-accepted");
    Map<LocalDate, Map<String, BigDecimal>> windows = new TreeMap<>();
    for (OperationView view : operations) {
      Operation operation = view.operation();
      if (operation.facility().equals("srf") && !operation.smallValue()) {
        windows
            .computeIfAbsent(operation.date(), date -> new TreeMap<>())
            .merge(operation.window(), operation.accepted(), BigDecimal::add);
      }
    }
    List<Column> heads = new ArrayList<>();
    heads.add(Column.words("table.date"));
    columns.forEach(view -> heads.add(Column.of(view)));
    heads.add(Column.figures("facilities.column.morning", Unit.USD));
    heads.add(Column.figures("facilities.column.afternoon", Unit.USD));
    TreeMap<LocalDate, List<Cell>> rows = new TreeMap<>(Comparator.reverseOrder());
    for (SeriesView view : columns) {
      for (Vintage figure : parts.figures(view.id().value()).figures()) {
        rows.computeIfAbsent(figure.referenceDate(), date -> dayRow(date, columns, windows));
      }
    }
    return new TableView(
        "days",
        Sentence.of("facilities.table.days"),
        List.of(Sentence.of("facilities.table.days.note")),
        heads,
        List.copyOf(rows.values()),
        SHORT,
        Optional.empty());
  }

  private List<Cell> dayRow(
      LocalDate date, List<SeriesView> columns, Map<LocalDate, Map<String, BigDecimal>> windows) {
    List<Cell> row = new ArrayList<>();
    row.add(new Day(date));
    columns.forEach(view -> row.add(parts.cell(view, date)));
    for (String window : List.of("morning", "afternoon")) {
      row.add(
          Figure.of(
              Optional.ofNullable(windows.getOrDefault(date, Map.of()).get(window))
                  .map(TopicParts::usd)));
    }
    return row;
  }

  private TableView stigma(List<StigmaDay> stigma) {
    List<List<Cell>> rows =
        stigma.stream()
            .sorted(
                Comparator.comparing(StigmaDay::date)
                    .reversed()
                    .thenComparing(day -> day.measure().value()))
            .map(this::stigmaRow)
            .toList();
    return new TableView(
        "stigma",
        Sentence.of("facilities.table.stigma"),
        List.of(Sentence.of("facilities.table.stigma.note", below())),
        List.of(
            Column.words("table.date"),
            Column.words("facilities.column.measure"),
            Column.figures("facilities.column.rate", Unit.PERCENT),
            Column.figures("facilities.column.srf-rate", Unit.PERCENT),
            Column.figures("facilities.column.excess", Unit.BASIS_POINT),
            Column.figures("facilities.column.accepted", Unit.USD)),
        rows,
        SHORT,
        Optional.of("data/stigma-days.csv"));
  }

  private List<Cell> stigmaRow(StigmaDay day) {
    return List.of(
        new Day(day.date()),
        TableView.Words.of(parts.catalogue().getSeries(day.measure()).shortTitle()),
        Figure.of(Quantity.of(day.rate(), Unit.PERCENT)),
        Figure.of(Quantity.of(day.facilityRate(), Unit.PERCENT)),
        Figure.of(Quantity.move(day.rate().subtract(day.facilityRate()), Unit.PERCENT)),
        Figure.of(TopicParts.usd(day.accepted())));
  }

  private TableView records(TimeSeries srf) {
    SeriesView view = parts.summary(SRF).orElseThrow();
    List<List<Cell>> rows =
        srf.figures().stream()
            .filter(figure -> figure.value().signum() > 0)
            .sorted(
                Comparator.comparing(Vintage::value)
                    .reversed()
                    .thenComparing(Vintage::referenceDate))
            .limit(TOP)
            .map(
                figure ->
                    List.<Cell>of(
                        new Day(figure.referenceDate()), parts.cell(view, figure.referenceDate())))
            .toList();
    return new TableView(
        "records",
        Sentence.of("facilities.table.records"),
        List.of(),
        List.of(Column.words("table.date"), Column.of(view)),
        rows,
        TOP,
        Optional.empty());
  }

  private TableView operationRows(List<OperationView> operations) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i).operation();
      operation.securities().forEach(security -> rows.add(operationRow(operation, security)));
    }
    return new TableView(
        "operations",
        Sentence.of("facilities.table.operations"),
        List.of(Sentence.of("facilities.table.operations.note")),
        List.of(
            Column.words("table.date"),
            Column.words("facilities.column.operation"),
            Column.words("facilities.column.facility"),
            Column.words("facilities.column.window"),
            Column.words("facilities.column.security"),
            Column.figures("facilities.column.rate", Unit.PERCENT),
            Column.figures("facilities.column.submitted", Unit.USD),
            Column.figures("facilities.column.accepted", Unit.USD),
            Column.words("facilities.column.counterparties")),
        rows,
        ROWS,
        Optional.of("data/operations.csv"));
  }

  private List<Cell> operationRow(Operation operation, Operation.Security security) {
    Localised facility =
        parts
            .catalogue()
            .facilities()
            .find(operation.facility())
            .map(Facility::title)
            .orElseThrow();
    return List.of(
        new Day(operation.date()),
        new TableView.Name(operation.id()),
        operation.smallValue()
            ? new TableView.Words(Sentence.of("facilities.small-value", facility))
            : TableView.Words.of(facility),
        new TableView.Words(
            operation.closes().isEmpty()
                ? Sentence.of("facilities.window.unknown")
                : Sentence.of(
                    "facilities.window." + operation.window(),
                    operation.closes().get().toString())),
        new TableView.Words(securityName(security.type())),
        Figure.of(security.rate().map(rate -> Quantity.of(rate, Unit.PERCENT))),
        Figure.of(TopicParts.usd(security.submitted())),
        Figure.of(TopicParts.usd(security.accepted())),
        new TableView.Name(operation.counterparties().map(String::valueOf).orElse("–")));
  }

  /** The publisher's word for a kind of security, in the reader's language where we know it. */
  private static Sentence securityName(String type) {
    return switch (type) {
      case "Treasury" -> Sentence.of("security.treasury");
      case "Agency" -> Sentence.of("security.agency");
      case "Mortgage-Backed" -> Sentence.of("security.mbs");
      default -> Sentence.of("text", Localised.same(type));
    };
  }
}
