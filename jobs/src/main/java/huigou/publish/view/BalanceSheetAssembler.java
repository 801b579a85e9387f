package huigou.publish.view;

import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.TableId;
import huigou.edition.EditionContent;
import huigou.model.series.KnownSeries;
import huigou.model.series.Quantity;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TopicView;
import huigou.model.view.TopicView.BridgeView;
import huigou.publish.dataset.Drain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The Federal Reserve's balance sheet: levels and averages, run-off, and what drains reserves. */
final class BalanceSheetAssembler {

  private static final int WEEKS_A_YEAR = 52;

  /** What the bridge goes over, and whether a rise adds to reserves. */
  private enum Step {
    TOTAL_ASSETS(KnownSeries.ASSETS_CHANGE, true),
    TGA(KnownSeries.TGA_CHANGE, false),
    ON_RRP(KnownSeries.ON_RRP_CHANGE, false),
    FOREIGN_RRP(KnownSeries.FOREIGN_RRP_CHANGE, false),
    CURRENCY(KnownSeries.CURRENCY_CHANGE, false),
    OTHER(KnownSeries.OTHER_CHANGE, false),
    RESIDUAL(KnownSeries.RESIDUAL, true);

    private final KnownSeries series;
    private final boolean adds;

    Step(KnownSeries series, boolean adds) {
      this.series = series;
      this.adds = adds;
    }
  }

  private final TopicParts parts;
  private final EditionContent content;

  BalanceSheetAssembler(TopicParts parts, EditionContent content) {
    this.parts = parts;
    this.content = content;
  }

  TopicView topic() {
    List<TopicView.Section> sections = new ArrayList<>();
    reservesChart().ifPresent(sections::add);
    assetsChart().ifPresent(sections::add);
    sections.add(
        new TopicView.Table(
            parts.byDate(
                TableId.LEVELS,
                "levels",
                Sentence.of("balance-sheet.table.levels"),
                List.of(Sentence.of("balance-sheet.table.levels.note")),
                Optional.empty())));
    runoffChart().ifPresent(sections::add);
    sections.add(new TopicView.Table(runoff()));
    bridge().ifPresent(sections::add);
    residualChart().ifPresent(sections::add);
    sections.add(
        new TopicView.Table(
            parts.byDate(
                TableId.IDENTITY,
                "identity",
                Sentence.of("balance-sheet.table.identity"),
                List.of(
                    Sentence.of("balance-sheet.table.identity.note"),
                    Sentence.of("balance-sheet.table.identity.other")),
                Optional.of(Drain.DATASET))));
    if (!parts.figures(KnownSeries.REMAINDER).isEmpty()) {
      sections.add(
          new TopicView.Table(
              parts.byDate(
                  TableId.PARTIAL,
                  "partial",
                  Sentence.of("balance-sheet.table.partial"),
                  List.of(Sentence.of("balance-sheet.table.partial.note")),
                  Optional.of(Drain.DATASET))));
    }
    netLiquidityChart().ifPresent(sections::add);
    return new TopicView(StandingPage.BALANCE_SHEET, facts(), sections);
  }

  private List<Sentence> facts() {
    List<Sentence> facts = new ArrayList<>();
    TimeSeries assets = parts.figures(KnownSeries.TOTAL_ASSETS);
    TimeSeries runoff = parts.figures(KnownSeries.RUNOFF_ASSETS);
    if (!assets.isEmpty() && !runoff.isEmpty() && runoff.newest().value().signum() != 0) {
      facts.add(
          Sentence.of(
                  runoff.newest().value().signum() < 0
                      ? "balance-sheet.fact.assets.less"
                      : "balance-sheet.fact.assets.more",
                  assets.newest().referenceDate(),
                  TopicParts.usd(assets.newest().value()),
                  TopicParts.usd(runoff.newest().value().abs()),
                  runoff.first().referenceDate())
              .about(parts.id(KnownSeries.TOTAL_ASSETS), parts.id(KnownSeries.RUNOFF_ASSETS)));
    }
    TimeSeries level = parts.figures(KnownSeries.RESERVES);
    TimeSeries average = parts.figures(KnownSeries.RESERVES_AVERAGE);
    if (!level.isEmpty()) {
      LocalDate week = level.newest().referenceDate();
      average
          .value(week)
          .ifPresent(
              mean ->
                  facts.add(
                      Sentence.of(
                              "balance-sheet.fact.reserves",
                              week,
                              TopicParts.usd(level.newest().value()),
                              TopicParts.usd(mean))
                          .about(
                              parts.id(KnownSeries.RESERVES),
                              parts.id(KnownSeries.RESERVES_AVERAGE))));
    }
    identityFact().ifPresent(facts::add);
    EditionContent.Opposites opposites =
        content.opposites(
            parts.id(KnownSeries.RESERVES_CHANGE),
            parts.id(KnownSeries.TGA_CLOSE_CHANGE),
            WEEKS_A_YEAR);
    if (opposites.compared() > 0) {
      facts.add(
          Sentence.of(
                  "balance-sheet.fact.opposite",
                  opposites.compared(),
                  opposites.opposite(),
                  WEEKS_A_YEAR,
                  WEEKS_A_YEAR - opposites.compared())
              .about(
                  parts.id(KnownSeries.RESERVES_CHANGE), parts.id(KnownSeries.TGA_CLOSE_CHANGE)));
    }
    return facts;
  }

  private Optional<Sentence> identityFact() {
    TimeSeries residual = parts.figures(KnownSeries.RESIDUAL);
    if (residual.isEmpty()) {
      return Optional.of(Sentence.of("balance-sheet.fact.identity.none"));
    }
    Vintage largest =
        residual.figures().stream()
            .max(Comparator.comparing(figure -> figure.value().abs()))
            .orElseThrow();
    return Optional.of(
        Sentence.of(
                "balance-sheet.fact.identity",
                residual.size(),
                residual.first().referenceDate(),
                residual.newest().referenceDate(),
                TopicParts.usd(largest.value().abs()),
                largest.referenceDate(),
                parts.figures(KnownSeries.REMAINDER).size())
            .about(parts.id(KnownSeries.RESIDUAL), parts.id(KnownSeries.REMAINDER)));
  }

  private Optional<TopicView.Section> reservesChart() {
    TimeSeries level = parts.figures(KnownSeries.RESERVES);
    Optional<SeriesView> view = parts.summary(KnownSeries.RESERVES);
    return view.flatMap(
            summary ->
                parts.lines(
                    ChartId.RESERVES,
                    "reserves",
                    Sentence.of(
                            "balance-sheet.chart.reserves",
                            TopicParts.usd(level.newest().value()),
                            level.newest().referenceDate(),
                            summary.newest().standing())
                        .about(parts.id(KnownSeries.RESERVES)),
                    Sentence.of("balance-sheet.chart.reserves.subtitle")))
        .map(TopicView.Chart::new);
  }

  private Optional<TopicView.Section> assetsChart() {
    TimeSeries assets = parts.figures(KnownSeries.TOTAL_ASSETS);
    return TopicParts.highest(assets.figures())
        .flatMap(
            top ->
                parts.lines(
                    ChartId.ASSETS,
                    "assets",
                    Sentence.of(
                            top.value().compareTo(assets.newest().value()) == 0
                                ? "balance-sheet.chart.assets.highest"
                                : "balance-sheet.chart.assets",
                            TopicParts.usd(top.value()),
                            top.referenceDate(),
                            TopicParts.usd(assets.newest().value()),
                            assets.first().referenceDate())
                        .about(parts.id(KnownSeries.TOTAL_ASSETS)),
                    Sentence.of("balance-sheet.chart.assets.subtitle")))
        .map(TopicView.Chart::new);
  }

  /** Both shrank, or what each did with its sign. */
  private Sentence runoffTitle(Vintage assets, Vintage securities) {
    if (assets.value().signum() < 0 && securities.value().signum() < 0) {
      return Sentence.of(
              "balance-sheet.chart.runoff",
              TopicParts.usd(assets.value().abs()),
              TopicParts.usd(securities.value().abs()),
              assets.referenceDate())
          .about(parts.id(KnownSeries.RUNOFF_ASSETS), parts.id(KnownSeries.RUNOFF_SECURITIES));
    }
    return Sentence.of(
            "balance-sheet.chart.runoff.signed",
            Quantity.move(assets.value(), Unit.USD),
            Quantity.move(securities.value(), Unit.USD),
            assets.referenceDate())
        .about(parts.id(KnownSeries.RUNOFF_ASSETS), parts.id(KnownSeries.RUNOFF_SECURITIES));
  }

  private Optional<TopicView.Section> runoffChart() {
    TimeSeries assets = parts.figures(KnownSeries.RUNOFF_ASSETS);
    TimeSeries securities = parts.figures(KnownSeries.RUNOFF_SECURITIES);
    if (assets.isEmpty() || securities.isEmpty()) {
      return Optional.empty();
    }
    return parts
        .lines(
            ChartId.RUNOFF,
            "runoff",
            runoffTitle(assets.newest(), securities.newest()),
            Sentence.of("balance-sheet.chart.runoff.subtitle", assets.first().referenceDate()))
        .map(TopicView.Chart::new);
  }

  /** Run-off by what is counted and since when: four figures that reports mix up. */
  private TableView runoff() {
    List<SeriesView> rows = parts.columns(TableId.RUN_OFF);
    return new TableOf<SeriesView>()
        .words("balance-sheet.column.counted", view -> TableView.Words.of(view.words().title()))
        .figures(
            "table.value",
            Unit.USD,
            view -> Figure.of(Quantity.move(view.newest().value().value(), Unit.USD)))
        .words("table.data-date", view -> new Day(view.span().last()))
        .table(
            "run-off",
            Sentence.of("balance-sheet.table.runoff"),
            List.of(Sentence.of("balance-sheet.table.runoff.note")),
            rows,
            rows.size(),
            Optional.empty());
  }

  /** The newest week of which every item is at hand, step by step from assets to reserves. */
  private Optional<TopicView.Section> bridge() {
    TimeSeries residual = parts.figures(KnownSeries.RESIDUAL);
    if (residual.isEmpty()) {
      return Optional.empty();
    }
    LocalDate week = residual.newest().referenceDate();
    List<BigDecimal> changes = new ArrayList<>();
    for (Step step : Step.values()) {
      BigDecimal change = parts.figures(step.series).value(week).orElseThrow();
      changes.add(step.adds ? change : change.negate());
    }
    BigDecimal total = changes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        new TopicView.Bridge(
            new BridgeView(
                "bridge",
                Sentence.of(
                        switch (total.signum()) {
                          case -1 -> "balance-sheet.bridge.fell";
                          case 0 -> "balance-sheet.bridge.stood";
                          default -> "balance-sheet.bridge.rose";
                        },
                        TopicParts.usd(total.abs()),
                        week)
                    .about(parts.id(KnownSeries.RESERVES_CHANGE)),
                Sentence.of("balance-sheet.bridge.subtitle"),
                week,
                steps(changes, total))));
  }

  private List<BridgeView.Step> steps(List<BigDecimal> changes, BigDecimal total) {
    double low = 0;
    double high = 0;
    double at = 0;
    for (BigDecimal change : changes) {
      at += change.doubleValue();
      low = Math.min(low, at);
      high = Math.max(high, at);
    }
    double width = Math.max(high - low, 1);
    List<BridgeView.Step> steps = new ArrayList<>();
    at = 0;
    for (Step step : Step.values()) {
      BigDecimal change = changes.get(step.ordinal());
      double next = at + change.doubleValue();
      steps.add(
          new BridgeView.Step(
              parts.id(step.series).value(),
              step.adds
                  ? name(step)
                  : new Localised("− " + name(step).en(), "−" + name(step).zhHant()),
              Quantity.move(change, Unit.USD),
              false,
              percent(Math.min(at, next) - low, width),
              percent(Math.max(at, next) - low, width)));
      at = next;
    }
    steps.add(
        new BridgeView.Step(
            parts.id(KnownSeries.RESERVES_CHANGE).value(),
            parts.entry(KnownSeries.RESERVES_CHANGE).words().shortTitle(),
            Quantity.move(total, Unit.USD),
            true,
            percent(Math.min(0, at) - low, width),
            percent(Math.max(0, at) - low, width)));
    return steps;
  }

  private Localised name(Step step) {
    return parts.entry(step.series).words().shortTitle();
  }

  /** With one decimal: where a bar begins or ends on the paper, and no figure. */
  private static double percent(double part, double whole) {
    return Math.round(part / whole * 1000) / 10.0;
  }

  private Optional<TopicView.Section> residualChart() {
    TimeSeries residual = parts.figures(KnownSeries.RESIDUAL);
    if (residual.isEmpty()) {
      return Optional.empty();
    }
    Vintage largest =
        residual.figures().stream()
            .max(Comparator.comparing(figure -> figure.value().abs()))
            .orElseThrow();
    return parts
        .bars(
            ChartId.RESIDUAL,
            "residual",
            Sentence.of(
                    "balance-sheet.chart.residual",
                    TopicParts.usd(largest.value().abs()),
                    largest.referenceDate(),
                    residual.size())
                .about(parts.id(KnownSeries.RESIDUAL)),
            Sentence.of("balance-sheet.chart.residual.subtitle"))
        .map(TopicView.Chart::new);
  }

  private Optional<TopicView.Section> netLiquidityChart() {
    TimeSeries estimate = parts.figures(KnownSeries.NET_LIQUIDITY_ESTIMATE);
    if (estimate.isEmpty()) {
      return Optional.empty();
    }
    TimeSeries exact = parts.figures(KnownSeries.NET_LIQUIDITY);
    boolean known =
        !exact.isEmpty()
            && !exact.newest().referenceDate().isBefore(estimate.newest().referenceDate());
    Vintage newest = known ? exact.newest() : estimate.newest();
    return parts
        .lines(
            ChartId.NET_LIQUIDITY,
            "net-liquidity",
            Sentence.of(
                    known
                        ? "balance-sheet.chart.net-liquidity.exact"
                        : "balance-sheet.chart.net-liquidity",
                    TopicParts.usd(newest.value()),
                    newest.referenceDate())
                .about(
                    parts.id(
                        known ? KnownSeries.NET_LIQUIDITY : KnownSeries.NET_LIQUIDITY_ESTIMATE)),
            Sentence.of("balance-sheet.chart.net-liquidity.subtitle"))
        .map(TopicView.Chart::new);
  }
}
