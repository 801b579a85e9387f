package huigou.publish.view;

import huigou.model.odds.Odds;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Words;
import huigou.model.view.TopicView;
import huigou.publish.dataset.OddsDays;
import huigou.publish.dataset.OddsScores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Odds of coming fixings beside what they were worth; those without skill are refused. */
final class OddsParts {

  private static final int INPUTS = 4;

  private final Odds odds;
  private final LocalDate asOf;

  OddsParts(Odds odds, LocalDate asOf) {
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
                            number(best.skillClimatology()),
                            number(best.lower()),
                            number(best.upper()),
                            best.n())
                        .about(best.target())));
    if (odds.tonight().isEmpty() && !odds.scores().isEmpty()) {
      facts.add(Sentence.of("odds.fact.none", asOf));
    }
    if (!odds.scores().isEmpty()) {
      facts.add(Sentence.of("odds.fact.unpublished"));
    }
    return facts;
  }

  List<TopicView.Section> sections() {
    List<TopicView.Section> sections = new ArrayList<>();
    if (!odds.tonight().isEmpty()) {
      sections.add(new TopicView.Table(tonight()));
    }
    if (!odds.scores().isEmpty()) {
      sections.add(new TopicView.Table(scores()));
      sections.add(new TopicView.Table(reliability()));
    }
    return sections;
  }

  private static Sentence target(String id) {
    return Sentence.of("odds.target." + id);
  }

  private static Quantity number(BigDecimal value) {
    return Quantity.of(value, Unit.NUMBER);
  }

  private static Cell percent(BigDecimal share) {
    return Figure.of(Quantity.of(share.movePointRight(2), Unit.PERCENT));
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
            List.of(Sentence.of("odds.table.score.note")),
            odds.scores(),
            odds.scores().size(),
            OddsScores.DATASET);
  }

  /** A line of the reliability table. */
  private record Line(Odds.Score score, Odds.Bin bin) {}

  private TableView reliability() {
    List<Line> lines =
        odds.scores().stream()
            .filter(score -> score.published() && score.horizon() == 1)
            .flatMap(score -> score.bins().stream().map(bin -> new Line(score, bin)))
            .toList();
    return new TableOf<Line>()
        .words("odds.column.target", line -> new Words(target(line.score().target())))
        .words(
            "odds.column.bin",
            line ->
                new Words(
                    Sentence.of(
                        "odds.bin",
                        Quantity.of(line.bin().from().movePointRight(2), Unit.PERCENT),
                        Quantity.of(line.bin().to().movePointRight(2), Unit.PERCENT))))
        .figures(
            "odds.column.days",
            Unit.NUMBER,
            line -> Figure.of(number(BigDecimal.valueOf(line.bin().days()))))
        .figures("odds.column.foretold", Unit.PERCENT, line -> percent(line.bin().foretold()))
        .figures("odds.column.came", Unit.PERCENT, line -> percent(line.bin().came()))
        .table(
            "reliability",
            Sentence.of("odds.table.reliability"),
            List.of(Sentence.of("odds.table.reliability.note")),
            lines,
            Math.max(1, lines.size()),
            OddsDays.DATASET);
  }
}
