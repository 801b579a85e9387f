package huigou.publish.view;

import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.TableId;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.DayClass;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Lacking;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.AmplenessRow;
import huigou.model.view.ChartView;
import huigou.model.view.ScarcityView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Day;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TopicView;
import huigou.publish.dataset.AmplenessLines;
import huigou.publish.dataset.Pops;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How ample reserves are: lines of evidence side by side, never one number. */
final class AmplenessAssembler {

  private static final int RATIO_DECIMALS = 2;
  private static final int SLOPE_DECIMALS = 3;
  private static final int MONTHS = 36;
  private static final int WEEKS = 26;
  private static final int POPS = 60;

  private final TopicParts parts;
  private final Formulas formulas;
  private final ScarcityView view;

  AmplenessAssembler(TopicParts parts, Scarcity scarcity) {
    this.parts = parts;
    this.formulas = parts.catalogue().formulas();
    this.view =
        new ScarcityView(
            scarcity.ampleness().stream().map(this::row).toList(),
            scarcity.pops(),
            scarcity.costs(),
            scarcity.takeUp(),
            scarcity.lacking(),
            parts.catalogue().findings().measures().stream()
                .filter(measure -> measure.series().equals(formulas.costs().rate()))
                .filter(measure -> measure.series().equals(formulas.share().measure()))
                .findFirst()
                .map(
                    measure ->
                        new ScarcityView.Rules(
                            formulas,
                            measure,
                            parts.catalogue().findings().fixings()::nextBusinessDay)));
  }

  /** What data files hold of it. */
  ScarcityView view() {
    return view;
  }

  private AmplenessRow row(Ampleness said) {
    return new AmplenessRow(
        said,
        formulas.basis(said.line()),
        said.line().equals(formulas.ratio().line()) ? RATIO_DECIMALS : SLOPE_DECIMALS);
  }

  private List<AmplenessRow> line(String line) {
    return view.ampleness().stream().filter(row -> row.said().line().equals(line)).toList();
  }

  private List<AmplenessRow> shares(boolean months) {
    int length = months ? "2025-11".length() : "2025-11-28".length();
    return line(formulas.share().line()).stream()
        .filter(row -> row.said().period().length() == length)
        .toList();
  }

  TopicView topic() {
    List<AmplenessRow> months = shares(true);
    List<AmplenessRow> ratios = line(formulas.ratio().line());
    List<AmplenessRow> slopes = line(formulas.slope().line());
    List<Sentence> facts = new ArrayList<>();
    List<TopicView.Section> sections = new ArrayList<>();
    last(shares(false)).ifPresent(row -> facts.add(interval("ampleness.fact.share.day", row)));
    last(months)
        .ifPresent(
            row -> {
              facts.add(interval("ampleness.fact.share.month", row));
              sections.add(new TopicView.Chart(shareChart(months)));
            });
    last(ratios)
        .ifPresent(
            row -> {
              facts.add(ratio(ratios));
              sections.add(new TopicView.Chart(ratioChart(ratios)));
            });
    last(slopes).ifPresent(row -> facts.add(slope(row)));
    pop().ifPresent(facts::add);
    sections.add(new TopicView.Table(shareTable(months)));
    sections.add(new TopicView.Table(ratioTable(ratios)));
    sections.add(new TopicView.Table(slopeTable(slopes)));
    sections.add(new TopicView.Table(popTable()));
    Set<String> own = new HashSet<>(formulas.lines());
    own.add(Lacking.POPS);
    GapParts.table(parts, view.lacking(), own).ifPresent(sections::add);
    segments(sections);
    return new TopicView(StandingPage.AMPLENESS, facts, sections);
  }

  /** Where cash is lent overnight, and whose it is: two tables that a reader holds side by side. */
  private void segments(List<TopicView.Section> sections) {
    SeriesId leading = parts.catalogue().topics().charts().get(ChartId.SEGMENTS).leading();
    TimeSeries cleared = parts.figures(leading);
    if (!cleared.isEmpty()) {
      Vintage newest = cleared.newest();
      parts
          .lines(
              ChartId.SEGMENTS,
              "segments",
              Sentence.of("segments.chart", TopicParts.usd(newest.value()), newest.referenceDate())
                  .about(leading),
              Sentence.of("segments.chart.subtitle"))
          .ifPresent(chart -> sections.add(new TopicView.Chart(chart)));
      sections.add(
          new TopicView.Table(
              parts.byDate(
                  TableId.SEGMENTS,
                  "segments-by-day",
                  Sentence.of("segments.table"),
                  List.of(Sentence.of("segments.table.note")),
                  Optional.empty())));
    }
    if (!parts.columns(TableId.FUNDS).isEmpty()) {
      sections.add(
          new TopicView.Table(
              parts.byDate(
                  TableId.FUNDS,
                  "funds",
                  Sentence.of("funds.table"),
                  List.of(Sentence.of("funds.table.note")),
                  Optional.empty())));
    }
  }

  private static <T> Optional<T> last(List<T> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1));
  }

  /** A day or a month, as a reader writes it. */
  private static Object period(AmplenessRow row) {
    String period = row.said().period();
    return period.length() == "2025-11".length()
        ? YearMonth.parse(period)
        : LocalDate.parse(period);
  }

  private static Quantity percent(BigDecimal value) {
    return Quantity.of(value, Unit.PERCENT);
  }

  private static LocalDate day(AmplenessRow row) {
    return LocalDate.parse(row.said().period());
  }

  private Sentence interval(String key, AmplenessRow row) {
    return Sentence.of(
            key,
            period(row),
            percent(row.said().lower().orElseThrow()),
            percent(row.said().upper().orElseThrow()),
            row.said().n())
        .about(row.said().line());
  }

  /** The newest ratio, and since when none was as low or as high, by exact quotients. */
  private static Sentence ratio(List<AmplenessRow> ratios) {
    AmplenessRow newest = ratios.get(ratios.size() - 1);
    Optional<LocalDate> low = since(ratios, -1);
    Optional<LocalDate> high = since(ratios, 1);
    LocalDate first = day(ratios.get(0));
    boolean lower = low.isEmpty() || high.isPresent() && low.get().isBefore(high.get());
    Optional<LocalDate> reach = lower ? low : high;
    boolean unchanged = reach.isPresent() && low.equals(high);
    return Sentence.of(
            "ampleness.fact.ratio."
                + (unchanged ? "unchanged" : lower ? "lowest" : "highest")
                + (reach.isPresent() ? "" : ".ever"),
            day(newest),
            percent(newest.printed().orElseThrow()),
            reach.orElse(first))
        .about(newest.said().line());
  }

  /** The last day before the newest on which it stood as far out; empty when it never did. */
  private static Optional<LocalDate> since(List<AmplenessRow> ratios, int direction) {
    BigDecimal newest = ratios.get(ratios.size() - 1).said().value().orElseThrow();
    for (int i = ratios.size() - 2; i >= 0; i--) {
      BigDecimal before = ratios.get(i).said().value().orElseThrow();
      if (before.compareTo(newest) * direction >= 0) {
        return Optional.of(day(ratios.get(i)));
      }
    }
    return Optional.empty();
  }

  private static Sentence slope(AmplenessRow row) {
    String[] era = row.said().period().split("/");
    return Sentence.of(
            "ampleness.fact.slope",
            LocalDate.parse(era[0]),
            LocalDate.parse(era[1]),
            Quantity.of(row.printed().orElseThrow(), Unit.NUMBER),
            Quantity.of(row.said().lower().orElseThrow(), Unit.NUMBER),
            Quantity.of(row.said().upper().orElseThrow(), Unit.NUMBER),
            row.said().n(),
            Quantity.of(row.said().rSquared().orElse(BigDecimal.ZERO), Unit.NUMBER))
        .about(row.said().line());
  }

  private Optional<Sentence> pop() {
    return view.pops().stream()
        .filter(pop -> pop.dayClass() == DayClass.MONTH_END)
        .max(Comparator.comparing(Pop::year))
        .map(
            pop ->
                Sentence.of(
                        pop.mean().signum() < 0
                            ? "ampleness.fact.pop.below"
                            : "ampleness.fact.pop.above",
                        String.valueOf(pop.year()),
                        pop.n(),
                        Quantity.of(pop.mean(), Unit.BASIS_POINT).size(),
                        Quantity.of(pop.largest(), Unit.BASIS_POINT),
                        pop.largestOn())
                    .about(pop.dayClass().token()));
  }

  private ChartView shareChart(List<AmplenessRow> months) {
    List<LocalDate> dates =
        months.stream().map(row -> YearMonth.parse(row.said().period()).atEndOfMonth()).toList();
    List<BigDecimal> low = months.stream().map(row -> row.said().lower().orElseThrow()).toList();
    List<BigDecimal> high = months.stream().map(row -> row.said().upper().orElseThrow()).toList();
    AmplenessRow newest = months.get(months.size() - 1);
    return chart(
        "share",
        interval("ampleness.chart.share", newest),
        Sentence.of("ampleness.chart.share.subtitle"),
        dates,
        List.of(
            new ChartView.Band("band inner", Sentence.of("ampleness.band"), low, high),
            new ChartView.Line("second", Sentence.of("ampleness.column.upper"), high, false),
            new ChartView.Line("lead", Sentence.of("ampleness.column.lower"), low, true)),
        List.of(formulas.share().measure(), formulas.share().level()));
  }

  private ChartView ratioChart(List<AmplenessRow> ratios) {
    AmplenessRow newest = ratios.get(ratios.size() - 1);
    return chart(
        "ratio",
        Sentence.of("ampleness.chart.ratio", day(newest), percent(newest.printed().orElseThrow()))
            .about(newest.said().line()),
        Sentence.of("ampleness.chart.ratio.subtitle", day(ratios.get(0))),
        ratios.stream().map(AmplenessAssembler::day).toList(),
        List.of(
            new ChartView.Line(
                "lead",
                Sentence.of("ampleness.line.ratio"),
                ratios.stream().map(row -> row.printed().orElseThrow()).toList(),
                true)),
        List.of(formulas.ratio().numerator(), formulas.ratio().denominator()));
  }

  private ChartView chart(
      String id,
      Sentence title,
      Sentence subtitle,
      List<LocalDate> dates,
      List<ChartView.Layer> layers,
      List<SeriesId> drawn) {
    return new ChartView(
        id,
        title,
        subtitle,
        Unit.PERCENT,
        dates,
        layers,
        true,
        StandingPage.AMPLENESS.address(id + "-table"),
        AmplenessLines.DATASET.path(),
        parts.credit(drawn));
  }

  private TableView shareTable(List<AmplenessRow> months) {
    return new TableOf<AmplenessRow>()
        .column(AmplenessLines.PERIOD)
        .figures("ampleness.column.lower", Unit.PERCENT, row -> share(row.said().lower()))
        .figures("ampleness.column.upper", Unit.PERCENT, row -> share(row.said().upper()))
        .add(
            TableView.Column.figures("ampleness.column.fixings", Unit.NUMBER),
            AmplenessLines.N::shown)
        .table(
            "share-table",
            Sentence.of("ampleness.table.share"),
            List.of(Sentence.of("ampleness.table.share.note")),
            reversed(months),
            MONTHS,
            AmplenessLines.DATASET);
  }

  private static Cell share(Optional<BigDecimal> value) {
    return Figure.of(value.map(AmplenessAssembler::percent));
  }

  private TableView ratioTable(List<AmplenessRow> ratios) {
    return new TableOf<AmplenessRow>()
        .words("table.date", row -> new Day(day(row)))
        .figures("ampleness.column.ratio", Unit.PERCENT, row -> share(row.printed()))
        .figures(
            "ampleness.column.reserves", Unit.USD, row -> level(formulas.ratio().numerator(), row))
        .figures("ampleness.column.debt", Unit.USD, this::debt)
        .table(
            "ratio-table",
            Sentence.of("ampleness.table.ratio"),
            List.of(Sentence.of("ampleness.table.ratio.note")),
            reversed(ratios),
            WEEKS,
            AmplenessLines.DATASET);
  }

  /** What reserves are held against: the newest figure at or before the day. */
  private Cell debt(AmplenessRow row) {
    TimeSeries debts = parts.figures(formulas.ratio().denominator());
    return Figure.of(debts.inForce(day(row)).map(Vintage::value).map(TopicParts::usd));
  }

  private Cell level(SeriesId series, AmplenessRow row) {
    return Figure.of(parts.figures(series).value(day(row)).map(TopicParts::usd));
  }

  private TableView slopeTable(List<AmplenessRow> slopes) {
    return new TableOf<AmplenessRow>()
        .column(AmplenessLines.PERIOD)
        .column(AmplenessLines.VALUE)
        .column(AmplenessLines.LOWER)
        .column(AmplenessLines.UPPER)
        .add(
            TableView.Column.figures("ampleness.column.weeks", Unit.NUMBER),
            AmplenessLines.N::shown)
        .column(AmplenessLines.R2)
        .figures(
            "ampleness.column.intercept",
            Unit.USD,
            row -> Figure.of(row.said().intercept().map(value -> Quantity.move(value, Unit.USD))))
        .table(
            "slope-table",
            Sentence.of("ampleness.table.slope"),
            List.of(Sentence.of("ampleness.table.slope.note", formulas.slope().fewest())),
            slopes,
            slopes.size() + 1,
            AmplenessLines.DATASET);
  }

  private TableView popTable() {
    return new TableOf<Pop>()
        .words("pops.column.year", pop -> new Name(String.valueOf(pop.year())))
        .column(
            Pops.CLASS,
            pop -> new TableView.Words(Sentence.of("pops.class." + pop.dayClass().token())))
        .column(Pops.N)
        .column(Pops.MEAN)
        .column(Pops.LARGEST)
        .column(Pops.LARGEST_DATE)
        .table(
            "pops",
            Sentence.of("ampleness.table.pops"),
            List.of(Sentence.of("ampleness.table.pops.note", formulas.pops().before())),
            view.pops().stream()
                .sorted(Comparator.comparing(Pop::year).reversed().thenComparing(Pop::dayClass))
                .toList(),
            POPS,
            Pops.DATASET);
  }

  private static <T> List<T> reversed(List<T> rows) {
    List<T> turned = new ArrayList<>(rows);
    Collections.reverse(turned);
    return turned;
  }
}
