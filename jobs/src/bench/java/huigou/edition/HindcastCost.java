package huigou.edition;

import com.sun.management.OperatingSystemMXBean;
import huigou.catalogue.Catalogue;
import huigou.derive.ahead.NetSettlements;
import huigou.derive.odds.Fits;
import huigou.derive.odds.OddsMaker;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.job.Workbench;
import huigou.model.fact.Auction;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the hindcast of 2,000 days, five distances and three targets takes of one thread's CPU once
 * a program is warm; and what odds are worth by another's protocol: made two fixings ahead, few
 * fixings of burn-in, some left out between what is learnt from and the day.
 *
 * <p>{@code HindcastCost ROOT}: the project's folder.
 */
public final class HindcastCost {

  private static final int ROUNDS = 6;
  private static final int DAYS = 2000;
  private static final int DISTANCES = 5;
  private static final int TARGETS = 3;
  private static final int OTHERS_BURN_IN = 61;
  private static final int OTHERS_PURGE = 6;
  private static final int OTHERS_DISTANCE = 2;

  private HindcastCost() {}

  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    Workplace place =
        new Workplace(
            root.resolve("input"),
            root.resolve("site"),
            "",
            root.resolve("var"),
            root.resolve("templates"));
    StandingInput input = StandingInput.read(place);
    LocalDate asOf = input.editionDate(place, Optional.empty());
    try (Workbench bench = Workbench.of(place, input)) {
      KnownEdition edition = bench.edition(asOf);
      OddsRules rules = input.catalogue().odds();
      int days = edition.figures(rules.fixings()).current().size() - rules.spreads().longest();
      OddsRules wanted =
          rules(rules, rules.targets().subList(0, TARGETS), DISTANCES, days - DAYS, 0);
      for (int round = 0; round < ROUNDS; round++) {
        long before = cpu();
        Odds odds = maker(input.catalogue(), edition, asOf, wanted).odds(false);
        System.out.printf(
            "%d scores over %d days: %d ms of CPU%n",
            odds.scores().size(), odds.scores().get(0).n(), (cpu() - before) / 1_000_000);
      }
      OddsRules others =
          rules(rules, rules.targets(), OTHERS_DISTANCE, OTHERS_BURN_IN, OTHERS_PURGE);
      Odds scored = maker(input.catalogue(), edition, asOf, others).odds(false);
      scored.scores().stream()
          .filter(score -> score.horizon() == OTHERS_DISTANCE)
          .forEach(
              score ->
                  System.out.printf(
                      "%s by another's protocol: skill %s (%s to %s) over %d days, %d events%n",
                      score.target(),
                      score.skillClimatology(),
                      score.lower(),
                      score.upper(),
                      score.n(),
                      score.events()));
      rules
          .learning()
          .chosenUntil()
          .ifPresent(day -> others.targets().forEach(each -> since(each, day, scored.replayed())));
    }
  }

  /** What shown odds were worth on the days that had no say in how they are made. */
  private static void since(OddsRules.Target target, LocalDate chosenUntil, List<Odds.Day> days) {
    double own = 0;
    double reference = 0;
    int count = 0;
    for (Odds.Day day : days) {
      if (day.target().equals(target.id())
          && day.horizon() == OTHERS_DISTANCE
          && day.madeOn().isAfter(chosenUntil)
          && day.outcome().isPresent()) {
        double came = day.outcome().get() ? 1 : 0;
        own += Math.pow(day.probability().doubleValue() - came, 2);
        reference += Math.pow(day.climatology().doubleValue() - came, 2);
        count++;
      }
    }
    if (count > 0) {
      System.out.printf(
          "%s after %s alone: skill %.3f over %d days%n",
          target.id(), chosenUntil, 1 - own / reference, count);
    }
  }

  private static OddsRules rules(
      OddsRules of, List<OddsRules.Target> targets, int horizons, int burnIn, int purge) {
    return new OddsRules(
        of.fixings(),
        targets,
        horizons,
        of.spreads(),
        new OddsRules.Learning(
            of.learning().refitAfter(),
            burnIn,
            purge,
            of.learning().penalty(),
            of.learning().chosenUntil()),
        of.fewestInBin(),
        of.bootstrap());
  }

  /** Makes odds by rules of its own, as an edition does by those of the catalogue. */
  private static OddsMaker maker(
      Catalogue catalogue, KnownEdition edition, LocalDate asOf, OddsRules rules) {
    List<Auction> auctions = edition.facts(Auction.class);
    NetSettlements settlements =
        new NetSettlements(
            auctions.stream()
                .filter(
                    auction -> auction.isHeld() || auction.auctioned().plusMonths(1).isAfter(asOf))
                .toList(),
            catalogue.getSeries(catalogue.ahead().cashPath().close()).release().calendar(),
            catalogue.ahead().billWeekdays(),
            catalogue.ahead().fourWeekly());
    return new OddsMaker(
        rules,
        id -> edition.figures(id).current(),
        catalogue.findings().fixings(),
        new DayClasses(catalogue.findings().fixings(), auctions)::of,
        settlements::expected,
        Fits.NONE);
  }

  /** Of all threads: hindcasts are walked side by side. */
  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
