package huigou.derive.odds;

import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Walks one target and horizon forward over the past: on each day the regression, last fitted on
 * fixings whose outcome was known then, foretells a later fixing. Climatology is the share of
 * outcomes known by the day, persistence what the newest fixing was.
 */
final class Hindcast {

  private static final int PLACES = 4;
  private static final int BINS = 10;

  private final Fits fits;
  private final OddsRules rules;
  private final OddsRules.Target target;
  private final int horizon;
  private final Inputs inputs;
  private final double[][] rows;
  private final boolean[] outcomes;
  private final boolean[] states;
  private final List<Forecast> forecasts = new ArrayList<>();

  /** What was learnt by a day, of how many days, on how many of which it came so. */
  private record Fit(Regression regression, int on, int known, int events) {}

  private record Forecast(
      int day, double chance, double climatology, double persistence, Fit fit) {}

  /**
   * @param fits that were made before
   */
  Hindcast(OddsRules rules, OddsRules.Target target, int horizon, Inputs inputs, Fits fits) {
    this.fits = fits;
    this.rules = rules;
    this.target = target;
    this.horizon = horizon;
    this.inputs = inputs;
    this.rows = inputs.rows(horizon);
    this.states = inputs.states(target);
    this.outcomes = new boolean[Math.max(0, states.length - horizon)];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = states[i + horizon];
    }
  }

  /** Foretells every day after the burn-in, the newest too. */
  Hindcast walk() {
    int known = 0;
    int events = 0;
    Fit fit = null;
    FitKey key = new FitKey(rules, horizon);
    for (int day = 0; day < rows.length; day++) {
      // The outcome of row j is known once fixing j + horizon is; those of a purge are left out.
      while (known < outcomes.length && known + horizon + rules.learning().purge() <= day) {
        events += outcomes[known] ? 1 : 0;
        known++;
      }
      if (day < rules.learning().burnIn() || known == 0) {
        continue;
      }
      if (fit == null || day - fit.on() >= rules.learning().refitAfter()) {
        Regression before = fit == null ? null : fit.regression();
        fit =
            new Fit(fitted(key.of(rows, outcomes, known, day), known, before), day, known, events);
      }
      forecasts.add(
          new Forecast(
              day,
              fit.regression().chance(rows[day]),
              (double) events / known,
              states[day] ? 1 : 0,
              fit));
    }
    return this;
  }

  private Regression fitted(String key, int known, Regression before) {
    return fits.find(key)
        .map(Regression::of)
        .orElseGet(
            () -> {
              Regression made =
                  Regression.fit(rows, outcomes, known, rules.learning().penalty(), before);
              fits.keep(key, made.numbers());
              return made;
            });
  }

  /** Days whose outcome is known. */
  private List<Forecast> resolved() {
    return forecasts.stream().filter(each -> each.day() < outcomes.length).toList();
  }

  /** What it was worth; empty where no day is resolved. */
  Optional<Odds.Score> score() {
    List<Forecast> resolved = resolved();
    if (resolved.isEmpty()) {
      return Optional.empty();
    }
    int n = resolved.size();
    double[] own = new double[n];
    double[] climate = new double[n];
    double[] before = new double[n];
    int events = 0;
    for (int i = 0; i < n; i++) {
      Forecast each = resolved.get(i);
      double y = outcomes[each.day()] ? 1 : 0;
      events += outcomes[each.day()] ? 1 : 0;
      own[i] = square(each.chance() - y);
      climate[i] = square(each.climatology() - y);
      before[i] = square(each.persistence() - y);
    }
    double overClimate = skill(sum(own), sum(climate));
    double overPersistence = skill(sum(own), sum(before));
    double[] interval = interval(own, climate);
    boolean published =
        rounded(overClimate).signum() > 0
            && rounded(overPersistence).signum() > 0
            && interval[0] > 0;
    return Optional.of(
        new Odds.Score(
            target.id(),
            horizon,
            n,
            events,
            rounded(sum(own) / n),
            rounded(overClimate),
            rounded(overPersistence),
            rounded(interval[0]),
            rounded(interval[1]),
            published,
            bins(resolved)));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double skill(double own, double reference) {
    return reference > 0 ? 1 - own / reference : own > 0 ? -1 : 0;
  }

  /** Between which skills nine tenths of circular block samples lie. */
  private double[] interval(double[] own, double[] reference) {
    SplittableRandom random = new SplittableRandom(rules.bootstrap().seed());
    int n = own.length;
    int blocks = (n + rules.bootstrap().block() - 1) / rules.bootstrap().block();
    double[] ownBlocks = blocks(own);
    double[] referenceBlocks = blocks(reference);
    double[] skills = new double[rules.bootstrap().samples()];
    for (int sample = 0; sample < skills.length; sample++) {
      double mine = 0;
      double theirs = 0;
      for (int block = 0; block < blocks; block++) {
        int start = random.nextInt(n);
        mine += ownBlocks[start];
        theirs += referenceBlocks[start];
      }
      skills[sample] = skill(mine, theirs);
    }
    Arrays.sort(skills);
    int tail = skills.length / 20;
    return new double[] {skills[tail], skills[skills.length - 1 - tail]};
  }

  /** Sums of the circular blocks that begin at each day. */
  private double[] blocks(double[] values) {
    double[] sums = new double[values.length];
    for (int start = 0; start < values.length; start++) {
      for (int i = 0; i < rules.bootstrap().block(); i++) {
        sums[start] += values[(start + i) % values.length];
      }
    }
    return sums;
  }

  private static int bin(Forecast each) {
    return Math.min(BINS - 1, (int) (each.chance() * BINS));
  }

  private List<Odds.Bin> bins(List<Forecast> resolved) {
    double[] foretold = new double[BINS];
    int[] came = new int[BINS];
    int[] days = new int[BINS];
    for (Forecast each : resolved) {
      int bin = bin(each);
      foretold[bin] += each.chance();
      came[bin] += outcomes[each.day()] ? 1 : 0;
      days[bin]++;
    }
    List<Odds.Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      bins.add(
          new Odds.Bin(
              BigDecimal.valueOf(bin, 1),
              BigDecimal.valueOf(bin + 1L, 1),
              days[bin],
              came[bin],
              days[bin] < rules.fewestInBin()
                  ? Optional.empty()
                  : Optional.of(
                      new Odds.Shares(
                          rounded(foretold[bin] / days[bin]),
                          rounded((double) came[bin] / days[bin])))));
    }
    return bins;
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
  }

  /** Every day that was foretold. */
  List<Odds.Day> days() {
    return forecasts.stream().map(this::day).toList();
  }

  private Odds.Day day(Forecast each) {
    LocalDate resolvesOn = inputs.date(each.day() + horizon);
    return new Odds.Day(
        inputs.date(each.day()),
        target.id(),
        horizon,
        resolvesOn,
        rounded(each.chance()),
        rounded(each.climatology()),
        rounded(each.persistence()),
        each.day() < outcomes.length ? Optional.of(outcomes[each.day()]) : Optional.empty());
  }

  /** Those of the newest fixing, with what moves them. */
  Optional<Odds.Tonight> tonight() {
    return forecasts.isEmpty() || newest().day() != rows.length - 1
        ? Optional.empty()
        : Optional.of(new Odds.Tonight(day(newest()), inputs(newest())));
  }

  private Forecast newest() {
    return forecasts.get(forecasts.size() - 1);
  }

  private List<Odds.Input> inputs(Forecast each) {
    return inputs.shares(each.fit().regression(), rows[each.day()]);
  }

  /** What the odds of a day rest on; empty where none were made on it. */
  Optional<Odds.Basis> basis(LocalDate madeOn) {
    return forecasts.stream()
        .filter(each -> inputs.date(each.day()).equals(madeOn))
        .findFirst()
        .map(
            each ->
                new Odds.Basis(
                    day(each), inputs.window(each.day()), fit(each), inputs(each), bin(each)));
  }

  private Odds.Fit fit(Forecast each) {
    Fit fit = each.fit();
    return new Odds.Fit(
        inputs.date(fit.on()),
        inputs.date(0),
        inputs.date(fit.known() - 1),
        fit.known(),
        fit.events());
  }
}
