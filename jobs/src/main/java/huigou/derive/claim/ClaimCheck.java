package huigou.derive.claim;

import huigou.model.claim.Claim;
import huigou.model.claim.Claim.Arithmetic;
import huigou.model.claim.Claim.Each;
import huigou.model.claim.Claim.Figure;
import huigou.model.claim.Claim.Member;
import huigou.model.claim.Claim.Opinion;
import huigou.model.claim.Claim.Statement;
import huigou.model.claim.Judgement;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges claims: equal, rounded, true of another measure, true of another day, or none of these.
 * The first rule that fits decides.
 */
public final class ClaimCheck {

  private static final List<Verdict> WEAKEST_FIRST =
      List.of(
          Verdict.CONTRADICTED,
          Verdict.NOT_CHECKABLE,
          Verdict.OTHER_DAY,
          Verdict.OTHER_BASIS,
          Verdict.AGREES_ROUNDED,
          Verdict.AGREES);

  private final Measuring measuring;
  private final LocalDate asOf;
  private final Function<String, Optional<String>> forecasts;

  /**
   * @param measuring by what is known at the end of that day
   * @param forecasts gives the forecast that resolves an opinion, by the claim's name
   */
  public ClaimCheck(
      Measuring measuring, LocalDate asOf, Function<String, Optional<String>> forecasts) {
    this.forecasts = forecasts;
    this.measuring = measuring;
    this.asOf = asOf;
  }

  /** Judges a claim by what is known to the measuring. */
  public Judgement judge(Claim claim) {
    if (claim.content() instanceof Statement statement) {
      return new Judgement(statement.verdict(asOf), Optional.empty(), "editor");
    } else if (claim.content() instanceof Opinion) {
      return new Judgement(
          Verdict.OPINION,
          Optional.empty(),
          forecasts.apply(claim.id()).map(id -> "forecast " + id).orElse("view"));
    } else if (claim.content() instanceof Arithmetic arithmetic) {
      return judge(arithmetic);
    } else if (claim.content() instanceof Each each) {
      return weakest(each);
    }
    return judge((Figure) claim.content());
  }

  private static Judgement judge(Arithmetic arithmetic) {
    Printed total = arithmetic.total();
    boolean equal = arithmetic.sum().compareTo(total.value()) == 0;
    boolean rounded = total.isRoundingOf(arithmetic.sum());
    return new Judgement(
        equal ? Verdict.AGREES : rounded ? Verdict.AGREES_ROUNDED : Verdict.CONTRADICTED,
        Optional.empty(),
        "sum");
  }

  /** The verdict of the member that fares worst, the first of several. */
  private Judgement weakest(Each each) {
    Judgement weakest = null;
    for (Member member : each.members()) {
      Judgement own = judge(member.figure());
      if (weakest == null
          || WEAKEST_FIRST.indexOf(own.verdict()) < WEAKEST_FIRST.indexOf(weakest.verdict())) {
        weakest = new Judgement(own.verdict(), own.observed(), "weakest " + member.id());
      }
    }
    return weakest;
  }

  private Judgement judge(Figure figure) {
    List<Observed> main = observed(figure.measure(), figure);
    Optional<Judgement> direct = agreement(figure, main);
    if (direct.isPresent()) {
      return direct.get();
    }
    for (Measure alternative : figure.alternatives()) {
      for (Observed observed : observed(alternative, figure)) {
        if (agrees(figure, observed) || isRounded(figure, observed)) {
          return new Judgement(Verdict.OTHER_BASIS, Optional.of(observed), "alternative");
        }
      }
    }
    if (main.isEmpty()) {
      return new Judgement(Verdict.NOT_CHECKABLE, Optional.empty(), "no-data");
    }
    return otherDay(figure)
        .orElseGet(
            () ->
                new Judgement(
                    Verdict.CONTRADICTED, Optional.of(main.get(main.size() - 1)), "none"));
  }

  /** What the claim may mean: of a day one figure, of a month or a year any within it. */
  private List<Observed> observed(Measure measure, Figure figure) {
    return figure.when().isDay()
        ? measuring.at(measure, figure.when().first()).stream().toList()
        : measuring.within(measure, figure.when().first(), figure.when().last()).toList();
  }

  private static Optional<Judgement> agreement(Figure figure, List<Observed> main) {
    Optional<Observed> equal = main.stream().filter(each -> agrees(figure, each)).findFirst();
    if (equal.isPresent()) {
      return Optional.of(
          new Judgement(Verdict.AGREES, equal, figure.comparator().isBound() ? "holds" : "equal"));
    }
    return main.stream()
        .filter(each -> isRounded(figure, each))
        .findFirst()
        .map(each -> new Judgement(Verdict.AGREES_ROUNDED, Optional.of(each), "rounded"));
  }

  private static boolean agrees(Figure figure, Observed observed) {
    int sign = observed.value().compareTo(figure.printed().value());
    return switch (figure.comparator()) {
      case OVER -> sign > 0;
      case AT_LEAST -> sign >= 0;
      case UNDER -> sign < 0;
      case AT_MOST -> sign <= 0;
      default -> sign == 0;
    };
  }

  /** A bound is kept or broken; only a figure that is given as such can be a rounded one. */
  private static boolean isRounded(Figure figure, Observed observed) {
    return !figure.comparator().isBound() && figure.printed().isRoundingOf(observed.value());
  }

  /** Another day of the main measure on which the figure was so: the nearest, the earlier first. */
  private Optional<Judgement> otherDay(Figure figure) {
    LocalDate day = figure.when().last();
    Observed nearest = null;
    long best = Long.MAX_VALUE;
    for (Observed each :
        measuring
            .within(
                figure.measure(),
                figure.when().first().minusDays(figure.windowDays()),
                day.plusDays(figure.windowDays()))
            .toList()) {
      boolean fits =
          each.value().compareTo(figure.printed().value()) == 0
              || figure.printed().isRoundingOf(each.value());
      long distance = Math.abs(ChronoUnit.DAYS.between(day, each.date()));
      if (fits && distance > 0 && distance < best) {
        nearest = each;
        best = distance;
      }
    }
    return Optional.ofNullable(nearest)
        .map(
            found -> {
              long days = ChronoUnit.DAYS.between(day, found.date());
              return new Judgement(
                  Verdict.OTHER_DAY, Optional.of(found), "day" + (days > 0 ? "+" : "") + days);
            });
  }
}
