package huigou.publish.workbook;

import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.TopicView;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The charts of the workbook by one hand, one below the other, each over columns of a sheet. */
final class Charts {

  private static final int LAST_YEAR = 250;

  /** Lines of words above a chart. */
  private static final int LINES = 2;

  /** The one whose axis has basis points. */
  private static final String SPREAD = "spread";

  private static final String BLUE = "0a5a86";
  private static final String INK = "1d1b18";
  private static final String OCHRE = "8a5a00";
  private static final String GREY = "625d54";

  private final SiteView site;
  private final Words words;
  private final Figures figures;
  private final SheetTable corridor;
  private final TopicSheets topics;

  Charts(SiteView site, Words words, Figures figures, SheetTable corridor, TopicSheets topics) {
    this.site = site;
    this.words = words;
    this.figures = figures;
    this.corridor = corridor;
    this.topics = topics;
  }

  /**
   * Draws them; what a chart shows stands in words above it, for those who do not see it.
   *
   * @return the lines of words by their rows
   */
  SortedMap<Integer, String> drawOn(Book book, String sheet) {
    List<LineChart> charts = charts();
    SortedMap<Integer, String> lines = new TreeMap<>();
    for (int i = 0; i < charts.size(); i++) {
      book.draw(sheet, charts.get(i), row(i) + LINES, i + 1);
      lines.put(row(i), charts.get(i).title());
      lines.put(row(i) + 1, charts.get(i).shown());
    }
    return lines;
  }

  /** The first row of a chart: two lines of words, the chart, and an empty one. */
  static int row(int chart) {
    return chart * (LINES + LineChart.HEIGHT + 1);
  }

  /** Whether a chart begins at a row. */
  static boolean isFirst(int row) {
    return row % row(1) == 0;
  }

  private List<LineChart> charts() {
    List<LineChart> charts = new ArrayList<>();
    charts.add(
        ofCorridor(
            "corridor",
            finding(site.shown().front().corridor()),
            new Line(known(KnownSeries.SOFR), BLUE, 2),
            new Line(known(KnownSeries.TARGET_UPPER), INK, 1.25),
            new Line(floor(0), INK, 1.25),
            new Line(known(KnownSeries.IORB), OCHRE, 1.25),
            new Line(floor(1), GREY, 1.25)));
    charts.add(
        ofCorridor(SPREAD, spreadFinding(), new Line(spread().map(SeriesView::id), BLUE, 1.5)));
    ofTopic("balance-sheet", KnownSeries.RESERVES, "reserves", "reserves").ifPresent(charts::add);
    ofTopic("balance-sheet", KnownSeries.TOTAL_ASSETS, "assets", "assets").ifPresent(charts::add);
    ofTopic("treasury", KnownSeries.TGA_CLOSE, "cash", "tga").ifPresent(charts::add);
    ofTopic("facilities", KnownSeries.SRF_ACCEPTED, "srf", "srf").ifPresent(charts::add);
    charts.removeIf(chart -> chart.dates().isEmpty() || chart.series().isEmpty());
    return charts;
  }

  /** The chart of a page under its address there. */
  private Optional<ChartView> onPage(String id) {
    return site.shown().topics().stream()
        .flatMap(topic -> topic.sections().stream())
        .filter(TopicView.Chart.class::isInstance)
        .map(section -> ((TopicView.Chart) section).view())
        .filter(view -> view.id().equals(id))
        .findFirst();
  }

  private Optional<SeriesId> known(KnownSeries part) {
    return Optional.of(site.shelf().known(part));
  }

  /** The floor of a corridor, in the order of the catalogue. */
  private Optional<SeriesId> floor(int corridor) {
    return site.shown().corridors().stream()
        .skip(corridor)
        .map(each -> each.floor().id())
        .findFirst();
  }

  /** SOFR less the interest on reserves, where there is such a spread. */
  private Optional<SeriesView> spread() {
    SeriesId sofr = site.shelf().known(KnownSeries.SOFR);
    SeriesId iorb = site.shelf().known(KnownSeries.IORB);
    return figures.spreads.stream()
        .filter(each -> each.lineage().formula().get(0).id().equals(sofr))
        .filter(each -> each.lineage().formula().get(1).id().equals(iorb))
        .findFirst();
  }

  private Optional<String> finding(ChartView page) {
    return Optional.ofNullable(page).map(view -> words.say(view.title()));
  }

  private Optional<String> spreadFinding() {
    return spread()
        .map(
            view ->
                words.say(
                    Sentence.of(
                        "chart.spreads.title",
                        view.words().shortTitle(),
                        view.newest().value(),
                        view.newest().standing())));
  }

  private record Line(Optional<SeriesId> series, String colour, double width) {}

  /** Over all days of the table, so that the range grows with it; the axis begins a year ago. */
  private LineChart ofCorridor(String key, Optional<String> finding, Line... asked) {
    List<LocalDate> days = figures.dates;
    List<LineChart.Series> lines = new ArrayList<>();
    for (Line line : asked) {
      int column = line.series().map(this::column).orElse(-1);
      if (column >= 0) {
        SeriesId id = line.series().orElseThrow();
        List<BigDecimal> values = new ArrayList<>();
        days.forEach(day -> values.add(figures.of(id, day)));
        lines.add(
            new LineChart.Series(
                corridor.columns().get(column).heading(),
                column,
                values,
                line.colour(),
                line.width()));
      }
    }
    int from = Math.max(0, days.size() - LAST_YEAR);
    return chart(key, finding, corridor.sheet(), days, from, lines, Optional.empty());
  }

  private int column(SeriesId id) {
    for (int i = 0; i < corridor.columns().size(); i++) {
      if (corridor.columns().get(i).meaning().id().equals(id.value())) {
        return i;
      }
    }
    return -1;
  }

  private Optional<LineChart> ofTopic(String sheet, KnownSeries part, String key, String page) {
    return topics
        .line(sheet, site.shelf().known(part).value())
        .map(
            source ->
                chart(
                    key,
                    onPage(page).flatMap(this::finding),
                    source.sheet(),
                    source.dates(),
                    source.first(),
                    List.of(
                        new LineChart.Series(
                            source.heading(),
                            source.column(),
                            source.figures().stream()
                                .map(value -> value.orElse(null))
                                .collect(ArrayList::new, List::add, List::addAll),
                            BLUE,
                            1.5)),
                    source.money()));
  }

  /** Titled by what the page finds in it; without a page by what it shows. */
  private LineChart chart(
      String key,
      Optional<String> found,
      String sheet,
      List<LocalDate> dates,
      int from,
      List<LineChart.Series> lines,
      Optional<Money> money) {
    String what = words.t("workbook.chart." + key);
    String unit =
        money
            .map(shown -> words.t("workbook.money." + shown.unit()))
            .orElseGet(() -> words.t("workbook.chart." + key + ".values"));
    String finding = found.orElse(what);
    String shown =
        dates.isEmpty()
            ? ""
            : words.t(
                "workbook.chart." + key + ".alt", dates.get(from), dates.get(dates.size() - 1));
    return new LineChart(
        finding,
        words.t("workbook.chart.subtitle", what, unit),
        unit,
        shown,
        words.t("workbook.chart.said", finding, shown),
        words.language().locale().toLanguageTag(),
        sheet,
        dates,
        from,
        lines,
        money
            .map(Money::axis)
            .orElse(key.equals(SPREAD) ? UnitFormat.decimals(0) : UnitFormat.RATE));
  }
}
