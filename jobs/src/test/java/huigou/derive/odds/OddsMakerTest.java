package huigou.derive.odds;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.scarcity.DayClass;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Odds walked forward over spreads that are made up: some follow a rule, some follow none. */
class OddsMakerTest {

  private static final SeriesId SPREAD = SeriesId.of("spread");
  private static final SeriesId TAIL = SeriesId.of("tail");
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar("made", FIRST, LocalDate.parse("2029-12-31"), Map.of());

  private static final OddsRules RULES = rules(0);

  private static OddsRules rules(int purge) {
    return new OddsRules(
        SPREAD,
        List.of(new OddsRules.Target("over-5", SPREAD, new BigDecimal("5"))),
        2,
        new OddsRules.Spreads(List.of(5, 20), TAIL, Optional.of(1.0)),
        new OddsRules.Learning(21, 100, purge, 1.0, Optional.empty()),
        20,
        new OddsRules.Bootstrap(21, 200, 1));
  }

  private static Odds odds(List<BigDecimal> spread, boolean fresh) {
    return maker(spread).odds(fresh);
  }

  private static OddsMaker maker(List<BigDecimal> spread) {
    return maker(RULES, spread);
  }

  private static OddsMaker maker(OddsRules rules, List<BigDecimal> spread) {
    return maker(rules, spread, Fits.NONE);
  }

  private static OddsMaker maker(OddsRules rules, List<BigDecimal> spread, Fits fits) {
    TimeSeries series = Made.daily("spread", FIRST, spread);
    TimeSeries tail =
        Made.daily("tail", FIRST, spread.stream().map(each -> BigDecimal.TEN).toList());
    return new OddsMaker(
        rules,
        id -> id.equals(SPREAD) ? series : tail,
        CALENDAR,
        day -> day.getDayOfMonth() == 1 ? Set.of(DayClass.FIRST_AFTER) : Set.of(),
        (day, by) -> BigDecimal.ZERO,
        fits);
  }

  /** High on the first of each month and low else. */
  private static List<BigDecimal> monthly(int days) {
    List<BigDecimal> spread = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      boolean first = FIRST.plusDays(i).getDayOfMonth() == 1;
      spread.add(BigDecimal.valueOf(first ? 20 : i % 3));
    }
    return spread;
  }

  private static List<BigDecimal> noise(int days) {
    SplittableRandom random = new SplittableRandom(7);
    List<BigDecimal> spread = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      spread.add(BigDecimal.valueOf(random.nextInt(10)));
    }
    return spread;
  }

  @Test
  void whatFollowsTheCalendarIsForetoldAndPublished() {
    Odds odds = odds(monthly(600), true);
    Odds.Score one = odds.scores().get(0);
    assertThat(one.published()).isTrue();
    assertThat(one.skillClimatology()).isGreaterThan(new BigDecimal("0.8"));
    assertThat(one.skillPersistence()).isPositive();
    assertThat(one.lower()).isLessThanOrEqualTo(one.skillClimatology());
    assertThat(one.upper()).isGreaterThanOrEqualTo(one.skillClimatology());
    assertThat(one.n()).as("600 less 19 without a mean, the burn-in and the last").isEqualTo(480);
    assertThat(odds.replayed()).isNotEmpty();
  }

  @Test
  void whatFollowsNothingIsRefusedAndStandsInNoFile() {
    Odds odds = odds(noise(600), true);
    assertThat(odds.scores()).hasSize(2).noneMatch(Odds.Score::published);
    assertThat(odds.replayed()).isEmpty();
    assertThat(odds.tonight()).isEmpty();
  }

  @Test
  void noDayLooksAhead() {
    List<BigDecimal> spread = monthly(600);
    Odds all = odds(spread, true);
    Odds until = odds(spread.subList(0, 400), true);
    LocalDate last = FIRST.plusDays(399);
    assertThat(
            all.replayed().stream()
                .filter(day -> day.horizon() == 1 && !day.madeOn().isAfter(last))
                .map(Odds.Day::probability))
        .isEqualTo(
            until.replayed().stream()
                .filter(day -> day.horizon() == 1)
                .map(Odds.Day::probability)
                .toList());
  }

  /** Fits in memory, with how many were made. */
  private static final class Remembered implements Fits {

    private final Map<String, double[]> known = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    @Override
    public Optional<double[]> find(String key) {
      return Optional.ofNullable(known.get(key));
    }

    @Override
    public void keep(String key, double[] numbers) {
      made.incrementAndGet();
      known.put(key, numbers);
    }

    int made() {
      return made.getAndSet(0);
    }
  }

  @Test
  void aFitThatWasMadeBeforeIsTakenAsItWas() {
    Remembered fits = new Remembered();
    List<BigDecimal> spread = monthly(600);
    Odds without = odds(spread, true);
    assertThat(maker(RULES, spread, fits).odds(true)).isEqualTo(without);
    int all = fits.made();
    assertThat(all).as("of both distances, every 21 of 480 days").isEqualTo(2 * 23);
    assertThat(maker(RULES, spread, fits).odds(true)).isEqualTo(without);
    assertThat(fits.made()).isZero();
  }

  @Test
  void anotherFigureOfThePastChangesTheFitsThatKnewIt() {
    Remembered fits = new Remembered();
    List<BigDecimal> spread = monthly(600);
    maker(RULES, spread, fits).odds(true);
    fits.made();
    List<BigDecimal> revised = new ArrayList<>(spread);
    revised.set(590, spread.get(590).add(BigDecimal.ONE));
    assertThat(maker(RULES, revised, fits).odds(true)).isEqualTo(odds(revised, true));
    assertThat(fits.made()).as("no fit knew the newest days").isBetween(0, 2);
    revised.set(300, spread.get(300).add(BigDecimal.ONE));
    assertThat(maker(RULES, revised, fits).odds(true)).isEqualTo(odds(revised, true));
    assertThat(fits.made()).as("those of the second half").isBetween(20, 40);
  }

  @Test
  void theNewestDayIsForetoldWithoutOutcomeAndOnlyWhenItIsFresh() {
    Odds fresh = odds(monthly(600), true);
    Odds.Tonight tonight = fresh.tonight().get(0);
    assertThat(tonight.day().madeOn()).isEqualTo(FIRST.plusDays(599));
    assertThat(tonight.day().outcome()).isEmpty();
    assertThat(tonight.day().resolvesOn()).isEqualTo(CALENDAR.nextBusinessDay(FIRST.plusDays(599)));
    assertThat(tonight.inputs())
        .extracting(Odds.Input::name)
        .contains("newest", "mean-5", "mean-20", "tail", "first-after", "settling");
    assertThat(odds(monthly(600), false).tonight()).isEmpty();
  }

  @Test
  void fewerFixingsThanTheBurnInSayNothing() {
    assertThat(odds(monthly(110), true).scores()).isEmpty();
    assertThat(odds(List.of(), true).scores()).isEmpty();
  }

  @Test
  void theSameFiguresGiveTheSameOdds() {
    assertThat(odds(monthly(400), true)).isEqualTo(odds(monthly(400), true));
  }

  @Test
  void binsHoldAllDaysAndLieNearWhatCame() {
    Odds.Score one = odds(monthly(600), true).scores().get(0);
    assertThat(one.bins()).hasSize(10);
    assertThat(one.bins().stream().mapToInt(Odds.Bin::days).sum()).isEqualTo(one.n());
    assertThat(one.bins().stream().mapToInt(Odds.Bin::events).sum()).isEqualTo(one.events());
    Odds.Shares lowest = one.bins().get(0).shares().orElseThrow();
    assertThat(lowest.apart()).isLessThan(new BigDecimal("0.05"));
    assertThat(lowest.apart()).isEqualTo(lowest.foretold().subtract(lowest.came()).abs());
  }

  @Test
  void aBinOfFewDaysHasItsCountsAndNoShare() {
    Odds.Score one = odds(monthly(600), true).scores().get(0);
    assertThat(one.bins())
        .allSatisfy(bin -> assertThat(bin.shares().isPresent()).isEqualTo(bin.days() >= 20));
    assertThat(one.bins()).anyMatch(bin -> bin.days() > 0 && bin.shares().isEmpty());
  }

  @Test
  void aDayIsExplainedByItsWindowAndTheFitThatWasMadeBeforeIt() {
    List<BigDecimal> spread = monthly(600);
    Odds.Day day =
        odds(spread, true).replayed().stream()
            .filter(each -> each.horizon() == 2)
            .skip(50)
            .findFirst()
            .orElseThrow();
    Odds.Basis basis = maker(spread).basis(RULES.targets().get(0), 2, day.madeOn()).orElseThrow();
    assertThat(basis.day()).isEqualTo(day);
    assertThat(basis.window())
        .hasSize(20)
        .startsWith(day.madeOn().minusDays(19))
        .endsWith(day.madeOn());
    assertThat(basis.fit().on())
        .as("burn-in after 19 without a mean, then twice 21 fixings")
        .isEqualTo(FIRST.plusDays(19 + 100 + 42));
    assertThat(basis.fit().last())
        .as("whose outcome two fixings on was known")
        .isEqualTo(basis.fit().on().minusDays(2));
    assertThat(basis.fit().days()).isEqualTo(100 + 42 - 2 + 1);
    assertThat(basis.fit().events()).isPositive();
    assertThat(basis.bin())
        .isEqualTo(day.probability().movePointRight(1).min(BigDecimal.valueOf(9)).intValue());
  }

  @Test
  void aDayOnWhichNoneWereMadeHasNoBasis() {
    assertThat(maker(monthly(600)).basis(RULES.targets().get(0), 1, FIRST.plusDays(50))).isEmpty();
    assertThat(maker(monthly(600)).basis(RULES.targets().get(0), 1, FIRST.plusDays(700))).isEmpty();
  }

  @Test
  void aPurgeKeepsTheLastOutcomesOutOfWhatIsLearnt() {
    OddsRules purged = rules(6);
    LocalDate day = FIRST.plusDays(300);
    Odds.Fit fit =
        maker(purged, monthly(600)).basis(purged.targets().get(0), 1, day).orElseThrow().fit();
    assertThat(fit.last()).isEqualTo(fit.on().minusDays(1 + 6));
    Odds.Fit whole = maker(monthly(600)).basis(RULES.targets().get(0), 1, day).orElseThrow().fit();
    assertThat(whole.last()).isEqualTo(whole.on().minusDays(1));
  }
}
