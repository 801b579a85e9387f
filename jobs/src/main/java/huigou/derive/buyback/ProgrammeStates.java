package huigou.derive.buyback;

import huigou.model.buyback.Programme;
import huigou.model.buyback.Programme.Fate;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ProgrammeState.Binding;
import huigou.model.buyback.ProgrammeState.Status;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.fact.MandateReturn;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

  /** A day further off than a hundred years is no answer. */
  private static final BigDecimal MOST_DAYS = new BigDecimal(36_525);

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
   * @param lines of the issuer in reports known by then
   */
  public static ProgrammeState of(
      Programme programme,
      Collection<MandateReturn> returns,
      Collection<ReportLine> lines,
      LocalDate day) {
    List<Said> all =
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
                lines.stream()
                    .filter(ReportLine::counts)
                    .map(
                        line ->
                            said(line.execution(), line.cumulativeRules(), programme.currency())))
            .filter(each -> programme.covers(each.on()))
            .sorted(Comparator.comparing(Said::on))
            .collect(
                Collectors.collectingAndThen(Collectors.toList(), ProgrammeStates::ofOneMandate));
    Optional<LocalDate> otherShares = otherShares(programme, returns, lines, all);
    List<Said> said =
        all.stream()
            .filter(each -> otherShares.filter(since -> !each.on().isBefore(since)).isEmpty())
            .toList();
    Optional<Paid> paid = paid(programme, lines);
    Optional<Said> bought =
        programme.mandateDate().isPresent() || programme.mandateShares().isPresent()
            ? bought(said)
            : paid.map(sum -> sumOf(said));
    Optional<BigDecimal> executed = bought.flatMap(Said::cumulative);
    Optional<BigDecimal> latestPrice = last(said.stream().map(Said::high).toList());
    Optional<BigDecimal> breakEven =
        programme
            .budget()
            .flatMap(budget -> programme.mandateShares().map(most -> quotient(budget, most)));
    return new ProgrammeState(
        programme,
        executed,
        paid.map(sum -> told(programme, sum, day)),
        executed.flatMap(
            shares ->
                programme.mandateShares().map(most -> quotient(shares.multiply(HUNDRED), most))),
        breakEven,
        latestPrice,
        executed.flatMap(shares -> programme.mandateShares().map(most -> most.subtract(shares))),
        latestPrice.flatMap(
            price -> programme.budget().map(budget -> budget.divide(price, 0, RoundingMode.DOWN))),
        binding(breakEven, latestPrice),
        fate(programme, day),
        status(programme, executed, paid, day),
        bought.map(Said::on),
        bought
            .filter(any -> otherShares.isEmpty())
            .flatMap(sofar -> mandatePace(programme, sofar, day)),
        otherShares);
  }

  /** Since when what is printed of the one mandate counts in other shares than it. */
  private static Optional<LocalDate> otherShares(
      Programme programme,
      Collection<MandateReturn> returns,
      Collection<ReportLine> lines,
      List<Said> ofOneMandate) {
    if (ofOneMandate.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = ofOneMandate.get(ofOneMandate.size() - 1).on();
    List<OtherShares.Printed> printed =
        Stream.concat(
                returns.stream()
                    .flatMap(
                        each ->
                            printed(
                                each.returnedOn(),
                                Optional.of(each.mandateShares()),
                                each.mandatePercent())),
                lines.stream()
                    .filter(ReportLine::counts)
                    .map(ReportLine::execution)
                    .flatMap(
                        line ->
                            printed(line.tradeDate(), line.mandateShares(), line.mandatePercent())))
            .filter(each -> programme.covers(each.on()) && !each.on().isAfter(last))
            .toList();
    return OtherShares.since(programme.mandateBase(), printed);
  }

  private static Stream<OtherShares.Printed> printed(
      LocalDate on, Optional<BigDecimal> total, Optional<BigDecimal> percent) {
    return percent
        .filter(part -> part.signum() > 0)
        .flatMap(part -> total.map(shares -> new OtherShares.Printed(on, shares, part)))
        .stream();
  }

  private static ProgrammeState.Paid told(Programme programme, Paid paid, LocalDate day) {
    return new ProgrammeState.Paid(
        paid.amount(),
        paid.last(),
        programme.budget().map(budget -> quotient(paid.amount().multiply(HUNDRED), budget)),
        paid.reachedOn(),
        atThisPace(programme, paid, day));
  }

  /**
   * What was paid.
   *
   * @param last day of the last purchase
   * @param reachedOn day on which it came to the budget
   */
  private record Paid(BigDecimal amount, LocalDate last, Optional<LocalDate> reachedOn) {}

  /**
   * What was paid under a programme; empty where the lines at hand do not reach back to its
   * beginning, or one of them is in another currency or without an amount.
   */
  private static Optional<Paid> paid(Programme programme, Collection<ReportLine> lines) {
    List<Execution> all =
        lines.stream()
            .filter(ReportLine::counts)
            .map(ReportLine::execution)
            .sorted(Comparator.comparing(Execution::tradeDate))
            .toList();
    boolean covered =
        all.stream()
            .filter(line -> line.reportedOn().isEmpty())
            .anyMatch(line -> !line.tradeDate().isAfter(programme.countsFrom()));
    List<Execution> under =
        all.stream().filter(line -> programme.covers(line.tradeDate())).toList();
    boolean summable =
        under.stream()
            .allMatch(
                line ->
                    line.currency().equals(programme.currency())
                        && line.believedAggregate().isPresent());
    if (!covered || !summable || under.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    Optional<LocalDate> reached = Optional.empty();
    for (Execution line : under) {
      sum = sum.add(line.believedAggregate().orElseThrow());
      BigDecimal sofar = sum;
      if (reached.isEmpty()
          && programme.budget().filter(budget -> sofar.compareTo(budget) >= 0).isPresent()) {
        reached = Optional.of(line.tradeDate());
      }
    }
    return Optional.of(
        new Paid(Figures.canonical(sum, 0), under.get(under.size() - 1).tradeDate(), reached));
  }

  /** The day on which the budget is spent, if as much is paid a day as until the last purchase. */
  private static Optional<LocalDate> atThisPace(Programme programme, Paid paid, LocalDate day) {
    Optional<BigDecimal> left = programme.budget().map(budget -> budget.subtract(paid.amount()));
    if (left.filter(rest -> rest.signum() > 0).isEmpty()
        || programme.expires().filter(day::isAfter).isPresent()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(programme.countsFrom(), paid.last()) + 1;
    BigDecimal more =
        left.get()
            .multiply(BigDecimal.valueOf(days))
            .divide(paid.amount(), 0, RoundingMode.CEILING);
    return more.compareTo(MOST_DAYS) > 0
        ? Optional.empty()
        : Optional.of(paid.last().plusDays(more.longValueExact()));
  }

  /** The pace since the mandate, or since the programme where its mandate has no day. */
  private static Optional<ProgrammeState.MandatePace> mandatePace(
      Programme programme, Said bought, LocalDate day) {
    BigDecimal sofar = bought.cumulative().orElse(BigDecimal.ZERO);
    Optional<BigDecimal> left = programme.mandateShares().map(most -> most.subtract(sofar));
    LocalDate from = programme.mandateDate().orElse(programme.countsFrom());
    if (sofar.signum() <= 0
        || left.filter(rest -> rest.signum() > 0).isEmpty()
        || bought.on().isBefore(from)
        || programme.expires().filter(day::isAfter).isPresent()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(from, bought.on()) + 1;
    BigDecimal more =
        left.get().multiply(BigDecimal.valueOf(days)).divide(sofar, 0, RoundingMode.CEILING);
    Optional<LocalDate> usedUp =
        Optional.of(more)
            .filter(each -> each.compareTo(MOST_DAYS) <= 0)
            .map(each -> bought.on().plusDays(each.longValueExact()));
    boolean endsBefore =
        programme.expires().isPresent()
            && usedUp.filter(on -> !on.isAfter(programme.expires().get())).isEmpty();
    return usedUp.isEmpty() && !endsBefore
        ? Optional.empty()
        : Optional.of(
            new ProgrammeState.MandatePace(
                from, bought.on(), endsBefore ? Optional.empty() : usedUp));
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

  private static Said said(Execution line, boolean cumulativeRules, String currency) {
    return new Said(
        line.tradeDate(),
        line.mandateShares().filter(any -> cumulativeRules),
        Optional.of(line.shares()),
        Optional.of(line.high()).filter(any -> line.currency().equals(currency)));
  }

  /**
   * Of a programme whose mandate is known, the newest printed cumulative with its own day; where
   * none is printed, the sum of what each printed with the last day.
   */
  private static Optional<Said> bought(List<Said> said) {
    Optional<Said> printed =
        said.stream()
            .filter(each -> each.cumulative().isPresent())
            .reduce((earlier, later) -> later);
    if (printed.isPresent() || said.isEmpty()) {
      return printed;
    }
    return Optional.of(sumOf(said));
  }

  /** What each printed, added up, on the last day. */
  private static Said sumOf(List<Said> said) {
    Optional<BigDecimal> sum =
        said.stream().flatMap(each -> each.shares().stream()).reduce(BigDecimal::add);
    return new Said(said.get(said.size() - 1).on(), sum, Optional.empty(), Optional.empty());
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

  private static Status status(
      Programme programme, Optional<BigDecimal> executed, Optional<Paid> paid, LocalDate day) {
    boolean full =
        executed.isPresent()
            && programme
                .mandateShares()
                .filter(most -> executed.get().compareTo(most) >= 0)
                .isPresent();
    if (full || paid.flatMap(Paid::reachedOn).isPresent()) {
      return Status.COMPLETED;
    } else if (programme.expires().filter(day::isAfter).isPresent()) {
      return Status.EXPIRED;
    }
    return executed.isPresent() ? Status.RUNNING : Status.ANNOUNCED;
  }
}
