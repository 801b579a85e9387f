package huigou.publish.view;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.odds.Said;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.OddsBins;
import huigou.publish.dataset.OddsDays;
import huigou.publish.dataset.OddsSaid;
import huigou.publish.dataset.OddsScores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Odds of coming fixings beside what they were worth; those without skill are refused. */
final class OddsParts {

  private static final int INPUTS = 4;

  private static final String RELIABILITY = "reliability";

  /** Fewer say nothing of how what came grows with what was foretold. */
  private static final int FEWEST_POINTS = 3;

  private final TopicParts parts;
  private final Odds odds;
  private final LocalDate asOf;

  OddsParts(TopicParts parts, Odds odds, LocalDate asOf) {
    this.parts = parts;
    this.odds = odds;
    this.asOf = asOf;
  }

  /** What can be said of tonight. */
  List<Sentence> facts() {
    List<Sentence> facts = new ArrayList<>();
    odds.scores().stream()
        .filter(Odds.Score::published)
        .max(Comparator.comparing(Odds.Score::skillClimatology))
        .ifPresent(
            best ->
                facts.add(
                    Sentence.of(
                            "odds.fact.skill",
                            target(best.target()),
                            best.horizon(),
                            share(best.skillClimatology()),
                            share(best.lower()),
                            share(best.upper()),
                            best.n())
                        .about(best.target())));
    if (odds.tonight().isEmpty() && !odds.scores().isEmpty()) {
      facts.add(Sentence.of("odds.fact.none", asOf));
    }
    List<Said.Published> scored =
        odds.said().published().stream().filter(Said.Published::isScored).toList();
    if (!scored.isEmpty()) {
      facts.add(
          Sentence.of(
              "odds.fact.published",
              scored.size(),
              scored.get(0).day().madeOn(),
              scored.get(scored.size() - 1).day().madeOn(),
              right()));
    } else if (!odds.scores().isEmpty()) {
      facts.add(Sentence.of("odds.fact.unpublished"));
    }
    return facts;
  }

  /** How many were really published. */
  int made() {
    return odds.said().published().size();
  }

  /** Of them, those that are held against what came. */
  int resolved() {
    return (int) odds.said().published().stream().filter(Said.Published::isScored).count();
  }

  /** Of them, those that gave more to what came than to what did not. */
  int right() {
    return (int) odds.said().published().stream().filter(Said.Published::isRight).count();
  }

  List<TopicView.Section> sections() {
    List<TopicView.Section> sections = new ArrayList<>();
    if (!odds.tonight().isEmpty()) {
      sections.add(new TopicView.Table(tonight()));
    }
    if (!odds.said().scores().isEmpty()) {
      sections.add(new TopicView.Table(said()));
    }
    if (!odds.scores().isEmpty()) {
      sections.add(new TopicView.Table(scores()));
      shown()
          .flatMap(score -> chart(score).stream())
          .map(TopicView.Chart::new)
          .forEach(sections::add);
      sections.add(new TopicView.Table(reliability()));
    }
    return sections;
  }

  /** The nearest odds of each target, where they may be shown. */
  private Stream<Odds.Score> shown() {
    return odds.scores().stream().filter(score -> score.published() && score.horizon() == 1);
  }

  /**
   * What came by what was foretold, against the line on which the two are one; none of fewer than
   * three tenths that can be told: two are said by the table.
   */
  private Optional<ChartView> chart(Odds.Score score) {
    List<Odds.Bin> told = score.bins().stream().filter(bin -> bin.shares().isPresent()).toList();
    if (told.size() < FEWEST_POINTS) {
      return Optional.empty();
    }
    BigDecimal apart =
        told.stream()
            .map(bin -> bin.shares().get().apart())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    // Means of tenths that follow one another: no two are the same but at their edges.
    TreeMap<LocalDate, Odds.Bin> points = new TreeMap<>();
    told.forEach(bin -> points.put(place(bin.shares().get().foretold()), bin));
    SortedSet<LocalDate> days = new TreeSet<>(points.keySet());
    days.add(place(BigDecimal.ZERO));
    days.add(place(BigDecimal.ONE));
    List<LocalDate> places = List.copyOf(days);
    OddsRules rules = parts.catalogue().odds();
    List<LocalDate> made =
        odds.replayed().stream()
            .filter(day -> day.target().equals(score.target()))
            .filter(day -> day.horizon() == score.horizon() && day.outcome().isPresent())
            .map(Odds.Day::madeOn)
            .toList();
    return Optional.of(
        new ChartView(
            "reliability-" + score.target(),
            Sentence.of(
                    "odds.chart.reliability",
                    target(score.target()),
                    score.horizon(),
                    number(apart.movePointRight(2)))
                .about(score.target()),
            Sentence.of(
                "odds.chart.reliability.subtitle",
                made.get(0),
                made.get(made.size() - 1),
                score.n(),
                rules.fewestInBin()),
            Unit.PERCENT,
            places,
            List.of(
                new ChartView.Line(
                    "second",
                    Sentence.of("odds.chart.alike"),
                    places.stream().map(OddsParts::percent).toList(),
                    false),
                new ChartView.Points(
                    "lead",
                    Sentence.of("odds.chart.came"),
                    on(places, points, bin -> bin.shares().get().came().movePointRight(2)),
                    on(places, points, bin -> BigDecimal.valueOf(bin.days())))),
            true,
            StandingPage.FORECASTS.address(RELIABILITY),
            OddsBins.DATASET.path(),
            parts.credit(List.of(rules.fixings(), rules.spreads().tail())),
            ChartView.Axis.SHARES));
  }

  /** Where a share stands along a chart of shares. */
  private static LocalDate place(BigDecimal share) {
    return LocalDate.ofEpochDay(share.movePointRight(4).longValueExact());
  }

  private static BigDecimal percent(LocalDate place) {
    return BigDecimal.valueOf(place.toEpochDay(), 2);
  }

  private static List<BigDecimal> on(
      List<LocalDate> places,
      Map<LocalDate, Odds.Bin> points,
      Function<Odds.Bin, BigDecimal> value) {
    return places.stream()
        .map(place -> Optional.ofNullable(points.get(place)).map(value).orElse(null))
        .toList();
  }

  private static Sentence target(String id) {
    return Sentence.of("odds.target." + id);
  }

  private static Quantity number(BigDecimal value) {
    return Quantity.of(value, Unit.NUMBER);
  }

  private static Quantity share(BigDecimal of) {
    return Quantity.of(of.movePointRight(2), Unit.PERCENT);
  }

  private static Cell percent(BigDecimal share) {
    return Figure.of(share(share));
  }

  /** A target by its name; one that is foretold no more by its id. */
  private Sentence named(String id) {
    return parts.catalogue().odds().targets().stream().anyMatch(each -> each.id().equals(id))
        ? target(id)
        : Sentence.text(Localised.same(id));
  }

  /** What was really published, against what came. */
  private TableView said() {
    return new TableOf<Said.Score>()
        .words("odds.column.target", each -> new Words(named(each.target())))
        .figures("odds.column.horizon", Unit.NUMBER, each -> count(each.horizon()))
        .figures("odds.column.made", Unit.NUMBER, each -> count(each.made()))
        .figures("odds.column.late", Unit.NUMBER, each -> count(each.late()))
        .figures("odds.column.n", Unit.NUMBER, each -> count(each.n()))
        .figures("odds.column.events", Unit.NUMBER, each -> count(each.events()))
        .figures("odds.column.brier", Unit.NUMBER, each -> of(each.worth().map(Said.Worth::brier)))
        .figures(
            "odds.column.skill-climatology",
            Unit.NUMBER,
            each -> of(each.worth().flatMap(Said.Worth::skillClimatology)))
        .figures(
            "odds.column.skill-persistence",
            Unit.NUMBER,
            each -> of(each.worth().flatMap(Said.Worth::skillPersistence)))
        .table(
            "odds-published",
            Sentence.of("odds.table.published"),
            List.of(Sentence.of("odds.table.published.note")),
            odds.said().scores(),
            odds.said().scores().size(),
            OddsSaid.DATASET);
  }

  private static Cell count(int count) {
    return Figure.of(number(BigDecimal.valueOf(count)));
  }

  private static Cell of(Optional<BigDecimal> figure) {
    return Figure.of(figure.map(OddsParts::number));
  }

  private TableView tonight() {
    return new TableOf<Odds.Tonight>()
        .words("odds.column.target", each -> new Words(target(each.day().target())))
        .words("odds.column.resolves-on", each -> new TableView.Day(each.day().resolvesOn()))
        .figures("odds.column.probability", Unit.PERCENT, each -> percent(each.day().probability()))
        .figures("odds.column.climatology", Unit.PERCENT, each -> percent(each.day().climatology()))
        .words("odds.column.inputs", OddsParts::inputs)
        .words("odds.column.score", each -> new Words(score(each)))
        .table(
            "odds",
            Sentence.of("odds.table.tonight"),
            List.of(Sentence.of("odds.table.tonight.note")),
            odds.tonight(),
            odds.tonight().size(),
            OddsDays.DATASET);
  }

  private static Cell inputs(Odds.Tonight each) {
    return new TableView.Many(
        each.inputs().stream()
            .filter(input -> input.push().signum() != 0)
            .limit(INPUTS)
            .map(
                input ->
                    Sentence.of(
                        "odds.input",
                        Sentence.of("odds.input." + input.name()),
                        new Quantity(input.push(), Unit.NUMBER, true)))
            .toList());
  }

  private Sentence score(Odds.Tonight each) {
    return odds.scores().stream()
        .filter(score -> score.target().equals(each.day().target()))
        .filter(score -> score.horizon() == each.day().horizon())
        .findFirst()
        .map(score -> Sentence.of("odds.score", number(score.skillClimatology()), score.n()))
        .orElseThrow();
  }

  private TableView scores() {
    return new TableOf<Odds.Score>()
        .words("odds.column.target", score -> new Words(target(score.target())))
        .column(OddsScores.HORIZON)
        .column(OddsScores.N)
        .column(OddsScores.EVENTS)
        .column(OddsScores.BRIER)
        .column(OddsScores.SKILL_CLIMATOLOGY)
        .column(OddsScores.LOWER)
        .column(OddsScores.UPPER)
        .column(OddsScores.SKILL_PERSISTENCE)
        .column(
            OddsScores.PUBLISHED,
            score -> new Words(Sentence.of(score.published() ? "odds.published" : "odds.refused")))
        .table(
            "odds-score",
            Sentence.of("odds.table.score"),
            scoreNotes(),
            odds.scores(),
            odds.scores().size(),
            OddsScores.DATASET);
  }

  private List<Sentence> scoreNotes() {
    OddsRules rules = parts.catalogue().odds();
    Sentence how =
        Sentence.of(
            "odds.table.score.note", rules.bootstrap().samples(), rules.bootstrap().block());
    return Stream.concat(
            Stream.of(how),
            rules.learning().chosenUntil().stream()
                .map(day -> Sentence.of("odds.table.score.chosen", day)))
        .toList();
  }

  private TableView reliability() {
    List<OddsBins.Row> lines =
        shown().flatMap(OddsBins::of).filter(line -> line.bin().days() > 0).toList();
    return new TableOf<OddsBins.Row>()
        .words("odds.column.target", line -> new Words(target(line.score().target())))
        .words(
            "odds.column.bin",
            line ->
                new Words(
                    Sentence.of("odds.bin", share(line.bin().from()), share(line.bin().to()))))
        .column(OddsBins.DAYS)
        .column(OddsBins.EVENTS)
        .figures(
            "odds.column.foretold",
            Unit.PERCENT,
            line -> Figure.of(line.bin().shares().map(Odds.Shares::foretold).map(OddsParts::share)))
        .figures(
            "odds.column.came",
            Unit.PERCENT,
            line -> Figure.of(line.bin().shares().map(Odds.Shares::came).map(OddsParts::share)))
        .table(
            RELIABILITY,
            Sentence.of("odds.table.reliability"),
            List.of(
                Sentence.of("odds.table.reliability.note", parts.catalogue().odds().fewestInBin())),
            lines,
            Math.max(1, lines.size()),
            OddsBins.DATASET);
  }
}
