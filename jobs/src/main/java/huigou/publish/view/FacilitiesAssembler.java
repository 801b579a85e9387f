package huigou.publish.view;

import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.TableId;
import huigou.edition.EditionContent;
import huigou.model.fact.FactKind;
import huigou.model.fact.Operation;
import huigou.model.operation.Facility;
import huigou.model.operation.StigmaDay;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.TakeUp;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.OperationView;
import huigou.model.view.ScarcityView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TopicView;
import huigou.publish.dataset.Operations;
import huigou.publish.dataset.StigmaDays;
import huigou.publish.dataset.TakeUps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Use of the Federal Reserve's facilities, by day and by operation. */
final class FacilitiesAssembler {

  private static final int TOP = 10;
  private static final int ROWS = 60;
  private static final int SHORT = 60;

  private final TopicParts parts;
  private final EditionContent content;

  FacilitiesAssembler(TopicParts parts, EditionContent content) {
    this.parts = parts;
    this.content = content;
  }

  /** The operations that the edition knows, oldest first. */
  List<OperationView> operations() {
    return content.facts(FactKind.OPERATION).stream()
        .map(vintage -> new OperationView(vintage.body(Operation.class), vintage.fact().place()))
        .toList();
  }

  /**
   * @param stigma the days that the edition knows, measure by measure in order
   */
  TopicView topic(List<OperationView> operations, List<StigmaDay> stigma, ScarcityView scarcity) {
    List<TopicView.Section> sections = new ArrayList<>();
    TimeSeries srf = parts.figures(KnownSeries.SRF_ACCEPTED);
    TimeSeries rrp = parts.figures(KnownSeries.ON_RRP_ACCEPTED);
    TopicParts.highest(srf.last(parts.reach(ChartId.SRF)))
        .flatMap(
            top ->
                parts.bars(
                    ChartId.SRF,
                    "srf",
                    Sentence.of(
                            top.value().signum() == 0
                                ? "facilities.chart.srf.unused"
                                : "facilities.chart.srf",
                            TopicParts.usd(top.value()),
                            top.referenceDate(),
                            Math.min(parts.reach(ChartId.SRF), srf.size()))
                        .about(parts.id(KnownSeries.SRF_ACCEPTED)),
                    Sentence.of("facilities.chart.srf.subtitle")))
        .ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    TopicParts.highest(rrp.figures())
        .flatMap(
            top ->
                parts.lines(
                    ChartId.ON_RRP,
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
                        .about(parts.id(KnownSeries.ON_RRP_ACCEPTED)),
                    Sentence.of("facilities.chart.rrp.subtitle")))
        .ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
    sections.add(new TopicView.Table(days(operations)));
    sections.add(new TopicView.Table(takeUp(scarcity.takeUp())));
    GapParts.table(parts, scarcity.lacking(), Set.of(Lacking.TAKE_UP)).ifPresent(sections::add);
    sections.add(new TopicView.Table(stigma(stigma)));
    if (!srf.isEmpty()) {
      sections.add(new TopicView.Table(records(srf)));
    }
    sections.add(new TopicView.Table(operationRows(operations)));
    return new TopicView(StandingPage.FACILITIES, facts(srf, rrp, stigma), sections);
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
              .about(parts.id(KnownSeries.SRF_ACCEPTED)));
      Vintage top = TopicParts.highest(srf.figures()).orElseThrow();
      if (top.value().signum() > 0) {
        facts.add(
            Sentence.of(
                    "facilities.fact.srf.record",
                    TopicParts.usd(top.value()),
                    top.referenceDate(),
                    srf.first().referenceDate())
                .about(parts.id(KnownSeries.SRF_ACCEPTED)));
      }
    }
    if (!rrp.isEmpty()) {
      facts.add(
          Sentence.of(
                  "facilities.fact.rrp",
                  rrp.newest().referenceDate(),
                  TopicParts.usd(rrp.newest().value()))
              .about(parts.id(KnownSeries.ON_RRP_ACCEPTED)));
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
    List<SeriesView> columns = parts.columns(TableId.FACILITY_DAYS);
    Map<LocalDate, Map<String, BigDecimal>> windows = new TreeMap<>();
    for (OperationView view : operations) {
      Operation operation = view.operation();
      if (operation.facility().equals("srf") && !operation.smallValue()) {
        windows
            .computeIfAbsent(operation.date(), date -> new TreeMap<>())
            .merge(operation.window(), operation.accepted(), BigDecimal::add);
      }
    }
    TableOf<LocalDate> table = new TableOf<LocalDate>().words("table.date", Day::new);
    columns.forEach(view -> table.add(Column.of(view), date -> parts.cell(view, date)));
    for (String window : List.of("morning", "afternoon")) {
      table.figures(
          "facilities.column." + window,
          Unit.USD,
          date ->
              Figure.of(
                  Optional.ofNullable(windows.getOrDefault(date, Map.of()).get(window))
                      .map(TopicParts::usd)));
    }
    return table.table(
        "days",
        Sentence.of("facilities.table.days"),
        List.of(Sentence.of("facilities.table.days.note")),
        columns.stream()
            .flatMap(view -> parts.figures(view.id()).figures().stream())
            .map(Vintage::referenceDate)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList(),
        parts.shown(TableId.FACILITY_DAYS),
        Optional.empty());
  }

  private TableView takeUp(List<TakeUp> curve) {
    return new TableOf<TakeUp>()
        .column(
            TakeUps.CLASS,
            row -> new TableView.Words(Sentence.of("take-up.class." + row.step().token())))
        .column(TakeUps.ERA, row -> new TableView.Words(Sentence.of("take-up.era." + row.era())))
        .column(TakeUps.DAYS)
        .column(TakeUps.MEAN)
        .column(TakeUps.MEDIAN)
        .column(TakeUps.SHUNNED)
        .table(
            "take-up",
            Sentence.of("facilities.table.take-up"),
            List.of(Sentence.of("facilities.table.take-up.note", below())),
            curve,
            SHORT,
            TakeUps.DATASET);
  }

  private TableView stigma(List<StigmaDay> stigma) {
    return new TableOf<StigmaDay>()
        .column(StigmaDays.DATE)
        .column(
            StigmaDays.MEASURE,
            day ->
                TableView.Words.of(parts.catalogue().getSeries(day.measure()).words().shortTitle()))
        .column(StigmaDays.RATE)
        .column(StigmaDays.FACILITY_RATE)
        .column(
            StigmaDays.EXCESS,
            day -> Figure.of(Quantity.move(day.rate().subtract(day.facilityRate()), Unit.PERCENT)))
        .column(StigmaDays.ACCEPTED)
        .table(
            "stigma",
            Sentence.of("facilities.table.stigma"),
            List.of(Sentence.of("facilities.table.stigma.note", below())),
            stigma.stream()
                .sorted(
                    Comparator.comparing(StigmaDay::date)
                        .reversed()
                        .thenComparing(day -> day.measure().value()))
                .toList(),
            SHORT,
            StigmaDays.DATASET);
  }

  private TableView records(TimeSeries srf) {
    SeriesView view = parts.summary(KnownSeries.SRF_ACCEPTED).orElseThrow();
    return new TableOf<Vintage>()
        .words("table.date", figure -> new Day(figure.referenceDate()))
        .add(Column.of(view), figure -> parts.cell(view, figure.referenceDate()))
        .table(
            "records",
            Sentence.of("facilities.table.records"),
            List.of(),
            srf.figures().stream()
                .filter(figure -> figure.value().signum() > 0)
                .sorted(
                    Comparator.comparing(Vintage::value)
                        .reversed()
                        .thenComparing(Vintage::referenceDate))
                .limit(TOP)
                .toList(),
            TOP,
            Optional.empty());
  }

  private TableView operationRows(List<OperationView> operations) {
    List<Operations.Row> rows = new ArrayList<>();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operations.rows(operations.get(i).operation()).forEach(rows::add);
    }
    return new TableOf<Operations.Row>()
        .column(Operations.DATE)
        .column(Operations.ID)
        .column(Operations.FACILITY, row -> facility(row.operation()))
        .column(Operations.WINDOW, row -> window(row.operation()))
        .column(
            Operations.SECURITY, row -> new TableView.Words(securityName(row.security().type())))
        .column(Operations.RATE)
        .column(Operations.SUBMITTED)
        .column(Operations.ACCEPTED)
        .figures(
            "facilities.column.counterparties",
            Unit.NUMBER,
            row ->
                Figure.of(
                    row.operation()
                        .counterparties()
                        .map(each -> Quantity.of(BigDecimal.valueOf(each), Unit.NUMBER))))
        .table(
            "operations",
            Sentence.of("facilities.table.operations"),
            List.of(Sentence.of("facilities.table.operations.note")),
            rows,
            ROWS,
            Operations.DATASET);
  }

  private Cell facility(Operation operation) {
    Localised facility =
        parts
            .catalogue()
            .facilities()
            .find(operation.facility())
            .map(Facility::title)
            .orElseThrow();
    return operation.smallValue()
        ? new TableView.Words(Sentence.of("facilities.small-value", facility))
        : TableView.Words.of(facility);
  }

  private static Cell window(Operation operation) {
    return new TableView.Words(
        operation.closes().isEmpty()
            ? Sentence.of("facilities.window.unknown")
            : Sentence.of(
                "facilities.window." + operation.window(), operation.closes().get().toString()));
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
