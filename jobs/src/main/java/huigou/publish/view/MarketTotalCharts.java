package huigou.publish.view;

import huigou.model.fact.MarketTotal;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.publish.dataset.MarketTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Totals over the US market as others publish them: what is announced as points against a trillion,
 * what is completed as bars. The two stand apart and never share an axis.
 */
final class MarketTotalCharts {

  static final String ANNOUNCED = "announced-year-to-date";

  /** A trillion US dollars, which the running total of a year is held against. */
  static final BigDecimal MARK = new BigDecimal("1000000000000");

  /** Fewer points or bars say less than the sentence above them. */
  static final int FEWEST = 4;

  private static final Sentence MARK_NAME = Sentence.of("united-states.chart.mark");
  static final String COMPLETED = "completed-quarter";
  private static final String TABLE = StandingPage.UNITED_STATES.address("totals");
  private static final String CSV = MarketTotals.DATASET.path();

  private final List<MarketTotal> totals;

  /**
   * @param totals by publisher, measure and date
   */
  MarketTotalCharts(List<MarketTotal> totals) {
    this.totals = totals.stream().filter(total -> !total.isForecast()).toList();
  }

  /** Announced since 1 January: points as cited, over whole years, with nothing between them. */
  Optional<ChartView> announced() {
    Cited cited = newestOf(ANNOUNCED);
    if (cited.byDate().size() < FEWEST) {
      return Optional.empty();
    }
    SortedSet<LocalDate> days = new TreeSet<>(cited.byDate().keySet());
    days.add(Year.from(days.first()).atDay(1));
    days.add(LocalDate.of(days.last().getYear(), 12, 31));
    List<LocalDate> dates = List.copyOf(days);
    return Optional.of(
        new ChartView(
            "announced",
            title("united-states.chart.announced", cited),
            Sentence.of("united-states.chart.announced.subtitle"),
            Unit.USD,
            dates,
            List.of(
                new ChartView.Steps(
                    "between", MARK_NAME, dates.stream().map(date -> MARK).toList()),
                new ChartView.Points("lead", Localised.same(cited.publisher()), cited.on(dates))),
            true,
            TABLE,
            CSV,
            Localised.same(cited.publisher())));
  }

  /** Completed in a quarter: a bar for each that somebody published. */
  Optional<ChartView> completed() {
    Cited cited = newestOf(COMPLETED);
    if (cited.byDate().size() < FEWEST) {
      return Optional.empty();
    }
    List<LocalDate> dates = List.copyOf(cited.byDate().keySet());
    return Optional.of(
        new ChartView(
            "completed",
            title("united-states.chart.completed", cited),
            Sentence.of("united-states.chart.completed.subtitle"),
            Unit.USD,
            dates,
            List.of(new ChartView.Bars("lead", Localised.same(cited.publisher()), cited.on(dates))),
            true,
            TABLE,
            CSV,
            Localised.same(cited.publisher())));
  }

  private static Sentence title(String key, Cited cited) {
    MarketTotal newest = cited.byDate().lastEntry().getValue();
    return Sentence.of(
            newest.atLeast() ? key + ".at-least" : key + ".exact",
            Localised.same(newest.publisher()),
            BuybackParts.quantity(newest.amount(), "USD"),
            newest.asOf())
        .about(newest.measure());
  }

  /** The figures of the publisher with the newest one, of a date the statement made last. */
  private Cited newestOf(String measure) {
    TreeMap<LocalDate, MarketTotal> byDate = new TreeMap<>();
    List<MarketTotal> asked =
        totals.stream().filter(total -> total.measure().equals(measure)).toList();
    Optional<String> publisher =
        asked.stream().max(Comparator.comparing(MarketTotal::asOf)).map(MarketTotal::publisher);
    asked.stream()
        .filter(total -> publisher.filter(total.publisher()::equals).isPresent())
        .sorted(Comparator.comparing(MarketTotal::statedOn))
        .forEach(total -> byDate.put(total.asOf(), total));
    return new Cited(byDate);
  }

  /** One publisher's figures by the date that they are about. */
  private record Cited(TreeMap<LocalDate, MarketTotal> byDate) {

    String publisher() {
      return byDate.lastEntry().getValue().publisher();
    }

    /** The figures of those dates, null where there is none. */
    List<BigDecimal> on(Collection<LocalDate> dates) {
      return dates.stream()
          .map(date -> byDate.containsKey(date) ? byDate.get(date).amount() : null)
          .toList();
    }
  }
}
