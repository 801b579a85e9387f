package huigou.publish.view;

import huigou.model.ahead.Ahead;
import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.ahead.Coming.Kind;
import huigou.model.ahead.PathScore;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TopicView;
import huigou.publish.dataset.AheadDays;
import huigou.publish.dataset.PathScores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What is known to come, a row a day. */
final class AheadAssembler {

  private static final int ROWS = 60;

  private final Ahead ahead;
  private final LocalDate asOf;

  AheadAssembler(Ahead ahead, LocalDate asOf) {
    this.ahead = ahead;
    this.asOf = asOf;
  }

  /** What comes on one day. */
  private record Day(LocalDate date, List<Coming> coming) {

    Optional<BigDecimal> sum(Kind kind) {
      return coming.stream()
          .filter(each -> each.kind() == kind)
          .flatMap(each -> each.amount().stream())
          .reduce(BigDecimal::add);
    }

    /**
     * What is sold for the day less what falls due on it; empty where nothing is sold for it or an
     * amount of what is, or would be as always, is not known.
     */
    Optional<BigDecimal> net() {
      List<Coming> sold = coming.stream().filter(each -> each.kind().isSettlement()).toList();
      if (sold.isEmpty() || sold.stream().anyMatch(each -> each.amount().isEmpty())) {
        return Optional.empty();
      }
      BigDecimal due = sum(Kind.MATURITY).orElse(BigDecimal.ZERO);
      return sold.stream()
          .flatMap(each -> each.amount().stream())
          .reduce(BigDecimal::add)
          .map(all -> all.subtract(due));
    }
  }

  TopicView topic() {
    TreeMap<LocalDate, List<Coming>> byDay = new TreeMap<>();
    ahead
        .coming()
        .forEach(
            coming -> byDay.computeIfAbsent(coming.date(), day -> new ArrayList<>()).add(coming));
    List<Day> days =
        byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    List<Sentence> facts = new ArrayList<>();
    next(Kind.MONTH_END, "ahead.fact.month-end").ifPresent(facts::add);
    next(Kind.TAX_DATE, "ahead.fact.tax-date").ifPresent(facts::add);
    next(Kind.FOMC_EFFECTIVE, "ahead.fact.fomc").ifPresent(facts::add);
    largestDue(days).ifPresent(facts::add);
    cash(facts);
    List<TopicView.Section> sections = new ArrayList<>();
    sections.add(new TopicView.Table(table(days)));
    if (!ahead.scores().isEmpty()) {
      sections.add(new TopicView.Table(scores()));
    }
    return new TopicView(StandingPage.AHEAD, facts, sections);
  }

  private Optional<Sentence> next(Kind kind, String key) {
    return ahead.coming().stream()
        .filter(coming -> coming.kind() == kind)
        .findFirst()
        .map(coming -> Sentence.of(key, coming.date()).about(kind.token()));
  }

  private Optional<Sentence> largestDue(List<Day> days) {
    Day most = null;
    for (Day day : days) {
      Optional<BigDecimal> due = day.sum(Kind.MATURITY);
      if (due.isPresent()
          && (most == null
              || due.get().compareTo(most.sum(Kind.MATURITY).orElse(BigDecimal.ZERO)) > 0)) {
        most = day;
      }
    }
    return Optional.ofNullable(most)
        .map(
            day ->
                Sentence.of(
                        "ahead.fact.due",
                        day.date(),
                        TopicParts.usd(day.sum(Kind.MATURITY).orElseThrow()))
                    .about(Kind.MATURITY.token()));
  }

  /** Where the cash goes, or why nobody can say tonight. */
  private void cash(List<Sentence> facts) {
    List<Coming> path =
        ahead.coming().stream().filter(coming -> coming.kind() == Kind.CASH_PATH).toList();
    if (!ahead.path()) {
      facts.add(Sentence.of("ahead.fact.no-path", asOf));
    } else if (!path.isEmpty()) {
      Coming last = path.get(path.size() - 1);
      facts.add(
          Sentence.of(
                  "ahead.fact.path",
                  last.date(),
                  TopicParts.usd(last.amount().orElseThrow()),
                  TopicParts.usd(last.lower().orElseThrow()),
                  TopicParts.usd(last.upper().orElseThrow()))
              .about(Kind.CASH_PATH.token()));
    }
  }

  private TableView table(List<Day> days) {
    return new TableOf<Day>()
        .words("table.date", day -> new TableView.Day(day.date()))
        .words("ahead.column.what", AheadAssembler::what)
        .figures("ahead.column.bills", Unit.USD, day -> money(day, Kind.BILL_SETTLEMENT))
        .figures("ahead.column.coupons", Unit.USD, day -> money(day, Kind.COUPON_SETTLEMENT))
        .figures("ahead.column.due", Unit.USD, day -> money(day, Kind.MATURITY))
        .figures(
            "ahead.column.net",
            Unit.USD,
            day -> Figure.of(day.net().map(value -> Quantity.move(value, Unit.USD))))
        .figures("ahead.column.cash", Unit.USD, day -> money(day, Kind.CASH_PATH))
        .table(
            "days",
            Sentence.of("ahead.table.days"),
            List.of(Sentence.of("ahead.table.days.note"), Sentence.of("ahead.table.due.note")),
            days,
            ROWS,
            AheadDays.DATASET);
  }

  private static Cell money(Day day, Kind kind) {
    return Figure.of(day.sum(kind).map(TopicParts::usd));
  }

  /** What makes the day stand out, in words. */
  private static Cell what(Day day) {
    List<Sentence> words = new ArrayList<>();
    for (Coming coming : day.coming()) {
      if (coming.kind() == Kind.FINANCING_ESTIMATE) {
        words.add(
            Sentence.of("ahead.kind.financing-estimate", coming.amount().map(TopicParts::usd)));
      } else if (!coming.kind().isMoney()) {
        words.add(Sentence.of("ahead.kind." + coming.kind().token()));
      } else if (coming.certainty() == Certainty.PATTERN) {
        words.add(Sentence.of("ahead.kind.pattern"));
      } else if (coming.kind().isSettlement() && coming.amount().isEmpty()) {
        words.add(Sentence.of("ahead.kind." + coming.kind().token()));
      }
    }
    return new TableView.Many(words);
  }

  private TableView scores() {
    List<PathScore> scores = ahead.scores();
    return new TableOf<PathScore>()
        .column(PathScores.HORIZON)
        .column(PathScores.N)
        .column(PathScores.ERROR)
        .column(PathScores.NO_CHANGE)
        .column(PathScores.RATIO)
        .table(
            "cash-path",
            Sentence.of("ahead.table.score"),
            List.of(Sentence.of("ahead.table.score.note")),
            scores,
            scores.size(),
            PathScores.DATASET);
  }
}
