package huigou.derive;

import huigou.model.buyback.Execution;
import huigou.model.buyback.MandateReturn;
import huigou.model.buyback.Programme;
import huigou.model.buyback.Programme.Fate;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a programme stands at the end of a day: what was bought under it, which limit binds, what
 * became of the shares. Quotients are rounded half-up to six decimals.
 */
public final class ProgrammeStates {

  private static final int DECIMALS = 6;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private ProgrammeStates() {}

  /** What a line or a return says of a mandate on a day. */
  private record Said(
      LocalDate on,
      Optional<BigDecimal> cumulative,
      Optional<BigDecimal> shares,
      Optional<BigDecimal> high) {}

  /**
   * The state at the end of a day.
   *
   * @param returns of the issuer, known by then
   * @param executions of the issuer, known by then
   */
  public static ProgrammeState of(
      Programme programme,
      Collection<MandateReturn> returns,
      Collection<Execution> executions,
      LocalDate day) {
    List<Said> said =
        Stream.concat(
                returns.stream()
                    .map(
                        each ->
                            new Said(
                                each.returnedOn(),
                                Optional.of(each.mandateShares()),
                                each.shares(),
                                each.high()
                                    .filter(any -> each.currency().equals(programme.currency())))),
                executions.stream()
                    .map(
                        each ->
                            new Said(
                                each.tradeDate(),
                                each.mandateShares(),
                                Optional.of(each.shares()),
                                Optional.of(each.high())
                                    .filter(any -> each.currency().equals(programme.currency())))))
            .filter(each -> !each.on().isBefore(programme.announcedOn()))
            .filter(each -> programme.expires().filter(each.on()::isAfter).isEmpty())
            .sorted(Comparator.comparing(Said::on))
            .collect(
                Collectors.collectingAndThen(Collectors.toList(), ProgrammeStates::ofOneMandate));
    Optional<BigDecimal> executed = executed(said);
    Optional<BigDecimal> latestPrice = last(said.stream().map(Said::high).toList());
    Optional<BigDecimal> breakEven =
        programme
            .budget()
            .flatMap(budget -> programme.mandateShares().map(most -> quotient(budget, most)));
    return new ProgrammeState(
        programme,
        executed,
        Optional.empty(),
        Optional.empty(),
        executed.flatMap(
            bought ->
                programme.mandateShares().map(most -> quotient(bought.multiply(HUNDRED), most))),
        breakEven,
        latestPrice,
        executed.flatMap(bought -> programme.mandateShares().map(most -> most.subtract(bought))),
        latestPrice.flatMap(
            price -> programme.budget().map(budget -> budget.divide(price, 0, RoundingMode.DOWN))),
        binding(breakEven, latestPrice),
        fate(programme, day),
        status(programme, executed, day),
        said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1).on()));
  }

  /** Up to where the printed cumulative falls: from there another mandate is counted. */
  private static List<Said> ofOneMandate(List<Said> said) {
    BigDecimal highest = BigDecimal.ZERO;
    for (int i = 0; i < said.size(); i++) {
      BigDecimal cumulative = said.get(i).cumulative().orElse(highest);
      if (cumulative.compareTo(highest) < 0) {
        return said.subList(0, i);
      }
      highest = cumulative;
    }
    return said;
  }

  /** The newest printed cumulative; else the sum of what each printed. */
  private static Optional<BigDecimal> executed(List<Said> said) {
    Optional<BigDecimal> printed = last(said.stream().map(Said::cumulative).toList());
    if (printed.isPresent() || said.isEmpty()) {
      return printed;
    }
    return said.stream().flatMap(each -> each.shares().stream()).reduce(BigDecimal::add);
  }

  private static Optional<BigDecimal> last(List<Optional<BigDecimal>> values) {
    return values.stream().flatMap(Optional::stream).reduce((earlier, later) -> later);
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return Figures.canonical(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP), 0);
  }

  private static Binding binding(Optional<BigDecimal> breakEven, Optional<BigDecimal> price) {
    if (breakEven.isEmpty() || price.isEmpty()) {
      return Binding.UNKNOWN;
    }
    return price.get().compareTo(breakEven.get()) < 0 ? Binding.MANDATE : Binding.BUDGET;
  }

  /** One fate throughout, or mixed where it changed. */
  private static Fate fate(Programme programme, LocalDate day) {
    List<Fate> fates =
        programme.fates().stream()
            .filter(fate -> !fate.from().isAfter(day))
            .map(Programme.FateFrom::fate)
            .distinct()
            .toList();
    if (fates.isEmpty()) {
      return Fate.UNKNOWN;
    }
    return fates.size() == 1 ? fates.get(0) : Fate.MIXED;
  }

  private static Status status(Programme programme, Optional<BigDecimal> executed, LocalDate day) {
    boolean full =
        executed.isPresent()
            && programme
                .mandateShares()
                .filter(most -> executed.get().compareTo(most) >= 0)
                .isPresent();
    if (full) {
      return Status.COMPLETED;
    } else if (programme.expires().filter(day::isAfter).isPresent()) {
      return Status.EXPIRED;
    }
    return executed.isPresent() ? Status.RUNNING : Status.ANNOUNCED;
  }
}
