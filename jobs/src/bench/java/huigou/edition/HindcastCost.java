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
      int days =
          edition.figures(rules.fixings()).current().size()
              - rules.means().stream().mapToInt(each -> each).max().orElse(1);
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
      maker(input.catalogue(), edition, asOf, others).odds(false).scores().stream()
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
    }
  }

  private static OddsRules rules(
      OddsRules of, List<OddsRules.Target> targets, int horizons, int burnIn, int purge) {
    return new OddsRules(
        of.fixings(),
        targets,
        horizons,
        of.means(),
        of.tail(),
        of.refitAfter(),
        burnIn,
        purge,
        of.penalty(),
        of.fewestInBin(),
        of.block(),
        of.samples(),
        of.seed());
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
